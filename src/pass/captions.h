/* captions.h -- captions of figures and tables, and the names that links know them by. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"
#include "pass/pass.h"

/* The caption of @node, a figure or table with words in it, the author's HTML included; NULL for
 * anything else. */
YomiNode *yomi_caption_of(YomiNode *node, YomiCaptionKind *out_kind);

/* True for captions, in Markdown or in the author's HTML. */
bool yomi_caption_is(const YomiNode *node);

/* The id in the page of @node, a figure or table; NULL before `ids`. */
const char *yomi_caption_id(const YomiNode *node);

/* For the pass `figures`: one walk over a tree. */
typedef struct {
    YomiPassContext *ctx;
    YomiDoc *doc;
    GHashTable *names; /* of figures and tables so far */
} YomiCaptions;

/* True when @text is a name and nothing else: "{#fig-cells}". */
bool yomi_captions_is_name(const char *text);

/* Gives @holder, a figure or table, the name that stands at the end of @inlines, and takes it off
 * there. A caption that is nothing else goes. */
void yomi_captions_take_name(YomiCaptions *captions, YomiNode *holder, YomiNode *inlines);

/* @node is being left: a line "図：" behind a figure becomes its caption, a table's caption loses
 * the table's name, a description without a figure is reported. */
void yomi_captions_leave(YomiCaptions *captions, YomiNode *node);
