/* places.c -- tests of read/align and read/copy: every node knows its exact place. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

#include "doc/walk.h"

/* Appends "kind 1:4 «what stands there in the source»" for everything inline below @top. */
static void append_places(const Reading *reading, YomiNode *top, GString *out)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        const YomiNode *node = walk.node;
        unsigned line = 0, column = 0;

        if (!walk.entering || !yomi_node_is_inline(node))
            continue;
        yomi_span_locate(node->span, &line, &column);
        g_string_append_printf(out, "%s %u:%u «%.*s»\n", yomi_node_kind_word(node->kind), line,
                               column, (int)(node->span.end - node->span.start),
                               reading->source->text + node->span.start);
    }
}

static void check_places(const char *text, const char *places)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BOTH, false);
    g_autoptr(GString) out = g_string_new(NULL);

    append_places(&reading, yomi_doc_root(reading.doc), out);
    append_places(&reading, yomi_doc_notes(reading.doc), out);
    g_assert_cmpstr(out->str, ==, places);
}

static void columns_are_characters(void)
{
    check_places("漢字と*強調*と`code`\n",
                 "text 1:1 «漢字と»\nemphasis 1:4 «*強調*»\ntext 1:5 «強調»\n"
                 "text 1:8 «と»\ncode 1:10 «code»\n");
    check_places("# 見出し [^1] ##\n", "text 1:3 «見出し »\nnote-ref 1:7 «[^1]»\n");
    check_places("題*名*\n===\n", "text 1:1 «題»\nemphasis 1:2 «*名*»\ntext 1:3 «名»\n");
}

static void stripped_indents_count(void)
{
    check_places("- a\n     *b*\n",
                 "text 1:3 «a»\ntext 1:4 «\n»\nemphasis 2:6 «*b*»\ntext 2:7 «b»\n");
    check_places("1.  a\n\n    b\n\t*c*\n",
                 "text 1:5 «a»\ntext 3:5 «b»\ntext 3:6 «\n»\nemphasis 4:2 «*c*»\ntext 4:3 «c»\n");
    check_places("   a\n  b\n", "text 1:4 «a»\ntext 1:5 «\n»\ntext 2:3 «b»\n");
}

static void quotations_and_lazy_lines(void)
{
    check_places("> a\n> > *b*\n> c\n*d*\n",
                 "text 1:3 «a»\nemphasis 2:5 «*b*»\ntext 2:6 «b»\ntext 2:8 «\n»\n"
                 "text 3:3 «c»\ntext 3:4 «\n»\nemphasis 4:1 «*d*»\ntext 4:2 «d»\n");
    check_places("> a\n    > b\n", "text 1:3 «a»\ntext 1:4 «\n»\ntext 2:5 «> b»\n");
}

static void nested_everything(void)
{
    check_places("> - 漢\n>   *字*\n  **b**\n",
                 "text 1:5 «漢»\nemphasis 2:5 «*字*»\ntext 2:6 «字»\ntext 2:8 «\n»\n"
                 "strong 3:3 «**b**»\ntext 3:5 «b»\n");
    check_places("- > 1. a\n  >    `b`\n", "text 1:8 «a»\ntext 1:9 «\n»\ncode 2:9 «b»\n");
}

static void backslash_breaks(void)
{
    check_places("a\\\n*b* c\\\n  d  \n[e](f)\n",
                 "text 1:1 «a»\nbreak 1:2 «\\\n»\nemphasis 2:1 «*b*»\ntext 2:2 «b»\ntext 2:4 « c»\n"
                 "break 2:6 «\\\n»\ntext 3:3 «d»\nbreak 3:4 «  \n»\nlink 4:1 «[e](f)»\n"
                 "text 4:2 «e»\n");
    check_places("> a\\\n    b\n", "text 1:3 «a»\nbreak 1:4 «\\\n»\ntext 2:1 «    b»\n");
}

static void links_over_two_lines(void)
{
    check_places("[a\nb](c\n'd')*e*\n",
                 "link 1:1 «[a\nb](c\n'd')»\ntext 1:2 «a»\ntext 1:3 «\n»\ntext 2:1 «b»\n"
                 "emphasis 3:5 «*e*»\ntext 3:6 «e»\n");
    check_places("[a](<b c> (d\\)))![e](f)\n",
                 "link 1:1 «[a](<b c> (d\\)))»\ntext 1:2 «a»\nimage 1:17 «![e](f)»\n");
}

static void reference_links(void)
{
    check_places("[a]: b\n[c]: <d>\n 'e'\n[a][] [a] [x][c]*y*\n",
                 "link 4:1 «[a][]»\ntext 4:2 «a»\ntext 4:6 « »\nlink 4:7 «[a]»\ntext 4:8 «a»\n"
                 "text 4:10 « »\nlink 4:11 «[x][c]»\ntext 4:12 «x»\nemphasis 4:17 «*y*»\n"
                 "text 4:18 «y»\n");
    check_places("[foo]: /foo\nfoo\n", "text 2:1 «foo»\n");
}

static void escapes_and_references(void)
{
    check_places("a\\*b&amp;c&foo;*d*\n",
                 "text 1:1 «a»\ntext 1:2 «\\*»\ntext 1:4 «b»\ntext 1:5 «&amp;»\ntext 1:10 «c»\n"
                 "text 1:11 «&foo;»\nemphasis 1:16 «*d*»\ntext 1:17 «d»\n");
    check_places("<a@b.c><https://x/\\*>*d*\n",
                 "link 1:1 «<a@b.c>»\ntext 1:2 «a@b.c»\nlink 1:8 «<https://x/\\*>»\n"
                 "text 1:9 «https://x/\\*»\nemphasis 1:22 «*d*»\ntext 1:23 «d»\n");
}

