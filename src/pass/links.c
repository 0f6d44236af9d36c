/* links.c -- what the author wrote as targets becomes what the page says; labels are filled in. */
/* SPDX-License-Identifier: MIT */
#include "pass/captions.h"

#include "book/link.h"
#include "doc/walk.h"
#include "pass/plain.h"

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

static YomiNode *new_label(YomiDoc *doc, YomiSpan span, const YomiCaptionLabel *caption)
{
    YomiNode *label = yomi_node_new(doc, YOMI_NODE_LABEL, span);

    label->name = yomi_labels_caption_word(caption->kind);
    label->number = caption->number;
    label->text = yomi_arena_printf(yomi_doc_arena(doc), "%s%u", label->name, label->number);
    return label;
}

/* A link without text says what the figure or table is called that it leads to. */
static void fill_link(const YomiPassContext *ctx, YomiDoc *doc, YomiNode *link)
{
    g_autofree char *text = yomi_plain_label(link);
    const YomiCaptionLabel *caption =
        *text ? NULL : yomi_labels_caption(ctx->labels, ctx->chapter, link->target);

    if (!caption)
        return;
    while (link->first)
        yomi_node_detach(link->first);
    yomi_node_append(link, new_label(doc, link->span, caption));
}

/* The label goes to the first line of @caption, which in the author's HTML may hold blocks. */
static void fill_caption(YomiDoc *doc, YomiNode *caption, const YomiCaptionLabel *label)
{
    YomiNode *place = caption;

    while (place->first && !yomi_node_holds_inlines(place) && !yomi_node_is_inline(place->first))
        place = place->first;
    if (place->first)
        yomi_node_insert_before(place->first, new_label(doc, caption->span, label));
    else
        yomi_node_append(place, new_label(doc, caption->span, label));
}

static void label_captioned(const YomiPassContext *ctx, YomiDoc *doc, YomiNode *node)
{
    YomiCaptionKind kind = YOMI_CAPTION_FIGURE;
    YomiNode *caption = yomi_caption_of(node, &kind);
    const char *id = caption ? yomi_caption_id(node) : NULL;

    if (!id)
        return;

    const YomiChapterLabels *own = g_hash_table_lookup(ctx->labels->by_path, ctx->chapter->path);
    const YomiCaptionLabel *label = yomi_chapter_labels_caption(own, id);

    if (label && label->number > 0)
        fill_caption(doc, caption, label);
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

        if (walk.entering)
            label_captioned(ctx, doc, node);
        if (walk.entering && node->kind == YOMI_NODE_IMAGE) {
            const YomiImageLabel *image =
                yomi_labels_image(ctx->labels, ctx->chapter, node->target);

            node->href = image ? image->path : NULL;
        } else if (walk.entering && node->kind == YOMI_NODE_LINK) {
            node->href = find_href(ctx, doc, node->target);
            fill_link(ctx, doc, node);
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
