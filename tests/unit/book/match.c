/* match.c -- tests of book/match. */
/* SPDX-License-Identifier: MIT */
#include "book/match.h"

#include "jp/annotated.h"
#include "vocabulary.h"

static const char *const lines[] = {
    "細胞 さいぼう さい|ぼう",
    "幹細胞 かんさいぼう かん|さい|ぼう",
    "月 つき つき",
    "7月 がつ |がつ",
    "1人 ひとり",
    "動かす うごかす うご||",
    "今月 こんげつ こん|げつ",
    NULL,
};

/* Appends @text with its readings in brackets. */
static char *show(const char *text)
{
    GString *out = g_string_new(NULL);
    YomiAnnotation part;

    while (yomi_annotated_next(&text, &part))
        if (part.reading)
            g_string_append_printf(out, "%.*s(%.*s)%s", (int)part.base_length, part.base,
                                   (int)part.reading_length, part.reading, part.ends ? "" : "-");
        else
            g_string_append_len(out, part.base, (gssize)part.base_length);
    return g_string_free(out, FALSE);
}

static void check(const char *text, const char *expected)
{
    g_autoptr(YomiTerms) terms = vocabulary_new(lines);
    g_autofree char *annotated = yomi_terms_annotate(terms, text);
    g_autofree char *shown = show(annotated);

    g_assert_cmpstr(shown, ==, expected);
}

static void the_longest_word_counts(void)
{
    check("幹細胞と細胞", "幹(かん)-細(さい)-胞(ぼう)と細(さい)-胞(ぼう)");
    check("動かすと動く", "動(うご)かすと動く");
    check("", "");
    check("かな", "かな");
}

static void one_kanji_is_a_word_alone(void)
{
    check("月と今月", "月(つき)と今(こん)-月(げつ)");
    check("満月", "満月");
    check("月光", "月光");
    check("7月と8月", "7月(がつ)と8月");
    check("1人と11人", "1人(ひとり)と11人");
    check("17月", "17月");
}

static void numbers_are_whole(void)
{
    static const char *const numbers[] = {"一日 ついたち", "二十 にじゅう", "5日 いつか",
                                          "二人 ふたり", NULL};
    g_autoptr(YomiTerms) terms = vocabulary_new(numbers);
    g_autofree char *annotated = yomi_terms_annotate(
        terms, "一日と二十一日、二十と二十二、二人と三十二人、5日と1.5日、3〜5日、5、5日");
    g_autofree char *shown = show(annotated);

    g_assert_cmpstr(shown, ==,
                    "一日(ついたち)と二十一日、二十(にじゅう)と二十二、二人(ふたり)と三十二人、"
                    "5日(いつか)と1.5日、3〜5日、5、5日(いつか)");
}

static void latin_letters_are_whole_words(void)
{
    static const char *const latin[] = {"ALS病 えーえるえすびょう", "薬A やくえー", NULL};
    g_autoptr(YomiTerms) terms = vocabulary_new(latin);
    g_autofree char *annotated =
        yomi_terms_annotate(terms, "ALS病とXALS病と-ALS病、薬Aと薬AB、薬A-1、薬Aé");
    g_autofree char *shown = show(annotated);

    g_assert_cmpstr(shown, ==,
                    "ALS病(えーえるえすびょう)とXALS病と-ALS病、薬A(やくえー)と薬AB、薬A-1、薬Aé");
}

static void readings_that_are_there_stay(void)
{
    g_autoptr(YomiTerms) terms = vocabulary_new(lines);
    g_autoptr(GString) text = g_string_new(NULL);

    yomi_annotated_append_part(text, "細胞", "セル", true);
    g_string_append(text, "の細胞");

    g_autofree char *annotated = yomi_terms_annotate(terms, text->str);
    g_autofree char *shown = show(annotated);
    g_autofree char *without = yomi_terms_annotate(NULL, text->str);

    g_assert_cmpstr(shown, ==, "細胞(セル)の細(さい)-胞(ぼう)");
    g_assert_cmpstr(without, ==, text->str);
}

static void what_stands_beside_a_text_counts(void)
{
    g_autoptr(YomiTerms) terms = vocabulary_new(lines);
    YomiTermText text = {.text = "月", .length = strlen("月")};
    YomiTermMatch match;

    g_assert_true(yomi_terms_next(terms, &text, 0, &match));
    g_assert_cmpuint(match.end, ==, strlen("月"));
    text.before = '7';
    g_assert_false(yomi_terms_next(terms, &text, 0, &match));
    text.before = 0;
    text.behind = 0x5149; /* 光 */
    g_assert_false(yomi_terms_next(terms, &text, 0, &match));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/match/longest", the_longest_word_counts);
    g_test_add_func("/book/match/alone", one_kanji_is_a_word_alone);
    g_test_add_func("/book/match/numbers", numbers_are_whole);
    g_test_add_func("/book/match/latin", latin_letters_are_whole_words);
    g_test_add_func("/book/match/stay", readings_that_are_there_stay);
    g_test_add_func("/book/match/beside", what_stands_beside_a_text_counts);
    return g_test_run();
}
