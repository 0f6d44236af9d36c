/* ids.c -- names for all that something leads to. */
/* SPDX-License-Identifier: MIT */
#include "pass/captions.h"

#include "doc/walk.h"

#include <string.h>

/*
 * Every id begins with the chapter's stem, which is unique in the book, and is counted within the
 * chapter: so ids stay unique through the book and do not change when another chapter does. They
 * are [a-z][a-z0-9-]*, because reading systems put them into CSS selectors (ereaders 4.2).
 */
typedef struct {
    YomiPassContext *ctx;
    YomiArena *arena;
    const char *stem;
    unsigned sections, anchors, print_pages, descriptions, citations;
    unsigned captions[YOMI_N_CAPTION_KINDS];
    bool in_notes;
} Ids;

/* "5", "xii": as it is. Anything else, "XII" among it, could meet another in the same spelling. */
static bool is_plain(const char *number)
{
    if (!*number)
        return false;
    for (; *number; number++)
        if (!g_ascii_islower(*number) && !g_ascii_isdigit(*number))
            return false;
    return true;
}

static void name_print_page(Ids *ids, YomiNode *node)
{
    if (is_plain(node->text))
        node->id = yomi_arena_printf(ids->arena, "page-%s", node->text);
    else
        node->id = yomi_arena_printf(ids->arena, "%s-page-%u", ids->stem, ++ids->print_pages);
}

static const char *next_anchor(Ids *ids)
{
    return yomi_arena_printf(ids->arena, "%s-anchor-%u", ids->stem, ++ids->anchors);
}

/* The author's name for the place stays in @target: links know it by that. */
static void name_element(Ids *ids, YomiNode *node)
{
    for (YomiAttr *attr = node->attrs; attr; attr = attr->next) {
        if (strcmp(attr->name, "id") == 0) {
            node->target = attr->value;
            attr->value = next_anchor(ids);
        }
    }
}

/* Attributes are in the order of their names. */
static void add_id(const Ids *ids, YomiNode *element, const char *id)
{
    YomiAttr **place = &element->attrs;
    YomiAttr *attr = yomi_arena_alloc(ids->arena, sizeof(YomiAttr));

    while (*place && strcmp((*place)->name, "id") < 0)
        place = &(*place)->next;
    attr->name = "id";
    attr->value = id;
    attr->next = *place;
    *place = attr;
}

/* Figures and tables that have a caption or a name. Those in notes have no number and are in no
 * list. */
static void name_captioned(Ids *ids, YomiNode *node)
{
    static const char *const words[] = {
        [YOMI_CAPTION_FIGURE] = "figure", [YOMI_CAPTION_TABLE] = "table"};
    YomiCaptionKind kind = node->kind == YOMI_NODE_TABLE ? YOMI_CAPTION_TABLE : YOMI_CAPTION_FIGURE;

    if (ids->in_notes || (!yomi_caption_of(node, &kind) && !node->target))
        return;

    const char *id =
        yomi_arena_printf(ids->arena, "%s-%s-%u", ids->stem, words[kind], ++ids->captions[kind]);

    if (node->kind == YOMI_NODE_ELEMENT)
        add_id(ids, node, id);
    else
        node->id = id;
}

static void name_mark(const Ids *ids, YomiNode *node)
{
    if (node->occurrence > 1)
        node->id = yomi_arena_printf(ids->arena, "%s-noteref-%u-%u", ids->stem, node->number,
                                     node->occurrence);
    else
        node->id = yomi_arena_printf(ids->arena, "%s-noteref-%u", ids->stem, node->number);
}

static void name_page(const Ids *ids, YomiNode *node)
{
    if (node->number > 1)
        node->id = yomi_arena_printf(ids->arena, "%s-%u", ids->stem, node->number);
    else
        node->id = ids->stem;
}

static void name_node(Ids *ids, YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_PAGE:
        name_page(ids, node);
        break;
    case YOMI_NODE_SECTION:
        node->id = yomi_arena_printf(ids->arena, "%s-section-%u", ids->stem, ++ids->sections);
        break;
    case YOMI_NODE_HEADING:
        /* One that heads a section or page is reached by their ids. */
        if (node->parent->kind != YOMI_NODE_SECTION && node->parent->kind != YOMI_NODE_PAGE)
            node->id = next_anchor(ids);
        break;
    case YOMI_NODE_NOTE:
        node->id = yomi_arena_printf(ids->arena, "%s-note-%u", ids->stem, node->number);
        break;
    case YOMI_NODE_NOTE_REF:
        name_mark(ids, node);
        break;
    case YOMI_NODE_CITATION:
        node->id = yomi_arena_printf(ids->arena, "%s-citation-%u", ids->stem, ++ids->citations);
        break;
    case YOMI_NODE_PRINT_PAGE:
        name_print_page(ids, node);
        break;
    case YOMI_NODE_ELEMENT:
        if (yomi_node_attr(node, "id"))
            name_element(ids, node);
        else
            name_captioned(ids, node);
        break;
    case YOMI_NODE_FIGURE:
    case YOMI_NODE_TABLE:
        name_captioned(ids, node);
        break;
    case YOMI_NODE_ALERT:
        if (strcmp(node->name, "description") == 0)
            node->id =
                yomi_arena_printf(ids->arena, "%s-description-%u", ids->stem, ++ids->descriptions);
        break;
    default:
        break;
    }
}

static void name_all(Ids *ids, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (walk.entering) {
            name_node(ids, node);
        } else if (ids->in_notes && node->kind == YOMI_NODE_PRINT_PAGE) {
            /* The notes are printed elsewhere: no page of the print edition starts in them. */
            yomi_diags_add(ids->ctx->diags, YOMI_CODE_PRINT_PAGE_IN_NOTE, node->span, node->text);
            yomi_node_detach(node);
        }
    }
}

void yomi_pass_ids(YomiPassContext *ctx, YomiDoc *doc)
{
    Ids ids = {.ctx = ctx, .arena = yomi_doc_arena(doc), .stem = ctx->chapter->stem};

    name_all(&ids, yomi_doc_root(doc));
    ids.in_notes = true;
    name_all(&ids, yomi_doc_notes(doc));
}
