/* standing.h -- how the letters and digits of terms stand in vertical lines, against the rules. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "book/terms.h"

/* The value of the flag vertical=; YOMI_TOKEN_BY_RULE for none. */
YomiTokenChoice yomi_standing_parse(const char *value);

/*
 * Adds what the flag of the term @index says to terms->vertical. It counts for its tokens in the
 * whole book, not only inside the term: one abbreviation standing in two ways would look like a
 * mistake. Terms without the flag have nothing to say; what is wrong is reported.
 */
void yomi_standing_add(YomiTerms *terms, unsigned index, YomiDiags *diags);
