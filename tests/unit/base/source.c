/* source.c -- tests of base/source and base/span: line ends, marks, places. */
/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <string.h>

static YomiSource *source_of(const char *text, size_t length)
{
    return yomi_source_new("chapters/01.md", 1, g_memdup2(text, length + 1), length);
}

static void check_text(const char *text, const char *expected)
{
    g_autoptr(YomiSource) source = source_of(text, strlen(text));

    g_assert_cmpstr(source->text, ==, expected);
    g_assert_cmpuint(source->length, ==, strlen(expected));
}

static void line_ends_become_lf(void)
{
    check_text("a\r\nb\rc\nd\r\n", "a\nb\nc\nd\n");
    check_text("\r\r\n", "\n\n");
    check_text("", "");
}

static void a_mark_is_dropped_once(void)
{
    check_text("\xEF\xBB\xBF題", "題");
    check_text("題\xEF\xBB\xBF", "題\xEF\xBB\xBF");
    check_text("\xEF\xBB", "\xEF\xBB");
}

static void check_place(const char *text, size_t offset, unsigned line, unsigned column)
{
    g_autoptr(YomiSource) source = source_of(text, strlen(text));
    unsigned found_line = 0, found_column = 0;

    yomi_span_locate(yomi_span_make(source, offset, offset), &found_line, &found_column);
    g_assert_cmpuint(found_line, ==, line);
    g_assert_cmpuint(found_column, ==, column);
}

static void a_column_is_a_character(void)
{
    check_place("臍帯\n漢字x", 0, 1, 1);
    check_place("臍帯\n漢字x", 6, 1, 3);
    check_place("臍帯\n漢字x", 7, 2, 1);
    check_place("臍帯\n漢字x", 13, 2, 3);
    check_place("a\n", 2, 2, 1);
    check_place("", 0, 1, 1);
    check_place("\xFF\xFFz", 2, 1, 3);
}

/* The findings as "code:line:column ..." */
static char *findings(const char *text, size_t length, bool *readable)
{
    g_autoptr(YomiSource) source = source_of(text, length);
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    GString *out = g_string_new(NULL);
    size_t n = 0;

    *readable = yomi_source_check(source, diags);
    for (const YomiDiag *diag = yomi_diags_list(diags, &n); n > 0; n--, diag++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(diag->span, &line, &column);
        g_string_append_printf(out, "%s%s:%u:%u:%s", out->len ? " " : "",
                               yomi_code_info(diag->code)->word, line, column, diag->subject);
    }
    return g_string_free(out, FALSE);
}

static void check_findings(const char *text, size_t length, bool readable, const char *expected)
{
    bool found_readable = false;
    g_autofree char *found = findings(text, length, &found_readable);

    g_assert_cmpstr(found, ==, expected);
    g_assert_cmpint(found_readable, ==, readable);
}

static void good_text_passes(void)
{
    check_findings("題\t名\n𠮟\u00A0", strlen("題\t名\n𠮟\u00A0"), true, "");
    check_findings("", 0, true, "");
}

static void bad_bytes_are_placed(void)
{
    check_findings("あ\n\xE3\x81z", 6, true, "bad-utf8:2:1:0xE3 bad-utf8:2:2:0x81");
    check_findings("a\xC0\x80", 3, true, "bad-utf8:1:2:0xC0 bad-utf8:1:3:0x80");
}

static void forbidden_characters_are_placed(void)
{
    check_findings("a\x01z\x7F", 4, true, "bad-character:1:2:U+0001 bad-character:1:4:U+007F");
    check_findings("a\0z", 3, true, "bad-character:1:2:U+0000");
    check_findings("\uFDD0\uFFFE", 6, true, "bad-character:1:1:U+FDD0 bad-character:1:2:U+FFFE");
}

static void a_wrong_encoding_is_no_flood(void)
{
    g_autofree char *bytes = g_malloc(100001);
    bool readable = true;

    memset(bytes, 0xFF, 100000);
    bytes[100000] = '\0';

    g_autofree char *found = findings(bytes, 100000, &readable);

    g_assert_false(readable);
    g_assert_cmpuint(strlen(found), <, 1000);
    g_assert_true(g_str_has_suffix(found, " bad-text-more:1:21:99980"));
    check_findings("\x93\xFA\x96\x7B\n", 5, false, "wrong-encoding:1:1:Shift_JIS");
}

static void other_characters_are_no_flood(void)
{
    bool readable = false;
    g_autofree char *twenty = g_strnfill(20, 1), *more = g_strnfill(22, 1);
    g_autofree char *good = findings(twenty, 20, &readable);
    g_autofree char *found = findings(more, 22, &readable);

    g_assert_true(readable);
    g_assert_true(g_str_has_suffix(good, " bad-character:1:20:U+0001"));
    g_assert_true(g_str_has_suffix(found, " bad-character:1:20:U+0001 bad-text-more:1:21:2"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/source/line-ends", line_ends_become_lf);
    g_test_add_func("/base/source/mark", a_mark_is_dropped_once);
    g_test_add_func("/base/span/columns", a_column_is_a_character);
    g_test_add_func("/base/source/good", good_text_passes);
    g_test_add_func("/base/source/bytes", bad_bytes_are_placed);
    g_test_add_func("/base/source/characters", forbidden_characters_are_placed);
    g_test_add_func("/base/source/flood", a_wrong_encoding_is_no_flood);
    g_test_add_func("/base/source/many", other_characters_are_no_flood);
    return g_test_run();
}
