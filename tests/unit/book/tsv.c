/* tsv.c -- tables as Excel and LibreOffice save them, and as they must not be. */
/* SPDX-License-Identifier: MIT */
#include "book/tsv.h"

#include "sample.h"

static const YomiTsvColumn columns[] = {
    {"word", true}, {"reading", true}, {"note", false}, {NULL, false}};

typedef struct {
    YomiDiags *diags;
    YomiTsv *tsv;
} Fixture;

static void start(Fixture *f, const char *text)
{
    YomiSource *source = yomi_source_new("a.tsv", 1, g_strdup(text), strlen(text));

    f->diags = yomi_diags_new();
    yomi_diags_keep(f->diags, source);
    g_assert_true(yomi_source_check(source, f->diags));
    f->tsv = yomi_tsv_read(source, columns, f->diags);
}

static void stop(Fixture *f)
{
    yomi_tsv_free(f->tsv);
    yomi_diags_free(f->diags);
}

/* "臍帯@2:1 さい|たい@2:4 @2:9", a line a row. */
static char *dump(const YomiTsv *tsv)
{
    GString *out = g_string_new(NULL);

    for (size_t i = 0; i < tsv->n_rows; i++)
        for (size_t j = 0; j < tsv->n_columns; j++) {
            const YomiTsvField *field = yomi_tsv_field(tsv, i, j);
            unsigned line = 0, column = 0;

            yomi_span_locate(field->span, &line, &column);
            g_string_append_printf(out, "%s@%u:%u%c", field->text, line, column,
                                   j + 1 < tsv->n_columns ? ' ' : '\n');
        }
    return g_string_free(out, FALSE);
}

static void reads(const char *text, const char *expected)
{
    Fixture f;

    start(&f, text);
    g_assert_nonnull(f.tsv);

    g_autofree char *found = dump(f.tsv), *findings = sample_findings(f.diags);

    g_assert_cmpstr(findings, ==, "");
    g_assert_cmpstr(found, ==, expected);
    stop(&f);
}

static void finds(const char *text, const char *expected)
{
    Fixture f;

    start(&f, text);

    g_autofree char *findings = sample_findings(f.diags);

    g_assert_cmpstr(findings, ==, expected);
    stop(&f);
}

static void plain_tables(void)
{
    reads("word\treading\tnote\n臍帯\tさい|たい\tへそのお\n",
          "臍帯@2:1 さい|たい@2:4 へそのお@2:10\n");
    reads("\xEF\xBB\xBFword\treading\r\na\tb\r\nc\td", "a@2:1 b@2:3 @2:4\nc@3:1 d@3:3 @3:4\n");
    reads("note\treading\tword\nx\ty\tz\n", "z@2:5 y@2:3 x@2:1\n");
    reads("word\treading\n", "");
    reads("word\treading\na\n", "a@2:1 @2:2 @2:2\n");
}

static void white_space_at_the_ends_is_gone(void)
{
    reads(" word \treading\n\xE3\x80\x80漢 字 \t\" か \"\n", "漢 字@2:2 か@2:9 @2:10\n");
}

static void quoted_fields(void)
{
    reads("\"word\"\t\"reading\"\n\"a\tb\"\t\"c\"\"d\"\"\"\n", "a\tb@2:2 c\"d\"@2:8 @2:14\n");
    reads("word\treading\n\"a\r\nb\"\tc\nd\te\n", "a\nb@2:2 c@3:4 @3:5\nd@4:1 e@4:3 @4:4\n");
    reads("word\treading\n\"\"\t\"\"\"\"\n", "@2:2 \"@2:5 @2:7\n");
    reads("word\treading\na \"b\" c\t5\"\n", "a \"b\" c@2:1 5\"@2:9 @2:11\n");
    reads("word\treading\n\"a\" \t\"b\"  \n", "a@2:2 b@2:7 @2:8\n");
}

