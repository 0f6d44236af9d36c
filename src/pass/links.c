/* links.c -- what the author wrote as targets becomes what the page says. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "book/link.h"
#include "doc/walk.h"

#include <string.h>

/* NULL when nothing is there. */
static const char *find_href(const YomiPassContext *ctx, YomiDoc *doc, const char *target)
{
    g_autofree char *href = NULL;

    if (yomi_link_is_external(target))
        yomi_link_write(target, &href);
    else
        yomi_labels_resolve(ctx->labels, ctx->chapter, target, &href);
    return yomi_arena_strdup(yomi_doc_arena(doc), href);
}

/* What leads nowhere was reported by the survey, and no book will be written. Until then the tree
 * must stay one that can be written, so that everything else that is wrong is found too. */
static void drop_image(YomiDoc *doc, YomiNode *image)
{
    if (*image->alt)
        yomi_node_replace(image,
                          yomi_node_new_text(doc, image->span, image->alt, strlen(image->alt)));
    else
        yomi_node_detach(image);
}

static bool is_empty_figure(const YomiNode *node)
{
    return node->kind == YOMI_NODE_FIGURE && !node->first->href;
}

static void settle(const YomiPassContext *ctx, YomiDoc *doc, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (walk.entering && node->kind == YOMI_NODE_IMAGE) {
            const YomiImageLabel *image =
                yomi_labels_image(ctx->labels, ctx->chapter, node->target);

            node->href = image ? image->path : NULL;
        } else if (walk.entering && node->kind == YOMI_NODE_LINK) {
            node->href = find_href(ctx, doc, node->target);
        } else if (!walk.entering && node->kind == YOMI_NODE_LINK && !node->href) {
            yomi_node_unwrap(node);
        } else if (!walk.entering && is_empty_figure(node)) {
            yomi_node_detach(node);
        } else if (!walk.entering && node->kind == YOMI_NODE_IMAGE && !node->href &&
                   node->parent->kind != YOMI_NODE_FIGURE) {
            drop_image(doc, node);
        }
    }
}

void yomi_pass_links(YomiPassContext *ctx, YomiDoc *doc)
{
    settle(ctx, doc, yomi_doc_root(doc));
    settle(ctx, doc, yomi_doc_notes(doc));
}
