/* tablerow.c -- one line of a paragraph, seen as a row of a table. */
/* SPDX-License-Identifier: MIT */
#include "read/tablerow.h"

#include "doc/walk.h"

#include <string.h>

/* Only text that stands in the source as it is has bars that part cells: an escaped one, and one
 * written as a character reference, are text (japanese-text 2.5). */
static bool has_bars(const YomiNode *node)
{
    return node->kind == YOMI_NODE_TEXT && strchr(node->text, '|') &&
           node->span.end - node->span.start == strlen(node->text);
}

static bool is_blank(const char *text, size_t length)
{
    return strspn(text, " \t") >= length;
}

/* A place in the line: a byte of a node's text. */
typedef struct {
    YomiNode *node;
    size_t offset;
} Place;

/* The line's first or last bar, when nothing but blanks is outside it. */
static Place border(YomiTableLine line, bool at_end)
{
    YomiNode *node = at_end ? line.last : line.first;
    YomiNode *const beyond = node ? (at_end ? line.first->prev : line.last->next) : NULL;

    for (; node != beyond; node = at_end ? node->prev : node->next) {
        const size_t length = node->kind == YOMI_NODE_TEXT ? strlen(node->text) : 0;

        if (has_bars(node)) {
            const char *bar = at_end ? strrchr(node->text, '|') : strchr(node->text, '|');
            const size_t offset = (size_t)(bar - node->text);
            const bool outermost =
                at_end ? is_blank(bar + 1, length - offset - 1) : is_blank(node->text, offset);

            return outermost ? (Place){node, offset} : (Place){NULL, 0};
        }
        if (node->kind != YOMI_NODE_TEXT || !is_blank(node->text, length))
            break;
    }
    return (Place){NULL, 0};
}

static bool is_same(Place a, Place b)
{
    return a.node == b.node && a.offset == b.offset;
}

bool yomi_table_has_bar(YomiTableLine line)
{
    if (!line.first)
        return false;
    for (const YomiNode *node = line.first; node != line.last->next; node = node->next)
        if (has_bars(node))
            return true;
    return false;
}

unsigned yomi_table_count_cells(YomiTableLine line)
{
    const Place first = border(line, false), last = border(line, true);
    unsigned bars = 0;

    if (!line.first)
        return 1;
    for (const YomiNode *node = line.first; node != line.last->next; node = node->next)
        for (const char *p = has_bars(node) ? node->text : ""; (p = strchr(p, '|')); p++)
            bars++;
    return bars + 1 - (first.node != NULL) - (last.node && !is_same(first, last));
}

static const char *skip_blanks(const char *text)
{
    return text + strspn(text, " \t");
}

/* ":-:" and its like at *@text, which moves behind it. */
static bool read_align(const char **text, YomiAlign *out)
{
    const char *p = skip_blanks(*text);
    const bool left = *p == ':';
    const size_t dashes = strspn(p + left, "-");

    p += left + dashes;

    const bool right = *p == ':';

    *text = skip_blanks(p + right);
    if (left && right)
        *out = YOMI_ALIGN_CENTER;
    else if (right)
        *out = YOMI_ALIGN_END;
    else
        *out = left ? YOMI_ALIGN_START : YOMI_ALIGN_NONE;
    return dashes > 0;
}

/* The line's text behind its first bar, or NULL when it cannot be a delimiter row. Yours. */
static char *delimiter_text(YomiTableLine line)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (!line.first || line.first->kind != YOMI_NODE_TEXT ||
        !strchr("|:-", *skip_blanks(line.first->text)))
        return NULL;
    for (const YomiNode *node = line.first; node != line.last->next; node = node->next) {
        if (node->kind != YOMI_NODE_TEXT)
            return NULL;
        g_string_append(text, node->text);
    }
    return strpbrk(text->str, "|:") ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

YomiDelimiter yomi_table_read_delimiter(YomiTableLine line, GArray *out)
{
    g_autofree char *text = delimiter_text(line);
    const bool barred = text && strchr(text, '|');
    bool bad = false;

    if (!text)
        return YOMI_DELIMITER_NONE;

    const char *p = skip_blanks(text);

    p = *p == '|' ? skip_blanks(p + 1) : p;
    while (*p && out->len < YOMI_TABLE_MAX_COLUMNS) {
        YomiAlign align = YOMI_ALIGN_NONE;

        if (read_align(&p, &align) && (!*p || *p == '|'))
            g_array_append_val(out, align);
        else
            bad = true;
        p += strcspn(p, "|");
        if (*p == '|')
            p = skip_blanks(p + 1);
    }
    if (out->len == 0 || (bad && !barred))
        return YOMI_DELIMITER_NONE;
    if (bad)
        return YOMI_DELIMITER_BAD;
    return *p ? YOMI_DELIMITER_LONG : YOMI_DELIMITER_GOOD;
}

typedef struct {
    YomiDoc *doc;
    YomiDiags *diags;
    YomiNode *row, *cell;
    guint columns;
    Place first, last; /* the borders */
    bool reported;     /* that there are too many cells */
} Row;

