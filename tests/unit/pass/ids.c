/* ids.c -- names that are unique through the book. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *dump, const char *notes, const char *findings)
{
    yomi_pass_notes(&tree->ctx, tree->doc);
    yomi_pass_breaks(&tree->ctx, tree->doc);
    yomi_pass_sections(&tree->ctx, tree->doc);
    yomi_pass_ids(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), dump);
    assert_dump(yomi_doc_notes(tree->doc), notes);
    assert_findings(tree->diags, findings);
    tree_end(tree);
}

static void pages_and_sections(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, heading(&t, 2, "一"));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, heading(&t, 2, "二"));
    check(&t,
          "(doc (page 1 id='chapter-3' (heading 1 '題') "
          "(section 2 id='chapter-3-section-1' label='一' (heading 2 '一'))) "
          "(page 2 id='chapter-3-2' "
          "(section 2 id='chapter-3-section-2' label='二' (heading 2 '二'))))",
          "(doc)", "");
}

static void notes_and_marks(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a", paragraph(&t, "注"));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), mark(&t, "a"), mark(&t, "a"), NULL));
    check(&t,
          "(doc (page 1 id='chapter-3' (paragraph "
          "(note-ref 1 id='chapter-3-noteref-1' to='a') "
          "(note-ref 1/2 id='chapter-3-noteref-1-2' to='a'))))",
          "(doc (note 1/2 id='chapter-3-note-1' to='a' (paragraph '注')))", "");
}

static void pages_of_the_print_edition(void)
{
    Tree t;

    tree_start(&t);
    body(&t, print_page(&t, "5"));
    body(&t, print_page(&t, "xii"));
    body(&t, print_page(&t, "XII"));
    body(&t, print_page(&t, "五"));
    check(&t,
          "(doc (page 1 id='chapter-3' (print-page '5' id='page-5') "
          "(print-page 'xii' id='page-xii') (print-page 'XII' id='chapter-3-page-1') "
          "(print-page '五' id='chapter-3-page-2')))",
          "(doc)", "");
}

static void no_print_page_starts_in_a_note(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a", with(paragraph(&t, "注"), at(4, print_page(&t, "5")), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), mark(&t, "a"), NULL));
    check(&t,
          "(doc (page 1 id='chapter-3' (paragraph "
          "(note-ref 1 id='chapter-3-noteref-1' to='a'))))",
          "(doc (note 1 id='chapter-3-note-1' to='a' (paragraph '注')))", "4 print-page-in-note 5");
}

static void the_author_s_own_places(void)
{
    Tree t;

    tree_start(&t);
    body(&t, element(&t, "div", "id", "ここ"));
    body(&t, with(make(&t, YOMI_NODE_QUOTE), heading(&t, 2, "引用"), NULL));
    body(&t, element(&t, "div", "title", "題"));
    check(&t,
          "(doc (page 1 id='chapter-3' (element div to='ここ' id='chapter-3-anchor-1') "
          "(quote (heading 2 id='chapter-3-anchor-2' '引用')) (element div title='題')))",
          "(doc)", "");
}

/* In the text; notes are in no list, and nothing leads to a figure in them. */
static void figures_and_tables(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a",
         with(make(&t, YOMI_NODE_TABLE), with(make(&t, YOMI_NODE_CAPTION), text(&t, "題"), NULL),
              NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), mark(&t, "a"), NULL));
    body(&t, make(&t, YOMI_NODE_TABLE));
    body(&t, to(&t, YOMI_NODE_TABLE, "t"));
    body(&t, with(element(&t, "table", "title", "x"),
                  with(element(&t, "caption", NULL, NULL), text(&t, "題"), NULL), NULL));
    body(&t, with(element(&t, "table", "id", "own"),
                  with(element(&t, "caption", NULL, NULL), text(&t, "題"), NULL), NULL));
    body(&t, with(element(&t, "figure", "lang", "en"),
                  with(element(&t, "figcaption", NULL, NULL), text(&t, "　"), NULL), NULL));
    body(&t, with(make(&t, YOMI_NODE_FIGURE), image(&t, "a.png", "絵", NULL),
                  with(make(&t, YOMI_NODE_CAPTION), text(&t, "題"), NULL), NULL));
    check(&t,
          "(doc (page 1 id='chapter-3' "
          "(paragraph (note-ref 1 id='chapter-3-noteref-1' to='a')) (table) "
          "(table id='chapter-3-table-1' to='t') "
          "(element table id='chapter-3-table-2' title='x' (element caption '題')) "
          "(element table to='own' id='chapter-3-anchor-1' (element caption '題')) "
          "(element figure lang='en' (element figcaption '　')) "
          "(figure id='chapter-3-figure-1' (image to='a.png' alt='絵') (caption '題'))))",
          "(doc (note 1 id='chapter-3-note-1' to='a' (table (caption '題'))))", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/ids/sections", pages_and_sections);
    g_test_add_func("/pass/ids/notes", notes_and_marks);
    g_test_add_func("/pass/ids/print-pages", pages_of_the_print_edition);
    g_test_add_func("/pass/ids/print-page-in-note", no_print_page_starts_in_a_note);
    g_test_add_func("/pass/ids/anchors", the_author_s_own_places);
    g_test_add_func("/pass/ids/captions", figures_and_tables);
    return g_test_run();
}
