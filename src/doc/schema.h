/* schema.h -- what may stand in what, by HTML's content models (HTML sections 3.2.5 and 4). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* The kinds of places that elements offer. */
enum {
    YOMI_PLACE_PHRASING = 1 << 0, /* where text may stand */
    YOMI_PLACE_FLOW = 1 << 1,     /* where blocks may stand */
    YOMI_PLACE_LIST = 1 << 2,     /* li */
    YOMI_PLACE_TERMS = 1 << 3,    /* dt, dd */
    YOMI_PLACE_TABLE = 1 << 4,    /* caption, colgroup, thead, tbody, tfoot, tr */
    YOMI_PLACE_ROWS = 1 << 5,     /* tr */
    YOMI_PLACE_CELLS = 1 << 6,    /* td, th */
    YOMI_PLACE_COLUMNS = 1 << 7,  /* col */
    YOMI_PLACE_DETAILS = 1 << 8,  /* summary */
    YOMI_PLACE_FIGURE = 1 << 9,   /* figcaption */
    YOMI_PLACE_RUBY = 1 << 10,    /* rb, rt, rp */
};

/* What something is that an ancestor may forbid, however far above it stands. */
enum {
    YOMI_NATURE_INTERACTIVE = 1 << 0,
    YOMI_NATURE_DFN = 1 << 1,
    YOMI_NATURE_TABLE = 1 << 2,
    YOMI_NATURE_SECTIONING = 1 << 3, /* or a heading */
    YOMI_NATURE_TIME = 1 << 4,
};

enum {
    YOMI_ELEMENT_VOID = 1 << 0,         /* never has content or an end tag */
    YOMI_ELEMENT_OPTIONAL_END = 1 << 1, /* HTML lets authors leave its end tag out */
    YOMI_ELEMENT_REFUSED = 1 << 2,      /* HTML knows it, a book does not */
    YOMI_ELEMENT_OPAQUE = 1 << 3,       /* refused, and its content is no text of the book */
    YOMI_ELEMENT_HEADING = 1 << 4,      /* refused: Markdown makes the headings */
};

typedef struct {
    const char *name;
    unsigned stands; /* the places where it may stand */
    unsigned holds;  /* the places that it offers; 0 when it has no content */
    unsigned nature; /* what it is ... */
    unsigned bans;   /* ... and what must not be below it */
    unsigned flags;
    const char *attributes; /* its own, between spaces: " colspan rowspan " */
} YomiSchema;

/* The element called @name, in lower case; NULL when HTML knows none. */
const YomiSchema *yomi_schema_element(const char *name);

/* The same for any node. A Markdown node's name is that of the element that it becomes. */
const YomiSchema *yomi_schema_node(const YomiNode *node);

/* True when something of @row may stand where @holds is offered and @bans are forbidden. */
bool yomi_schema_allows(unsigned holds, unsigned bans, const YomiSchema *row);
