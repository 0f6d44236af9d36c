/* assemble.h -- the second walk: every chapter again, through the passes, into the EPUB. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/file.h"
#include "book/labels.h"

/*
 * Writes the edition into @output, not yet committed. Chapters are read one after the other and
 * let go; each touches only itself and @labels. False and @error when the machine refuses; what
 * the writing walk finds wrong is in @diags, and then the caller throws the output away. With a
 * NULL @output everything is done but the file: nothing is written anywhere.
 */
bool yomi_epub_assemble(const YomiLabels *labels, YomiOutput *output, YomiDiags *diags,
                        GError **error);
