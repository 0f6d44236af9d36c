/* reading.c -- the reading that the front matter gives becomes ruby on the chapter's title. */
/* SPDX-License-Identifier: MIT */
#include "jp/align.h"
#include "pass/pass.h"

#include <string.h>

/* The title: the first heading of level 1; the pass `headings` has seen to it that there is one. */
static YomiNode *find_title(YomiDoc *doc)
{
    for (YomiNode *node = yomi_doc_root(doc)->first; node; node = node->next)
        if (node->kind == YOMI_NODE_HEADING && node->level == 1)
            return node;
    return NULL;
}

static bool has_ruby(const YomiNode *title)
{
    for (const YomiNode *node = title->first; node; node = node->next)
        if (node->kind == YOMI_NODE_RUBY)
            return true;
    return false;
}

/* The title's text, when it is only text with marks of notes and works behind it; NULL when it is
 * more. */
static char *text_of(const YomiNode *title)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const YomiNode *node = title->first;

    for (; node && node->kind == YOMI_NODE_TEXT; node = node->next)
        g_string_append(text, node->text);
    while (node && yomi_node_is_mark(node))
        node = node->next;
    return node ? NULL : g_string_free(g_steal_pointer(&text), FALSE);
}

static YomiNode *make_piece(YomiDoc *doc, YomiSpan span, const char *text, const char *reading,
                            YomiReadingRun run)
{
    YomiArena *arena = yomi_doc_arena(doc);

    if (run.reading_length == 0)
        return yomi_node_new_text(doc, span, text + run.start, run.length);

    YomiNode *ruby = yomi_node_new(doc, YOMI_NODE_RUBY, span);
    YomiNode *pair = yomi_node_new(doc, YOMI_NODE_PAIR, span);

    pair->text = yomi_arena_strndup(arena, text + run.start, run.length);
    pair->reading = yomi_arena_strndup(arena, reading + run.reading_start, run.reading_length);
    yomi_node_append(ruby, pair);
    return ruby;
}

void yomi_pass_reading(YomiPassContext *ctx, YomiDoc *doc)
{
    const char *reading = ctx->chapter->reading;
    YomiNode *title = find_title(doc);

    if (!reading || !title || has_ruby(title)) /* the author's own ruby wins */
        return;

    g_autofree char *text = text_of(title);
    g_autoptr(GArray) runs = text ? yomi_reading_align(text, reading) : NULL;

    if (!runs) {
        yomi_diags_add(ctx->diags, YOMI_CODE_READING_NO_FIT, ctx->chapter->reading_span, reading);
        return;
    }

    const YomiSpan span = title->first->span;
    YomiNode *marks = title->first;

    while (marks && marks->kind == YOMI_NODE_TEXT) {
        YomiNode *next = marks->next;

        yomi_node_detach(marks);
        marks = next;
    }
    for (guint i = 0; i < runs->len; i++) {
        YomiNode *piece =
            make_piece(doc, span, text, reading, g_array_index(runs, YomiReadingRun, i));

        if (marks)
            yomi_node_insert_before(marks, piece);
        else
            yomi_node_append(title, piece);
    }
}
