/* words.c -- tests of write/words: the program's words and the book's names. */
/* SPDX-License-Identifier: MIT */
#include "write/words.h"

#include "../book/vocabulary.h"

static const char *const lines[] = {
    "細胞 さいぼう さい|ぼう",
    "可能性 かのうせい か|のう|せい",
    "病気 びょうき びょう|き",
    NULL,
};

typedef struct {
    YomiBook book;
    YomiEdition edition;
    YomiLabels *labels;
    GString *out;
    YomiFacts facts;
    YomiWords words;
} Fixture;

static void start(Fixture *f, bool vertical, bool furigana)
{
    *f = (Fixture){.out = g_string_new(NULL)};
    f->book.terms = vocabulary_new(lines);
    f->edition.vertical = vertical;
    f->edition.ruby = furigana ? YOMI_POLICY_FULL : YOMI_POLICY_UNSET;
    f->labels = yomi_labels_new(&f->book, &f->edition);
    f->words = (YomiWords){yomi_markup_new(f->out), &f->facts, f->labels, vertical, false};
}

static void stop(Fixture *f, const char *expected)
{
    g_assert_cmpstr(f->out->str, ==, expected);
    yomi_markup_free(f->words.markup);
    g_string_free(f->out, TRUE);
    yomi_labels_free(f->labels);
    yomi_terms_free(f->book.terms);
}

static void check_number(unsigned number, bool vertical, const char *expected)
{
    Fixture f;

    start(&f, vertical, false);
    yomi_words_number(&f.words, number);
    stop(&f, expected);
}

static void numbers_stand_upright_in_vertical_text(void)
{
    check_number(7, true, "７");
    check_number(12, true, "<span class=\"tcy\">12</span>");
    check_number(109, true, "１０９");
    check_number(12, false, "12");
}

static void check_own(bool furigana, const char *text, const char *expected)
{
    Fixture f;

    start(&f, true, furigana);
    yomi_words_own(&f.words, text);
    g_assert_true((f.facts.bare_ideographs == 0) == (furigana || strcmp(text, "ヒント") == 0));
    stop(&f, expected);
}

static void own_words_know_their_readings(void)
{
    check_own(false, "目次", "目次");
    check_own(true, "目次", "<ruby>目<rt>もく</rt>次<rt>じ</rt></ruby>");
    check_own(true, "縦書き・ふりがな版",
              "<ruby>縦<rt>たて</rt>書<rt>が</rt></ruby>き・ふりがな<ruby>版<rt>ばん</rt></ruby>");
    check_own(true, "ヒント", "ヒント");
}

static void own_words_without_a_row_are_our_mistake(void)
{
    if (g_test_subprocess()) {
        check_own(true, "謎", "");
        return;
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_failed();
    g_test_trap_assert_stderr("*has_ideograph*");
}

static void check_name(bool vertical, const char *name, const char *kana, const char *expected)
{
    Fixture f;

    start(&f, vertical, true);
    yomi_words_name(&f.words, name, kana);
    stop(&f, expected);
}

static void names_are_read_as_book_yaml_says(void)
{
    check_name(false, "山田花子", "ヤマダハナコ", "<ruby>山田花子<rt>やまだはなこ</rt></ruby>");
    check_name(false, "ALSの本", "エーエルエスノホン", "ALSの<ruby>本<rt>ほん</rt></ruby>");
    /* The words of the book divide what the kana alone cannot: の stands twice in it. */
    check_name(false, "細胞の可能性", "サイボウノカノウセイ",
               "<ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby>の"
               "<ruby>可<rt>か</rt>能<rt>のう</rt>性<rt>せい</rt></ruby>");
    check_name(false, "本の可能性", "ホンノカノウセイ",
               "<ruby>本の可能性<rt>ほんのかのうせい</rt></ruby>");
    /* book.yaml wins over the terms. */
    check_name(false, "細胞", "セルズ", "<ruby>細胞<rt>せるず</rt></ruby>");
    check_name(true, "12細胞", "ジュウニサイボウ",
               "<span class=\"tcy\">12</span><ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby>");
    check_name(false, "ひらがな", NULL, "ひらがな");
}

static void check_text(bool furigana, const char *text, const char *expected)
{
    Fixture f;

    start(&f, true, furigana);
    yomi_words_text(&f.words, text);
    stop(&f, expected);
}

static void text_shows_readings_in_a_furigana_edition_only(void)
{
    const char *annotated = "ALSの\xEF\xBF\xB9薬\xEF\xBF\xBAくすり\xEF\xBF\xBBと病気";

    check_text(false, annotated, "ＡＬＳの薬と病気");
    check_text(true, annotated,
               "ＡＬＳの<ruby>薬<rt>くすり</rt></ruby>と"
               "<ruby>病<rt>びょう</rt>気<rt>き</rt></ruby>");
}

static void check_date(bool vertical, bool furigana, const char *date, const char *expected)
{
    Fixture f;

    start(&f, vertical, furigana);
    yomi_words_date(&f.words, date);
    stop(&f, expected);
}

static void dates_are_read_as_people_say_them(void)
{
    check_date(false, false, "2026-11-20", "2026年11月20日");
    check_date(false, false, "2026", "2026年");
    check_date(false, true, "2026-11-25T00:00:00Z",
               "2026<ruby>年<rt>ねん</rt></ruby>11<ruby>月<rt>がつ</rt></ruby>"
               "25<ruby>日<rt>にち</rt></ruby>");
    check_date(false, true, "2026-04-01",
               "2026<ruby>年<rt>ねん</rt></ruby>4<ruby>月<rt>がつ</rt></ruby>"
               "<ruby>1日<rt>ついたち</rt></ruby>");
    /* No tate-chu-yoko in a ruby base. */
    check_date(true, true, "2026-10-20",
               "２０２６<ruby>年<rt>ねん</rt></ruby><span class=\"tcy\">10</span>"
               "<ruby>月<rt>がつ</rt></ruby><ruby>２０日<rt>はつか</rt></ruby>");
}

static void menus_hold_no_spans(void)
{
    Fixture f;

    start(&f, true, true);
    f.words.menu = true;
    yomi_words_text(&f.words, "12の細胞");
    stop(&f, "１２の<ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby>");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/write/words/numbers", numbers_stand_upright_in_vertical_text);
    g_test_add_func("/write/words/own", own_words_know_their_readings);
    g_test_add_func("/write/words/own-missing", own_words_without_a_row_are_our_mistake);
    g_test_add_func("/write/words/names", names_are_read_as_book_yaml_says);
    g_test_add_func("/write/words/text", text_shows_readings_in_a_furigana_edition_only);
    g_test_add_func("/write/words/dates", dates_are_read_as_people_say_them);
    g_test_add_func("/write/words/menus", menus_hold_no_spans);
    return g_test_run();
}
