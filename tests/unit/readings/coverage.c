/* coverage.c -- tests of readings/coverage. */
/* SPDX-License-Identifier: MIT */
#include "readings/coverage.h"

#include "pass/pass.h"

#include "chapter.h"

/* "骨髄 1/2 grade", with and without ruby, between commas. */
static void check_doc(YomiDoc *doc, unsigned grade, const char *term, const char *expected)
{
    g_autoptr(YomiCoverage) coverage = yomi_coverage_new(grade);
    g_autoptr(GString) out = g_string_new(NULL);

    if (term)
        yomi_coverage_add_term(coverage, term);
    yomi_coverage_add(coverage, doc);

    const GPtrArray *words = yomi_coverage_list(coverage);

    for (guint i = 0; i < words->len; i++) {
        const YomiCoverageWord *word = words->pdata[i];
        g_autofree char *reasons = yomi_coverage_reasons(word->reasons);

        g_string_append_printf(out, "%s%s %u/%u%s%s", i ? ", " : "", word->text, word->with,
                               word->without, *reasons ? " " : "", reasons);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void check(const char *markdown, unsigned grade, const char *term, const char *expected)
{
    g_auto(Chapter) chapter = chapter_of(markdown);

    check_doc(chapter.doc, grade, term, expected);
}

static void words_are_counted(void)
{
    check("骨髄と{脊髄|せき|ずい}、脊髄。", 0, NULL, "骨髄 0/1, 脊髄 1/1");
    check("かな", 0, NULL, "");
    check("〇と×", 0, NULL, "");
    check("薬[^a]。\n\n[^a]: 薬の注。\n", 0, NULL, "薬 0/2, 注 0/1");
}

static void known_words_divide_runs(void)
{
    check("{幹細胞|かん|さい|ぼう}。幹細胞培養。", 0, NULL, "幹細胞 1/1, 培養 0/1");
    check("{親知らず|おや|し||}。親知らず。", 0, NULL, "親知らず 1/1");
    check("{体|からだ}。体と体内。", 0, NULL, "体 1/1, 体内 0/1");
}

static void what_is_missed(void)
{
    check("骨髄と薬。", 6, NULL, "骨髄 0/1 grade, 薬 0/1");
    check("骨髄と臍。", YOMI_GRADE_JOYO, NULL, "骨髄 0/1, 臍 0/1 grade");
    check("骨髄と臍。", 0, NULL, "骨髄 0/1, 臍 0/1");
    check("再生医療研究。再生医療。", 0, NULL, "再生医療研究 0/1 long, 再生医療 0/1");
    check("前駆の薬。", 0, "前駆", "前駆 0/1 term, 薬 0/1");
    check("{骨髄|こつ|ずい}。骨髄。", 6, NULL, "骨髄 1/1");
}

/* What the author wrote as digits needs no ruby for being written in kanji. */
static void numbers_in_kanji_are_no_words(void)
{
    static const char markdown[] = "12345678人、12歳。一二三四五年。";
    g_auto(Chapter) chapter = chapter_of(markdown);
    const YomiBook book = {0};
    const YomiEdition edition = {.vertical = true, .digits = YOMI_DIGITS_KANJI};
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = chapter.diags};

    yomi_pass_vertical(&ctx, chapter.doc);
    check_doc(chapter.doc, 0, NULL, "人 0/1, 歳 0/1, 一二三四五年 0/1 long");
}

/* A term that the author has written with several rubies is read there. */
static void rubies_side_by_side_are_one_word(void)
{
    check("{自己|じ|こ}{骨髄|こつ|ずい}の後は自己骨髄。", 0, "自己骨髄",
          "自己 1/0, 骨髄 1/0, 後 0/1, 自己骨髄 0/1");
    check("{自己|じ|こ}の{骨髄|こつ|ずい}と自己骨髄。", 0, "自己骨髄",
          "自己 1/0, 骨髄 1/0, 自己骨髄 0/1 term");
}

static void headings_and_links_do_not_count(void)
{
    check("# 骨髄\n\n[脊髄](02.md)の話\n\n| 頭 |\n|---|\n| 胸 |\n", 0, NULL, "話 0/1, 胸 0/1");
    check("# {骨髄|こつ|ずい}\n\n骨髄", 6, NULL, "骨髄 1/1");
}

static void a_report_names_each_word_once(void)
{
    g_auto(Chapter) chapter = chapter_of("骨髄、骨髄。\n臍の骨髄。");
    g_autoptr(YomiCoverage) coverage = yomi_coverage_new(6);
    size_t count = 0;

    yomi_coverage_add(coverage, chapter.doc);
    yomi_coverage_report(coverage, chapter.diags);

    const YomiDiag *list = yomi_diags_list(chapter.diags, &count);

    g_assert_cmpuint(count, ==, 2);
    g_assert_cmpstr(list[0].subject, ==, "骨髄 (grade, ×3)");
    g_assert_cmpuint(list[0].span.start, ==, 0);
    g_assert_cmpstr(list[1].subject, ==, "臍 (grade, ×1)");
}

static void sums_by_grade(void)
{
    g_auto(Chapter) chapter = chapter_of("{骨髄|こつ|ずい}と骨髄と薬と臍");
    g_autoptr(YomiCoverage) coverage = yomi_coverage_new(0);
    YomiCoverageSum sums[YOMI_N_GRADES];

    yomi_coverage_add(coverage, chapter.doc);
    yomi_coverage_sums(coverage, sums);
    g_assert_cmpuint(sums[0].words, ==, 3);
    g_assert_cmpuint(sums[0].words_with, ==, 1);
    g_assert_cmpuint(sums[0].places, ==, 4);
    g_assert_cmpuint(sums[0].places_with, ==, 1);
    g_assert_cmpuint(sums[3].words, ==, 1);
    g_assert_cmpuint(sums[YOMI_GRADE_JOYO].places, ==, 2);
    g_assert_cmpuint(sums[YOMI_GRADE_BEYOND].words, ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/readings/coverage/counts", words_are_counted);
    g_test_add_func("/readings/coverage/runs", known_words_divide_runs);
    g_test_add_func("/readings/coverage/missed", what_is_missed);
    g_test_add_func("/readings/coverage/numbers", numbers_in_kanji_are_no_words);
    g_test_add_func("/readings/coverage/side-by-side", rubies_side_by_side_are_one_word);
    g_test_add_func("/readings/coverage/places", headings_and_links_do_not_count);
    g_test_add_func("/readings/coverage/report", a_report_names_each_word_once);
    g_test_add_func("/readings/coverage/sums", sums_by_grade);
    return g_test_run();
}
