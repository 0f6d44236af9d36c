/* headings.c -- titles and levels. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *dump, const char *findings)
{
    yomi_pass_headings(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), dump);
    assert_findings(tree->diags, findings);
    tree_end(tree);
}

static void the_first_heading_of_level_1_is_the_title(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.title = (char *)"短い題"; /* the front matter's is for nav only */
    body(&t, paragraph(&t, "前置き"));
    body(&t, heading(&t, 1, "長い題"));
    body(&t, heading(&t, 2, "節"));
    check(&t, "(doc (paragraph '前置き') (heading 1 '長い題') (heading 2 '節'))", "");
}

static void the_front_matter_gives_a_title(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.title = (char *)"題名";
    t.chapter.title_span = yomi_span_make(t.source, 7, 13);
    body(&t, heading(&t, 2, "節"));
    yomi_pass_headings(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc), "(doc (heading 1 '題名') (heading 2 '節'))");
    assert_findings(t.diags, "");
    g_assert_cmpuint(yomi_doc_root(t.doc)->first->span.start, ==, 7);
    tree_end(&t);
}

static void the_file_gives_a_title_and_a_warning(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.body = 20;
    check(&t, "(doc (heading 1 '03'))", "20 title-missing 03");
}

static void a_further_title_warns_and_stays(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "一"));
    body(&t, at(4, heading(&t, 1, "二")));
    check(&t, "(doc (heading 1 '一') (heading 1 '二'))", "4 heading-second-title 二");
}

static void levels_go_down_one_by_one(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "一"));
    body(&t, at(4, heading(&t, 3, "三")));
    body(&t, heading(&t, 2, "二"));
    body(&t, heading(&t, 3, "三"));
    body(&t, heading(&t, 2, "二"));
    body(&t, at(9, heading(&t, 6, "六")));
    yomi_pass_headings(&t.ctx, t.doc);
    assert_findings(t.diags, "4 heading-skipped 三\n9 heading-skipped 六");
    tree_end(&t);
}

static void an_empty_heading_is_taken_out(void)
{
    Tree t;
    YomiNode *ornament = NULL;

    tree_start(&t);
    ornament = image(&t, "a.png", "", NULL);
    body(&t, at(2, heading(&t, 1, NULL)));
    body(&t, heading(&t, 1, "題"));
    body(&t, at(4, with(heading(&t, 2, "　"), mark(&t, "n"), NULL)));
    body(&t, at(6, with(heading(&t, 2, NULL), ornament, NULL)));
    body(&t, with(heading(&t, 2, NULL), image(&t, "a.png", "目印", NULL), NULL));
    check(&t, "(doc (heading 1 '題') (heading 2 (image to='a.png' alt='目印')))",
          "2 heading-empty\n4 heading-empty\n6 heading-empty");
}

static void headings_inside_other_blocks_warn(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(make(&t, YOMI_NODE_QUOTE), at(3, heading(&t, 1, "引用の題")), NULL));
    body(&t, heading(&t, 1, "題"));
    note(&t, 0, "n", at(8, heading(&t, 2, "注の題")));
    check(&t, "(doc (quote (heading 1 '引用の題')) (heading 1 '題'))",
          "3 heading-nested 引用の題\n8 heading-nested 注の題");
}

static void named_parts_have_usual_titles(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.kind = YOMI_CHAPTER_ACKNOWLEDGMENTS;
    check(&t, "(doc (heading 1 '謝辞'))", "");
    tree_start(&t);
    t.chapter.kind = YOMI_CHAPTER_NOTICE;
    t.edition.ruby = YOMI_POLICY_FULL;
    check(&t, "(doc (heading 1 (ruby ご 注=ちゅう 意=い)))", "");
    tree_start(&t);
    t.chapter.kind = YOMI_CHAPTER_AFTERWORD;
    t.edition.ruby = YOMI_POLICY_FULL;
    body(&t, heading(&t, 1, "おわりに"));
    check(&t, "(doc (heading 1 'おわりに'))", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/headings/title", the_first_heading_of_level_1_is_the_title);
    g_test_add_func("/pass/headings/front-matter", the_front_matter_gives_a_title);
    g_test_add_func("/pass/headings/file-name", the_file_gives_a_title_and_a_warning);
    g_test_add_func("/pass/headings/second-title", a_further_title_warns_and_stays);
    g_test_add_func("/pass/headings/levels", levels_go_down_one_by_one);
    g_test_add_func("/pass/headings/empty", an_empty_heading_is_taken_out);
    g_test_add_func("/pass/headings/nested", headings_inside_other_blocks_warn);
    g_test_add_func("/pass/headings/usual-titles", named_parts_have_usual_titles);
    return g_test_run();
}
