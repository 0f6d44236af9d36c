/* tablerow.h -- one line of a paragraph, seen as a row of a table. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

/* The siblings of one line; the first two are NULL when it is empty. */
typedef struct {
    YomiNode *first, *last;
    YomiNode *end; /* the line end behind it, or NULL */
} YomiTableLine;

/* How many cells the bars make of the line. */
unsigned yomi_table_count_cells(YomiTableLine line);

/* Reads a delimiter row: its cells' alignments, appended to @out, an array of YomiAlign. False
 * when it is none. */
bool yomi_table_read_delimiter(YomiTableLine line, GArray *out);

/* Makes a ROW of @aligns->len cells of the line, whose nodes it takes. */
YomiNode *yomi_table_make_row(YomiDoc *doc, YomiTableLine line, const GArray *aligns,
                              YomiDiags *diags);
