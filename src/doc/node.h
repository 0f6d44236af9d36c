/* node.h -- the tree of one chapter. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/arena.h"
#include "base/span.h"

/*
 * Fields are open to read; links between nodes are changed through the functions below only. All
 * nodes and strings live in the document's arena and die with it.
 */
typedef enum {
    /* blocks */
    YOMI_NODE_DOC,        /* pages after the pass `breaks`, blocks before it */
    YOMI_NODE_PAGE,       /* one content document: number (1 ...), horizontal; blocks */
    YOMI_NODE_SECTION,    /* a heading and what belongs to it: level, id, label; blocks */
    YOMI_NODE_PARAGRAPH,  /* inlines */
    YOMI_NODE_HEADING,    /* level 1..6, id; inlines */
    YOMI_NODE_QUOTE,      /* blocks */
    YOMI_NODE_ALERT,      /* name: "note" "tip" "important" "warning" "caution", or
                           * "description" of the figure before it; blocks */
    YOMI_NODE_LIST,       /* ordered, number (first), tight; items */
    YOMI_NODE_ITEM,       /* number when the list is ordered; blocks */
    YOMI_NODE_CODE_BLOCK, /* text; name: the info string's first word, or NULL */
    YOMI_NODE_RULE,       /* a thematic break */
    YOMI_NODE_TABLE,      /* optional CAPTION first, then rows; number: columns */
    YOMI_NODE_ROW,        /* header; cells */
    YOMI_NODE_CELL,       /* align; header; inlines */
    YOMI_NODE_FIGURE,     /* an IMAGE, then an optional CAPTION */
    YOMI_NODE_CAPTION,    /* inlines */
    YOMI_NODE_NOTE,       /* a note's body: target (its id), number, id; blocks */
    YOMI_NODE_PAGE_BREAK, /* a new content document starts here */
    YOMI_NODE_HTML_BLOCK, /* raw, only between parsing and read/html: text */

    /* blocks or inlines */
    YOMI_NODE_ELEMENT,    /* checked HTML: name, attrs; what the element may hold */
    YOMI_NODE_PRINT_PAGE, /* text: the printed page's number, shown: also as text; id */

    /* inlines */
    YOMI_NODE_TEXT,       /* text */
    YOMI_NODE_SOFT_BREAK, /* a line end, before read/lines has decided about it */
    YOMI_NODE_HARD_BREAK,
    YOMI_NODE_CODE,     /* text */
    YOMI_NODE_EMPHASIS, /* inlines */
    YOMI_NODE_STRONG,   /* inlines */
    YOMI_NODE_LINK,     /* target (not percent-encoded), title, name; inlines; href, id after
                         * `links` */
    YOMI_NODE_IMAGE,    /* target, title, alt (plain text); decorative; href after `links` */
    YOMI_NODE_RUBY,     /* one word: PAIRs */
    YOMI_NODE_PAIR,     /* text (base, never empty), reading or NULL */
    YOMI_NODE_UPRIGHT,  /* tate-chu-yoko asked for by the author: text, ASCII, 1 to 4 characters */
    YOMI_NODE_SET, /* after `vertical`: text, set as name says: "upright" (one below the other),
                    * "sideways", "foreign" (sideways, words of another language), "kept" (a mark
                    * that stays as it was), "unbroken" */
    YOMI_NODE_NOTE_REF,    /* target (the note's id); number, occurrence, id after `notes` */
    YOMI_NODE_LABEL,       /* after `links`: text "図12", name "図", number; in the caption of a
                            * figure or table, or in an empty link to it */
    YOMI_NODE_CITATION,    /* target (the work's key), text (the place in it) or NULL; id after
                            * `ids`, number after `citations` */
    YOMI_NODE_HTML_INLINE, /* raw tag, only between parsing and read/html: text */
    YOMI_N_NODE_KINDS
} YomiNodeKind;

typedef enum { YOMI_ALIGN_NONE, YOMI_ALIGN_START, YOMI_ALIGN_CENTER, YOMI_ALIGN_END } YomiAlign;

/* One attribute of an ELEMENT; a list in the order of the names. */
typedef struct YomiAttr {
    const char *name, *value;
    struct YomiAttr *next;
} YomiAttr;

typedef struct YomiNode YomiNode;

struct YomiNode {
    YomiNodeKind kind;
    YomiNode *parent, *prev, *next, *first, *last;
    YomiSpan span; /* when it is as long as @text, offsets into @text are places too */

