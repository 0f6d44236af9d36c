/* glossary.c -- which terms the edition's glossary explains, in which order and where. */
/* SPDX-License-Identifier: MIT */
#include "survey/glossary.h"

#include "book/match.h"

#include <string.h>

static const char *keep(YomiLabels *labels, char *text)
{
    const char *kept = g_string_chunk_insert(labels->strings, text);

    g_free(text);
    return kept;
}

/* --- which ones ---------------------------------------------------------------------------- */

static YomiGlossaryEntry *add_entry(YomiLabels *labels, guint32 number)
{
    const YomiTerm *term = &g_array_index(labels->book->terms->list, YomiTerm, number);
    const char *reading = term->n_parts > 0 ? term->sound : term->text;
    const YomiGlossaryEntry entry = {
        .term = term,
        .row = yomi_collate_row(reading),
        .key = keep(labels, yomi_collate_key(reading)),
    };

    g_array_append_val(labels->glossary, entry);
    labels->entries[number] = labels->glossary->len;
    return &g_array_index(labels->glossary, YomiGlossaryEntry, labels->glossary->len - 1);
}

static void add_use(YomiLabels *labels, const YomiChapterLabels *chapter, const YomiTermUse *use)
{
    if (labels->entries[use->term])
        return;

    YomiGlossaryEntry *entry = add_entry(labels, use->term);
    const char *stem = use->note > 0 ? yomi_labels_note_stem(labels, chapter, use->note)
                                     : g_array_index(chapter->pages, YomiPageLabel, use->page).stem;

    entry->user = chapter;
    entry->use_in_notes = use->note > 0;
    entry->use = keep(
        labels, g_strdup_printf("%s.xhtml%s%s", stem, use->id ? "#" : "", use->id ? use->id : ""));
}

/* The term @number stands in the definition of @entry. */
static void explain_too(YomiLabels *labels, const YomiTerm *user, const YomiTerm *term,
                        guint32 number, YomiDiags *diags)
{
    if (term->definition) {
        if (!labels->entries[number])
            add_entry(labels, number);
    } else if (!term->approved) {
        g_autofree char *subject = g_strdup_printf("%s (%s)", term->text, user->text);

        yomi_diags_add(diags, YOMI_CODE_GLOSSARY_UNEXPLAINED, user->definition_span, subject);
    }
}

/* What definitions need is explained too: the list grows while it is gone through. */
static void close_over_definitions(YomiLabels *labels, YomiDiags *diags)
{
    for (guint i = 0; i < labels->glossary->len; i++) {
        const YomiTerm *user = g_array_index(labels->glossary, YomiGlossaryEntry, i).term;
        const YomiTermText text = {.text = user->definition, .length = strlen(user->definition)};
        YomiTermMatch match;

        for (size_t at = 0; yomi_terms_next(labels->book->terms, &text, at, &match); at = match.end)
            if (match.term != user)
                explain_too(labels, user, match.term, match.number, diags);
    }
}

/* --- where --------------------------------------------------------------------------------- */

static gint compare(gconstpointer a, gconstpointer b)
{
    const YomiGlossaryEntry *first = a, *second = b;
    const gint order = strcmp(first->key, second->key);

    if (first->row != second->row)
        return first->row < second->row ? -1 : 1;
    return order ? order : strcmp(first->term->text, second->term->text);
}

/* Bytes of XHTML that the entry will be about, rather more than fewer: ruby over every kanji makes
 * much of little. */
static gsize size_of(const YomiLabels *labels, const YomiGlossaryEntry *entry)
{
    enum { FRAME = 800, PLAIN = 6, FURIGANA = 18 };
    const gsize factor = labels->edition->ruby == YOMI_POLICY_FULL ? FURIGANA : PLAIN;

    return FRAME + factor * (strlen(entry->term->definition) + strlen(entry->term->text));
}

/* Some readers are slow with documents of more than 250 KB (ereaders 8). */
static void place(YomiLabels *labels)
{
    enum { MOST = 220 * 1024 };
    gsize size = 0;

    labels->n_glossary_files = labels->glossary->len > 0;
    for (guint i = 0; i < labels->glossary->len; i++) {
        YomiGlossaryEntry *entry = &g_array_index(labels->glossary, YomiGlossaryEntry, i);
        const guint32 number =
            (guint32)(entry->term - (YomiTerm *)(gpointer)labels->book->terms->list->data);

        size += size_of(labels, entry);
        if (size > MOST) {
            labels->n_glossary_files++;
            size = size_of(labels, entry);
        }
        entry->file = labels->n_glossary_files;
        entry->id = keep(labels, g_strdup_printf("entry-%u", i + 1));
        entry->href =
            entry->file == 1
                ? keep(labels, g_strdup_printf("glossary.xhtml#%s", entry->id))
                : keep(labels, g_strdup_printf("glossary-%u.xhtml#%s", entry->file, entry->id));
        labels->entries[number] = i + 1;
    }
}

void yomi_survey_glossary(YomiLabels *labels, YomiDiags *diags)
{
    const YomiTerms *terms = labels->book->terms;

    if (!terms || !labels->book->glossary || terms->n_definitions == 0)
        return;
    labels->entries = g_new0(guint32, terms->list->len);
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->uses->len; j++)
            add_use(labels, chapter, &g_array_index(chapter->uses, YomiTermUse, j));
    }
    close_over_definitions(labels, diags);
    g_array_sort(labels->glossary, compare);
    place(labels);
}
