/* titlepage.c -- 扉. */
/* SPDX-License-Identifier: MIT */
#include "epub/titlepage.h"

#include "sample.h"

static void everything_that_is_known(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    sample.book.subtitle = (char *)"<家族>のために";
    sample.book.publisher = (char *)"山田医院";
    g_ptr_array_add(sample.book.creators, &sample.painter);
    sample_check(yomi_titlepage_write(sample.labels, &facts), NULL, NULL,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<!DOCTYPE html>\n"
                 "<html class=\"hltr\" lang=\"ja\" xmlns=\"http://www.w3.org/1999/xhtml\""
                 " xml:lang=\"ja\" xmlns:epub=\"http://www.idpf.org/2007/ops\">\n"
                 "<head>\n"
                 "<meta charset=\"UTF-8\"/>\n"
                 "<title>ALSの本（縦書き版）</title>\n"
                 "<link href=\"../css/fonts.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "<link href=\"../css/core.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "<link href=\"../css/vertical.css\" rel=\"stylesheet\" type=\"text/css\"/>\n"
                 "</head>\n"
                 "<body class=\"hltr\" epub:type=\"frontmatter\">\n"
                 "<section id=\"titlepage\" epub:type=\"titlepage\">\n"
                 "<h1>ALSの本</h1>\n"
                 "<p class=\"subtitle\" role=\"doc-subtitle\">&lt;家族&gt;のために</p>\n"
                 "<p class=\"author\">山田花子　著</p>\n"
                 "<p class=\"author\">絵野かく　絵</p>\n"
                 "<p class=\"publisher\">山田医院</p>\n"
                 "<p class=\"edition\">縦書き版</p>\n"
                 "</section>\n"
                 "</body>\n"
                 "</html>\n");
    g_assert_cmpuint(facts.horizontal_pages, ==, 1);
    g_assert_cmpuint(facts.roles, ==, 1);
    g_assert_cmpuint(facts.headings, ==, 1);
    sample_clear(&sample);
}

static void nothing_is_invented(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    sample.author.role = (char *)"xyz"; /* not a role that we have a word for */
    sample_check(yomi_titlepage_write(sample.labels, &facts),
                 "<section id=\"titlepage\" epub:type=\"titlepage\">", "</section>",
                 "<section id=\"titlepage\" epub:type=\"titlepage\">\n"
                 "<h1>ALSの本</h1>\n"
                 "<p class=\"author\">山田花子　協力</p>\n"
                 "<p class=\"edition\">横書き版</p>\n"
                 "</section>\n");
    g_assert_cmpuint(facts.roles, ==, 0);
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/titlepage/everything", everything_that_is_known);
    g_test_add_func("/titlepage/nothing-invented", nothing_is_invented);
    return g_test_run();
}
