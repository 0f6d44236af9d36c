/* approved.c -- tests of book/approved. */
/* SPDX-License-Identifier: MIT */
#include "book/approved.h"

static void free_line(gpointer line)
{
    yomi_reading_free(line);
}

static void add(GPtrArray *lines, YomiReadingState state, const char *word, const char *reading,
                const char *split)
{
    YomiReading *line = yomi_reading_new(word, reading, split);

    line->state = state;
    g_ptr_array_add(lines, line);
}

/* "骨髄=こつずい 骨:こつ 髄:ずい", a line each. */
static char *dump(const YomiTerms *terms)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(terms->list, YomiTerm, i);

        g_string_append_printf(out, "%s=%s%s%s", term->text, term->sound,
                               term->alone ? " alone" : "", term->easy ? " easy" : "");
        for (unsigned k = 0; k < term->n_parts; k++)
            g_string_append_printf(out, " %s:%s", term->parts[k].base,
                                   term->parts[k].reading ? term->parts[k].reading : "");
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static void only_approved_lines_become_terms(void)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(free_line);
    YomiTerms *terms = NULL;

    yomi_terms_add_approved(&terms, lines);
    g_assert_null(terms);
    add(lines, YOMI_READING_OK, "骨髄", "こつずい", "こつ|ずい");
    add(lines, YOMI_READING_FIX, "今日", "キョウ", "");
    add(lines, YOMI_READING_NO, "上", "うえ", "うえ");
    add(lines, YOMI_READING_OPEN, "下", "した", "した");
    add(lines, YOMI_READING_OK, "月", "つき", "つき");
    add(lines, YOMI_READING_OK, "動か", "うごか", "うご|");
    add(lines, YOMI_READING_OK, "7月", "がつ", "|がつ");
    yomi_terms_add_approved(&terms, lines);

    g_autofree char *found = dump(terms);

    g_assert_cmpstr(
        found, ==,
        "骨髄=こつずい 骨:こつ 髄:ずい\n今日=きょう 今日:キョウ\n月=つき alone 月:つき\n"
        "動か=うごか 動:うご か:\n7月=がつ alone 月:がつ\n");
    yomi_terms_free(terms);
}

static void a_term_of_the_file_stays(void)
{
    g_autoptr(GPtrArray) first = g_ptr_array_new_with_free_func(free_line);
    g_autoptr(GPtrArray) second = g_ptr_array_new_with_free_func(free_line);
    YomiTerms *terms = NULL;

    add(first, YOMI_READING_OK, "人気", "にんき", "");
    add(second, YOMI_READING_OK, "人気", "ひとけ", "");
    yomi_terms_add_approved(&terms, first);
    yomi_terms_add_approved(&terms, second);

    g_autofree char *found = dump(terms);

    g_assert_cmpstr(found, ==, "人気=にんき 人気:にんき\n");
    yomi_terms_free(terms);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/approved/lines", only_approved_lines_become_terms);
    g_test_add_func("/book/approved/first", a_term_of_the_file_stays);
    return g_test_run();
}
