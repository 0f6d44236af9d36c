/* pages.c -- a printed page's number on a line of its own stands between blocks. */
/* SPDX-License-Identifier: MIT */
#include "read/pages.h"

#include "doc/walk.h"

static bool is_line_end(const YomiNode *node)
{
    return !node || node->kind == YOMI_NODE_SOFT_BREAK || node->kind == YOMI_NODE_HARD_BREAK;
}

static bool is_lone_page(const YomiNode *node)
{
    return node && node->kind == YOMI_NODE_PRINT_PAGE && is_line_end(node->prev) &&
           is_line_end(node->next);
}

/* The first and last lines of a paragraph; inside it the number stays in the text, which runs on
 * over the page's end. */
static void lift(YomiNode *paragraph)
{
    while (is_lone_page(paragraph->first)) {
        YomiNode *page = paragraph->first;

        if (page->next)
            yomi_node_detach(page->next);
        yomi_node_detach(page);
        yomi_node_insert_before(paragraph, page);
    }

    YomiNode *place = paragraph;

    while (is_lone_page(paragraph->last)) {
        YomiNode *page = paragraph->last;

        if (page->prev)
            yomi_node_detach(page->prev);
        yomi_node_detach(page);
        yomi_node_insert_after(place, page);
    }
    if (!paragraph->first) {
        yomi_node_detach(paragraph);
        return;
    }
    paragraph->span.start = paragraph->first->span.start;
    paragraph->span.end = paragraph->last->span.end;
}

void yomi_pages_lift(YomiNode *root)
{
    YomiWalk walk = yomi_walk_begin(root);

    while (yomi_walk_next(&walk))
        if (!walk.entering && walk.node->kind == YOMI_NODE_PARAGRAPH &&
            (is_lone_page(walk.node->first) || is_lone_page(walk.node->last)))
            lift(walk.node);
}
