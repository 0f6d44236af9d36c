/* content.c -- what all content documents have in common. */
/* SPDX-License-Identifier: MIT */
#include "epub/content.h"

#include "sample.h"

static void check_title(const Sample *sample, const char *wanted, const char *expected)
{
    g_autofree char *title = yomi_content_title(sample->labels, wanted);

    g_assert_cmpstr(title, ==, expected);
}

static void titles_are_told_apart(void)
{
    Sample sample;

    sample_init(&sample, true);
    check_title(&sample, "目次", "目次");
    check_title(&sample, "これから", "これから（ALSの本）");

    /* a page that has even that name */
    sample_page(sample_labels_of(&sample, &sample.first), "chapter-1-4", "これから（ALSの本）");
    check_title(&sample, "これから", "これから（ALSの本）（ALSの本）");
    sample_clear(&sample);
}

static void the_subtitle_stands_in_the_title(void)
{
    YomiBook book = {.title = (char *)"ALSの本"};
    g_autofree char *alone = yomi_content_book_title(&book);

    g_assert_cmpstr(alone, ==, "ALSの本");
    g_assert_null(yomi_content_book_kana(&book));
    book.subtitle = (char *)"家族のために";
    book.subtitle_kana = (char *)"カゾクノタメニ";

    g_autofree char *both = yomi_content_book_title(&book);

    g_assert_cmpstr(both, ==, "ALSの本　家族のために");
    g_assert_null(yomi_content_book_kana(&book)); /* half a title sorts wrongly */
    book.title_kana = (char *)"エーエルエスノホン";

    g_autofree char *kana = yomi_content_book_kana(&book);

    g_assert_cmpstr(kana, ==, "エーエルエスノホン　カゾクノタメニ");
}

static void a_role_brings_its_name(void)
{
    Sample sample;
    YomiFacts facts = {0};
    const YomiContentFrame frame = {.title = "題", .matter = "bodymatter", .vertical = true};

    sample_init(&sample, true);

    YomiContent content = yomi_content_begin(sample.labels, &facts, &frame);

    yomi_content_section(&content, "chapter-1", "chapter", "doc-chapter", "はじめ");
    yomi_content_heading(&content, "目次");
    yomi_markup_close(content.markup);
    yomi_content_section(&content, "chapter-1-2", NULL, NULL, "はじめ");
    yomi_content_own_element(&content, "p", YOMI_MARKUP_LINE, "版");
    yomi_markup_close(content.markup);
    sample_check(yomi_content_end(&content), "<body class=\"vrtl\" epub:type=\"bodymatter\">", NULL,
                 "<body class=\"vrtl\" epub:type=\"bodymatter\">\n"
                 "<section aria-label=\"はじめ\" id=\"chapter-1\" role=\"doc-chapter\""
                 " epub:type=\"chapter\">\n"
                 "<h1>目次</h1>\n"
                 "</section>\n"
                 "<section id=\"chapter-1-2\">\n"
                 "<p>版</p>\n"
                 "</section>\n"
                 "</body>\n"
                 "</html>\n");
    g_assert_cmpuint(facts.roles, ==, 1);
    g_assert_cmpuint(facts.headings, ==, 1);
    g_assert_cmpuint(facts.bare_ideographs, ==, 3);
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/content/titles", titles_are_told_apart);
    g_test_add_func("/content/book-title", the_subtitle_stands_in_the_title);
    g_test_add_func("/content/section", a_role_brings_its_name);
    return g_test_run();
}
