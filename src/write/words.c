/* words.c -- the program's own text as vertical lines want it. */
/* SPDX-License-Identifier: MIT */
#include "write/words.h"

static void write_span(YomiMarkup *markup, const char *name, const char *value, const char *text)
{
    yomi_markup_open(markup, "span", YOMI_MARKUP_INLINE);
    yomi_markup_attr(markup, name, value);
    if (g_str_equal(name, "lang"))
        yomi_markup_attr(markup, "xml:lang", value);
    yomi_markup_text(markup, text);
    yomi_markup_close(markup);
}

void yomi_xhtml_set(YomiMarkup *markup, YomiFacts *facts, YomiSetKind kind, const char *text)
{
    static const char *const classes[] = {
        [YOMI_SET_TCY] = "tcy",
        [YOMI_SET_UPRIGHT] = "upr",
        [YOMI_SET_UNBROKEN] = "nb",
    };

    yomi_facts_count_text(facts, text);
    if (kind == YOMI_SET_FOREIGN)
        write_span(markup, "lang", "en", text);
    else if (kind == YOMI_SET_TCY || kind == YOMI_SET_UPRIGHT || kind == YOMI_SET_UNBROKEN)
        write_span(markup, "class", classes[kind], text);
    else /* what is turned turns by itself (UAX #50) */
        yomi_markup_text(markup, text);
}

static void write_part(YomiMarkup *markup, YomiFacts *facts, const YomiSetting *setting,
                       const gunichar *text)
{
    g_autoptr(GString) part = g_string_new(NULL);

    yomi_setting_append(setting, text + setting->start, setting->end - setting->start, part);
    if (part->len > 0)
        yomi_xhtml_set(markup, facts, setting->kind, part->str);
}

void yomi_xhtml_words(YomiMarkup *markup, YomiFacts *facts, const YomiVerticalRules *rules,
                      const char *text)
{
    if (!rules) {
        yomi_xhtml_set(markup, facts, YOMI_SET_TEXT, text);
        return;
    }

    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    glong length = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &length);
    YomiSetting as_is = {.kind = YOMI_SET_SIDEWAYS};

    yomi_vertical_plan(chars, (gsize)length, rules, settings, unpaired);
    for (guint i = 0; i < settings->len; i++) {
        const YomiSetting *setting = &g_array_index(settings, YomiSetting, i);

        as_is.end = setting->start;
        write_part(markup, facts, &as_is, chars);
        write_part(markup, facts, setting, chars);
        as_is.start = setting->end;
    }
    as_is.end = (gsize)length;
    write_part(markup, facts, &as_is, chars);
}

void yomi_xhtml_number(YomiMarkup *markup, YomiFacts *facts, const YomiVerticalRules *rules,
                       unsigned number)
{
    g_autofree char *digits = g_strdup_printf("%u", number);

    yomi_xhtml_words(markup, facts, rules, digits);
}
