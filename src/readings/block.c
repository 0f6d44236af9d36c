/* block.c -- the running text of each block, with the nodes that it comes from. */
/* SPDX-License-Identifier: MIT */
#include "readings/block.h"

#include "doc/walk.h"

#include <string.h>

static bool is_foreign(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ELEMENT && yomi_node_is_foreign(node);
}

static void append(YomiBlock *block, const YomiNode *node, const char *text)
{
    const YomiBlockPiece piece = {block->text->len, block->text->len + strlen(text), node};

    g_string_append(block->text, text);
    g_array_append_val(block->pieces, piece);
}

static void append_ruby(YomiBlock *block, const YomiNode *ruby)
{
    g_autoptr(GString) bases = g_string_new(NULL);

    for (const YomiNode *pair = ruby->first; pair; pair = pair->next)
        g_string_append(bases, pair->text);
    append(block, ruby, bases->str);
}

/* False when what is below @node is no text of the block. */
static bool enter_inline(YomiBlock *block, const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_TEXT:
    case YOMI_NODE_UPRIGHT:
        append(block, node, node->text);
        return true;
    case YOMI_NODE_RUBY:
        append_ruby(block, node);
        return false;
    case YOMI_NODE_SOFT_BREAK:
    case YOMI_NODE_HARD_BREAK:
        g_string_append_c(block->text, '\n');
        return true;
    case YOMI_NODE_CODE:
    case YOMI_NODE_IMAGE:
    case YOMI_NODE_NOTE_REF:
    case YOMI_NODE_LABEL:
    case YOMI_NODE_CITATION:
    case YOMI_NODE_PRINT_PAGE:
        g_string_append_c(block->text, ' ');
        return true;
    default:
        return !is_foreign(node);
    }
}

static void flush(YomiBlock *block, YomiBlockFunc use, gpointer data)
{
    if (block->pieces->len > 0)
        use(block, data);
    g_string_truncate(block->text, 0);
    g_array_set_size(block->pieces, 0);
}

void yomi_blocks_walk(YomiNode *top, YomiBlockFunc use, gpointer data)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(YomiBlockPiece));
    YomiBlock block = {text, pieces};
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (!yomi_node_is_inline(walk.node)) {
            flush(&block, use, data);
            if (walk.entering && is_foreign(walk.node))
                yomi_walk_skip(&walk);
        } else if (walk.entering && !enter_inline(&block, walk.node)) {
            yomi_walk_skip(&walk);
        }
    }
    flush(&block, use, data);
}

const YomiBlockPiece *yomi_block_piece(const YomiBlock *block, gsize place)
{
    guint low = 0, high = block->pieces->len;

    while (low < high) {
        const guint middle = (low + high) / 2;
        const YomiBlockPiece *piece = &g_array_index(block->pieces, YomiBlockPiece, middle);

        if (place < piece->start)
            high = middle;
        else if (place >= piece->end)
            low = middle + 1;
        else
            return piece;
    }
    return NULL;
}

YomiSpan yomi_block_span(const YomiBlock *block, gsize start, gsize end)
{
    const YomiBlockPiece *piece = yomi_block_piece(block, start);

    g_assert(piece);
    if (piece->node->kind != YOMI_NODE_TEXT)
        return piece->node->span;
    return yomi_node_text_span(piece->node, start - piece->start,
                               MIN(end, piece->end) - piece->start);
}
