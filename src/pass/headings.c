/* headings.c -- each chapter gets its one title; levels are looked at. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "book/matter.h"
#include "doc/walk.h"
#include "jp/annotated.h"
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

/* The usual title of a named part, 献辞 or あとがき; every kanji of a furigana edition has ruby. */
static void add_usual_title(YomiPassContext *ctx, YomiDoc *doc, YomiNode *heading)
{
    const YomiMatter *matter = yomi_matter_of(ctx->chapter->kind);
    YomiArena *arena = yomi_doc_arena(doc);

    if (ctx->edition->ruby != YOMI_POLICY_FULL || !matter->split) {
        yomi_node_append(
            heading, yomi_node_new_text(doc, heading->span, matter->title, strlen(matter->title)));
        return;
    }

    g_autoptr(GString) annotated = g_string_new(NULL);
    YomiNode *ruby = yomi_node_new(doc, YOMI_NODE_RUBY, heading->span);
    YomiAnnotation part;

    yomi_annotated_append_split(annotated, matter->title, matter->split);
    yomi_node_append(heading, ruby);
    for (const char *rest = annotated->str; yomi_annotated_next(&rest, &part);) {
        YomiNode *pair = yomi_node_new(doc, YOMI_NODE_PAIR, heading->span);

        pair->text = yomi_arena_strndup(arena, part.base, part.base_length);
        if (part.reading)
            pair->reading = yomi_arena_strndup(arena, part.reading, part.reading_length);
        yomi_node_append(ruby, pair);
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
    if (yomi_matter_of(chapter->kind)->title) {
        add_usual_title(ctx, doc, heading);
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
