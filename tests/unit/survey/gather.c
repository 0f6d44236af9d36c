/* gather.c -- what a chapter's labels hold. */
/* SPDX-License-Identifier: MIT */
#include "../pass/tree.h"

#include "survey/gather.h"

/* Runs the passes of the survey walk and gathers. */
static YomiChapterLabels *gather(Tree *t)
{
    yomi_passes_run(&t->ctx, t->doc);
    return yomi_survey_gather(&t->chapter, t->doc, t->diags);
}

static void assert_labels(const YomiChapterLabels *labels, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint i = 0; i < labels->pages->len; i++) {
        const YomiPageLabel *page = &g_array_index(labels->pages, YomiPageLabel, i);

        g_string_append_printf(out, "page %s%s\n", page->stem, page->horizontal ? " flat" : "");
    }
    for (guint i = 0; i < labels->headings->len; i++) {
        const YomiHeadingLabel *h = &g_array_index(labels->headings, YomiHeadingLabel, i);

        g_string_append_printf(out, "heading %u %s %s %u\n", h->level, h->text, h->id ? h->id : "-",
                               h->page);
    }
    for (guint i = 0; i < labels->anchors->len; i++) {
        const YomiAnchorLabel *a = &g_array_index(labels->anchors, YomiAnchorLabel, i);

        g_string_append_printf(out, "anchor %s %s %u\n", a->name, a->id ? a->id : "-", a->page);
    }
    for (guint i = 0; i < labels->print_pages->len; i++) {
        const YomiPrintPageLabel *p = &g_array_index(labels->print_pages, YomiPrintPageLabel, i);

        g_string_append_printf(out, "print %s %s %u\n", p->number, p->id, p->page);
    }
    for (guint i = 0; i < labels->links->len; i++)
        g_string_append_printf(out, "link %s\n",
                               g_array_index(labels->links, YomiTargetLabel, i).target);
    for (guint i = 0; i < labels->images->len; i++)
        g_string_append_printf(out, "image %s\n",
                               g_array_index(labels->images, YomiTargetLabel, i).target);
    g_assert_cmpstr(out->str, ==, expected);
}

static void outline_and_anchors(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題名"));
    body(&t, heading(&t, 2, "まとめ"));
    body(&t, with(make(&t, YOMI_NODE_QUOTE), heading(&t, 2, "まとめ"), NULL));
    body(&t, make(&t, YOMI_NODE_PAGE_BREAK));
    body(&t, heading(&t, 2, "まとめ"));
    body(&t, heading(&t, 2, "！？"));
    body(&t, element(&t, "div", "id", "Place"));
    body(&t, print_page(&t, "5"));

    g_autoptr(YomiChapterLabels) labels = gather(&t);

    assert_labels(labels, "page chapter-3\npage chapter-3-2\n"
                          "heading 1 題名 - 0\n"
                          "heading 2 まとめ chapter-3-section-1 0\n"
                          "heading 2 まとめ chapter-3-section-2 1\n"
                          "heading 2 ！？ chapter-3-section-3 1\n"
                          "anchor 題名 - 0\n"
                          "anchor まとめ chapter-3-section-1 0\n"
                          "anchor まとめ-1 chapter-3-anchor-1 0\n"
                          "anchor まとめ-2 chapter-3-section-2 1\n"
                          "anchor Place chapter-3-anchor-2 1\n"
                          "print 5 page-5 1\n");
    g_assert_cmpstr(labels->title, ==, "題名");
    g_assert_cmpstr(labels->nav, ==, "題名");
    tree_end(&t);
}

static void the_front_matter_is_the_short_title(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.title = (char *)"短い題";
    body(&t, heading(&t, 1, "長い題"));

    g_autoptr(YomiChapterLabels) labels = gather(&t);

    g_assert_cmpstr(labels->title, ==, "長い題");
    g_assert_cmpstr(labels->nav, ==, "短い題");
    tree_end(&t);
}

static void a_place_has_one_name(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, element(&t, "div", "id", "a"));
    body(&t, at(4, element(&t, "div", "id", "a")));
    body(&t, at(6, element(&t, "div", "id", "題")));

    g_autoptr(YomiChapterLabels) labels = gather(&t);

    assert_findings(t.diags, "4 anchor-twice a\n6 anchor-twice 題");
    g_assert_cmpuint(labels->anchors->len, ==, 2);
    tree_end(&t);
}

