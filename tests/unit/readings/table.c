/* table.c -- tests of readings/table. */
/* SPDX-License-Identifier: MIT */
#include "readings/table.h"

#include <string.h>

static void free_line(gpointer line)
{
    yomi_reading_free(line);
}

static GPtrArray *new_lines(void)
{
    return g_ptr_array_new_with_free_func(free_line);
}

/* @text is "上 うえ うえ grade": word, reading, split (- for none) and reasons. */
static void add(GPtrArray *lines, YomiReadingState state, unsigned count, const char *text)
{
    g_auto(GStrv) cells = g_strsplit(text, " ", 4);
    YomiReading *line = yomi_reading_new(cells[0], cells[1], strcmp(cells[2], "-") ? cells[2] : "");

    line->state = state;
    line->count = count;
    g_free(line->reasons);
    line->reasons = g_strdup(cells[3]);
    g_ptr_array_add(lines, line);
}

static void check(const GPtrArray *old, const GPtrArray *offers, const char *expected)
{
    g_autoptr(GPtrArray) lines = yomi_readings_merge(old, offers);
    g_autoptr(GString) text = yomi_readings_write(lines);

    g_assert_cmpstr(strchr(text->str, '\n') + 1, ==, expected);
}

static void the_header_names_the_columns(void)
{
    g_autoptr(GPtrArray) none = new_lines();
    g_autoptr(GString) text = yomi_readings_write(none);

    g_assert_cmpstr(text->str, ==, "state\tword\treading\tsplit\tcount\treasons\tcontext\n");
}

static void offers_are_open_and_sorted(void)
{
    g_autoptr(GPtrArray) old = new_lines();
    g_autoptr(GPtrArray) offers = new_lines();

    add(offers, YOMI_READING_OPEN, 2, "医師 いし い|し grade");
    add(offers, YOMI_READING_OPEN, 1, "一 いち - full");
    check(old, offers, "?\t一\tいち\t\t1\tfull\t\n?\t医師\tいし\tい|し\t2\tgrade\t\n");
}

/* Whoever corrects a reading and forgets the state does not lose it. */
static void typed_readings_stay(void)
{
    g_autoptr(GPtrArray) old = new_lines();
    g_autoptr(GPtrArray) offers = new_lines();

    add(old, YOMI_READING_OPEN, 1, "人気 ひとけ - full");
    add(old, YOMI_READING_OPEN, 1, "何 なに - full");
    add(offers, YOMI_READING_OPEN, 2, "人気 にんき にん|き full");
    add(offers, YOMI_READING_OPEN, 1, "何 なん なん full");
    add(offers, YOMI_READING_OPEN, 1, "何 か か full");
    check(old, offers,
          "?\t人気\tひとけ\t\t2\tfull\t\n?\t何\tか\tか\t1\tfull\t\n"
          "?\t何\tなん\tなん\t1\tfull\t\n");
}

static void decisions_stay(void)
{
    g_autoptr(GPtrArray) old = new_lines();
    g_autoptr(GPtrArray) offers = new_lines();

    add(old, YOMI_READING_OK, 1, "医師 いし - grade");
    add(old, YOMI_READING_NO, 1, "上 うえ - full");
    add(old, YOMI_READING_FIX, 1, "薬 やく - full");
    add(old, YOMI_READING_OPEN, 1, "人 ひと - full");
    add(old, YOMI_READING_OPEN, 1, "車 くるま - full");
    add(offers, YOMI_READING_OPEN, 5, "医師 いし い|し full");
    add(offers, YOMI_READING_OPEN, 2, "上 うえ うえ grade");
    add(offers, YOMI_READING_OPEN, 1, "上 じょう - full");
    add(offers, YOMI_READING_OPEN, 3, "人 ひと ひと grade");
    check(old, offers,
          "no\t上\tうえ\t\t2\tfull\t\n?\t上\tじょう\t\t1\tfull\t\n?\t人\tひと\tひと\t3\tgrade\t\n"
          "ok\t医師\tいし\t\t5\tgrade\t\nfix\t薬\tやく\t\t0\tfull\t\n");
}

static void cells_are_quoted_where_need_be(void)
{
    g_autoptr(GPtrArray) old = new_lines();
    g_autoptr(GPtrArray) offers = new_lines();

    add(offers, YOMI_READING_OPEN, 1, "\"医 い\tし a\"b full");
    check(old, offers, "?\t\"\"\"医\"\t\"い\tし\"\ta\"b\t1\tfull\t\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/readings/table/header", the_header_names_the_columns);
    g_test_add_func("/readings/table/offers", offers_are_open_and_sorted);
    g_test_add_func("/readings/table/decisions", decisions_stay);
    g_test_add_func("/readings/table/quotes", cells_are_quoted_where_need_be);
    g_test_add_func("/readings/table/typed", typed_readings_stay);
    return g_test_run();
}
