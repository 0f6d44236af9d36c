/* terms.c -- terms.tsv: what is kept of it, and what is wrong with it. */
/* SPDX-License-Identifier: MIT */
#include "book/terms.h"

#include "sample.h"

#include <unistd.h>

typedef struct {
    char *root;
    YomiDiags *diags;
    YomiTerms *terms;
} Fixture;

/* A project with @table as its terms.tsv, or none. */
static void start(Fixture *f, const char *table)
{
    g_autoptr(GError) error = NULL;

    f->root = sample_new("", "");
    f->diags = yomi_diags_new();
    if (table)
        sample_write(f->root, "terms.tsv", table);
    g_assert_true(yomi_terms_load(f->root, 3, &f->terms, f->diags, &error));
    g_assert_no_error(error);
}

static void stop(Fixture *f)
{
    yomi_terms_free(f->terms);
    yomi_diags_free(f->diags);
    sample_free(f->root);
}

/* "臍=さい 帯=たい" and the flags that are set, a line a term. */
static char *dump(const YomiTerms *terms)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(terms->list, YomiTerm, i);

        g_string_append_printf(out, "%s", term->text);
        for (unsigned j = 0; j < term->n_parts; j++)
            g_string_append_printf(out, " %s=%s", term->parts[j].base,
                                   term->parts[j].reading ? term->parts[j].reading : "");
        if (term->definition)
            g_string_append_printf(out, " : %s", term->definition);
        if (term->policy != YOMI_POLICY_UNSET)
            g_string_append_printf(out, " policy=%s", yomi_terms_policies[term->policy - 1]);
        if (*term->not_before)
            g_string_append_printf(out, " not-before=%s", term->not_before);
        if (*term->not_after)
            g_string_append_printf(out, " not-after=%s", term->not_after);
        for (size_t j = 0; term->alt[j]; j++)
            g_string_append_printf(out, " alt=%s", term->alt[j]);
        if (term->vertical != YOMI_TOKEN_BY_RULE)
            g_string_append_printf(out, " vertical=%d", (int)term->vertical);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}

static void reads(const char *table, const char *expected)
{
    Fixture f;

    start(&f, table);

    g_autofree char *findings = sample_findings(f.diags);

    g_assert_cmpstr(findings, ==, "");
    g_assert_nonnull(f.terms);

    g_autofree char *found = dump(f.terms);

    g_assert_cmpstr(found, ==, expected);
    stop(&f);
}

/* What is found in rows below "term reading definition flags", and what is kept. */
static void finds(const char *rows, const char *expected, const char *kept)
{
    g_autofree char *table = g_strconcat("term\treading\tdefinition\tflags\n", rows, NULL);
    Fixture f;

    start(&f, table);

    g_autofree char *findings = sample_findings(f.diags);
    g_autofree char *found = dump(f.terms);

    g_assert_cmpstr(findings, ==, expected);
    g_assert_cmpstr(found, ==, kept);
    stop(&f);
}

static void readings(void)
{
    reads("term\treading\n臍帯\tさい|たい\n今日\tきょう\n親知らず\tおや|し||\n何か\tなに|\n"
          "第Ⅱ相\tだい|に|そう\n髄\tずい\n",
          "臍帯 臍=さい 帯=たい\n今日 今日=きょう\n親知らず 親=おや 知=し ら= ず=\n"
          "何か 何=なに か=\n第Ⅱ相 第=だい Ⅱ=に 相=そう\n髄 髄=ずい\n");
    reads("term\treading\n臍帯\t さい | タイ \n人々\tひと|びと\niPS細胞\t|||さい|ぼう\n",
          "臍帯 臍=さい 帯=タイ\n人々 人=ひと 々=びと\niPS細胞 i= P= S= 細=さい 胞=ぼう\n");
    /* A variation selector belongs to its kanji; so does a character beyond the BMP count as one.
     */
    reads("term\treading\n葛\xF3\xA0\x84\x80城\tかつら|ぎ\n𠮟責\tしっ|せき\n",
          "葛\xF3\xA0\x84\x80城 葛\xF3\xA0\x84\x80=かつら 城=ぎ\n𠮟責 𠮟=しっ 責=せき\n");
}

