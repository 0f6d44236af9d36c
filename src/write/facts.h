/* facts.h -- what the writer can vouch for, counted while it writes. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "write/characters.h"

/*
 * The package's accessibility metadata is computed from these and from nothing else
 * (Schema.org Accessibility Properties for Discoverability Vocabulary). Adding two of them is
 * meaningful, so each chapter counts for itself.
 */
typedef struct {
    unsigned rubies;          /* ruby elements */
    unsigned bare_ideographs; /* han characters, 々 included, that stand outside any ruby */
    unsigned vertical_pages;  /* content documents by writing mode, nav included */
    unsigned horizontal_pages;
    unsigned informative_images;
    unsigned decorative_images;
    unsigned headings;
    unsigned skipped_levels; /* a heading more than one level below the one before it */
    unsigned last_level;     /* of the heading written last; 0 before the first */
    unsigned print_pages;
    unsigned roles; /* doc-* roles in the text */
    unsigned tables;
    unsigned index_entries;
    unsigned descriptions;      /* of figures, at length */
    YomiCharacters *characters; /* of each face, gathered here too; borrowed, or NULL not to */
} YomiFacts;

void yomi_facts_add(YomiFacts *sum, const YomiFacts *part);

/* Counts @text, shown to the reader outside any ruby. */
void yomi_facts_count_text(YomiFacts *facts, const char *text);