    const char *text;    /* see the kinds; NUL-terminated UTF-8 */
    const char *name;    /* ELEMENT, ALERT, CODE_BLOCK, SET, LABEL; LINK: its epub:type when
                          * the program made it, "glossref" or "backlink", else NULL */
    const char *target;  /* LINK, IMAGE, NOTE, NOTE_REF, CITATION: as the author wrote it; FIGURE,
                          * TABLE after `figures`, ELEMENT after `ids`: the author's id, which
                          * links know */
    const char *title;   /* LINK, IMAGE */
    const char *alt;     /* IMAGE: never NULL, "" when empty */
    const char *reading; /* PAIR */
    const char *label;   /* SECTION: the heading's plain text; ALERT after `vertical`:
                          * its first block's, when that was changed */
    const char *id;      /* in the written page, or NULL */
    const char *href;    /* LINK: as written into the page; IMAGE: path inside the project */
    YomiAttr *attrs;     /* ELEMENT */
    unsigned level;      /* HEADING, SECTION */
    unsigned number;     /* LIST, ITEM, TABLE, PAGE, NOTE, NOTE_REF, CITATION, LABEL */
    unsigned occurrence; /* NOTE_REF: 1 for the first mark of its note; NOTE: how many there are */
    YomiAlign align;     /* CELL */
    bool ordered, tight; /* LIST */
    bool header;         /* ROW, CELL */
    bool horizontal;     /* PAGE */
    bool shown;          /* PRINT_PAGE */
    bool decorative;     /* IMAGE */
    bool html;           /* became what it is from raw HTML */
};

typedef struct YomiDoc YomiDoc;

YomiDoc *yomi_doc_new(const YomiSource *source);
void yomi_doc_free(YomiDoc *doc);
YomiNode *yomi_doc_root(YomiDoc *doc);   /* a YOMI_NODE_DOC */
YomiArena *yomi_doc_arena(YomiDoc *doc); /* for the strings of its nodes */
const YomiSource *yomi_doc_source(const YomiDoc *doc);

/* The bodies of the chapter's notes: NOTE nodes, not below the root. In the order of their
 * definitions after reading, in the order of their numbers after the pass `notes`. */
YomiNode *yomi_doc_notes(YomiDoc *doc); /* a YOMI_NODE_DOC of its own */

/* A node of @doc that stands nowhere yet. */
YomiNode *yomi_node_new(YomiDoc *doc, YomiNodeKind kind, YomiSpan span);
YomiNode *yomi_node_new_text(YomiDoc *doc, YomiSpan span, const char *text, size_t length);

void yomi_node_append(YomiNode *parent, YomiNode *child);       /* @child stands nowhere */
void yomi_node_insert_before(YomiNode *place, YomiNode *node);  /* @node stands nowhere */
void yomi_node_insert_after(YomiNode *place, YomiNode *node);   /* @node stands nowhere */
void yomi_node_detach(YomiNode *node);                          /* keeps its children */
void yomi_node_replace(YomiNode *node, YomiNode *with);         /* @with stands nowhere */
void yomi_node_unwrap(YomiNode *node);                          /* its children take its place */
void yomi_node_take_children(YomiNode *parent, YomiNode *from); /* all of them, to the end */
void yomi_node_wrap(YomiNode *node, YomiNode *wrapper);         /* @wrapper takes its place */

/* Cuts TEXT @text so that bytes [start, end) are a node of their own, which is returned. Spans are
 * cut along when they are exact, else all parts keep the whole span. */
YomiNode *yomi_text_cut(YomiDoc *doc, YomiNode *text, size_t start, size_t end);

/* Appends @text, which may be annotated (jp/annotated.h), as TEXTs and RUBYs. */
void yomi_node_append_annotated(YomiDoc *doc, YomiNode *parent, const char *text, YomiSpan span);

bool yomi_node_is_inline(const YomiNode *node); /* by kind; ELEMENT by its name's nature */

/* A mark that leads out of the text: to a note or to a work. */
bool yomi_node_is_mark(const YomiNode *node);

/* True when only inlines may stand in @node: paragraphs, cells, inline elements ... */
bool yomi_node_holds_inlines(const YomiNode *node);

/* The exact span of bytes [start, end) of @node's text, or the node's whole span. */
YomiSpan yomi_node_text_span(const YomiNode *node, size_t start, size_t end);

const char *yomi_node_kind_word(YomiNodeKind kind); /* "paragraph" */

const char *yomi_node_attr(const YomiNode *element, const char *name); /* or NULL */

/* True when the lang nearest around @node, its own first, is another language than Japanese. */
bool yomi_node_is_foreign(const YomiNode *node);

/* The places of the author's HTML comments, which are no part of the tree: those of the text in
 * their order, then those of the notes. */
void yomi_doc_add_comment(YomiDoc *doc, YomiSpan span);
const YomiSpan *yomi_doc_comments(const YomiDoc *doc, size_t *out_count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiDoc, yomi_doc_free)
