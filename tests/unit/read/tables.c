/* tables.c -- tests of read/table: pipe tables (japanese-text 2.5, GFM 4.10). */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void a_table(void)
{
    check("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n",
          "(doc (table 4 (row header (cell header 'a') (cell header start 'b') "
          "(cell header center 'c') (cell header end 'd')) (row (cell '1') (cell start '2') "
          "(cell center '3') (cell end '4'))))",
          "");
    check("a | b\n:- | -\n1 | 2\n",
          "(doc (table 2 (row header (cell header start 'a') (cell header 'b')) "
          "(row (cell start '1') (cell '2'))))",
          "");
    check("| 一 |\n| - |\n", "(doc (table 1 (row header (cell header '一'))))", "");
    check("一\n:-:\n二\n",
          "(doc (table 1 (row header (cell header center '一')) (row (cell center '二'))))", "");
}

static void it_needs_a_delimiter_row(void)
{
    check_line("| a | b |\n| 1 | 2 |", "'| a | b |' ' ' '| 1 | 2 |'", "");
    check_line("| a | b |\n|---|\n| 1 | 2 |", "'| a | b |' ' ' '|---|' ' ' '| 1 | 2 |'",
               "2:1 table-lookalike");
    check_line("| a |\n|-x-|", "'| a |' ' ' '|-x-|'", "");
    check_line("| a |\n| `-` |", "'| a |' ' ' '| ' (code '-') ' |'", "");
    check_line("| a | b |\n|---||", "'| a | b |' ' ' '|---||'", "2:1 table-lookalike");
    check_line("| a | b |\n|---|：--|", "'| a | b |' ' ' '|---|：--|'", "2:1 table-lookalike");
    check_line("a | b\n---|---|---", "'a | b' ' ' '---|---|---'", "2:1 table-lookalike");
    check("a | b\n- | -\n", "(doc (paragraph 'a | b') (list tight (item (paragraph '| -'))))", "");
    check("a\n---\n", "(doc (heading 2 'a'))", "");
}

static void lines_before_the_header_are_a_paragraph(void)
{
    check("文\nです\n| a |\n|---|\n| b |\n",
          "(doc (paragraph '文' 'です') (table 1 (row header (cell header 'a')) (row (cell 'b'))))",
          "");
}

static void rows_are_filled_up(void)
{
    check("| a | b |\n|---|---|\n| 1\nx\n||\n",
          "(doc (table 2 (row header (cell header 'a') (cell header 'b')) (row (cell '1') (cell)) "
          "(row (cell 'x') (cell)) (row (cell) (cell))))",
          "");
}

static void too_many_cells_are_kept_and_reported(void)
{
    check("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 |\n",
          "(doc (table 2 (row header (cell header 'a') (cell header 'b')) "
          "(row (cell '1') (cell '2 ' '|' ' 3 ' '|' ' 4')) (row (cell '5') (cell '6'))))",
          "3:9 table-row-long");
}

static void some_bars_part_no_cells(void)
{
    check("| `a|b` \\| &#124; {漢|かん} [^x|y] | c |\n|---|---|\n",
          "(doc (table 2 (row header (cell header (code 'a|b') ' ' '|' ' ' '|' ' ' (ruby 漢=かん) "
          "' ' (note-ref to='x|y')) (cell header 'c'))))",
          "");
    check("| `a\\|b` |\n|---|\n", "(doc (table 1 (row header (cell header (code 'a|b')))))", "");
    check("| ^[a | b] |\n|---|\n",
          "(doc (table 1 (row header (cell header (note-ref to='^1'))))) + "
          "(doc (note to='^1' (paragraph 'a | b')))",
          "");
    check("| {**漢**|か} |\n|---|\n",
          "(doc (table 1 (row header (cell header '{' (strong '漢') '|' 'か' '}'))))",
          "1:3 ruby-markup");
}

static void a_bar_inside_emphasis_is_reported(void)
{
    check("| *a | b* | [c | d](u) |\n|---|---|\n",
          "(doc (table 2 (row header (cell header (emphasis 'a | b')) "
          "(cell header (link to='u' 'c | d')))))",
          "1:6 table-bar-hidden, 1:16 table-bar-hidden");
    check("| *a \\| b* |\n|---|\n",
          "(doc (table 1 (row header (cell header (emphasis 'a ' '|' ' b')))))", "");
}

static void cells_hold_inlines(void)
{
    check("| *a* | `b` |\n|---|---|\n| {臍|さい} | ^12^日  \n",
          "(doc (table 2 (row header (cell header (emphasis 'a')) (cell header (code 'b'))) "
          "(row (cell (ruby 臍=さい)) (cell (upright '12') '日'))))",
          "");
}

