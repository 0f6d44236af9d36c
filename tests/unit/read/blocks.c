/* blocks.c -- tests of read/blocks: what lines are, before cmark reads them. */
/* SPDX-License-Identifier: MIT */
#include "read/blocks.h"

#include <string.h>

/* One word a line: its kind (T text, t text that continues, H heading, O other, B blank), the
 * depth, and for text where it starts. */
static void check(const char *text, const char *expected)
{
    g_autoptr(YomiBlocks) blocks = yomi_blocks_new();
    g_autoptr(GString) out = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line; line++) {
        const YomiLine found = yomi_blocks_feed(blocks, *line, strlen(*line));
        const int kind = found.continues ? 't' : "BTHO"[found.kind];

        g_string_append_printf(out, "%s%c%zu", out->len ? " " : "", kind, found.depth);
        if (found.kind == YOMI_LINE_TEXT || found.kind == YOMI_LINE_HEADING)
            g_string_append_printf(out, "@%zu", found.content);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void paragraphs(void)
{
    check("a\n  b\n\n c", "T0@0 t0@2 B0 T0@1");
    check("# a\n#b\n####### c\n#", "H0@2 T0@0 t0@0 H0@1");
    check("a\n===\nb\n---\n---", "T0@0 O0 T0@0 O0 O0");
    check("a\n    b\n\n    c", "T0@0 t0@4 B0 O0");
}

static void quotations(void)
{
    check("> a\nb\n> > c\nd\n\ne", "T1@2 t1@0 T2@4 t2@0 B0 T0@0");
    check("> a\n- b\n>c", "T1@2 T1@2 T1@1");
    check("> ```\na\n", "O1 T0@0 B0");
    check("    > a", "O0");
}

static void lists(void)
{
    check("- a\n  b\nc\n\n  d\n e", "T1@2 t1@2 t1@0 B1 T1@2 t1@1");
    check("- a\n\nb", "T1@2 B1 T0@0");
    check("1. a\n2) b\n10. c\na\n2. d", "T1@3 T1@3 T1@4 t1@0 T1@3");
    check("a\n2. b\n1. c\n-", "T0@0 t0@0 T1@3 B1");
    check("- - - a", "T3@6");
    check("-\n  a\n-\n\n  b", "B1 T1@2 B1 B0 T0@2");
    check("-     a\n      b", "O1 O1");
    check("-\ta\n\n\tb", "T1@2 B1 T1@1");
    check("* a *\n* * *", "T1@2 O0");
}

static void code(void)
{
    check("```\n# a\n> b\n```\nc", "O0 O0 O0 O0 T0@0");
    check("```` x\n```\n~~~\n`````\nc", "O0 O0 O0 O0 T0@0");
    check("``` a`b\nc", "T0@0 t0@0");
    check("- ```\n  a\n\n  b\nc", "O1 O1 O1 O1 T0@0");
}

static void raw_html(void)
{
    check("<div>\na\n\nb", "O0 O0 B0 T0@0");
    check("<!-- a\n\n-->b\nc", "O0 O0 O0 T0@0");
    check("<script>\n\n</script>\nc", "O0 O0 O0 T0@0");
    check("<?a ?>\n<!A>\n<![CDATA[\n]]>\nb", "O0 O0 O0 O0 T0@0");
    check("<x y='>'>\na\n\n<x>b\n</x >\n", "O0 O0 B0 T0@0 t0@0 B0");
    check("a\n<x>\n<p>\nb", "T0@0 t0@0 O0 O0");
}

static void the_top_is_known(void)
{
    static const struct {
        const char *line;
        bool at_margin, indented;
    } cases[] = {{"a", true, true},      {"> a", true, true},   {"- a", true, false},
                 {"1. a", true, true},   {"```", false, false}, {"- ```", true, false},
                 {"<div>", false, false}};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(YomiBlocks) blocks = yomi_blocks_new();

        yomi_blocks_feed(blocks, cases[i].line, strlen(cases[i].line));
        g_assert_cmpint(yomi_blocks_at_top(blocks, 0), ==, cases[i].at_margin);
        g_assert_cmpint(yomi_blocks_at_top(blocks, 2), ==, cases[i].indented);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/blocks/paragraphs", paragraphs);
    g_test_add_func("/read/blocks/quotations", quotations);
    g_test_add_func("/read/blocks/lists", lists);
    g_test_add_func("/read/blocks/code", code);
    g_test_add_func("/read/blocks/html", raw_html);
    g_test_add_func("/read/blocks/top", the_top_is_known);
    return g_test_run();
}
