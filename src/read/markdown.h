/* markdown.h -- one chapter's text becomes a tree (docs/notation.md). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "doc/node.h"

/*
 * Reads the chapter's Markdown: CommonMark 0.30 and the project's notation. All of the notation is
 * in the tree afterwards: no raw HTML, no soft break is left. Never fails: what cannot be read is
 * reported and left as text. The notes' bodies are in yomi_doc_notes(). Touches only @chapter and
 * @book, both read-only.
 */
YomiDoc *yomi_read_chapter(const YomiBook *book, const YomiChapter *chapter, YomiDiags *diags);

/* As above for text that belongs to no book: braces, joined lines. For tests and fuzzing. */
YomiDoc *yomi_read_markdown(const YomiSource *source, size_t start, YomiRubyNotation notation,
                            bool hard_breaks, YomiDiags *diags);