static void code_spans(void)
{
    check_places("` a `b``` c`d ```*e*\n",
                 "code 1:3 «a»\ntext 1:6 «b»\ncode 1:11 «c`d»\nemphasis 1:18 «*e*»\n"
                 "text 1:19 «e»\n");
    check_places("`a\n  b`c\n", "code 1:2 «a\n  b»\ntext 2:5 «c»\n");
}

static void marks(void)
{
    check_places("臍{臍帯|さい|たい}血\n",
                 "text 1:1 «臍»\nruby 1:2 «{臍帯|さい|たい}»\npair 1:3 «臍»\npair 1:4 «帯»\n"
                 "text 1:12 «血»\n");
    check_places("この漢字《かんじ》と｜山田《やまだ》\n",
                 "text 1:1 «この»\nruby 1:3 «漢字《かんじ》»\npair 1:3 «漢字»\ntext 1:10 «と»\n"
                 "ruby 1:11 «｜山田《やまだ》»\npair 1:12 «山田»\n");
    check_places("^12^月[%%5]\\|{a\\||b}\n",
                 "upright 1:1 «^12^»\ntext 1:5 «月»\nprint-page 1:6 «[%%5]»\ntext 1:11 «\\|»\n"
                 "ruby 1:13 «{a\\||b}»\npair 1:14 «a\\|»\n");
    check_places(
        "は**「強調」**です\n",
        "text 1:1 «は»\nstrong 1:2 «**「強調」**»\ntext 1:4 «「強調」»\ntext 1:10 «です»\n");
}

static void notes(void)
{
    check_places("a\n\n[^x]: b *c*\n    d\n\n    > e\n\nf[^x]^[g *h*]\n",
                 "text 1:1 «a»\ntext 8:1 «f»\nnote-ref 8:2 «[^x]»\nnote-ref 8:6 «^[g *h*]»\n"
                 "text 3:7 «b »\nemphasis 3:9 «*c*»\ntext 3:10 «c»\ntext 3:12 «\n»\ntext 4:5 «d»\n"
                 "text 6:7 «e»\ntext 8:8 «g »\nemphasis 8:10 «*h*»\ntext 8:11 «h»\n");
}

static void tables(void)
{
    check_places("| a | *b* |\n|---|---|\n|  c|`d`\n",
                 "text 1:3 «a»\nemphasis 1:7 «*b*»\ntext 1:8 «b»\ntext 3:4 «c»\ncode 3:7 «d»\n");
}

/* The place of a block is where an author would look for it. */
static void check_block(const char *text, YomiNodeKind kind, const char *place)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), YOMI_RUBY_BRACES, false);
    YomiWalk walk = yomi_walk_begin(yomi_doc_root(reading.doc));

    while (yomi_walk_next(&walk)) {
        unsigned line = 0, column = 0;

        if (walk.node->kind != kind)
            continue;
        yomi_span_locate(walk.node->span, &line, &column);

        g_autofree char *found = g_strdup_printf("%u:%u «%.*s»", line, column,
                                                 (int)(walk.node->span.end - walk.node->span.start),
                                                 text + walk.node->span.start);

        g_assert_cmpstr(found, ==, place);
        return;
    }
    g_assert_not_reached();
}

static void blocks(void)
{
    check_block("a\n\n  ## b ##\n", YOMI_NODE_HEADING, "3:3 «## b»");
    check_block("a\n\n> b\n> c\n", YOMI_NODE_QUOTE, "3:1 «> b\n> c»");
    check_block("a\n\n- b\n- c\n\nd\n", YOMI_NODE_LIST, "3:1 «- b\n- c»");
    check_block("- b\n\n  c\n- d\n", YOMI_NODE_ITEM, "1:1 «- b\n\n  c»");
    check_block("-\n", YOMI_NODE_ITEM, "1:1 «-»");
    check_block("a\n\n * * *\n", YOMI_NODE_RULE, "3:2 «* * *»");
    check_block("a\n\n== ==\n", YOMI_NODE_PAGE_BREAK, "3:1 «== ==»");
    check_block("```\na\n\nb\n```\n", YOMI_NODE_CODE_BLOCK, "2:1 «a\n\nb\n»");
    check_block("    a\n    b\n", YOMI_NODE_CODE_BLOCK, "1:5 «a\n    b»");
    check_block("> ```\n> a\n> b\n> ```\n", YOMI_NODE_CODE_BLOCK, "1:3 «```\n> a\n> b\n> ```»");
    check_block("文\n| a |\n|---|\n| b |\n", YOMI_NODE_TABLE, "2:1 «| a |\n|---|\n| b |»");
    check_block("文\n| a |\n|---|\n| b |\n", YOMI_NODE_PARAGRAPH, "1:1 «文»");
    check_block("表: 題\n\n| a |\n|---|\n", YOMI_NODE_CAPTION, "1:4 «題»");
    check_block("> [!NOTE]\n> a\n", YOMI_NODE_PARAGRAPH, "2:3 «a»");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/places/columns", columns_are_characters);
    g_test_add_func("/read/places/indents", stripped_indents_count);
    g_test_add_func("/read/places/quotations", quotations_and_lazy_lines);
    g_test_add_func("/read/places/nested", nested_everything);
    g_test_add_func("/read/places/breaks", backslash_breaks);
    g_test_add_func("/read/places/links", links_over_two_lines);
    g_test_add_func("/read/places/references", reference_links);
    g_test_add_func("/read/places/escapes", escapes_and_references);
    g_test_add_func("/read/places/code", code_spans);
    g_test_add_func("/read/places/marks", marks);
    g_test_add_func("/read/places/notes", notes);
    g_test_add_func("/read/places/tables", tables);
    g_test_add_func("/read/places/blocks", blocks);
    return g_test_run();
}
