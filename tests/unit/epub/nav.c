/* nav.c -- nav.xhtml: menu, landmarks, page list. */
/* SPDX-License-Identifier: MIT */
#include "epub/nav.h"

#include "sample.h"

static void contents_follow_the_spine(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    sample_check(yomi_nav_write(sample.labels, &facts), NULL, NULL,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<!DOCTYPE html>\n"
                 "<html class=\"vrtl\" lang=\"ja\" xmlns=\"http://www.w3.org/1999/xhtml\""
                 " xml:lang=\"ja\" xmlns:epub=\"http://www.idpf.org/2007/ops\">\n"
                 "<head>\n"
                 "<meta charset=\"UTF-8\"/>\n"
                 "<title>目次</title>\n"
                 "<link href=\"css/fonts.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "<link href=\"css/core.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "<link href=\"css/vertical.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "</head>\n"
                 "<body class=\"vrtl\" epub:type=\"frontmatter\">\n"
                 "<nav aria-label=\"目次\" id=\"toc\" role=\"doc-toc\" epub:type=\"toc\">\n"
                 "<h1>目次</h1>\n"
                 "<ol>\n"
                 "<li hidden=\"hidden\"><a href=\"text/titlepage.xhtml\">扉</a></li>\n"
                 "<li><a href=\"text/preface.xhtml\">まえがき</a></li>\n"
                 "<li hidden=\"hidden\"><a href=\"nav.xhtml\">目次</a></li>\n"
                 "<li><a href=\"text/chapter-1.xhtml\">病気のこと</a>\n"
                 "<ol>\n"
                 "<li><a href=\"text/chapter-1.xhtml#chapter-1-section-1\">"
                 "原因＆症状</a></li>\n"
                 "<li hidden=\"hidden\"><a href=\"text/chapter-1-2.xhtml\">"
                 "病気のこと（２）</a></li>\n"
                 "<li><a href=\"text/chapter-1-3.xhtml#chapter-1-section-3\">治療</a></li>\n"
                 "</ol>\n"
                 "</li>\n"
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>\n"
                 "<li><a href=\"text/colophon.xhtml\">奥付</a></li>\n"
                 "</ol>\n"
                 "</nav>\n"
                 "<nav aria-label=\"主な場所\" hidden=\"hidden\" epub:type=\"landmarks\">\n"
                 "<ol>\n"
                 "<li><a href=\"nav.xhtml#toc\" epub:type=\"toc\">目次</a></li>\n"
                 "<li><a href=\"text/chapter-1.xhtml\" epub:type=\"bodymatter\">本文</a></li>\n"
                 "<li><a href=\"text/preface.xhtml\" epub:type=\"preface\">まえがき</a></li>\n"
                 "</ol>\n"
                 "</nav>\n"
                 "</body>\n"
                 "</html>\n");
    g_assert_cmpuint(facts.vertical_pages, ==, 1);
    g_assert_cmpuint(facts.horizontal_pages, ==, 0);
    g_assert_cmpuint(facts.headings, ==, 1);
    g_assert_cmpuint(facts.roles, ==, 1);
    /* 目次 扉 目次 病気 原因 症状 病気 治療 奥付, 目次 本文 */
    g_assert_cmpuint(facts.bare_ideographs, ==, 21);
    sample_clear(&sample);
}

static void notes_are_a_place(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    sample_notes(&sample, &sample.second, 1, 0);
    sample_notes(&sample, &sample.second, 1, 1);
    sample_check(yomi_nav_write(sample.labels, &facts),
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>", NULL,
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>\n"
                 "<li><a href=\"text/notes.xhtml\">注</a>\n"
                 "<ol>\n"
                 "<li hidden=\"hidden\"><a href=\"text/notes-2.xhtml\">注（2）</a></li>\n"
                 "</ol>\n"
                 "</li>\n"
                 "<li><a href=\"text/colophon.xhtml\">奥付</a></li>\n"
                 "</ol>\n"
                 "</nav>\n"
                 "<nav aria-label=\"主な場所\" hidden=\"hidden\" epub:type=\"landmarks\">\n"
                 "<ol>\n"
                 "<li><a href=\"nav.xhtml#toc\" epub:type=\"toc\">目次</a></li>\n"
                 "<li><a href=\"text/chapter-1.xhtml\" epub:type=\"bodymatter\">本文</a></li>\n"
                 "<li><a href=\"text/preface.xhtml\" epub:type=\"preface\">まえがき</a></li>\n"
                 "<li><a href=\"text/notes.xhtml\" epub:type=\"endnotes\">注</a></li>\n"
                 "<li><a href=\"text/notes-2.xhtml\" epub:type=\"endnotes\">注（2）</a></li>\n"
                 "</ol>\n"
                 "</nav>\n"
                 "</body>\n"
                 "</html>\n");
    g_assert_cmpuint(facts.horizontal_pages, ==, 1);
    sample_clear(&sample);
}

