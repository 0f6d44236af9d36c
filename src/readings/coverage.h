/* coverage.h -- which words with kanji have ruby in an edition, and which should have. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "doc/node.h"
#include "jp/grade.h"

/* Why a word without ruby is missed. */
enum {
    YOMI_MISSING_GRADE = 1 << 0, /* a kanji that readers have not learnt */
    YOMI_MISSING_LONG = 1 << 1,  /* five kanji or more that no known word divides */
    YOMI_MISSING_TERM = 1 << 2,  /* a term of the book */
    YOMI_MISSING_FULL = 1 << 3,  /* any kanji, in a furigana edition */
    YOMI_MISSING_CUT = 1 << 4,   /* no dictionary has it, as readings.tsv says */
};

/* A ruby's base; or a run of kanji without ruby, or what known words leave of one. */
typedef struct {
    char *text;
    unsigned with, without; /* places */
    unsigned grade;         /* of its hardest kanji: 1 to YOMI_GRADE_BEYOND */
    unsigned reasons;       /* of YOMI_MISSING_*; 0 when it has ruby where the edition wants it */
    YomiSpan first;
} YomiCoverageWord;

typedef struct YomiCoverage YomiCoverage;

/* @grade is the school year that readers have behind them, 0 not to ask. */
YomiCoverage *yomi_coverage_new(unsigned grade);

/* With the grade, the terms and the places without ruby that @book and @edition tell. In a furigana
 * edition there is no such place, and every kanji is missed. */
YomiCoverage *yomi_coverage_new_for(const YomiBook *book, const YomiEdition *edition);
void yomi_coverage_free(YomiCoverage *coverage);

/* A term: known in the text, and missed where it has no ruby. */
void yomi_coverage_add_term(YomiCoverage *coverage, const char *text);

/* Counts what @doc shows to readers after all passes. But in furigana editions, links do not count,
 * nor do headings and the header cells of tables where the terms leave them out: a word is not read
 * there first. */
void yomi_coverage_add(YomiCoverage *coverage, YomiDoc *doc);

/* Counts the texts of @book itself, in furigana editions: elsewhere they have no ruby. */
void yomi_coverage_add_texts(YomiCoverage *coverage, const YomiBook *book);

/* The words in the order of their first places, when all chapters are added; lent. */
const GPtrArray *yomi_coverage_list(YomiCoverage *coverage);

/* Reports the words that are missed, each where it stands first. */
void yomi_coverage_report(YomiCoverage *coverage, YomiDiags *diags);

typedef struct {
    unsigned words, words_with; /* a word has ruby when one of its places has */
    unsigned places, places_with;
} YomiCoverageSum;

/* Sums of all words in [YOMI_N_GRADES], by grade; in [0] of all. */
void yomi_coverage_sums(YomiCoverage *coverage, YomiCoverageSum sums[YOMI_N_GRADES]);

/* The reasons of a word, as words between spaces: "grade long"; yours. */
char *yomi_coverage_reasons(unsigned reasons);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiCoverage, yomi_coverage_free)
