/* citations.c -- the marks of works. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void one_work_or_several(void)
{
    check_line("本[@a]。", "'本' (citation to='a') '。'", "");
    check_line("[@a; @b;@c]", "(citation to='a') (citation to='b') (citation to='c')", "");
    check_line("[@a][@b]", "(citation to='a') (citation to='b')", "");
    check_line("[@日本2020]", "(citation to='日本2020')", "");
    check_line("[@http://zotero.org/items/AB_c.d:e-1]",
               "(citation to='http://zotero.org/items/AB_c.d:e-1')", "");
    check_line("[ @a ]", "'[ @a ]'", "");
}

static void places_in_a_work(void)
{
    check_line("[@a, p. 12]", "(citation 'p. 12' to='a')", "");
    check_line("[@a,第3章、*12*頁 ; @b ]", "(citation '第3章、*12*頁' to='a') (citation to='b')",
               "");
    check_line("[@a, <b>& _x_{漢}]", "(citation '<b>& _x_{漢}' to='a')", "");
}

static void each_knows_its_place(void)
{
    static const char text[] = "本[@a, p. 1; @bc]";
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    const YomiNode *first = yomi_doc_root(reading.doc)->first->first->next;

    g_assert_cmpuint(first->span.start, ==, strlen("本["));
    g_assert_cmpuint(first->span.end, ==, strlen("本[@a, p. 1"));
    g_assert_cmpuint(first->next->span.start, ==, strlen("本[@a, p. 1; "));
    g_assert_cmpuint(first->next->span.end, ==, strlen("本[@a, p. 1; @bc"));
}

static void what_is_none(void)
{
    check_line("[a@b.jp]", "'[a@b.jp]'", "");
    check_line("[@]", "'[@]'", "");
    check_line("[@a](https://a.jp/)", "(link to='https://a.jp/' '@a')", "");
    check_line("\\[@a]", "'[' '@a]'", "");
    check_line("`[@a]`", "(code '[@a]')", "");
    check_line("[@a", "'[@a'", "");
    check_line("[@a\n; @b]", "'[@a' ' ' '; @b]'", "");
}

static void slips(void)
{
    check_line("[@a、p. 3]", "'[@a、p. 3]'", "1:1 citation-lookalike");
    check_line("[@a p. 3]", "'[@a p. 3]'", "1:1 citation-lookalike");
    check_line("[@a;]", "'[@a;]'", "1:1 citation-lookalike");
    check_line("[@a, ]", "'[@a, ]'", "1:1 citation-lookalike");
    check_line("［@a］", "'［@a］'", "1:1 fullwidth-mark");
    check_line("[@taro さん](https://a.jp/)", "(link to='https://a.jp/' '@taro さん')", "");
    check_line("`[@a、b]`", "(code '[@a、b]')", "");
}

static void they_may_stand_everywhere(void)
{
    check("# 題[@a]\n", "(doc (heading 1 '題' (citation to='a')))", "");
    check("**強[@a]**\n", "(doc (paragraph (strong '強' (citation to='a'))))", "");
    check("本^[注[@a]。]\n",
          "(doc (paragraph '本' (note-ref to='^1'))) + "
          "(doc (note to='^1' (paragraph '注' (citation to='a') '。')))",
          "");
    check("[^n]\n\n[^n]: 注[@a, 1]\n",
          "(doc (paragraph (note-ref to='n'))) + "
          "(doc (note to='n' (paragraph '注' (citation '1' to='a'))))",
          "");
    check("| a | b |\n| - | - |\n| [@a, p. 1] | 2 |\n",
          "(doc (table 2 (row header (cell header 'a') (cell header 'b')) "
          "(row (cell (citation 'p. 1' to='a')) (cell '2'))))",
          "");
}

static void not_in_links_and_alt_texts(void)
{
    check_line("[x[@a]](https://a.jp/)", "(link to='https://a.jp/' 'x' (citation to='a'))",
               "1:4 citation-in-link");
    check_line("![絵[@a]](a.png)", "(image to='a.png' alt='絵')", "1:1 mark-in-alt");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/citations/works", one_work_or_several);
    g_test_add_func("/read/citations/locators", places_in_a_work);
    g_test_add_func("/read/citations/places", each_knows_its_place);
    g_test_add_func("/read/citations/none", what_is_none);
    g_test_add_func("/read/citations/slips", slips);
    g_test_add_func("/read/citations/everywhere", they_may_stand_everywhere);
    g_test_add_func("/read/citations/refused", not_in_links_and_alt_texts);
    return g_test_run();
}
