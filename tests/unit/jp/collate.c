/* collate.c -- tests of jp/collate. */
/* SPDX-License-Identifier: MIT */
#include "jp/collate.h"

#include <string.h>

/* All of @words, NULL at the end, stand in their order. */
static void check_order(const char *const *words)
{
    for (; words[1]; words++) {
        g_autofree char *first = yomi_collate_key(words[0]);
        g_autofree char *second = yomi_collate_key(words[1]);

        if (strcmp(first, second) >= 0)
            g_error("%s does not stand before %s", words[0], words[1]);
    }
}

static void kana_come_in_their_order(void)
{
    static const char *const words[] = {"あい", "いしゃ",   "うみ", "えき", "おと", "か",
                                        "きず", "さいぼう", "た",   "ちち", "な",   "は",
                                        "ふじ", "ま",       "や",   "ゆ",   "よ",   "ら",
                                        "ろ",   "わ",       "を",   "ん",   NULL};

    check_order(words);
}

static void shorter_words_come_first(void)
{
    static const char *const words[] = {"かん", "かんさい", "かんさいぼう", "かんよう", NULL};

    check_order(words);
}

static void voices_count_only_where_all_else_is_equal(void)
{
    static const char *const words[] = {"はは", "はば", "ばば", "ははは", NULL};
    static const char *const half[] = {"はん", "ばん", "ぱん", "はんか", NULL};

    check_order(words);
    check_order(half);
}

static void long_small_repeated_full(void)
{
    static const char *const words[] = {"きあ", "きや", NULL};
    static const char *const sizes[] = {"かー", "かぁ", "かあ", NULL};
    static const char *const small[] = {"きょう", "きよう", NULL};
    static const char *const marks[] = {"すゝ", "すす", "すゞ", "すず", NULL};

    check_order(words);
    check_order(sizes);
    check_order(small);
    check_order(marks);
}

static void hiragana_before_katakana(void)
{
    static const char *const words[] = {"がん", "ガン", "ガンマ", NULL};
    static const char *const long_mark[] = {"あすとろさいと", "アストロサイト", "データ", NULL};

    check_order(words);
    check_order(long_mark);
}

static void letters_before_kana(void)
{
    static const char *const words[] = {"1",     "als", "ALS", "iPSさいぼう",
                                        "STR03", "あ",  "薬",  NULL};

    check_order(words);
}

static void rows(void)
{
    static const struct {
        const char *reading;
        YomiRow row;
    } cases[] = {
        {"あ", YOMI_ROW_A},    {"ゔぁ", YOMI_ROW_A},    {"がん", YOMI_ROW_KA},
        {"ゖ", YOMI_ROW_KA},   {"ざ", YOMI_ROW_SA},     {"っ", YOMI_ROW_TA},
        {"の", YOMI_ROW_NA},   {"ぽ", YOMI_ROW_HA},     {"モ", YOMI_ROW_MA},
        {"ょ", YOMI_ROW_YA},   {"れ", YOMI_ROW_RA},     {"ん", YOMI_ROW_WA},
        {"を", YOMI_ROW_WA},   {"ALS", YOMI_ROW_LATIN}, {"αせん", YOMI_ROW_LATIN},
        {"3", YOMI_ROW_SIGNS}, {"薬", YOMI_ROW_OTHER},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(yomi_collate_row(cases[i].reading), ==, cases[i].row);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/collate/kana", kana_come_in_their_order);
    g_test_add_func("/jp/collate/length", shorter_words_come_first);
    g_test_add_func("/jp/collate/voices", voices_count_only_where_all_else_is_equal);
    g_test_add_func("/jp/collate/sizes", long_small_repeated_full);
    g_test_add_func("/jp/collate/scripts", hiragana_before_katakana);
    g_test_add_func("/jp/collate/letters", letters_before_kana);
    g_test_add_func("/jp/collate/rows", rows);
    return g_test_run();
}
