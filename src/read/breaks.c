/* breaks.c -- what a line end inside a paragraph means (japanese-text 1.5). */
/* SPDX-License-Identifier: MIT */
#include "read/breaks.h"

#include "doc/walk.h"
#include "jp/chars.h"

#include <string.h>

/* How what stands beside a line end counts. */
typedef enum {
    EDGE, /* nothing to be parted from: a block's end, another break */
    NARROW,
    WIDE,
} Side;

static Side side_of(gunichar c)
{
    return yomi_char_is_wide(c) ? WIDE : NARROW;
}

/* Marks that belong to a character do not count. */
static Side last_side(const char *text)
{
    const char *p = text + strlen(text);

    while (p > text) {
        p = g_utf8_prev_char(p);
        if (!yomi_char_is_extending(g_utf8_get_char(p)))
            break;
    }
    return side_of(g_utf8_get_char(p));
}

typedef struct {
    YomiDoc *doc;
    bool hard;
    Side before;       /* the last thing that is seen */
    YomiNode *pending; /* the SOFT_BREAK behind it */
} Breaks;

/* @side comes next. */
static void settle(Breaks *breaks, Side side)
{
    YomiNode *pending = breaks->pending;

    breaks->pending = NULL;
    if (!pending)
        return;
    if (breaks->before == EDGE || side == EDGE ||
        (!breaks->hard && breaks->before == WIDE && side == WIDE))
        yomi_node_detach(pending);
    else if (breaks->hard)
        yomi_node_replace(pending, yomi_node_new(breaks->doc, YOMI_NODE_HARD_BREAK, pending->span));
    else
        yomi_node_replace(pending, yomi_node_new_text(breaks->doc, pending->span, " ", 1));
}

static void pass_edge(Breaks *breaks)
{
    settle(breaks, EDGE);
    breaks->before = EDGE;
}

static void pass(Breaks *breaks, Side first, Side last)
{
    settle(breaks, first);
    breaks->before = last;
}

static void enter(Breaks *breaks, YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_SOFT_BREAK:
        if (breaks->pending) /* only something that is not seen stood between them */
            yomi_node_detach(breaks->pending);
        breaks->pending = node;
        break;
    case YOMI_NODE_HARD_BREAK:
        pass_edge(breaks);
        break;
    case YOMI_NODE_TEXT:
    case YOMI_NODE_CODE:
    case YOMI_NODE_PAIR:
        if (*node->text)
            pass(breaks, side_of(g_utf8_get_char(node->text)), last_side(node->text));
        break;
    case YOMI_NODE_UPRIGHT: /* takes the cell of a wide character */
        pass(breaks, WIDE, WIDE);
        break;
    case YOMI_NODE_IMAGE:
        pass(breaks, NARROW, NARROW);
        break;
    default: /* marks of notes and pages belong to what is before them */
        if (!yomi_node_is_inline(node) && node->kind != YOMI_NODE_PRINT_PAGE)
            pass_edge(breaks);
        break;
    }
}

void yomi_breaks_settle(YomiDoc *doc, YomiNode *top, bool hard)
{
    Breaks breaks = {doc, hard, EDGE, NULL};
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (walk.entering && walk.node != top)
            enter(&breaks, walk.node);
        else if (!walk.entering && !yomi_node_is_inline(walk.node))
            pass_edge(&breaks);
    }
    settle(&breaks, EDGE);
}
