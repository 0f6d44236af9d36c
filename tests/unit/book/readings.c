/* readings.c -- tests of book/readings. */
/* SPDX-License-Identifier: MIT */
#include "book/readings.h"

#include "sample.h"

#define HEADER "state\tword\treading\tsplit\tcount\treasons\tcontext\n"

/* "ok 医師=い|し/いし 2 (grade)", a line each; the findings are compared too. */
static void check(const char *text, const char *expected, const char *findings)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    YomiSource *source = yomi_source_new("readings.tsv", 1, g_strdup(text), strlen(text));
    g_autoptr(GPtrArray) lines = yomi_readings_read(source, diags);
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_diags_keep(diags, source);
    for (guint i = 0; i < lines->len; i++) {
        const YomiReading *line = lines->pdata[i];

        g_string_append_printf(out, "%s%s %s=%s/%s %u (%s)", i ? ", " : "",
                               yomi_reading_states[line->state], line->word, line->split,
                               line->reading, line->count, line->reasons);
    }

    g_autofree char *found = sample_findings(diags);

    g_assert_cmpstr(out->str, ==, expected);
    g_assert_cmpstr(found, ==, findings);
}

static void lines_are_read(void)
{
    check(HEADER
          "ok\t医師\tいし\tい|し\t2\tgrade\tx\nFIX\t今日\tキョウ\t\t1\tlong cut\t\n"
          "no\t上\tうえ\t\t3\tfull\t\n?\t炎症\t\t\t1\tgrade unknown\t\n\t薬\tくすり\t\t1\t\t\n",
          "ok 医師=い|し/いし 2 (grade), fix 今日=/キョウ 1 (long cut), no 上=/うえ 3 (full), "
          "? 炎症=/ 1 (grade unknown), ? 薬=/くすり 1 ()",
          "");
    check("word\treading\tstate\n医師\tいし\tok\n", "ok 医師=/いし 0 ()", "");
    check(HEADER, "", "");
}

static void what_is_wrong_is_left_out(void)
{
    check(HEADER "yes\t医師\tいし\t\t1\t\t\n", "? 医師=/いし 1 ()",
          "readings.tsv:2:1 error readings-state (yes)\n");
    check(HEADER "ok\tALS\tえす\t\t1\t\t\n", "", "readings.tsv:2:4 error readings-word (ALS)\n");
    check(HEADER "ok\t医師\tishi\t\t1\t\t\n", "", "readings.tsv:2:7 error readings-kana (医師)\n");
    check(HEADER "ok\t医師\t\t\t1\t\t\n", "", "readings.tsv:2:4 error readings-kana (医師)\n");
    check(HEADER "ok\t医師\tいし\tいし\t1\t\t\n", "",
          "readings.tsv:2:10 error readings-split (いし)\n");
    check(HEADER "ok\t人気\tにんき\t\t1\t\t\nfix\t人気\tひとけ\t\t1\t\t\n", "ok 人気=/にんき 1 ()",
          "readings.tsv:3:5 error readings-twice (人気)\n");
    check(HEADER "?\t上\tうえ\t\t1\t\t\nno\t上\tうえ\t\t1\t\t\n", "? 上=/うえ 1 ()",
          "readings.tsv:3:4 error readings-twice (上)\n");
}

/* Of two readings one may be approved and the other refused. */
static void a_word_may_be_refused_in_another_reading(void)
{
    check(HEADER "ok\t人気\tにんき\t\t1\t\t\nno\t人気\tひとけ\t\t1\t\t\n",
          "ok 人気=/にんき 1 (), no 人気=/ひとけ 1 ()", "");
}

static void parts_must_fit(void)
{
    g_assert_true(yomi_reading_split_fits("取り扱い", "とりあつかい", "と||あつか|"));
    g_assert_true(yomi_reading_split_fits("医師", "イシ", "い|し"));
    g_assert_true(yomi_reading_split_fits("7月", "がつ", "|がつ"));
    g_assert_true(yomi_reading_split_fits("葛\xF3\xA0\x84\x80城", "かつらぎ", "かつら|ぎ"));
    g_assert_false(yomi_reading_split_fits("取り扱い", "とりあつかい", "と|り|あつか|い"));
    g_assert_false(yomi_reading_split_fits("医師", "いし", "い"));
    g_assert_false(yomi_reading_split_fits("医師", "いし", "い|し|"));
    g_assert_false(yomi_reading_split_fits("医師", "いし", "いし|"));
    g_assert_false(yomi_reading_split_fits("医師", "いしゃ", "い|し"));
    g_assert_false(yomi_reading_split_fits("医師", "い", "い|し"));
}

static void only_decisions_of_people_are_approved(void)
{
    YomiReading *line = yomi_reading_new("医師", "いし", "い|し");
    static const bool expected[] = {false, true, true, false};

    for (int state = YOMI_READING_OPEN; state <= YOMI_READING_NO; state++) {
        line->state = (YomiReadingState)state;
        g_assert_cmpint(yomi_reading_is_approved(line), ==, expected[state]);
    }
    g_assert_false(yomi_reading_is_easy(line));
    g_free(line->reasons);
    line->reasons = g_strdup("full");
    g_assert_true(yomi_reading_is_easy(line));
    yomi_reading_free(line);
}

/* The year of grade: @value, 0 for none. */
static void check_grade(const char *value, unsigned grade, const char *findings)
{
    g_autofree char *project = g_strdup_printf(SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS "%s%s",
                                               value ? "grade: " : "", value ? value : "");
    char *root = sample_new(project, "# 章\n\n文\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);
    g_autofree char *found = sample_findings(diags);

    g_assert_cmpuint(book->grade, ==, grade);
    g_assert_cmpuint(book->readings->len, ==, 0);
    g_assert_cmpstr(found, ==, findings);
    sample_free(root);
}

static void grades(void)
{
    check_grade(NULL, 0, "");
    check_grade("off\n", 0, "");
    check_grade("1\n", 1, "");
    check_grade("6\n", 6, "");
    check_grade("joyo\n", 7, "");
    check_grade("7\n", 0,
                "book.yaml:11:8 error yaml-unknown-word (7 (off, 1, 2, 3, 4, 5, 6, joyo))\n");
}

/* The file is read with the book; a folder in its place is the machine's to refuse. */
static void the_file_is_the_books(void)
{
    char *root = sample_new(SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS, "# 章\n\n文\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(root, "readings.tsv", NULL);

    sample_write(root, "readings.tsv", HEADER "ok\t医師\tいし\t\t1\t\t\n");

    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);

    g_assert_cmpuint(book->readings->len, ==, 1);
    g_assert_cmpint(g_remove(path), ==, 0);
    g_assert_cmpint(g_mkdir(path, 0755), ==, 0);
    g_assert_null(yomi_book_load(root, diags, &error));
    g_assert_nonnull(error);
    sample_free(root);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/readings/grades", grades);
    g_test_add_func("/book/readings/file", the_file_is_the_books);
    g_test_add_func("/book/readings/lines", lines_are_read);
    g_test_add_func("/book/readings/wrong", what_is_wrong_is_left_out);
    g_test_add_func("/book/readings/two", a_word_may_be_refused_in_another_reading);
    g_test_add_func("/book/readings/parts", parts_must_fit);
    g_test_add_func("/book/readings/approved", only_decisions_of_people_are_approved);
    return g_test_run();
}
