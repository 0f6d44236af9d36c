/* dump.h -- a tree as text, for tests and for people who look into the program. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* Appends @top as an S-expression, one line without indentation, or a block a line with it:
 * (doc (heading 1 'ALSとは') (paragraph 'これは' (ruby 臍=さい 帯=たい) 'です')) */
void yomi_dump(YomiNode *top, bool indented, GString *out);
