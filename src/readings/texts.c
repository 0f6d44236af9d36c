/* texts.c -- what book.yaml and front matter give pages to say, as a tree. */
/* SPDX-License-Identifier: MIT */
#include "readings/texts.h"

#include "book/match.h"
#include "jp/annotated.h"

static YomiNode *make_ruby(YomiDoc *doc, YomiSpan span, const YomiAnnotation *part)
{
    YomiArena *arena = yomi_doc_arena(doc);
    YomiNode *ruby = yomi_node_new(doc, YOMI_NODE_RUBY, span);
    YomiNode *pair = yomi_node_new(doc, YOMI_NODE_PAIR, span);

    pair->text = yomi_arena_strndup(arena, part->base, part->base_length);
    pair->reading = yomi_arena_strndup(arena, part->reading, part->reading_length);
    yomi_node_append(ruby, pair);
    return ruby;
}

static void add(YomiDoc *doc, const char *text, YomiSpan span, const YomiTerms *terms)
{
    if (!text)
        return;

    YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, span);
    g_autofree char *annotated = yomi_terms_annotate(terms, text);
    const char *rest = annotated;
    YomiAnnotation part;

    while (yomi_annotated_next(&rest, &part))
        yomi_node_append(paragraph,
                         part.reading ? make_ruby(doc, span, &part)
                                      : yomi_node_new_text(doc, span, part.base, part.base_length));
    yomi_node_append(yomi_doc_root(doc), paragraph);
}

YomiDoc *yomi_readings_texts(const YomiBook *book, const YomiTerms *terms)
{
    YomiDoc *doc = yomi_doc_new(book->source);

    add(doc, book->rights, book->rights_span, terms);
    add(doc, book->page_source, book->page_source_span, terms);
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];

        add(doc, chapter->title, chapter->title_span, terms);
    }
    return doc;
}
