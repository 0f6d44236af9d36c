/* citations.c -- marks of works get their numbers, or become text. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static YomiNode *citation(Tree *t, const char *key, const char *place)
{
    YomiNode *node = to(t, YOMI_NODE_CITATION, key);

    node->text = place;
    return node;
}

static void numbers_come_from_the_book(void)
{
    Tree t;
    const YomiReference a = {.id = "a"}, b = {.id = "b"};

    tree_start(&t);

    g_autoptr(YomiLabels) labels = yomi_labels_new(&t.book, &t.edition);

    yomi_labels_add_work(labels, &a);
    yomi_labels_add_work(labels, &b);
    t.ctx.labels = labels;
    body(&t, with(paragraph(&t, "本文"), citation(&t, "b", "p. 1"), citation(&t, "a", NULL), NULL));
    body(&t, with(heading(&t, 2, "題"), citation(&t, "x", NULL), citation(&t, "y", "3"), NULL));
    note(&t, 0, "n", with(paragraph(&t, "注"), citation(&t, "b", NULL), NULL));
    yomi_pass_citations(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc),
                "(doc (paragraph '本文' (citation 2 'p. 1' to='b') (citation 1 to='a')) "
                "(heading 2 '題' '[@x]' '[@y, 3]'))");
    assert_dump(yomi_doc_notes(t.doc), "(doc (note to='n' (paragraph '注' (citation 2 to='b'))))");
    assert_findings(t.diags, ""); /* the survey has said it */
    tree_end(&t);
}

static void ids_count_through_text_and_notes(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(paragraph(&t, "本文"), citation(&t, "b", NULL), citation(&t, "b", NULL), NULL));
    note(&t, 0, "n", with(paragraph(&t, "注"), citation(&t, "b", NULL), NULL));
    yomi_pass_ids(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc),
                "(doc (paragraph '本文' (citation id='chapter-3-citation-1' to='b') "
                "(citation id='chapter-3-citation-2' to='b')))");
    assert_dump(yomi_doc_notes(t.doc), "(doc (note id='chapter-3-note-0' to='n' (paragraph '注' "
                                       "(citation id='chapter-3-citation-3' to='b'))))");
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/citations/numbers", numbers_come_from_the_book);
    g_test_add_func("/citations/ids", ids_count_through_text_and_notes);
    return g_test_run();
}
