/* survey.c -- the first walk: what the chapters of an edition must know of each other. */
/* SPDX-License-Identifier: MIT */
#include "survey/survey.h"

#include "lint/lint.h"
#include "pass/pass.h"
#include "pass/terms.h"
#include "read/markdown.h"
#include "survey/gather.h"
#include "survey/glossary.h"
#include "survey/index.h"
#include "survey/notes.h"
#include "survey/settle.h"

/* The tree goes, its strings with it. */
static void keep_ids(YomiChapterLabels *labels)
{
    for (guint i = 0; i < labels->uses->len; i++) {
        YomiTermUse *use = &g_array_index(labels->uses, YomiTermUse, i);

        if (use->id)
            use->id = g_string_chunk_insert(labels->strings, use->id);
    }
}

/* Touches one chapter and what is read-only. */
static YomiChapterLabels *survey_chapter(const YomiLabels *labels, const YomiChapter *chapter,
                                         YomiDiags *diags)
{
    if (!chapter->source)
        return yomi_survey_gather_nothing(chapter);

    g_autoptr(YomiDoc) doc = yomi_read_chapter(labels->book, chapter, diags);
    YomiPassContext ctx = {
        .book = labels->book,
        .edition = labels->edition,
        .chapter = chapter,
        .diags = diags,
    };

    yomi_passes_run(&ctx, doc);

    YomiChapterLabels *gathered = yomi_survey_gather(chapter, doc, diags);

    yomi_survey_notes(gathered, labels->book, labels->edition, doc);

    g_autoptr(GArray) sections = g_array_new(FALSE, FALSE, sizeof(YomiTermsSection));
    YomiTermsFound found = {gathered->first_terms, gathered->uses, sections};

    yomi_terms_gather(&ctx, doc, &found);
    keep_ids(gathered);
    yomi_survey_index_chapter(gathered, sections);
    yomi_lint_chapter(labels->book, doc, gathered, diags);
    return gathered;
}

YomiLabels *yomi_survey(const YomiBook *book, const YomiEdition *edition, YomiDiags *diags,
                        GError **error)
{
    g_autoptr(YomiLabels) labels = yomi_labels_new(book, edition);

    for (guint i = 0; i < book->chapters->len; i++) {
        YomiChapterLabels *chapter = survey_chapter(labels, book->chapters->pdata[i], diags);

        g_ptr_array_add(labels->chapters, chapter);
        g_hash_table_insert(labels->by_path, chapter->chapter->path, chapter);
    }
    yomi_survey_note_documents(labels); /* which the glossary leads back to */
    yomi_survey_glossary(labels, diags);
    yomi_survey_index(labels);
    if (!yomi_survey_settle(labels, diags, error))
        return NULL;
    return g_steal_pointer(&labels);
}
