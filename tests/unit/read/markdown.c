/* markdown.c -- tests of read/markdown: blocks, alerts, pictures, characters, hostile input. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "doc/walk.h"

static void blocks(void)
{
    check("# a\n\nb\n===\n\n> c\n\n3. d\n4. e\n\n   f\n\n---\n\n~~~ c x\ng\n~~~\n",
          "(doc (heading 1 'a') (heading 1 'b') (quote (paragraph 'c')) (list 3 ordered "
          "(item 3 (paragraph 'd')) (item 4 (paragraph 'e') (paragraph 'f'))) (rule) "
          "(code-block c 'g\\n'))",
          "");
    check("", "(doc)", "");
    check("\n\n", "(doc)", "");
    check("[a]: u\n", "(doc)", "");
}

static void inlines(void)
{
    check_line(
        "a *b* **c** `d` [e](f \"g\") ![h](i) <https://j> k  \nl",
        "'a ' (emphasis 'b') ' ' (strong 'c') ' ' (code 'd') ' ' (link to='f' title='g' 'e') "
        "' ' (image to='i' alt='h') ' ' (link to='https://j' 'https://j') ' k' (break) 'l'",
        "");
}

static void nothing_is_made_pretty(void)
{
    check_line("\"a\" -- b... 'c'", "'\"a\" -- b... \\'c\\''", "");
}

static void alerts(void)
{
    check("> [!NOTE]\n> a\n", "(doc (alert note (paragraph 'a')))", "");
    check("> [!Warning]\n>\n> a\n>\n> b\n", "(doc (alert warning (paragraph 'a') (paragraph 'b')))",
          "");
    check("> [!tip]\n\n> [!IMPORTANT]  \n> a\n\n> [!CAUTION]\n> - a\n",
          "(doc (alert tip) (alert important (paragraph 'a')) (alert caution "
          "(list tight (item (paragraph 'a')))))",
          "");
    check("- > [!NOTE]\n  > a\n", "(doc (list tight (item (alert note (paragraph 'a')))))", "");
}

static void other_quotations_are_no_alerts(void)
{
    check("> [!FOO]\n> a\n", "(doc (quote (paragraph '[!FOO]' ' ' 'a')))", "1:3 alert-unknown");
    check("> [!NOTE] a\n", "(doc (quote (paragraph '[!NOTE] a')))", "1:3 alert-unknown");
    check("> \\[!NOTE]\n", "(doc (quote (paragraph '[' '!NOTE]')))", "");
    check("> a\n> [!NOTE]\n", "(doc (quote (paragraph 'a' ' ' '[!NOTE]')))", "");
    check("[!NOTE]\n", "(doc (paragraph '[!NOTE]'))", "");
    check("> [!]\n", "(doc (quote (paragraph '[!]')))", "");
}

static void pictures(void)
{
    check_line("![](a.png)", "(image to='a.png')", "");
    check_line("![-](a.png)", "(image decorative to='a.png')", "");
    check_line("![\\-](a.png)", "(image to='a.png' alt='-')", "");
    check_line("![*a* `b` ![c](d) &amp;](e \"f\")", "(image to='e' title='f' alt='a b c &')", "");
}

static void character_references(void)
{
    check_line("&amp;&copy;&#28450;&#x5B57;", "'&' '©' '漢' '字'", "");
    check_line("a&foo;b &bar &; `&foo;`", "'a' '&foo;' 'b &bar &; ' (code '&foo;')",
               "1:2 entity-unknown");
    check_line("\\&foo; &amp;foo;", "'&' 'foo; ' '&' 'foo;'", "");
    check_line("<https://e.org/?a&foo;>",
               "(link to='https://e.org/?a&foo;' 'https://e.org/?a' "
               "'&foo;')",
               "");
}

static void references_to_forbidden_characters(void)
{
    check_line("a&#xFDD0;b&#1;", "'a' '&' '#xFDD0;b' '&' '#1;'",
               "1:2 bad-character, 1:11 bad-character");
    check_line("`&#xFDD1;`", "(code '&#xFDD1;')", "");
    check_line("&#0;", "'\xEF\xBF\xBD'", "1:1 bad-character");
    check_line("あ&#xD800;&#1114112;", "'あ' '\xEF\xBF\xBD' '\xEF\xBF\xBD'",
               "1:2 bad-character, 1:10 bad-character");
    check_line("&#xFFFD;&#65533;", "'\xEF\xBF\xBD' '\xEF\xBF\xBD'", "");
}

static void forbidden_characters_are_replaced(void)
{
    check_line("a\xEF\xB7\x90漢\xEF\xB7\x91|か\xEF\xB7\x92",
               "'a\xEF\xBF\xBD漢\xEF\xBF\xBD|か\xEF\xBF\xBD'", "");
    check_line("a\x01\x02"
               "b\xC2\x85",
               "'a' '\xEF\xBF\xBD' 'b' '\xEF\xBF\xBD'", "");
    check_line("a\xFF"
               "b",
               "'a' '\xEF\xBF\xBD' 'b'", "");
}

static void private_characters_are_reported(void)
{
    check("a\uE000\n\n    \uF8FF\n", "(doc (paragraph 'a\uE000') (code-block '\uF8FF\\n'))",
          "1:2 private-character, 3:5 private-character");
    check_line("&#xE000;", "'\uE000'", "1:1 private-character");
}

static void a_nul_is_no_end(void)
{
    static const char text[] = "a\0b\n\n- c\n";
    g_auto(Reading) reading = reading_of(text, sizeof(text) - 1, YOMI_RUBY_BRACES, false);

    check_reading(&reading,
                  "(doc (paragraph 'a' '\xEF\xBF\xBD' 'b') (list tight (item (paragraph 'c'))))",
                  "");
}

static void line_ends_of_all_kinds(void)
{
    check("a\r\nb\r\rc\r\n", "(doc (paragraph 'a' ' ' 'b') (paragraph 'c'))", "");
    check("\xEF\xBB\xBF\xEF\xBB\xBF# a", "(doc (paragraph '\xEF\xBB\xBF# a'))", "");
}

static void raw_html_is_handed_on(void)
{
    static const char text[] = "a<br>b{漢|か}\n\n<div>\n\n{a|b}\n\n</div>\n";
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    YomiWalk walk = yomi_walk_begin(yomi_doc_root(reading.doc));

    while (yomi_walk_next(&walk)) {
        g_assert_cmpint(walk.node->kind, !=, YOMI_NODE_HTML_BLOCK);
        g_assert_cmpint(walk.node->kind, !=, YOMI_NODE_HTML_INLINE);
        g_assert_cmpint(walk.node->kind, !=, YOMI_NODE_SOFT_BREAK);
    }
}

/* Each is many times the same; it must come out whole, soon, and without using up the stack. */
static void hostile_input(void)
{
    static const char *const pieces[] = {
        ">",
        "[",
        "*a",
        "{a|",
        "^[",
        "- ",
        "`",
        "![",
        "[^a]",
        "[^1]: ",
        "**「",
        "｜漢《",
        "\\",
        "&amp;",
        "<a>",
        "|",
        "a|\n-|\n",
        "^1^",
        "]",
        "_a_",
        "a  \n",
        "\\\n",
        "1. ",
        "    ",
        "```\n",
        "<!--",
        "[%5]",
        "===\n\n",
        "［＃",
        "漢《か》",
        "> [!NOTE]\n\n",
        "[^1]: >",
        "{a|b}",
        "表: \n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) text = g_string_new(NULL);

        for (int n = 0; n < 20000; n++)
            g_string_append(text, pieces[i]);
        g_string_append(text, "a\n");

        g_auto(Reading) reading = reading_of(text->str, text->len, YOMI_RUBY_BOTH, false);

        g_assert_nonnull(reading.doc); /* and its tree was checked */
    }
}

