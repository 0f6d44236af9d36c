/* readings.c -- readings.tsv: readings that were proposed, and what a person decided of them. */
/* SPDX-License-Identifier: MIT */
#include "book/readings.h"

#include "base/file.h"
#include "book/tsv.h"
#include "jp/chars.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static const char file_name[] = "readings.tsv";

enum { STATE, WORD, READING, SPLIT, COUNT, REASONS, CONTEXT };

static const YomiTsvColumn columns[] = {
    {"state", true},  {"word", true},     {"reading", true},  {"split", false},
    {"count", false}, {"reasons", false}, {"context", false}, {NULL, false},
};

const char *const yomi_reading_states[] = {"?", "ok", "fix", "no", NULL};

YomiReading *yomi_reading_new(const char *word, const char *reading, const char *split)
{
    YomiReading *line = g_new0(YomiReading, 1);

    line->word = g_strdup(word);
    line->reading = g_strdup(reading);
    line->split = g_strdup(split);
    line->reasons = g_strdup("");
    line->context = g_strdup("");
    return line;
}

void yomi_reading_free(YomiReading *reading)
{
    if (!reading)
        return;
    g_free(reading->word);
    g_free(reading->reading);
    g_free(reading->split);
    g_free(reading->reasons);
    g_free(reading->context);
    g_free(reading);
}

static void free_reading(gpointer reading)
{
    yomi_reading_free(reading);
}

bool yomi_reading_is_approved(const YomiReading *reading)
{
    return reading->state == YOMI_READING_OK || reading->state == YOMI_READING_FIX;
}

bool yomi_reading_is_easy(const YomiReading *reading)
{
    return strcmp(reading->reasons, "full") == 0;
}

static gunichar sound_of(gunichar c)
{
    return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;
}

/* Whether @reading goes on with the kana [start, end); then it is moved behind them. */
static bool take(const char **reading, const char *start, const char *end)
{
    const char *p = *reading;

    for (; start < end; start = g_utf8_next_char(start), p = g_utf8_next_char(p))
        if (!*p || sound_of(g_utf8_get_char(p)) != sound_of(g_utf8_get_char(start)))
            return false;
    *reading = p;
    return true;
}

/* The unit that starts at @text: a character with the marks that belong to it. */
static const char *unit_end(const char *text)
{
    do
        text = g_utf8_next_char(text);
    while (*text && yomi_char_is_extending(g_utf8_get_char(text)));
    return text;
}

bool yomi_reading_split_fits(const char *word, const char *reading, const char *split)
{
    const char *part = split;

    for (const char *end = NULL; *word; word = end) {
        const gunichar c = g_utf8_get_char(word);
        const char *bar = part ? strchr(part, '|') : NULL;
        const gsize length = !part ? 0 : bar ? (gsize)(bar - part) : strlen(part);

        end = unit_end(word);
        if (!part || (length > 0 && yomi_char_is_kana(c)) ||
            (length == 0 && yomi_char_is_ideograph(c)))
            return false;
        if (yomi_char_is_kana(c) ? !take(&reading, word, end)
                                 : !take(&reading, part, part + length))
            return false;
        part = bar ? bar + 1 : NULL;
    }
    return !part && !*reading;
}

/* --- reading the file ---------------------------------------------------------------------- */

typedef struct {
    const YomiTsv *table;
    YomiDiags *diags;
    GHashTable *approved; /* words */
    GHashTable *pairs;    /* word and reading */
} Reader;

static const YomiTsvField *cell(const Reader *r, size_t row, size_t column)
{
    return yomi_tsv_field(r->table, row, column);
}

/* The state's number; -1 for none, which is reported. An empty cell is undecided. */
static int state_of(const Reader *r, const YomiTsvField *field)
{
    for (int i = 0; yomi_reading_states[i]; i++)
        if (g_ascii_strcasecmp(field->text, yomi_reading_states[i]) == 0)
            return i;
    if (!*field->text)
        return YOMI_READING_OPEN;
    yomi_diags_add(r->diags, YOMI_CODE_READINGS_STATE, field->span, field->text);
    return -1;
}