static void append_part(const Row *row, const YomiNode *text, size_t start, size_t end)
{
    if (start < end)
        yomi_node_append(row->cell,
                         yomi_node_new_text(row->doc, yomi_node_text_span(text, start, end),
                                            text->text + start, end - start));
}

/* A bar ends the cell, but for the borders, and but for bars behind the last column: what is too
 * much stays in that cell, so that nothing of the author's is lost. */
static void pass_bar(Row *row, const YomiNode *text, size_t at)
{
    const Place place = {(YomiNode *)text, at};
    const YomiSpan span = yomi_node_text_span(text, at, at + 1);

    if (is_same(place, row->first)) {
        row->cell->span = yomi_span_make(span.source, span.end, span.end);
        return;
    }
    if (is_same(place, row->last))
        return;
    if (row->cell->next) {
        row->cell = row->cell->next;
        row->cell->span = yomi_span_make(span.source, span.end, span.end);
        return;
    }
    append_part(row, text, at, at + 1);
    if (!row->reported)
        yomi_diags_add(row->diags, YOMI_CODE_TABLE_ROW_LONG, span, NULL);
    row->reported = true;
}

static void take_text(Row *row, YomiNode *text)
{
    size_t start = 0;

    for (const char *bar = strchr(text->text, '|'); bar; bar = strchr(bar + 1, '|')) {
        const size_t at = (size_t)(bar - text->text);

        append_part(row, text, start, at);
        pass_bar(row, text, at);
        start = at + 1;
    }
    append_part(row, text, start, strlen(text->text));
    yomi_node_detach(text);
}

/* GFM: in a table a bar is escaped in code too. */
static void unescape_code(const Row *row, YomiNode *code)
{
    g_autoptr(GString) text = g_string_new(code->text);

    if (g_string_replace(text, "\\|", "|", 0) > 0)
        code->text = yomi_arena_strndup(yomi_doc_arena(row->doc), text->str, text->len);
}

/* Emphasis, links and so on; bars inside were meant to part cells. */
static void take_inline(const Row *row, YomiNode *node)
{
    YomiWalk walk = yomi_walk_begin(node);
    bool reported = false;

    while (yomi_walk_next(&walk)) {
        if (walk.entering && walk.node->kind == YOMI_NODE_CODE)
            unescape_code(row, walk.node);
        if (!walk.entering || walk.node == node || !has_bars(walk.node) || reported)
            continue;

        const size_t at = (size_t)(strchr(walk.node->text, '|') - walk.node->text);

        yomi_diags_add(row->diags, YOMI_CODE_TABLE_BAR_HIDDEN,
                       yomi_node_text_span(walk.node, at, at + 1), NULL);
        reported = true;
    }
    yomi_node_detach(node);
    yomi_node_append(row->cell, node);
}

static void keep_part(const Row *row, YomiNode *text, size_t start, size_t end)
{
    if (start == end) {
        yomi_node_detach(text);
        return;
    }
    text->span = yomi_node_text_span(text, start, end);
    text->text = yomi_arena_strndup(yomi_doc_arena(row->doc), text->text + start, end - start);
}

static void trim_cell(const Row *row, YomiNode *cell)
{
    while (cell->first && cell->first->kind == YOMI_NODE_TEXT) {
        YomiNode *text = cell->first;
        const size_t blanks = strspn(text->text, " \t");

        if (blanks == 0)
            break;
        keep_part(row, text, blanks, strlen(text->text));
    }
    while (cell->last && cell->last->kind == YOMI_NODE_TEXT) {
        YomiNode *text = cell->last;
        const size_t length = strlen(text->text);
        size_t end = length;

        while (end > 0 && strchr(" \t", text->text[end - 1]))
            end--;
        if (end == length)
            break;
        keep_part(row, text, 0, end);
    }
    if (cell->first && cell->last)
        cell->span = yomi_span_join(cell->first->span, cell->last->span);
}

YomiNode *yomi_table_make_row(YomiDoc *doc, YomiTableLine line, const GArray *aligns,
                              YomiDiags *diags)
{
    const YomiSpan span = yomi_span_join(line.first->span, line.last->span);
    const YomiSpan end = yomi_span_make(span.source, span.end, span.end);
    YomiNode *const behind = line.last->next;
    YomiNode *next = NULL;
    Row row = {.doc = doc, .diags = diags, .row = yomi_node_new(doc, YOMI_NODE_ROW, span)};

    row.first = border(line, false);
    row.last = border(line, true);
    for (guint i = 0; i < aligns->len; i++) {
        YomiNode *cell = yomi_node_new(doc, YOMI_NODE_CELL, end);

        cell->align = g_array_index(aligns, YomiAlign, i);
        yomi_node_append(row.row, cell);
    }
    row.cell = row.row->first;
    row.cell->span = yomi_span_make(span.source, span.start, span.start);
    for (YomiNode *node = line.first; node != behind; node = next) {
        next = node->next;
        if (has_bars(node))
            take_text(&row, node);
        else
            take_inline(&row, node);
    }
    for (YomiNode *cell = row.row->first; cell; cell = cell->next)
        trim_cell(&row, cell);
    return row.row;
}
