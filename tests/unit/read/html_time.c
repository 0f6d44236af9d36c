/* html_time.c -- tests of read/html_time.c: dates and times. */
/* SPDX-License-Identifier: MIT */
#include "read/html_time.h"

#include <glib.h>

static void times(void)
{
    static const char *const good[] = {"2026",
                                       "2026-05",
                                       "2026-05-01",
                                       "2024-02-29",
                                       "02-29",
                                       "05-01",
                                       "2026-W18",
                                       "10:30",
                                       "10:30:15",
                                       "10:30:15.5",
                                       "P3D",
                                       "PT1H30M",
                                       "P1DT2H3M4.25S",
                                       "PT4S",
                                       "2026-05-01T10:30",
                                       "2026-05-01 10:30:00+09:00",
                                       "2026-05-01T10:30Z"};
    static const char *const bad[] = {"",
                                      "5月",
                                      "26",
                                      "20260",
                                      "0000",
                                      "2026-13",
                                      "2026-00",
                                      "2026-02-30",
                                      "2025-02-29",
                                      "2026-5-1",
                                      "2026-05-01 ",
                                      "02-30",
                                      "--05-01",
                                      "2026-W00",
                                      "2026-W54",
                                      "24:00",
                                      "10:60",
                                      "10:30:15.",
                                      "P",
                                      "PT",
                                      "P1W",
                                      "P1DT",
                                      "1h 30m",
                                      "2026-05-01T",
                                      "2026-05-01T10:30+0900",
                                      "10:30+09:00",
                                      "2026-05-01T10:30Zz"};

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_test_message("%s", good[i]);
        g_assert_true(yomi_html_is_time(good[i]));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_test_message("%s", bad[i]);
        g_assert_false(yomi_html_is_time(bad[i]));
    }
}

static void times_of_edits(void)
{
    g_assert_true(yomi_html_is_edit_time("2026-05-01"));
    g_assert_true(yomi_html_is_edit_time("2026-05-01T10:30+09:00"));
    g_assert_false(yomi_html_is_edit_time("2026-05-01T10:30"));
    g_assert_false(yomi_html_is_edit_time("2026-05"));
    g_assert_false(yomi_html_is_edit_time("10:30"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/html-time/time", times);
    g_test_add_func("/read/html-time/edit", times_of_edits);
    return g_test_run();
}
