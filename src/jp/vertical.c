/* vertical.c -- how digits, Latin and marks are set in vertical lines: the way through a paragraph.
 */
/* SPDX-License-Identifier: MIT */
#include "jp/vertical.h"

#include "jp/chars.h"
#include "jp/column.h"
#include "jp/upright.h"

#include <string.h>

/* Most of a Japanese text, without a search: CJK symbols and kana, unified ideographs. */
static bool is_common(gunichar c)
{
    return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF);
}

static YomiKind kind_of(gunichar c, YomiKind last)
{
    if (is_common(c))
        return YOMI_KIND_JAPANESE;
    if (c < 0x80) {
        if (c == ' ' || c == '\t' || c == '\n')
            return YOMI_KIND_SPACE;
        if (g_ascii_isdigit((gchar)c))
            return YOMI_KIND_DIGIT;
        return g_ascii_isalpha((gchar)c) ? YOMI_KIND_LETTER : YOMI_KIND_MARK;
    }
    if (c == YOMI_OBJECT_LATIN)
        return YOMI_KIND_FOREIGN;
    if (c == YOMI_OBJECT_NEUTRAL)
        return YOMI_KIND_NEUTRAL;
    if (c == YOMI_OBJECT_UPRIGHT || yomi_char_is_wide(c) || yomi_char_is_upright(c))
        return YOMI_KIND_JAPANESE;
    if (yomi_char_is_extending(c))
        return last;
    return g_unichar_isalnum(c) ? YOMI_KIND_LETTER : YOMI_KIND_MARK;
}

static void classify(YomiColumn *column)
{
    YomiKind last = YOMI_KIND_MARK;

    for (gsize i = 0; i < column->length; i++) {
        last = kind_of(column->text[i], last);
        column->kind[i] = (unsigned char)last;
    }
}

static YomiKind side_of(YomiKind kind, YomiKind otherwise)
{
    if (kind == YOMI_KIND_JAPANESE)
        return YOMI_KIND_JAPANESE;
    return kind == YOMI_KIND_FOREIGN || kind == YOMI_KIND_LETTER ? YOMI_KIND_FOREIGN : otherwise;
}

/* Once for all marks: a search from each would cost the square of the paragraph. */
static void find_neighbours(YomiColumn *column)
{
    YomiKind near = YOMI_KIND_NONE;
    gsize next = column->length;

    for (gsize i = 0; i < column->length; i++) {
        column->before[i] = (unsigned char)near;
        near = side_of(column->kind[i], near);
    }
    near = YOMI_KIND_NONE;
    for (gsize i = column->length; i-- > 0;) {
        column->after[i] = (unsigned char)near;
        near = side_of(column->kind[i], near);
        if (column->kind[i] == YOMI_KIND_JAPANESE)
            next = i;
        column->next_japanese[i] = next;
    }
    column->japanese = next < column->length;
}

YomiKind yomi_column_kind(const YomiColumn *column, gsize at)
{
    return at < column->length ? column->kind[at] : YOMI_KIND_NONE;
}

void yomi_column_mark(YomiColumn *column, gsize start, gsize end, YomiKind kind)
{
    memset(column->kind + start, kind, end - start);
}

void yomi_column_set(YomiColumn *column, YomiSetKind kind, gsize start, gsize end, const char *with)
{
    const bool sideways = kind == YOMI_SET_SIDEWAYS || kind == YOMI_SET_FOREIGN;
    YomiSetting setting = {.kind = kind, .start = start, .end = end};

    if (with)
        g_strlcpy(setting.with, with, sizeof setting.with);
    g_array_append_val(column->settings, setting);
    yomi_column_mark(column, start, end, sideways ? YOMI_KIND_FOREIGN : YOMI_KIND_JAPANESE);
    memset(column->touched + start, 1, end - start);
}

bool yomi_column_is_foreign(const YomiColumn *column, gsize start, gsize end)
{
    const bool before = column->before[start] == YOMI_KIND_FOREIGN;
    const bool after = column->after[end - 1] == YOMI_KIND_FOREIGN;

    return (before && after) || (!column->japanese && (before || after));
}

bool yomi_column_has_japanese(const YomiColumn *column, gsize start, gsize end)
{
    return start < column->length && column->next_japanese[start] < end;
}

static bool is_settled(YomiKind kind)
{
    return kind == YOMI_KIND_JAPANESE || kind == YOMI_KIND_FOREIGN;
}

static bool repels_space(const YomiColumn *column, gsize at)
{
    return column->touched[at] || column->kind[at] == YOMI_KIND_FOREIGN ||
           column->text[at] == YOMI_OBJECT_UPRIGHT;
}

/* A space between Japanese and what stands in the column or lies along it is the typist's, not the
 * typesetter's. Foreign words keep theirs, and so do two Japanese ones; behind ！ and ？ a
 * full-width one is the custom. */