static void it_may_stand_in_containers(void)
{
    check("> | a |\n> |---|\n> | b |\n",
          "(doc (quote (table 1 (row header (cell header 'a')) (row (cell 'b')))))", "");
    check("- | a |\n  |---|\n",
          "(doc (list tight (item (table 1 (row header (cell header 'a'))))))", "");
    check("[^1]: | a |\n    |---|\n",
          "(doc) + (doc (note to='1' (table 1 (row header (cell header 'a')))))", "");
}

static void captions(void)
{
    const char *table = "(row header (cell header 'a'))";
    static const char *const sources[] = {"表: 比*較*\n\n| a |\n|---|\n",
                                          "表：比*較*\n| a |\n|---|\n",
                                          "Table: 比*較*\n\n| a |\n|---|\n"};
    g_autofree char *dump =
        g_strdup_printf("(doc (table 1 (caption '比' (emphasis '較')) %s))", table);

    for (size_t i = 0; i < G_N_ELEMENTS(sources); i++)
        check(sources[i], dump, "");
    check("表:比較\n\n| a |\n|---|\n",
          "(doc (paragraph '表:比較') (table 1 (row header (cell header 'a'))))", "");
    check("表: 一\n二\n\n| a |\n|---|\n",
          "(doc (paragraph '表: 一' '二') (table 1 (row header (cell header 'a'))))", "");
    check("表: \n\n| a |\n|---|\n",
          "(doc (paragraph '表:') (table 1 (row header (cell header 'a'))))", "");
    check("表: 一\n\n文\n\n| a |\n|---|\n",
          "(doc (paragraph '表: 一') (paragraph '文') (table 1 (row header (cell header 'a'))))",
          "");
}

static void an_escaped_line_end_is_an_empty_row(void)
{
    check("| a |\n|---|\n\\\n| b |\n",
          "(doc (table 1 (row header (cell header 'a')) (row (cell 'b'))))", "");
}

static void it_does_not_grow_without_bounds(void)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (int i = 0; i < 90; i++)
        g_string_append(text, "|a");
    g_string_append(text, "|\n");
    for (int i = 0; i < 90; i++)
        g_string_append(text, "|-");
    g_string_append(text, "|\n");
    for (int i = 0; i < 100000; i++)
        g_string_append(text, "|\n");

    g_auto(Reading) reading = reading_of(text->str, text->len, YOMI_RUBY_BRACES, false);
    const YomiNode *table = yomi_doc_root(reading.doc)->first;

    g_assert_cmpint(table->kind, ==, YOMI_NODE_TABLE);
    g_assert_cmpint(table->next->kind, ==, YOMI_NODE_PARAGRAPH); /* the rest */

    g_autofree char *found = reading_findings(&reading, false);

    g_assert_cmpstr(found, ==, "2225:1 table-too-large");
}

/* A table of @columns columns; returns what was found. */
static char *find_in_wide(unsigned columns)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (unsigned i = 0; i < columns; i++)
        g_string_append(text, "|a");
    g_string_append(text, "|\n");
    for (unsigned i = 0; i < columns; i++)
        g_string_append(text, "|-");
    g_string_append(text, "|\n");

    g_auto(Reading) reading = reading_of(text->str, text->len, YOMI_RUBY_BRACES, false);

    return reading_findings(&reading, false);
}

static void it_has_at_most_100_columns(void)
{
    g_autofree char *good = find_in_wide(100), *bad = find_in_wide(101);

    g_assert_cmpstr(good, ==, "");
    g_assert_cmpstr(bad, ==, "1:1 table-too-large");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/tables/table", a_table);
    g_test_add_func("/read/tables/delimiter", it_needs_a_delimiter_row);
    g_test_add_func("/read/tables/before", lines_before_the_header_are_a_paragraph);
    g_test_add_func("/read/tables/short", rows_are_filled_up);
    g_test_add_func("/read/tables/long", too_many_cells_are_kept_and_reported);
    g_test_add_func("/read/tables/bars", some_bars_part_no_cells);
    g_test_add_func("/read/tables/hidden", a_bar_inside_emphasis_is_reported);
    g_test_add_func("/read/tables/inlines", cells_hold_inlines);
    g_test_add_func("/read/tables/containers", it_may_stand_in_containers);
    g_test_add_func("/read/tables/captions", captions);
    g_test_add_func("/read/tables/empty", an_escaped_line_end_is_an_empty_row);
    g_test_add_func("/read/tables/bounds", it_does_not_grow_without_bounds);
    g_test_add_func("/read/tables/columns", it_has_at_most_100_columns);
    return g_test_run();
}
