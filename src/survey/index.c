/* index.c -- which sections have the terms of the index. */
/* SPDX-License-Identifier: MIT */
#include "survey/index.h"

#include "pass/terms.h"

#include <string.h>

/* Sections by their ids: indices into the headings, plus 1. */
static GHashTable *headings_by_id(const YomiChapterLabels *labels)
{
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < labels->headings->len; i++) {
        const YomiHeadingLabel *heading = &g_array_index(labels->headings, YomiHeadingLabel, i);

        if (heading->id)
            g_hash_table_insert(by_id, (gpointer)heading->id, GUINT_TO_POINTER(i + 1));
    }
    return by_id;
}

void yomi_survey_index_chapter(YomiChapterLabels *labels, const GArray *sections)
{
    g_autoptr(GHashTable) by_id = headings_by_id(labels);

    for (guint i = 0; i < sections->len; i++) {
        const YomiTermsSection *section = &g_array_index(sections, YomiTermsSection, i);
        const guint found =
            section->section ? GPOINTER_TO_UINT(g_hash_table_lookup(by_id, section->section)) : 0;
        const YomiIndexUse use = {section->term, section->page, section->note,
                                  found ? found - 1 : 0};

        g_array_append_val(labels->index_uses, use);
    }
}

typedef struct {
    const YomiLabels *labels;
    guint *entries;  /* by term: index into the index, plus 1 */
    GPtrArray *uses; /* of GArray of YomiIndexPlace, as the index */
} Index;

static void add_use(Index *index, YomiLabels *labels, const YomiChapterLabels *chapter,
                    const YomiIndexUse *use)
{
    const YomiIndexPlace place = {chapter, use};

    if (!index->entries[use->term]) {
        const YomiTerm *term = &g_array_index(labels->book->terms->list, YomiTerm, use->term);
        g_autofree char *key = yomi_collate_key(term->n_parts > 0 ? term->sound : term->text);
        const YomiIndexEntry entry = {term, g_string_chunk_insert(labels->strings, key),
                                      labels->index->len, 0};

        g_array_append_val(labels->index, entry);
        index->entries[use->term] = labels->index->len;
        g_ptr_array_add(index->uses, g_array_new(FALSE, FALSE, sizeof(YomiIndexPlace)));
    }
    g_array_append_val(g_ptr_array_index(index->uses, index->entries[use->term] - 1), place);
}

static gint compare(gconstpointer a, gconstpointer b)
{
    const YomiIndexEntry *first = a, *second = b;
    const gint order = strcmp(first->key, second->key);

    return order ? order : strcmp(first->term->text, second->term->text);
}

void yomi_survey_index(YomiLabels *labels)
{
    if (!labels->book->index || !labels->book->terms)
        return;

    g_autofree guint *entries = g_new0(guint, labels->book->terms->list->len);
    g_autoptr(GPtrArray) uses = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    Index index = {labels, entries, uses};

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->index_uses->len; j++)
            add_use(&index, labels, chapter, &g_array_index(chapter->index_uses, YomiIndexUse, j));
    }
    g_array_sort(labels->index, compare);
    for (guint i = 0; i < labels->index->len; i++) {
        YomiIndexEntry *entry = &g_array_index(labels->index, YomiIndexEntry, i);
        const GArray *places = g_ptr_array_index(uses, entry->first);

        entry->first = labels->index_places->len;
        g_array_append_vals(labels->index_places, places->data, places->len);
        entry->end = labels->index_places->len;
    }
}
