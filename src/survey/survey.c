/* survey.c -- the first walk: what the chapters of an edition must know of each other. */
/* SPDX-License-Identifier: MIT */
#include "survey/survey.h"

#include "pass/pass.h"
#include "pass/terms.h"
#include "read/markdown.h"
#include "survey/gather.h"
#include "survey/settle.h"

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

    yomi_terms_gather(&ctx, doc, gathered->first_terms);
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
    if (!yomi_survey_settle(labels, diags, error))
        return NULL;
    return g_steal_pointer(&labels);
}
