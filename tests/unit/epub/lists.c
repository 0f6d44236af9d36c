/* lists.c -- the lists of figures and tables, and the ways to them. */
/* SPDX-License-Identifier: MIT */
#include "epub/lists.h"

#include "epub/nav.h"
#include "epub/toc.h"

#include "sample.h"

/* A figure in either chapter, a table in the second document of the first. */
static void add_captions(Sample *sample)
{
    YomiChapterLabels *first = sample_labels_of(sample, &sample->first);
    YomiChapterLabels *second = sample_labels_of(sample, &sample->second);
    const YomiCaptionLabel figure = {YOMI_CAPTION_FIGURE, 1, "細胞", "細胞", "f", 0};
    const YomiCaptionLabel table = {YOMI_CAPTION_TABLE, 0, "くらべる", "くらべる", "t", 1};
    const YomiCaptionLabel tenth = {YOMI_CAPTION_FIGURE, 10, "ALS", "ALS", "g", 0};

    yomi_chapter_labels_add_caption(first, &figure);
    yomi_chapter_labels_add_caption(first, &table);
    yomi_chapter_labels_add_caption(second, &tenth);
    sample->book.lists[YOMI_CAPTION_FIGURE] = true;
}

static void figures_of_all_chapters(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    add_captions(&sample);
    sample_check(
        yomi_lists_write(sample.labels, &facts, YOMI_CAPTION_FIGURE),
        "<section id=\"figures\" epub:type=\"loi\">", "</section>",
        "<section id=\"figures\" epub:type=\"loi\">\n"
        "<h1>図の一覧</h1>\n"
        "<ol class=\"captions\">\n"
        "<li><a href=\"chapter-1.xhtml#f\">図１　細胞</a></li>\n"
        "<li><a href=\"chapter-2.xhtml#g\">図<span class=\"tcy\">10</span>　ＡＬＳ</a></li>\n"
        "</ol>\n"
        "</section>\n");
    g_assert_cmpuint(facts.headings, ==, 1);
    g_assert_cmpuint(facts.vertical_pages, ==, 1);
    sample_clear(&sample);
}

static void a_list_without_numbers(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    add_captions(&sample);
    sample_check(yomi_lists_write(sample.labels, &facts, YOMI_CAPTION_TABLE),
                 "<section id=\"tables\" epub:type=\"lot\">", "</section>",
                 "<section id=\"tables\" epub:type=\"lot\">\n"
                 "<h1>表の一覧</h1>\n"
                 "<ol class=\"captions\">\n"
                 "<li><a href=\"chapter-1-2.xhtml#t\">くらべる</a></li>\n"
                 "</ol>\n"
                 "</section>\n");
    sample_clear(&sample);
}

/* Only what the book wants: here the figures, not the tables. */
static void the_contents_lead_there(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    add_captions(&sample);
    sample_check(yomi_nav_write(sample.labels, &facts),
                 "<nav aria-label=\"主な場所\" hidden=\"hidden\" epub:type=\"landmarks\">",
                 "</nav>",
                 "<nav aria-label=\"主な場所\" hidden=\"hidden\" epub:type=\"landmarks\">\n"
                 "<ol>\n"
                 "<li><a href=\"nav.xhtml#toc\" epub:type=\"toc\">目次</a></li>\n"
                 "<li><a href=\"text/figures.xhtml\" epub:type=\"loi\">図の一覧</a></li>\n"
                 "<li><a href=\"text/chapter-1.xhtml\" epub:type=\"bodymatter\">本文</a></li>\n"
                 "<li><a href=\"text/preface.xhtml\" epub:type=\"preface\">まえがき</a></li>\n"
                 "</ol>\n"
                 "</nav>\n");

    g_autoptr(GArray) toc = yomi_toc_new(sample.labels);

    g_assert_cmpstr(g_array_index(toc, YomiTocEntry, 3).label, ==, "図の一覧");
    g_assert_cmpstr(g_array_index(toc, YomiTocEntry, 3).href, ==, "text/figures.xhtml");
    g_assert_cmpstr(g_array_index(toc, YomiTocEntry, 4).href, ==, "text/chapter-1.xhtml");
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lists/figures", figures_of_all_chapters);
    g_test_add_func("/lists/no-numbers", a_list_without_numbers);
    g_test_add_func("/lists/contents", the_contents_lead_there);
    return g_test_run();
}
