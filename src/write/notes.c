/* notes.c -- a chapter's notes as list items with a way back to every mark. */
/* SPDX-License-Identifier: MIT */
#include "doc/walk.h"
#include "write/writer.h"

/* Where a mark stands. */
typedef struct {
    const char *id;
    const char *stem; /* of its document */
} Mark;

/* The marks of each note, by number less one: a GArray of Mark. */
static GPtrArray *marks_new(unsigned n_notes)
{
    GPtrArray *marks = g_ptr_array_new_full(n_notes, (GDestroyNotify)g_array_unref);

    for (unsigned i = 0; i < n_notes; i++)
        g_ptr_array_add(marks, g_array_new(FALSE, FALSE, sizeof(Mark)));
    return marks;
}

static void collect_marks(GPtrArray *marks, YomiNode *top, const char *stem)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        const YomiNode *node = walk.node;

        if (!walk.entering || node->kind != YOMI_NODE_NOTE_REF)
            continue;
        g_assert(node->number >= 1 && node->number <= marks->len);

        const Mark mark = {node->id, stem};

        g_array_append_val(g_ptr_array_index(marks, node->number - 1), mark);
    }
}

GPtrArray *yomi_xhtml_marks(const YomiXhtmlContext *ctx, YomiDoc *doc)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(ctx->labels->by_path, ctx->chapter->path);
    GPtrArray *marks = marks_new(chapter->notes->len);

    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        collect_marks(marks, page,
                      g_array_index(chapter->pages, YomiPageLabel, page->number - 1).stem);
    for (YomiNode *note = yomi_doc_notes(doc)->first; note; note = note->next)
        collect_marks(marks, note, yomi_labels_note_stem(ctx->labels, chapter, note->number));
    return marks;
}

static void write_back_links(YomiWriter *w, const GArray *marks)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(w->ctx->labels->by_path, w->ctx->chapter->path);

    for (guint i = 0; i < marks->len; i++) {
        const Mark *mark = &g_array_index(marks, Mark, i);
        const YomiWayBack back = {
            .stem = mark->stem,
            .id = mark->id,
            .chapter = chapter,
            .place = i + 1,
            .n_places = marks->len,
        };

        yomi_writer_back(w, &back);
    }
}

static void write_note(YomiWriter *w, YomiNode *note, const GArray *marks)
{
    w->word = "注";
    w->number = note->number;
    w->head = note->first && note->first->kind == YOMI_NODE_PARAGRAPH ? note->first : NULL;

    yomi_writer_open_block(w, "li");
    yomi_writer_open_block(w, "div"); /* the typed element carries the id: pop-ups show it */
    yomi_writer_attr(w, "id", note->id);
    yomi_writer_role(w, "footnote", "doc-footnote");
    if (!w->head) {
        yomi_writer_open_line(w, "p");
        yomi_writer_head(w);
        yomi_markup_close(w->markup);
    }
    yomi_writer_children(w, note);
    write_back_links(w, marks);
    yomi_markup_close(w->markup);
    yomi_markup_close(w->markup);
}

void yomi_xhtml_notes(YomiMarkup *markup, const YomiXhtmlContext *ctx, const GPtrArray *marks,
                      YomiNode *first, const YomiNode *end)
{
    g_autoptr(GHashTable) labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    YomiWriter writer = {.markup = markup, .ctx = ctx, .labels = labels};

    for (YomiNode *note = first; note != end; note = note->next)
        write_note(&writer, note, g_ptr_array_index(marks, note->number - 1));
}
