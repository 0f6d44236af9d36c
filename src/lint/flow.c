/* flow.c -- the words of one block as a line of characters, whose places are known. */
/* SPDX-License-Identifier: MIT */
#include "lint/flow.h"

#include "doc/walk.h"
#include "jp/vertical.h"

/* Characters of the flow that come from one node. */
typedef struct {
    const YomiNode *node;
    gsize start, end;
} Piece;

typedef struct {
    YomiFlow flow;
    GPtrArray *images; /* of the block that is being read */
    void (*visit)(const YomiFlow *flow, gpointer data);
    gpointer data;
} Reader;

static void append(YomiFlow *flow, gunichar c, guint32 byte)
{
    g_array_append_val(flow->characters, c);
    g_array_append_val(flow->bytes, byte);
}

static const YomiNode *block_of(const YomiNode *node)
{
    while (node->parent && yomi_node_is_inline(node))
        node = node->parent;
    return node;
}

static void append_words(YomiFlow *flow, const YomiNode *node, const char *words)
{
    Piece piece = {node, flow->characters->len, 0};

    for (const char *p = words; *p; p = g_utf8_next_char(p))
        append(flow, g_utf8_get_char(p), (guint32)(p - words));
    piece.end = flow->characters->len;
    if (piece.end == piece.start)
        return;
    g_array_append_val(flow->pieces, piece);
    if (!flow->block)
        flow->block = block_of(node);
}

static void finish(Reader *reader)
{
    YomiFlow *flow = &reader->flow;

    if (flow->pieces->len > 0) {
        flow->text = (const gunichar *)(gconstpointer)flow->characters->data;
        flow->length = flow->characters->len;
        reader->visit(flow, reader->data);
    }
    flow->block = NULL;
    g_array_set_size(flow->characters, 0);
    g_array_set_size(flow->bytes, 0);
    g_array_set_size(flow->pieces, 0);
}

static void finish_block(Reader *reader)
{
    finish(reader);
    for (guint i = 0; i < reader->images->len; i++) {
        const YomiNode *image = reader->images->pdata[i];

        reader->flow.block = image;
        append_words(&reader->flow, image, image->alt);
        finish(reader);
    }
    g_ptr_array_set_size(reader->images, 0);
}

/* Its content is no Japanese text. */
static bool is_object(YomiNode *node)
{
    static const char *const names[] = {"code", "img", "kbd", "samp", NULL};

    return node->kind == YOMI_NODE_CODE || node->kind == YOMI_NODE_IMAGE ||
           yomi_node_is_foreign(node) || yomi_node_shows_address(node) ||
           (node->kind == YOMI_NODE_ELEMENT && g_strv_contains(names, node->name));
}

static bool is_break(const YomiNode *node)
{
    return node->kind == YOMI_NODE_HARD_BREAK ||
           (node->kind == YOMI_NODE_ELEMENT && g_str_equal(node->name, "br"));
}

static void read_inline(Reader *reader, YomiWalk *walk)
{
    YomiNode *node = walk->node;

    if (node->kind == YOMI_NODE_IMAGE)
        g_ptr_array_add(reader->images, node);
    if (node->kind == YOMI_NODE_TEXT || node->kind == YOMI_NODE_PAIR ||
        node->kind == YOMI_NODE_UPRIGHT) {
        append_words(&reader->flow, node, node->text);
    } else if (is_break(node)) {
        append(&reader->flow, '\n', 0);
    } else if (is_object(node)) {
        append(&reader->flow, YOMI_OBJECT_NEUTRAL, 0);
        yomi_walk_skip(walk);
    }
}

static void read_tree(Reader *reader, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        const bool is_inline = yomi_node_is_inline(walk.node);

        if (!is_inline)
            finish_block(reader);
        if (!walk.entering)
            continue;
        if (is_inline)
            read_inline(reader, &walk);
        else if (yomi_node_is_foreign(walk.node))
            yomi_walk_skip(&walk);
    }
}

void yomi_flow_each(YomiDoc *doc, void (*visit)(const YomiFlow *flow, gpointer data), gpointer data)
{
    g_autoptr(GArray) characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    g_autoptr(GArray) bytes = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autoptr(GPtrArray) images = g_ptr_array_new();
    Reader reader = {
        .flow = {.characters = characters, .bytes = bytes, .pieces = pieces},
        .images = images,
        .visit = visit,
        .data = data,
    };

    read_tree(&reader, yomi_doc_root(doc));
    read_tree(&reader, yomi_doc_notes(doc));
}

/* The piece that character @at belongs to, or the next one; NULL behind the last. */
static const Piece *piece_at(const YomiFlow *flow, gsize at)
{
    guint low = 0, high = flow->pieces->len;

    while (low < high) {
        const guint middle = low + (high - low) / 2;

        if (g_array_index(flow->pieces, Piece, middle).end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < flow->pieces->len ? &g_array_index(flow->pieces, Piece, low) : NULL;
}

/* The place of characters [start, end) of @piece. */
static YomiSpan span_in(const YomiFlow *flow, const Piece *piece, gsize start, gsize end)
{
    const guint32 *bytes = (const guint32 *)(gconstpointer)flow->bytes->data;
    const gunichar last = flow->text[end - 1];

    if (piece->node->kind == YOMI_NODE_IMAGE)
        return piece->node->span;
    return yomi_node_text_span(piece->node, bytes[start],
                               bytes[end - 1] + (gsize)g_unichar_to_utf8(last, NULL));
}

YomiSpan yomi_flow_span(const YomiFlow *flow, gsize start, gsize end)
{
    const Piece *first = piece_at(flow, start);
    const Piece *last = piece_at(flow, end - 1);

    g_assert(start < end && end <= flow->length);
    if (!first)
        return flow->block->span;
    if (!last || last->start >= end)
        last = first;
    if (first->start >= end) /* nothing but objects */
        return flow->block->span;

    const YomiSpan begins = span_in(flow, first, MAX(start, first->start), MIN(end, first->end));

    if (last == first)
        return begins;
    return yomi_span_join(begins, span_in(flow, last, last->start, MIN(end, last->end)));
}

char *yomi_flow_words(const YomiFlow *flow, gsize start, gsize end)
{
    return g_ucs4_to_utf8(flow->text + start, (glong)(end - start), NULL, NULL, NULL);
}
