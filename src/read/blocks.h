/* blocks.h -- tells, line by line, what cmark will make of a line. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * The block structure of CommonMark 0.30, as far as one must know it before parsing: which lines
 * are running text, and which stand inside a container. Inline content is not looked at. Should
 * this ever differ from cmark, the marks in question stay text; nothing else depends on it.
 */
typedef struct YomiBlocks YomiBlocks;

typedef enum {
    YOMI_LINE_BLANK,
    YOMI_LINE_TEXT,    /* of a paragraph, or of a heading that is underlined later */
    YOMI_LINE_HEADING, /* with number signs */
    YOMI_LINE_OTHER,   /* code, raw HTML, a rule, an underline */
} YomiLineKind;

typedef struct {
    YomiLineKind kind;
    bool continues; /* TEXT: the paragraph of the line before goes on */
    size_t depth;   /* quotations and list items around the line */
    size_t content; /* where the text starts in the line, but for BLANK */
} YomiLine;

YomiBlocks *yomi_blocks_new(void);
void yomi_blocks_free(YomiBlocks *blocks);

/* Takes the next line, without its line end. */
YomiLine yomi_blocks_feed(YomiBlocks *blocks, const char *line, size_t length);

/* True when a line of text that comes next, indented by @indent (0 to 3) spaces, would stand in no
 * container, no code and no raw HTML, or could be there only as a lazy continuation. */
bool yomi_blocks_at_top(const YomiBlocks *blocks, size_t indent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiBlocks, yomi_blocks_free)
