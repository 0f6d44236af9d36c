/* bibliography.h -- 参考文献: the works that the chapters cite, and further reading. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"
#include "write/facts.h"

/* The entries as a tree, after all passes: a PAGE of QUOTEs, one a work; @labels has works. The
 * page lies horizontally when most of them are not Japanese. In a furigana edition all readings
 * that are known are there. */
YomiDoc *yomi_bibliography_read(const YomiLabels *labels, YomiDiags *diags);

/* The document @file (1 ...) of these entries; yours. */
GString *yomi_bibliography_write(const YomiLabels *labels, unsigned file, YomiDoc *doc,
                                 YomiFacts *facts);
