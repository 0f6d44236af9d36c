/* lexed.h -- the text that cmark reads, and where each byte of it comes from. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "read/standin.h"

/* From @lexed up to the next piece: as many bytes of the source from @source on, when it is exactly
 * as long; else something that stands for them. */
typedef struct {
    uint32_t lexed, source, length;
} YomiPiece;

/* A finding that counts only where the text turns out to be text and not code or an address. */
typedef struct {
    uint32_t lexed; /* where it is met again */
    YomiCode code;
    uint32_t start, end; /* in the source */
} YomiSuspect;

/* A line of running text that starts with signs of its containers: the text starts at @content. */
typedef struct {
    uint32_t line; /* from 1 */
    uint32_t content;
} YomiPrefix;

typedef struct {
    const YomiSource *source;
    GString *text;
    GArray *pieces;      /* of YomiPiece, by lexed */
    GArray *lines;       /* of uint32_t: where each line of the text starts */
    GArray *prefixes;    /* of YomiPrefix, by line */
    GArray *page_breaks; /* of uint32_t: lines, from 1, that stand for page breaks */
    GArray *suspects;    /* of YomiSuspect, by lexed */
} YomiLexed;

void yomi_lexed_init(YomiLexed *lexed, const YomiSource *source);
void yomi_lexed_clear(YomiLexed *lexed);

void yomi_lexed_begin_line(YomiLexed *lexed);

/* The running text of the line that was begun starts here. */
void yomi_lexed_begin_content(YomiLexed *lexed);

/* Where the text of @line, from 1, starts; white space that may belong to it is included. */
size_t yomi_lexed_content(const YomiLexed *lexed, unsigned line);

/* Appends @length bytes that stand for bytes [start, end) of the source. */
void yomi_lexed_append(YomiLexed *lexed, const char *text, size_t length, size_t start, size_t end);
void yomi_lexed_append_standin(YomiLexed *lexed, gunichar standin, size_t start, size_t end);

/* The place in the source of bytes [start, end) of the lexed text. */
YomiSpan yomi_lexed_span(const YomiLexed *lexed, size_t start, size_t end);

/* How far from @start on, at most to @end, the bytes come from one piece; *@out_exact tells
 * whether they are the source's own. */
size_t yomi_lexed_piece_end(const YomiLexed *lexed, size_t start, size_t end, bool *out_exact);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiLexed, yomi_lexed_clear)
