/* grade.c -- the school year in which a kanji is learnt. */
/* SPDX-License-Identifier: MIT */
#include "jp/grade.h"

#include "jp/chars.h"

#include <stdlib.h>

typedef struct {
    gunichar c;
    unsigned grade;
} Row;

static const Row rows[] = {
#include "jp/grade.inc"
};

static int compare(const void *key, const void *row)
{
    const gunichar a = *(const gunichar *)key, b = ((const Row *)row)->c;

    return (a > b) - (a < b);
}

unsigned yomi_kanji_grade(gunichar c)
{
    if (!yomi_char_is_ideograph(c) || c == 0x3005 || c == 0x3007)
        return 0;

    const Row *row = bsearch(&c, rows, G_N_ELEMENTS(rows), sizeof *rows, compare);

    return row ? row->grade : YOMI_GRADE_BEYOND;
}

unsigned yomi_text_grade(const char *text, gsize length)
{
    unsigned highest = 0;

    for (const char *p = text; p < text + length; p = g_utf8_next_char(p))
        highest = MAX(highest, yomi_kanji_grade(g_utf8_get_char(p)));
    return highest;
}
