/* html_tokens.h -- raw HTML in pieces: tags, text, comments, each with its place. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* The text of one HTML_BLOCK or HTML_INLINE, and where its bytes stand in the source. */
typedef struct {
    const YomiNode *node; /* borrowed */
    const char *text;     /* of the node */
    size_t length;
    GArray *lines; /* where the lines of @text are in the source; NULL until it is needed */
} YomiRaw;

void yomi_raw_init(YomiRaw *raw, const YomiNode *node);
void yomi_raw_clear(YomiRaw *raw);

/* The place of bytes [start, end). In a list or quote the text has lost what stands before each
 * line; then the lines are found again in the source. The whole node's span when that fails. */
YomiSpan yomi_raw_span(YomiRaw *raw, size_t start, size_t end);

typedef enum {
    YOMI_TOKEN_TEXT,
    YOMI_TOKEN_OPEN,    /* <name ...> or <name .../> */
    YOMI_TOKEN_CLOSE,   /* </name> */
    YOMI_TOKEN_COMMENT, /* complete */
    YOMI_TOKEN_BAD,     /* CDATA, <!DOCTYPE>, <?php ?>, or a tag or comment that does not end */
} YomiTokenKind;

/* Bytes of the raw text, as the author wrote them. */
typedef struct {
    size_t name, name_end;
    size_t value, value_end; /* with its quotes; equal when there is no value */
} YomiRawAttribute;

typedef struct {
    YomiTokenKind kind;
    size_t start, end;  /* in the raw text */
    char *name;         /* OPEN, CLOSE: in lower case */
    bool self_closing;  /* "/>" */
    GArray *attributes; /* OPEN: of YomiRawAttribute */
} YomiToken;

void yomi_token_init(YomiToken *token);
void yomi_token_clear(YomiToken *token);

/* Reads the token that starts where @token ends; false at the end of the text. */
bool yomi_token_next(YomiToken *token, const YomiRaw *raw);

/* Moves the end of @token, the start tag of an element whose content is no markup, before the end
 * tag of the same name, or to the end of the text. */
void yomi_token_skip_content(YomiToken *token, const YomiRaw *raw);
