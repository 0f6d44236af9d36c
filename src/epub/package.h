/* package.h -- package.opf: what the book is, its files and their order (EPUB 3.3 section 5). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* A file of the book, as the manifest lists it. */
typedef struct {
    char *file;             /* from EPUB/: "text/chapter-1.xhtml"; ASCII */
    const char *media_type; /* static */
    const char *properties; /* static, or NULL */
    bool in_spine;
} YomiItem;

YomiItem *yomi_item_new(const char *file, const char *media_type);
void yomi_item_free(YomiItem *item);

/* The file package.opf; yours. @items are YomiItem* in the order of the spine; one is toc.ncx. */
GString *yomi_package_write(const YomiLabels *labels, const char *identifier,
                            const GPtrArray *items, const YomiFacts *facts);
