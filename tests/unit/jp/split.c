/* split.c -- tests of jp/split. */
/* SPDX-License-Identifier: MIT */
#include "jp/split.h"

static void check(const char *word, const char *reading, const char *expected)
{
    g_autofree char *split = yomi_reading_split(word, reading);

    g_assert_cmpstr(split, ==, expected);
}

static void readings_as_they_are(void)
{
    check("臍帯", "さいたい", "さい|たい");
    check("上清液", "じょうせいえき", "じょう|せい|えき");
    check("筋萎縮性側索硬化症", "きんいしゅくせいそくさくこうかしょう",
          "きん|い|しゅく|せい|そく|さく|こう|か|しょう");
    check("薬", "くすり", "くすり");
    check("細胞", "サイボウ", "サイ|ボウ");
}

static void voiced_inside_a_word(void)
{
    check("株式会社", "かぶしきがいしゃ", "かぶ|しき|がい|しゃ"); /* 連濁 */
    check("手紙", "てがみ", "て|がみ");
    check("鼻血", "はなぢ", "はな|ぢ");
    check("会紙", "がいかみ", NULL); /* never at the start */
}

static void half_voiced(void)
{
    check("分泌", "ぶんぴつ", "ぶん|ぴつ"); /* 半濁音 */
    check("心肺", "しんぱい", "しん|ぱい");
    check("肺心", "ぱいしん", NULL);
}

static void doubled(void)
{
    check("学校", "がっこう", "がっ|こう"); /* 促音 */
    check("発表", "はっぴょう", "はっ|ぴょう");
    check("目的", "もくてっ", NULL); /* never at the end */
}

static void joined_to_n(void)
{
    check("反応", "はんのう", "はん|のう"); /* 連声 */
    check("適応", "てきのう", NULL);
}

static void kana_stand_in_the_word(void)
{
    check("取り扱い", "とりあつかい", "と||あつか|");
    check("親知らず", "おやしらず", "おや|し||");
    check("見直す", "みなおす", "み|なお|");
    check("話し合い", "はなしあう", NULL);
    check("寿ぐ", "ことほぐ", "ことほ|"); /* whatever the table says */
    check("お医者さん", "おいしゃさん", "|い|しゃ||");
    check("大人しい", "おとなしい", NULL);
}

static void repetition_marks(void)
{
    check("人々", "ひとびと", "ひと|びと");
    check("徐々", "じょじょ", "じょ|じょ");
}

static void what_cannot_be_divided_stays_whole(void)
{
    check("今日", "きょう", NULL); /* 熟字訓 */
    check("大人", "おとな", NULL);
    check("博士", "はかせ", NULL);
    check("上清", "", NULL);
    check("", "あ", NULL);
    check("ALS", "えーえるえす", NULL);
    check("人と人", "ひととひと", "ひと||ひと");
}

static void length_is_no_danger(void)
{
    g_autofree char *word = g_strnfill(100000, 'a');
    g_autoptr(GString) kanji = g_string_new(NULL);
    g_autoptr(GString) reading = g_string_new(NULL);

    for (unsigned i = 0; i < 32; i++) {
        g_string_append(kanji, "生");
        g_string_append(reading, "せい");
    }
    check(word, word, NULL);
    g_free(yomi_reading_split(kanji->str, reading->str));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/split/plain", readings_as_they_are);
    g_test_add_func("/jp/split/voiced", voiced_inside_a_word);
    g_test_add_func("/jp/split/half-voiced", half_voiced);
    g_test_add_func("/jp/split/doubled", doubled);
    g_test_add_func("/jp/split/joined", joined_to_n);
    g_test_add_func("/jp/split/kana", kana_stand_in_the_word);
    g_test_add_func("/jp/split/repetition", repetition_marks);
    g_test_add_func("/jp/split/whole", what_cannot_be_divided_stays_whole);
    g_test_add_func("/jp/split/length", length_is_no_danger);
    return g_test_run();
}
