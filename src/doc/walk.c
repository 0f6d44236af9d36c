/* walk.c -- goes through a tree without recursion. */
/* SPDX-License-Identifier: MIT */
#include "doc/walk.h"

#include <string.h>

YomiWalk yomi_walk_begin(YomiNode *top)
{
    return (YomiWalk){.top = top};
}

/* From here on the caller may take the node away, so the way on is noted first. */
static bool leave(YomiWalk *walk, YomiNode *node)
{
    walk->node = node;
    walk->entering = false;
    walk->next = node == walk->top ? NULL : node->next;
    walk->up = node == walk->top ? NULL : node->parent;
    return true;
}

static bool enter(YomiWalk *walk, YomiNode *node)
{
    walk->node = node;
    walk->entering = true;
    walk->skip = false;
    return true;
}

bool yomi_walk_next(YomiWalk *walk)
{
    if (!walk->top)
        return false;
    if (!walk->node)
        return enter(walk, walk->top);
    if (walk->entering && walk->node->first && !walk->skip)
        return enter(walk, walk->node->first);
    if (walk->entering)
        return leave(walk, walk->node);
    if (walk->next)
        return enter(walk, walk->next);
    if (walk->up)
        return leave(walk, walk->up);
    walk->top = NULL;
    return false;
}

void yomi_walk_skip(YomiWalk *walk)
{
    g_assert(walk->entering);
    walk->skip = true;
}

const char *yomi_plain_of(const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_TEXT:
    case YOMI_NODE_CODE:
    case YOMI_NODE_CODE_BLOCK:
    case YOMI_NODE_PAIR:
    case YOMI_NODE_UPRIGHT:
    case YOMI_NODE_SET:
    case YOMI_NODE_LABEL:
        return node->text;
    case YOMI_NODE_IMAGE:
        return node->alt;
    case YOMI_NODE_SOFT_BREAK:
    case YOMI_NODE_HARD_BREAK:
        return " ";
    default:
        return "";
    }
}

void yomi_plain_text(YomiNode *top, GString *out)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk))
        if (walk.entering)
            g_string_append(out, yomi_plain_of(walk.node));
}

bool yomi_node_shows_address(YomiNode *node)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (node->kind != YOMI_NODE_LINK)
        return false;
    yomi_plain_text(node, text);
    return strcmp(text->str, node->target) == 0 ||
           (g_str_has_prefix(node->target, "mailto:") &&
            strcmp(text->str, node->target + strlen("mailto:")) == 0);
}
