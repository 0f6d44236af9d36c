/* words.h -- the program's own words and the book's names, as a page's lines want them.
 *
 * In vertical lines digits and Latin stand as in the text. In a furigana edition (総ルビ) every
 * kanji here has its reading too: the program knows those of its own words, book.yaml those of
 * names, terms.tsv and readings.tsv the rest.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "book/labels.h"
#include "write/facts.h"

/* Where to write. */
typedef struct {
    YomiMarkup *markup;
    YomiFacts *facts; /* counts what is written */
    const YomiLabels *labels;
    bool vertical; /* the lines */
    bool menu;     /* no element but ruby: reading systems take the text for their menus */
} YomiWords;

/* One of the program's own, a row of the table in words.c. */
void yomi_words_own(const YomiWords *words, const char *text);

/* The same, annotated (jp/annotated.h) where @labels are of a furigana edition; yours. */
char *yomi_words_annotate_own(const YomiLabels *labels, const char *text);

/* Text of the author's, which may be annotated (jp/annotated.h); readings are shown in a furigana
 * edition only. */
void yomi_words_text(const YomiWords *words, const char *text);

/* A name or title whose reading book.yaml tells in @kana, or not: NULL. */
void yomi_words_name(const YomiWords *words, const char *name, const char *kana);

/* 第3章 or 付録2, what @chapter is called by its number. False, and nothing is written, when it has
 * none. */
bool yomi_words_chapter(const YomiWords *words, const YomiChapter *chapter);

/* A number in running text. */
void yomi_words_number(const YomiWords *words, unsigned number);

/* 2026年11月25日, of a W3C date that may lack day and month or have a time behind it. */
void yomi_words_date(const YomiWords *words, const char *date);

/* Writes @text, which is set as @kind wants it, with the element that this needs; counted. */
void yomi_words_set(YomiMarkup *markup, YomiFacts *facts, YomiSetKind kind, const char *text);
