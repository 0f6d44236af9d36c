/* standin.h -- the characters that carry the notation's marks through cmark. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * cmark merges its text nodes, so afterwards nobody can tell `\{` from `{`. Therefore each live
 * mark is replaced, before cmark, by one of the noncharacters U+FDD0 to U+FDEF, which are neither
 * space nor punctuation to cmark and which no text may hold.
 */
typedef enum {
    YOMI_STANDIN_FIRST = 0xFDD0,
    YOMI_STANDIN_FLANK = YOMI_STANDIN_FIRST, /* nothing: a letter beside a run of stars */
    YOMI_STANDIN_RUBY,                       /* { */
    YOMI_STANDIN_BAR,                        /* | */
    YOMI_STANDIN_RUBY_END,                   /* } */
    YOMI_STANDIN_EXPLICIT,                   /* ｜ */
    YOMI_STANDIN_IMPLICIT,                   /* nothing: the base before 《 starts here */
    YOMI_STANDIN_READING,                    /* 《 */
    YOMI_STANDIN_READING_END,                /* 》 */
    YOMI_STANDIN_UPRIGHT,                    /* ^ */
    YOMI_STANDIN_UPRIGHT_END,                /* ^ */
    YOMI_STANDIN_NOTE,                       /* [^ */
    YOMI_STANDIN_PAGE,                       /* [% */
    YOMI_STANDIN_CITATION,                   /* [@ */
    YOMI_STANDIN_CLOSE,                      /* ] of these three */
    YOMI_STANDIN_INLINE_NOTE,                /* ^[ */
    YOMI_STANDIN_INLINE_NOTE_END,            /* ] */
    YOMI_STANDIN_ESCAPE,                     /* a backslash before a character that is hidden */
    YOMI_STANDIN_LITERAL,                    /* the first of the characters hidden from cmark */
    YOMI_STANDIN_LAST = 0xFDEF,
} YomiStandin;

enum { YOMI_STANDIN_BYTES = 3 }; /* each takes in UTF-8 */

/* The stand-in that @text starts with, or 0. */
gunichar yomi_standin_at(const char *text);

/* What the author wrote where @standin is; "" for the helpers. Lives for ever. */
const char *yomi_standin_text(gunichar standin);

/* The stand-in that hides @c from cmark, or 0 when @c means nothing to it. */
gunichar yomi_standin_literal(char c);

/* Appends @text with the author's characters put back. A hidden escape keeps its backslash when
 * @code is true: in code and raw HTML nothing is escaped, in addresses and titles it is. */
void yomi_standin_restore(const char *text, size_t length, bool code, GString *out);
