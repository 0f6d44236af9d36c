/* known.c -- words whose reading is known: from the terms, from approved lines, from the author. */
/* SPDX-License-Identifier: MIT */
#include "readings/known.h"

#include <string.h>

struct YomiKnownWords {
    GHashTable *by_word; /* word -> YomiKnown* */
    gsize longest;       /* in bytes */
};

static void free_known(gpointer data)
{
    YomiKnown *known = data;

    g_free(known->word);
    g_free(known->reading);
    g_free(known->split);
    g_free(known);
}

YomiKnownWords *yomi_known_words_new(void)
{
    YomiKnownWords *words = g_new0(YomiKnownWords, 1);

    words->by_word = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_known);
    return words;
}

void yomi_known_words_free(YomiKnownWords *words)
{
    if (!words)
        return;
    g_hash_table_unref(words->by_word);
    g_free(words);
}

void yomi_known_words_add(YomiKnownWords *words, YomiKnownSource source, const char *word,
                          const char *reading, const char *split)
{
    YomiKnown *known = g_hash_table_lookup(words->by_word, word);

    if (known) {
        if (source == YOMI_KNOWN_RUBY && known->source == source &&
            strcmp(known->reading, reading) != 0)
            known->disputed = true;
        return;
    }
    known = g_new0(YomiKnown, 1);
    known->source = source;
    known->word = g_strdup(word);
    known->reading = g_strdup(reading);
    known->split = g_strdup(split);
    g_hash_table_insert(words->by_word, known->word, known);
    words->longest = MAX(words->longest, strlen(word));
}

const YomiKnown *yomi_known_words_find(const YomiKnownWords *words, const char *word)
{
    const YomiKnown *known = g_hash_table_lookup(words->by_word, word);

    return known && !known->disputed ? known : NULL;
}

const YomiKnown *yomi_known_words_match(const YomiKnownWords *words, const char *text)
{
    g_autofree char *prefix = g_strndup(text, words->longest);
    const char *end = NULL;

    /* strndup() may have cut a character in two. */
    if (!g_utf8_validate(prefix, -1, &end))
        prefix[end - prefix] = '\0';
    for (char *p = prefix + strlen(prefix); p > prefix; p = g_utf8_prev_char(p)) {
        const YomiKnown *known = NULL;

        *p = '\0';
        known = yomi_known_words_find(words, prefix);
        if (known)
            return known;
    }
    return NULL;
}
