/* toc.h -- what nav.xhtml and toc.ncx list, in the order of the spine. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

typedef struct {
    unsigned level;    /* 1, or 2 for what belongs to the entry of level 1 before it */
    const char *label; /* plain text; lent by the labels */
    const char *shown; /* the same, annotated with the author's ruby; NULL: the program's word */
    char *href;        /* from EPUB/ */
    bool menu_only;    /* for the menus of reading systems, not for the page 目次 */
} YomiTocEntry;

/*
 * Every document of the spine is reached (EPUB Accessibility 1.1, WCAG 2.4.5), in its order
 * (EPUB 3.3 section 7.4.2.1), and no level is deeper than menus show. The array frees its strings.
 */
GArray *yomi_toc_new(const YomiLabels *labels);

/* The first mark of a printed page, or NULL when the book has none. */
const YomiPrintPageLabel *yomi_toc_first_print_page(const YomiLabels *labels);
