/* writer.h -- what the files of write/ share while one body is written. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "write/xhtml.h"

/* What one call carries along; names of sections and boxes are distinct within it. */
typedef struct {
    YomiMarkup *markup;
    const YomiXhtmlContext *ctx;
    GHashTable *labels;   /* aria-label -> how often it was used */
    const YomiNode *head; /* the paragraph that begins with its note's or work's number, or NULL */
    const char *word;     /* what is numbered: 注, 文献 */
    unsigned number;
} YomiWriter;

/* A way back to a mark. */
typedef struct {
    const char *stem, *id;            /* where the mark is */
    const YomiChapterLabels *chapter; /* whose mark it is */
    bool in_note;
    unsigned place, n_places; /* which of the chapter's marks it is */
} YomiWayBack;

void yomi_writer_open_block(YomiWriter *w, const char *name);
void yomi_writer_open_line(YomiWriter *w, const char *name);
void yomi_writer_open_inline(YomiWriter *w, const char *name);
void yomi_writer_attr(YomiWriter *w, const char *name, const char *value);

/* An element's meaning for reading systems and for assistive technology; counted. */
void yomi_writer_role(YomiWriter *w, const char *type, const char *value);

/* Text outside any ruby; counted. */
void yomi_writer_text(YomiWriter *w, const char *value);

/* One of the program's own words. */
void yomi_writer_own(YomiWriter *w, const char *value);

/* As yomi_words_chapter(). */
bool yomi_writer_chapter(YomiWriter *w, const YomiChapter *chapter);

/* Text of the author's that is no node: as yomi_words_text(). */
void yomi_writer_words(YomiWriter *w, const char *value);

void yomi_writer_number(YomiWriter *w, unsigned number);

/* （注12）, （文献3、p. 12）; @place may be NULL. */
void yomi_writer_mark(YomiWriter *w, const char *word, unsigned number, const char *place);

/* The same as the beginning of the note or work itself. */
void yomi_writer_head(YomiWriter *w);

/* A paragraph with the link 第2章の注3へ戻る. */
void yomi_writer_back(YomiWriter *w, const YomiWayBack *back);

/* What follows the figure @figure and describes it at length; NULL without one, or when @figure is
 * something else. */
const YomiNode *yomi_writer_description(const YomiNode *figure);

/* Writes a node that is written in one go, with all below it. False for other kinds. */
bool yomi_writer_leaf(YomiWriter *w, const YomiNode *node);

/* Opens EMPHASIS, STRONG or LINK. */
void yomi_writer_enter_inline(YomiWriter *w, const YomiNode *node);

/* Writes what is below @parent. */
void yomi_writer_children(YomiWriter *w, YomiNode *parent);
