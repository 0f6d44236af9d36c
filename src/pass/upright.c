/* upright.c -- tate-chu-yoko means nothing in horizontal lines. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/walk.h"

#include <string.h>

static void lay_flat(YomiDoc *doc, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (!walk.entering && node->kind == YOMI_NODE_UPRIGHT)
            yomi_node_replace(node,
                              yomi_node_new_text(doc, node->span, node->text, strlen(node->text)));
    }
}

void yomi_pass_upright(YomiPassContext *ctx, YomiDoc *doc)
{
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        if (!ctx->edition->vertical || page->horizontal)
            lay_flat(doc, page);
    if (!ctx->edition->vertical)
        lay_flat(doc, yomi_doc_notes(doc));
}