static void tables_of_spreadsheets(void)
{
    reads("\xEF\xBB\xBF\"term\"\t\"reading\"\t\"definition\"\r\n"
          "\"臍帯\"\t\"さい|たい\"\t\"へその\"\"緒\"\".\tつぎ\"\r\n",
          "臍帯 臍=さい 帯=たい : へその\"緒\".\tつぎ\n");
    reads("flags\tdefinition\treading\tterm\npolicy=every\tへその緒\tさい|たい\t臍帯\n",
          "臍帯 臍=さい 帯=たい : へその緒 policy=every\n");
    reads("# terms\nterm\treading\n# none yet\n", "");
    /* What is only explained needs no reading. */
    reads("term\treading\tdefinition\nALS\t\t病気の名前\n", "ALS : 病気の名前\n");
}

static void flags(void)
{
    reads("term\treading\tflags\n"
          "分化\tぶん|か\tnot-after=十九 not-before=学\xE3\x80\x80policy=none not-after=百\n"
          "人気\tにん|き\talt=ひとけ,ジンキ  alt=じんけ\n",
          "分化 分=ぶん 化=か policy=none not-before=学 not-after=十九百\n"
          "人気 人=にん 気=き alt=ひとけ alt=じんき alt=じんけ\n");
    finds("甲\tこう\t\tpolicy=first-page every\n乙\tおつ\t\tpolicy not-before= alt=乙\n"
          "丙\tへい\t\t\"polcy=none\"\n",
          "terms.tsv:2:7 error term-flag-value (policy=first-page)\n"
          "terms.tsv:2:25 error term-flag-unknown (every (policy, not-before, not-after, alt, "
          "vertical, index))\n"
          "terms.tsv:3:7 error term-flag-value (policy=)\n"
          "terms.tsv:3:14 error term-flag-value (not-before=)\n"
          "terms.tsv:3:26 error term-flag-value (alt=乙)\n"
          "terms.tsv:4:8 error term-flag-unknown (polcy (policy?))\n",
          "甲 甲=こう\n乙 乙=おつ\n丙 丙=へい\n");
}

static void flags_for_vertical_lines(void)
{
    Fixture f;

    reads("term\treading\tflags\n"
          "iPS細胞\t|||さい|ぼう\tpolicy=every vertical=sideways\nCOVID-19\t\tvertical=upright\n"
          "QOL\t\tvertical=tcy\n",
          "iPS細胞 i= P= S= 細=さい 胞=ぼう policy=every vertical=3\nCOVID-19 vertical=1\n"
          "QOL vertical=2\n");
    finds("ALS\t\t\tvertical\nDNA\t\t\tvertical=keep\n",
          "terms.tsv:2:7 error term-flag-value (vertical=)\n"
          "terms.tsv:3:7 error term-flag-value (vertical=keep)\n",
          "ALS\nDNA\n");

    start(&f, "term\treading\tflags\niPS細胞\t|||さい|ぼう\tvertical=sideways\n");
    g_assert_cmpint(GPOINTER_TO_INT(g_hash_table_lookup(f.terms->vertical, "iPS")), ==,
                    YOMI_TOKEN_SIDEWAYS);
    g_assert_cmpuint(g_hash_table_size(f.terms->vertical), ==, 1);
    stop(&f);
}

static void bad_readings(void)
{
    finds("臍帯\tさい|たい|\n臍帯血\tさい|たい\n", /* three parts, two characters; and the other way
                                                    */
          "terms.tsv:2:4 error term-parts (臍帯: さい|たい|)\n"
          "terms.tsv:3:5 error term-parts (臍帯血: さい|たい)\n",
          "");
    finds("臍帯\tさい|\n", "terms.tsv:2:7 error term-kanji-bare (帯)\n", "");
    finds("人々\tひと| \n", "terms.tsv:2:7 error term-kanji-bare (々)\n", "");
    finds("臍帯\t\n骨\t|\n髄\t \n",
          "terms.tsv:2:4 error term-no-reading (臍帯)\n"
          "terms.tsv:3:3 error term-no-reading (骨)\n"
          "terms.tsv:4:4 error term-no-reading (髄)\n",
          "");
    finds("臍帯\tさい|帯\n骨髄\tkotsuzui\n髄液\tﾂﾞｲ|えき\n",
          "terms.tsv:2:7 warning term-reading-kana (帯)\n"
          "terms.tsv:3:4 warning term-reading-kana (kotsuzui)\n"
          "terms.tsv:4:4 warning term-reading-kana (ﾂﾞｲ)\n",
          "臍帯 臍=さい 帯=帯\n骨髄 骨髄=kotsuzui\n髄液 髄=ﾂﾞｲ 液=えき\n");
}

