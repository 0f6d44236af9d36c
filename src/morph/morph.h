/* morph.h -- cuts Japanese text into words and says how they are probably read: MeCab's door. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    YOMI_MORPH_WORD,
    YOMI_MORPH_PREFIX,
    YOMI_MORPH_SUFFIX,
    YOMI_MORPH_COUNTER, /* 歳, 年, 人 behind a number */
    YOMI_MORPH_NUMBER,
    YOMI_MORPH_VERB, /* what inflects: verbs and adjectives */
    YOMI_MORPH_NAME,
} YomiMorphKind;

/* Bytes [start, end) of the text. */
typedef struct {
    gsize start, end;
    char *reading; /* hiragana, or NULL when the dictionary has none */
    YomiMorphKind kind;
    bool known; /* in the dictionary */
    bool fixed; /* it was asked for */
} YomiMorpheme;

/* A place that is one word, whatever the dictionary says. */
typedef struct {
    gsize start, end;
} YomiMorphFixed;

typedef struct YomiMorph YomiMorph;

/* Opens the dictionary. NULL and @error without MeCab, or when its dictionary is not installed. */
YomiMorph *yomi_morph_new(GError **error);
void yomi_morph_free(YomiMorph *morph);

/*
 * The words of @text in their order, without white space, as a GArray of YomiMorpheme that frees
 * its readings. @fixed (of YomiMorphFixed, in order, not overlapping; or NULL) come out as words of
 * their own without a reading.
 */
GArray *yomi_morph_parse(YomiMorph *morph, const char *text, const GArray *fixed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiMorph, yomi_morph_free)
