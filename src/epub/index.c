/* index.c -- 索引: where the terms of the index stand, named by section. */
/* SPDX-License-Identifier: MIT */
#include "epub/index.h"

#include "epub/content.h"
#include "epub/words.h"
#include "write/ruby.h"

/* The term; as a list by readings shows them, it always has its ruby. */
static void write_term(YomiContent *content, const YomiTerm *term)
{
    const YomiWords words = yomi_content_words(content);

    yomi_markup_open(content->markup, "span", YOMI_MARKUP_INLINE);
    yomi_markup_attr(content->markup, "epub:type", "index-term");
    if (term->n_parts == 0)
        yomi_words_text(&words, term->text);
    for (unsigned i = 0, next = 0; i < term->n_parts; i = next) {
        next = i + 1;
        if (!term->parts[i].reading) {
            yomi_words_text(&words, term->parts[i].base);
            continue;
        }
        while (next < term->n_parts && term->parts[next].reading)
            next++;
        yomi_ruby_write(content->markup, content->facts, content->labels->book, term->parts + i,
                        next - i);
    }
    yomi_markup_close(content->markup);
}

/* 第2章の注3, 「まえがき」の注1 */
static void write_note(YomiContent *content, const YomiIndexPlace *place)
{
    const YomiWords words = yomi_content_words(content);
    const YomiChapterLabels *chapter = place->chapter;

    yomi_markup_open(content->markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attrf(content->markup, "href", "%s.xhtml#%s-note-%u",
                      yomi_labels_note_stem(content->labels, chapter, place->use->note),
                      chapter->chapter->stem, place->use->note);
    yomi_markup_attr(content->markup, "epub:type", "index-locator");
    if (!yomi_words_chapter(&words, chapter->chapter)) {
        yomi_words_own(&words, "「");
        yomi_words_text(&words, chapter->shown_title);
        yomi_words_own(&words, "」");
    }
    yomi_words_own(&words, "の");
    yomi_words_own(&words, YOMI_WORD_NOTES);
    yomi_words_number(&words, place->use->note);
    yomi_markup_close(content->markup);
}

/* 第2章「幹細胞とは」, or 「まえがき」 where chapters have no number. */
static void write_place(YomiContent *content, const YomiIndexPlace *place)
{
    const YomiWords words = yomi_content_words(content);
    const YomiChapterLabels *chapter = place->chapter;
    const YomiHeadingLabel *heading =
        &g_array_index(chapter->headings, YomiHeadingLabel, place->use->heading);
    const char *stem = g_array_index(chapter->pages, YomiPageLabel, place->use->page).stem;
    const bool in_section = place->use->heading > 0 && heading->id;

    yomi_markup_open(content->markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attrf(content->markup, "href", "%s.xhtml%s%s", stem, in_section ? "#" : "",
                      in_section ? heading->id : "");
    yomi_markup_attr(content->markup, "epub:type", "index-locator");
    yomi_words_chapter(&words, chapter->chapter);
    yomi_words_own(&words, "「");
    yomi_words_text(&words, heading->shown);
    yomi_words_own(&words, "」");
    yomi_markup_close(content->markup);
}

static void write_entry(YomiContent *content, const YomiIndexEntry *entry)
{
    yomi_markup_open(content->markup, "li", YOMI_MARKUP_LINE);
    yomi_markup_attr(content->markup, "epub:type", "index-entry");
    write_term(content, entry->term);
    for (guint i = entry->first; i < entry->end; i++) {
        const YomiIndexPlace *place =
            &g_array_index(content->labels->index_places, YomiIndexPlace, i);

        yomi_content_own(content, "　");
        if (place->use->note > 0)
            write_note(content, place);
        else
            write_place(content, place);
    }
    yomi_markup_close(content->markup);
}

GString *yomi_index_write(const YomiLabels *labels, YomiFacts *facts)
{
    g_autofree char *title = yomi_content_title(labels, YOMI_WORD_INDEX);
    const YomiContentFrame frame = {
        .title = title,
        .matter = "backmatter",
        .vertical = labels->edition->vertical,
    };
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    facts->index_entries += labels->index->len;
    yomi_content_section(&content, "index", "index", "doc-index", YOMI_WORD_INDEX);
    yomi_content_heading(&content, YOMI_WORD_INDEX);
    yomi_markup_open(content.markup, "ul", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content.markup, "epub:type", "index-entry-list");
    for (guint i = 0; i < labels->index->len; i++)
        write_entry(&content, &g_array_index(labels->index, YomiIndexEntry, i));
    yomi_markup_close(content.markup);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
