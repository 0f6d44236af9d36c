/* html_reader.h -- what the files of the HTML reader share; for them only. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/schema.h"
#include "read/html_refs.h"
#include "read/html_tokens.h"
#include "xml/tag.h"

typedef struct {
    YomiDoc *doc;
    YomiDiags *diags;
    YomiTagReader *tags;
    YomiRefs *refs;

    /* The text of a block of raw HTML, where white space is worth one space at most. */
    gunichar last;    /* the character before, 0 at the start of a block */
    bool gap;         /* white space is between it and what comes next ... */
    bool gap_is_line; /* ... with a line end in it */
    YomiSpan gap_span;

    /* Something of the element that is being finished was reported and left out: what it lacks
     * now is no news. */
    bool excused;
} YomiHtml;

/* html_attributes.c: those of the tag @token that may stay, by name. @parent is the name of the
 * element around it. *out_faulty tells that one had to be left out. */
YomiAttr *yomi_html_attributes(YomiHtml *html, YomiRaw *raw, const YomiToken *token,
                               const YomiSchema *row, const char *parent, bool *out_faulty);

/* html_text.c: appends the text of @token, of a block, to @parent. */
void yomi_html_text(YomiHtml *html, YomiRaw *raw, const YomiToken *token, YomiNode *parent);

/* html_text.c: an inline without text is about to be appended to @parent. */
void yomi_html_text_object(YomiHtml *html, YomiNode *parent);

/* html_text.c: an inline element starts in @parent: white space stands before it, unless the first
 * character in it must decide. */
void yomi_html_text_inline(YomiHtml *html, YomiNode *parent);

/* html_text.c: a block starts or ends here; white space around it is nothing. */
void yomi_html_text_boundary(YomiHtml *html);

/* html_finish.c: all content of the ELEMENT @node is there. It becomes the node that Markdown would
 * make, where there is one; what it lacks is reported, unless it is @excused, and then it goes. */
void yomi_html_finish(YomiHtml *html, YomiNode *node, bool excused);

/* html_finish.c: inlines that stand beside blocks in @node get paragraphs; with @always also when
 * no block is there. */
void yomi_html_wrap_inlines(YomiDoc *doc, YomiNode *node, bool always);

/* html_finish.c: the inlines at the end of @node get a paragraph. Those up to and with @stop, when
 * it is not NULL, are not touched. */
void yomi_html_wrap_tail(YomiDoc *doc, YomiNode *node, const YomiNode *stop);

/* html_finish.c: what @node keeps of its attributes goes to a span around it. */
void yomi_html_carry_attributes(YomiDoc *doc, YomiNode *node);

/* html_finish.c: reports that @child may not stand in @parent, both names of elements. */
void yomi_html_report_nesting(const YomiHtml *html, YomiSpan span, const char *parent,
                              const char *child);

/* html_finish.c: reports @code at @span, with "<name>" as its subject. */
void yomi_html_report_element(const YomiHtml *html, YomiCode code, YomiSpan span, const char *name);

/* html_ruby.c, html_table.c: the same for these. */
void yomi_html_finish_ruby(YomiHtml *html, YomiNode *ruby);
void yomi_html_finish_table(YomiHtml *html, YomiNode *table);
void yomi_html_finish_rows(YomiHtml *html, YomiNode *node); /* a row or a group of rows */
