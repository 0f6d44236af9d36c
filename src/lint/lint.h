/* lint.h -- looks over a chapter's words for what would trip a reader, a voice or the law.
 *
 * To add a check: write lint/foo.c with yomi_lint_foo(), declare it in lint/checks.h, give it a row
 * in lint/lint.c, a code in base/codes.def, tests/unit/lint/foo.c, and its line in the table of
 * docs/notation.md. What is known of Japanese words goes to jp/.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"

/* Reports what is found in @doc, the tree of the survey walk, and notes in @labels which
 * abbreviations the chapter uses and explains: only the whole book can tell about them. */
void yomi_lint_chapter(const YomiBook *book, YomiDoc *doc, YomiChapterLabels *labels,
                       YomiDiags *diags);

/* When all chapters are known: reports the abbreviations that nothing in the book explains, each
 * where it is used first. */
void yomi_lint_settle(const YomiLabels *labels, YomiDiags *diags);
