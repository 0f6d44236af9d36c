/* approved.h -- approved readings act like terms. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/readings.h"
#include "book/terms.h"

/* Adds the approved lines of @readings to *terms, which may be NULL before. A term of terms.tsv
 * with the same text stays what it is. */
void yomi_terms_add_approved(YomiTerms **terms, const GPtrArray *readings);
