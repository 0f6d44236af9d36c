/* syntax.c -- unit tests of book/syntax.c: identifiers, dates, names. */
/* SPDX-License-Identifier: MIT */
#include "book/syntax.h"

#include <glib.h>

static void check_all(bool (*is_good)(const char *), bool expected, const char *const *texts)
{
    for (; *texts; texts++)
        if (is_good(*texts) != expected)
            g_error("'%s' is %s", *texts, expected ? "refused" : "taken");
}

static void identifiers(void)
{
    static const char *const good[] = {"urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10",
                                       "urn:uuid:6F1C7F2E-0F0A-4C0E-9C39-2F6F6B1F3A10",
                                       "URN:UUID:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10",
                                       "urn:isbn:9784000000000",
                                       "urn:x-clinic:als/1",
                                       "https://example.jp/book/als?v=1#a",
                                       "http://[::1]/",
                                       "https://example.jp/%E6%9C%AC",
                                       NULL};
    static const char *const bad[] = {"urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a1",
                                      "urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a100",
                                      "urn:uuid:6f1c7f2g-0f0a-4c0e-9c39-2f6f6b1f3a10",
                                      "urn:uuid:",
                                      "urn:uuid:6f1c7f2e0f0a4c0e9c392f6f6b1f3a10",
                                      "6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10",
                                      "urn:",
                                      "urn:x:y",
                                      "urn:-xy:z",
                                      "urn:xy-:z",
                                      "urn:isbn:",
                                      "urn:isbn:978 4",
                                      "urn:isbn:978４",
                                      "urn:abcdefghijabcdefghijabcdefghijabc:x",
                                      "https://",
                                      "https:///a",
                                      "https://example.jp/本",
                                      "https://example.jp/%E",
                                      "ftp://example.jp/",
                                      "als",
                                      "",
                                      NULL};

    check_all(yomi_syntax_is_identifier, true, good);
    check_all(yomi_syntax_is_identifier, false, bad);
}

static void dates(void)
{
    static const char *const good[] = {"2026",       "2026-01",    "2026-12",    "2026-11-25",
                                       "2024-02-29", "0001-01-01", "9999-12-31", NULL};
    static const char *const bad[] = {
        "",           "26",          "2026-00",    "2026-13",
        "2026-1",     "2026-11-31",  "2023-02-29", "2026-11-0",
        "2026/11/25", "2026-11-25 ", "0000",       "0000-01",
        "２０２６",   "2026年",      "20261125",   "2026-11-25T00:00:00Z",
        NULL};

    check_all(yomi_syntax_is_date, true, good);
    check_all(yomi_syntax_is_date, false, bad);
}

static void times(void)
{
    static const char *const good[] = {"2026-11-25T00:00:00Z", "2024-02-29T23:59:59Z", NULL};
    static const char *const bad[] = {"2026-11-25",
                                      "2026-11-25T00:00:00",
                                      "2026-11-25T00:00:00+09:00",
                                      "2026-11-25t00:00:00z",
                                      "2026-11-25 00:00:00Z",
                                      "2026-02-30T00:00:00Z",
                                      "2026-11-25T24:00:00Z",
                                      "2026-11-25T00:60:00Z",
                                      "2026-11-25T00:00:60Z",
                                      "2026-11-25T00:00:00.0Z",
                                      "",
                                      NULL};

    check_all(yomi_syntax_is_time, true, good);
    check_all(yomi_syntax_is_time, false, bad);
}

static void names(void)
{
    static const char *const good[] = {"als", "als-2", "2", NULL};
    static const char *const bad[] = {"", "ALS", "als_2", "als 2", "als/2", "..", "本", NULL};

    check_all(yomi_syntax_is_name, true, good);
    check_all(yomi_syntax_is_name, false, bad);
}

static void made_names(void)
{
    static const char *const rows[][2] = {
        {"als", "als"}, {"ALS Book_2", "als-book-2"}, {"..als..", "als"},
        {"本", "book"}, {"第1章 ALS", "1-als"},       {"/", "book"},
        {"", "book"}};

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = yomi_syntax_make_name(rows[i][0]);

        g_assert_cmpstr(name, ==, rows[i][1]);
        g_assert_true(yomi_syntax_is_name(name));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/syntax/identifiers", identifiers);
    g_test_add_func("/syntax/dates", dates);
    g_test_add_func("/syntax/times", times);
    g_test_add_func("/syntax/names", names);
    g_test_add_func("/syntax/made-names", made_names);
    return g_test_run();
}
