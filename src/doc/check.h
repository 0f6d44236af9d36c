/* check.h -- the invariants of a tree, asserted. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* Aborts when links between nodes disagree, an inline holds a block, a ruby holds anything but
 * pairs, a pair's base is empty or its reading is "", or a TEXT is empty. Our fault, not the
 * author's. */
void yomi_doc_check(YomiDoc *doc);
