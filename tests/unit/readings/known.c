/* known.c -- tests of readings/known. */
/* SPDX-License-Identifier: MIT */
#include "readings/known.h"

static YomiKnownWords *sample(void)
{
    YomiKnownWords *words = yomi_known_words_new();

    yomi_known_words_add(words, YOMI_KNOWN_TERM, "幹細胞", "かんさいぼう", "かん|さい|ぼう");
    yomi_known_words_add(words, YOMI_KNOWN_APPROVED, "幹", "みき", "");
    yomi_known_words_add(words, YOMI_KNOWN_RUBY, "親知らず", "おやしらず", "");
    return words;
}

static void check(const char *text, const char *expected)
{
    g_autoptr(YomiKnownWords) words = sample();
    const YomiKnown *known = yomi_known_words_match(words, text);

    g_assert_cmpstr(known ? known->word : NULL, ==, expected);
}

static void the_longest_wins(void)
{
    check("幹細胞の", "幹細胞");
    check("幹細胞", "幹細胞");
    check("幹細", "幹");
    check("親知らず", "親知らず");
    check("親知らぬ", NULL);
    check("細胞", NULL);
    check("", NULL);
    check("\xF0\xA0\xAE\x9F\xF0\xA0\xAE\x9F\xF0\xA0\xAE\x9F\xF0\xA0\xAE\x9F", NULL);
}

static void nothing_is_known_at_first(void)
{
    g_autoptr(YomiKnownWords) words = yomi_known_words_new();

    g_assert_null(yomi_known_words_match(words, "幹細胞"));
}

static void the_first_entry_counts(void)
{
    g_autoptr(YomiKnownWords) words = sample();

    yomi_known_words_add(words, YOMI_KNOWN_RUBY, "幹", "かん", "");
    g_assert_cmpstr(yomi_known_words_find(words, "幹")->reading, ==, "みき");
}

static void two_readings_of_the_author_are_none(void)
{
    g_autoptr(YomiKnownWords) words = sample();

    yomi_known_words_add(words, YOMI_KNOWN_RUBY, "親知らず", "おやしらず", "");
    g_assert_nonnull(yomi_known_words_find(words, "親知らず"));
    yomi_known_words_add(words, YOMI_KNOWN_RUBY, "親知らず", "ちし", "");
    g_assert_null(yomi_known_words_find(words, "親知らず"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/readings/known/longest", the_longest_wins);
    g_test_add_func("/readings/known/none", nothing_is_known_at_first);
    g_test_add_func("/readings/known/first", the_first_entry_counts);
    g_test_add_func("/readings/known/disputed", two_readings_of_the_author_are_none);
    return g_test_run();
}
