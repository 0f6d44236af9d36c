/* upright.c -- tate-chu-yoko by edition and page. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void build(Tree *tree, bool vertical)
{
    YomiNode *page = make(tree, YOMI_NODE_PAGE);
    YomiNode *flat = make(tree, YOMI_NODE_PAGE);
    YomiNode *first = make(tree, YOMI_NODE_UPRIGHT);
    YomiNode *second = make(tree, YOMI_NODE_UPRIGHT);
    YomiNode *third = make(tree, YOMI_NODE_UPRIGHT);

    tree->edition.vertical = vertical;
    first->text = second->text = third->text = "12";
    flat->horizontal = true;
    body(tree, with(page, with(paragraph(tree, "月"), first, NULL), NULL));
    body(tree, with(flat, with(paragraph(tree, "日"), second, NULL), NULL));
    note(tree, 0, "n", with(paragraph(tree, "年"), third, NULL));
    yomi_pass_upright(&tree->ctx, tree->doc);
}

static void vertical_pages_keep_it(void)
{
    Tree t;

    tree_start(&t);
    build(&t, true);
    assert_dump(yomi_doc_root(t.doc), "(doc (page (paragraph '月' (upright '12'))) "
                                      "(page horizontal (paragraph '日' '12')))");
    assert_dump(yomi_doc_notes(t.doc), "(doc (note to='n' (paragraph '年' (upright '12'))))");
    tree_end(&t);
}

static void horizontal_editions_drop_it(void)
{
    Tree t;

    tree_start(&t);
    build(&t, false);
    assert_dump(yomi_doc_root(t.doc), "(doc (page (paragraph '月' '12')) "
                                      "(page horizontal (paragraph '日' '12')))");
    assert_dump(yomi_doc_notes(t.doc), "(doc (note to='n' (paragraph '年' '12')))");
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/upright/vertical", vertical_pages_keep_it);
    g_test_add_func("/pass/upright/horizontal", horizontal_editions_drop_it);
    return g_test_run();
}
