/* inlex.h -- replaces the marks in running text by stand-ins. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "read/lexed.h"

#include <stdbool.h>

/* A line, as offsets into the text; @content lies between. */
typedef struct {
    size_t start, end;
    size_t content;     /* where the running text starts: behind what containers take */
    const char *prefix; /* what is put before the line, or "" */
    bool nested;        /* it stands in a container */
    bool false_break;   /* it looks like a page break, but cannot be one here */
} YomiInlexLine;

typedef struct YomiInlex YomiInlex;

/* Borrows @text and @out. */
YomiInlex *yomi_inlex_new(const char *text, YomiRubyNotation notation, YomiLexed *out);
void yomi_inlex_free(YomiInlex *inlex);

/* Takes the lines of one paragraph or heading. */
void yomi_inlex_region(YomiInlex *inlex, const YomiInlexLine *lines, size_t count);

/* Takes a line that holds no running text. */
void yomi_inlex_verbatim(YomiInlex *inlex, const YomiInlexLine *line);

/* Takes a page break, the line [start, end): a rule stands for it. */
void yomi_inlex_page_break(YomiInlex *inlex, size_t start, size_t end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiInlex, yomi_inlex_free)
