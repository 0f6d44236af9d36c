/* breaks.h -- what a line end inside a paragraph means (japanese-text 1.5). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* Leaves no SOFT_BREAK below @top: between two wide characters it vanishes, elsewhere it is a
 * space; @hard: it is a HARD_BREAK. At the ends of a block it always vanishes. */
void yomi_breaks_settle(YomiDoc *doc, YomiNode *top, bool hard);
