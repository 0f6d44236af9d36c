/* terms.c -- the words of terms.tsv: how they are read, and where they get ruby. */
/* SPDX-License-Identifier: MIT */
#include "book/terms.h"

#include "base/file.h"
#include "base/text.h"
#include "book/standing.h"
#include "jp/chars.h"

#include <string.h>

static const char file_name[] = "terms.tsv";

enum { TERM, READING, DEFINITION, FLAGS };

static const YomiTsvColumn columns[] = {
    {"term", true}, {"reading", true}, {"definition", false}, {"flags", false}, {NULL, false}};

const char *const yomi_terms_policies[] = {"none",          "every",         "first-book",
                                           "first-chapter", "first-section", NULL};

typedef struct {
    YomiTerms *terms;
    YomiDiags *diags;
    const YomiTsvField *cells[G_N_ELEMENTS(columns) - 1]; /* of the row at hand */
} Loader;

static void report(const Loader *loader, YomiCode code, YomiSpan span, const char *subject)
{
    g_autofree char *excerpt = yomi_text_excerpt(subject, strlen(subject));

    yomi_diags_add(loader->diags, code, span, excerpt);
}

/* --- readings ------------------------------------------------------------------------------ */

void yomi_terms_sound(GString *out, const char *text)
{
    for (; *text; text = g_utf8_next_char(text))
        g_string_append_unichar(out, yomi_char_hiragana(g_utf8_get_char(text)));
}

bool yomi_terms_agree(const YomiTerm *term, const char *sound)
{
    /* Letters without a reading of their own may have any. */
    return strcmp(term->sound, sound) == 0 || g_strv_contains(term->alt, sound) ||
           (!yomi_text_is_kana(term->sound) && yomi_text_is_kana(sound));
}

/* A character and the marks that belong to it. */
static size_t unit_length(const char *text)
{
    const char *end = g_utf8_next_char(text);

    while (*end && yomi_char_is_extending(g_utf8_get_char(end)))
        end = g_utf8_next_char(end);
    return (size_t)(end - text);
}

static unsigned count_units(const char *text)
{
    unsigned count = 0;

    for (; *text; text += unit_length(text))
        count++;
    return count;
}

static unsigned count_parts(const char *reading)
{
    unsigned count = 1;

    for (; *reading; reading++)
        count += *reading == '|';
    return count;
}

/* The next part of *reading, which moves behind it; NULL when the part is blank. */
static const char *next_part(const Loader *loader, const char **reading)
{
    const YomiTsvField *cell = loader->cells[READING];
    const size_t length = strcspn(*reading, "|");
    const size_t start = (size_t)(*reading - cell->text);
    g_autofree char *raw = g_strndup(*reading, length);
    g_autofree char *part = yomi_text_collapse(raw);

    *reading += length;
    *reading += **reading == '|';
    if (!*part)
        return NULL;
    if (!yomi_text_is_kana(part))
        report(loader, YOMI_CODE_TERM_READING_KANA, yomi_tsv_place(cell, start, start + length),
               part);
    return yomi_arena_strdup(loader->terms->arena, part);
}

/* The kanji whose part of the reading is empty are reported: a reader would not know to which of
 * its neighbours their sound belongs. */
static bool split_by_unit(const Loader *loader, YomiTerm *term)
{
    YomiArena *arena = loader->terms->arena;
    YomiTermPart *parts = yomi_arena_alloc(arena, term->n_parts * sizeof *parts);
    const YomiTsvField *cell = loader->cells[READING];
    const char *text = term->text, *reading = cell->text;
    bool whole = true;

    for (unsigned i = 0; i < term->n_parts; i++) {
        const size_t length = unit_length(text), start = (size_t)(reading - cell->text);

        parts[i].base = yomi_arena_strndup(arena, text, length);
        parts[i].reading = next_part(loader, &reading);
        text += length;
        if (!parts[i].reading && yomi_char_is_ideograph(g_utf8_get_char(parts[i].base))) {
            const size_t end = start + strcspn(cell->text + start, "|");

            report(loader, YOMI_CODE_TERM_KANJI_BARE, yomi_tsv_place(cell, start, end),
                   parts[i].base);
            whole = false;
        }
    }
    term->parts = parts;
    return whole;
}

