/* page.h -- the document around a body: html, head, links to the style sheets. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "book/book.h"

typedef struct {
    const YomiEdition *edition;
    const char *title;  /* plain text */
    const char *base;   /* from the document to EPUB/: "../" in text/, "" for nav */
    const char *matter; /* epub:type of body: "frontmatter", "bodymatter", "backmatter", or NULL */
    bool fonts;         /* the edition brings its fonts */
    bool vertical;      /* the page's mode; it may differ from its edition's */
} YomiPageFrame;

/* Up to and with <body>; the caller writes the body's content and calls yomi_page_end(). */
void yomi_page_begin(YomiMarkup *markup, const YomiPageFrame *frame);
void yomi_page_end(YomiMarkup *markup);
