/* tsv.c -- tables as spreadsheets save them: a header row, tabs, quotes where need be. */
/* SPDX-License-Identifier: MIT */
#include "book/tsv.h"

#include "base/text.h"

#include <string.h>

enum { NO_COLUMN = -1 };

typedef struct {
    const YomiSource *source;
    YomiDiags *diags;
    YomiArena *arena;
    size_t at; /* offset of what is read next */

    const YomiTsvColumn *columns;
    size_t n_columns;
    int *place;       /* field of a row -> column, or NO_COLUMN */
    guint n_places;   /* as many as the header has fields */
    GArray *row;      /* of YomiTsvField, as the file has them */
    GArray *accepted; /* of YomiTsvField, those of the table */
} Reader;

static void report(const Reader *r, YomiCode code, size_t start, size_t end)
{
    g_autofree char *subject = yomi_text_excerpt(r->source->text + start, end - start);

    yomi_diags_add(r->diags, code, yomi_span_make(r->source, start, end), subject);
}

/* --- fields and rows ----------------------------------------------------------------------- */

static size_t skip_space(const char *text, size_t start, size_t end)
{
    while (start < end && g_unichar_isspace(g_utf8_get_char(text + start)))
        start += (size_t)(g_utf8_next_char(text + start) - (text + start));
    return start;
}

static size_t drop_space(const char *text, size_t start, size_t end)
{
    while (start < end) {
        const char *last = g_utf8_prev_char(text + end);

        if (!g_unichar_isspace(g_utf8_get_char(last)))
            break;
        end = (size_t)(last - text);
    }
    return end;
}

/* The field that stands in [start, end); @quoted: its quotation marks are doubled. */
static YomiTsvField make_field(const Reader *r, size_t start, size_t end, bool quoted)
{
    const char *text = r->source->text;
    size_t to = 0;

    start = skip_space(text, start, end);
    end = drop_space(text, start, end);

    char *copy = yomi_arena_strndup(r->arena, text + start, end - start);

    for (size_t from = start; quoted && from < end; from++) {
        copy[to++] = text[from];
        if (text[from] == '"')
            from++;
    }
    if (quoted)
        copy[to] = '\0';
    return (YomiTsvField){copy, yomi_span_make(r->source, start, end)};
}

/* Where the field ends that is not quoted and goes on at @at. */
static size_t find_end(const YomiSource *source, size_t at)
{
    while (at < source->length && source->text[at] != '\t' && source->text[at] != '\n')
        at++;
    return at;
}

/* The closing quotation mark of the field that opens at @at; the text's length without one. */
static size_t find_close(const YomiSource *source, size_t at)
{
    for (size_t i = at + 1; i < source->length; i++) {
        if (source->text[i] != '"')
            continue;
        if (source->text[i + 1] != '"')
            return i;
        i++;
    }
    return source->length;
}

static YomiTsvField read_field(Reader *r)
{
    const YomiSource *source = r->source;
    const size_t start = r->at;

    if (source->text[start] == '"') {
        const size_t close = find_close(source, start);

        if (close < source->length) {
            r->at = find_end(source, close + 1);
            if (skip_space(source->text, close + 1, r->at) < r->at)
                report(r, YOMI_CODE_TSV_QUOTE_TAIL, close + 1, r->at);
            return make_field(r, start + 1, close, true);
        }
        /* No search after this one comes so far: only pairs of marks can follow. */
        report(r, YOMI_CODE_TSV_QUOTE_OPEN, start, find_end(source, start));
    }
    r->at = find_end(source, start);
    return make_field(r, start, r->at, false);
}

static bool is_skipped(const GArray *row)
{
    if (g_array_index(row, YomiTsvField, 0).text[0] == '#')
        return true;
    for (guint i = 0; i < row->len; i++)
        if (g_array_index(row, YomiTsvField, i).text[0] != '\0')
            return false;
    return true;
}

static void skip_line(Reader *r)
{
    const char *end = memchr(r->source->text + r->at, '\n', r->source->length - r->at);

    r->at = end ? (size_t)(end - r->source->text) : r->source->length;
}

/* The next row that is one. False at the end of the text. */
static bool read_row(Reader *r)
{
    while (r->at < r->source->length) {
        bool more = r->source->text[r->at] != '#';

        g_array_set_size(r->row, 0);
        if (!more)
            skip_line(r);
        while (more) {
            const YomiTsvField field = read_field(r);

            g_array_append_val(r->row, field);
            more = r->source->text[r->at] == '\t';
            r->at += more;
        }
        r->at++; /* the line's end */
        if (r->row->len > 0 && !is_skipped(r->row))
            return true;
    }
    return false;
}

/* --- the header ---------------------------------------------------------------------------- */

static int find_column(const Reader *r, const char *name)
{
    for (size_t i = 0; i < r->n_columns; i++)
        if (strcmp(r->columns[i].name, name) == 0)
            return (int)i;
    return NO_COLUMN;
}

/* With the nearest of the columns, or with all of them. */
static void report_unknown(const Reader *r, const YomiTsvField *field)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree char *excerpt = yomi_text_excerpt(field->text, strlen(field->text));

    for (size_t i = 0; i < r->n_columns; i++)
        g_ptr_array_add(names, (gpointer)r->columns[i].name);
    g_ptr_array_add(names, NULL);

    const char *nearest = yomi_text_nearest(field->text, (const char *const *)names->pdata);
    g_autofree char *choice = g_strjoinv(", ", (char **)names->pdata);
    g_autofree char *subject = nearest ? g_strdup_printf("%s (%s?)", excerpt, nearest)
                                       : g_strdup_printf("%s (%s)", excerpt, choice);

    yomi_diags_add(r->diags, YOMI_CODE_TSV_UNKNOWN_COLUMN, field->span, subject);
}

