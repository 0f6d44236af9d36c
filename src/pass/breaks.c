/* breaks.c -- a chapter becomes one or more content documents. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/walk.h"

#include <stdlib.h>
#include <string.h>

enum {
    MAX_COLUMNS = 4,    /* in vertical text more are cut off or unreadable (Kobo's guide) */
    MAX_COLSPAN = 1000, /* HTML section 4.9.11 */
};

static bool is_element(const YomiNode *node, const char *name)
{
    return node->kind == YOMI_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

/* How many columns the widest row of the HTML table @table has; tables inside it do not count. */
static unsigned count_columns(YomiNode *table)
{
    YomiWalk walk = yomi_walk_begin(table);
    unsigned widest = 0, columns = 0;

    while (yomi_walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (is_element(walk.node, "tr"))
            columns = 0;
        if (is_element(walk.node, "td") || is_element(walk.node, "th")) {
            const char *span = yomi_node_attr(walk.node, "colspan");

            columns += span ? (unsigned)MIN(strtoul(span, NULL, 10), MAX_COLSPAN) : 1;
            widest = MAX(widest, columns);
            yomi_walk_skip(&walk);
        }
    }
    return widest;
}

static bool is_wide_table(YomiNode *node)
{
    if (node->kind == YOMI_NODE_TABLE)
        return node->number > MAX_COLUMNS;
    return is_element(node, "table") && count_columns(node) > MAX_COLUMNS;
}

static YomiNode *new_page(YomiDoc *doc, YomiSpan span, unsigned number)
{
    YomiNode *page = yomi_node_new(doc, YOMI_NODE_PAGE, span);

    page->number = number;
    return page;
}

static bool belongs_to_next(const YomiNode *node)
{
    return node->kind == YOMI_NODE_PRINT_PAGE ||
           (node->kind == YOMI_NODE_HEADING && node->level > 1);
}

/* The headings at the end of @page stand over what comes next, and the marks of printed pages
 * before it: they go to the start of @next. */
static void pass_on_headings(YomiNode *page, YomiNode *next)
{
    while (page->last && belongs_to_next(page->last)) {
        YomiNode *node = page->last;

        yomi_node_detach(node);
        if (next->first)
            yomi_node_insert_before(next->first, node);
        else
            yomi_node_append(next, node);
    }
}

/* Only a table that stands by itself can have a page by itself. */
static void report_inner_tables(YomiPassContext *ctx, YomiNode *root)
{
    YomiWalk walk = yomi_walk_begin(root);

    while (yomi_walk_next(&walk))
        if (walk.entering && walk.node->parent && walk.node->parent->kind != YOMI_NODE_DOC &&
            is_wide_table(walk.node))
            yomi_diags_add(ctx->diags, YOMI_CODE_TABLE_WIDE, walk.node->span, NULL);
}

/* A page for the wide table @table alone, with its heading. */
static YomiNode *new_wide_page(YomiDoc *doc, YomiNode *table, YomiNode *before, unsigned *pages)
{
    YomiNode *page = new_page(doc, table->span, 0);

    page->horizontal = true;
    yomi_node_insert_before(table, page);
    if (before)
        pass_on_headings(before, page);
    if (before && !before->first) {
        yomi_node_detach(before);
        --*pages;
    }
    page->number = ++*pages;
    return page;
}

void yomi_pass_breaks(YomiPassContext *ctx, YomiDoc *doc)
{
    YomiNode *const root = yomi_doc_root(doc);
    YomiNode *page = NULL, *next = NULL;
    unsigned pages = 0;
    /* 奥付 lies horizontally, as the list below the author's text does (ereaders 1.4). */
    const bool vertical = ctx->edition->vertical && ctx->chapter->kind != YOMI_CHAPTER_COLOPHON;

    if (vertical) {
        report_inner_tables(ctx, root);
        report_inner_tables(ctx, yomi_doc_notes(doc));
    }
    for (YomiNode *node = root->first; node; node = next) {
        const bool wide = vertical && is_wide_table(node);

        next = node->next;
        if (node->kind == YOMI_NODE_PAGE_BREAK) {
            yomi_node_detach(node);
            page = NULL;
            continue;
        }
        if (wide) {
            page = new_wide_page(doc, node, page, &pages);
        } else if (!page) {
            page = new_page(doc, node->span, ++pages);
            page->horizontal = ctx->edition->vertical && !vertical;
            yomi_node_insert_before(node, page);
        }
        yomi_node_detach(node);
        yomi_node_append(page, node);
        if (wide)
            page = NULL;
    }
    if (!root->first)
        yomi_node_append(root, new_page(doc, root->span, 1));
}
