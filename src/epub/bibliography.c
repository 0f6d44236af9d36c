/* bibliography.c -- 参考文献: the works that the chapters cite, and further reading. */
/* SPDX-License-Identifier: MIT */
#include "epub/bibliography.h"

#include "book/match.h"
#include "cite/cite.h"
#include "doc/walk.h"
#include "epub/content.h"
#include "epub/words.h"
#include "pass/pass.h"
#include "write/xhtml.h"

typedef struct {
    YomiContent content;
    YomiXhtmlContext ctx;
    YomiNode *next; /* the holder of the entry that is written next */
} Bibliography;

/* Vertical lines are no place for rows of Latin letters and numbers. */
static bool is_vertical(const YomiLabels *labels)
{
    guint japanese = 0;

    for (guint i = 0; i < labels->works->len; i++)
        japanese += g_array_index(labels->works, YomiWorkLabel, i).reference->japanese;
    return labels->edition->vertical && 2 * japanese >= labels->works->len;
}

static bool is_foreign(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ELEMENT && yomi_node_attr(node, "lang");
}

/* Puts ruby over the words that have a reading. */
static void add_ruby(const YomiLabels *labels, YomiDoc *doc)
{
    YomiWalk walk = yomi_walk_begin(yomi_doc_root(doc));

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (walk.entering && is_foreign(node)) {
            yomi_walk_skip(&walk);
        } else if (!walk.entering && node->kind == YOMI_NODE_TEXT) {
            YomiNode *words = yomi_node_new(doc, YOMI_NODE_EMPHASIS, node->span);
            g_autofree char *annotated = yomi_terms_annotate(labels->book->terms, node->text);

            yomi_node_append_annotated(doc, words, annotated, node->span);
            yomi_node_replace(node, words);
            yomi_node_unwrap(words);
        }
    }
}

YomiDoc *yomi_bibliography_read(const YomiLabels *labels, YomiDiags *diags)
{
    const bool vertical = is_vertical(labels);
    const YomiSpan nowhere = g_array_index(labels->works, YomiWorkLabel, 0).reference->span;
    YomiDoc *doc = yomi_doc_new(nowhere.source);
    YomiNode *page = yomi_node_new(doc, YOMI_NODE_PAGE, nowhere);
    YomiPassContext passes = {labels->book, labels->edition, NULL, labels, diags};

    page->horizontal = !vertical;
    yomi_node_append(yomi_doc_root(doc), page);
    for (guint i = 0; i < labels->works->len; i++) {
        const YomiReference *reference = g_array_index(labels->works, YomiWorkLabel, i).reference;
        YomiNode *holder = yomi_node_new(doc, YOMI_NODE_QUOTE, reference->span);
        YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, reference->span);

        yomi_node_append(page, holder);
        yomi_node_append(holder, paragraph);
        yomi_cite_write(doc, paragraph, reference, vertical);
    }
    if (labels->edition->ruby == YOMI_POLICY_FULL)
        add_ruby(labels, doc);
    yomi_pass_vertical(&passes, doc);
    return doc;
}

/* The works [start, end), by number less one. */
static void write_list(Bibliography *list, guint start, guint end)
{
    yomi_markup_open(list->content.markup, "ol", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(list->content.markup, "class", "works");
    for (guint i = start; i < end; i++) {
        yomi_xhtml_work(list->content.markup, &list->ctx, list->next, i + 1);
        list->next = list->next->next;
    }
    yomi_markup_close(list->content.markup);
}

static void write_further(Bibliography *list)
{
    YomiContent *content = &list->content;

    yomi_markup_open(content->markup, "section", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content->markup, "id", "bibliography-further");
    yomi_markup_attr(content->markup, "aria-label", YOMI_WORD_FURTHER);
    yomi_content_own_element(content, "h2", YOMI_MARKUP_LINE, YOMI_WORD_FURTHER);
    content->facts->headings++;
    content->facts->last_level = 2;
    write_list(list, content->labels->n_cited, content->labels->works->len);
    yomi_markup_close(content->markup);
}

GString *yomi_bibliography_write(const YomiLabels *labels, YomiDoc *doc, YomiFacts *facts)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_BIBLIOGRAPHY);
    const YomiNode *page = yomi_doc_root(doc)->first;
    const bool vertical = !page->horizontal;
    const guint n_cited = labels->n_cited, n_works = labels->works->len;
    const YomiContentFrame frame = {.title = title, .matter = "backmatter", .vertical = vertical};
    Bibliography list = {
        .content = yomi_content_begin(labels, facts, &frame),
        .ctx = {labels, NULL, vertical, facts},
        .next = page->first,
    };

    yomi_content_section(&list.content, "bibliography", "bibliography", "doc-bibliography",
                         YOMI_WORD_BIBLIOGRAPHY);
    yomi_content_heading(&list.content, YOMI_WORD_BIBLIOGRAPHY);
    /* Where nothing is cited, nothing is "further". */
    write_list(&list, 0, n_cited > 0 ? n_cited : n_works);
    if (n_cited > 0 && n_cited < n_works)
        write_further(&list);
    yomi_markup_close(list.content.markup);
    yomi_content_links(&list.content, NULL);
    return yomi_content_end(&list.content);
}
