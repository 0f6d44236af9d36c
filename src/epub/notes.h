/* notes.h -- 注: the notes of all chapters in one document. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"
#include "write/xhtml.h"

/* Appends the notes of one chapter, whose tree has been through the passes, to @fragment. Nothing
 * when it has none. */
void yomi_notes_append(GString *fragment, const YomiXhtmlContext *ctx, YomiDoc *doc);

/* The document text/notes.xhtml around the chapters' fragments; yours. */
GString *yomi_notes_write(const YomiLabels *labels, YomiFacts *facts, const char *fragments);
