/* standing.c -- what terms may say about vertical lines, and what they may not. */
/* SPDX-License-Identifier: MIT */
#include "book/standing.h"

#include "sample.h"

/* What is found in a table with @rows of "term flags". */
static void finds(const char *rows, const char *expected)
{
    g_autofree char *table = g_strconcat("term\treading\tflags\n", rows, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiTerms) terms = NULL;
    char *root = sample_new("", "");

    sample_write(root, "terms.tsv", table);
    g_assert_true(yomi_terms_load(root, 1, &terms, diags, &error));
    g_assert_no_error(error);

    g_autofree char *findings = sample_findings(diags);

    g_assert_cmpstr(findings, ==, expected);
    sample_free(root);
}

static void values(void)
{
    g_assert_cmpint(yomi_standing_parse("upright"), ==, YOMI_TOKEN_UPRIGHT);
    g_assert_cmpint(yomi_standing_parse("tcy"), ==, YOMI_TOKEN_TCY);
    g_assert_cmpint(yomi_standing_parse("sideways"), ==, YOMI_TOKEN_SIDEWAYS);
    g_assert_cmpint(yomi_standing_parse("Upright"), ==, YOMI_TOKEN_BY_RULE);
    g_assert_cmpint(yomi_standing_parse(""), ==, YOMI_TOKEN_BY_RULE);
}

static void terms_without_such_a_word(void)
{
    finds("iPS細胞\tさいぼう\tvertical=upright\n", "");
    finds("細胞\tさい|ぼう\tvertical=upright\n",
          "terms.tsv:2:10 error term-vertical-none (細胞)\n");
    finds("iPS Academia\t\tvertical=sideways\n",
          "terms.tsv:2:15 error term-vertical-none (iPS Academia)\n");
}

static void four_characters_share_a_cell(void)
{
    finds("mRNA\t\tvertical=tcy\n", "");
    finds("STR03\t\tvertical=tcy\n", "terms.tsv:2:8 error term-vertical-long (STR03)\n");
    finds("STR03\t\tvertical=upright\n", "");
}

static void terms_agree(void)
{
    finds("iPS\t\tvertical=tcy\niPS細胞\tさいぼう\tvertical=tcy\n", "");
    finds("iPS\t\tvertical=tcy\nALS\t\tvertical=tcy\niPS細胞\tさいぼう\tvertical=upright\n",
          "terms.tsv:4:12 error term-vertical-differs (iPS (terms.tsv:2))\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/standing/values", values);
    g_test_add_func("/book/standing/none", terms_without_such_a_word);
    g_test_add_func("/book/standing/long", four_characters_share_a_cell);
    g_test_add_func("/book/standing/differs", terms_agree);
    return g_test_run();
}
