/* check.c -- the invariants of a tree, asserted. */
/* SPDX-License-Identifier: MIT */
#include "doc/check.h"

#include "doc/walk.h"

static void check_links(const YomiNode *node)
{
    g_assert(!node->first == !node->last);
    g_assert(!node->first || (!node->first->prev && !node->last->next));
    g_assert(!node->next || (node->next->prev == node && node->next->parent == node->parent));
    g_assert(!node->first || node->first->parent == node);
}

static void check_strings(const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_TEXT:
    case YOMI_NODE_PAIR:
    case YOMI_NODE_UPRIGHT:
        g_assert(node->text && *node->text && !node->first);
        g_assert(!node->reading || *node->reading);
        break;
    case YOMI_NODE_SET:
    case YOMI_NODE_LABEL:
        g_assert(node->text && *node->text && node->name && !node->first);
        break;
    case YOMI_NODE_CODE:
    case YOMI_NODE_CODE_BLOCK:
    case YOMI_NODE_PRINT_PAGE:
        g_assert(node->text && !node->first);
        break;
    case YOMI_NODE_IMAGE:
        g_assert(node->alt && node->target && !node->first);
        break;
    case YOMI_NODE_LINK:
    case YOMI_NODE_NOTE:
    case YOMI_NODE_NOTE_REF:
    case YOMI_NODE_CITATION:
        g_assert(node->target);
        break;
    case YOMI_NODE_ELEMENT:
    case YOMI_NODE_ALERT:
        g_assert(node->name);
        break;
    default:
        break;
    }
}

static void check_parent(const YomiNode *node)
{
    const YomiNode *parent = node->parent;

    g_assert((node->kind == YOMI_NODE_PAIR) == (parent->kind == YOMI_NODE_RUBY));
    g_assert((node->kind == YOMI_NODE_ITEM) == (parent->kind == YOMI_NODE_LIST));
    g_assert(node->kind != YOMI_NODE_ROW || parent->kind == YOMI_NODE_TABLE);
    g_assert((node->kind == YOMI_NODE_CELL) == (parent->kind == YOMI_NODE_ROW));
    if (yomi_node_holds_inlines(parent))
        g_assert(yomi_node_is_inline(node));
}

static void check_tree(YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (!walk.entering)
            continue;
        check_links(walk.node);
        check_strings(walk.node);
        if (walk.node != top)
            check_parent(walk.node);
    }
}

void yomi_doc_check(YomiDoc *doc)
{
    check_tree(yomi_doc_root(doc));
    check_tree(yomi_doc_notes(doc));
}