static void drop_spaces(YomiColumn *column)
{
    for (gsize i = 0, end = 0; i < column->length; i = end) {
        end = i + 1;
        if (column->kind[i] != YOMI_KIND_SPACE)
            continue;
        while (yomi_column_kind(column, end) == YOMI_KIND_SPACE)
            end++;
        if (i == 0 || end == column->length)
            continue;

        const YomiKind before = column->kind[i - 1], after = column->kind[end];

        if (is_settled(before) && is_settled(after) &&
            (before == YOMI_KIND_JAPANESE || after == YOMI_KIND_JAPANESE) &&
            (repels_space(column, i - 1) || repels_space(column, end)))
            yomi_column_set(column, YOMI_SET_TEXT, i, end,
                            column->text[i - 1] == '!' || column->text[i - 1] == '?' ? "　" : "");
    }
}

/* What nobody has decided about stays. It is said, lest it be taken for something else when its
 * neighbours have changed. */
static void keep_marks(YomiColumn *column)
{
    for (gsize i = 0, end = 0; i < column->length; i = end) {
        const YomiKind kind = column->kind[i];

        end = i + 1;
        if (column->text[i] == YOMI_OBJECT_NEUTRAL ||
            (kind != YOMI_KIND_MARK && kind != YOMI_KIND_NEUTRAL))
            continue;
        while (yomi_column_kind(column, end) == kind && column->text[end] != YOMI_OBJECT_NEUTRAL)
            end++;
        yomi_column_set(column, YOMI_SET_KEPT, i, end, NULL);
    }
}

static gint compare_settings(gconstpointer a, gconstpointer b)
{
    const gsize first = ((const YomiSetting *)a)->start, second = ((const YomiSetting *)b)->start;

    return (first > second) - (first < second);
}

static void plan(YomiColumn *column)
{
    find_neighbours(column);
    if (!column->japanese) {
        if (yomi_tokens_are_foreign(column)) {
            yomi_tokens_lay(column);
            return;
        }
        yomi_tokens_set(column); /* a number or a word alone in its cell */
        find_neighbours(column);
    }
    yomi_pairs_set(column);
    find_neighbours(column);
    yomi_marks_set_long(column);
    yomi_tokens_set(column);
    yomi_marks_set_short(column);
    drop_spaces(column);
    keep_marks(column);
}

static void run(void (*steps)(YomiColumn *), YomiColumn *column)
{
    g_autofree unsigned char *bytes = g_malloc0(column->length * 4);
    g_autofree gsize *next = g_new(gsize, column->length);

    column->kind = bytes;
    column->touched = bytes + column->length;
    column->before = column->touched + column->length;
    column->after = column->before + column->length;
    column->next_japanese = next;
    g_array_set_size(column->settings, 0);
    classify(column);
    steps(column);
    g_array_sort(column->settings, compare_settings);
}

void yomi_vertical_plan(const gunichar *text, gsize length, const YomiVerticalRules *rules,
                        GArray *settings, GArray *unpaired)
{
    YomiColumn column = {
        .text = text,
        .length = length,
        .rules = rules,
        .settings = settings,
        .unpaired = unpaired,
    };

    run(plan, &column);
}

void yomi_horizontal_plan(const gunichar *text, gsize length, GArray *settings, GArray *unpaired)
{
    YomiColumn column = {
        .text = text, .length = length, .settings = settings, .unpaired = unpaired};

    run(yomi_pairs_mend, &column);
}

void yomi_vertical_tokens(const char *text, GPtrArray *tokens)
{
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, NULL};
    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    glong length = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &length);
    YomiColumn column = {
        .text = chars,
        .length = (gsize)length,
        .rules = &rules,
        .settings = settings,
        .unpaired = unpaired,
        .asked = tokens,
    };

    run(plan, &column);
}

void yomi_setting_append(const YomiSetting *setting, const gunichar *text, gsize length,
                         GString *out)
{
    switch (setting->kind) {
    case YOMI_SET_TEXT:
    case YOMI_SET_UNBROKEN:
        g_string_append(out, setting->with);
        break;
    case YOMI_SET_WIDE:
        for (gsize i = 0; i < length; i++)
            g_string_append_unichar(out, yomi_char_fullwidth(text[i]));
        break;
    default:
        for (gsize i = 0; i < length; i++)
            g_string_append_unichar(out, text[i]);
    }
}

char *yomi_vertical_plain(const char *text, const YomiVerticalRules *rules)
{
    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    GString *out = g_string_new(NULL);
    glong length = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &length);
    gsize at = 0;

    yomi_vertical_plan(chars, (gsize)length, rules, settings, unpaired);
    for (guint i = 0; i < settings->len; i++) {
        YomiSetting setting = g_array_index(settings, YomiSetting, i);

        for (; at < setting.start; at++)
            g_string_append_unichar(out, chars[at]);
        if (setting.kind == YOMI_SET_TCY || setting.kind == YOMI_SET_UPRIGHT)
            setting.kind = YOMI_SET_WIDE;
        yomi_setting_append(&setting, chars + at, setting.end - at, out);
        at = setting.end;
    }
    for (; at < (gsize)length; at++)
        g_string_append_unichar(out, chars[at]);
    return g_string_free(out, FALSE);
}
