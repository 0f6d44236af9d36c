/* aozora.c -- the short form of Aozora ruby: 漢字《かんじ》 without a bar before it. */
/* SPDX-License-Identifier: MIT */
#include "read/aozora.h"

#include "read/marks.h"

#include <string.h>

/* Where 《 would be in a ruby that starts at @at: there, or behind a base that has a bar. */
static size_t open_of(const char *text, size_t at, size_t end)
{
    const size_t open = yomi_mark_explicit(text, at, end);

    return open ? open : at;
}

/* What is passed over whole: an escape, a code span; else 0. */
static size_t passed_over(YomiRegion *region, size_t at, size_t end)
{
    const size_t escape = yomi_mark_escape(region->text, at, end, true);

    if (escape)
        return at + escape;
    return region->text[at] == '`' ? yomi_region_code_end(region, at) : 0;
}

void yomi_aozora_find(YomiRegion *region, size_t start, size_t end, GArray *out)
{
    const char *text = region->text;

    /* @start follows what was passed over: a base does not reach back into it. */
    for (size_t i = start; i < end;) {
        const size_t passed = passed_over(region, i, end);
        const size_t open = open_of(text, i, end);
        const size_t close = passed ? 0 : yomi_mark_reading(text, open, end);

        if (close && open == i) {
            const YomiImplicit implicit = {yomi_mark_run_start(text, start, i), i};

            if (implicit.start < i)
                g_array_append_val(out, implicit);
        }
        if (passed || close)
            start = i = passed ? passed : close;
        else
            i++;
    }
}
