/* colophon.h -- 奥付: what the book is, who made it, when, and what readers may do with it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "epub/content.h"

/* Writes the list of what book.yaml says; it stands below the author's own text, if there is one.
 * Gives the place in the document where yomi_colophon_insert() puts further rows. */
gsize yomi_colophon_list(YomiContent *content);

/* The document text/colophon.xhtml of a book without such a text; yours. It says what book.yaml
 * says, and nothing else. *out_rows is the place as above. */
GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts, gsize *out_rows);

/* The rows about the fonts, as their licences want it: @notices are of char*. @vertical tells the
 * lines of the page they are for. Yours. */
GString *yomi_colophon_notices(const YomiLabels *labels, YomiFacts *facts, bool vertical,
                               const GPtrArray *notices);

/* Puts @rows into the @document, at the place @at. */
void yomi_colophon_insert(GString *document, gsize at, const GString *rows);
