/* textcopy.h -- text nodes: cut where the source was written otherwise, and looked over. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"
#include "read/align.h"

#include <cmark.h>

typedef struct {
    YomiDoc *doc;
    YomiDiags *diags;
    YomiAligner *align;
    guint next_suspect;
} YomiTextCopy;

/* Appends the TEXT nodes that @text becomes to @parent. */
void yomi_textcopy_node(YomiTextCopy *copy, YomiNode *parent, cmark_node *text);

/* A span that does not seem exact for a text of @length bytes. */
YomiSpan yomi_textcopy_inexact(YomiSpan span, size_t length);
