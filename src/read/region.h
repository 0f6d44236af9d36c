/* region.h -- code spans and brackets in one block's running text, before cmark sees it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stddef.h>

/* The text of one paragraph or heading: bytes [start, end), the line prefixes inside included. What
 * is asked for is worked out once, so that asking at every character costs no more. */
typedef struct {
    const char *text;
    size_t start, end;

    /*< private >*/
    GArray *ticks; /* runs of backticks, sorted by length and place */
    GArray *notes; /* carets of inline notes and their closing brackets */
} YomiRegion;

void yomi_region_clear(YomiRegion *region);

/* @at is the start of a run of backticks. Returns where the code span that it opens ends, or 0. */
size_t yomi_region_code_end(YomiRegion *region, size_t at);

/* @at is the caret of "^[". Returns the place of the bracket that closes the note, or 0. */
size_t yomi_region_note_end(YomiRegion *region, size_t at);

/* How often the character at @at stands there. */
size_t yomi_region_run(const YomiRegion *region, size_t at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiRegion, yomi_region_clear)
