/* csl.c -- the tables of CSL's words: sorted, whole, and each name found. */
/* SPDX-License-Identifier: MIT */
#include "book/csl.h"

#include <glib.h>
#include <string.h>

static void check_sorted(const char **names)
{
    for (size_t i = 1; names[i]; i++)
        g_assert_cmpint(strcmp(names[i - 1], names[i]), <, 0);
}

static void variables_are_found(void)
{
    g_autofree const char **names = yomi_csl_variables();

    check_sorted(names);
    for (size_t i = 0; names[i]; i++)
        g_assert_cmpstr(yomi_csl_variable(names[i])->name, ==, names[i]);
    g_assert_null(yomi_csl_variable("doi"));
    g_assert_null(yomi_csl_variable(""));
    g_assert_cmpint(yomi_csl_variable("DOI")->slot, ==, YOMI_REF_DOI);
    g_assert_cmpint(yomi_csl_variable("journalAbbreviation")->slot, ==, YOMI_REF_CONTAINER_SHORT);
    g_assert_cmpint(yomi_csl_variable("abstract")->slot, ==, -1);
    g_assert_cmpint(yomi_csl_variable("editor")->kind, ==, YOMI_CSL_NAMES);
    g_assert_cmpint(yomi_csl_variable("issued")->kind, ==, YOMI_CSL_DATE);
}

/* CSL 1.0.2 appendix III has 45 types. */
static void types_are_found(void)
{
    g_autofree const char **names = yomi_csl_types();
    size_t n = 0;

    check_sorted(names);
    for (; names[n]; n++) {
        const YomiCslType *type = yomi_csl_type(names[n]);

        g_assert_cmpstr(type->name, ==, names[n]);
        g_assert_cmpint(!type->medium, ==, !type->medium_ja);
    }
    g_assert_cmpuint(n, ==, 45);
    g_assert_null(yomi_csl_type("journal-article"));
    g_assert_cmpint(yomi_csl_type("chapter")->form, ==, YOMI_FORM_PART);
}

/* Whoever can head an entry has a place among the heads. */
static void heads_come_first(void)
{
    g_assert_cmpint(YOMI_ROLE_AUTHOR, ==, 0);
    g_assert_cmpint(YOMI_ROLE_TRANSLATOR, <, YOMI_N_HEAD_ROLES);
    g_assert_cmpint(YOMI_ROLE_CONTAINER_AUTHOR, ==, YOMI_N_HEAD_ROLES);
    g_assert_cmpint(YOMI_N_ROLES, ==, YOMI_N_HEAD_ROLES + 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csl/variables", variables_are_found);
    g_test_add_func("/csl/types", types_are_found);
    g_test_add_func("/csl/heads", heads_come_first);
    return g_test_run();
}
