/* slips.h -- signs that are no marks, but that an author surely took for some. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "book/book.h"

#include <stddef.h>

/* Bytes [start, end) of the text. */
typedef struct {
    size_t start, end;
    YomiCode code;
} YomiSlip;

/* Appends those in the running text [start, end), a line or the part of it behind what containers
 * and headings take, to @out, an array of YomiSlip, in order. @begins: what starts there could be
 * a heading. */
void yomi_slips_find(const char *text, size_t start, size_t end, YomiRubyNotation notation,
                     bool begins, GArray *out);

/* @text with its full-width signs and letters made half-width; yours. */
char *yomi_slips_narrow(const char *text);
