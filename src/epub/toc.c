/* toc.c -- what nav.xhtml and toc.ncx list, in the order of the spine. */
/* SPDX-License-Identifier: MIT */
#include "epub/toc.h"

#include "base/text.h"
#include "epub/glossary.h"
#include "epub/lists.h"
#include "epub/words.h"

enum { MAX_LEVEL = 2 };

static void clear_entry(gpointer entry)
{
    g_free(((YomiTocEntry *)entry)->href);
}

/* A part of the program's own, with the file @href. */
static void add_part(GArray *toc, const char *label, const char *href, bool menu_only)
{
    const YomiTocEntry entry = {
        .level = 1, .label = label, .href = g_strdup(href), .menu_only = menu_only};

    g_array_append_val(toc, entry);
}

static void add_heading(GArray *toc, const YomiHeadingLabel *heading, const char *stem,
                        unsigned level)
{
    const YomiTocEntry entry = {
        .level = level,
        .label = heading->text,
        .shown = heading->shown,
        .href = g_strdup_printf("text/%s.xhtml#%s", stem, heading->id),
        .span = heading->span,
    };

    g_array_append_val(toc, entry);
}

static bool is_listed(const YomiHeadingLabel *heading)
{
    return heading->id && heading->level <= MAX_LEVEL && !yomi_text_blank(heading->text);
}

/* Where the chapter's entry stands; its headings are one level below. */
static unsigned level_of(const YomiChapterLabels *chapter)
{
    return chapter->chapter->in_part ? 2 : 1;
}

/* The headings of the chapter's page @page, from *next on. A later page without any is only in the
 * menus, so that it can be reached at all. */
static void add_page(GArray *toc, const YomiChapterLabels *chapter, guint page, guint *next)
{
    const YomiPageLabel *label = &g_array_index(chapter->pages, YomiPageLabel, page);
    const guint before = toc->len;

    for (; *next < chapter->headings->len; ++*next) {
        const YomiHeadingLabel *heading =
            &g_array_index(chapter->headings, YomiHeadingLabel, *next);

        if (heading->page != page)
            break;
        if (is_listed(heading))
            add_heading(toc, heading, label->stem, level_of(chapter) + 1);
    }
    if (page > 0 && toc->len == before) {
        const YomiTocEntry entry = {
            .level = level_of(chapter) + 1,
            .label = label->title,
            .shown = label->title,
            .href = g_strdup_printf("text/%s.xhtml", label->stem),
            .menu_only = true,
        };

        g_array_append_val(toc, entry);
    }
}

/* Where the chapter's short title stands: its front matter's title, else its first heading. */
static YomiSpan title_span(const YomiChapterLabels *chapter)
{
    if (chapter->chapter->title || chapter->headings->len == 0)
        return chapter->chapter->title_span;
    return g_array_index(chapter->headings, YomiHeadingLabel, 0).span;
}

static void add_chapter(GArray *toc, const YomiChapterLabels *chapter)
{
    const YomiPageLabel *first = &g_array_index(chapter->pages, YomiPageLabel, 0);
    /* No fragment: Kobo had trouble with those in vertical books (ereaders 7). */
    const YomiTocEntry entry = {
        .level = level_of(chapter),
        .label = chapter->nav,
        .shown = chapter->shown_nav,
        .href = g_strdup_printf("text/%s.xhtml", first->stem),
        .span = title_span(chapter),
    };
    guint next = 0;

    g_array_append_val(toc, entry);
    for (guint page = 0; page < chapter->pages->len; page++)
        add_page(toc, chapter, page, &next);
}

/* Later documents of 注 are only in the menus. */
static void add_notes(GArray *toc, const YomiLabels *labels)
{
    for (guint i = 0; i < labels->note_documents->len; i++) {
        const char *stem = labels->note_documents->pdata[i];
        const YomiTocEntry entry = {
            .level = i == 0 ? 1 : 2,
            .label = YOMI_WORD_NOTES,
            .number = i == 0 ? 0 : i + 1,
            .href = g_strdup_printf("text/%s.xhtml", stem),
            .menu_only = i > 0,
        };

        g_array_append_val(toc, entry);
    }
}

static void add_glossary(GArray *toc, const YomiLabels *labels)
{
    g_autoptr(GArray) rows = yomi_glossary_rows(labels);

    if (rows->len > 0)
        add_part(toc, YOMI_WORD_GLOSSARY, "text/glossary.xhtml", false);
    for (guint i = 0; i < rows->len; i++) {
        const YomiGlossaryRow *row = &g_array_index(rows, YomiGlossaryRow, i);
        g_autofree char *stem = yomi_glossary_stem(row->file), *id = yomi_glossary_row_id(row);
        const YomiTocEntry entry = {
            .level = 2,
            .label = row->word,
            .href = g_strdup_printf("text/%s.xhtml#%s", stem, id),
            .menu_only = row->again,
        };

        g_array_append_val(toc, entry);
    }
}

static void add_bibliographies(GArray *toc, const YomiLabels *labels)
{
    for (unsigned file = 1; file <= yomi_labels_n_bibliographies(labels); file++) {
        g_autofree char *stem = yomi_labels_bibliography_stem(file);
        const YomiTocEntry entry = {
            .level = file == 1 ? 1 : 2,
            .label = YOMI_WORD_BIBLIOGRAPHY,
            .number = file == 1 ? 0 : file,
            .href = g_strdup_printf("text/%s.xhtml", stem),
            .menu_only = file > 1,
        };

        g_array_append_val(toc, entry);
    }
}

static void add_lists(GArray *toc, const YomiLabels *labels)
{
    for (YomiCaptionKind kind = 0; kind < YOMI_N_CAPTION_KINDS; kind++) {
        g_autofree char *href = g_strdup_printf("text/%s.xhtml", yomi_lists_stem(kind));

        if (yomi_labels_has_list(labels, kind))
            add_part(toc, yomi_lists_word(kind), href, false);
    }
}

GArray *yomi_toc_new(const YomiLabels *labels)
{
    GArray *toc = g_array_new(FALSE, FALSE, sizeof(YomiTocEntry));
    const YomiChapterLabels *first_body = yomi_labels_first_body(labels);
    const YomiChapterLabels *colophon = yomi_labels_colophon(labels);

    g_array_set_clear_func(toc, clear_entry);
    add_part(toc, YOMI_WORD_TITLEPAGE, "text/titlepage.xhtml", true);
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        if (chapter == first_body) {
            add_part(toc, YOMI_WORD_CONTENTS, "nav.xhtml", true);
            add_lists(toc, labels);
        }
        if (chapter != colophon)
            add_chapter(toc, chapter);
    }
    add_notes(toc, labels);
    add_bibliographies(toc, labels);
    add_glossary(toc, labels);
    if (labels->index->len > 0)
        add_part(toc, YOMI_WORD_INDEX, "text/index.xhtml", false);
    if (colophon)
        add_chapter(toc, colophon);
    else
        add_part(toc, YOMI_WORD_COLOPHON, "text/colophon.xhtml", false);
    return toc;
}

const YomiPrintPageLabel *yomi_toc_first_print_page(const YomiLabels *labels)
{
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        if (chapter->print_pages->len > 0)
            return &g_array_index(chapter->print_pages, YomiPrintPageLabel, 0);
    }
    return NULL;
}
