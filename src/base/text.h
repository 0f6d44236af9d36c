/* text.h -- small helpers on UTF-8 text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* The word of @words (NULL at its end) nearest to @word, when it is near enough to be a slip of
 * the finger (Damerau-Levenshtein distance at most a third of its length); else NULL. */
const char *yomi_text_nearest(const char *word, const char *const *words);

/* White space at both ends is gone, U+3000 included, and every run inside is one space; yours. */
char *yomi_text_collapse(const char *text);

/* True when @text is NULL, empty or only white space, U+3000 included. */
bool yomi_text_blank(const char *text);

/* How many bytes at the start of @text are one of @marks (NULL at their end) and the blanks behind
 * it; 0 when none is there. */
size_t yomi_text_skip_mark(const char *text, const char *const *marks);

/* A fragment name as authors write it in a link: @text in lower case, white space as hyphens,
 * everything but letters, digits, marks, hyphens and underscores dropped; yours. */
char *yomi_text_slug(const char *text);

/* The first of the @length bytes at @text, for a message: one line of at most 40 characters, with
 * an ellipsis where it was cut; yours. */
char *yomi_text_excerpt(const char *text, size_t length);
