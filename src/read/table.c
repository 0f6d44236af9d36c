/* table.c -- pipe tables (GFM section 4.10; japanese-text 2.5), and their captions. */
/* SPDX-License-Identifier: MIT */
#include "read/table.h"

#include "base/text.h"
#include "doc/walk.h"
#include "read/tablerow.h"

#include <string.h>

/* Rows that are too short are filled up; a file of such rows must not grow without bounds. */
enum { MAX_CELLS = 200000 };

typedef struct {
    YomiDoc *doc;
    YomiDiags *diags;
    unsigned cells; /* of all tables so far */
} Tables;

static bool is_break(const YomiNode *node)
{
    return node->kind == YOMI_NODE_SOFT_BREAK || node->kind == YOMI_NODE_HARD_BREAK;
}

/* The line that starts with @first. */
static YomiTableLine line_from(YomiNode *first)
{
    YomiTableLine line = {.end = first};

    for (; line.end && !is_break(line.end); line.end = line.end->next) {
        line.first = first;
        line.last = line.end;
    }
    return line;
}

static YomiNode *next_line(YomiTableLine line)
{
    return line.end ? line.end->next : NULL;
}

static void report_at(const Tables *tables, YomiCode code, YomiTableLine line)
{
    g_assert(line.first); /* it has cells, or a bar */
    yomi_diags_add(tables->diags, code, yomi_span_join(line.first->span, line.last->span), NULL);
}

/* A line under @header that is no delimiter row for it, but was meant as one. */
static void report_lookalike(const Tables *tables, YomiTableLine header, YomiTableLine line,
                             YomiDelimiter look)
{
    if (look == YOMI_DELIMITER_LONG && yomi_table_count_cells(header) > YOMI_TABLE_MAX_COLUMNS)
        report_at(tables, YOMI_CODE_TABLE_TOO_LARGE, header);
    else if (look != YOMI_DELIMITER_NONE && yomi_table_has_bar(line) && yomi_table_has_bar(header))
        report_at(tables, YOMI_CODE_TABLE_LOOKALIKE, line);
}

/* Finds the header row of the first table: a line under which a delimiter row of as many cells
 * stands. *@aligns are that row's. */
static bool find_header(const Tables *tables, YomiNode *paragraph, YomiTableLine *out,
                        GArray *aligns)
{
    YomiTableLine line = line_from(paragraph->first);

    for (YomiNode *first = next_line(line); first; first = next_line(line)) {
        const YomiTableLine delimiter = line_from(first);

        g_array_set_size(aligns, 0);

        const YomiDelimiter look = yomi_table_read_delimiter(delimiter, aligns);

        if (line.first && look == YOMI_DELIMITER_GOOD &&
            yomi_table_count_cells(line) == aligns->len) {
            *out = line;
            return true;
        }
        report_lookalike(tables, line, delimiter, look);
        line = delimiter;
    }
    return false;
}

static void mark_header(YomiNode *row)
{
    row->header = true;
    for (YomiNode *cell = row->first; cell; cell = cell->next)
        cell->header = true;
}

/* Takes the line out of the paragraph, and its line end too. */
static void drop_line(YomiTableLine line)
{
    for (YomiNode *node = line.first; node && node != line.end; node = line.first) {
        line.first = node->next;
        yomi_node_detach(node);
    }
    if (line.end)
        yomi_node_detach(line.end);
}

/* Takes the line out of the paragraph as the table's next row. */
static void add_row(Tables *tables, YomiNode *table, YomiTableLine line, const GArray *aligns)
{
    if (line.first) {
        yomi_node_append(table, yomi_table_make_row(tables->doc, line, aligns, tables->diags));
        table->span = yomi_span_join(table->span, table->last->span);
        tables->cells += aligns->len;
        line.first = NULL;
    }
    drop_line(line);
}

/* A paragraph of one line directly before the table. */
static void find_caption(const Tables *tables, YomiNode *table)
{
    static const char *const marks[] = {"表: ", "表：", "Table: ", NULL};
    YomiNode *paragraph = table->prev;

    if (!paragraph || paragraph->kind != YOMI_NODE_PARAGRAPH || !paragraph->first ||
        paragraph->first->kind != YOMI_NODE_TEXT || line_from(paragraph->first).end)
        return;

    YomiNode *text = paragraph->first;
    const size_t mark = yomi_text_skip_mark(text->text, marks), length = strlen(text->text);

    if (mark == 0 || (mark == length && !text->next))
        return;

    YomiNode *caption = yomi_node_new(tables->doc, YOMI_NODE_CAPTION, paragraph->span);

    text->span = yomi_node_text_span(text, mark, length);
    text->text += mark;
    if (mark == length)
        yomi_node_detach(text);
    yomi_node_take_children(caption, paragraph);
    caption->span.start = caption->first->span.start;
    yomi_node_detach(paragraph);
    yomi_node_insert_before(table->first, caption);
    table->span = yomi_span_join(caption->span, table->span);
}

/* What stands before the table stays in the paragraph, as do lines that are too many. */
static void make_table(Tables *tables, YomiNode *paragraph, YomiTableLine header,
                       const GArray *aligns)
{
    YomiNode *table = yomi_node_new(tables->doc, YOMI_NODE_TABLE, header.first->span);
    YomiNode *before = header.first->prev;
    YomiNode *first = next_line(header);

    table->number = aligns->len;
    yomi_node_insert_after(paragraph, table);
    add_row(tables, table, header, aligns);
    mark_header(table->first);

    YomiTableLine line = line_from(first);

    first = next_line(line);
    drop_line(line);
    while (first && tables->cells < MAX_CELLS) {
        line = line_from(first);
        first = next_line(line);
        add_row(tables, table, line, aligns);
    }
    if (first) { /* the rest */
        YomiNode *rest = yomi_node_new(tables->doc, YOMI_NODE_PARAGRAPH, first->span);

        for (YomiNode *node = first, *next = NULL; node; node = next) {
            next = node->next;
            yomi_node_detach(node);
            yomi_node_append(rest, node);
        }
        rest->span = yomi_span_join(rest->span, rest->last->span);
        yomi_diags_add(tables->diags, YOMI_CODE_TABLE_TOO_LARGE, rest->span, NULL);
        yomi_node_insert_after(table, rest);
    }
    if (before)
        yomi_node_detach(before); /* the line end */
    if (!paragraph->first)
        yomi_node_detach(paragraph);
    else
        paragraph->span.end = paragraph->last->span.end;
    find_caption(tables, table);
}

void yomi_table_find(YomiDoc *doc, YomiNode *root, YomiDiags *diags)
{
    g_autoptr(GArray) aligns = g_array_new(FALSE, FALSE, sizeof(YomiAlign));
    Tables tables = {doc, diags, 0};
    YomiWalk walk = yomi_walk_begin(root);
    YomiTableLine header;

    while (yomi_walk_next(&walk))
        if (!walk.entering && walk.node->kind == YOMI_NODE_PARAGRAPH && tables.cells < MAX_CELLS &&
            find_header(&tables, walk.node, &header, aligns))
            make_table(&tables, walk.node, header, aligns);
}
