/* marks.c -- dashes, ellipses, commas and the like in vertical lines. */
/* SPDX-License-Identifier: MIT */
#include "jp/column.h"

#include <string.h>

enum {
    EM_DASH = 0x2014,
    HORIZONTAL_BAR = 0x2015,
    ELLIPSIS = 0x2026,
    WIDE_COMMA = 0xFF0C,
    WIDE_STOP = 0xFF0E,
};

/* --- long ones ------------------------------------------------------------------------------ */

enum { LONGEST = YOMI_SETTING_MAX / 3 }; /* in characters of three bytes, with the NUL */

static bool is_dash(gunichar c)
{
    return c == EM_DASH || c == HORIZONTAL_BAR;
}

/* The end of the run of marks like the one at @at. */
static gsize end_of_run(const YomiColumn *column, gsize at)
{
    const gunichar c = column->text[at];
    gsize end = at + 1;

    while (end < column->length &&
           (column->text[end] == c || (is_dash(c) && is_dash(column->text[end]))))
        end++;
    return end;
}

/* What stands for @length marks like @c: pairs, since one alone fills one cell of two. NULL for a
 * run that is no such mark. */
static const char *long_form(gunichar c, gsize length)
{
    if (c == '-')
        return length == 2 || length == 3 ? "――" : NULL;
    if (c == '.')
        return length >= 3 && length <= 6 ? "……" : NULL;
    if (c == ELLIPSIS || c == EM_DASH)
        return length <= 2 ? (c == ELLIPSIS ? "……" : "――") : "";
    if (c == HORIZONTAL_BAR) /* one alone is the author's */
        return length == 2 ? "――" : length > 2 ? "" : NULL;
    return NULL;
}

static void set_long(YomiColumn *column, gsize start, gsize end, const char *with)
{
    char longer[YOMI_SETTING_MAX] = "";

    /* Two of them are how Japanese is written; one may be English. */
    const bool doubled = end - start > 1 && column->text[start] >= 0x80;

    if (!(doubled && column->japanese) && yomi_column_is_foreign(column, start, end)) {
        yomi_column_mark(column, start, end, YOMI_KIND_FOREIGN);
        return;
    }
    if (*with) {
        yomi_column_set(column, YOMI_SET_UNBROKEN, start, end, with);
        return;
    }
    if (end - start > LONGEST) { /* a rule of dashes: it may break */
        yomi_column_mark(column, start, end, YOMI_KIND_JAPANESE);
        return;
    }
    for (gsize i = start; i < end; i++)
        g_strlcat(longer, column->text[start] == ELLIPSIS ? "…" : "―", sizeof longer);
    yomi_column_set(column, YOMI_SET_UNBROKEN, start, end, longer);
}

static bool may_range(YomiKind kind)
{
    return kind == YOMI_KIND_DIGIT || kind == YOMI_KIND_LETTER || kind == YOMI_KIND_JAPANESE;
}

/* 10~20歳, 東京~大阪; not a~b, nor ~user. */
static void set_tilde(YomiColumn *column, gsize at)
{
    if (at == 0)
        return;

    const YomiKind before = column->kind[at - 1], after = yomi_column_kind(column, at + 1);

    if (may_range(before) && may_range(after) &&
        !(before == YOMI_KIND_LETTER && after == YOMI_KIND_LETTER))
        yomi_column_set(column, YOMI_SET_TEXT, at, at + 1, "〜");
}

void yomi_marks_set_long(YomiColumn *column)
{
    for (gsize i = 0, end = 0; i < column->length; i = end) {
        end = i + 1;
        if (column->kind[i] != YOMI_KIND_MARK)
            continue;
        if (column->text[i] == '~') {
            set_tilde(column, i);
            continue;
        }
        end = end_of_run(column, i);

        const char *with = long_form(column->text[i], end - i);

        if (with)
            set_long(column, i, end, with);
    }
}

/* --- short ones ----------------------------------------------------------------------------- */

