/* column.h -- one paragraph while its setting in vertical lines is being planned. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "jp/vertical.h"

/* What a character is, or has become by a decision: a digit that stands upright is JAPANESE. */
typedef enum {
    YOMI_KIND_JAPANESE, /* stands in the column */
    YOMI_KIND_FOREIGN,  /* lies along it */
    YOMI_KIND_LETTER,   /* Latin and the like, not decided */
    YOMI_KIND_DIGIT,    /* ASCII, not decided */
    YOMI_KIND_MARK,     /* not decided */
    YOMI_KIND_SPACE,
    YOMI_KIND_NEUTRAL,
    YOMI_KIND_NONE, /* nothing is there */
} YomiKind;

typedef struct {
    const gunichar *text;
    gsize length;
    const YomiVerticalRules *rules;
    GArray *settings, *unpaired;   /* as given to yomi_vertical_plan() */
    GPtrArray *asked;              /* of char*: tokens that an exception was looked for; or NULL */
    unsigned char *kind;           /* YomiKind of each character */
    unsigned char *touched;        /* decided by us: no space stands beside it */
    unsigned char *before, *after; /* JAPANESE, FOREIGN or NONE: the nearest letter; */
    gsize *next_japanese;          /* both skip digits, marks and spaces */
    bool japanese;                 /* there is something Japanese in the paragraph */
} YomiColumn;

/* Decides about [start, end): they are @kind from here on. */
void yomi_column_mark(YomiColumn *column, gsize start, gsize end, YomiKind kind);

/* Adds a setting and decides that [start, end) stand in the column, or lie along it (SIDEWAYS,
 * FOREIGN).
 * @with is NULL where the kind needs none. */
void yomi_column_set(YomiColumn *column, YomiSetKind kind, gsize start, gsize end,
                     const char *with);

/* Between the nearest letters before @start and behind @end only the foreign would do. */
bool yomi_column_is_foreign(const YomiColumn *column, gsize start, gsize end);

bool yomi_column_has_japanese(const YomiColumn *column, gsize start, gsize end);

/* The kind of what stands at @at; NONE outside. */
YomiKind yomi_column_kind(const YomiColumn *column, gsize at);

/* Brackets and quotation marks, in pairs. */
void yomi_pairs_set(YomiColumn *column);

/* Only ” on both sides. */
void yomi_pairs_mend(YomiColumn *column);

/* Dashes, ellipses and ~, which end a run of foreign text when they are Japanese. */
void yomi_marks_set_long(YomiColumn *column);

/* Commas, full stops, colons, ! and ? beside Japanese; when all tokens are decided. */
void yomi_marks_set_short(YomiColumn *column);

/* Digits and letters: every run of what is not Japanese. */
void yomi_tokens_set(YomiColumn *column);

/* True when all of the paragraph is foreign and more than one token. */
bool yomi_tokens_are_foreign(const YomiColumn *column);

/* Lets all of it lie along the line. */
void yomi_tokens_lay(YomiColumn *column);