static bool read_whole(const Loader *loader, YomiTerm *term)
{
    YomiTermPart *part = yomi_arena_alloc(loader->terms->arena, sizeof *part);
    const char *reading = loader->cells[READING]->text;

    *part = (YomiTermPart){term->text, next_part(loader, &reading)};
    term->parts = part;
    return true;
}

static char *sound_of(const Loader *loader, const YomiTerm *term)
{
    g_autoptr(GString) sound = g_string_new(NULL);

    for (unsigned i = 0; i < term->n_parts; i++)
        yomi_terms_sound(sound,
                         term->parts[i].reading ? term->parts[i].reading : term->parts[i].base);
    return yomi_arena_strdup(loader->terms->arena, sound->str);
}

static bool is_blank_reading(const char *reading)
{
    for (; *reading; reading = g_utf8_next_char(reading))
        if (*reading != '|' && !g_unichar_isspace(g_utf8_get_char(reading)))
            return false;
    return true;
}

/* False when the term must be left out. */
static bool read_reading(const Loader *loader, YomiTerm *term)
{
    const YomiTsvField *cell = loader->cells[READING];
    const unsigned n_units = count_units(term->text), n_parts = count_parts(cell->text);
    const bool explained =
        *cell->text == '\0' && (*loader->cells[DEFINITION]->text || *loader->cells[FLAGS]->text);

    term->sound = "";
    if (!yomi_text_has_ideograph(term->text)) {
        if (explained)
            return true;
        report(loader, YOMI_CODE_TERM_NO_KANJI, term->span, term->text);
    }
    if (is_blank_reading(cell->text)) {
        report(loader, YOMI_CODE_TERM_NO_READING, cell->span, term->text);
        return false;
    }
    if (n_parts != 1 && n_parts != n_units) {
        g_autofree char *subject = g_strdup_printf("%s: %s", term->text, cell->text);

        report(loader, YOMI_CODE_TERM_PARTS, cell->span, subject);
        return false;
    }
    term->n_parts = n_parts;
    if (!(n_parts == 1 ? read_whole(loader, term) : split_by_unit(loader, term)))
        return false;
    term->sound = sound_of(loader, term);
    return true;
}

/* --- flags --------------------------------------------------------------------------------- */

/* A flag as it stands in its cell: name=value. */
typedef struct {
    char *name;
    const char *value; /* "" without one */
    YomiSpan span;
} Flag;

static const char *join(const Loader *loader, const char *first, const char *second)
{
    return yomi_arena_printf(loader->terms->arena, "%s%s", first, second);
}

static bool set_policy(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    const char *value = flag->value;

    for (unsigned i = 0; yomi_terms_policies[i]; i++)
        if (strcmp(yomi_terms_policies[i], value) == 0) {
            term->policy = (YomiRubyPolicy)(i + 1);
            loader->terms->first_book |= term->policy == YOMI_POLICY_FIRST_BOOK;
            return true;
        }
    return false;
}

static bool set_not_before(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    term->not_before = join(loader, term->not_before, flag->value);
    return *flag->value != '\0';
}

static bool set_not_after(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    term->not_after = join(loader, term->not_after, flag->value);
    return *flag->value != '\0';
}

/* More readings, with commas between them: alt=ひとけ,じんき */
static bool set_alt(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    YomiArena *arena = loader->terms->arena;
    g_auto(GStrv) readings = g_strsplit(flag->value, ",", -1);
    const unsigned n_old = g_strv_length((char **)term->alt), n_new = g_strv_length(readings);
    const char **alt = yomi_arena_alloc(arena, (n_old + n_new + 1) * sizeof *alt);

    for (unsigned i = 0; i < n_old; i++)
        alt[i] = term->alt[i];
    for (unsigned i = 0; i < n_new; i++) {
        g_autoptr(GString) sound = g_string_new(NULL);

        if (!*readings[i] || !yomi_text_is_kana(readings[i]))
            return false;
        yomi_terms_sound(sound, readings[i]);
        alt[n_old + i] = yomi_arena_strdup(arena, sound->str);
    }
    term->alt = alt;
    return n_new > 0;
}

