/* matter.c -- the named parts of a book. */
/* SPDX-License-Identifier: MIT */
#include "book/matter.h"

#include <string.h>

/* Every kind has its row, its role is the twin of its type, and 目次 has one place. */
static void rows(void)
{
    YomiMatterPlace place = YOMI_MATTER_FRONT;

    for (YomiChapterKind kind = 0; kind < YOMI_N_CHAPTER_KINDS; kind++) {
        const YomiMatter *matter = yomi_matter_of(kind);
        g_autofree char *role = g_strconcat("doc-", matter->type, NULL);

        g_assert_nonnull(matter->key);
        g_assert_cmpstr(matter->role, ==, role);
        g_assert_cmpint(matter->place, >=, place);
        place = matter->place;
    }
    g_assert_cmpint(yomi_matter_of(YOMI_CHAPTER_PREFACE)->place, ==, YOMI_MATTER_FRONT);
    g_assert_cmpint(yomi_matter_of(YOMI_CHAPTER_BODY)->place, ==, YOMI_MATTER_BODY);
    g_assert_cmpint(yomi_matter_of(YOMI_CHAPTER_AFTERWORD)->place, ==, YOMI_MATTER_BACK);
}

static void name_of(unsigned number, unsigned appendix, const char *expected)
{
    const YomiChapter chapter = {.number = number, .appendix = appendix};
    g_autofree char *name = yomi_matter_name(&chapter);

    g_assert_cmpstr(name, ==, expected);
}

static void names(void)
{
    name_of(12, 0, "第12章");
    name_of(0, 2, "付録2");
    name_of(0, 0, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/matter/rows", rows);
    g_test_add_func("/book/matter/names", names);
    return g_test_run();
}
