/* match.h -- where the terms of a book stand in a text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/terms.h"

/* A text, and what stands beside it in its paragraph. */
typedef struct {
    const char *text;
    size_t length;
    gunichar before, behind; /* 0 for nothing */
} YomiTermText;

typedef struct {
    const YomiTerm *term;
    unsigned number;   /* of the term */
    size_t start, end; /* bytes of the text */
} YomiTermMatch;

/*
 * The first match at or behind byte @at of @text: of the terms that begin there and may stand
 * there, the longest. False when there is none. One kanji reads as a word only where it stands
 * alone, 月 つき neither in 7月 nor in 今月, and a counter only with its whole number, 1人 ひとり
 * not in 11人; Latin letters only as a whole word, ALS not in ALSFRS-R.
 */
bool yomi_terms_next(const YomiTerms *terms, const YomiTermText *text, size_t at,
                     YomiTermMatch *out);

/* True when a term may stand at byte @at of @text. */
bool yomi_terms_begin(const YomiTerms *terms, const YomiTermText *text, size_t at);

/* @text, which may be annotated (jp/annotated.h), with the readings of all terms in it; yours.
 * Where it has readings already they stay. @terms may be NULL. */
char *yomi_terms_annotate(const YomiTerms *terms, const char *text);
