/* copy.h -- cmark's tree becomes ours, with exact places. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"
#include "read/lexed.h"
#include "read/lines.h"

/*
 * Parses @lexed and fills @doc. Marks are still stand-ins: TEXT nodes that hold nothing else. Raw
 * HTML and soft breaks are still there. Findings that depend on what is text are reported here.
 */
void yomi_copy(YomiDoc *doc, const YomiLexed *lexed, const YomiLines *lines, YomiDiags *diags);