static void a_large_chapter_is_read_soon(void)
{
    enum { BYTES = 4000000, SECONDS = 20 }; /* far more than it takes, for slow machines */
    g_autoptr(GString) text = g_string_new(NULL);

    while (text->len < BYTES)
        g_string_append(
            text, "これは{臍帯|さい|たい}血の**「説明」**です。\n細胞を培養した液[^1]です。\n\n");
    g_string_append(text, "[^1]: 注\n");

    const gint64 start = g_get_monotonic_time();
    g_auto(Reading) reading = reading_of(text->str, text->len, YOMI_RUBY_BRACES, false);

    g_assert_nonnull(reading.doc);
    g_assert_cmpint(g_get_monotonic_time() - start, <, (gint64)SECONDS * G_USEC_PER_SEC);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/markdown/blocks", blocks);
    g_test_add_func("/read/markdown/inlines", inlines);
    g_test_add_func("/read/markdown/plain", nothing_is_made_pretty);
    g_test_add_func("/read/markdown/alerts", alerts);
    g_test_add_func("/read/markdown/quotations", other_quotations_are_no_alerts);
    g_test_add_func("/read/markdown/pictures", pictures);
    g_test_add_func("/read/markdown/references", character_references);
    g_test_add_func("/read/markdown/bad-references", references_to_forbidden_characters);
    g_test_add_func("/read/markdown/forbidden", forbidden_characters_are_replaced);
    g_test_add_func("/read/markdown/private", private_characters_are_reported);
    g_test_add_func("/read/markdown/nul", a_nul_is_no_end);
    g_test_add_func("/read/markdown/line-ends", line_ends_of_all_kinds);
    g_test_add_func("/read/markdown/html", raw_html_is_handed_on);
    g_test_add_func("/read/markdown/hostile", hostile_input);
    g_test_add_func("/read/markdown/large", a_large_chapter_is_read_soon);
    return g_test_run();
}
