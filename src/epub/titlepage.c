/* titlepage.c -- 扉: title, people, publisher, edition. */
/* SPDX-License-Identifier: MIT */
#include "epub/titlepage.h"

#include "epub/content.h"
#include "epub/creators.h"

static void paragraph(YomiContent *content, const char *class, const char *text)
{
    yomi_markup_open(content->markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_attr(content->markup, "class", class);
    yomi_content_text(content, text);
    yomi_markup_close(content->markup);
}

static void subtitle(YomiContent *content, const char *text)
{
    yomi_markup_open(content->markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_attr(content->markup, "class", "subtitle");
    yomi_markup_attr(content->markup, "role", "doc-subtitle");
    content->facts->roles++;
    yomi_content_text(content, text);
    yomi_markup_close(content->markup);
}

/* 山田花子　著 */
static void creator(YomiContent *content, const YomiCreator *person)
{
    g_autofree char *line =
        g_strdup_printf("%s　%s", person->name, yomi_creator_short_word(person->role));

    paragraph(content, "author", line);
}

GString *yomi_titlepage_write(const YomiLabels *labels, YomiFacts *facts)
{
    const YomiBook *book = labels->book;
    const char *edition = yomi_content_edition_word(labels->edition);
    g_autofree char *wanted = g_strdup_printf("%s（%s）", book->title, edition);
    g_autofree char *title = yomi_content_title(labels, wanted);
    /* Horizontal in every edition, as in the templates of the EBPAJ guide (ereaders 1.4). */
    const YomiContentFrame frame = {.title = title, .matter = "frontmatter"};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, "titlepage", "titlepage", NULL, NULL);
    yomi_content_heading(&content, book->title);
    if (book->subtitle)
        subtitle(&content, book->subtitle);
    for (guint i = 0; i < book->creators->len; i++)
        creator(&content, book->creators->pdata[i]);
    if (book->publisher)
        paragraph(&content, "publisher", book->publisher);
    paragraph(&content, "edition", edition);
    yomi_markup_close(content.markup);
    return yomi_content_end(&content);
}
