/* node.c -- tests of doc/: links between nodes, cutting text, walking, dumping. */
/* SPDX-License-Identifier: MIT */
#include "doc/check.h"
#include "doc/dump.h"
#include "doc/walk.h"

#include <string.h>

typedef struct {
    YomiSource *source;
    YomiDoc *doc;
} Tree;

static Tree tree_new(const char *text)
{
    YomiSource *source = yomi_source_new("t.md", 1, g_strdup(text), strlen(text));

    return (Tree){source, yomi_doc_new(source)};
}

static void tree_free(Tree tree)
{
    yomi_doc_free(tree.doc);
    yomi_source_free(tree.source);
}

static YomiNode *add(Tree tree, YomiNode *parent, YomiNodeKind kind)
{
    YomiNode *node = yomi_node_new(tree.doc, kind, yomi_span_make(tree.source, 0, 0));

    yomi_node_append(parent, node);
    return node;
}

static YomiNode *add_text(Tree tree, YomiNode *parent, size_t start, size_t end)
{
    YomiNode *text = yomi_node_new_text(tree.doc, yomi_span_make(tree.source, start, end),
                                        tree.source->text + start, end - start);

    yomi_node_append(parent, text);
    return text;
}

static void check(Tree tree, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_doc_check(tree.doc);
    yomi_dump(yomi_doc_root(tree.doc), false, out);
    g_assert_cmpstr(out->str, ==, expected);
}

static void text_is_cut_with_its_places(void)
{
    Tree tree = tree_new("12月24日");
    YomiNode *paragraph = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_PARAGRAPH);
    YomiNode *text = add_text(tree, paragraph, 0, tree.source->length);
    YomiNode *cut = yomi_text_cut(tree.doc, text, 5, 7);

    check(tree, "(doc (paragraph '12月' '24' '日'))");
    g_assert_cmpuint(cut->span.start, ==, 5);
    g_assert_cmpuint(cut->span.end, ==, 7);
    g_assert_cmpuint(cut->next->span.start, ==, 7);
    tree_free(tree);
}

static void text_that_differs_from_its_source_keeps_the_whole_place(void)
{
    Tree tree = tree_new("\\*a");
    YomiNode *paragraph = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_PARAGRAPH);
    YomiNode *text = yomi_node_new_text(tree.doc, yomi_span_make(tree.source, 0, 3), "*a", 2);

    yomi_node_append(paragraph, text);
    YomiNode *cut = yomi_text_cut(tree.doc, text, 1, 2);

    g_assert_cmpuint(cut->span.start, ==, 0);
    g_assert_cmpuint(cut->span.end, ==, 3);
    tree_free(tree);
}

static void nodes_move(void)
{
    Tree tree = tree_new("abc");
    YomiNode *paragraph = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_PARAGRAPH);
    YomiNode *a = add_text(tree, paragraph, 0, 1), *b = add_text(tree, paragraph, 1, 2);
    YomiNode *c = add_text(tree, paragraph, 2, 3);

    yomi_node_wrap(b, yomi_node_new(tree.doc, YOMI_NODE_STRONG, b->span));
    check(tree, "(doc (paragraph 'a' (strong 'b') 'c'))");
    yomi_node_unwrap(b->parent);
    yomi_node_detach(a);
    yomi_node_insert_after(c, a);
    check(tree, "(doc (paragraph 'b' 'c' 'a'))");
    yomi_node_detach(b);
    yomi_node_replace(c, b);
    check(tree, "(doc (paragraph 'b' 'a'))");
    tree_free(tree);
}

/* Every node is entered and left once, also when it goes away while it is left. */
static void a_walk_survives_changes(void)
{
    Tree tree = tree_new("abc");
    YomiNode *paragraph = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_PARAGRAPH);

    for (size_t i = 0; i < 3; i++)
        add_text(tree, add(tree, paragraph, YOMI_NODE_EMPHASIS), i, i + 1);

    YomiWalk walk = yomi_walk_begin(yomi_doc_root(tree.doc));
    unsigned entered = 0, left = 0;

    while (yomi_walk_next(&walk)) {
        entered += walk.entering;
        left += !walk.entering;
        if (!walk.entering && walk.node->kind == YOMI_NODE_EMPHASIS)
            yomi_node_unwrap(walk.node);
    }
    g_assert_cmpuint(entered, ==, 8);
    g_assert_cmpuint(left, ==, 8);
    check(tree, "(doc (paragraph 'a' 'b' 'c'))");
    tree_free(tree);
}

static void a_walk_can_skip(void)
{
    Tree tree = tree_new("abc");
    YomiNode *paragraph = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_PARAGRAPH);

    add_text(tree, add(tree, paragraph, YOMI_NODE_LINK), 0, 1);
    paragraph->first->target = "x";
    add_text(tree, paragraph, 1, 2);

    YomiWalk walk = yomi_walk_begin(paragraph);
    g_autoptr(GString) seen = g_string_new(NULL);

    while (yomi_walk_next(&walk)) {
        if (walk.entering && walk.node->kind == YOMI_NODE_TEXT)
            g_string_append(seen, walk.node->text);
        if (walk.entering && walk.node->kind == YOMI_NODE_LINK)
            yomi_walk_skip(&walk);
    }
    g_assert_cmpstr(seen->str, ==, "b");
    tree_free(tree);
}

static void depth_is_no_danger(void)
{
    enum { DEPTH = 100000 };
    Tree tree = tree_new("a");
    YomiNode *top = yomi_doc_root(tree.doc);
    g_autoptr(GString) plain = g_string_new(NULL);

    for (int i = 0; i < DEPTH; i++)
        top = add(tree, top, YOMI_NODE_QUOTE);
    add_text(tree, add(tree, top, YOMI_NODE_PARAGRAPH), 0, 1);
    yomi_doc_check(tree.doc);
    yomi_plain_text(yomi_doc_root(tree.doc), plain);
    g_assert_cmpstr(plain->str, ==, "a");
    tree_free(tree);
}

static void plain_text_has_no_readings_and_no_marks(void)
{
    Tree tree = tree_new("臍");
    YomiNode *heading = add(tree, yomi_doc_root(tree.doc), YOMI_NODE_HEADING);
    YomiNode *pair = add(tree, add(tree, heading, YOMI_NODE_RUBY), YOMI_NODE_PAIR);
    YomiNode *mark = add(tree, heading, YOMI_NODE_NOTE_REF);
    g_autoptr(GString) plain = g_string_new(NULL);

    heading->level = 1;
    pair->text = "臍";
    pair->reading = "さい";
    mark->target = "1";
    yomi_plain_text(heading, plain);
    g_assert_cmpstr(plain->str, ==, "臍");
    check(tree, "(doc (heading 1 (ruby 臍=さい) (note-ref to='1')))");
    tree_free(tree);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/doc/node/cut", text_is_cut_with_its_places);
    g_test_add_func("/doc/node/cut-inexact",
                    text_that_differs_from_its_source_keeps_the_whole_place);
    g_test_add_func("/doc/node/move", nodes_move);
    g_test_add_func("/doc/walk/changes", a_walk_survives_changes);
    g_test_add_func("/doc/walk/skip", a_walk_can_skip);
    g_test_add_func("/doc/walk/depth", depth_is_no_danger);
    g_test_add_func("/doc/walk/plain", plain_text_has_no_readings_and_no_marks);
    return g_test_run();
}
