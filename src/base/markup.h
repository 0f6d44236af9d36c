/* markup.h -- writes XML: escaped, indented with tabs, attributes in a fixed order. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* How an element stands on the page of the source. */
typedef enum {
    YOMI_MARKUP_BLOCK,  /* on a line of its own, its children on lines of theirs */
    YOMI_MARKUP_LINE,   /* on a line of its own, all its content on that line */
    YOMI_MARKUP_INLINE, /* where the text is */
} YomiMarkupLayout;

typedef struct YomiMarkup YomiMarkup;

/* Somebody who wants to know what is written, and in which style: a number that an element has from
 * its parent's, its name and its attributes. */
typedef struct {
    guint (*enter)(gpointer data, guint parent, const char *name, const YomiMarkup *markup);
    void (*text)(gpointer data, guint style, const char *text);
    gpointer data;
} YomiMarkupWatcher;

/* Appends to @out, which stays the caller's and must outlive the writer. */
YomiMarkup *yomi_markup_new(GString *out);
void yomi_markup_free(YomiMarkup *markup); /* asserts that every element was closed */

/* Tells @watcher, which is copied, of what follows; what stands in no element has @style. Raw XML
 * passes unseen. */
void yomi_markup_watch(YomiMarkup *markup, const YomiMarkupWatcher *watcher, guint style);

/* The attribute @name of the element that is being entered, or NULL; for the watcher. */
const char *yomi_markup_get_attr(const YomiMarkup *markup, const char *name);

/* Lines of what follows are indented by @depth tabs more; for a fragment that is put into a page.
 */
void yomi_markup_indent(YomiMarkup *markup, unsigned depth);

/* <?xml version="1.0" encoding="UTF-8"?> */
void yomi_markup_declaration(YomiMarkup *markup);

/* <!DOCTYPE @text> */
void yomi_markup_doctype(YomiMarkup *markup, const char *text);

/* @name must be a static or long-lived string: it is used again by yomi_markup_close(). */
void yomi_markup_open(YomiMarkup *markup, const char *name, YomiMarkupLayout layout);

/* After open, before anything else. A NULL value writes nothing. The order of calls does not
 * matter: attributes come out without a prefix first, then by prefix, each sorted by name. */
void yomi_markup_attr(YomiMarkup *markup, const char *name, const char *value);
void yomi_markup_attrf(YomiMarkup *markup, const char *name, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Text, escaped. It must be UTF-8 and free of what XML 1.0 forbids. */
void yomi_markup_text(YomiMarkup *markup, const char *text);

/* Bytes that are already XML, taken as they are. */
void yomi_markup_raw(YomiMarkup *markup, const char *xml);

/* A comment on a line of its own; @text may not hold "--". */
void yomi_markup_comment(YomiMarkup *markup, const char *text);

/* Finishes the start tag even if no content follows, so that an empty element comes out as
 * <name></name>: HTML parsers take <span/> for an open span. */
void yomi_markup_content(YomiMarkup *markup);

/* Closes the innermost element; one without content comes out as <name/>. */
void yomi_markup_close(YomiMarkup *markup);

/* An element that holds only text: open, text, close. */
void yomi_markup_element(YomiMarkup *markup, const char *name, YomiMarkupLayout layout,
                         const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiMarkup, yomi_markup_free)
