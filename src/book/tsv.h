/* tsv.h -- tables as spreadsheets save them: a header row, tabs, quotes where need be. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/arena.h"
#include "base/diag.h"

/*
 * What Excel and LibreOffice write, in UTF-8: fields between tabs, rows on lines. A field that
 * begins with a quotation mark ends with one; it may hold tabs and line ends, and quotation marks
 * twice each. Rows without text are passed over, and so are rows whose first field begins with #.
 */
typedef struct {
    const char *name;
    bool required;
} YomiTsvColumn;

/* One cell. White space at its ends, U+3000 included, is gone. */
typedef struct {
    const char *text; /* never NULL: "" when the row or the table ends before it */
    YomiSpan span;    /* when it is as long as @text, offsets into @text are places too */
} YomiTsvField;

typedef struct {
    size_t n_rows, n_columns; /* without the header; those asked for, in the order asked for */

    /*< private >*/
    YomiTsvField *fields; /* row by row */
    bool *present;        /* by column */
    YomiArena *arena;
} YomiTsv;

/*
 * Reads @source, which has passed yomi_source_check(), by the names in its header row; @columns
 * (NULL name at the end) are those that may be there. What is wrong is reported: quotation marks,
 * columns that are unknown, missing or there twice, text beside the columns. NULL when the header
 * row or a required column is missing.
 */
YomiTsv *yomi_tsv_read(const YomiSource *source, const YomiTsvColumn *columns, YomiDiags *diags);
void yomi_tsv_free(YomiTsv *tsv);

/* The cell in @row (from 0) under the @column-th of the columns asked for. */
const YomiTsvField *yomi_tsv_field(const YomiTsv *tsv, size_t row, size_t column);

/* False when the header has not this column: all its cells are empty. */
bool yomi_tsv_has_column(const YomiTsv *tsv, size_t column);

/* The exact span of bytes [start, end) of @field's text, or the cell's whole span. */
YomiSpan yomi_tsv_place(const YomiTsvField *field, size_t start, size_t end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiTsv, yomi_tsv_free)
