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
    GPtrArray *holders; /* of YomiNode*: the entries, by number less one */
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

/* Those of the works [start, end), by number less one, that are in the document @file. */
static void write_list(Bibliography *list, unsigned file, guint start, guint end)
{
    yomi_markup_open(list->content.markup, "ol", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(list->content.markup, "class", "works");
    for (guint i = start; i < end; i++)
        if (g_array_index(list->content.labels->works, YomiWorkLabel, i).file == file)
            yomi_xhtml_work(list->content.markup, &list->ctx, list->holders->pdata[i], i + 1);
    yomi_markup_close(list->content.markup);
}

static bool has_works(const YomiLabels *labels, unsigned file, guint start, guint end)
{
    for (guint i = start; i < end; i++)
        if (g_array_index(labels->works, YomiWorkLabel, i).file == file)
            return true;
    return false;
}

static void write_further(Bibliography *list, unsigned file)
{
    YomiContent *content = &list->content;

    yomi_markup_open(content->markup, "section", YOMI_MARKUP_BLOCK);
    yomi_markup_attrf(content->markup, "id", "bibliography-further%s", file > 1 ? "-again" : "");
    yomi_markup_attr(content->markup, "aria-label", YOMI_WORD_FURTHER);
    yomi_content_own_element(content, "h2", YOMI_MARKUP_LINE, YOMI_WORD_FURTHER);
    content->facts->headings++;
    content->facts->last_level = 2;
    write_list(list, file, content->labels->n_cited, content->labels->works->len);
    yomi_markup_close(content->markup);
}

static void write_works(Bibliography *list, unsigned file)
{
    const YomiLabels *labels = list->content.labels;
    const guint n_cited = labels->n_cited, n_works = labels->works->len;
    /* Where nothing is cited, nothing is "further". */
    const guint n_first = n_cited > 0 ? n_cited : n_works;

    if (has_works(labels, file, 0, n_first))
        write_list(list, file, 0, n_first);
    if (has_works(labels, file, n_first, n_works))
        write_further(list, file);
}

GString *yomi_bibliography_write(const YomiLabels *labels, unsigned file, YomiDoc *doc,
                                 YomiFacts *facts)
{
    g_autofree char *stem = yomi_labels_bibliography_stem(file);
    g_autofree char *name = file > 1 ? g_strdup_printf("%s（%u）", YOMI_WORD_BIBLIOGRAPHY, file)
                                     : g_strdup(YOMI_WORD_BIBLIOGRAPHY);
    g_autofree char *title = yomi_content_title(labels, name);
    g_autoptr(GPtrArray) holders = g_ptr_array_new();
    const YomiNode *page = yomi_doc_root(doc)->first;
    const bool vertical = !page->horizontal;
    const YomiContentFrame frame = {.title = title, .matter = "backmatter", .vertical = vertical};
    Bibliography list = {
        .content = yomi_content_begin(labels, facts, &frame),
        .ctx = {labels, NULL, vertical, facts},
        .holders = holders,
    };

    for (YomiNode *holder = page->first; holder; holder = holder->next)
        g_ptr_array_add(holders, holder);
    yomi_content_section(&list.content, stem, "bibliography", "doc-bibliography", name);
    yomi_content_top_heading(&list.content, YOMI_WORD_BIBLIOGRAPHY, file);
    write_works(&list, file);
    yomi_markup_close(list.content.markup);
    yomi_content_links(&list.content, NULL);
    return yomi_content_end(&list.content);
}
