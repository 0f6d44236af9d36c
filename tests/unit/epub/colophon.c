/* colophon.c -- 奥付. */
/* SPDX-License-Identifier: MIT */
#include "epub/colophon.h"

#include "sample.h"

static void everything_that_is_known(void)
{
    Sample sample;
    YomiFacts facts = {0};
    YomiCreator second = {.name = (char *)"山田太郎", .role = (char *)"aut"};

    sample_init(&sample, true);
    sample.book.title_kana = (char *)"エーエルエスノホン";
    sample.book.subtitle = (char *)"家族のために";
    sample.book.subtitle_kana = (char *)"カゾクノタメニ";
    sample.book.publisher = (char *)"山田医院";
    sample.book.date = (char *)"2026-03-05";
    sample.book.rights = (char *)"CC BY 4.0";
    sample.book.page_source = (char *)"ALSの本（紙の版）";
    g_ptr_array_add(sample.book.creators, &second);
    g_ptr_array_add(sample.book.creators, &sample.painter);
    sample_check(yomi_colophon_write(sample.labels, &facts, &(gsize){0}),
                 "<body class=\"hltr\" epub:type=\"backmatter\">", "</body>",
                 "<body class=\"hltr\" epub:type=\"backmatter\">\n"
                 "<section aria-label=\"奥付\" id=\"colophon\" role=\"doc-colophon\""
                 " epub:type=\"colophon\">\n"
                 "<h1>奥付</h1>\n"
                 "<dl>\n"
                 "<dt>書名</dt>\n"
                 "<dd>ALSの本　家族のために</dd>\n"
                 "<dt>書名のよみ</dt>\n"
                 "<dd>エーエルエスノホン　カゾクノタメニ</dd>\n"
                 "<dt>著者</dt>\n"
                 "<dd>山田花子</dd>\n"
                 "<dd>山田太郎</dd>\n"
                 "<dt>絵</dt>\n"
                 "<dd>絵野かく</dd>\n"
                 "<dt>版</dt>\n"
                 "<dd>縦書き版</dd>\n"
                 "<dt>発行</dt>\n"
                 "<dd>山田医院</dd>\n"
                 "<dt>発行日</dt>\n"
                 "<dd>2026年3月5日</dd>\n"
                 "<dt>更新日</dt>\n"
                 "<dd>2026年11月23日</dd>\n"
                 "<dt>ページ番号のもとになった版</dt>\n"
                 "<dd>ALSの本（紙の版）</dd>\n"
                 "<dt>利用条件</dt>\n"
                 "<dd>CC BY 4.0</dd>\n"
                 "</dl>\n"
                 "</section>\n"
                 "<ul class=\"next\">\n"
                 "<li><a href=\"../nav.xhtml\">目次</a></li>\n"
                 "</ul>\n"
                 "</body>\n");
    g_assert_cmpuint(facts.horizontal_pages, ==, 1);
    g_assert_cmpuint(facts.roles, ==, 1);
    sample_clear(&sample);
}

static void links_are_the_books_choice(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, true);
    sample.book.chapter_links = false;
    sample_check(yomi_colophon_write(sample.labels, &facts, &(gsize){0}), "</section>", "</body>",
                 "</section>\n</body>\n");
    sample_clear(&sample);
}

static void nothing_is_invented(void)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    sample.book.modified = (char *)"2026-11-23T00:00:00Z";
    sample_check(yomi_colophon_write(sample.labels, &facts, &(gsize){0}), "<dl>", "</dl>",
                 "<dl>\n"
                 "<dt>書名</dt>\n"
                 "<dd>ALSの本</dd>\n"
                 "<dt>著者</dt>\n"
                 "<dd>山田花子</dd>\n"
                 "<dt>版</dt>\n"
                 "<dd>横書き版</dd>\n"
                 "<dt>更新日</dt>\n"
                 "<dd>2026年11月23日</dd>\n"
                 "</dl>\n");
    sample_clear(&sample);
}

static void check_date(const char *date, const char *expected)
{
    Sample sample;
    YomiFacts facts = {0};

    sample_init(&sample, false);
    sample.book.date = (char *)date;
    sample_check(yomi_colophon_write(sample.labels, &facts, &(gsize){0}), "<dt>発行日</dt>",
                 "</dl>", expected);
    sample_clear(&sample);
}

static void dates_are_as_exact_as_they_were(void)
{
    const char *modified = "<dt>更新日</dt>\n<dd>2026年11月23日</dd>\n</dl>\n";
    g_autofree char *month = g_strconcat("<dt>発行日</dt>\n<dd>2026年3月</dd>\n", modified, NULL);
    g_autofree char *year = g_strconcat("<dt>発行日</dt>\n<dd>2026年</dd>\n", modified, NULL);

    check_date("2026-03", month);
    check_date("2026", year);
    check_date("2026-11-23", "<dt>発行日</dt>\n<dd>2026年11月23日</dd>\n</dl>\n"); /* once */
}

/* A line of English says so, another one does not. */
static void fonts_are_named(void)
{
    Sample sample;
    YomiFacts facts = {0};
    gsize at = 0;
    GString *document = NULL;
    g_autoptr(GString) rows = NULL;
    g_autoptr(GPtrArray) notices = g_ptr_array_new();

    sample_init(&sample, false);
    g_ptr_array_add(notices, (char *)"Font. Copyright 2022. Licence: https://example.com/");
    g_ptr_array_add(notices, (char *)"書体. 利用許諾");
    document = yomi_colophon_write(sample.labels, &facts, &at);
    rows = yomi_colophon_notices(sample.labels, &facts, true, notices);
    yomi_colophon_insert(document, at, rows);
    sample_check(document, "<dd>2026年11月23日</dd>", "</section>",
                 "<dd>2026年11月23日</dd>\n"
                 "<dt>書体</dt>\n"
                 "<dd lang=\"en\" xml:lang=\"en\">"
                 "Font. Copyright 2022. Licence: https://example.com/</dd>\n"
                 "<dd>書体。利用許諾</dd>\n"
                 "</dl>\n"
                 "</section>\n");
    sample_clear(&sample);
}

/* Without fonts the document stays as it is. */
static void no_fonts_no_rows(void)
{
    Sample sample;
    YomiFacts facts = {0};
    gsize at = 0;
    g_autoptr(GString) document = NULL, rows = NULL;
    g_autoptr(GPtrArray) notices = g_ptr_array_new();

    sample_init(&sample, false);
    document = yomi_colophon_write(sample.labels, &facts, &at);
    rows = yomi_colophon_notices(sample.labels, &facts, false, notices);

    const gsize length = document->len;

    yomi_colophon_insert(document, at, rows);
    g_assert_cmpuint(document->len, ==, length);
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/colophon/everything", everything_that_is_known);
    g_test_add_func("/colophon/nothing-invented", nothing_is_invented);
    g_test_add_func("/colophon/links", links_are_the_books_choice);
    g_test_add_func("/colophon/dates", dates_are_as_exact_as_they_were);
    g_test_add_func("/colophon/fonts", fonts_are_named);
    g_test_add_func("/colophon/no-fonts", no_fonts_no_rows);
    return g_test_run();
}
