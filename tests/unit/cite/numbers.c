/* numbers.c -- dates, pages and editions as entries print them. */
/* SPDX-License-Identifier: MIT */
#include "entry.h"

static void check_pages(const char *pages, const char *expected)
{
    g_autofree char *keys = g_strdup_printf("page: '%s'", pages);
    g_autofree char *whole = g_strdup_printf("p. %s.", expected);

    prints("document", keys, whole);
}

static void pages(void)
{
    check_pages("123-129", "123-9");
    check_pages("123–129", "123-9");
    check_pages("123--129", "123-9");
    check_pages("1123-1134", "1123-34");
    check_pages("98-102", "98-102");
    check_pages("100-100", "100");
    check_pages("123-9", "123-9");
    check_pages("S93-S99", "S93-9");
    check_pages("S93-T99", "S93-T99");
    check_pages("e9-e10", "e9-10");
    check_pages("xi-xiii", "xi-xiii");
    check_pages("12-15, 18", "12-5, 18");
    check_pages("12-15-18", "12-15-18");
    check_pages("061102", "061102");
}

static void check_date(const char *issued, const char *latin, const char *japanese)
{
    g_autofree char *keys = g_strdup_printf("container-title: C, issued: %s", issued);
    g_autofree char *in_japanese = g_strdup_printf("language: ja, %s", keys);
    g_autofree char *first = g_strdup_printf("C. %s.", latin);
    g_autofree char *second = g_strdup_printf("C．%s．", japanese);

    prints("article-newspaper", keys, first);
    prints("article-newspaper", in_japanese, second);
}

static void dates(void)
{
    check_date("2002", "2002", "2002");
    check_date("2002-08", "2002 Aug", "2002年8月");
    check_date("2002-08-12", "2002 Aug 12", "2002年8月12日");
    check_date("2002-08-12/2002-08-15", "2002 Aug 12-15", "2002年8月12日～2002年8月15日");
    check_date("2002-08-12/2002-09-03", "2002 Aug 12-Sep 3", "2002年8月12日～2002年9月3日");
    check_date("2002-12/2003-01", "2002 Dec-2003 Jan", "2002年12月～2003年1月");
    check_date("2002/2003", "2002-2003", "2002～2003");
    check_date("2002-21", "2002 Spring", "2002年春");
    check_date("2002~", "ca. 2002", "2002頃");
    check_date("{date-parts: [[-44]]}", "44 BC", "紀元前44");
    check_date("{literal: n.d}", "n.d", "n.d");
}

static void years(void)
{
    prints("book", "publisher: P, issued: 2002-08-12/2002-09", "P; 2002.");
    prints("book", "publisher: P, issued: 2002-08/2003", "P; 2002-2003.");
}

static void editions(void)
{
    prints("book", "edition: 1", "1st ed.");
    prints("book", "edition: 2", "2nd ed.");
    prints("book", "edition: 3", "3rd ed.");
    prints("book", "edition: 4", "4th ed.");
    prints("book", "edition: 11", "11th ed.");
    prints("book", "edition: 22", "22nd ed.");
    prints("book", "edition: 113", "113th ed.");
    prints("book", "edition: Rev.", "Rev. ed.");
    prints("book", "edition: revised ed.", "revised ed.");
    prints("book", "edition: 2, language: ja", "第2版．");
    prints("book", "edition: 改訂版, language: ja", "改訂版．");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/numbers/pages", pages);
    g_test_add_func("/numbers/dates", dates);
    g_test_add_func("/numbers/years", years);
    g_test_add_func("/numbers/editions", editions);
    return g_test_run();
}
