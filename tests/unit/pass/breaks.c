/* breaks.c -- pages of a chapter. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *dump)
{
    yomi_pass_breaks(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), dump);
    tree_end(tree);
}

static YomiNode *table(Tree *tree, unsigned columns)
{
    YomiNode *node = make(tree, YOMI_NODE_TABLE);

    node->number = columns;
    return node;
}

static void a_break_starts_a_page(void)
{
    Tree t;

    tree_start(&t);
    body(&t, paragraph(&t, "一"));
    body(&t, paragraph(&t, "二"));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, paragraph(&t, "三"));
    check(&t, "(doc (page 1 (paragraph '一') (paragraph '二')) (page 2 (paragraph '三')))");
}

static void no_page_is_empty(void)
{
    Tree t;

    tree_start(&t);
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, paragraph(&t, "一"));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, paragraph(&t, "二"));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    check(&t, "(doc (page 1 (paragraph '一')) (page 2 (paragraph '二')))");
}

static void but_there_is_always_one(void)
{
    Tree t;

    tree_start(&t);
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    check(&t, "(doc (page 1))");
}

static void wide_tables_lie_on_pages_of_their_own(void)
{
    Tree t;

    tree_start(&t);
    body(&t, paragraph(&t, "前"));
    body(&t, table(&t, 4));
    body(&t, table(&t, 5));
    body(&t, table(&t, 6));
    body(&t, paragraph(&t, "後"));
    check(&t, "(doc (page 1 (paragraph '前') (table 4)) (page 2 horizontal (table 5)) "
              "(page 3 horizontal (table 6)) (page 4 (paragraph '後')))");
}

static void a_heading_goes_with_its_wide_table(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, heading(&t, 2, "表"));
    body(&t, heading(&t, 3, "五列"));
    body(&t, table(&t, 5));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, heading(&t, 3, "六列"));
    body(&t, table(&t, 6));
    body(&t, paragraph(&t, "後"));
    check(&t, "(doc (page 1 (heading 1 '題')) "
              "(page 2 horizontal (heading 2 '表') (heading 3 '五列') (table 5)) "
              "(page 3 horizontal (heading 3 '六列') (table 6)) (page 4 (paragraph '後')))");
}

static void printed_pages_go_along(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, heading(&t, 2, "表"));
    body(&t, make(&t, YOMI_NODE_PRINT_PAGE));
    body(&t, table(&t, 5));
    body(&t, paragraph(&t, "中"));
    body(&t, make(&t, YOMI_NODE_PRINT_PAGE));
    body(&t, paragraph(&t, "後"));
    body(&t, table(&t, 5));
    check(&t, "(doc (page 1 (heading 1 '題')) "
              "(page 2 horizontal (heading 2 '表') (print-page) (table 5)) "
              "(page 3 (paragraph '中') (print-page) (paragraph '後')) "
              "(page 4 horizontal (table 5)))");
}

/* Asserts how often an edition warns of a table of @columns in a quotation. */
static void check_warnings(bool vertical, unsigned columns, size_t expected)
{
    Tree t;

    tree_start(&t);
    t.edition.vertical = vertical;
    body(&t, with(make(&t, YOMI_NODE_QUOTE), table(&t, columns), NULL));
    yomi_pass_breaks(&t.ctx, t.doc);
    g_assert_cmpuint(yomi_diags_count(t.diags, YOMI_SEVERITY_WARNING), ==, expected);
    tree_end(&t);
}

static void wide_tables_inside_others_are_reported(void)
{
    check_warnings(true, 5, 1);
    check_warnings(true, 4, 0);
    check_warnings(false, 5, 0);
}

static void horizontal_editions_keep_them_in_the_text(void)
{
    Tree t;

    tree_start(&t);
    t.edition.vertical = false;
    body(&t, paragraph(&t, "前"));
    body(&t, table(&t, 5));
    check(&t, "(doc (page 1 (paragraph '前') (table 5)))");
}

static void html_tables_are_counted_too(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(element(&t, "table", NULL, NULL),
                  with(element(&t, "tr", NULL, NULL), element(&t, "th", "colspan", "4"), NULL),
                  with(element(&t, "tr", NULL, NULL), element(&t, "td", NULL, NULL),
                       with(element(&t, "td", "colspan", "3"),
                            with(element(&t, "table", NULL, NULL),
                                 with(element(&t, "tr", NULL, NULL),
                                      element(&t, "td", "colspan", "9"), NULL),
                                 NULL),
                            NULL),
                       NULL),
                  NULL));
    body(&t, with(element(&t, "table", NULL, NULL),
                  with(element(&t, "tr", NULL, NULL), element(&t, "td", NULL, NULL),
                       element(&t, "td", "colspan", "4"), NULL),
                  NULL));
    yomi_pass_breaks(&t.ctx, t.doc);
    g_assert_false(yomi_doc_root(t.doc)->first->horizontal);
    g_assert_true(yomi_doc_root(t.doc)->last->horizontal);
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/breaks/break", a_break_starts_a_page);
    g_test_add_func("/pass/breaks/no-empty-page", no_page_is_empty);
    g_test_add_func("/pass/breaks/one-page", but_there_is_always_one);
    g_test_add_func("/pass/breaks/wide-table", wide_tables_lie_on_pages_of_their_own);
    g_test_add_func("/pass/breaks/wide-heading", a_heading_goes_with_its_wide_table);
    g_test_add_func("/pass/breaks/print-page", printed_pages_go_along);
    g_test_add_func("/pass/breaks/inner-table", wide_tables_inside_others_are_reported);
    g_test_add_func("/pass/breaks/horizontal", horizontal_editions_keep_them_in_the_text);
    g_test_add_func("/pass/breaks/html-table", html_tables_are_counted_too);
    return g_test_run();
}
