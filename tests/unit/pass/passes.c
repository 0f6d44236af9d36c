/* passes.c -- all passes in their order, in both walks. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void build(Tree *t)
{
    note(t, 0, "a", paragraph(t, "注"));
    body(t, heading(t, 1, "題"));
    body(t, with(heading(t, 2, "節"), mark(t, "a"), NULL));
    body(t, with(make(t, YOMI_NODE_PARAGRAPH), image(t, "a.png", "細胞の絵", "図"), NULL));
    body(t, with(make(t, YOMI_NODE_PARAGRAPH),
                 with(to(t, YOMI_NODE_LINK, "#節"), text(t, "節へ"), NULL), NULL));
}

static void the_survey_leaves_links_alone(void)
{
    Tree t;

    tree_start(&t);
    build(&t);
    yomi_passes_run(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc),
                "(doc (page 1 id='chapter-3' (heading 1 '題') "
                "(section 2 id='chapter-3-section-1' label='節' "
                "(heading 2 '節' (note-ref 1 id='chapter-3-noteref-1' to='a')) "
                "(figure id='chapter-3-figure-1' (image to='a.png' alt='細胞の絵') "
                "(caption '図')) "
                "(paragraph (link to='#節' '節へ')))))");
    assert_findings(t.diags, "");
    tree_end(&t);
}

static void a_run_can_end_early(void)
{
    Tree t;

    tree_start(&t);
    build(&t);
    yomi_passes_run_until(&t.ctx, t.doc, "figures");
    assert_dump(yomi_doc_root(t.doc), "(doc (heading 1 '題') (heading 2 '節' (note-ref 1 to='a')) "
                                      "(figure (image to='a.png' alt='細胞の絵') (caption '図')) "
                                      "(paragraph (link to='#節' '節へ')))");
    tree_end(&t);
}

static void an_empty_chapter_is_still_one(void)
{
    Tree t;

    tree_start(&t);
    yomi_passes_run(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc), "(doc (page 1 id='chapter-3' (heading 1 '03')))");
    assert_findings(t.diags, "0 title-missing 03");
    tree_end(&t);
}

/* Depth and number are the author's: nothing recurses, nothing is quadratic. */
static void deep_and_long_chapters(void)
{
    enum { DEPTH = 20000, LENGTH = 20000 };
    Tree t;
    YomiNode *inner = NULL;

    tree_start(&t);
    inner = yomi_doc_root(t.doc);
    for (unsigned i = 0; i < DEPTH; i++) {
        YomiNode *quote = make(&t, YOMI_NODE_QUOTE);

        yomi_node_append(inner, quote);
        inner = quote;
    }
    yomi_node_append(inner, heading(&t, 2, "底"));
    for (unsigned i = 0; i < LENGTH; i++)
        body(&t, heading(&t, 1 + i % 6, "見出し"));
    for (unsigned i = 0; i < LENGTH; i++)
        body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), mark(&t, "a"), NULL));
    note(&t, 0, "a", paragraph(&t, "注"));
    yomi_passes_run(&t.ctx, t.doc);
    g_assert_cmpuint(yomi_doc_notes(t.doc)->first->occurrence, ==, LENGTH);
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/passes/survey", the_survey_leaves_links_alone);
    g_test_add_func("/pass/passes/until", a_run_can_end_early);
    g_test_add_func("/pass/passes/empty", an_empty_chapter_is_still_one);
    g_test_add_func("/pass/passes/deep-and-long", deep_and_long_chapters);
    return g_test_run();
}
