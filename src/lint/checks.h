/* checks.h -- what the files of the lint share; for them only. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "lint/flow.h"
#include "lint/lint.h"

typedef struct YomiLintWidths YomiLintWidths;
typedef struct YomiLintClaims YomiLintClaims;

/* One chapter. */
typedef struct {
    const YomiBook *book;
    YomiChapterLabels *labels;
    YomiDiags *diags;
    YomiLintWidths *widths;
    YomiLintClaims *claims; /* NULL when the book does not ask */
} YomiLint;

/* Reports @code at characters [start, end) of @flow, which are its subject. */
void yomi_lint_report(const YomiLint *lint, YomiCode code, const YomiFlow *flow, gsize start,
                      gsize end);

/* A letter of a Japanese word. */
bool yomi_lint_is_japanese(gunichar c);

/* An ASCII letter or digit, full-width or not. */
bool yomi_lint_is_ascii(gunichar c);

/* The alternative text of an image, where no ruby can stand and nothing is set in columns. */
bool yomi_lint_is_alt(const YomiFlow *flow);

/* One check each, of the words of one block. */
void yomi_lint_pointing(YomiLint *lint, const YomiFlow *flow); /* 右の図 */
void yomi_lint_kana(YomiLint *lint, const YomiFlow *flow);     /* half-width ones */
void yomi_lint_widths(YomiLint *lint, const YomiFlow *flow); /* ＡLS; ALS here, ＡＬＳ there */
void yomi_lint_spaces(YomiLint *lint, const YomiFlow *flow); /* 細　胞 */
void yomi_lint_readings(YomiLint *lint, const YomiFlow *flow);      /* 細胞（さいぼう） */
void yomi_lint_arrows(YomiLint *lint, const YomiFlow *flow);        /* A → B */
void yomi_lint_abbreviations(YomiLint *lint, const YomiFlow *flow); /* notes them in the labels */
void yomi_lint_plain(YomiLint *lint, const YomiFlow *flow);         /* sentences, share of kanji */
void yomi_lint_claims(YomiLint *lint, const YomiFlow *flow);        /* collects them */

/* Of elements: <sub> and <sup> that mean something, <abbr title="...">. */
void yomi_lint_script(YomiLint *lint, YomiNode *element);
void yomi_lint_abbr(YomiLint *lint, YomiNode *element);

/* What widths and claims remember of the chapter. */
YomiLintWidths *yomi_lint_widths_new(void);
void yomi_lint_widths_free(YomiLintWidths *widths);
YomiLintClaims *yomi_lint_claims_new(void);
void yomi_lint_claims_free(YomiLintClaims *claims);

/* The words that are written in both widths, once all are known. */
void yomi_lint_widths_finish(YomiLint *lint);

/* The claims that no comment of @doc allows, and the comments that allow nothing. */
void yomi_lint_claims_finish(YomiLint *lint, const YomiDoc *doc);