/* Spreadsheets write empty cells beside the table: a column without a name is none. */
static void read_names(Reader *r, bool *present)
{
    r->n_places = r->row->len;
    r->place = yomi_arena_alloc(r->arena, r->n_places * sizeof(int));
    for (guint i = 0; i < r->n_places; i++) {
        const YomiTsvField *field = &g_array_index(r->row, YomiTsvField, i);
        const int column = find_column(r, field->text);

        r->place[i] = column;
        if (column != NO_COLUMN && !present[column]) {
            present[column] = true;
            continue;
        }
        r->place[i] = NO_COLUMN;
        if (column != NO_COLUMN)
            yomi_diags_add(r->diags, YOMI_CODE_TSV_COLUMN_TWICE, field->span, field->text);
        else if (field->text[0] != '\0')
            report_unknown(r, field);
    }
}

/* False when there is no table to read. */
static bool read_header(Reader *r, bool *present)
{
    bool whole = true;

    if (!read_row(r)) {
        yomi_diags_add(r->diags, YOMI_CODE_TSV_NO_HEADER, yomi_span_make(r->source, 0, 0), NULL);
        return false;
    }
    read_names(r, present);

    const YomiSpan first = g_array_index(r->row, YomiTsvField, 0).span;

    for (size_t i = 0; i < r->n_columns; i++)
        if (r->columns[i].required && !present[i]) {
            yomi_diags_add(r->diags, YOMI_CODE_TSV_MISSING_COLUMN,
                           yomi_span_make(r->source, first.start, first.start), r->columns[i].name);
            whole = false;
        }
    return whole;
}

/* --- the table ----------------------------------------------------------------------------- */

static void accept_row(Reader *r, const bool *unknown)
{
    const YomiTsvField *last = &g_array_index(r->row, YomiTsvField, r->row->len - 1);
    const YomiTsvField nothing = {"", yomi_span_make(r->source, last->span.end, last->span.end)};
    const guint start = r->accepted->len;

    for (size_t i = 0; i < r->n_columns; i++)
        g_array_append_val(r->accepted, nothing);
    for (guint i = 0; i < r->row->len; i++) {
        const YomiTsvField *field = &g_array_index(r->row, YomiTsvField, i);

        if (i < r->n_places && r->place[i] != NO_COLUMN)
            g_array_index(r->accepted, YomiTsvField, start + (guint)r->place[i]) = *field;
        else if (field->text[0] != '\0' && (i >= r->n_places || !unknown[i]))
            report(r, YOMI_CODE_TSV_FIELD_EXTRA, field->span.start, field->span.end);
    }
}

/* Which fields of the header have a name that was refused: what stands below was said with it. */
static bool *find_refused(const Reader *r)
{
    bool *refused = yomi_arena_alloc(r->arena, r->n_places * sizeof(bool));

    for (guint i = 0; i < r->n_places; i++)
        refused[i] =
            r->place[i] == NO_COLUMN && g_array_index(r->row, YomiTsvField, i).text[0] != '\0';
    return refused;
}

static size_t count_columns(const YomiTsvColumn *columns)
{
    size_t count = 0;

    while (columns[count].name)
        count++;
    return count;
}

YomiTsv *yomi_tsv_read(const YomiSource *source, const YomiTsvColumn *columns, YomiDiags *diags)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(YomiTsvField));
    g_autoptr(GArray) accepted = g_array_new(FALSE, FALSE, sizeof(YomiTsvField));
    const size_t n_columns = count_columns(columns);
    bool *present = yomi_arena_alloc(arena, n_columns * sizeof(bool));
    Reader reader = {
        .source = source,
        .diags = diags,
        .arena = arena,
        .columns = columns,
        .n_columns = n_columns,
        .row = row,
        .accepted = accepted,
    };

    g_assert(n_columns > 0);
    if (!read_header(&reader, present))
        return NULL;

    const bool *refused = find_refused(&reader);

    while (read_row(&reader))
        accept_row(&reader, refused);

    YomiTsv *tsv = g_new0(YomiTsv, 1);

    tsv->n_columns = n_columns;
    tsv->n_rows = accepted->len / n_columns;
    tsv->present = present;
    tsv->fields = (YomiTsvField *)(void *)g_array_free(g_steal_pointer(&accepted), FALSE);
    tsv->arena = g_steal_pointer(&arena);
    return tsv;
}

void yomi_tsv_free(YomiTsv *tsv)
{
    if (!tsv)
        return;
    g_free(tsv->fields);
    yomi_arena_free(tsv->arena);
    g_free(tsv);
}

const YomiTsvField *yomi_tsv_field(const YomiTsv *tsv, size_t row, size_t column)
{
    g_assert(row < tsv->n_rows && column < tsv->n_columns);
    return &tsv->fields[row * tsv->n_columns + column];
}

bool yomi_tsv_has_column(const YomiTsv *tsv, size_t column)
{
    g_assert(column < tsv->n_columns);
    return tsv->present[column];
}

YomiSpan yomi_tsv_place(const YomiTsvField *field, size_t start, size_t end)
{
    const size_t length = strlen(field->text);

    g_assert(start <= end && end <= length);
    if (field->span.end - field->span.start != length)
        return field->span;
    return yomi_span_make(field->span.source, field->span.start + start, field->span.start + end);
}
