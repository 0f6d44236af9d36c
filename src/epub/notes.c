/* notes.c -- 注: the notes of all chapters in one document. */
/* SPDX-License-Identifier: MIT */
#include "epub/notes.h"

#include "epub/content.h"
#include "epub/words.h"
#include "write/words.h"

enum { FRAGMENT_DEPTH = 3 }; /* below html, body and the document's section */

/* Whether 第3章 stands before @title: not before that of the preface, nor where the author brings a
 * number of his own (第三部 ...). */
static bool is_numbered(const YomiChapter *chapter, const char *title)
{
    return chapter->number > 0 && !g_str_has_prefix(title, "第");
}

/* The section's name: the heading without ruby, and as the documents' titles are distinct, so are
 * these. */
static void write_label(YomiMarkup *markup, const YomiChapterLabels *labels)
{
    const char *title = g_array_index(labels->pages, YomiPageLabel, 0).title;
    const YomiChapter *chapter = labels->chapter;

    if (is_numbered(chapter, labels->title))
        yomi_markup_attrf(markup, "aria-label", "第%u章　%s", chapter->number, title);
    else
        yomi_markup_attr(markup, "aria-label", title);
}

/* 第3章　ALSという病気 */
static void write_heading(YomiMarkup *markup, const YomiXhtmlContext *ctx,
                          const YomiChapterLabels *chapter)
{
    const YomiWords words = {markup, ctx->facts, ctx->labels, ctx->vertical, false};

    yomi_markup_open(markup, "h2", YOMI_MARKUP_LINE);
    if (is_numbered(ctx->chapter, chapter->title)) {
        yomi_words_own(&words, "第");
        yomi_words_number(&words, ctx->chapter->number);
        yomi_words_own(&words, "章　");
    }
    yomi_words_text(&words, chapter->shown_title);
    yomi_markup_close(markup);
    ctx->facts->headings++;
    ctx->facts->last_level = 2;
}

void yomi_notes_append(GString *fragment, const YomiXhtmlContext *ctx, YomiDoc *doc)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(ctx->labels->by_path, ctx->chapter->path);

    if (chapter->n_notes == 0)
        return;

    g_autoptr(YomiMarkup) markup = yomi_markup_new(fragment);

    yomi_markup_indent(markup, FRAGMENT_DEPTH);
    yomi_markup_open(markup, "section", YOMI_MARKUP_BLOCK);
    write_label(markup, chapter);
    yomi_markup_attrf(markup, "id", "notes-%s", ctx->chapter->stem);
    write_heading(markup, ctx, chapter);
    yomi_markup_open(markup, "ol", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "class", "notes");
    yomi_xhtml_notes(markup, ctx, doc);
    yomi_markup_close(markup);
    yomi_markup_close(markup);
}

GString *yomi_notes_write(const YomiLabels *labels, YomiFacts *facts, const char *fragments)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_NOTES);
    const YomiContentFrame frame = {
        .title = title,
        .matter = "backmatter",
        .vertical = labels->edition->vertical,
    };
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    /* The role stands on the section, never on the lists in it (DPUB-ARIA 1.1, doc-endnotes). */
    yomi_content_section(&content, "notes", "endnotes", "doc-endnotes", YOMI_WORD_NOTES);
    yomi_content_heading(&content, YOMI_WORD_NOTES);
    yomi_markup_raw(content.markup, fragments);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