static void bad_terms(void)
{
    g_autofree char *ten = g_strnfill(51, 'a'), *row = g_strconcat(ten, "骨\tほね\n", NULL);
    Fixture f;

    finds("\tさい\n\"骨\n髄\"\tこつ\n",
          "terms.tsv:2:1 error term-empty\nterms.tsv:3:2 error term-lines (骨 髄)\n", "");
    finds("さい\tさい\nALS\tえーえるえす\n",
          "terms.tsv:2:1 warning term-no-kanji (さい)\nterms.tsv:3:1 warning term-no-kanji (ALS)\n",
          "さい さい=さい\nALS ALS=えーえるえす\n");
    finds("ALS\t\n",
          "terms.tsv:2:1 warning term-no-kanji (ALS)\n"
          "terms.tsv:2:5 error term-no-reading (ALS)\n",
          "");

    g_autofree char *table = g_strconcat("term\treading\n", row, NULL);

    start(&f, table);
    g_assert_cmpuint(f.terms->list->len, ==, 0);
    g_assert_cmpuint(yomi_diags_count(f.diags, YOMI_SEVERITY_ERROR), ==, 1);
    stop(&f);
}

static void terms_twice(void)
{
    finds("臍帯\tさい|たい\n臍帯\tさいたい\n臍帯\tへそ|おび\n臍帯\tサイ|タイ\n",
          "terms.tsv:3:1 warning term-repeated (臍帯 (terms.tsv:2))\n"
          "terms.tsv:4:4 error term-twice (臍帯 (terms.tsv:2))\n"
          "terms.tsv:5:1 warning term-repeated (臍帯 (terms.tsv:2))\n",
          "臍帯 臍=さい 帯=たい\n");
}

static void what_agrees(void)
{
    Fixture f;
    const YomiTerm *term = NULL;

    start(&f, "term\treading\tflags\n親知らず\tオヤ|シ||\talt=おやしず\n");
    term = &g_array_index(f.terms->list, YomiTerm, 0);
    g_assert_cmpstr(term->sound, ==, "おやしらず");
    g_assert_true(yomi_terms_agree(term, "おやしらず"));
    g_assert_true(yomi_terms_agree(term, "おやしず"));
    g_assert_false(yomi_terms_agree(term, "おや"));
    stop(&f);
}

static void no_table(void)
{
    Fixture f;

    start(&f, NULL);
    g_assert_null(f.terms);
    g_assert_false(yomi_diags_has_errors(f.diags));
    stop(&f);

    start(&f, "term\treading\tcolour\n");
    g_assert_true(yomi_diags_has_errors(f.diags));
    stop(&f);

    start(&f, "word\treading\n");
    g_assert_null(f.terms);
    stop(&f);

    start(&f, "term\treading\n\xFF\n");
    g_assert_true(yomi_diags_has_errors(f.diags));
    stop(&f);
}

static void no_file_of_the_project(void)
{
    char *root = sample_new("", "");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autofree char *path = g_build_filename(root, "terms.tsv", NULL);
    YomiTerms *terms = NULL;

    g_assert_cmpint(symlink("/etc/passwd", path), ==, 0);
    g_assert_true(yomi_terms_load(root, 1, &terms, diags, NULL));

    g_autofree char *findings = sample_findings(diags);

    g_assert_cmpstr(findings, ==, "terms.tsv:1:1 error terms-no-file\n");
    g_assert_null(terms);
    sample_free(root);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/terms/readings", readings);
    g_test_add_func("/book/terms/spreadsheets", tables_of_spreadsheets);
    g_test_add_func("/book/terms/flags", flags);
    g_test_add_func("/book/terms/flags-vertical", flags_for_vertical_lines);
    g_test_add_func("/book/terms/bad-readings", bad_readings);
    g_test_add_func("/book/terms/bad-terms", bad_terms);
    g_test_add_func("/book/terms/twice", terms_twice);
    g_test_add_func("/book/terms/agree", what_agrees);
    g_test_add_func("/book/terms/no-table", no_table);
    g_test_add_func("/book/terms/no-file", no_file_of_the_project);
    return g_test_run();
}
