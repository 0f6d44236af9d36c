/* upright.c -- which characters stand upright in vertical lines by themselves (UAX #50). */
/* SPDX-License-Identifier: MIT */
#include "jp/upright.h"

#include <stdlib.h>

typedef struct {
    gunichar first, last;
} Range;

static const Range upright[] = {
#include "jp/upright.inc"
};

static int compare_range(const void *key, const void *row)
{
    const gunichar c = *(const gunichar *)key;
    const Range *range = row;

    if (c < range->first)
        return -1;
    return c > range->last;
}

bool yomi_char_is_upright(gunichar c)
{
    return bsearch(&c, upright, G_N_ELEMENTS(upright), sizeof upright[0], compare_range) != NULL;
}

gunichar yomi_char_fullwidth(gunichar c)
{
    return c > 0x20 && c < 0x7F ? c - 0x21 + 0xFF01 : c;
}
