/* block.h -- the running text of each block, with the nodes that it comes from. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* Bytes [start, end) of the block's text. */
typedef struct {
    gsize start, end;
    const YomiNode *node; /* a TEXT, RUBY (its bases) or UPRIGHT */
} YomiBlockPiece;

typedef struct {
    GString *text;  /* a break is a line end; what has no text of its own is a space */
    GArray *pieces; /* of YomiBlockPiece, in order */
} YomiBlock;

typedef void (*YomiBlockFunc)(const YomiBlock *block, gpointer data);

/* Calls @use for each run of inlines below @top that has text. Code and what is in another language
 * is left out: there are no readings to give. */
void yomi_blocks_walk(YomiNode *top, YomiBlockFunc use, gpointer data);

/* The piece that byte @place of the text belongs to, or NULL. */
const YomiBlockPiece *yomi_block_piece(const YomiBlock *block, gsize place);

/* Where bytes [start, end) of the text stand in the chapter. */
YomiSpan yomi_block_span(const YomiBlock *block, gsize start, gsize end);
