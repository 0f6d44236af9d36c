/* grade.c -- tests of jp/grade. */
/* SPDX-License-Identifier: MIT */
#include "jp/grade.h"

static unsigned grade(const char *text)
{
    return yomi_kanji_grade(g_utf8_get_char(text));
}

static void years(void)
{
    g_assert_cmpuint(grade("一"), ==, 1);
    g_assert_cmpuint(grade("体"), ==, 2);
    g_assert_cmpuint(grade("薬"), ==, 3);
    g_assert_cmpuint(grade("媛"), ==, 4); /* came into grade 4 in 2020, with 愛媛 */
    g_assert_cmpuint(grade("潟"), ==, 4);
    g_assert_cmpuint(grade("幹"), ==, 5);
    g_assert_cmpuint(grade("胃"), ==, 6); /* was grade 4 before 2020 */
    g_assert_cmpuint(grade("髄"), ==, YOMI_GRADE_JOYO);
    g_assert_cmpuint(grade("𠮟"), ==, YOMI_GRADE_JOYO);
    g_assert_cmpuint(grade("臍"), ==, YOMI_GRADE_BEYOND);
    g_assert_cmpuint(grade("應"), ==, YOMI_GRADE_BEYOND);
}

static void what_is_no_kanji_has_none(void)
{
    g_assert_cmpuint(grade("あ"), ==, 0);
    g_assert_cmpuint(grade("A"), ==, 0);
    g_assert_cmpuint(grade("々"), ==, 0);
    g_assert_cmpuint(grade("〇"), ==, 0);
}

static void every_year_has_its_number(void)
{
    static const unsigned expected[YOMI_N_GRADES] = {0, 80, 160, 200, 202, 193, 191, 1110, 0};
    unsigned counts[YOMI_N_GRADES] = {0};

    for (gunichar c = 0x3400; c < 0x30000; c++)
        counts[yomi_kanji_grade(c)]++;
    for (unsigned i = 1; i <= YOMI_GRADE_JOYO; i++)
        g_assert_cmpuint(counts[i], ==, expected[i]);
}

static void the_hardest_counts(void)
{
    g_assert_cmpuint(yomi_text_grade("取り扱い", 12), ==, YOMI_GRADE_JOYO);
    g_assert_cmpuint(yomi_text_grade("取り扱い", 6), ==, 3);
    g_assert_cmpuint(yomi_text_grade("かな", 6), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/grade/years", years);
    g_test_add_func("/jp/grade/none", what_is_no_kanji_has_none);
    g_test_add_func("/jp/grade/numbers", every_year_has_its_number);
    g_test_add_func("/jp/grade/text", the_hardest_counts);
    return g_test_run();
}
