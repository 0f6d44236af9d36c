/* span.h -- where something stands in the author's files. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/source.h"

/* Bytes [start, end) of a source; without a source it means "no one place". */
typedef struct {
    const YomiSource *source; /* borrowed; outlives the span */
    uint32_t start, end;
} YomiSpan;

/* Line and column, from 1; a column is a character, as editors count. */
void yomi_span_locate(YomiSpan span, unsigned *out_line, unsigned *out_column);

/* From the start of @first to the end of @last, two spans of one source. */
YomiSpan yomi_span_join(YomiSpan first, YomiSpan last);

/* The span of the bytes [start, end) of @source. */
YomiSpan yomi_span_make(const YomiSource *source, size_t start, size_t end);
