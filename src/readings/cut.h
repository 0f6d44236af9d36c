/* cut.h -- cuts a block's text into words with kanji, known ones first. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "morph/morph.h"
#include "readings/block.h"
#include "readings/known.h"

/* A word outside any ruby: bytes [start, end) of the block's text. */
typedef struct {
    gsize start, end;
    char *reading, *split;  /* never NULL; "" when there is no proposal, or no division */
    const YomiKnown *known; /* whose reading it is, or NULL */
    unsigned run;           /* how many kanji stand around it that no known word covers */
    bool pieces;            /* put together from single kanji */
} YomiCutWord;

/*
 * The words of @block that hold kanji and have no ruby, in order, as a GArray of YomiCutWord that
 * frees their strings. Known words are found first, the longest, and the rest is cut around them;
 * one that touches another kanji counts only where MeCab or another known word has a border too:
 * 体細胞 is no word of 全体細胞数. A counter brings its number along, for 1人 and 3人 read in two
 * ways, and a verb that ends with its kanji the next kana: 出ま, 見ら.
 */
GArray *yomi_cut(YomiMorph *morph, const YomiKnownWords *known, const YomiBlock *block);
