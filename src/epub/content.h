/* content.h -- a content document while it is written, and what is counted of it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "book/labels.h"
#include "write/words.h"

typedef struct {
    const YomiLabels *labels;
    YomiFacts *facts;
    YomiMarkup *markup;
    bool vertical;

    /*< private >*/
    GString *out;
} YomiContent;

/* What distinguishes one document's frame from the next's. */
typedef struct {
    const char *title;  /* of the document, plain */
    const char *matter; /* epub:type of body */
    bool vertical;
    bool at_root; /* in EPUB/, not in EPUB/text/ */
} YomiContentFrame;

/* Up to and with <body>. Counts the page in @facts. */
YomiContent yomi_content_begin(const YomiLabels *labels, YomiFacts *facts,
                               const YomiContentFrame *frame);

/* The whole document; yours. */
GString *yomi_content_end(YomiContent *content);

/* What follows comes from @span; without a source, from book.yaml or from the program, as it does
 * in the beginning. */
void yomi_content_place(YomiContent *content, YomiSpan span);

/* Where the document's own words are written; see write/words.h. */
YomiWords yomi_content_words(const YomiContent *content);

/* Words of the program's own. */
void yomi_content_own(YomiContent *content, const char *text);

/* An element with such words. */
void yomi_content_own_element(YomiContent *content, const char *name, YomiMarkupLayout layout,
                              const char *text);

/* A name or title of book.yaml, with its reading or NULL. */
void yomi_content_name(YomiContent *content, const char *name, const char *kana);

/* The document's h1, in the program's own words. */
void yomi_content_heading(YomiContent *content, const char *text);

/* The h1 of the @number-th document of a part that has several: 注, 注（2）. */
void yomi_content_top_heading(YomiContent *content, const char *text, unsigned number);

/* Notes that the caller has written an h1. */
void yomi_content_count_heading(YomiContent *content);

/* Opens the document's section: its id is the file's stem. @type and @role may be NULL; @label is
 * the section's name for screen readers and goes with a role. */
void yomi_content_section(YomiContent *content, const char *stem, const char *type,
                          const char *role, const char *label);

/* The way on from a document in EPUB/text/, for readers with one switch (accessibility 5.7): the
 * same words in the same order everywhere. @next is the stem of the next chapter, or NULL. Nothing
 * when the book wants no such links. */
void yomi_content_links(YomiContent *content, const char *next);

/* @wanted, or longer where a page of the author's has that title already; yours. Screen readers
 * tell documents apart by their titles (WCAG 2.4.2). */
char *yomi_content_title(const YomiLabels *labels, const char *wanted);

/* The book's title with its subtitle; yours. */
char *yomi_content_book_title(const YomiBook *book);

/* The same in kana, or NULL when the title's is not known; yours. */
char *yomi_content_book_kana(const YomiBook *book);

/* 縦書き版, 横書き・ふりがな版 ... */
const char *yomi_content_edition_word(const YomiEdition *edition);