/* The kinds of what stands beside a mark, spaces aside. */
typedef struct {
    YomiKind before, after;
} Sides;

static Sides sides_of(const YomiColumn *column, gsize start, gsize end)
{
    while (start > 0 && column->kind[start - 1] == YOMI_KIND_SPACE)
        start--;
    while (end < column->length && column->kind[end] == YOMI_KIND_SPACE)
        end++;
    return (Sides){start > 0 ? column->kind[start - 1] : YOMI_KIND_NONE,
                   yomi_column_kind(column, end)};
}

static bool is_digit(gunichar c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/* The same, whatever has become of it. */
static bool is_numeral(gunichar c)
{
    static const gunichar kanji[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                     0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341};

    for (gsize i = 0; i < G_N_ELEMENTS(kanji); i++)
        if (kanji[i] == c)
            return true;
    return is_digit(c) || c == YOMI_OBJECT_UPRIGHT;
}

/* 「1. はじめに」 has a number, 「原因は1.」 an end. */
static bool is_numbering(const YomiColumn *column, gsize at, Sides sides)
{
    return at > 0 && is_digit(column->text[at - 1]) && sides.after != YOMI_KIND_NONE;
}

static void set_stop(YomiColumn *column, gsize at, Sides sides)
{
    const gunichar c = column->text[at];
    const bool between_digits = at > 0 && at + 1 < column->length &&
                                is_numeral(column->text[at - 1]) &&
                                is_numeral(column->text[at + 1]);

    if (sides.before != YOMI_KIND_JAPANESE || between_digits)
        return;
    if (c == ',' || c == WIDE_COMMA || is_numbering(column, at, sides))
        yomi_column_set(column, YOMI_SET_TEXT, at, at + 1, "、");
    else
        yomi_column_set(column, YOMI_SET_TEXT, at, at + 1, "。");
}

static bool is_cry(gunichar c)
{
    return c == '!' || c == '?';
}

/* ! and ?: two of them share a cell. Behind a foreign word they are Japanese when the sentence is.
 */
static gsize set_cries(YomiColumn *column, gsize start)
{
    gsize end = start + 1;

    while (end < column->length && is_cry(column->text[end]) && column->kind[end] == YOMI_KIND_MARK)
        end++;

    const Sides sides = sides_of(column, start, end);
    const bool ends_sentence =
        sides.after == YOMI_KIND_JAPANESE || (column->japanese && sides.after == YOMI_KIND_NONE);

    if (sides.before == YOMI_KIND_JAPANESE || sides.before == YOMI_KIND_NEUTRAL || ends_sentence)
        yomi_column_set(column, end - start == 2 ? YOMI_SET_TCY : YOMI_SET_WIDE, start, end, NULL);
    return end;
}

static void set_short(YomiColumn *column, gsize at)
{
    const gunichar c = column->text[at];
    const Sides sides = sides_of(column, at, at + 1);
    const bool behind = sides.before == YOMI_KIND_JAPANESE;

    if (c == ',' || c == '.') {
        set_stop(column, at, sides);
    } else if (c == ':' || c == ';' || c == '%') {
        if (behind)
            yomi_column_set(column, YOMI_SET_WIDE, at, at + 1, NULL);
    } else if (c == '/' || c == '&') {
        if (behind && sides.after == YOMI_KIND_JAPANESE)
            yomi_column_set(column, YOMI_SET_WIDE, at, at + 1, NULL);
    }
}

void yomi_marks_set_short(YomiColumn *column)
{
    for (gsize i = 0, end = 0; i < column->length; i = end) {
        const gunichar c = column->text[i];

        end = i + 1;
        if (c == WIDE_COMMA || c == WIDE_STOP)
            set_stop(column, i, sides_of(column, i, end));
        else if (column->kind[i] != YOMI_KIND_MARK)
            continue;
        else if (is_cry(c))
            end = set_cries(column, i);
        else
            set_short(column, i);
    }
}
