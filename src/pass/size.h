/* size.h -- how many bytes of XHTML something becomes, told before it is written. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "doc/node.h"

/*
 * Old reading systems choke on documents of more than 300 KB, so that none has more than 240 KB
 * (ereaders 11: EBPAJ 240 to 256 KB). An estimate errs on the high side, and by less than a factor
 * of two; what it is right for is a document whose parts add up to no more than PAGE.
 */
enum {
    YOMI_SIZE_LIMIT = 240000, /* of a written document */
    YOMI_SIZE_PAGE = 200000,  /* of the estimates of what is put into one */
    YOMI_SIZE_FRAME = 3000,   /* what stands around it: head, holder, links at the end */
};

/* For texts that are estimated in reading order: a term has ruby where it is the first. */
typedef struct YomiSize YomiSize;

YomiSize *yomi_size_new(const YomiBook *book, const YomiEdition *edition);
void yomi_size_free(YomiSize *size);

/* A section or a note begins, within which first occurrences count anew. */
void yomi_size_begin_section(YomiSize *size);
void yomi_size_begin_note(YomiSize *size);

/* @text as it is shown in the text of a page. */
gsize yomi_size_text(YomiSize *size, const char *text);

/* @top and all below it, as it is after the pass `notes` or later; @depth is how many elements
 * stand around it. A NOTE has its back links with it, those by number. */
gsize yomi_size_tree(YomiSize *size, YomiNode *top, unsigned depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiSize, yomi_size_free)
