/* gather.c -- what others must know of one chapter, taken from its tree. */
/* SPDX-License-Identifier: MIT */
#include "survey/gather.h"

#include "base/text.h"
#include "doc/walk.h"
#include "pass/captions.h"
#include "pass/plain.h"

#include <string.h>

typedef struct {
    YomiChapterLabels *labels;
    YomiDiags *diags;
    GHashTable *slugs; /* slug -> how often it was given with a number behind it */
    unsigned page;
    unsigned note; /* the number of the one at hand; 0 in the text */
} Gather;

static const char *keep(const Gather *gather, const char *text)
{
    return text ? g_string_chunk_insert(gather->labels->strings, text) : NULL;
}

static void add_page(Gather *gather, const YomiNode *node)
{
    const YomiPageLabel page = {
        .stem = keep(gather, node->id),
        .title = gather->labels->title,
        .horizontal = node->horizontal,
    };

    gather->page = gather->labels->pages->len;
    g_array_append_val(gather->labels->pages, page);
}

/* A heading's name for links, made unique as code hosts do: "ips", "ips-1", "ips-2". */
static void add_slug(Gather *gather, const char *text, const char *id)
{
    g_autofree char *slug = yomi_text_slug(text);
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(gather->slugs, slug));
    bool added =
        *slug == '\0' || yomi_chapter_labels_add_anchor(gather->labels, slug, id, gather->page);

    while (!added) {
        g_autofree char *numbered = g_strdup_printf("%s-%u", slug, ++n);

        added = yomi_chapter_labels_add_anchor(gather->labels, numbered, id, gather->page);
    }
    g_hash_table_insert(gather->slugs, g_steal_pointer(&slug), GUINT_TO_POINTER(n));
}

static void add_heading(Gather *gather, YomiNode *node)
{
    const YomiNode *section = node->parent->kind == YOMI_NODE_SECTION ? node->parent : NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    const char *id = section && section->first == node ? section->id : node->id;

    yomi_plain_text(node, text);
    add_slug(gather, text->str, id);
    if (!section && node->parent->kind != YOMI_NODE_PAGE)
        return; /* it is inside something else: a place, but no part of the outline */

    g_autofree char *shown = section ? yomi_plain_annotated(node) : NULL;
    const YomiHeadingLabel heading = {
        .level = node->level,
        .text = section ? keep(gather, section->label) : gather->labels->title,
        .shown = section ? keep(gather, shown) : gather->labels->shown_title,
        .id = keep(gather, id),
        .page = gather->page,
        .span = node->span,
    };

    g_array_append_val(gather->labels->headings, heading);
}

static void add_element(Gather *gather, const YomiNode *node)
{
    const char *id = yomi_node_attr(node, "id");

    if (id && node->target &&
        !yomi_chapter_labels_add_anchor(gather->labels, node->target, id, gather->page))
        yomi_diags_add(gather->diags, YOMI_CODE_ANCHOR_TWICE, node->span, node->target);
}

/* A figure or table, in Markdown or in the author's HTML. */
static void add_captioned(Gather *gather, YomiNode *node)
{
    YomiCaptionLabel label = {.id = yomi_caption_id(node), .page = gather->page};
    YomiNode *caption = yomi_caption_of(node, &label.kind);

    if (node->kind != YOMI_NODE_ELEMENT && node->target &&
        !yomi_chapter_labels_add_anchor(gather->labels, node->target, node->id, gather->page))
        yomi_diags_add(gather->diags, YOMI_CODE_ANCHOR_TWICE, node->span, node->target);
    if (!caption)
        return;

    g_autofree char *text = yomi_plain_label(caption);
    g_autofree char *shown = yomi_plain_annotated(caption);

    label.text = text;
    label.shown = shown;
    yomi_chapter_labels_add_caption(gather->labels, &label);
}

static void add_print_page(Gather *gather, const YomiNode *node)
{
    const YomiPrintPageLabel print_page = {
        .number = keep(gather, node->text),
        .id = keep(gather, node->id),
        .page = gather->page,
        .span = node->span,
    };

    g_array_append_val(gather->labels->print_pages, print_page);
}

static bool is_bare(YomiNode *link)
{
    g_autofree char *text = yomi_plain_label(link);

    return *text == '\0';
}

static void add_target(const Gather *gather, GArray *targets, YomiNode *node)
{
    const YomiTargetLabel target = {
        .target = keep(gather, node->target),
        .span = node->span,
        .bare = node->kind == YOMI_NODE_LINK && is_bare(node),
    };

    g_array_append_val(targets, target);
}

