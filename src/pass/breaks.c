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

void yomi_pass_breaks(YomiPassContext *ctx, YomiDoc *doc)
{
    YomiNode *const root = yomi_doc_root(doc);
    YomiNode *page = NULL, *next = NULL;
    unsigned pages = 0;

    for (YomiNode *node = root->first; node; node = next) {
        const bool wide = ctx->edition->vertical && is_wide_table(node);

        next = node->next;
        if (wide || node->kind == YOMI_NODE_PAGE_BREAK)
            page = NULL;
        if (node->kind == YOMI_NODE_PAGE_BREAK) {
            yomi_node_detach(node);
            continue;
        }
        if (!page) {
            page = new_page(doc, node->span, ++pages);
            page->horizontal = wide;
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
