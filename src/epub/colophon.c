/* colophon.c -- 奥付: what the book is, who made it, when, and what readers may do with it. */
/* SPDX-License-Identifier: MIT */
#include "epub/colophon.h"

#include "epub/creators.h"
#include "epub/words.h"

/* Opens a row of the list. */
static YomiWords open_row(YomiContent *content, const char *name)
{
    yomi_content_own_element(content, "dt", YOMI_MARKUP_LINE, name);
    yomi_markup_open(content->markup, "dd", YOMI_MARKUP_LINE);
    return yomi_content_words(content);
}

/* Nothing when the book does not say it; the same for the rows below. */
static void text_row(YomiContent *content, const char *name, const char *text)
{
    if (!text)
        return;

    const YomiWords words = open_row(content, name);

    yomi_words_text(&words, text);
    yomi_markup_close(content->markup);
}

static void title_row(YomiContent *content, const YomiBook *book)
{
    const YomiWords words = open_row(content, "書名");

    yomi_words_name(&words, book->title, book->title_kana);
    if (book->subtitle) {
        yomi_words_own(&words, "　");
        yomi_words_name(&words, book->subtitle, book->subtitle_kana);
    }
    yomi_markup_close(content->markup);
}

static void publisher_row(YomiContent *content, const YomiBook *book)
{
    if (!book->publisher)
        return;

    const YomiWords words = open_row(content, "発行");

    yomi_words_name(&words, book->publisher, book->publisher_kana);
    yomi_markup_close(content->markup);
}

static void edition_row(YomiContent *content, const YomiEdition *edition)
{
    const YomiWords words = open_row(content, "版");

    yomi_words_own(&words, yomi_content_edition_word(edition));
    yomi_markup_close(content->markup);
}

static void date_row(YomiContent *content, const char *name, const char *date)
{
    if (!date)
        return;

    const YomiWords words = open_row(content, name);

    yomi_words_date(&words, date);
    yomi_markup_close(content->markup);
}

/* The day of @modified in Japan, where the book is read; yours. */
static char *day_in_japan(const char *modified)
{
    g_autoptr(GTimeZone) japan = g_time_zone_new_offset(9 * 60 * 60);
    g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(modified, NULL);
    g_autoptr(GDateTime) there = time ? g_date_time_to_timezone(time, japan) : NULL;

    g_assert(there); /* checked when the book was loaded */
    return g_date_time_format(there, "%Y-%m-%d");
}

/* People who did the same stand under one term. */
static void creators(YomiContent *content, const GPtrArray *people)
{
    const YomiWords words = yomi_content_words(content);
    const char *last = NULL;

    for (guint i = 0; i < people->len; i++) {
        const YomiCreator *person = people->pdata[i];
        const char *word = yomi_creator_long_word(person->role);

        if (g_strcmp0(word, last) != 0)
            yomi_content_own_element(content, "dt", YOMI_MARKUP_LINE, word);
        last = word;
        yomi_markup_open(content->markup, "dd", YOMI_MARKUP_LINE);
        yomi_words_name(&words, person->name, person->kana);
        yomi_markup_close(content->markup);
    }
}

gsize yomi_colophon_list(YomiContent *content)
{
    const YomiLabels *labels = content->labels;
    const YomiBook *book = labels->book;
    g_autofree char *kana = yomi_content_book_kana(book);
    g_autofree char *modified = day_in_japan(book->modified);

    gsize end = 0;

    yomi_content_place(content, (YomiSpan){NULL, 0, 0});
    yomi_markup_open(content->markup, "dl", YOMI_MARKUP_BLOCK);
    title_row(content, book);
    text_row(content, "書名のよみ", kana);
    creators(content, book->creators);
    edition_row(content, labels->edition);
    publisher_row(content, book);
    date_row(content, "発行日", book->date);
    if (g_strcmp0(book->date, modified) != 0)
        date_row(content, "更新日", modified);
    text_row(content, "ページ番号のもとになった版", book->page_source);
    text_row(content, "利用条件", book->rights);
    end = content->out->len;
    yomi_markup_close(content->markup);
    return end;
}

GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts, gsize *out_rows)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_COLOPHON);
    /* Horizontal in every edition, and short, like 扉 (ereaders 1.4). */
    const YomiContentFrame frame = {.title = title, .matter = "backmatter"};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, "colophon", "colophon", "doc-colophon", YOMI_WORD_COLOPHON);
    yomi_content_heading(&content, YOMI_WORD_COLOPHON);
    *out_rows = yomi_colophon_list(&content);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}

GString *yomi_colophon_notices(const YomiLabels *labels, YomiFacts *facts, bool vertical,
                               const GPtrArray *notices)
{
    enum { DEPTH = 4 }; /* below html, body, section and dl */
    GString *rows = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(rows);
    const YomiWords words = {markup, facts, labels, vertical, false};

    yomi_characters_watch(facts->characters, markup, vertical);
    yomi_characters_place(facts->characters, (YomiSpan){NULL, 0, 0});
    yomi_markup_indent(markup, DEPTH);
    if (notices->len > 0) {
        yomi_markup_open(markup, "dt", YOMI_MARKUP_LINE);
        yomi_words_own(&words, "書体");
        yomi_markup_close(markup);
    }
    for (guint i = 0; i < notices->len; i++) {
        const char *notice = notices->pdata[i];
        const bool is_english = g_str_is_ascii(notice);

        yomi_markup_open(markup, "dd", YOMI_MARKUP_LINE);
        yomi_markup_attr(markup, "lang", is_english ? "en" : NULL);
        yomi_markup_attr(markup, "xml:lang", is_english ? "en" : NULL);
        if (is_english) /* as it stands: a licence's text lies in vertical lines */
            yomi_words_set(markup, facts, YOMI_SET_TEXT, notice);
        else
            yomi_words_text(&words, notice);
        yomi_markup_close(markup);
    }
    return rows;
}

void yomi_colophon_insert(GString *document, gsize at, const GString *rows)
{
    if (rows->len == 0)
        return;
    /* The rows end with their line's end; the row before them does not. */
    g_string_insert_len(document, (gssize)at, rows->str, (gssize)rows->len - 1);
    g_string_insert_c(document, (gssize)at, '\n');
}
