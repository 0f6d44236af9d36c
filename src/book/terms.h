/* terms.h -- the words of terms.tsv: how they are read, and where they get ruby. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/tsv.h"
#include "jp/trie.h"
#include "jp/vertical.h"

/* Which occurrences of a term get ruby. */
typedef enum {
    YOMI_POLICY_UNSET,
    YOMI_POLICY_NONE,
    YOMI_POLICY_EVERY,
    YOMI_POLICY_FIRST_BOOK,
    YOMI_POLICY_FIRST_CHAPTER,
    YOMI_POLICY_FIRST_SECTION,
    YOMI_POLICY_FULL, /* of editions only: every kanji of the book has ruby (総ルビ) */
} YomiRubyPolicy;

/* Their words from YOMI_POLICY_NONE on, without FULL; NULL at the end. */
extern const char *const yomi_terms_policies[];

/* A character of the term, or all of it when it has one reading as a whole. */
typedef struct {
    const char *base;
    const char *reading; /* NULL: it needs none */
} YomiTermPart;

typedef struct {
    const char *text;
    const YomiTermPart *parts;
    unsigned n_parts;       /* 0 when the term is only explained, for it has no kanji */
    const char *sound;      /* as yomi_terms_sound() makes it, of the whole; "" without parts */
    const char *definition; /* or NULL */
    YomiSpan definition_span;

    /* flags */
    YomiRubyPolicy policy;    /* or YOMI_POLICY_UNSET */
    const char *not_before;   /* what may not follow; "" when all may */
    const char *not_after;    /* what may not stand before it */
    const char *const *alt;   /* sounds that an author's ruby may have besides; NULL at the end */
    YomiTokenChoice vertical; /* how its letters and digits stand in vertical lines, */
    YomiSpan vertical_span;   /* and where that is said */
    bool indexed;             /* its places stand in the index */

    bool approved; /* it comes from readings.tsv */
    bool easy;     /* and only a furigana edition needs it */
    size_t lead;   /* bytes of a number before it that get no ruby: 7 of 7月 */
    bool alone;    /* one kanji, or a number and its counter: no word inside another */
    YomiSpan span;
} YomiTerm;

typedef struct {
    GArray *list;         /* of YomiTerm, in the order of the file */
    YomiTrie *trie;       /* their texts; a number is an index into list */
    bool first_book;      /* one of them has policy=first-book */
    GHashTable *vertical; /* token -> YomiTokenChoice by GUINT_TO_POINTER, from their flags */
    unsigned n_definitions;

    /*< private >*/
    GHashTable *vertical_terms; /* token -> the index of the term that says so */
    YomiTsv *tsv;               /* holds texts and definitions */
    YomiArena *arena;
} YomiTerms;

/*
 * Reads terms.tsv in the project folder @root as *out_terms; NULL when there is none. All that is
 * wrong is reported; terms with errors are left out, and of a file that is no table there are none
 * (*out_terms is NULL then too). Its source, with the place @order in reading order, belongs to
 * @diags. False and @error when the machine refuses to read the file.
 */
bool yomi_terms_load(const char *root, unsigned order, YomiTerms **out_terms, YomiDiags *diags,
                     GError **error);
void yomi_terms_free(YomiTerms *terms);

/* An empty list. */
YomiTerms *yomi_terms_new(void);

/* Appends the reading @text to @out in hiragana, so that readings can be compared. */
void yomi_terms_sound(GString *out, const char *text);

/* True when @term may be read as the sound @sound, as ruby of the author's. */
bool yomi_terms_agree(const YomiTerm *term, const char *sound);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiTerms, yomi_terms_free)