/* What must be right before a reading can be printed. */
static bool check_approved(const Reader *r, size_t row, const YomiReading *line)
{
    const YomiTsvField *reading = cell(r, row, READING), *split = cell(r, row, SPLIT);

    if (!*line->reading || !yomi_text_is_kana(line->reading)) {
        yomi_diags_add(r->diags, YOMI_CODE_READINGS_KANA,
                       *line->reading ? reading->span : line->span, line->word);
        return false;
    }
    if (*line->split && !yomi_reading_split_fits(line->word, line->reading, line->split)) {
        yomi_diags_add(r->diags, YOMI_CODE_READINGS_SPLIT, split->span, line->split);
        return false;
    }
    if (g_hash_table_contains(r->approved, line->word)) {
        yomi_diags_add(r->diags, YOMI_CODE_READINGS_TWICE, line->span, line->word);
        return false;
    }
    return true;
}

static YomiReading *read_line(const Reader *r, size_t row)
{
    const YomiTsvField *word = cell(r, row, WORD);
    const int state = state_of(r, cell(r, row, STATE));
    YomiReading *line =
        yomi_reading_new(word->text, cell(r, row, READING)->text, cell(r, row, SPLIT)->text);

    line->span = word->span;
    line->state = state < 0 ? YOMI_READING_OPEN : (YomiReadingState)state;
    line->count = (unsigned)g_ascii_strtoull(cell(r, row, COUNT)->text, NULL, 10);
    g_free(line->reasons);
    line->reasons = g_strdup(cell(r, row, REASONS)->text);
    g_free(line->context);
    line->context = g_strdup(cell(r, row, CONTEXT)->text);
    return line;
}

static bool is_good(const Reader *r, size_t row, const YomiReading *line)
{
    g_autofree char *pair = g_strconcat(line->word, "\t", line->reading, NULL);

    if (!yomi_text_has_ideograph(line->word)) {
        yomi_diags_add(r->diags, YOMI_CODE_READINGS_WORD, line->span, line->word);
        return false;
    }
    if (yomi_reading_is_approved(line) && !check_approved(r, row, line))
        return false;
    if (yomi_reading_is_approved(line))
        g_hash_table_add(r->approved, g_strdup(line->word));
    if (!g_hash_table_add(r->pairs, g_steal_pointer(&pair))) {
        yomi_diags_add(r->diags, YOMI_CODE_READINGS_TWICE, line->span, line->word);
        return false;
    }
    return true;
}

GPtrArray *yomi_readings_read(const YomiSource *source, YomiDiags *diags)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(free_reading);
    g_autoptr(YomiTsv) table = yomi_tsv_read(source, columns, diags);
    g_autoptr(GHashTable) approved = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const Reader r = {table, diags, approved, pairs};

    for (size_t row = 0; table && row < table->n_rows; row++) {
        YomiReading *line = read_line(&r, row);

        if (is_good(&r, row, line))
            g_ptr_array_add(lines, line);
        else
            yomi_reading_free(line);
    }
    return lines;
}

bool yomi_readings_load(const char *root, unsigned order, GPtrArray **out_lines, YomiDiags *diags,
                        GError **error)
{
    g_autofree char *path = g_build_filename(root, file_name, NULL);
    GStatBuf info = {0};
    const bool found = g_stat(path, &info) == 0;

    if (!found && errno == ENOENT) {
        *out_lines = g_ptr_array_new_with_free_func(free_reading);
        return true;
    }
    if (found && !S_ISREG(info.st_mode)) { /* to read a pipe would be to wait for ever */
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot read '%s': not a file", path);
        return false;
    }

    YomiSource *source = yomi_source_load(path, file_name, order, error);

    if (!source)
        return false;
    yomi_diags_keep(diags, source);
    *out_lines = yomi_source_check(source, diags) ? yomi_readings_read(source, diags)
                                                  : g_ptr_array_new_with_free_func(free_reading);
    return true;
}
