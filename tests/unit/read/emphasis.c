/* emphasis.c -- tests of emphasis beside Japanese punctuation (japanese-text 2.7). */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

/* With the advice, which other tests leave out. */
static void check_advice(const char *text, const char *inlines, const char *findings)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    g_autofree char *expected = g_strdup_printf("(doc (paragraph %s))", inlines);
    g_autofree char *found = reading_findings(&reading, true);
    g_autofree char *dump = reading_dump(&reading);

    g_assert_cmpstr(dump, ==, expected);
    g_assert_cmpstr(found, ==, findings);
}

static void what_failed_works(void)
{
    check_advice("**「強調」**です", "(strong '「強調」') 'です'", "1:7 emphasis-repaired");
    check_advice("これは**「強調」**です", "'これは' (strong '「強調」') 'です'",
                 "1:4 emphasis-repaired, 1:10 emphasis-repaired");
    check_advice("**強調。**です", "(strong '強調。') 'です'", "1:6 emphasis-repaired");
    check_advice("**強調（注）**です", "(strong '強調（注）') 'です'", "1:8 emphasis-repaired");
    check_advice("**注意：**この薬は", "(strong '注意：') 'この薬は'", "1:6 emphasis-repaired");
    check_advice("これは**{漢字|かんじ}**です", "'これは' (strong (ruby 漢字=かんじ)) 'です'", "");
    check_advice("**`code`**です", "(strong (code 'code')) 'です'", "1:9 emphasis-repaired");
    check_advice("これは**[リンク](u)**です", "'これは' (strong (link to='u' 'リンク')) 'です'",
                 "1:4 emphasis-repaired, 1:14 emphasis-repaired");
    check_advice("は*「斜体」*です", "'は' (emphasis '「斜体」') 'です'",
                 "1:2 emphasis-repaired, 1:7 emphasis-repaired");
    check_advice("***「あ」***です", "(emphasis (strong '「あ」')) 'です'",
                 "1:7 emphasis-repaired");
    check_advice("これは**“引用”**です", "'これは' (strong '“引用”') 'です'",
                 "1:4 emphasis-repaired, 1:10 emphasis-repaired");
}

static void the_right_part_is_marked(void)
{
    check_line("彼は**「強調」**と言い、**「別」**と述べた",
               "'彼は' (strong '「強調」') 'と言い、' (strong '「別」') 'と述べた'", "");
    check_line("**強調**「引用」**強調**", "(strong '強調') '「引用」' (strong '強調')", "");
}

static void other_text_is_left_alone(void)
{
    check_advice("a*\"b\"*c", "'a*\"b\"*c'", "");
    check_advice("\\*「あ」\\*です", "'*' '「あ」' '*' 'です'", "");
    check_advice("`**「あ」**です`", "(code '**「あ」**です')", "");
    check_advice("[a](**「u」**x)", "(link to='**「u」**x' 'a')", "");
    check("* 「一」\n* 二\n",
          "(doc (list tight (item (paragraph '「一」')) (item (paragraph '二'))))", "");
    check("* * *\n\n***\n", "(doc (rule) (rule))", "");
}

static void what_is_left_over_is_reported(void)
{
    check_line("これは**閉じない", "'これは**閉じない'", "1:4 emphasis-left");
    check_line("__「強調」__です", "'__「強調」__です'", "1:1 emphasis-left, 1:7 emphasis-left");
    check_line("** 空白 **", "'** 空白 **'", "");
    check_line("a ** b __ c", "'a ** b __ c'", "");
    check_line("\\*\\*a\\*\\*", "'*' '*' 'a' '*' '*'", "");
    check_line("&ast;&ast;a", "'*' '*' 'a'", "");
    check_line("名前：________", "'名前：________'", "");
    check_line("<https://e.org/a__b>", "(link to='https://e.org/a__b' 'https://e.org/a__b')", "");
    check_line("`a**b`", "(code 'a**b')", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/emphasis/repaired", what_failed_works);
    g_test_add_func("/read/emphasis/part", the_right_part_is_marked);
    g_test_add_func("/read/emphasis/alone", other_text_is_left_alone);
    g_test_add_func("/read/emphasis/left", what_is_left_over_is_reported);
    return g_test_run();
}
