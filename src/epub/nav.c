/* nav.c -- nav.xhtml: the menu of reading systems, and the page 目次. */
/* SPDX-License-Identifier: MIT */
#include "epub/nav.h"

#include "book/matter.h"
#include "epub/content.h"
#include "epub/lists.h"
#include "epub/toc.h"
#include "epub/words.h"

/* Opens a nav element; the two that are no part of the page are hidden on it. */
static void open_nav(YomiContent *content, const char *type, const char *role, const char *label)
{
    YomiMarkup *markup = content->markup;

    yomi_markup_open(markup, "nav", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "epub:type", type);
    yomi_markup_attr(markup, "role", role);
    yomi_markup_attr(markup, "aria-label", label);
    content->facts->roles += role != NULL;
}

static void open_item(YomiContent *content, YomiMarkupLayout layout, bool menu_only)
{
    yomi_markup_open(content->markup, "li", layout);
    /* Only for the page: menus do not look at it (EPUB 3.3 section 7.5). */
    yomi_markup_attr(content->markup, "hidden", menu_only ? "hidden" : NULL);
}

static void open_link(YomiContent *content, const char *type, const char *href)
{
    yomi_markup_open(content->markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attr(content->markup, "epub:type", type);
    yomi_markup_attr(content->markup, "href", href);
}

/* 注（2） */
static void write_own(const YomiWords *words, const char *own, unsigned number)
{
    yomi_words_own(words, own);
    if (number == 0)
        return;
    yomi_words_own(words, "（");
    yomi_words_number(words, number);
    yomi_words_own(words, "）");
}

/* The link's text is the program's word of @entry, or text of the author's. Only a furigana edition
 * has ruby here, and nothing has spans: readers show them in menus as blanks or twice
 * (ereaders 1.5).
 */
static void link_to(YomiContent *content, const char *type, const YomiTocEntry *entry)
{
    YomiWords words = yomi_content_words(content);

    words.menu = true;
    open_link(content, type, entry->href);
    if (entry->shown)
        yomi_words_text(&words, entry->shown);
    else
        write_own(&words, entry->label, entry->number);
    yomi_markup_close(content->markup);
}

static void write_entries(YomiContent *content, const GArray *toc)
{
    const YomiTocEntry *entries = (const YomiTocEntry *)(gconstpointer)toc->data;

    for (guint i = 0; i < toc->len; i++) {
        const unsigned next = i + 1 < toc->len ? entries[i + 1].level : 1;
        const bool has_children = next > entries[i].level;

        open_item(content, has_children ? YOMI_MARKUP_BLOCK : YOMI_MARKUP_LINE,
                  entries[i].menu_only);
        yomi_content_place(content, entries[i].span);
        link_to(content, NULL, &entries[i]);
        yomi_content_place(content, (YomiSpan){NULL, 0, 0});
        if (has_children) {
            yomi_markup_open(content->markup, "ol", YOMI_MARKUP_BLOCK);
            continue;
        }
        yomi_markup_close(content->markup); /* li */
        for (unsigned level = next; level < entries[i].level; level++) {
            yomi_markup_close(content->markup); /* ol */
            yomi_markup_close(content->markup); /* li of the level above */
        }
    }
}

static void write_contents(YomiContent *content)
{
    g_autoptr(GArray) toc = yomi_toc_new(content->labels);

    open_nav(content, "toc", "doc-toc", YOMI_WORD_CONTENTS);
    yomi_markup_attr(content->markup, "id", "toc");
    yomi_content_heading(content, YOMI_WORD_CONTENTS);
    yomi_markup_open(content->markup, "ol", YOMI_MARKUP_BLOCK);
    write_entries(content, toc);
    yomi_markup_close(content->markup);
    yomi_markup_close(content->markup);
}

static void entry_landmark(YomiContent *content, const char *type, const YomiTocEntry *entry)
{
    open_item(content, YOMI_MARKUP_LINE, false);
    link_to(content, type, entry);
    yomi_markup_close(content->markup);
}

/* 注（2）; the number is 0 for none. */
static void numbered_landmark(YomiContent *content, const char *type, const char *href,
                              const char *word, unsigned number)
{
    g_autofree char *owned = g_strdup(href);
    const YomiTocEntry entry = {.label = word, .number = number, .href = owned};

    entry_landmark(content, type, &entry);
}

static void landmark(YomiContent *content, const char *type, const char *href, const char *word)
{
    numbered_landmark(content, type, href, word, 0);
}

static void chapter_landmark(YomiContent *content, const YomiChapterLabels *chapter)
{
    const YomiMatter *matter = yomi_matter_of(chapter->chapter->kind);
    g_autofree char *href = g_strdup_printf("text/%s.xhtml", chapter->chapter->stem);
    const YomiTocEntry entry = {.shown = chapter->shown_nav, .href = href};

    if (matter->landmark)
        entry_landmark(content, matter->type, &entry);
}

static void write_list_landmarks(YomiContent *content)
{
    for (YomiCaptionKind kind = 0; kind < YOMI_N_CAPTION_KINDS; kind++) {
        g_autofree char *href = g_strdup_printf("text/%s.xhtml", yomi_lists_stem(kind));

        if (yomi_labels_has_list(content->labels, kind))
            landmark(content, yomi_lists_type(kind), href, yomi_lists_word(kind));
    }
}

/* 索引 is none: checkers take a link of that type for an index itself.
 *
 * Apple starts samples at bodymatter, Kindle opens the book there (ereaders 7). */
static void write_landmarks(YomiContent *content)
{
    const YomiLabels *labels = content->labels;
    const YomiChapterLabels *first = yomi_labels_first_body(labels);
    g_autofree char *text =
        g_strdup_printf("text/%s.xhtml", g_array_index(first->pages, YomiPageLabel, 0).stem);

    open_nav(content, "landmarks", NULL, "主な場所");
    yomi_markup_attr(content->markup, "hidden", "hidden");
    yomi_markup_open(content->markup, "ol", YOMI_MARKUP_BLOCK);
    landmark(content, "toc", "nav.xhtml#toc", YOMI_WORD_CONTENTS);
    write_list_landmarks(content);
    landmark(content, "bodymatter", text, YOMI_WORD_TEXT);
    for (guint i = 0; i < labels->chapters->len; i++)
        chapter_landmark(content, labels->chapters->pdata[i]);
    for (guint i = 0; i < labels->note_documents->len; i++) {
        const char *stem = labels->note_documents->pdata[i];
        g_autofree char *href = g_strdup_printf("text/%s.xhtml", stem);

        numbered_landmark(content, "endnotes", href, YOMI_WORD_NOTES, i == 0 ? 0 : i + 1);
    }
    if (labels->works->len > 0)
        landmark(content, "bibliography", "text/bibliography.xhtml", YOMI_WORD_BIBLIOGRAPHY);
    if (labels->glossary->len > 0)
        landmark(content, "glossary", "text/glossary.xhtml", YOMI_WORD_GLOSSARY);
    yomi_markup_close(content->markup);
    yomi_markup_close(content->markup);
}

static void write_print_pages(YomiContent *content, const YomiChapterLabels *chapter)
{
    for (guint i = 0; i < chapter->print_pages->len; i++) {
        const YomiPrintPageLabel *page =
            &g_array_index(chapter->print_pages, YomiPrintPageLabel, i);
        g_autofree char *href = g_strdup_printf(
            "text/%s.xhtml#%s", g_array_index(chapter->pages, YomiPageLabel, page->page).stem,
            page->id);

        YomiWords words = yomi_content_words(content);

        words.vertical = false; /* a number to type in, not a line of the page */
        open_item(content, YOMI_MARKUP_LINE, false);
        open_link(content, NULL, href);
        yomi_words_text(&words, page->number);
        yomi_markup_close(content->markup);
        yomi_markup_close(content->markup);
    }
}

/* Only for a book that marks the pages of a printed one. */
static void write_page_list(YomiContent *content)
{
    const GPtrArray *chapters = content->labels->chapters;

    if (!yomi_toc_first_print_page(content->labels))
        return;
    open_nav(content, "page-list", "doc-pagelist", "ページ一覧");
    yomi_markup_attr(content->markup, "hidden", "hidden");
    yomi_markup_open(content->markup, "ol", YOMI_MARKUP_BLOCK);
    for (guint i = 0; i < chapters->len; i++)
        write_print_pages(content, chapters->pdata[i]);
    yomi_markup_close(content->markup);
    yomi_markup_close(content->markup);
}

GString *yomi_nav_write(const YomiLabels *labels, YomiFacts *facts)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_CONTENTS);
    const YomiContentFrame frame = {
        .title = title,
        .matter = "frontmatter",
        .vertical = labels->edition->vertical,
        .at_root = true,
    };
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    write_contents(&content);
    write_landmarks(&content);
    write_page_list(&content);
    return yomi_content_end(&content);
}
