/* lang.c -- tests of doc/lang.c: language tags. */
/* SPDX-License-Identifier: MIT */
#include "doc/lang.h"

#include <glib.h>

static void known(void)
{
    static const char *const tags[] = {"ja",
                                       "JA",
                                       "ja-JP",
                                       "en-us",
                                       "zh-Hant",
                                       "zh-Hant-TW",
                                       "es-419",
                                       "yue",
                                       "ain",
                                       "ja-Latn-hepburn",
                                       "de-1996",
                                       "zh-yue",
                                       "en-u-ca-japanese",
                                       "x-kana",
                                       "ja-x-ryukyu",
                                       "en-a-bb-x-c"};

    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++) {
        g_test_message("%s", tags[i]);
        g_assert_true(yomi_lang_is_known(tags[i]));
    }
}

static void unknown(void)
{
    static const char *const tags[] = {
        "",     "jp",    "japanese",        "日本語", "en_US",  "ja-ja", "en-UK",   "ja-",
        "-ja",  "a",     "ja--JP",          "ja-u",   "en-a-b", "x",     "ja-JP-x", "1a",
        "abcd", "en US", "ja-toolongsubtag"};

    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++) {
        g_test_message("%s", tags[i]);
        g_assert_false(yomi_lang_is_known(tags[i]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/doc/lang/known", known);
    g_test_add_func("/doc/lang/unknown", unknown);
    return g_test_run();
}
