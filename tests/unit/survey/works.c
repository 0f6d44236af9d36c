/* works.c -- the order of the works, and citations of what is in no list. */
/* SPDX-License-Identifier: MIT */
#include "survey/works.h"

#include <string.h>

typedef struct {
    YomiDiags *diags;
    YomiSource *source;
    YomiBook book;
    YomiEdition edition;
    YomiChapter chapters[2];
    YomiLabels *labels;
} Fixture;

static void start(Fixture *f, const char *references)
{
    *f = (Fixture){.diags = yomi_diags_new(), .book.further_reading = true};
    f->source = yomi_source_new("refs", 0, g_strdup(references), strlen(references));
    f->book.references = yomi_references_read(f->source, false, f->diags);
    f->labels = yomi_labels_new(&f->book, &f->edition);
    for (int i = 0; i < 2; i++)
        g_ptr_array_add(f->labels->chapters, yomi_chapter_labels_new(&f->chapters[i]));
}

static void end(Fixture *f)
{
    yomi_labels_free(f->labels);
    yomi_references_free(f->book.references);
    yomi_diags_free(f->diags);
    yomi_source_free(f->source);
}

static void cite(Fixture *f, guint chapter, const char *key, unsigned note)
{
    const YomiCitationLabel citation = {
        .key = key, .id = key, .note = note, .span = yomi_span_make(f->source, 0, 1)};

    g_array_append_val(((YomiChapterLabels *)f->labels->chapters->pdata[chapter])->citations,
                       citation);
}

/* "a:2 b:0": the works in their order, and how many places cite each. */
static void check(Fixture *f, unsigned n_cited, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_survey_works(f->labels, f->diags);
    for (guint i = 0; i < f->labels->works->len; i++) {
        const YomiWorkLabel *work = &g_array_index(f->labels->works, YomiWorkLabel, i);

        g_string_append_printf(out, "%s%s:%u", i ? " " : "", work->reference->id,
                               work->places->len);
        g_assert_cmpuint(yomi_labels_work_number(f->labels, work->reference->id), ==, i + 1);
    }
    g_assert_cmpstr(out->str, ==, expected);
    g_assert_cmpuint(f->labels->n_cited, ==, n_cited);
}

static const char three[] = "- {id: first, type: bill, title: T}\n"
                            "- {id: second, type: bill, title: T}\n"
                            "- {id: third, type: bill, title: T}\n";

static void in_the_order_of_citation(void)
{
    Fixture f;

    start(&f, three);
    cite(&f, 0, "third", 0);
    cite(&f, 0, "third", 1);
    cite(&f, 1, "second", 0);
    cite(&f, 1, "third", 0);
    check(&f, 2, "third:3 second:1 first:0");

    const YomiWorkLabel *work = &g_array_index(f.labels->works, YomiWorkLabel, 0);

    g_assert_true(g_array_index(work->places, YomiCitationPlace, 1).citation->note == 1);
    g_assert_true(g_array_index(work->places, YomiCitationPlace, 2).chapter ==
                  f.labels->chapters->pdata[1]);
    end(&f);
}

static void without_further_reading(void)
{
    Fixture f;

    start(&f, three);
    f.book.further_reading = false;
    cite(&f, 1, "second", 0);
    check(&f, 1, "second:1");
    end(&f);
    start(&f, three);
    f.book.further_reading = false;
    check(&f, 0, "");
    end(&f);
}

static void nothing_cited(void)
{
    Fixture f;

    start(&f, three);
    check(&f, 0, "first:0 second:0 third:0");
    end(&f);
}

static void check_unknown(const char *key, const char *subject)
{
    Fixture f;
    size_t n = 0;

    start(&f, three);
    cite(&f, 0, key, 0);
    check(&f, 0, "first:0 second:0 third:0");

    const YomiDiag *list = yomi_diags_list(f.diags, &n);

    g_assert_cmpuint(n, ==, 1);
    g_assert_cmpint(list->code, ==, YOMI_CODE_CITATION_UNDEFINED);
    g_assert_cmpstr(list->subject, ==, subject);
    end(&f);
}

static void unknown_keys(void)
{
    check_unknown("secnod", "secnod (second?)");
    check_unknown("elsewhere", "elsewhere");
}

static void no_list_at_all(void)
{
    YomiBook book = {.further_reading = true};
    YomiEdition edition = {0};
    YomiChapter chapter = {0};
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiLabels) labels = yomi_labels_new(&book, &edition);
    YomiChapterLabels *own = yomi_chapter_labels_new(&chapter);
    const YomiCitationLabel citation = {.key = "a", .id = "a"};

    g_ptr_array_add(labels->chapters, own);
    yomi_survey_works(labels, diags);
    g_assert_false(yomi_diags_has_errors(diags));
    g_array_append_val(own->citations, citation);
    yomi_survey_works(labels, diags);
    g_assert_true(yomi_diags_has_errors(diags));
    g_assert_cmpuint(labels->works->len, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/works/order", in_the_order_of_citation);
    g_test_add_func("/works/no-further-reading", without_further_reading);
    g_test_add_func("/works/nothing-cited", nothing_cited);
    g_test_add_func("/works/unknown", unknown_keys);
    g_test_add_func("/works/no-list", no_list_at_all);
    return g_test_run();
}
