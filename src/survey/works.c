/* works.c -- the works that the chapters cite get their numbers. */
/* SPDX-License-Identifier: MIT */
#include "survey/works.h"

#include "book/fields.h"
#include "pass/size.h"

/* How many keys are looked at in all, in search of what the author may have meant: a book without
 * its list of works has another trouble than slips of the finger. */
enum { PATIENCE = 50000 };

typedef struct {
    YomiLabels *labels;
    YomiDiags *diags;
    unsigned patience;
} Works;

/* The key, and what may have been meant: "smit2020 (smith2020?)". */
static void report_unknown(Works *works, const YomiCitationLabel *citation)
{
    const YomiReferences *references = works->labels->book->references;
    const guint n = references ? references->list->len : 0;
    g_autoptr(GPtrArray) keys = g_ptr_array_new();

    if (references && references->broken)
        return; /* which was said */

    if (n <= works->patience) {
        works->patience -= n;
        for (guint i = 0; i < n; i++)
            g_ptr_array_add(keys, (void *)g_array_index(references->list, YomiReference, i).id);
    }
    g_ptr_array_add(keys, NULL);
    yomi_field_report_unknown(works->diags, YOMI_CODE_CITATION_UNDEFINED, citation->span,
                              citation->key, (const char *const *)keys->pdata);
}

static void cite(Works *works, const YomiChapterLabels *chapter, const YomiCitationLabel *citation)
{
    YomiLabels *labels = works->labels;
    const YomiReference *reference = yomi_references_find(labels->book->references, citation->key);
    const unsigned number = yomi_labels_work_number(labels, citation->key);
    const YomiCitationPlace place = {chapter, citation};

    if (!reference) {
        report_unknown(works, citation);
        return;
    }

    YomiWorkLabel *work = number ? &g_array_index(labels->works, YomiWorkLabel, number - 1)
                                 : yomi_labels_add_work(labels, reference);

    g_array_append_val(work->places, place);
}

/* Into documents that are not too long (pass/size.h). Of a work the authors, the title and the rest
 * are a few lines at most; each of its ways back is one more. */
static void place_works(YomiLabels *labels)
{
    const bool furigana = labels->edition->ruby == YOMI_POLICY_FULL;
    const gsize entry = furigana ? 4000 : 1500, way_back = furigana ? 500 : 250;
    gsize size = YOMI_SIZE_FRAME;
    unsigned file = 1;

    for (guint i = 0; i < labels->works->len; i++) {
        YomiWorkLabel *work = &g_array_index(labels->works, YomiWorkLabel, i);
        const gsize own = entry + way_back * work->places->len;

        if (size + own > YOMI_SIZE_PAGE && size > YOMI_SIZE_FRAME) {
            file++;
            size = YOMI_SIZE_FRAME;
        }
        size += own;
        work->file = file;
    }
}

void yomi_survey_works(YomiLabels *labels, YomiDiags *diags)
{
    const YomiReferences *references = labels->book->references;
    Works works = {labels, diags, PATIENCE};

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->citations->len; j++)
            cite(&works, chapter, &g_array_index(chapter->citations, YomiCitationLabel, j));
    }
    labels->n_cited = labels->works->len;
    for (guint i = 0; references && labels->book->further_reading && i < references->list->len;
         i++) {
        const YomiReference *reference = &g_array_index(references->list, YomiReference, i);

        if (!yomi_labels_work_number(labels, reference->id))
            yomi_labels_add_work(labels, reference);
    }
    place_works(labels);
}
