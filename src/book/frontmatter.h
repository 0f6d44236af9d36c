/* frontmatter.h -- what a chapter says about itself before its text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"

/* Reads the front matter of @chapter's source, if there is any: YAML between a line --- at the very
 * start and the next line --- or ... Fills the chapter's fields, and @body where the text starts.
 */
void yomi_frontmatter_read(YomiChapter *chapter, YomiDiags *diags);
