/* coverage.c -- the ruby of an edition, counted as it would be written. */
/* SPDX-License-Identifier: MIT */
#include "build/coverage.h"

#include "epub/glossary.h"
#include "pass/pass.h"
#include "read/markdown.h"
#include "survey/survey.h"

YomiCoverage *yomi_build_coverage(const YomiBook *book, const YomiEdition *edition,
                                  YomiDiags *diags, GError **error)
{
    g_autoptr(YomiLabels) labels = yomi_survey(book, edition, diags, error);
    g_autoptr(YomiCoverage) coverage = yomi_coverage_new_for(book, edition);

    if (!labels)
        return NULL;
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];
        YomiPassContext ctx = {book, edition, chapter, labels, diags};

        if (!chapter->source)
            continue;

        g_autoptr(YomiDoc) doc = yomi_read_chapter(book, chapter, diags);

        yomi_passes_run(&ctx, doc);
        yomi_coverage_add(coverage, doc);
    }
    for (unsigned file = 1; file <= labels->n_glossary_files; file++) {
        g_autoptr(YomiDoc) doc = yomi_glossary_read(labels, file, diags);

        yomi_coverage_add(coverage, doc);
    }
    yomi_coverage_add_texts(coverage, book);
    return g_steal_pointer(&coverage);
}
