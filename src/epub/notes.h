/* notes.h -- 注: the notes of all chapters, in one document or more. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"
#include "write/xhtml.h"

/* Appends the notes of one chapter, whose tree has been through the passes, to the fragments of
 * their documents: @fragments, of GString*, as the labels' note_documents. */
void yomi_notes_append(const GPtrArray *fragments, const YomiXhtmlContext *ctx, YomiDoc *doc);

/* The document @index of 注 around the chapters' fragment of it; yours. */
GString *yomi_notes_write(const YomiLabels *labels, YomiFacts *facts, unsigned index,
                          const char *fragment);
