/* htmlstart.h -- where blocks of raw HTML start and end (CommonMark 0.30 section 4.6). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* The kind, 1 to 7, of the block of raw HTML that starts at @text, or 0. Kind 7 only counts where
 * @may_be_any is true: it cannot interrupt a paragraph. */
unsigned yomi_html_block_start(const char *text, size_t length, bool may_be_any);

/* True when a line that holds @text ends a block of @kind. Kinds 6 and 7 end at blank lines. */
bool yomi_html_block_ends(unsigned kind, const char *text, size_t length);
