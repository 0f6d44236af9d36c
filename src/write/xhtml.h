/* xhtml.h -- a tree becomes the body of a content document (EPUB 3.3 section 6.1). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "book/labels.h"
#include "doc/node.h"
#include "write/facts.h"

typedef struct {
    const YomiLabels *labels;
    const YomiChapter *chapter;
    bool vertical;    /* this page's mode; a PAGE may differ from its edition */
    YomiFacts *facts; /* counts what is written */
} YomiXhtmlContext;

/* Writes the children of @parent, a PAGE or any other holder of blocks. */
void yomi_xhtml_blocks(YomiMarkup *markup, const YomiXhtmlContext *ctx, YomiNode *parent);

/* Where the marks of each note stand in the chapter, for yomi_xhtml_notes(); yours. */
GPtrArray *yomi_xhtml_marks(const YomiXhtmlContext *ctx, YomiDoc *doc);

/* Writes the NOTE nodes from @first up to @end, NULL for all, as li elements with a back link for
 * each mark (decisions: section[doc-endnotes] > ol > li > div[footnote]). */
void yomi_xhtml_notes(YomiMarkup *markup, const YomiXhtmlContext *ctx, const GPtrArray *marks,
                      YomiNode *first, const YomiNode *end);

/* Writes the work @number, whose entry is the paragraph in @holder, as an li element with a back
 * link for each citation. Here ctx->chapter is NULL. */
void yomi_xhtml_work(YomiMarkup *markup, const YomiXhtmlContext *ctx, YomiNode *holder,
                     unsigned number);
