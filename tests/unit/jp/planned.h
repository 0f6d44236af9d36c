/* planned.h -- what comes of a paragraph in vertical or horizontal lines, as a string. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "jp/vertical.h"

#include <string.h>

/* [t 12] is tate-chu-yoko, [u A] upright, [s x] sideways, [f x] foreign words, [n ……] unbroken, [k
 * –] kept. */
static inline const char *head_of(YomiSetKind kind)
{
    switch (kind) {
    case YOMI_SET_TCY:
        return "[t ";
    case YOMI_SET_UPRIGHT:
        return "[u ";
    case YOMI_SET_SIDEWAYS:
        return "[s ";
    case YOMI_SET_FOREIGN:
        return "[f ";
    case YOMI_SET_KEPT:
        return "[k ";
    case YOMI_SET_UNBROKEN:
        return "[n ";
    default:
        return NULL;
    }
}

/* Appends what comes of @setting to @shown, and as the next plan would get it to @again. */
static inline void append_setting(const YomiSetting *setting, const gunichar *text, GString *shown,
                                  GString *again)
{
    const char *head = head_of(setting->kind);
    const bool sideways = setting->kind == YOMI_SET_SIDEWAYS || setting->kind == YOMI_SET_FOREIGN;
    g_autoptr(GString) part = g_string_new(NULL);

    yomi_setting_append(setting, text + setting->start, setting->end - setting->start, part);
    if (head)
        g_string_append_printf(shown, "%s%s]", head, part->str);
    else
        g_string_append(shown, part->str);
    if (head)
        g_string_append_unichar(again, setting->kind == YOMI_SET_KEPT ? YOMI_OBJECT_NEUTRAL
                                       : sideways                     ? YOMI_OBJECT_LATIN
                                                                      : YOMI_OBJECT_UPRIGHT);
    else
        g_string_append(again, part->str);
}

/* What comes of @source; *out_again is the same as the next plan would get it. */
static inline char *planned(const char *source, const YomiVerticalRules *rules, char **out_again,
                            guint *out_unpaired)
{
    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    GString *shown = g_string_new(NULL), *again = g_string_new(NULL);
    glong length = 0;
    g_autofree gunichar *text = g_utf8_to_ucs4_fast(source, -1, &length);
    gsize at = 0;

    if (rules)
        yomi_vertical_plan(text, (gsize)length, rules, settings, unpaired);
    else
        yomi_horizontal_plan(text, (gsize)length, settings, unpaired);
    for (guint i = 0; i <= settings->len; i++) {
        const YomiSetting *next =
            i < settings->len ? &g_array_index(settings, YomiSetting, i) : NULL;
        const gsize start = next ? next->start : (gsize)length;

        g_assert_cmpuint(start, >=, at);
        for (; at < start; at++) {
            g_string_append_unichar(shown, text[at]);
            g_string_append_unichar(again, text[at]);
        }
        if (next) {
            append_setting(next, text, shown, again);
            at = next->end;
        }
    }
    *out_unpaired = unpaired->len;
    *out_again = g_string_free(again, FALSE);
    return g_string_free(shown, FALSE);
}

static inline void check_with(const char *source, const YomiVerticalRules *rules,
                              const char *expected, guint expected_unpaired)
{
    guint unpaired = 0;
    g_autofree char *again = NULL, *once_more = NULL;
    g_autofree char *shown = planned(source, rules, &again, &unpaired);

    g_assert_cmpstr(shown, ==, expected);
    g_assert_cmpuint(unpaired, ==, expected_unpaired);

    g_free(planned(again, rules, &once_more, &unpaired));
    g_assert_cmpstr(once_more, ==, again); /* twice is as good as once */
}
