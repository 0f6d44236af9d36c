/* align.h -- finds the exact place of each inline in the text that cmark read. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/lexed.h"

#include <stdbool.h>

/*
 * cmark's own columns are wrong after stripped indents, backslash breaks and in links over two
 * lines, and cannot be set right afterwards. So the inlines of a block are walked in order along
 * the block's text as cmark's inline parser saw it, with the same rules of what takes how many
 * characters. Should the two ever disagree, the next place is found by search, or the line is
 * given instead.
 */
typedef struct {
    const YomiLexed *lexed;
    GString *text;        /* of the block: lines without what their containers take */
    GArray *lines;        /* where each of them stands in the lexed text */
    guint line;           /* a hint */
    size_t at;            /* the cursor in the text */
    unsigned lost;        /* how often the cursor had to be searched for in this block */
    GHashTable *entities; /* "&amp;" -> "&"; those that HTML does not know -> "" */
    bool autolink;        /* inside <https://...> nothing is escaped */
} YomiAligner;

void yomi_align_init(YomiAligner *align, const YomiLexed *lexed);
void yomi_align_clear(YomiAligner *align);

/* Starts with the block that stands in lines @first to @last, from 1, and starts in byte @column,
 * from 1. */
void yomi_align_block(YomiAligner *align, unsigned first, unsigned last, unsigned column);

/* Bytes of the lexed text. */
typedef struct {
    size_t start, end;
} YomiRange;

typedef enum {
    YOMI_UNIT_PLAIN,   /* as it stands there */
    YOMI_UNIT_ESCAPE,  /* behind a backslash */
    YOMI_UNIT_ENTITY,  /* written as a character reference */
    YOMI_UNIT_UNKNOWN, /* plain, and looks like a character reference */
    YOMI_UNIT_MARK,    /* a stand-in */
    YOMI_UNIT_LOST,    /* somewhere in the line */
} YomiUnitKind;

typedef struct {
    YomiUnitKind kind;
    const char *text; /* lent until the next call */
    size_t length;
    YomiRange range;
} YomiUnit;

/* Takes the next unit off the text node's *@literal, which ends at @end; false at its end. */
bool yomi_align_text(YomiAligner *align, const char **literal, const char *end, YomiUnit *out);

/* Each moves the cursor over one thing and returns where it was. */
YomiRange yomi_align_break(YomiAligner *align);
YomiRange yomi_align_code(YomiAligner *align); /* without the backticks */
YomiRange yomi_align_html(YomiAligner *align, const char *literal);
YomiRange yomi_align_delimiter(YomiAligner *align, size_t length); /* of emphasis */
YomiRange yomi_align_link_start(YomiAligner *align, bool image);
YomiRange yomi_align_link_end(YomiAligner *align);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiAligner, yomi_align_clear)
