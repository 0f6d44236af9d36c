/* coverage.h -- the ruby of an edition, counted as it would be written. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "readings/coverage.h"

/* Walks @book twice as a build does, without writing. What is wrong goes to @diags; NULL and @error
 * only when the machine refuses. */
YomiCoverage *yomi_build_coverage(const YomiBook *book, const YomiEdition *edition,
                                  YomiDiags *diags, GError **error);
