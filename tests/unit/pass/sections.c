/* sections.c -- sections nest as the levels of their headings. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *dump)
{
    yomi_pass_breaks(&tree->ctx, tree->doc);
    yomi_pass_sections(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), dump);
    tree_end(tree);
}

static void sections_nest(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, paragraph(&t, "一"));
    body(&t, heading(&t, 2, "節"));
    body(&t, paragraph(&t, "二"));
    body(&t, heading(&t, 3, "項"));
    body(&t, paragraph(&t, "三"));
    body(&t, heading(&t, 2, " 次の　節 "));
    body(&t, paragraph(&t, "四"));
    check(&t, "(doc (page 1 (heading 1 '題') (paragraph '一') "
              "(section 2 label='節' (heading 2 '節') (paragraph '二') "
              "(section 3 label='項' (heading 3 '項') (paragraph '三'))) "
              "(section 2 label='次の　節' (heading 2 ' 次の　節 ') (paragraph '四'))))");
}

static void the_title_closes_what_stands_before_it(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 2, "前置き"));
    body(&t, paragraph(&t, "一"));
    body(&t, heading(&t, 1, "題"));
    body(&t, paragraph(&t, "二"));
    body(&t, heading(&t, 1, "もう一つ"));
    body(&t, paragraph(&t, "三"));
    check(&t, "(doc (page 1 (section 2 label='前置き' (heading 2 '前置き') (paragraph '一')) "
              "(heading 1 '題') (paragraph '二') "
              "(section 1 label='もう一つ' (heading 1 'もう一つ') (paragraph '三'))))");
}

static void a_section_ends_with_its_page(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, heading(&t, 2, "節"));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, paragraph(&t, "続き"));
    body(&t, heading(&t, 3, "項"));
    check(&t, "(doc (page 1 (heading 1 '題') (section 2 label='節' (heading 2 '節'))) "
              "(page 2 (paragraph '続き') (section 3 label='項' (heading 3 '項'))))");
}

static void quoted_headings_make_no_section(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, with(make(&t, YOMI_NODE_QUOTE), heading(&t, 2, "引用"), NULL));
    check(&t, "(doc (page 1 (heading 1 '題') (quote (heading 2 '引用'))))");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/sections/nest", sections_nest);
    g_test_add_func("/pass/sections/title", the_title_closes_what_stands_before_it);
    g_test_add_func("/pass/sections/page", a_section_ends_with_its_page);
    g_test_add_func("/pass/sections/quoted", quoted_headings_make_no_section);
    return g_test_run();
}
