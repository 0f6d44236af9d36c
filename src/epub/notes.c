/* notes.c -- 注: the notes of all chapters, in one document or more. */
/* SPDX-License-Identifier: MIT */
#include "epub/notes.h"

#include "book/matter.h"
#include "epub/content.h"
#include "epub/words.h"
#include "write/words.h"

enum { FRAGMENT_DEPTH = 3 }; /* below html, body and the document's section */

/* Whether 第3章 or 付録2 may stand before @title: not where the author brings such words himself.
 */
static bool wants_number(const char *title)
{
    return !g_str_has_prefix(title, "第") && !g_str_has_prefix(title, "付録");
}

/* Notes of one chapter in one document. */
typedef struct {
    const YomiChapterLabels *chapter;
    YomiNode *first, *end; /* up to before @end; NULL: to the last */
    unsigned part;         /* 1, or more where the chapter's notes go on */
} Run;

/* The section's name: the heading without ruby, and as the documents' titles are distinct, so are
 * these. */
static void write_label(YomiMarkup *markup, const Run *run)
{
    const YomiChapterLabels *labels = run->chapter;
    const char *title = g_array_index(labels->pages, YomiPageLabel, 0).title;
    g_autofree char *name = wants_number(labels->title) ? yomi_matter_name(labels->chapter) : NULL;

    yomi_markup_attrf(markup, "aria-label", "%s%s%s%s", name ? name : "", name ? "　" : "", title,
                      run->part > 1 ? YOMI_WORD_CONTINUED : "");
}

/* 第3章　ALSという病気 */
static void write_heading(YomiMarkup *markup, const YomiXhtmlContext *ctx, const Run *run)
{
    const YomiWords words = {markup, ctx->facts, ctx->labels, ctx->vertical, false};

    yomi_markup_open(markup, "h2", YOMI_MARKUP_LINE);
    if (wants_number(run->chapter->title) && yomi_words_chapter(&words, ctx->chapter))
        yomi_words_own(&words, "　");
    yomi_words_text(&words, run->chapter->shown_title);
    if (run->part > 1)
        yomi_words_own(&words, YOMI_WORD_CONTINUED);
    yomi_markup_close(markup);
    ctx->facts->headings++;
    ctx->facts->last_level = 2;
}

static void append_run(GString *fragment, const YomiXhtmlContext *ctx, const GPtrArray *marks,
                       const Run *run)
{
    g_autoptr(YomiMarkup) markup = yomi_markup_new(fragment);

    yomi_characters_watch(ctx->facts->characters, markup, ctx->vertical);
    yomi_markup_indent(markup, FRAGMENT_DEPTH);
    yomi_markup_open(markup, "section", YOMI_MARKUP_BLOCK);
    write_label(markup, run);
    if (run->part > 1)
        yomi_markup_attrf(markup, "id", "notes-%s-%u", ctx->chapter->stem, run->part);
    else
        yomi_markup_attrf(markup, "id", "notes-%s", ctx->chapter->stem);
    write_heading(markup, ctx, run);
    yomi_markup_open(markup, "ol", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "class", "notes");
    if (run->part > 1)
        yomi_markup_attrf(markup, "start", "%u", run->first->number);
    yomi_xhtml_notes(markup, ctx, marks, run->first, run->end);
    yomi_markup_close(markup);
    yomi_markup_close(markup);
}

void yomi_notes_append(const GPtrArray *fragments, const YomiXhtmlContext *ctx, YomiDoc *doc)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(ctx->labels->by_path, ctx->chapter->path);
    g_autoptr(GPtrArray) marks = yomi_xhtml_marks(ctx, doc);
    Run run = {.chapter = chapter, .end = yomi_doc_notes(doc)->first};

    while (run.end) {
        const YomiNoteLabel *notes = (const YomiNoteLabel *)(gconstpointer)chapter->notes->data;

        run.first = run.end;
        run.part++;

        const guint32 document = notes[run.first->number - 1].document;

        while (run.end && notes[run.end->number - 1].document == document)
            run.end = run.end->next;
        append_run(fragments->pdata[document], ctx, marks, &run);
    }
}

GString *yomi_notes_write(const YomiLabels *labels, YomiFacts *facts, unsigned index,
                          const char *fragment)
{
    g_autofree char *name = index > 0 ? g_strdup_printf("%s（%u）", YOMI_WORD_NOTES, index + 1)
                                      : g_strdup(YOMI_WORD_NOTES);
    g_autofree char *title = yomi_content_title(labels, name);
    const YomiContentFrame frame = {
        .title = title,
        .matter = "backmatter",
        .vertical = labels->edition->vertical,
    };
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    /* The role stands on the section, never on the lists in it (DPUB-ARIA 1.1, doc-endnotes). */
    yomi_content_section(&content, labels->note_documents->pdata[index], "endnotes", "doc-endnotes",
                         name);
    yomi_content_top_heading(&content, YOMI_WORD_NOTES, index + 1);
    yomi_markup_raw(content.markup, fragment);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
