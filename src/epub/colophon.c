/* colophon.c -- 奥付: what the book is, who made it, when, and what readers may do with it. */
/* SPDX-License-Identifier: MIT */
#include "epub/colophon.h"

#include "epub/content.h"
#include "epub/creators.h"
#include "epub/words.h"

static void term(YomiContent *content, const char *text)
{
    yomi_content_element(content, "dt", YOMI_MARKUP_LINE, text);
}

/* A row of the list; nothing when the book does not say it. */
static void row(YomiContent *content, const char *name, const char *text)
{
    if (!text)
        return;
    term(content, name);
    yomi_content_element(content, "dd", YOMI_MARKUP_LINE, text);
}

static void date_row(YomiContent *content, const char *name, const char *date)
{
    if (!date)
        return;
    term(content, name);
    yomi_markup_open(content->markup, "dd", YOMI_MARKUP_LINE);
    yomi_content_date(content, date, false);
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
    const char *last = NULL;

    for (guint i = 0; i < people->len; i++) {
        const YomiCreator *person = people->pdata[i];
        const char *word = yomi_creator_long_word(person->role);

        if (g_strcmp0(word, last) != 0)
            term(content, word);
        last = word;
        yomi_content_element(content, "dd", YOMI_MARKUP_LINE, person->name);
    }
}

GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts)
{
    const YomiBook *book = labels->book;
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_COLOPHON);
    g_autofree char *name = yomi_content_book_title(book);
    g_autofree char *kana = yomi_content_book_kana(book);
    g_autofree char *modified = day_in_japan(book->modified);
    /* Horizontal in every edition, and short, like 扉 (ereaders 1.4). */
    const YomiContentFrame frame = {.title = title, .matter = "backmatter"};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, "colophon", "colophon", "doc-colophon", YOMI_WORD_COLOPHON);
    yomi_content_heading(&content, YOMI_WORD_COLOPHON);
    yomi_markup_open(content.markup, "dl", YOMI_MARKUP_BLOCK);
    row(&content, "書名", name);
    row(&content, "書名のよみ", kana);
    creators(&content, book->creators);
    row(&content, "版", yomi_content_edition_word(labels->edition));
    row(&content, "発行", book->publisher);
    date_row(&content, "発行日", book->date);
    if (g_strcmp0(book->date, modified) != 0)
        date_row(&content, "更新日", modified);
    row(&content, "ページ番号のもとになった版", book->page_source);
    row(&content, "利用条件", book->rights);
    yomi_markup_close(content.markup);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
