/* refvalues.c -- names and dates of works. */
/* SPDX-License-Identifier: MIT */
#include "book/refvalues.h"

#include "works.h"

/* "1910-6-14", "1910-6-0/1911-0-0~", "'近刊'", "none". */
static void check_time(const char *yaml, const char *expected)
{
    g_autofree char *text = g_strdup_printf("- {id: a, type: bill, title: T, issued: %s}\n", yaml);
    g_auto(Works) works = works_read(text, false);
    const YomiRefTime *time = &works_nth(&works, 0)->dates[YOMI_DATE_ISSUED];
    g_autoptr(GString) out = g_string_new(NULL);

    if (yomi_diags_has_errors(works.diags))
        g_string_append(out, "error");
    else if (time->literal)
        g_string_append_printf(out, "'%s'", time->literal);
    else if (time->from.year == 0)
        g_string_append(out, "none");
    else
        g_string_append_printf(out, "%d-%u-%u", time->from.year, time->from.month, time->from.day);
    if (time->to.year)
        g_string_append_printf(out, "/%d-%u-%u", time->to.year, time->to.month, time->to.day);
    if (time->circa)
        g_string_append_c(out, '~');
    g_assert_cmpstr(out->str, ==, expected);
}

static void dates(void)
{
    check_time("{date-parts: [[1910]]}", "1910-0-0");
    check_time("{date-parts: [['1910', '6', '14']]}", "1910-6-14");
    check_time("{date-parts: [[1910, 6], [1911]]}", "1910-6-0/1911-0-0");
    check_time("{date-parts: [[2000, 2, 29]]}", "2000-2-29");
    check_time("{date-parts: [[-44, 3, 15]]}", "-44-3-15");
    check_time("{date-parts: [[1910]], circa: true}", "1910-0-0~");
    check_time("{date-parts: [[1910]], circa: 0}", "1910-0-0");
    check_time("{date-parts: [[1910]], season: 2}", "1910-22-0");
    check_time("{date-parts: [[1910]], season: Lent}", "'1910 Lent'");
    check_time("{literal: 近刊}", "'近刊'");
    check_time("{raw: 1910-06-14}", "1910-6-14");
    check_time("{raw: June 1910}", "'June 1910'");
    check_time("1910", "1910-0-0");
    check_time("1910-06", "1910-6-0");
    check_time("1910-06-14/1910-06-16", "1910-6-14/1910-6-16");
    check_time("1910~", "1910-0-0~");
    check_time("1910-22", "1910-22-0");
    check_time("'1910-06-14T10:00:00Z'", "1910-6-14");
    check_time("''", "none");
    check_time("{}", "none");
}

static void what_is_no_date(void)
{
    static const char *const wrong[] = {
        "{date-parts: [[1900, 2, 29]]}",
        "{date-parts: [[2000, 13]]}",
        "{date-parts: [[2000, 0, 1]]}",
        "{date-parts: [[2000, 1, -1]]}",
        "{date-parts: [[x]]}",
        "{date-parts: [[2000], [2001], [2002]]}",
        "{date-parts: [2000]}",
        "{date-parts: 2000}",
        "{date-parts: [[2000, 1, 1, 1]]}",
        "{date-parts: [[0]]}",
        "{date-parts: []}",
        "{date-parts: [[99999999999]]}",
        "{raw: soon}",
        "2000/1/1",
        "2000-1",
        "2000-02-30",
        "soon",
        "2000-01-01-01",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++)
        check_time(wrong[i], "error");
}

static void names(void)
{
    g_auto(Works) works = works_read(
        "- id: a\n  type: bill\n  title: T\n  author:\n"
        "  - {family: Beethoven, given: Ludwig, dropping-particle: van, suffix: Jr., x: 1}\n"
        "  - {literal: 厚生労働省}\n  - {}\n  - 山田\n"
        "  editor: {family: Waals, non-dropping-particle: van der}\n  translator: x\n",
        false);
    const YomiReference *work = works_nth(&works, 0);
    const YomiRefPeople *authors = &work->people[YOMI_ROLE_AUTHOR];

    works_found(&works, "refs:5:77 warning reference-key-unknown (x)\n"
                        "refs:7:5 error yaml-no-value (author)\n"
                        "refs:8:5 error yaml-want-map (author)\n"
                        "refs:10:15 error yaml-want-list (translator)\n");
    g_assert_cmpuint(authors->n_names, ==, 2);
    g_assert_cmpstr(authors->names[0].given, ==, "Ludwig");
    g_assert_cmpstr(authors->names[0].dropped, ==, "van");
    g_assert_cmpstr(authors->names[0].suffix, ==, "Jr.");
    g_assert_cmpstr(authors->names[1].literal, ==, "厚生労働省");
    g_assert_cmpuint(work->people[YOMI_ROLE_EDITOR].n_names, ==, 1);
    g_assert_cmpstr(work->people[YOMI_ROLE_EDITOR].names[0].particle, ==, "van der");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/refvalues/dates", dates);
    g_test_add_func("/refvalues/no-dates", what_is_no_date);
    g_test_add_func("/refvalues/names", names);
    return g_test_run();
}