static void links_and_pictures(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, with(paragraph(&t, "文"), with(to(&t, YOMI_NODE_LINK, "02.md"), text(&t, "a"), NULL),
                  with(to(&t, YOMI_NODE_LINK, "https://e.org"), text(&t, "b"), NULL),
                  at(4, with(to(&t, YOMI_NODE_LINK, "javascript:x"), text(&t, "c"), NULL)),
                  at(5, with(to(&t, YOMI_NODE_LINK, "http://"), text(&t, "d"), NULL)),
                  at(6, with(to(&t, YOMI_NODE_LINK, ""), text(&t, "e"), NULL)),
                  at(7, with(to(&t, YOMI_NODE_LINK, "03.md"), text(&t, "　"), NULL)),
                  at(8, to(&t, YOMI_NODE_LINK, "https://e.org")), mark(&t, "n"), NULL));
    note(&t, 0, "n",
         with(paragraph(&t, "注"), with(to(&t, YOMI_NODE_LINK, "#題"), text(&t, "f"), NULL), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), image(&t, "a.png", "細胞の絵", NULL), NULL));

    g_autoptr(YomiChapterLabels) labels = gather(&t);

    assert_labels(labels, "page chapter-3\nheading 1 題 - 0\nanchor 題 - 0\n"
                          "link 02.md\nlink 03.md\nlink #題\nimage a.png\n");
    assert_findings(t.diags, "4 link-scheme javascript:x\n5 link-bad http://\n"
                             "6 link-no-target e\n7 link-empty 03.md\n"
                             "8 link-empty https://e.org");
    tree_end(&t);
}

/* What leads to a caption may be without text; in headings and captions nobody could fill it in. */
static void captions_and_links_to_them(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(heading(&t, 1, "題"), at(1, to(&t, YOMI_NODE_LINK, "#f")), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), image(&t, "a.png", "細胞の絵", NULL),
                  text(&t, "{#f}"), NULL));
    body(&t,
         with(paragraph(&t, "図：題"), at(2, to(&t, YOMI_NODE_LINK, "#f")), mark(&t, "n"), NULL));
    body(&t, at(3, element(&t, "div", "id", "g")));
    body(&t, at(4, with(make(&t, YOMI_NODE_TABLE),
                        with(make(&t, YOMI_NODE_CAPTION), text(&t, "表{#g}"), NULL), NULL)));
    body(&t, with(element(&t, "table", NULL, NULL),
                  with(element(&t, "caption", NULL, NULL), text(&t, "HTML"), NULL), NULL));
    note(&t, 0, "n",
         with(paragraph(&t, "注"), with(to(&t, YOMI_NODE_LINK, "#f"), text(&t, " "), NULL),
              with(to(&t, YOMI_NODE_LINK, "#f"), text(&t, "字"), NULL), NULL));

    g_autoptr(YomiChapterLabels) labels = gather(&t);
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint i = 0; i < labels->captions->len; i++) {
        const YomiCaptionLabel *c = &g_array_index(labels->captions, YomiCaptionLabel, i);

        g_string_append_printf(out, "%s %s %s\n", yomi_labels_caption_word(c->kind), c->text,
                               c->id);
    }
    for (guint i = 0; i < labels->links->len; i++)
        g_string_append_printf(out, "%d", g_array_index(labels->links, YomiTargetLabel, i).bare);
    g_assert_cmpstr(out->str, ==,
                    "図 題 chapter-3-figure-1\n表 表 chapter-3-table-1\n"
                    "表 HTML chapter-3-table-2\n1110");
    assert_findings(t.diags, "1 link-empty #f\n2 link-empty #f\n4 anchor-twice g");
    tree_end(&t);
}

static void a_chapter_that_could_not_be_read(void)
{
    Tree t;

    tree_start(&t);
    t.chapter.source = NULL;

    g_autoptr(YomiChapterLabels) labels = yomi_survey_gather_nothing(&t.chapter);

    assert_labels(labels, "page chapter-3\n");
    g_assert_cmpstr(labels->title, ==, "chapter-3");
    tree_end(&t);
}

static void titles_carry_the_ruby_of_the_author(void)
{
    Tree t;

    tree_start(&t);

    YomiNode *title = heading(&t, 1, "とALS");
    YomiNode *pair = make(&t, YOMI_NODE_PAIR);

    pair->text = "薬";
    pair->reading = "くすり";
    yomi_node_insert_before(title->first, with(make(&t, YOMI_NODE_RUBY), pair, NULL));
    body(&t, title);
    body(&t, heading(&t, 2, "節"));

    g_autoptr(YomiChapterLabels) labels = gather(&t);

    g_assert_cmpstr(labels->title, ==, "薬とALS");
    g_assert_cmpstr(labels->shown_title, ==, "\xEF\xBF\xB9薬\xEF\xBF\xBAくすり\xEF\xBF\xBBとALS");
    g_assert_cmpstr(labels->shown_nav, ==, labels->shown_title);
    g_assert_cmpstr(g_array_index(labels->headings, YomiHeadingLabel, 0).shown, ==,
                    labels->shown_title);
    g_assert_cmpstr(g_array_index(labels->headings, YomiHeadingLabel, 1).shown, ==, "節");
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/survey/gather/outline", outline_and_anchors);
    g_test_add_func("/survey/gather/short-title", the_front_matter_is_the_short_title);
    g_test_add_func("/survey/gather/one-name", a_place_has_one_name);
    g_test_add_func("/survey/gather/targets", links_and_pictures);
    g_test_add_func("/survey/gather/unread", a_chapter_that_could_not_be_read);
    g_test_add_func("/survey/gather/ruby", titles_carry_the_ruby_of_the_author);
    g_test_add_func("/survey/gather/captions", captions_and_links_to_them);
    return g_test_run();
}
