/* notes.c -- which document of 注 each note stands in. */
/* SPDX-License-Identifier: MIT */
#include "survey/notes.h"

#include "pass/size.h"

#include <string.h>

enum {
    NOTE_DEPTH = 5,    /* html, body, two sections and the list */
    HEADING_SIZE = 400 /* the section around a chapter's notes, without its title */
};

void yomi_survey_notes(YomiChapterLabels *chapter, const YomiBook *book, const YomiEdition *edition,
                       YomiDoc *doc)
{
    g_autoptr(YomiSize) size = yomi_size_new(book, edition);
    const bool is_numbered = chapter->chapter->number > 0 || chapter->chapter->appendix > 0;
    /* A chapter without a number is called by its title in each back link. */
    const gsize name = is_numbered ? 0 : yomi_size_text(size, chapter->title);

    for (YomiNode *node = yomi_doc_notes(doc)->first; node; node = node->next) {
        const gsize bytes = yomi_size_tree(size, node, NOTE_DEPTH) + node->occurrence * name;
        const YomiNoteLabel note = {.size = (guint32)MIN(bytes, G_MAXUINT32)};

        g_array_append_val(chapter->notes, note);
    }
}

/* The documents as far as they are filled. */
typedef struct {
    YomiLabels *labels;
    gsize used; /* of the last one */
} Filling;

static void begin_document(Filling *filling)
{
    YomiLabels *labels = filling->labels;
    const guint number = labels->note_documents->len + 1;
    g_autofree char *stem = number == 1 ? g_strdup("notes") : g_strdup_printf("notes-%u", number);

    g_ptr_array_add(labels->note_documents, g_string_chunk_insert(labels->strings, stem));
    filling->used = YOMI_SIZE_FRAME;
}

/* A chapter that fits into no document begins a new one when the last is half full. */
static bool wants_document(const Filling *filling, gsize total)
{
    if (filling->labels->note_documents->len == 0)
        return true;
    if (filling->used + total <= YOMI_SIZE_PAGE)
        return false;
    return YOMI_SIZE_FRAME + total <= YOMI_SIZE_PAGE || filling->used > YOMI_SIZE_PAGE / 2;
}

static void place_notes(Filling *filling, const YomiChapterLabels *chapter)
{
    YomiNoteLabel *notes = (YomiNoteLabel *)(gpointer)chapter->notes->data;
    /* Twice, and with as much again for ruby: heading and label. */
    const gsize heading = HEADING_SIZE + 15 * strlen(chapter->title);
    gsize total = heading;

    for (guint i = 0; i < chapter->notes->len; i++)
        total += notes[i].size;
    if (wants_document(filling, total))
        begin_document(filling);
    filling->used += heading;
    for (guint i = 0; i < chapter->notes->len; i++) {
        if (i > 0 && filling->used + notes[i].size > YOMI_SIZE_PAGE) {
            begin_document(filling);
            filling->used += heading;
        }
        notes[i].document = filling->labels->note_documents->len - 1;
        filling->used += notes[i].size;
    }
}

void yomi_survey_note_documents(YomiLabels *labels)
{
    Filling filling = {.labels = labels};

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        if (chapter->notes->len > 0)
            place_notes(&filling, chapter);
    }
}
