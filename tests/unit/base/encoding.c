/* encoding.c -- tests of base/encoding: each encoding, and what is none of them. */
/* SPDX-License-Identifier: MIT */
#include "base/encoding.h"

#include <glib.h>

static const char text[] = "# 題名\n\nこれは日本語の文章です。カタカナもあります。\n";

static void check(const char *encoding, const char *expected)
{
    gsize length = 0;
    g_autofree char *bytes = g_convert(text, -1, encoding, "UTF-8", NULL, &length, NULL);

    g_assert_nonnull(bytes);
    g_assert_cmpstr(yomi_encoding_guess(bytes, length), ==, expected);
}

static void encodings(void)
{
    check("UTF-8", NULL);
    check("SHIFT_JIS", "Shift_JIS");
    check("CP932", "Shift_JIS");
    check("EUC-JP", "EUC-JP");
    check("ISO-2022-JP", "ISO-2022-JP");
    check("UTF-16", "UTF-16");
    check("UTF-16LE", "UTF-16");
    check("UTF-16BE", "UTF-16");
}

static void what_is_none(void)
{
    g_assert_null(yomi_encoding_guess("", 0));
    g_assert_null(yomi_encoding_guess("abc\0def", 7));
    g_assert_null(yomi_encoding_guess("日本語の\x82文章です", 25));
    g_assert_null(yomi_encoding_guess("caf\xE9 and more", 13));
    g_assert_null(yomi_encoding_guess("\xFF\xFF\x80\x80\x00\x01", 6));
    g_assert_null(yomi_encoding_guess("\x1B[0m", 4));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/encoding/encodings", encodings);
    g_test_add_func("/base/encoding/none", what_is_none);
    return g_test_run();
}
