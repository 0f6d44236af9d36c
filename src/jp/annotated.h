/* annotated.h -- plain text that carries its readings with it.
 *
 * Unicode's interlinear annotation characters (section 23.8) stand around them: U+FFF9 base U+FFFA
 * reading, again U+FFF9 base U+FFFA reading for the next part of the same word, and U+FFFB at the
 * word's end. Names and titles travel so from where readings are known to where they are written.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* A part of a text, bytes in it. */
typedef struct {
    const char *base;
    gsize base_length;
    const char *reading; /* NULL: it has none */
    gsize reading_length;
    bool ends; /* the word ends behind it; true for what has no reading */
} YomiAnnotation;

/* Moves *text behind its next part; false at the end. */
bool yomi_annotated_next(const char **text, YomiAnnotation *out);

/* Appends one part of a word with its reading; the last one ends the word. */
void yomi_annotated_append_part(GString *out, const char *base, const char *reading, bool last);

/* @text without its readings; yours. */
char *yomi_annotated_plain(const char *text);

/* Appends @text with the readings of @split: a part for each character, between bars, none for
 * what needs none; or one reading over all. */
void yomi_annotated_append_split(GString *out, const char *text, const char *split);
