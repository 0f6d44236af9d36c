/* notes.c -- the documents of 注. */
/* SPDX-License-Identifier: MIT */
#include "survey/notes.h"

#include "pass/size.h"

typedef struct {
    YomiBook book;
    YomiEdition edition;
    YomiChapter chapters[4];
    YomiLabels *labels;
    unsigned n;
} Fixture;

static void start(Fixture *f)
{
    *f = (Fixture){.book.root = (char *)"/nowhere"};
    f->labels = yomi_labels_new(&f->book, &f->edition);
}

/* A chapter with @n notes, each of which takes @percent of what a document may hold. */
static void add(Fixture *f, unsigned n, unsigned percent)
{
    YomiChapterLabels *chapter = yomi_chapter_labels_new(&f->chapters[f->n++]);
    const YomiNoteLabel note = {.size = (guint32)YOMI_SIZE_PAGE / 100 * percent};

    while (n-- > 0)
        g_array_append_val(chapter->notes, note);
    g_ptr_array_add(f->labels->chapters, chapter);
}

/* The documents of each chapter's notes: "0 0, 1 1 2". */
static void check(Fixture *f, const char *expected, const char *stems)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GString) names = g_string_new(NULL);

    yomi_survey_note_documents(f->labels);
    for (guint i = 0; i < f->labels->chapters->len; i++) {
        const GArray *notes = ((YomiChapterLabels *)f->labels->chapters->pdata[i])->notes;

        g_string_append(out, i > 0 ? "," : "");
        for (guint j = 0; j < notes->len; j++)
            g_string_append_printf(out, " %u", g_array_index(notes, YomiNoteLabel, j).document);
    }
    for (guint i = 0; i < f->labels->note_documents->len; i++)
        g_string_append_printf(names, " %s", (char *)f->labels->note_documents->pdata[i]);
    g_assert_cmpstr(out->str, ==, expected);
    g_assert_cmpstr(names->str, ==, stems);
    yomi_labels_free(f->labels);
}

static void no_notes_no_document(void)
{
    Fixture f;

    start(&f);
    add(&f, 0, 0);
    check(&f, "", "");
}

static void short_ones_share_a_document(void)
{
    Fixture f;

    start(&f);
    add(&f, 2, 10);
    add(&f, 0, 0);
    add(&f, 3, 10);
    check(&f, " 0 0,, 0 0 0", " notes");
}

static void chapters_stay_together(void)
{
    Fixture f;

    start(&f);
    add(&f, 2, 30);
    add(&f, 3, 20); /* would fit in part */
    add(&f, 1, 20);
    check(&f, " 0 0, 1 1 1, 1", " notes notes-2");
}

static void but_one_alone_may_be_too_long(void)
{
    Fixture f;

    start(&f);
    add(&f, 1, 20);
    add(&f, 5, 30); /* begins where little stands */
    add(&f, 4, 40); /* begins anew behind much */
    check(&f, " 0, 0 0 1 1 1, 2 2 3 3", " notes notes-2 notes-3 notes-4");
}

static void the_longest_note_has_a_document(void)
{
    Fixture f;

    start(&f);
    add(&f, 2, 150);
    check(&f, " 0 1", " notes notes-2");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/survey/notes/none", no_notes_no_document);
    g_test_add_func("/survey/notes/short", short_ones_share_a_document);
    g_test_add_func("/survey/notes/together", chapters_stay_together);
    g_test_add_func("/survey/notes/divided", but_one_alone_may_be_too_long);
    g_test_add_func("/survey/notes/longest", the_longest_note_has_a_document);
    return g_test_run();
}
