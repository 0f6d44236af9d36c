/* container.c -- META-INF/container.xml. */
/* SPDX-License-Identifier: MIT */
#include "epub/container.h"

#include "base/markup.h"

GString *yomi_container_write(void)
{
    GString *out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    yomi_markup_declaration(markup);
    yomi_markup_open(markup, "container", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
    yomi_markup_attr(markup, "version", "1.0");
    yomi_markup_open(markup, "rootfiles", YOMI_MARKUP_BLOCK);
    yomi_markup_open(markup, "rootfile", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "full-path", "EPUB/package.opf");
    yomi_markup_attr(markup, "media-type", "application/oebps-package+xml");
    yomi_markup_close(markup);
    yomi_markup_close(markup);
    yomi_markup_close(markup);
    return out;
}
