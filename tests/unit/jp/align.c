/* align.c -- tests of jp/align. */
/* SPDX-License-Identifier: MIT */
#include "jp/align.h"

#include <string.h>

/* "二=ふた つの", or "-" when the reading does not fit. */
static void check(const char *text, const char *reading, const char *expected)
{
    g_autoptr(GArray) runs = yomi_reading_align(text, reading);
    g_autoptr(GString) out = g_string_new(runs ? NULL : "-");

    for (guint i = 0; runs && i < runs->len; i++) {
        const YomiReadingRun run = g_array_index(runs, YomiReadingRun, i);

        g_string_append_printf(out, "%s%.*s", i ? " " : "", (int)run.length, text + run.start);
        if (run.reading_length)
            g_string_append_printf(out, "=%.*s", (int)run.reading_length,
                                   reading + run.reading_start);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void kana_hold_the_reading_in_place(void)
{
    check("二つの上清液", "ふたつのじょうせいえき", "二=ふた つの 上清液=じょうせいえき");
    check("動かなく", "うごかなく", "動=うご かなく");
    check("まえがき", "まえがき", "まえがき");
    check("ALSという病気", "えーえるえすというびょうき", "ALS=えーえるえす という 病気=びょうき");
    check("リスクとは", "りすくとは", "リスクとは");
    check("時々", "ときどき", "時々=ときどき");
}

static void marks_may_be_missing_in_the_reading(void)
{
    check("「幹細胞」とは？", "かんさいぼうとは", "「 幹細胞=かんさいぼう 」 とは ？");
    check("薬、光", "くすり、ひかり", "薬=くすり 、 光=ひかり");
    check("薬、光", "くすりひかり", "-"); /* where does 薬 end? */
    check("薬と光", "くすりとひかり", "薬=くすり と 光=ひかり");
}

static void what_does_not_fit_is_refused(void)
{
    check("二つの薬", "ひとりのくすり", "-");
    check("薬", "", "-");
    check("薬", "kusuri", "-");
    check("薬です", "くすりでした", "-");
    check("母と父と子", "ははとちちとこ", "母=はは と 父=ちち と 子=こ");
    check("人と人", "ひととひと", "-"); /* ひ+と+とひと or ひと+と+ひと */
}

static void length_is_no_danger(void)
{
    g_autofree char *text = g_strnfill(100000, 'a');
    g_autofree char *reading = g_strnfill(100000, 'a');

    check(text, "あ", "-");
    check("薬", reading, "-");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/align/fits", kana_hold_the_reading_in_place);
    g_test_add_func("/jp/align/marks", marks_may_be_missing_in_the_reading);
    g_test_add_func("/jp/align/refused", what_does_not_fit_is_refused);
    g_test_add_func("/jp/align/length", length_is_no_danger);
    return g_test_run();
}
