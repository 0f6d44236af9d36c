/* passes.c -- the passes in their order, and why they stand in it. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/check.h"

#include <string.h>

const YomiPass yomi_passes[] = {
    /* First: the others need not fear a tree that no reading system could show. */
    {"depth", yomi_pass_depth, false},

    /* While the tree is as it was read: marks are counted in reading order wherever they
     * stand, and what is no mark becomes text before anybody looks at the text. */
    {"notes", yomi_pass_notes, false},

    /* Before headings: captions and alt texts are settled when titles are taken as plain text. */
    {"figures", yomi_pass_figures, false},

    /* Before breaks and sections: from here on each chapter has exactly one title, and no heading
     * is empty. */
    {"headings", yomi_pass_headings, false},

    /* Behind headings: there is a title now. */
    {"reading", yomi_pass_reading, false},

    /* Before sections: a section ends with its content document. */
    {"breaks", yomi_pass_breaks, false},

    /* Behind breaks, whose pages it goes by, and before sections for the same reason. It may look
     * at nothing that only the second walk knows: both must find the same pages. */
    {"split", yomi_pass_split, false},

    /* Before ids: sections are what links lead to. */
    {"sections", yomi_pass_sections, false},

    /* Last of what the survey keeps: all nodes that need an id are there. */
    {"ids", yomi_pass_ids, false},

    /* Needs the other chapters. */
    {"links", yomi_pass_links, true},

    /* The same: a work's number counts through the book. */
    {"citations", yomi_pass_citations, true},

    /* Behind all that takes headings and anchors as plain text, before all that changes letters for
     * one direction of writing. Sections are what first-section counts by. */
    {"terms", yomi_pass_terms, true},

    /* Needs to know which pages lie horizontally. */
    {"upright", yomi_pass_upright, false},

    /* Last: everybody before it sees the author's characters. Not in the survey, whose titles and
     * names go where ASCII stays: titles, menus, attributes. */
    {"vertical", yomi_pass_vertical, true},

    {NULL, NULL, false},
};

void yomi_passes_run_until(YomiPassContext *ctx, YomiDoc *doc, const char *last)
{
    for (const YomiPass *pass = yomi_passes; pass->name; pass++) {
        if (ctx->labels || !pass->needs_labels) {
            pass->run(ctx, doc);
            yomi_doc_check(doc);
        }
        if (last && strcmp(pass->name, last) == 0)
            return;
    }
}

void yomi_passes_run(YomiPassContext *ctx, YomiDoc *doc)
{
    yomi_passes_run_until(ctx, doc, NULL);
}
