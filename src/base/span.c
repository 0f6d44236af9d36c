/* span.c -- where something stands in the author's files. */
/* SPDX-License-Identifier: MIT */
#include "base/span.h"

static size_t line_of(const YomiSource *source, uint32_t offset)
{
    size_t low = 0, high = source->n_lines;

    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;

        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Works on text that is not UTF-8 too: every byte that does not continue a character counts. */
static unsigned count_characters(const char *from, const char *to)
{
    unsigned count = 0;

    for (; from < to; from++)
        count += ((unsigned char)*from & 0xC0) != 0x80;
    return count;
}

void yomi_span_locate(YomiSpan span, unsigned *out_line, unsigned *out_column)
{
    g_assert(span.source);
    g_assert(span.start <= span.source->length);

    const size_t line = line_of(span.source, span.start);
    const char *text = span.source->text;

    *out_line = (unsigned)line + 1;
    *out_column = 1 + count_characters(text + span.source->lines[line], text + span.start);
}

YomiSpan yomi_span_join(YomiSpan first, YomiSpan last)
{
    g_assert(first.source == last.source);
    return (YomiSpan){first.source, MIN(first.start, last.start), MAX(first.end, last.end)};
}

YomiSpan yomi_span_make(const YomiSource *source, size_t start, size_t end)
{
    g_assert(start <= end && end <= source->length);
    return (YomiSpan){source, (uint32_t)start, (uint32_t)end};
}
