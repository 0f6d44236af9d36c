/* html_table.c -- <table> of raw HTML: the order of its parts, and whether its cells fit. */
/* SPDX-License-Identifier: MIT */
#include "read/html_reader.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_COLUMNS = 1000 }; /* HTML section 4.9.11 */

/* The columns of a group of rows while they are filled from the top. */
typedef struct {
    YomiHtml *html;
    unsigned left[MAX_COLUMNS]; /* how many more rows a cell above takes in each column */
    unsigned width;             /* of the first row or by col elements; 0 before */
} Grid;

static bool is_element(const YomiNode *node, const char *name)
{
    return node->kind == YOMI_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

static unsigned number_of(const YomiNode *node, const char *name, unsigned otherwise)
{
    const char *value = yomi_node_attr(node, name);

    return value ? (unsigned)strtoul(value, NULL, 10) : otherwise;
}

static void report_shape(const Grid *grid, const YomiNode *node, const char *subject)
{
    yomi_diags_add(grid->html->diags, YOMI_CODE_HTML_TABLE_SHAPE, node->span, subject);
}

/* Returns the column behind the cell. @rows are left in the group, this one included. */
static unsigned place_cell(Grid *grid, const YomiNode *cell, unsigned column, unsigned rows)
{
    const unsigned rowspan = number_of(cell, "rowspan", 1);
    const unsigned end = MIN(column + number_of(cell, "colspan", 1), MAX_COLUMNS);
    bool overlaps = false;

    for (; column < end; column++) {
        overlaps = overlaps || grid->left[column] > 0;
        grid->left[column] = MAX(grid->left[column], rowspan ? MIN(rowspan, rows) : rows);
    }
    if (overlaps)
        report_shape(grid, cell, "colspan");
    if (rowspan > rows)
        report_shape(grid, cell, "rowspan");
    return column;
}

static void place_row(Grid *grid, const YomiNode *row, unsigned rows)
{
    unsigned column = 0, width = 0;

    for (const YomiNode *cell = row->first; cell; cell = cell->next) {
        while (column < MAX_COLUMNS && grid->left[column] > 0)
            column++;
        column = place_cell(grid, cell, column, rows);
    }
    for (unsigned i = 0; i < MAX_COLUMNS; i++)
        if (grid->left[i] > 0) {
            width = i + 1;
            grid->left[i]--;
        }
    if (grid->width == 0)
        grid->width = width;
    if (width != grid->width) {
        g_autofree char *subject = g_strdup_printf("%u / %u", width, grid->width);

        report_shape(grid, row, subject);
    }
}

/* The rows from @row on that stand side by side, below @table or one of its groups. */
static void place_rows(Grid *grid, const YomiNode *row)
{
    unsigned rows = 0;

    memset(grid->left, 0, sizeof grid->left);
    for (const YomiNode *r = row; r && is_element(r, "tr"); r = r->next)
        rows++;
    for (; row && is_element(row, "tr"); row = row->next)
        place_row(grid, row, rows--);
}

static void check_shape(YomiHtml *html, const YomiNode *table)
{
    Grid grid = {.html = html};
    bool rows_done = false;

    for (const YomiNode *part = table->first; part; part = part->next) {
        if (is_element(part, "colgroup")) {
            if (!part->first)
                grid.width += number_of(part, "span", 1);
            for (const YomiNode *col = part->first; col; col = col->next)
                grid.width += number_of(col, "span", 1);
        } else if (is_element(part, "tr")) {
            if (!rows_done)
                place_rows(&grid, part);
            rows_done = true;
        } else if (!is_element(part, "caption")) {
            place_rows(&grid, part->first);
        }
    }
}

/* Until its table is complete, the field `header` of a row or group tells that it is excused. */
void yomi_html_finish_rows(YomiHtml *html, YomiNode *node)
{
    node->header = html->excused;
}

/* Rows need cells, groups rows. False when one was dropped. */
static bool drop_empty(YomiHtml *html, YomiNode *parent)
{
    YomiNode *next = NULL;
    bool whole = true;

    for (YomiNode *part = parent->first; part; part = next) {
        bool good = !part->header;

        next = part->next;
        part->header = false;
        if (is_element(part, "caption") || is_element(part, "colgroup"))
            continue;
        if (!is_element(part, "tr") && part->first)
            good = drop_empty(html, part) && good; /* a group of rows: no deeper than this */
        if (part->first)
            continue;
        if (good)
            yomi_html_report_element(html, YOMI_CODE_HTML_INCOMPLETE, part->span, part->name);
        yomi_node_detach(part);
        whole = false;
    }
    return whole;
}

static unsigned rank_of(const YomiNode *part)
{
    static const char *const order[] = {"caption", "colgroup", "thead", "tbody", "tfoot"};

    for (unsigned i = 0; i < G_N_ELEMENTS(order); i++)
        if (is_element(part, order[i]))
            return i;
    return 3; /* a row stands where a tbody does */
}

/* HTML section 4.9.1: caption, colgroup ..., thead, then tbody ... or tr ..., tfoot. */
static void check_order(YomiHtml *html, YomiNode *table)
{
    YomiNode *last = NULL, *next = NULL;

    for (YomiNode *part = table->first; part; part = next) {
        const unsigned rank = rank_of(part);
        const bool repeats = rank == 1 || rank == 3;

        next = part->next;
        if (last && (rank < rank_of(last) || (rank == rank_of(last) &&
                                              (!repeats || strcmp(part->name, last->name) != 0)))) {
            g_autofree char *child = g_strdup_printf("<%s>", part->name);

            yomi_html_report_nesting(html, part->span, "table", child);
            yomi_node_detach(part);
        } else {
            last = part;
        }
    }
}

/* HTML section 4.9.3: span counts columns without col elements only. */
static void check_columns(YomiHtml *html, const YomiNode *table)
{
    for (YomiNode *part = table->first; part; part = part->next) {
        if (!is_element(part, "colgroup") || !part->first || !yomi_node_attr(part, "span"))
            continue;
        yomi_html_report_nesting(html, part->first->span, "colgroup span", "<col>");
        while (part->first)
            yomi_node_detach(part->first);
    }
}

void yomi_html_finish_table(YomiHtml *html, YomiNode *table)
{
    const bool whole = drop_empty(html, table);
    const YomiNode *last = NULL;

    check_order(html, table);
    check_columns(html, table);
    last = table->last;
    if (last && !is_element(last, "caption") && !is_element(last, "colgroup")) {
        check_shape(html, table);
        return;
    }
    if (whole && !html->excused)
        yomi_html_report_element(html, YOMI_CODE_HTML_INCOMPLETE, table->span, table->name);
    yomi_node_detach(table);
}
