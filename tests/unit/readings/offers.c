/* offers.c -- tests of readings/offers and readings/cut. */
/* SPDX-License-Identifier: MIT */
#include "readings/offers.h"

#include "chapter.h"

#include "jp/grade.h"

typedef struct {
    YomiKnownWords *known;
    unsigned grade;
    bool everything;
} Wish;

/* "医師=いし/い|し×2(grade)", between commas. */
static void compare(const Wish *wish, const char *markdown, const char *expected)
{
    g_auto(Chapter) chapter = chapter_of(markdown);
    g_autoptr(YomiMorph) morph = yomi_morph_new(NULL);
    g_autoptr(YomiKnownWords) none = yomi_known_words_new();
    YomiKnownWords *known = wish->known ? wish->known : none;
    g_autoptr(YomiOffers) offers = yomi_offers_new(morph, known, wish->grade);
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_offers_learn(known, chapter.doc);
    yomi_offers_add(offers, chapter.doc);

    g_autoptr(GPtrArray) lines = yomi_offers_list(offers, wish->everything);

    for (guint i = 0; i < lines->len; i++) {
        const YomiReading *line = lines->pdata[i];

        g_string_append_printf(out, "%s%s=%s/%s×%u(%s)", i ? ", " : "", line->word, line->reading,
                               line->split, line->count, line->reasons);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void check(const char *markdown, const char *expected)
{
    compare(&(Wish){.everything = true}, markdown, expected);
}

/* What is worth a look without anybody asking for everything. */
static void check_hard(const char *markdown, unsigned grade, const char *expected)
{
    compare(&(Wish){.grade = grade}, markdown, expected);
}

static void words_are_offered_once(void)
{
    check("病気の薬。病気。", "病気=びょうき/びょう|き×2(full), 薬=くすり/くすり×1(full)");
    check("ひらがな", "");
}

static void okurigana_belong_to_the_word(void)
{
    check("筋肉が動かなくなる", "動か=うごか/うご|×1(full), 筋肉=きんにく/きん|にく×1(full)");
    check("血が出ます", "出ま=でま/で|×1(full), 血=ち/ち×1(full)");
}

/* As words of their own they would never be found in the text. */
static void one_kanji_beside_a_word_belongs_to_it(void)
{
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();
    const Wish wish = {known, 0, true};

    yomi_known_words_add(known, YOMI_KNOWN_TERM, "細胞", "さいぼう", "さい|ぼう");
    compare(&wish, "細胞数を見る。",
            "細胞数=さいぼうすう/さい|ぼう|すう×1(cut), 見る=みる/み|×1(full)");
}

static void numbers_come_whole(void)
{
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();
    const Wish wish = {known, 0, true};

    yomi_known_words_add(known, YOMI_KNOWN_APPROVED, "5日", "いつか", "");
    compare(&wish, "1.5日。", "1.5日=にち/|||にち×1(full)");
}

static void the_three_detectors(void)
{
    check_hard("骨髄の細胞と病気。", YOMI_GRADE_JOYO, "");
    check_hard("骨髄の病気。", 6, "骨髄=こつづい/こつ|づい×1(grade)");
    check_hard("骨髄の病気。", 0, "");
    check_hard("病気対策会議。", 0,
               "会議=かいぎ/かい|ぎ×1(long), 対策=たいさく/たい|さく×1(long), "
               "病気=びょうき/びょう|き×1(long)");
    check_hard("上清を使う。", 0, "上清=うえきよし/×1(cut)");
    check_hard("龘を見る。", 0, "龘=/×1(unknown)");
}

static void affixes_are_no_cuts(void)
{
    check_hard("進行性の病気と再試験。", 0, "");
    check("進行性", "進行性=しんこうせい/しん|こう|せい×1(full)");
}

static void the_authors_ruby_is_known_elsewhere(void)
{
    check_hard("{上清液|じょう|せい|えき}と上清液。", 0,
               "上清液=じょうせいえき/じょう|せい|えき×1(ruby)");
    check_hard("{今日|きょう}と今日。", 0, "今日=きょう/×1(ruby)");
    check_hard("{人気|にんき}と{人気|ひとけ}と人気。", 0, "");
    check_hard("{衰|おとろ}えと衰弱。", 0, "");
}

static void known_words_are_found_first(void)
{
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();
    const Wish wish = {.known = known, .everything = true};

    yomi_known_words_add(known, YOMI_KNOWN_TERM, "幹細胞", "かんさいぼう", "");
    yomi_known_words_add(known, YOMI_KNOWN_APPROVED, "上清液", "じょうせいえき", "");
    compare(&wish, "幹細胞上清液を培養",
            "上清液=じょうせいえき/×1(full), 培養=ばいよう/ばい|よう×1(full)");
}

static void a_known_word_may_not_be_a_part_of_another(void)
{
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();
    const Wish wish = {.known = known, .everything = true};

    yomi_known_words_add(known, YOMI_KNOWN_TERM, "化学", "ばけがく", "");
    yomi_known_words_add(known, YOMI_KNOWN_TERM, "体", "からだ", "");
    yomi_known_words_add(known, YOMI_KNOWN_TERM, "月", "つき", "");
    compare(&wish, "文化学習", "学習=がくしゅう/がく|しゅう×1(full), 文化=ぶんか/ぶん|か×1(full)");
    compare(&wish, "体内と体", "体内=たいない/たい|ない×1(full)");
    compare(&wish, "7月と月", "7月=がつ/|がつ×1(full)");
}

static void counters_bring_their_number(void)
{
    check("68歳の3人", "3人=にん/|にん×1(full), 68歳=さい/||さい×1(full)");
    check("^68^歳", "歳=さい/さい×1(full)");
    check("2025年7月", "2025年=ねん/||||ねん×1(full), 7月=がつ/|がつ×1(full)");
}

static void the_context_shows_the_place(void)
{
    g_auto(Chapter) chapter = chapter_of("一\n\nあいうえおかきくけこさ骨髄たちつてとなにぬねのは");
    g_autoptr(YomiMorph) morph = yomi_morph_new(NULL);
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();
    g_autoptr(YomiOffers) offers = yomi_offers_new(morph, known, 6);

    yomi_offers_add(offers, chapter.doc);

    g_autoptr(GPtrArray) lines = yomi_offers_list(offers, false);

    g_assert_cmpuint(lines->len, ==, 1);
    g_assert_cmpstr(((YomiReading *)lines->pdata[0])->context, ==,
                    "いうえおかきくけこさ【骨髄】たちつてとなにぬねの 01.md:3");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);

    g_autoptr(YomiMorph) morph = yomi_morph_new(NULL);

    if (!morph)
        return g_strcmp0(g_getenv("CI"), "true") == 0 ? 1 : 77;
    g_test_add_func("/readings/offers/once", words_are_offered_once);
    g_test_add_func("/readings/offers/okurigana", okurigana_belong_to_the_word);
    g_test_add_func("/readings/offers/detectors", the_three_detectors);
    g_test_add_func("/readings/offers/affixes", affixes_are_no_cuts);
    g_test_add_func("/readings/offers/ruby", the_authors_ruby_is_known_elsewhere);
    g_test_add_func("/readings/offers/known", known_words_are_found_first);
    g_test_add_func("/readings/offers/guard", a_known_word_may_not_be_a_part_of_another);
    g_test_add_func("/readings/offers/counters", counters_bring_their_number);
    g_test_add_func("/readings/offers/context", the_context_shows_the_place);
    g_test_add_func("/readings/offers/lone", one_kanji_beside_a_word_belongs_to_it);
    g_test_add_func("/readings/offers/numbers", numbers_come_whole);
    return g_test_run();
}
