/* pass.h -- a pass changes one chapter's tree.
 *
 * To add one: write pass/foo.c with yomi_pass_foo(), declare it below, give it a row in passes.c
 * that says why it stands there, describe it in docs/notation.md if authors can see it, and write
 * tests/unit/pass/foo.c.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "book/labels.h"
#include "doc/node.h"

/* What a pass may look at. Only the tree is changed. */
typedef struct {
    const YomiBook *book;
    const YomiEdition *edition;
    const YomiChapter *chapter;
    const YomiLabels *labels; /* NULL in the survey walk */
    YomiDiags *diags;
} YomiPassContext;

typedef struct {
    const char *name; /* for --dump-after */
    void (*run)(YomiPassContext *ctx, YomiDoc *doc);
    bool needs_labels; /* left out in the survey walk */
} YomiPass;

/* All passes in their order; the last row has no name. */
extern const YomiPass yomi_passes[];

/* Runs those that the walk allows: with labels all, without them those that need none. */
void yomi_passes_run(YomiPassContext *ctx, YomiDoc *doc);

/* As above, up to and with the pass called @last. */
void yomi_passes_run_until(YomiPassContext *ctx, YomiDoc *doc, const char *last);

void yomi_pass_depth(YomiPassContext *ctx, YomiDoc *doc);    /* nothing nested beyond reason */
void yomi_pass_notes(YomiPassContext *ctx, YomiDoc *doc);    /* resolves and numbers the marks */
void yomi_pass_figures(YomiPassContext *ctx, YomiDoc *doc);  /* lone images, captions, names */
void yomi_pass_headings(YomiPassContext *ctx, YomiDoc *doc); /* levels, the chapter's title */
void yomi_pass_reading(YomiPassContext *ctx, YomiDoc *doc);  /* the title's reading as ruby */
void yomi_pass_breaks(YomiPassContext *ctx, YomiDoc *doc);   /* content documents: PAGE nodes */
void yomi_pass_split(YomiPassContext *ctx, YomiDoc *doc);    /* pages that are too long */
void yomi_pass_sections(YomiPassContext *ctx, YomiDoc *doc); /* SECTION nodes around headings */
void yomi_pass_ids(YomiPassContext *ctx, YomiDoc *doc);   /* ids of sections, notes, marks, pages */
void yomi_pass_links(YomiPassContext *ctx, YomiDoc *doc); /* href of links and pictures */
void yomi_pass_citations(YomiPassContext *ctx, YomiDoc *doc); /* numbers of works */
void yomi_pass_terms(YomiPassContext *ctx, YomiDoc *doc);     /* ruby from terms.tsv */
void yomi_pass_vertical(YomiPassContext *ctx, YomiDoc *doc);  /* digits, Latin, marks; quotes */
void yomi_pass_upright(YomiPassContext *ctx, YomiDoc *doc);   /* horizontal: the marks vanish */
