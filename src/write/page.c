/* page.c -- the document around a body: html, head, links to the style sheets. */
/* SPDX-License-Identifier: MIT */
#include "write/page.h"

static void link_sheet(YomiMarkup *markup, const YomiPageFrame *frame, const char *name)
{
    yomi_markup_open(markup, "link", YOMI_MARKUP_LINE);
    yomi_markup_attrf(markup, "href", "%scss/%s.css", frame->base, name);
    yomi_markup_attr(markup, "rel", "stylesheet");
    yomi_markup_attr(markup, "type", "text/css");
    yomi_markup_close(markup);
}

void yomi_page_begin(YomiMarkup *markup, const YomiPageFrame *frame)
{
    /* On both elements: readers differ in which of them they look at (ereaders 1.1). */
    const char *mode = frame->vertical ? "vrtl" : "hltr";

    yomi_markup_declaration(markup);
    yomi_markup_doctype(markup, "html");
    yomi_markup_open(markup, "html", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "xmlns", "http://www.w3.org/1999/xhtml");
    yomi_markup_attr(markup, "xmlns:epub", "http://www.idpf.org/2007/ops");
    yomi_markup_attr(markup, "class", mode);
    yomi_markup_attr(markup, "lang", "ja");
    yomi_markup_attr(markup, "xml:lang", "ja");

    yomi_markup_open(markup, "head", YOMI_MARKUP_BLOCK);
    yomi_markup_open(markup, "meta", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "charset", "UTF-8");
    yomi_markup_close(markup);
    yomi_markup_element(markup, "title", YOMI_MARKUP_LINE, frame->title);
    if (frame->fonts)
        link_sheet(markup, frame, "fonts");
    link_sheet(markup, frame, "core");
    link_sheet(markup, frame, frame->edition->vertical ? "vertical" : "horizontal");
    if (frame->edition->ruby == YOMI_POLICY_FULL)
        link_sheet(markup, frame, "furigana");
    yomi_markup_close(markup);

    yomi_markup_open(markup, "body", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "class", mode);
    yomi_markup_attr(markup, "epub:type", frame->matter);
}

void yomi_page_end(YomiMarkup *markup)
{
    yomi_markup_close(markup); /* body */
    yomi_markup_close(markup); /* html */
}
