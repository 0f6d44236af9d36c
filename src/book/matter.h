/* matter.h -- the named parts of a book: what each is to reading systems, and where it stands. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"

typedef enum { YOMI_MATTER_FRONT, YOMI_MATTER_BODY, YOMI_MATTER_BACK } YomiMatterPlace;

typedef struct {
    const char *key;   /* in book.yaml; the file's name in the EPUB begins with it */
    const char *type;  /* epub:type (EPUB 3 Structural Semantics Vocabulary 1.1) */
    const char *role;  /* its twin in DPUB-ARIA 1.1; all may stand on a section */
    const char *title; /* where the author gives none; NULL: there is no usual one */
    const char *split; /* the title's reading, as in readings.tsv; NULL: it has no kanji */
    YomiMatterPlace place;
    bool landmark; /* readers find it among the landmarks */
} YomiMatter;

/* What a chapter of @kind is; lent for ever. */
const YomiMatter *yomi_matter_of(YomiChapterKind kind);

/* 第3章, 付録2: what @chapter is called by its number; yours. NULL when it has none. */
char *yomi_matter_name(const YomiChapter *chapter);