static bool set_vertical(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    (void)loader;
    term->vertical = yomi_standing_parse(flag->value);
    term->vertical_span = flag->span;
    return term->vertical != YOMI_TOKEN_BY_RULE;
}

static bool set_index(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    (void)loader;
    term->indexed = true;
    return !*flag->value;
}

typedef struct {
    const char *name;
    bool (*set)(const Loader *loader, YomiTerm *term, const Flag *flag); /* false: no such value */
} FlagKind;

static const FlagKind flag_kinds[] = {
    {"policy", set_policy}, {"not-before", set_not_before}, {"not-after", set_not_after},
    {"alt", set_alt},       {"vertical", set_vertical},     {"index", set_index},
};

static void report_unknown_flag(const Loader *loader, const Flag *flag)
{
    const char *names[G_N_ELEMENTS(flag_kinds) + 1] = {NULL};
    const char *nearest = NULL;

    for (size_t i = 0; i < G_N_ELEMENTS(flag_kinds); i++)
        names[i] = flag_kinds[i].name;
    nearest = yomi_text_nearest(flag->name, names);

    g_autofree char *choice = g_strjoinv(", ", (char **)names);
    g_autofree char *excerpt = yomi_text_excerpt(flag->name, strlen(flag->name));
    g_autofree char *subject = nearest ? g_strdup_printf("%s (%s?)", excerpt, nearest)
                                       : g_strdup_printf("%s (%s)", excerpt, choice);

    yomi_diags_add(loader->diags, YOMI_CODE_TERM_FLAG_UNKNOWN, flag->span, subject);
}

static void set_flag(const Loader *loader, YomiTerm *term, const Flag *flag)
{
    for (size_t i = 0; i < G_N_ELEMENTS(flag_kinds); i++) {
        if (strcmp(flag_kinds[i].name, flag->name) != 0)
            continue;
        if (!flag_kinds[i].set(loader, term, flag)) {
            g_autofree char *subject = g_strdup_printf("%s=%s", flag->name, flag->value);

            report(loader, YOMI_CODE_TERM_FLAG_VALUE, flag->span, subject);
        }
        return;
    }
    report_unknown_flag(loader, flag);
}

/* The flags of the row, with white space between them. */
static void read_flags(const Loader *loader, YomiTerm *term)
{
    const YomiTsvField *cell = loader->cells[FLAGS];
    const char *p = cell->text;

    while (*p) {
        const char *start = p;

        while (*p && !g_unichar_isspace(g_utf8_get_char(p)))
            p = g_utf8_next_char(p);
        if (p == start) {
            p = g_utf8_next_char(p);
            continue;
        }

        g_autofree char *word = g_strndup(start, (gsize)(p - start));
        char *equals = strchr(word, '=');
        const Flag flag = {
            word, equals ? equals + 1 : "",
            yomi_tsv_place(cell, (size_t)(start - cell->text), (size_t)(p - cell->text))};

        if (equals)
            *equals = '\0';
        set_flag(loader, term, &flag);
    }
}

/* --- rows ---------------------------------------------------------------------------------- */

/* False when it can be no term. */
static bool check_text(const Loader *loader)
{
    const YomiTsvField *cell = loader->cells[TERM];

    if (!*cell->text)
        yomi_diags_add(loader->diags, YOMI_CODE_TERM_EMPTY, cell->span, NULL);
    else if (strpbrk(cell->text, "\n\t"))
        report(loader, YOMI_CODE_TERM_LINES, cell->span, cell->text);
    else if (g_utf8_strlen(cell->text, -1) > YOMI_TRIE_MAX)
        report(loader, YOMI_CODE_TERM_LONG, cell->span, cell->text);
    else
        return true;
    return false;
}

