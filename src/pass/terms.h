/* terms.h -- what the survey keeps of the terms in a chapter. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "pass/pass.h"

/* Adds to @terms, as guint32, the terms whose policy is first-book and that occur in the text of
 * @doc where they could get ruby; each once. */
void yomi_terms_gather(YomiPassContext *ctx, YomiDoc *doc, GArray *terms);
