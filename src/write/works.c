/* works.c -- a work of the book's list with a way back to every place that cites it. */
/* SPDX-License-Identifier: MIT */
#include "write/writer.h"

static const YomiCitationPlace *place_at(const GArray *places, guint i)
{
    return &g_array_index(places, YomiCitationPlace, i);
}

static bool is_alike(const YomiCitationPlace *a, const YomiCitationPlace *b)
{
    return a->chapter == b->chapter && !a->citation->note == !b->citation->note;
}

/* The places of one chapter, in its text or in its notes, are counted together. */
static guint group_end(const GArray *places, guint start)
{
    guint end = start + 1;

    while (end < places->len && is_alike(place_at(places, start), place_at(places, end)))
        end++;
    return end;
}

static void write_back_link(YomiWriter *w, const YomiCitationPlace *place, guint nth, guint all)
{
    const YomiCitationLabel *citation = place->citation;
    const bool in_note = citation->note > 0;
    const YomiWayBack back = {
        .stem = in_note ? yomi_labels_note_stem(w->ctx->labels, place->chapter, citation->note)
                        : g_array_index(place->chapter->pages, YomiPageLabel, citation->page).stem,
        .id = citation->id,
        .chapter = place->chapter,
        .in_note = in_note,
        .place = nth,
        .n_places = all,
    };

    yomi_writer_back(w, &back);
}

void yomi_xhtml_work(YomiMarkup *markup, const YomiXhtmlContext *ctx, YomiNode *holder,
                     unsigned number)
{
    g_autoptr(GHashTable) labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const GArray *places = g_array_index(ctx->labels->works, YomiWorkLabel, number - 1).places;
    YomiWriter writer = {
        .markup = markup,
        .ctx = ctx,
        .labels = labels,
        .head = holder->first,
        .word = "文献",
        .number = number,
    };

    yomi_writer_open_block(&writer, "li");
    yomi_markup_attrf(markup, "id", "work-%u", number);
    yomi_writer_children(&writer, holder);
    for (guint start = 0, end = 0; start < places->len; start = end) {
        end = group_end(places, start);
        for (guint i = start; i < end; i++)
            write_back_link(&writer, place_at(places, i), i - start + 1, end - start);
    }
    yomi_markup_close(markup);
}