/* The term stands in the list already, as @first. */
static void report_again(const Loader *loader, const YomiTerm *term, const YomiTerm *first)
{
    const bool same = strcmp(term->sound, first->sound) == 0;
    const YomiCode code = same ? YOMI_CODE_TERM_REPEATED : YOMI_CODE_TERM_TWICE;
    unsigned line = 0, column = 0;

    yomi_span_locate(first->span, &line, &column);

    g_autofree char *subject = g_strdup_printf("%s (%s:%u)", term->text, file_name, line);

    report(loader, code, same ? term->span : loader->cells[READING]->span, subject);
}

static void read_row(Loader *loader, size_t row)
{
    YomiTerms *terms = loader->terms;
    static const char *const none[] = {NULL};
    YomiTerm term = {.not_before = "", .not_after = "", .alt = none};
    unsigned first = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(loader->cells); i++)
        loader->cells[i] = yomi_tsv_field(terms->tsv, row, i);
    term.text = loader->cells[TERM]->text;
    term.span = loader->cells[TERM]->span;
    if (*loader->cells[DEFINITION]->text)
        term.definition = loader->cells[DEFINITION]->text;
    term.definition_span = loader->cells[DEFINITION]->span;

    bool good = check_text(loader);

    good = good && read_reading(loader, &term);
    read_flags(loader, &term);
    if (!good)
        return;
    if (!yomi_trie_add(terms->trie, term.text, terms->list->len, &first)) {
        report_again(loader, &term, &g_array_index(terms->list, YomiTerm, first));
        return;
    }
    g_array_append_val(terms->list, term);
    terms->n_definitions += term.definition != NULL;
    yomi_standing_add(terms, terms->list->len - 1, loader->diags);
}

YomiTerms *yomi_terms_new(void)
{
    YomiTerms *terms = g_new0(YomiTerms, 1);

    terms->list = g_array_new(FALSE, FALSE, sizeof(YomiTerm));
    terms->trie = yomi_trie_new();
    terms->vertical = g_hash_table_new(g_str_hash, g_str_equal);
    terms->vertical_terms = g_hash_table_new(g_str_hash, g_str_equal);
    terms->arena = yomi_arena_new();
    return terms;
}

static YomiTerms *read_terms(const YomiSource *source, YomiDiags *diags)
{
    YomiTsv *tsv = yomi_tsv_read(source, columns, diags);

    if (!tsv)
        return NULL;

    YomiTerms *terms = yomi_terms_new();
    Loader loader = {.terms = terms, .diags = diags};

    terms->tsv = tsv;
    for (size_t row = 0; row < tsv->n_rows; row++)
        read_row(&loader, row);
    return terms;
}

bool yomi_terms_load(const char *root, unsigned order, YomiTerms **out_terms, YomiDiags *diags,
                     GError **error)
{
    g_autofree char *name = NULL, *path = g_build_filename(root, file_name, NULL);
    const YomiPathState state = yomi_path_resolve(root, NULL, file_name, &name);

    *out_terms = NULL;
    if (state == YOMI_PATH_MISSING)
        return true;

    YomiSource *source = state == YOMI_PATH_GOOD
                             ? yomi_source_load(path, file_name, order, error)
                             : yomi_source_new(file_name, order, g_strdup(""), 0);

    if (!source)
        return false;
    yomi_diags_keep(diags, source);
    if (state != YOMI_PATH_GOOD)
        yomi_diags_add(diags, YOMI_CODE_TERMS_NO_FILE, yomi_span_make(source, 0, 0), NULL);
    else if (yomi_source_check(source, diags))
        *out_terms = read_terms(source, diags);
    return true;
}

void yomi_terms_free(YomiTerms *terms)
{
    if (!terms)
        return;
    g_array_unref(terms->list);
    yomi_trie_free(terms->trie);
    g_hash_table_unref(terms->vertical);
    g_hash_table_unref(terms->vertical_terms);
    yomi_tsv_free(terms->tsv);
    yomi_arena_free(terms->arena);
    g_free(terms);
}
