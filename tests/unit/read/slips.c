/* slips.c -- tests of read/slips: each slip, and beside it what is none. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "read/slips.h"

/* Only what is found counts here. */
static void found_in(const char *text, const char *findings)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    g_autofree char *found = reading_findings(&reading, false);

    g_assert_cmpstr(found, ==, findings);
}

static void full_width_signs(void)
{
    found_in("{漢字｜かんじ}", "1:1 fullwidth-mark");
    found_in("あ｛漢字｜かんじ｝", "1:2 fullwidth-mark");
    found_in("｛漢字|かんじ｝", "1:1 fullwidth-mark");
    found_in("［^1］と[＾1]と［％5］",
             "1:1 fullwidth-mark, 1:6 fullwidth-mark, 1:11 fullwidth-mark");
    found_in("＾12＾月", "1:1 fullwidth-mark");
    found_in("[リンク]（https://example.com/）", "1:6 fullwidth-mark");
    found_in("[章]（02.md#節）と[ここ]（#節）", "1:4 fullwidth-mark, 1:18 fullwidth-mark");
    found_in("{漢字|かん｜じ}", "1:5 ruby-not-kana");
    found_in("｛漢字｝｜［注］（ただし）A｜B ＾ω＾ [注]（ただし）", "");
    found_in("\\{漢字｜かんじ} `［^1］` [a](<［^1］> \"｛a｜b｝\")", "");
    found_in("｛漢字｜\nかんじ｝", "");
    found_in("**｛漢字｜かんじ｝**", "1:3 fullwidth-mark");
}

static void it_is_told_what_was_meant(void)
{
    g_autofree char *text = yomi_slips_narrow("｛漢字｜かんじ｝［＾１］");

    g_assert_cmpstr(text, ==, "{漢字|かんじ}[^1]");
}

static void headings(void)
{
    found_in("＃ 見出し\n", "1:1 heading-lookalike");
    found_in("##見出し\n", "1:1 heading-lookalike");
    found_in("#　見出し\n", "1:1 heading-lookalike");
    found_in("文\n＃＃　見出し\n", "2:1 heading-lookalike");
    found_in("> #見出し\n", "1:3 heading-lookalike");
    found_in("# 見出し\n\n## #見出し\n\n#\n\n#1 と #2\n\n\\#見出し\n\n＃見出し\n\n#######七\n\n",
             "");
}

static void links_without_a_definition(void)
{
    found_in("文[x][nope]です", "1:2 link-undefined");
    found_in("[x][]", "1:1 link-undefined");
    found_in("[x][a] [a][] [b][a]\n\n[a]: u\n", "");
    found_in("[x][nope](u) [x][nope]\n\n[x]: u\n", "1:14 link-undefined");
    found_in("[1][2] [x] [y] \\[x][y] [x]\\[y] `[x][y]` [x][^1]\n\n[^1]: 注\n", "");
}

static void tate_chu_yoko(void)
{
    found_in("^123456^号、^あ^", "1:1 upright-lookalike, 1:11 upright-lookalike");
    found_in("**^平成^**", "1:3 upright-lookalike");
    found_in("10^3と10^4、x^あ^、(^▽^)、^_^、^ あ^、\\^あ^、`^あ^`", "");
}

static void many_signs_take_no_longer(void)
{
    static const char *const signs[] = {"{",    "［^",   "^",      "《", "漢《",
                                        "[x][", "｛a｜", "[a]（#", "＃"};

    for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
        g_autoptr(GString) text = g_string_new(NULL);

        while (text->len < 400000)
            g_string_append(text, signs[i]);

        g_autoptr(GArray) slips = g_array_new(FALSE, FALSE, sizeof(YomiSlip));
        const gint64 start = g_get_monotonic_time();

        yomi_slips_find(text->str, 0, text->len, YOMI_RUBY_BRACES, true, slips);
        g_assert_cmpint(g_get_monotonic_time() - start, <, (gint64)5 * G_USEC_PER_SEC);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/slips/full-width", full_width_signs);
    g_test_add_func("/read/slips/meant", it_is_told_what_was_meant);
    g_test_add_func("/read/slips/headings", headings);
    g_test_add_func("/read/slips/links", links_without_a_definition);
    g_test_add_func("/read/slips/upright", tate_chu_yoko);
    g_test_add_func("/read/slips/many", many_signs_take_no_longer);
    return g_test_run();
}
