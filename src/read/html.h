/* html.h -- the author's raw HTML becomes checked elements, or errors with their places. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

/*
 * Turns every HTML_BLOCK and HTML_INLINE below @root into ELEMENT and TEXT nodes. An element may
 * open in one raw node and close in a later sibling; what stands between becomes its content.
 * Comments vanish. What is not allowed, unknown, not closed or not valid where it stands (HTML
 * content models, as EPUB 3.3 section 6.1 requires them) is an error at its place, and is left
 * out of the tree in a way that keeps the rest well-formed.
 */
void yomi_read_html(YomiDoc *doc, YomiNode *root, YomiDiags *diags);
