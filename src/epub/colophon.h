/* colophon.h -- 奥付: what the book is, who made it, when, and what readers may do with it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "epub/content.h"

/* Writes the list of what book.yaml says; it stands below the author's own text, if there is one.
 */
void yomi_colophon_list(YomiContent *content);

/* The document text/colophon.xhtml of a book without such a text; yours. It says what book.yaml
 * says, and nothing else. */
GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts);
