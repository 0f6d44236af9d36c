/* index.h -- 索引: where the terms of the index stand, named by section. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* The document text/index.xhtml (EPUB Indexes 1.0, in the shape that all checkers take:
 * accessibility 3); yours. There is at least one entry. */
GString *yomi_index_write(const YomiLabels *labels, YomiFacts *facts);