/* Headings and captions are taken as text before any label is known: none can be filled in. */
static bool may_be_bare(const YomiNode *link)
{
    for (const YomiNode *up = link->parent; up; up = up->parent)
        if (up->kind == YOMI_NODE_HEADING || yomi_caption_is(up))
            return false;
    return strchr(link->target, '#') && !yomi_link_is_external(link->target);
}

static void add_link(const Gather *gather, YomiNode *node)
{
    g_autofree char *text = yomi_plain_label(node);
    g_autofree char *href = NULL;
    YomiLinkState state = YOMI_LINK_GOOD;

    if (is_bare(node) && !may_be_bare(node))
        yomi_diags_add(gather->diags, YOMI_CODE_LINK_EMPTY, node->span, node->target);
    if (!*node->target)
        yomi_diags_add(gather->diags, YOMI_CODE_LINK_NO_TARGET, node->span, text);
    else if (!yomi_link_is_external(node->target))
        add_target(gather, gather->labels->links, node);
    else
        state = yomi_link_write(node->target, &href);

    if (state != YOMI_LINK_GOOD)
        yomi_diags_add(gather->diags,
                       state == YOMI_LINK_SCHEME ? YOMI_CODE_LINK_SCHEME : YOMI_CODE_LINK_BAD,
                       node->span, node->target);
}

static void add_citation(const Gather *gather, const YomiNode *node)
{
    const YomiCitationLabel citation = {
        .key = keep(gather, node->target),
        .id = keep(gather, node->id),
        .page = gather->page,
        .note = gather->note,
        .span = node->span,
    };

    g_array_append_val(gather->labels->citations, citation);
}

/* What leads elsewhere, which notes have too. */
static void gather_targets(const Gather *gather, YomiNode *node)
{
    if (node->kind == YOMI_NODE_LINK)
        add_link(gather, node);
    else if (node->kind == YOMI_NODE_IMAGE)
        add_target(gather, gather->labels->images, node);
    else if (node->kind == YOMI_NODE_CITATION)
        add_citation(gather, node);
}

/* What can be led to. */
static void gather_places(Gather *gather, YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_PAGE:
        add_page(gather, node);
        break;
    case YOMI_NODE_HEADING:
        add_heading(gather, node);
        break;
    case YOMI_NODE_ELEMENT:
        add_element(gather, node);
        add_captioned(gather, node);
        break;
    case YOMI_NODE_FIGURE:
    case YOMI_NODE_TABLE:
        add_captioned(gather, node);
        break;
    case YOMI_NODE_PRINT_PAGE:
        add_print_page(gather, node);
        break;
    default:
        break;
    }
}

static void set_titles(YomiChapterLabels *labels, const char *title, const char *shown)
{
    const char *brief = labels->chapter->title;

    labels->title = g_string_chunk_insert(labels->strings, title);
    labels->shown_title = g_string_chunk_insert(labels->strings, shown);
    labels->nav = brief ? g_string_chunk_insert(labels->strings, brief) : labels->title;
    /* A title that comes from there has its ruby in the menus too. */
    labels->shown_nav = brief && strcmp(brief, title) != 0 ? labels->nav : labels->shown_title;
}

YomiChapterLabels *yomi_survey_gather(const YomiChapter *chapter, YomiDoc *doc, YomiDiags *diags)
{
    g_autoptr(GHashTable) slugs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    YomiChapterLabels *labels = yomi_chapter_labels_new(chapter);
    Gather gather = {.labels = labels, .diags = diags, .slugs = slugs};
    g_autofree char *title = yomi_plain_label(yomi_plain_title(doc));
    g_autofree char *shown = yomi_plain_annotated(yomi_plain_title(doc));
    YomiWalk walk = yomi_walk_begin(yomi_doc_root(doc));

    set_titles(labels, title, shown);
    while (yomi_walk_next(&walk)) {
        if (!walk.entering)
            continue;
        gather_places(&gather, walk.node);
        gather_targets(&gather, walk.node);
    }
    walk = yomi_walk_begin(yomi_doc_notes(doc));
    while (yomi_walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (walk.node->kind == YOMI_NODE_NOTE)
            gather.note = walk.node->number;
        gather_targets(&gather, walk.node);
    }
    return labels;
}

YomiChapterLabels *yomi_survey_gather_nothing(const YomiChapter *chapter)
{
    YomiChapterLabels *labels = yomi_chapter_labels_new(chapter);
    const YomiPageLabel page = {.stem = chapter->stem, .title = chapter->stem};

    const char *title = chapter->title ? chapter->title : chapter->stem;

    set_titles(labels, title, title);
    g_array_append_val(labels->pages, page);
    return labels;
}
