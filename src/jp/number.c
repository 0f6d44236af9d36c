/* number.c -- numbers at the head of a token, and how they are set in vertical lines. */
/* SPDX-License-Identifier: MIT */
#include "jp/number.h"

enum { GROUP = 3, PAIR = 2 };

static const char *const digits_in_kanji[] = {"〇", "一", "二", "三", "四",
                                              "五", "六", "七", "八", "九"};

static gsize end_of_digits(const YomiColumn *column, gsize start, gsize end)
{
    while (start < end && column->kind[start] == YOMI_KIND_DIGIT)
        start++;
    return start;
}

/* Behind 12 in 12,345,678: the end of the groups, or @whole_end when they are no groups of three.
 */
static gsize end_of_groups(const YomiColumn *column, gsize whole_end, gsize end)
{
    gsize at = whole_end;

    while (at < end && column->text[at] == ',') {
        const gsize next = end_of_digits(column, at + 1, end);

        if (next - at - 1 != GROUP)
            return whole_end;
        at = next;
    }
    return at;
}

bool yomi_number_find(const YomiColumn *column, gsize start, gsize end, YomiNumber *number)
{
    const gsize whole_end = end_of_digits(column, start, end);

    if (whole_end == start)
        return false;

    const gsize groups_end =
        whole_end - start <= GROUP ? end_of_groups(column, whole_end, end) : whole_end;

    *number = (YomiNumber){start, whole_end, whole_end, false, true};
    if (groups_end > whole_end) {
        number->whole_end = number->end = groups_end;
        number->grouped = true;
        return true;
    }
    if (whole_end + 1 >= end || column->text[whole_end] != '.')
        return true;

    const gsize fraction_end = end_of_digits(column, whole_end + 1, end);

    if (fraction_end == whole_end + 1)
        return true;
    number->end = fraction_end;
    number->simple = whole_end - start <= PAIR && fraction_end - whole_end - 1 <= PAIR;
    return true;
}

/* Greek has no full-width forms; the rest of what stands upright is ASCII. A hyphen between upright
 * letters lies along the line, as the full-width one does by itself: upright it would be a minus.
 */
static YomiSetKind upright_kind(const YomiColumn *column, gsize at)
{
    const gunichar c = column->text[at];

    if (column->rules->digits == YOMI_DIGITS_MARKUP)
        return c == '-' ? YOMI_SET_SIDEWAYS : YOMI_SET_UPRIGHT;
    return c < 0x80 ? YOMI_SET_WIDE : YOMI_SET_UPRIGHT;
}

void yomi_number_set_upright(YomiColumn *column, gsize start, gsize end)
{
    for (gsize next = 0; start < end; start = next) {
        const YomiSetKind kind = upright_kind(column, start);

        next = start + 1;
        while (next < end && upright_kind(column, next) == kind)
            next++;
        yomi_column_set(column, kind, start, next, NULL);
    }
}

static unsigned value_of(const YomiColumn *column, gsize at)
{
    return column->text[at] - '0';
}

/* 一九九八 */
static void set_positional(YomiColumn *column, gsize start, gsize end)
{
    for (; start < end; start++)
        yomi_column_set(column, YOMI_SET_TEXT, start, start + 1,
                        digits_in_kanji[value_of(column, start)]);
}

/* 十, 十二, 二十, 六十八 */
static void set_tens(YomiColumn *column, gsize start)
{
    const unsigned tens = value_of(column, start), ones = value_of(column, start + 1);
    g_autofree char *word = g_strconcat(tens > 1 ? digits_in_kanji[tens] : "", "十",
                                        ones > 0 ? digits_in_kanji[ones] : "", NULL);

    yomi_column_set(column, YOMI_SET_TEXT, start, start + PAIR, word);
}

static void set_digits(YomiColumn *column, gsize start, gsize end, bool fraction)
{
    const bool pair = end - start == PAIR;

    if (column->rules->digits == YOMI_DIGITS_KANJI) {
        if (pair && !fraction && column->text[start] != '0')
            set_tens(column, start);
        else
            set_positional(column, start, end);
    } else if (pair) {
        yomi_column_set(column, YOMI_SET_TCY, start, end, NULL);
    } else {
        yomi_number_set_upright(column, start, end);
    }
}

/* Without its commas: 、 would read as a list. */
static void set_groups(YomiColumn *column, const YomiNumber *number)
{
    for (gsize at = number->start, end = 0; at < number->end; at = end + 1) {
        end = end_of_digits(column, at, number->end);
        if (column->rules->digits == YOMI_DIGITS_KANJI)
            set_positional(column, at, end);
        else
            yomi_number_set_upright(column, at, end);
        if (end < number->end)
            yomi_column_set(column, YOMI_SET_TEXT, end, end + 1, "");
    }
}

void yomi_number_set(YomiColumn *column, const YomiNumber *number)
{
    if (number->grouped) {
        set_groups(column, number);
        return;
    }
    set_digits(column, number->start, number->whole_end, false);
    if (number->end == number->whole_end)
        return;
    yomi_column_set(column, YOMI_SET_TEXT, number->whole_end, number->whole_end + 1, "・");
    set_digits(column, number->whole_end + 1, number->end, true);
}

bool yomi_number_is_unit(const gunichar *text, gsize length)
{
    static const gunichar units[][PAIR] = {
        {'m', 'g'}, {'k', 'g'}, {'n', 'g'},  {'p', 'g'},   {0xB5, 'g'},  {0x3BC, 'g'}, {'m', 'L'},
        {'m', 'l'}, {'d', 'L'}, {'d', 'l'},  {0xB5, 'L'},  {0x3BC, 'L'}, {'c', 'm'},   {'m', 'm'},
        {'k', 'm'}, {'n', 'm'}, {0xB5, 'm'}, {0x3BC, 'm'}, {'m', 'M'},   {0xB5, 'M'},  {0x3BC, 'M'},
        {'H', 'z'}, {'k', 'J'}, {'k', 'W'},  {'P', 'a'},   {'G', 'y'},   {'m', 'V'},   {'m', 's'},
        {'d', 'B'}, {'h', 'a'}, {'c', 'c'},
    };

    for (gsize i = 0; length == PAIR && i < G_N_ELEMENTS(units); i++)
        if (units[i][0] == text[0] && units[i][1] == text[1])
            return true;
    return false;
}
