/* marks.h -- what the notation's inline marks look like (docs/notation.md). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/region.h"

#include <stdbool.h>

/* All places are offsets into the region's text; nothing is looked at from @limit on. */

typedef enum {
    YOMI_RUBY_NONE,
    YOMI_RUBY_LOOKALIKE, /* an author's slip: no base, no reading, or never closed */
    YOMI_RUBY_LIVE,
} YomiRubyLook;

typedef struct {
    size_t bar; /* the first one */
    size_t end; /* the closing brace, or 0 */
} YomiRubyMark;

/* Judges the brace at @at. */
YomiRubyLook yomi_mark_ruby(YomiRegion *region, size_t at, size_t limit, YomiRubyMark *out);

/* Where in a ruby's base or readings the next bar or the end is, from @at on. */
size_t yomi_mark_part_end(const char *text, size_t at, size_t limit);

/* 《...》 at @at: returns the place of 》, or 0. */
size_t yomi_mark_reading(const char *text, size_t at, size_t limit);

/* ｜...《...》 at @at: returns the place of 《, or 0. */
size_t yomi_mark_explicit(const char *text, size_t at, size_t limit);

/* Where the run of kanji or of Latin letters directly before @open starts, not before @floor;
 * @open when there is none. */
size_t yomi_mark_run_start(const char *text, size_t floor, size_t open);

/* How long a backslash with what it escapes is at @at, or 0. @aozora: 《 》 ｜ can be escaped too.
 */
size_t yomi_mark_escape(const char *text, size_t at, size_t limit, bool aozora);

/* ^...^ at @at: returns the place of the second caret, or 0. */
size_t yomi_mark_upright(const char *text, size_t at, size_t limit);

/* [%...] at @at: returns the place of the bracket, or 0. */
size_t yomi_mark_page(const char *text, size_t at, size_t limit);

/* [@...] at @at: returns the place of the bracket, or 0. */
size_t yomi_mark_citation(const char *text, size_t at, size_t limit);

/* One work of a citation. */
typedef struct {
    size_t start, end;         /* all of it, without white space around */
    size_t key, key_end;       /* behind the @ */
    size_t locator, place_end; /* the place in the work; equal when none is named */
} YomiCitationMark;

/* Reads the work that is written at @at; false when none is. Its end is a semicolon, or what may
 * stand in none. */
bool yomi_mark_work(const char *text, size_t at, size_t limit, YomiCitationMark *out);

/* A numeric character reference at @at to a character that no book may hold: returns its end, or
 * 0. */
size_t yomi_mark_bad_reference(const char *text, size_t at, size_t limit);
