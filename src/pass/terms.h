/* terms.h -- what the pass `terms` does besides: the survey's part, and the glossary's. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "pass/pass.h"

/* A section, by its id in the page at @page; NULL for what stands before the first. */
typedef struct {
    guint32 term;
    unsigned page;
    unsigned note; /* its number, when it stands in a note; else 0 */
    const char *section;
} YomiTermsSection;

typedef struct {
    GArray *first_terms; /* of guint32: terms whose policy is first-book */
    GArray *uses;        /* of YomiTermUse: terms that have an entry */
    GArray *sections;    /* of YomiTermsSection: sections that have terms of the index */
} YomiTermsFound;

/* Which occurrences of @term get ruby; neither UNSET nor FULL. */
YomiRubyPolicy yomi_terms_policy(const YomiBook *book, const YomiEdition *edition,
                                 const YomiTerm *term);

/* Adds to @found the terms that occur in the text of @doc where they could get ruby; each once. */
void yomi_terms_gather(YomiPassContext *ctx, YomiDoc *doc, YomiTermsFound *found);

/* As the pass, for the glossary: @doc has PAGEs of SECTIONs whose last child is a dl; a dt has the
 * number of its term, plus 1. Each entry is a scope of its own, and links to others only. */
void yomi_terms_explain(YomiPassContext *ctx, YomiDoc *doc);
