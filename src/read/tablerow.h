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

/* True when a bar stands in the line that can part cells. */
bool yomi_table_has_bar(YomiTableLine line);

/* How many cells the bars make of the line. */
unsigned yomi_table_count_cells(YomiTableLine line);

/* Short rows are filled up, and must not grow without bounds. */
enum { YOMI_TABLE_MAX_COLUMNS = 100 };

typedef enum {
    YOMI_DELIMITER_NONE,
    YOMI_DELIMITER_BAD, /* between bars one cell is as it should be, another is not */
    YOMI_DELIMITER_LONG,
    YOMI_DELIMITER_GOOD,
} YomiDelimiter;

/* Reads a delimiter row: its cells' alignments, appended to @out, an array of YomiAlign. */
YomiDelimiter yomi_table_read_delimiter(YomiTableLine line, GArray *out);

/* Makes a ROW of @aligns->len cells of the line, whose nodes it takes. */
YomiNode *yomi_table_make_row(YomiDoc *doc, YomiTableLine line, const GArray *aligns,
                              YomiDiags *diags);
