/* diag.c -- tests of base/diag: order, doubles, severities, messages, the table of codes. */
/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <string.h>

static YomiSource *source_of(const char *name, unsigned order)
{
    return yomi_source_new(name, order, g_strdup("0123456789"), 10);
}

static void check_list(YomiDiags *diags, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t n = 0;

    for (const YomiDiag *diag = yomi_diags_list(diags, &n); n > 0; n--, diag++)
        g_string_append_printf(out, "%s%s@%u=%s", out->len ? " " : "",
                               diag->span.source ? diag->span.source->name : "-", diag->span.start,
                               diag->subject);
    g_assert_cmpstr(out->str, ==, expected);
}

static void they_come_in_reading_order_and_once(void)
{
    g_autoptr(YomiSource) a = source_of("a", 1);
    g_autoptr(YomiSource) b = source_of("b", 2);
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    for (int walk = 0; walk < 2; walk++) {
        yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, yomi_span_make(b, 1, 2), "x");
        yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, yomi_span_make(a, 7, 8), "y");
        yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, yomi_span_make(a, 2, 3), "y");
        yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, yomi_span_make(a, 2, 3), "other");
        yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, (YomiSpan){0}, "nowhere");
    }
    check_list(diags, "-@0=nowhere a@2=other a@2=y a@7=y b@1=x");
    g_assert_cmpuint(yomi_diags_count(diags, YOMI_SEVERITY_ERROR), ==, 5);
    g_assert_cmpuint(yomi_diags_count(diags, YOMI_SEVERITY_WARNING), ==, 0);
}

static void only_warnings_can_change(void)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    yomi_diags_add(diags, YOMI_CODE_PRIVATE_CHARACTER, (YomiSpan){0}, "U+E000");
    g_assert_false(yomi_diags_has_errors(diags));
    g_assert_true(yomi_diags_set_severity(diags, YOMI_CODE_PRIVATE_CHARACTER, YOMI_SEVERITY_ERROR));
    g_assert_true(yomi_diags_has_errors(diags));
    g_assert_false(yomi_diags_set_severity(diags, YOMI_CODE_BAD_UTF8, YOMI_SEVERITY_OFF));
    yomi_diags_add(diags, YOMI_CODE_BAD_UTF8, (YomiSpan){0}, "0xFF");
    g_assert_cmpuint(yomi_diags_count(diags, YOMI_SEVERITY_ERROR), ==, 2);
}

static void the_subject_stands_in_the_message(void)
{
    const YomiDiag with = {.code = YOMI_CODE_BAD_CHARACTER, .subject = (char *)"U+0001"};
    g_autofree char *english = yomi_diag_message(&with, YOMI_LANG_EN);
    g_autofree char *japanese = yomi_diag_message(&with, YOMI_LANG_JA);

    g_assert_cmpstr(english, ==, "the character U+0001 cannot stand in a book");
    g_assert_cmpstr(japanese, ==, "文字 U+0001 は本に入れられません");
}

/* Every row is whole, its word is a word, and the two languages take the subject alike. */
static void every_row_is_whole(void)
{
    for (unsigned code = 0; code < YOMI_N_CODES; code++) {
        const YomiCodeInfo *info = yomi_code_info((YomiCode)code);
        YomiCode found = YOMI_N_CODES;

        g_assert_true(yomi_code_find(info->word, &found) && found == code);
        g_assert_cmpuint(strspn(info->word, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==,
                         strlen(info->word));
        g_assert_cmpint(info->severity, !=, YOMI_SEVERITY_OFF);
        for (int lang = 0; lang < YOMI_N_LANGS; lang++) {
            g_assert_cmpuint(strlen(info->text[lang].message), >, 0);
            g_assert_cmpuint(strlen(info->text[lang].hint), >, 0);
            g_assert_cmpuint(strlen(info->text[lang].why), >, 0);
        }
        g_assert_cmpint(strstr(info->text[YOMI_LANG_EN].message, "{}") != NULL, ==,
                        strstr(info->text[YOMI_LANG_JA].message, "{}") != NULL);
    }
    YomiCode none = YOMI_N_CODES;

    g_assert_false(yomi_code_find("no-such-code", &none));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/diag/order", they_come_in_reading_order_and_once);
    g_test_add_func("/base/diag/severity", only_warnings_can_change);
    g_test_add_func("/base/diag/message", the_subject_stands_in_the_message);
    g_test_add_func("/base/diag/codes", every_row_is_whole);
    return g_test_run();
}
