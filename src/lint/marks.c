/* marks.c -- arrows, and raised or lowered letters that mean something. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "doc/walk.h"

/* Arrows of Unicode, less those that are letters or only parts of a bigger one. */
static bool is_arrow(gunichar c)
{
    return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x27F0 && c <= 0x27FF) ||
           (c >= 0x2900 && c <= 0x297F) || (c >= 0x2B00 && c <= 0x2B11) || c == 0x2794 ||
           (c >= 0x2798 && c <= 0x27AF) || (c >= 0x27B1 && c <= 0x27BE);
}

void yomi_lint_arrows(YomiLint *lint, const YomiFlow *flow)
{
    if (yomi_lint_is_alt(flow)) /* nobody sees it */
        return;
    for (gsize at = 0, end = 0; at < flow->length; at = end + 1) {
        for (end = at; end < flow->length && is_arrow(flow->text[end]);)
            end++;
        if (end > at)
            yomi_lint_report(lint, YOMI_CODE_ARROW, flow, at, end);
    }
}

/* Nothing is lost with these: 1st, and the marks of trade. */
static bool is_ornament(const char *text)
{
    static const char *const words[] = {"st", "nd", "rd", "th", "TM", "SM", "R", "C", NULL};

    return g_strv_contains(words, text);
}

void yomi_lint_script(YomiLint *lint, YomiNode *element)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (!g_str_equal(element->name, "sub") && !g_str_equal(element->name, "sup"))
        return;
    yomi_plain_text(element, text);
    if (is_ornament(text->str))
        return;
    for (const char *p = text->str; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (!g_unichar_isalnum(c) && !g_utf8_strchr("+-−＋－", -1, c))
            continue;

        g_autofree char *subject =
            g_strdup_printf("<%s>%s</%s>", element->name, text->str, element->name);

        yomi_diags_add(lint->diags, YOMI_CODE_SCRIPT_MEANING, element->span, subject);
        return;
    }
}