static void rows_passed_over(void)
{
    reads("# \"of\" the clinic\n\nword\treading\n#a\tb\n\t\t\n \nc\td\n\"#x\"\ty\n",
          "c@7:1 d@7:3 @7:4\n");
}

static void cells_beside_the_table(void)
{
    reads("word\treading\t\t\na\tb\t\t\nc\td\t\t\t\t\n", "a@2:1 b@2:3 @2:6\nc@3:1 d@3:3 @3:8\n");
    finds("word\treading\t\na\tb\tc\td\n", "a.tsv:2:5 error tsv-field-extra (c)\n"
                                           "a.tsv:2:7 error tsv-field-extra (d)\n");
}

static void columns_by_name(void)
{
    finds("", "a.tsv:1:1 error tsv-no-header\n");
    finds("# nothing\n\n", "a.tsv:1:1 error tsv-no-header\n");
    finds("word\treadng\tcolour\na\tb\tc\n",
          "a.tsv:1:1 error tsv-missing-column (reading)\n"
          "a.tsv:1:6 error tsv-unknown-column (readng (reading?))\n"
          "a.tsv:1:13 error tsv-unknown-column (colour (word, reading, note))\n");
    finds("word\treading\tword\na\tb\tc\n", "a.tsv:1:14 error tsv-column-twice (word)\n");
    finds("word,reading\na,b\n",
          "a.tsv:1:1 error tsv-missing-column (reading)\n"
          "a.tsv:1:1 error tsv-missing-column (word)\n"
          "a.tsv:1:1 error tsv-unknown-column (word,reading (word, reading, note))\n");
}

static void bad_quotes(void)
{
    finds("word\treading\n\"a\tb\nc\td\n", "a.tsv:2:1 error tsv-quote-open (\"a)\n");
    finds("word\treading\n\"a\"b\tc\n", "a.tsv:2:4 error tsv-quote-tail (b)\n");
}

static void which_columns_are_there(void)
{
    Fixture f;

    start(&f, "word\treading\na\tb\n");
    g_assert_true(yomi_tsv_has_column(f.tsv, 1));
    g_assert_false(yomi_tsv_has_column(f.tsv, 2));
    stop(&f);
}

static void places_inside_a_cell(void)
{
    Fixture f;
    unsigned line = 0, column = 0;

    start(&f, "word\treading\n漢字\t\"か\"\"ん\"\n");
    yomi_span_locate(yomi_tsv_place(yomi_tsv_field(f.tsv, 0, 0), 3, 6), &line, &column);
    g_assert_cmpuint(column, ==, 2);
    yomi_span_locate(yomi_tsv_place(yomi_tsv_field(f.tsv, 0, 1), 4, 7), &line, &column);
    g_assert_cmpuint(column, ==, 5); /* its text is not what stands in the file */
    stop(&f);
}

/* As long as the file, not its square. */
static void hostile_quotes(void)
{
    GString *text = g_string_new("word\treading\n\"");
    Fixture f;

    for (unsigned i = 0; i < 100000; i++)
        g_string_append(text, "\n\"\"\"\"x\ta");
    start(&f, text->str);
    g_assert_nonnull(f.tsv);
    g_assert_true(yomi_diags_has_errors(f.diags));
    stop(&f);
    g_string_free(text, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/tsv/plain", plain_tables);
    g_test_add_func("/book/tsv/white-space", white_space_at_the_ends_is_gone);
    g_test_add_func("/book/tsv/quoted", quoted_fields);
    g_test_add_func("/book/tsv/rows-passed-over", rows_passed_over);
    g_test_add_func("/book/tsv/beside", cells_beside_the_table);
    g_test_add_func("/book/tsv/columns", columns_by_name);
    g_test_add_func("/book/tsv/bad-quotes", bad_quotes);
    g_test_add_func("/book/tsv/has-column", which_columns_are_there);
    g_test_add_func("/book/tsv/places", places_inside_a_cell);
    g_test_add_func("/book/tsv/hostile", hostile_quotes);
    return g_test_run();
}