static void printed_pages_have_a_list(void)
{
    Sample sample;
    YomiFacts facts = {0};
    const YomiPrintPageLabel v = {.number = "v", .id = "preface-page-1"};
    const YomiPrintPageLabel five = {.number = "5", .id = "chapter-1-page-1", .page = 1};

    sample_init(&sample, true);
    g_array_append_val(sample_labels_of(&sample, &sample.preface)->print_pages, v);
    g_array_append_val(sample_labels_of(&sample, &sample.first)->print_pages, five);
    sample_check(yomi_nav_write(sample.labels, &facts),
                 "<nav aria-label=\"ページ一覧\" hidden=\"hidden\" role=\"doc-pagelist\""
                 " epub:type=\"page-list\">",
                 "</nav>",
                 "<nav aria-label=\"ページ一覧\" hidden=\"hidden\" role=\"doc-pagelist\""
                 " epub:type=\"page-list\">\n"
                 "<ol>\n"
                 "<li><a href=\"text/preface.xhtml#preface-page-1\">v</a></li>\n"
                 "<li><a href=\"text/chapter-1-2.xhtml#chapter-1-page-1\">5</a></li>\n"
                 "</ol>\n"
                 "</nav>\n");
    g_assert_cmpuint(facts.roles, ==, 2);
    sample_clear(&sample);
}

/* EPUBCheck calls a link without text an error, so such a heading is not listed. */
static void headings_without_text_are_left_out(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    sample_heading(sample_labels_of(&sample, &sample.second), 2, "　", "chapter-2-section-1", 0);
    sample_check(yomi_nav_write(sample.labels, &facts),
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>", "</nav>",
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>\n"
                 "<li><a href=\"text/colophon.xhtml\">奥付</a></li>\n"
                 "</ol>\n"
                 "</nav>\n");
    sample_clear(&sample);
}

/* A further # of a chapter is listed with its ##. */
static void no_third_level(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    sample_heading(sample_labels_of(&sample, &sample.second), 1, "もう一つ", "chapter-2-section-1",
                   0);
    sample_heading(sample_labels_of(&sample, &sample.second), 3, "細目", "chapter-2-section-2", 0);
    sample_check(yomi_nav_write(sample.labels, &facts),
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a>", "</li>",
                 "<li><a href=\"text/chapter-2.xhtml\">これから</a>\n"
                 "<ol>\n"
                 "<li><a href=\"text/chapter-2.xhtml#chapter-2-section-1\">もう一つ</a></li>\n"
                 "</ol>\n"
                 "</li>\n");
    sample_clear(&sample);
}

static void parts_hold_their_chapters(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    sample.preface.kind = YOMI_CHAPTER_PART;
    sample.first.in_part = true;
    sample_check(
        yomi_nav_write(sample.labels, &facts),
        "<li hidden=\"hidden\"><a href=\"nav.xhtml\">目次</a></li>",
        "<li><a href=\"text/colophon.xhtml\">奥付</a></li>",
        "<li hidden=\"hidden\"><a href=\"nav.xhtml\">目次</a></li>\n"
        "<li><a href=\"text/preface.xhtml\">まえがき</a>\n"
        "<ol>\n"
        "<li><a href=\"text/chapter-1.xhtml\">病気のこと</a>\n"
        "<ol>\n"
        "<li><a href=\"text/chapter-1.xhtml#chapter-1-section-1\">原因 &amp; 症状</a></li>\n"
        "<li hidden=\"hidden\"><a href=\"text/chapter-1-2.xhtml\">病気のこと（2）</a></li>\n"
        "<li><a href=\"text/chapter-1-3.xhtml#chapter-1-section-3\">治療</a></li>\n"
        "</ol>\n"
        "</li>\n"
        "</ol>\n"
        "</li>\n"
        "<li><a href=\"text/chapter-2.xhtml\">これから</a></li>\n"
        "<li><a href=\"text/colophon.xhtml\">奥付</a></li>\n");
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/nav/contents", contents_follow_the_spine);
    g_test_add_func("/nav/notes", notes_are_a_place);
    g_test_add_func("/nav/printed-pages", printed_pages_have_a_list);
    g_test_add_func("/nav/empty-headings", headings_without_text_are_left_out);
    g_test_add_func("/nav/levels", no_third_level);
    g_test_add_func("/nav/parts", parts_hold_their_chapters);
    return g_test_run();
}
