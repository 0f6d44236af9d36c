/* nav.h -- nav.xhtml: the menu of reading systems, and the page 目次 (EPUB 3.3 section 7). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* The document nav.xhtml; yours. */
GString *yomi_nav_write(const YomiLabels *labels, YomiFacts *facts);
