/* ncx.c -- toc.ncx: the menu for older readers and for Kindle. */
/* SPDX-License-Identifier: MIT */
#include "epub/ncx.h"

#include "base/markup.h"
#include "epub/content.h"
#include "epub/toc.h"

static void write_meta(YomiMarkup *markup, const char *name, const char *content)
{
    yomi_markup_open(markup, "meta", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "name", name);
    yomi_markup_attr(markup, "content", content);
    yomi_markup_close(markup);
}

static void write_head(YomiMarkup *markup, const char *identifier, const GArray *toc)
{
    unsigned depth = 1;

    for (guint i = 0; i < toc->len; i++)
        depth = MAX(depth, g_array_index(toc, YomiTocEntry, i).level);

    g_autofree char *levels = g_strdup_printf("%u", depth);

    yomi_markup_open(markup, "head", YOMI_MARKUP_BLOCK);
    write_meta(markup, "dtb:uid", identifier);
    write_meta(markup, "dtb:depth", levels);
    write_meta(markup, "dtb:totalPageCount", "0");
    write_meta(markup, "dtb:maxPageNumber", "0");
    yomi_markup_close(markup);
}

static void write_text(YomiMarkup *markup, const char *name, const char *text)
{
    yomi_markup_open(markup, name, YOMI_MARKUP_LINE);
    yomi_markup_element(markup, "text", YOMI_MARKUP_INLINE, text);
    yomi_markup_close(markup);
}

static void write_label(YomiMarkup *markup, const YomiTocEntry *entry)
{
    g_autofree char *numbered =
        entry->number ? g_strdup_printf("%s（%u）", entry->label, entry->number) : NULL;

    write_text(markup, "navLabel", numbered ? numbered : entry->label);
}

static void write_points(YomiMarkup *markup, const GArray *toc)
{
    const YomiTocEntry *entries = (const YomiTocEntry *)(gconstpointer)toc->data;

    for (guint i = 0; i < toc->len; i++) {
        const unsigned next = i + 1 < toc->len ? entries[i + 1].level : 1;

        yomi_markup_open(markup, "navPoint", YOMI_MARKUP_BLOCK);
        yomi_markup_attrf(markup, "id", "nav-%u", i + 1);
        yomi_markup_attrf(markup, "playOrder", "%u", i + 1);
        write_label(markup, &entries[i]);
        yomi_markup_open(markup, "content", YOMI_MARKUP_LINE);
        yomi_markup_attr(markup, "src", entries[i].href);
        yomi_markup_close(markup);
        for (unsigned level = next; level <= entries[i].level; level++)
            yomi_markup_close(markup);
    }
}

GString *yomi_ncx_write(const YomiLabels *labels, const char *identifier)
{
    GString *out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);
    g_autoptr(GArray) toc = yomi_toc_new(labels);
    g_autofree char *title = yomi_content_book_title(labels->book);

    yomi_markup_declaration(markup);
    yomi_markup_open(markup, "ncx", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "xmlns", "http://www.daisy.org/z3986/2005/ncx/");
    yomi_markup_attr(markup, "version", "2005-1");
    yomi_markup_attr(markup, "xml:lang", labels->book->language);
    write_head(markup, identifier, toc);
    write_text(markup, "docTitle", title);
    yomi_markup_open(markup, "navMap", YOMI_MARKUP_BLOCK);
    write_points(markup, toc);
    yomi_markup_close(markup);
    yomi_markup_close(markup);
    return out;
}
