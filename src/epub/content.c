/* content.c -- a content document while it is written, and what is counted of it. */
/* SPDX-License-Identifier: MIT */
#include "epub/content.h"

#include "epub/words.h"
#include "write/page.h"

YomiContent yomi_content_begin(const YomiLabels *labels, YomiFacts *facts,
                               const YomiContentFrame *frame)
{
    YomiContent content = {
        .labels = labels, .facts = facts, .out = g_string_new(NULL), .vertical = frame->vertical};
    const YomiPageFrame page = {
        .edition = labels->edition,
        .title = frame->title,
        .base = frame->at_root ? "" : "../",
        .matter = frame->matter,
        .vertical = frame->vertical,
        .fonts = !labels->book->fonts.none,
    };

    content.markup = yomi_markup_new(content.out);
    if (frame->vertical)
        facts->vertical_pages++;
    else
        facts->horizontal_pages++;
    yomi_characters_watch(facts->characters, content.markup, frame->vertical);
    yomi_content_place(&content, (YomiSpan){NULL, 0, 0});
    yomi_page_begin(content.markup, &page);
    return content;
}

GString *yomi_content_end(YomiContent *content)
{
    yomi_page_end(content->markup);
    g_clear_pointer(&content->markup, yomi_markup_free);
    return g_steal_pointer(&content->out);
}

void yomi_content_place(YomiContent *content, YomiSpan span)
{
    const YomiSource *project = content->labels->book->source;

    yomi_characters_place(content->facts->characters,
                          span.source || !project ? span
                                                  : yomi_span_make(project, 0, project->length));
}

YomiWords yomi_content_words(const YomiContent *content)
{
    return (YomiWords){content->markup, content->facts, content->labels, content->vertical, false};
}

void yomi_content_own(YomiContent *content, const char *text)
{
    const YomiWords words = yomi_content_words(content);

    yomi_words_own(&words, text);
}

void yomi_content_own_element(YomiContent *content, const char *name, YomiMarkupLayout layout,
                              const char *text)
{
    yomi_markup_open(content->markup, name, layout);
    yomi_content_own(content, text);
    yomi_markup_close(content->markup);
}

void yomi_content_name(YomiContent *content, const char *name, const char *kana)
{
    const YomiWords words = yomi_content_words(content);

    yomi_words_name(&words, name, kana);
}

void yomi_content_heading(YomiContent *content, const char *text)
{
    yomi_content_own_element(content, "h1", YOMI_MARKUP_LINE, text);
    yomi_content_count_heading(content);
}

void yomi_content_top_heading(YomiContent *content, const char *text, unsigned number)
{
    const YomiWords words = yomi_content_words(content);

    yomi_markup_open(content->markup, "h1", YOMI_MARKUP_LINE);
    yomi_words_own(&words, text);
    if (number > 1) {
        yomi_words_own(&words, "（");
        yomi_words_number(&words, number);
        yomi_words_own(&words, "）");
    }
    yomi_markup_close(content->markup);
    yomi_content_count_heading(content);
}

void yomi_content_count_heading(YomiContent *content)
{
    content->facts->headings++;
    content->facts->last_level = 1;
}

void yomi_content_section(YomiContent *content, const char *stem, const char *type,
                          const char *role, const char *label)
{
    yomi_markup_open(content->markup, "section", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content->markup, "id", stem);
    yomi_markup_attr(content->markup, "epub:type", type);
    if (!role)
        return;
    /* Never aria-labelledby: a name that is taken from a heading brings its ruby along. */
    yomi_markup_attr(content->markup, "role", role);
    yomi_markup_attr(content->markup, "aria-label", label);
    content->facts->roles++;
}

static void add_link(YomiContent *content, const char *href, const char *text)
{
    yomi_markup_open(content->markup, "li", YOMI_MARKUP_LINE);
    yomi_markup_open(content->markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attr(content->markup, "href", href);
    yomi_content_own(content, text);
    yomi_markup_close(content->markup);
    yomi_markup_close(content->markup);
}

void yomi_content_links(YomiContent *content, const char *next)
{
    if (!content->labels->book->chapter_links)
        return;
    yomi_markup_open(content->markup, "ul", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content->markup, "class", "next");
    if (next) {
        g_autofree char *href = g_strdup_printf("%s.xhtml", next);

        add_link(content, href, YOMI_WORD_NEXT);
    }
    add_link(content, "../nav.xhtml", YOMI_WORD_CONTENTS);
    yomi_markup_close(content->markup);
}

static bool has_title(const YomiLabels *labels, const char *title)
{
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->pages->len; j++)
            if (g_str_equal(g_array_index(chapter->pages, YomiPageLabel, j).title, title))
                return true;
    }
    return false;
}

char *yomi_content_title(const YomiLabels *labels, const char *wanted)
{
    char *title = g_strdup(wanted);

    while (has_title(labels, title)) {
        char *longer = g_strdup_printf("%s（%s）", title, labels->book->title);

        g_free(title);
        title = longer;
    }
    return title;
}

static char *join_titles(const char *title, const char *subtitle)
{
    return subtitle ? g_strconcat(title, "　", subtitle, NULL) : g_strdup(title);
}

char *yomi_content_book_title(const YomiBook *book)
{
    return join_titles(book->title, book->subtitle);
}

char *yomi_content_book_kana(const YomiBook *book)
{
    return book->title_kana ? join_titles(book->title_kana, book->subtitle_kana) : NULL;
}

const char *yomi_content_edition_word(const YomiEdition *edition)
{
    if (edition->ruby == YOMI_POLICY_FULL)
        return edition->vertical ? YOMI_WORD_VERTICAL_FURIGANA : YOMI_WORD_HORIZONTAL_FURIGANA;
    return edition->vertical ? YOMI_WORD_VERTICAL : YOMI_WORD_HORIZONTAL;
}
