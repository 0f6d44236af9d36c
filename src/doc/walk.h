/* walk.h -- goes through a tree without recursion. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/*
 * Visits @top and everything below it. A node is entered, then its children are visited, then it
 * is left; one without children is entered and left too. While a node is being left it may be
 * replaced, unwrapped or detached, and its own children may be changed in any way: the walk goes
 * on with the sibling that followed it then.
 *
 *   YomiWalk walk = yomi_walk_begin(top);
 *   while (yomi_walk_next(&walk))
 *       if (walk.entering && walk.node->kind == YOMI_NODE_TEXT) ...
 */
typedef struct {
    YomiNode *node;
    bool entering;

    /*< private >*/
    YomiNode *top;       /* NULL when the walk is over */
    YomiNode *next, *up; /* the way on from a node that is being left */
    bool skip;
} YomiWalk;

YomiWalk yomi_walk_begin(YomiNode *top);
bool yomi_walk_next(YomiWalk *walk);

/* After entering a node: its children are not visited; it is left next. */
void yomi_walk_skip(YomiWalk *walk);

/* The plain text of @node itself, as below; "" for what has none. */
const char *yomi_plain_of(const YomiNode *node);
/* True for a link that shows its address. */
bool yomi_node_shows_address(YomiNode *node);

/* Appends the plain text below @top to @out: bases without readings, alt texts, code; no notes'
 * marks, no print pages' numbers. Breaks become a space. */
void yomi_plain_text(YomiNode *top, GString *out);
