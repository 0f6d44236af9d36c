/* toc.h -- what nav.xhtml and toc.ncx list, in the order of the spine. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

typedef struct {
    unsigned level;    /* 1 ...; what is deeper belongs to the entry before it that is less deep */
    const char *label; /* plain text; lent by the labels */
    const char *shown; /* the same, annotated with the author's ruby; NULL: the program's word */
    unsigned number;   /* stands behind the label, 注（2）; 0 for none */
    char *href;        /* from EPUB/ */
    YomiSpan span;     /* where the author wrote it; without a source: the program's word */
    bool menu_only;    /* for the menus of reading systems, not for the page 目次 */
} YomiTocEntry;

/*
 * Every document of the spine is reached (EPUB Accessibility 1.1, WCAG 2.4.5), in its order
 * (EPUB 3.3 section 7.4.2.1). Sections are listed down to ##: two levels, and below parts three, of
 * which Kindle's menu leaves out the last (ereaders 7). The array frees its strings.
 */
GArray *yomi_toc_new(const YomiLabels *labels);

/* The first mark of a printed page, or NULL when the book has none. */
const YomiPrintPageLabel *yomi_toc_first_print_page(const YomiLabels *labels);
