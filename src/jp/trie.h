/* trie.h -- finds words of a list in a text, in time that does not grow with the list. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Built once, then read-only: any number of threads may search at the same time. */
typedef struct YomiTrie YomiTrie;

/* A key in a text. */
typedef struct {
    gsize length;    /* in bytes */
    unsigned number; /* as it was added */
} YomiTrieMatch;

enum { YOMI_TRIE_MAX = 50 }; /* characters of the longest key: the search looks no further */

YomiTrie *yomi_trie_new(void);
void yomi_trie_free(YomiTrie *trie);

/* Adds @key, valid UTF-8 of 1 to YOMI_TRIE_MAX characters, under @number. When it is there
 * already, nothing changes: false, and *out_number is what it was added under. */
bool yomi_trie_add(YomiTrie *trie, const char *key, unsigned number, unsigned *out_number);

/* The number of the key that is all of the @length bytes at @text; false when they are none. */
bool yomi_trie_has(const YomiTrie *trie, const char *text, gsize length, unsigned *out_number);

/*
 * Looks for the first character of @text, valid UTF-8 of @length bytes, at or after *at where keys
 * begin. Moves *at there and returns how many they are; @matches, which has room for
 * YOMI_TRIE_MAX, has them from the shortest to the longest. 0 at the end of the text.
 */
unsigned yomi_trie_find(const YomiTrie *trie, const char *text, gsize length, gsize *at,
                        YomiTrieMatch *matches);

/* The same for the start of @text only. */
unsigned yomi_trie_at(const YomiTrie *trie, const char *text, gsize length, YomiTrieMatch *matches);

/* True when a key ends at byte @end of @text and begins at or after @start. */
bool yomi_trie_ends(const YomiTrie *trie, const char *text, gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiTrie, yomi_trie_free)
