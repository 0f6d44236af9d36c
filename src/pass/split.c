/* split.c -- a page that is too long for one content document becomes several. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "pass/size.h"

enum { PAGE_DEPTH = 3 }; /* html, body and what holds the page */

/* A block of the page, and how long it will be. */
typedef struct {
    YomiNode *node;
    gsize size;
} Block;

static GArray *measure(YomiSize *size, const YomiNode *page)
{
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(Block));
    unsigned depth = PAGE_DEPTH;

    for (YomiNode *node = page->first; node; node = node->next) {
        if (node->kind == YOMI_NODE_HEADING)
            depth = PAGE_DEPTH + node->level - 1; /* sections will stand around it */

        const Block block = {node, yomi_size_tree(size, node, depth)};

        g_array_append_val(blocks, block);
    }
    return blocks;
}

/* Headings stand over what comes next, marks of printed pages before it. */
static bool belongs_to_next(const Block *block)
{
    return block->node->kind == YOMI_NODE_HEADING || block->node->kind == YOMI_NODE_PRINT_PAGE;
}

/* Where the next block ends that is not to be torn from those before it, from @start on. */
static guint find_end(const GArray *blocks, guint start)
{
    while (start < blocks->len && belongs_to_next(&g_array_index(blocks, Block, start)))
        start++;
    return MIN(start + 1, blocks->len);
}

/* The size of the section that block @start begins, or more than a page as soon as it is more; 0
 * when it begins none. Sections nest six levels deep at most, so no block is looked at often. */
static gsize size_section(const GArray *blocks, guint start)
{
    const Block *all = (const Block *)(gconstpointer)blocks->data;
    gsize sum = 0;

    while (start < blocks->len && all[start].node->kind == YOMI_NODE_PRINT_PAGE)
        start++;
    if (start == blocks->len || all[start].node->kind != YOMI_NODE_HEADING)
        return 0;
    for (guint i = start; i < blocks->len && sum <= YOMI_SIZE_PAGE; i++) {
        const YomiNode *node = all[i].node;

        if (i > start && node->kind == YOMI_NODE_HEADING && node->level <= all[start].node->level)
            break;
        sum += all[i].size;
    }
    return sum;
}

/* True when the blocks from @start to @end begin a new page behind one with @used bytes. */
static bool wants_page(const GArray *blocks, guint start, guint end, gsize used)
{
    const gsize section = size_section(blocks, start);
    gsize sum = used;

    for (guint i = start; i < end; i++)
        sum += g_array_index(blocks, Block, i).size;
    if (sum > YOMI_SIZE_PAGE)
        return true;
    /* A section stays whole where it can; one that is longer than a page begins on a new one when
     * much stands before it. */
    return used + section > YOMI_SIZE_PAGE &&
           (YOMI_SIZE_FRAME + section <= YOMI_SIZE_PAGE || used > YOMI_SIZE_PAGE / 2);
}

static YomiNode *begin_page(YomiDoc *doc, YomiNode *page, YomiSpan span)
{
    YomiNode *next = yomi_node_new(doc, YOMI_NODE_PAGE, span);

    next->horizontal = page->horizontal;
    yomi_node_insert_after(page, next);
    return next;
}

/* Returns the last of the pages that it has become. */
static YomiNode *split_page(YomiSize *size, YomiDoc *doc, YomiNode *page)
{
    g_autoptr(GArray) blocks = measure(size, page);
    gsize used = YOMI_SIZE_FRAME;
    YomiNode *const first = page;
    guint end = 0;

    for (guint start = 0; start < blocks->len; start = end) {
        end = find_end(blocks, start);
        if (start > 0 && wants_page(blocks, start, end, used)) {
            page = begin_page(doc, page, g_array_index(blocks, Block, start).node->span);
            used = YOMI_SIZE_FRAME;
        }
        for (guint i = start; i < end; i++) {
            const Block *block = &g_array_index(blocks, Block, i);

            used += block->size;
            if (page != first) {
                yomi_node_detach(block->node);
                yomi_node_append(page, block->node);
            }
        }
    }
    return page;
}

void yomi_pass_split(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autoptr(YomiSize) size = yomi_size_new(ctx->book, ctx->edition);
    unsigned number = 0;

    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        page = split_page(size, doc, page);
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        page->number = ++number;
}
