/* flow.h -- the words of one block as a line of characters, whose places are known. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/*
 * Emphasis, links and rubies do not hide what their words say together: 右の**図** is one text, and
 * of a ruby its base. Marks of notes and of printed pages leave no trace. Code, pictures, words of
 * another language and addresses are one YOMI_OBJECT_NEUTRAL each (jp/vertical.h), and a line break
 * that the author asked for is a line feed.
 */
typedef struct {
    const YomiNode *block; /* whose words they are: a paragraph, heading, cell, caption ...; or an
                            * image, for its alternative text */
    const gunichar *text;
    gsize length;

    /*< private >*/
    GArray *characters, *bytes, *pieces;
} YomiFlow;

/* Calls @visit for each block of @doc that holds words, and for each image that has an alternative
 * text, in reading order; the notes come last. What is lent to it is gone when it returns. */
void yomi_flow_each(YomiDoc *doc, void (*visit)(const YomiFlow *flow, gpointer data),
                    gpointer data);

/* Where the characters [start, end) stand; not empty. */
YomiSpan yomi_flow_span(const YomiFlow *flow, gsize start, gsize end);

/* The same characters as UTF-8; yours. */
char *yomi_flow_words(const YomiFlow *flow, gsize start, gsize end);
