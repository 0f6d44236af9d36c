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

void yomi_colophon_list(YomiContent *content)
{
    const YomiLabels *labels = content->labels;
    const YomiBook *book = labels->book;
    g_autofree char *kana = yomi_content_book_kana(book);
    g_autofree char *modified = day_in_japan(book->modified);

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
    yomi_markup_close(content->markup);
}

GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_COLOPHON);
    /* Horizontal in every edition, and short, like 扉 (ereaders 1.4). */
    const YomiContentFrame frame = {.title = title, .matter = "backmatter"};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, "colophon", "colophon", "doc-colophon", YOMI_WORD_COLOPHON);
    yomi_content_heading(&content, YOMI_WORD_COLOPHON);
    yomi_colophon_list(&content);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
