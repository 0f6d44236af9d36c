/* lines.h -- the notation that takes whole lines: note definitions and page breaks. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A note's definition at top level. All numbers are offsets into the text. */
typedef struct {
    size_t start, end; /* its lines, the last line end included; no blank lines at the end */
    size_t marker_end; /* "[^id]" is [marker, marker_end) */
    size_t marker;
    size_t body; /* where the note's text starts in the first line */
} YomiDefinition;

typedef struct {
    GArray *definitions; /* of YomiDefinition, in order */
    GArray *page_breaks; /* of size_t: where their lines start, in order */
} YomiLines;

/* Finds them in bytes [start, length) of @text. */
YomiLines yomi_lines_find(const char *text, size_t start, size_t length);
void yomi_lines_clear(YomiLines *lines);

/* The end of the line that holds @at, without its line end. */
size_t yomi_line_end(const char *text, size_t at, size_t length);

/* Where "[^id]" at @at ends when it is one before @limit, else 0. */
size_t yomi_line_note_mark(const char *text, size_t at, size_t limit);

/* True when the line [start, end) looks like a page break: three or more "=", at most two spaces
 * between them, at most three before them. */
bool yomi_line_is_page_break(const char *text, size_t start, size_t end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiLines, yomi_lines_clear)
