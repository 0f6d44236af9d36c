/* lexical.h -- replaces the notation's marks by stand-ins, before cmark reads the text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "read/lexed.h"
#include "read/lines.h"

/*
 * @text is as long as the source's and differs from it only in characters that no book may hold,
 * which are bytes 01 in it. @lines are what was found in it from @start on.
 *
 * The lexed text starts with an empty line; then come the bodies of the definitions, each as one
 * quotation at top level, then the text without the definitions. All in one document, so that
 * link definitions are known everywhere.
 */
void yomi_lex(const char *text, size_t start, YomiRubyNotation notation, const YomiLines *lines,
              YomiLexed *out);
