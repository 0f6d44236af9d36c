/* known.h -- words whose reading is known: from the terms, from approved lines, from the author. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    YOMI_KNOWN_TERM,     /* terms.tsv gives it: it is no news */
    YOMI_KNOWN_APPROVED, /* an ok or fix line of readings.tsv */
    YOMI_KNOWN_RUBY,     /* the author's ruby, at another place */
} YomiKnownSource;

typedef struct {
    char *word, *reading, *split;
    YomiKnownSource source;
    bool disputed; /* the author reads it in two ways: of no use */
} YomiKnown;

typedef struct YomiKnownWords YomiKnownWords;

YomiKnownWords *yomi_known_words_new(void);
void yomi_known_words_free(YomiKnownWords *words);

/* Of two entries for one word the first counts; rubies that differ make it disputed. */
void yomi_known_words_add(YomiKnownWords *words, YomiKnownSource source, const char *word,
                          const char *reading, const char *split);

/* The longest known word that starts at @text; NULL for none. */
const YomiKnown *yomi_known_words_match(const YomiKnownWords *words, const char *text);

const YomiKnown *yomi_known_words_find(const YomiKnownWords *words, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiKnownWords, yomi_known_words_free)
