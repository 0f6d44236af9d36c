/* sections.c -- a heading and what belongs to it become one section. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "pass/plain.h"

static YomiNode *new_section(YomiDoc *doc, YomiNode *heading)
{
    YomiNode *section = yomi_node_new(doc, YOMI_NODE_SECTION, heading->span);
    g_autofree char *text = yomi_plain_label(heading);

    section->level = heading->level;
    section->label = yomi_arena_strdup(yomi_doc_arena(doc), text);
    return section;
}

/* @place is the section that is open, or the page; what the page holds directly stays where it
 * is, so the order of the text never changes. */
static void divide(YomiDoc *doc, YomiNode *page, const YomiNode *title)
{
    YomiNode *place = page, *next = NULL;

    for (YomiNode *block = page->first; block; block = next) {
        next = block->next;
        if (block == title)
            place = page;
        if (block->kind == YOMI_NODE_HEADING && block != title) {
            YomiNode *section = new_section(doc, block);

            while (place != page && place->level >= block->level)
                place = place->parent;
            if (place == page)
                yomi_node_insert_before(block, section);
            else
                yomi_node_append(place, section);
            place = section;
        }
        if (place != page) {
            yomi_node_detach(block);
            yomi_node_append(place, block);
        }
    }
}

void yomi_pass_sections(YomiPassContext *ctx, YomiDoc *doc)
{
    /* It heads the page's own section, which the writer makes. */
    const YomiNode *title = yomi_plain_title(doc);

    (void)ctx; /* sections are the same in all editions */
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        divide(doc, page, title);
}
