/* a11y.h -- the package's accessibility metadata, from what was written (EPUB Accessibility 1.1).
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "write/facts.h"

/*
 * Writes the schema.org meta elements, one a value, in a fixed order. Nothing is claimed that
 * @facts do not bear out, and no conformance: that takes an evaluation by people.
 */
void yomi_a11y_write(YomiMarkup *markup, const YomiFacts *facts);

/* The summary for readers, in Japanese, at most 200 characters; yours. */
char *yomi_a11y_summary(const YomiFacts *facts);
