/* sample.h -- a small book and its labels, made by hand, for the tests of this folder. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

#include <string.h>

typedef struct {
    YomiBook book;
    YomiEdition edition;
    YomiCreator author, painter;
    YomiChapter preface, first, second;
    YomiLabels *labels;
} Sample;

static inline void sample_heading(YomiChapterLabels *chapter, unsigned level, const char *text,
                                  const char *id, unsigned page)
{
    const YomiHeadingLabel heading = {
        .level = level, .text = text, .shown = text, .id = id, .page = page};

    g_array_append_val(chapter->headings, heading);
}

static inline void sample_page(YomiChapterLabels *chapter, const char *stem, const char *title)
{
    const YomiPageLabel page = {.stem = stem, .title = title};

    g_array_append_val(chapter->pages, page);
}

static inline YomiChapterLabels *sample_chapter(Sample *sample, YomiChapter *chapter,
                                                const char *title)
{
    YomiChapterLabels *labels = yomi_chapter_labels_new(chapter);

    labels->title = labels->shown_title = labels->nav = labels->shown_nav = title;
    sample_page(labels, chapter->stem, title);
    sample_heading(labels, 1, title, NULL, 0);
    g_ptr_array_add(sample->labels->chapters, labels);
    g_hash_table_insert(sample->labels->by_path, chapter->path, labels);
    return labels;
}

/* まえがき, a chapter with sections that goes on in a second and a third document, and one that is
 * short. */
static inline void sample_init(Sample *sample, bool vertical)
{
    *sample = (Sample){
        .book =
            {
                .title = (char *)"ALSの本",
                .creators = g_ptr_array_new(),
                .language = (char *)"ja",
                .identifier = (char *)"urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10",
                .modified = (char *)"2026-11-23T00:00:00Z",
                .chapter_links = true,
            },
        .edition = {.name = (char *)(vertical ? "vertical" : "horizontal"), .vertical = vertical},
        .author = {.name = (char *)"山田花子", .role = (char *)"aut"},
        .painter = {.name = (char *)"絵野かく", .role = (char *)"ill"},
        .preface = {.kind = YOMI_CHAPTER_PREFACE,
                    .path = (char *)"chapters/preface.md",
                    .stem = (char *)"preface"},
        .first = {.kind = YOMI_CHAPTER_BODY,
                  .path = (char *)"chapters/01.md",
                  .stem = (char *)"chapter-1",
                  .number = 1},
        .second = {.kind = YOMI_CHAPTER_BODY,
                   .path = (char *)"chapters/02.md",
                   .stem = (char *)"chapter-2",
                   .number = 2},
    };
    g_ptr_array_add(sample->book.creators, &sample->author);
    sample->labels = yomi_labels_new(&sample->book, &sample->edition);
    sample_chapter(sample, &sample->preface, "まえがき");

    YomiChapterLabels *first = sample_chapter(sample, &sample->first, "病気のこと");

    sample_heading(first, 2, "原因 & 症状", "chapter-1-section-1", 0);
    sample_heading(first, 3, "くわしく", "chapter-1-section-2", 0);
    sample_page(first, "chapter-1-2", "病気のこと（2）");
    sample_page(first, "chapter-1-3", "病気のこと（3）");
    sample_heading(first, 2, "治療", "chapter-1-section-3", 2);
    sample_chapter(sample, &sample->second, "これから");
}

static inline void sample_clear(Sample *sample)
{
    yomi_labels_free(sample->labels);
    g_ptr_array_unref(sample->book.creators);
}

static inline YomiChapterLabels *sample_labels_of(const Sample *sample, const YomiChapter *chapter)
{
    return g_hash_table_lookup(sample->labels->by_path, chapter->path);
}

/* Gives the chapter @n notes more, in the document @document of 注, the last one or a new one. */
static inline void sample_notes(const Sample *sample, const YomiChapter *chapter, unsigned n,
                                guint32 document)
{
    static const char *const stems[] = {"notes", "notes-2"};
    const YomiNoteLabel note = {.document = document};

    if (document == sample->labels->note_documents->len)
        g_ptr_array_add(sample->labels->note_documents, (gpointer)stems[document]);
    while (n-- > 0)
        g_array_append_val(sample_labels_of(sample, chapter)->notes, note);
}

/* Compares the lines from the first that is @start to the last that is @end, tabs at the start of
 * lines taken away. NULL means the very first or last. */
static inline void sample_check(GString *written, const char *start, const char *end,
                                const char *expected)
{
    g_autofree char *text = g_string_free(written, FALSE);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autoptr(GString) out = g_string_new(NULL);
    bool inside = !start;

    for (char **line = lines; *line && (*line[0] || line[1]); line++) {
        const char *words = *line + strspn(*line, "\t");

        inside = inside || g_str_equal(words, start);
        if (inside)
            g_string_append_printf(out, "%s\n", words);
        if (inside && end && g_str_equal(words, end))
            break;
    }
    g_assert_cmpstr(out->str, ==, expected);
}
