/* titlepage.c -- 扉: title, people, publisher, edition. */
/* SPDX-License-Identifier: MIT */
#include "epub/titlepage.h"

#include "epub/content.h"
#include "epub/creators.h"

static void open_paragraph(YomiContent *content, const char *class)
{
    yomi_markup_open(content->markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_attr(content->markup, "class", class);
}

static void title(YomiContent *content, const YomiBook *book)
{
    yomi_markup_open(content->markup, "h1", YOMI_MARKUP_LINE);
    yomi_content_name(content, book->title, book->title_kana);
    yomi_markup_close(content->markup);
    yomi_content_count_heading(content);
}

static void subtitle(YomiContent *content, const YomiBook *book)
{
    open_paragraph(content, "subtitle");
    yomi_markup_attr(content->markup, "role", "doc-subtitle");
    content->facts->roles++;
    yomi_content_name(content, book->subtitle, book->subtitle_kana);
    yomi_markup_close(content->markup);
}

/* 山田花子　著 */
static void creator(YomiContent *content, const YomiCreator *person)
{
    open_paragraph(content, "author");
    yomi_content_name(content, person->name, person->kana);
    yomi_content_own(content, "　");
    yomi_content_own(content, yomi_creator_short_word(person->role));
    yomi_markup_close(content->markup);
}

static void publisher(YomiContent *content, const YomiBook *book)
{
    open_paragraph(content, "publisher");
    yomi_content_name(content, book->publisher, book->publisher_kana);
    yomi_markup_close(content->markup);
}

static void edition_name(YomiContent *content, const char *word)
{
    open_paragraph(content, "edition");
    yomi_content_own(content, word);
    yomi_markup_close(content->markup);
}

GString *yomi_titlepage_write(const YomiLabels *labels, YomiFacts *facts)
{
    const YomiBook *book = labels->book;
    const char *edition = yomi_content_edition_word(labels->edition);
    g_autofree char *wanted = g_strdup_printf("%s（%s）", book->title, edition);
    g_autofree char *name = yomi_content_title(labels, wanted);
    /* Horizontal in every edition, as in the templates of the EBPAJ guide (ereaders 1.4). */
    const YomiContentFrame frame = {.title = name, .matter = "frontmatter"};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, "titlepage", "titlepage", NULL, NULL);
    title(&content, book);
    if (book->subtitle)
        subtitle(&content, book);
    for (guint i = 0; i < book->creators->len; i++)
        creator(&content, book->creators->pdata[i]);
    if (book->publisher)
        publisher(&content, book);
    edition_name(&content, edition);
    yomi_markup_close(content.markup);
    return yomi_content_end(&content);
}
