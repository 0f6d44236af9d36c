/* marks.c -- tests of read/marks: tate-chu-yoko, printed pages, page breaks, escapes. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void short_runs_between_carets_stand(void)
{
    check_line("^12^月^24^日", "(upright '12') '月' (upright '24') '日'", "");
    check_line("^1^ ^a-b!^ ^!?^", "(upright '1') ' ' (upright 'a-b!') ' ' (upright '!?')", "");
    check_line("**^12^**", "(strong (upright '12'))", "");
    check_line("^**^ ^&lt^ ^\\*^", "(upright '**') ' ' (upright '&lt') ' ' (upright '*')", "");
    check_line("^<b>^ ^|^", "(upright '<b>') ' ' (upright '|')", "");
}

static void other_carets_are_text(void)
{
    check_line("10^3と10^4", "'10^3と10^4'", "");
    check_line("10^3 and 10^4", "'10^3 and 10^4'", "");
    check_line("^12345^ ^^ ^一^ ^1 2^", "'^12345^ ^^ ^一^ ^1 2^'",
               "1:1 upright-lookalike, 1:12 upright-lookalike");
    check_line("^^12^ ^12^^", "'^^12^ ^12^^'", "");
    check_line("\\^12^ ^12\\^", "'^' '12^ ^12' '^'", "");
    check_line("`^12^`", "(code '^12^')", "");
    check_line("[a](^12^ \"^12^\")", "(link to='^12^' title='^12^' 'a')", "");
}

static void printed_pages(void)
{
    check("[%5]\n", "(doc (print-page '5'))", "");
    check("[%%5]\n\n本文\n", "(doc (print-page shown '5') (paragraph '本文'))", "");
    check_line("前[%xii]後[%%A-3](x)",
               "'前' (print-page 'xii') '後' (print-page shown 'A-3') '(x)'", "");
    check("[%5]\n本文\n[%6]\n", "(doc (print-page '5') (paragraph '本文') (print-page '6'))", "");
    check_line("前\n[%5]\n後", "'前' (print-page '5') '後'", "");
    check("> [%5]\n", "(doc (quote (print-page '5')))", "");
}

static void what_is_no_page_number_is_text(void)
{
    check_line("[%] [%%] [% 5] [%名] [%s] [%ab] \\[%5]",
               "'[%] [%%] [% 5] [%名] [%s] [%ab] ' '[' '%5]'", "1:16 print-page-lookalike");
    check_line("[%あ](u) [%5_]", "(link to='u' '%あ') ' [%5_]'", "1:9 print-page-lookalike");
    check_line("`[%5]` <https://e.org/[%5]>",
               "(code '[%5]') ' ' (link to='https://e.org/[%5]' 'https://e.org/' '[%' '5' ']')",
               "");
}

static void page_breaks(void)
{
    check("前\n\n====\n\n後\n", "(doc (paragraph '前') (page-break) (paragraph '後'))", "");
    check("前\n\n   = =  =\n後\n", "(doc (paragraph '前') (page-break) (paragraph '後'))", "");
    check("===\n", "(doc (page-break))", "");
    check("- a\n\n===\n\n- b\n",
          "(doc (list tight (item (paragraph 'a'))) (page-break) (list tight (item (paragraph "
          "'b'))))",
          "");
    check("```\na\n\n===\n```\n", "(doc (code-block 'a\\n\\n===\\n'))", "");
    check("題\n===\n", "(doc (heading 1 '題'))", "");
    check("\\===\n", "(doc (paragraph '=' '=='))", "");
}

static void misplaced_page_breaks_are_reported(void)
{
    check("> 前\n>\n> ===\n", "(doc (quote (paragraph '前') (paragraph '===')))",
          "3:3 page-break-misplaced");
    check("- a\n\n  ===\n", "(doc (list (item (paragraph 'a') (paragraph '==='))))",
          "3:3 page-break-misplaced");
    check("# 題\n===\n", "(doc (heading 1 '題') (paragraph '==='))", "2:1 page-break-misplaced");
    check("前\n\n==\n\n    ===\n", "(doc (paragraph '前') (paragraph '==') (code-block '===\\n'))",
          "");
    check("前\n\n=   ==\n", "(doc (paragraph '前') (paragraph '=   =='))", "");
    check("[^1]: a\n\n    ===\n", "(doc) + (doc (note to='1' (paragraph 'a') (paragraph '===')))",
          "3:5 page-break-misplaced");
}

static void escapes(void)
{
    check_line("\\{ \\| \\} \\^ \\[ \\= \\%", "'{' ' ' '|' ' ' '}' ' ' '^' ' ' '[' ' ' '=' ' ' '%'",
               "");
    check_line("\\a \\漢", "'\\\\a \\\\漢'", "");
    check_line("`\\{a|b}\\|`", "(code '\\\\{a|b}\\\\|')", "");
    check_line("\\\\`\\|`", "'\\\\' (code '\\\\|')", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/marks/upright", short_runs_between_carets_stand);
    g_test_add_func("/read/marks/carets", other_carets_are_text);
    g_test_add_func("/read/marks/pages", printed_pages);
    g_test_add_func("/read/marks/no-pages", what_is_no_page_number_is_text);
    g_test_add_func("/read/marks/breaks", page_breaks);
    g_test_add_func("/read/marks/misplaced", misplaced_page_breaks_are_reported);
    g_test_add_func("/read/marks/escapes", escapes);
    return g_test_run();
}
