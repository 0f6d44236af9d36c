/* line.h -- one entry of a list of works while it is written, sentence by sentence. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/references.h"
#include "doc/node.h"

typedef struct {
    bool japanese, vertical;
    gunichar last; /* the character written last, or 0 */

    /*< private >*/
    YomiDoc *doc;
    YomiNode *parent; /* what is written goes to its end */
    YomiSpan span;    /* of all nodes: where the work stands in the data */
    GString *text;    /* not yet a node */
} YomiLine;

/* Writes to the end of @parent, a node of @doc. */
YomiLine yomi_line_begin(YomiDoc *doc, YomiNode *parent, const YomiReference *reference,
                         bool vertical);
void yomi_line_finish(YomiLine *line);

/* @latin, or @japanese in a Japanese entry. */
const char *yomi_line_word(const YomiLine *line, const char *latin, const char *japanese);

/* Text as it is. */
void yomi_line_text(YomiLine *line, const char *text);

/* The same in the entry's language; the marks of @japanese as its lines want them. */
void yomi_line_put(YomiLine *line, const char *latin, const char *japanese);

/* Digits with their signs, "2020;109(3):456-60", from here to the second call: vertical lines lay
 * them on their side as a whole. */
void yomi_line_begin_number(YomiLine *line);
void yomi_line_end_number(YomiLine *line);

/* Text with the markup that Zotero lets titles have: <i> <b> <sup> <sub>, small capitals, and
 * <span class="nocase">, which means nothing here. Everything else is text. */
void yomi_line_rich(YomiLine *line, const char *text);

/* Parts one sentence from the next; does nothing at the start. */
void yomi_line_next(YomiLine *line);

/* Ends a sentence, unless a mark ends it already. */
void yomi_line_stop(YomiLine *line);

/* A sentence of its own. */
void yomi_line_sentence(YomiLine *line, const char *text);

/* A way to the work. */
void yomi_line_link(YomiLine *line, const YomiRefLink *link);
