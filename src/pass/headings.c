/* headings.c -- each chapter gets its one title; levels are looked at. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/walk.h"
#include "pass/plain.h"

#include <string.h>

/* A heading without text would be an empty line in nav (EPUB 3.3 section 7.3: labels have text). */
static void drop_empty(YomiPassContext *ctx, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (walk.entering || walk.node->kind != YOMI_NODE_HEADING)
            continue;

        g_autofree char *text = yomi_plain_label(walk.node);

        if (*text)
            continue;
        yomi_diags_add(ctx->diags, YOMI_CODE_HEADING_EMPTY, walk.node->span, NULL);
        yomi_node_detach(walk.node);
    }
}

/* The chapter's title and where it came from. */
static YomiNode *make_title(YomiPassContext *ctx, YomiDoc *doc)
{
    const YomiSource *source = yomi_doc_source(doc);
    const YomiChapter *chapter = ctx->chapter;
    const YomiSpan top = yomi_span_make(source, chapter->body, chapter->body);
    YomiNode *heading = yomi_node_new(doc, YOMI_NODE_HEADING, top);
    g_autofree char *name = g_path_get_basename(chapter->path);
    char *dot = strrchr(name, '.');

    heading->level = 1;
    if (chapter->title) {
        heading->span = chapter->title_span;
        yomi_node_append(heading, yomi_node_new_text(doc, heading->span, chapter->title,
                                                     strlen(chapter->title)));
        return heading;
    }
    if (dot && dot > name)
        *dot = '\0';
    yomi_diags_add(ctx->diags, YOMI_CODE_TITLE_MISSING, top, name);
    yomi_node_append(heading, yomi_node_new_text(doc, top, name, strlen(name)));
    return heading;
}

/* The first # outside quotes, lists and the like is the title; others of its level are not. */
static void find_title(YomiPassContext *ctx, YomiDoc *doc)
{
    YomiNode *const root = yomi_doc_root(doc);
    bool found = false;

    for (YomiNode *node = root->first; node; node = node->next) {
        if (node->kind != YOMI_NODE_HEADING || node->level != 1)
            continue;
        if (found) {
            g_autofree char *text = yomi_plain_label(node);

            yomi_diags_add(ctx->diags, YOMI_CODE_HEADING_SECOND_TITLE, node->span, text);
        }
        found = true;
    }
    if (found)
        return;

    YomiNode *title = make_title(ctx, doc);

    if (root->first)
        yomi_node_insert_before(root->first, title);
    else
        yomi_node_append(root, title);
}

/* WCAG 2.2 SC 1.3.1: levels go down one by one. A heading that is inside something else belongs
 * to no section, so no table of contents can name it. */
static void check_levels(YomiPassContext *ctx, YomiNode *top, bool outline)
{
    YomiWalk walk = yomi_walk_begin(top);
    unsigned last = outline ? 0 : 6;

    while (yomi_walk_next(&walk)) {
        if (!walk.entering || walk.node->kind != YOMI_NODE_HEADING)
            continue;

        const YomiNode *heading = walk.node;
        g_autofree char *text = yomi_plain_label(walk.node);

        if (heading->level > last + 1)
            yomi_diags_add(ctx->diags, YOMI_CODE_HEADING_SKIPPED, heading->span, text);
        if (!outline || heading->parent != top)
            yomi_diags_add(ctx->diags, YOMI_CODE_HEADING_NESTED, heading->span, text);
        last = heading->level;
    }
}

void yomi_pass_headings(YomiPassContext *ctx, YomiDoc *doc)
{
    drop_empty(ctx, yomi_doc_root(doc));
    drop_empty(ctx, yomi_doc_notes(doc));
    find_title(ctx, doc);
    check_levels(ctx, yomi_doc_root(doc), true);
    check_levels(ctx, yomi_doc_notes(doc), false);
}
