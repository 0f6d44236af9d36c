/* breaks.c -- tests of read/breaks: line ends inside a paragraph (japanese-text 1.5). */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void check_hard(const char *text, const char *inlines)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, true);
    g_autofree char *dump = g_strdup_printf("(doc (paragraph %s))", inlines);

    check_reading(&reading, dump, "");
}

static void between_wide_characters_it_vanishes(void)
{
    check_line("漢字\nかな", "'漢字' 'かな'", "");
    check_line("終わり。\n「始め」", "'終わり。' '「始め」'", "");
    check_line("ｶﾅ\nＡ", "'ｶﾅ' 'Ａ'", "");
    check_line("漢\U000E0100\n字", "'漢\U000E0100' '字'", "");
    check_line("漢  字\n　字", "'漢  字' '　字'", "");
}

static void elsewhere_it_is_a_space(void)
{
    check_line("a\nb", "'a' ' ' 'b'", "");
    check_line("漢\na", "'漢' ' ' 'a'", "");
    check_line("a\n漢", "'a' ' ' '漢'", "");
}

static void it_looks_into_what_stands_beside(void)
{
    check_line("*漢*\n**字**", "(emphasis '漢') (strong '字')", "");
    check_line("*漢\n字*", "(emphasis '漢' '字')", "");
    check_line("*漢*\n[a](u)", "(emphasis '漢') ' ' (link to='u' 'a')", "");
    check_line("`漢`\n`字`", "(code '漢') (code '字')", "");
    check_line("`a`\n字", "(code 'a') ' ' '字'", "");
    check_line("{漢|か}\n{字|じ}", "(ruby 漢=か) (ruby 字=じ)", "");
    check_line("{x|エックス}\n字", "(ruby x=エックス) ' ' '字'", "");
    check_line("漢\n^12^\n字", "'漢' (upright '12') '字'", "");
    check_line("![漢](u)\n字", "(image to='u' alt='漢') ' ' '字'", "");
}

static void marks_belong_to_what_is_before_them(void)
{
    check_line("漢[^1]\n字", "'漢' (note-ref to='1') '字'", "");
    check_line("a[^1]\nb", "'a' (note-ref to='1') ' ' 'b'", "");
    check_line("漢[%5]\n字", "'漢' (print-page '5') '字'", "");
}

static void two_spaces_or_a_backslash_break(void)
{
    check_line("漢  \n字\\\n字", "'漢' (break) '字' (break) '字'", "");
    check_hard("漢  \n字\\\n字", "'漢' (break) '字' (break) '字'");
}

static void hard_line_ends(void)
{
    check_hard("漢字\nかな\na", "'漢字' (break) 'かな' (break) 'a'");
}

static void alt_texts_are_joined(void)
{
    check_line("![漢\n字 a\nb](u)", "(image to='u' alt='漢字 a b')", "");
}

static void blocks_part_lines(void)
{
    check("漢\n字\n\n- 漢\n  字\n- 字\n",
          "(doc (paragraph '漢' '字') (list tight (item (paragraph '漢' '字')) "
          "(item (paragraph '字'))))",
          "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/breaks/wide", between_wide_characters_it_vanishes);
    g_test_add_func("/read/breaks/narrow", elsewhere_it_is_a_space);
    g_test_add_func("/read/breaks/inside", it_looks_into_what_stands_beside);
    g_test_add_func("/read/breaks/marks", marks_belong_to_what_is_before_them);
    g_test_add_func("/read/breaks/breaks", two_spaces_or_a_backslash_break);
    g_test_add_func("/read/breaks/hard", hard_line_ends);
    g_test_add_func("/read/breaks/alt", alt_texts_are_joined);
    g_test_add_func("/read/breaks/blocks", blocks_part_lines);
    return g_test_run();
}
