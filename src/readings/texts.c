/* texts.c -- what book.yaml and front matter give pages to say, as a tree. */
/* SPDX-License-Identifier: MIT */
#include "readings/texts.h"

#include "book/match.h"
#include "cite/cite.h"
#include "jp/align.h"

static void add(YomiDoc *doc, const char *text, YomiSpan span, const YomiTerms *terms)
{
    if (!text)
        return;

    YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, span);
    g_autofree char *annotated = yomi_terms_annotate(terms, text);

    yomi_node_append_annotated(doc, paragraph, annotated, span);
    yomi_node_append(yomi_doc_root(doc), paragraph);
}

/* Whether the reading that the author gives is the title's: then it becomes its ruby. */
static bool has_reading(const YomiChapter *chapter)
{
    g_autoptr(GArray) runs = chapter->title && chapter->reading
                                 ? yomi_reading_align(chapter->title, chapter->reading)
                                 : NULL;

    return runs != NULL;
}

YomiDoc *yomi_readings_texts(const YomiBook *book, const YomiTerms *terms)
{
    YomiDoc *doc = yomi_doc_new(book->source);

    add(doc, book->rights, book->rights_span, terms);
    add(doc, book->page_source, book->page_source_span, terms);
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];

        if (!has_reading(chapter))
            add(doc, chapter->title, chapter->title_span, terms);
    }
    return doc;
}

YomiDoc *yomi_readings_works(const YomiBook *book)
{
    YomiDoc *doc = yomi_doc_new(book->source);

    for (guint i = 0; book->references && i < book->references->list->len; i++) {
        const YomiReference *reference = &g_array_index(book->references->list, YomiReference, i);
        YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, reference->span);

        yomi_node_append(yomi_doc_root(doc), paragraph);
        yomi_cite_write(doc, paragraph, reference, false);
    }
    return doc;
}

YomiDoc *yomi_readings_definitions(const YomiBook *book)
{
    YomiDoc *doc = yomi_doc_new(book->source);

    for (guint i = 0; book->terms && i < book->terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(book->terms->list, YomiTerm, i);

        add(doc, term->definition, term->definition_span, NULL);
    }
    return doc;
}
