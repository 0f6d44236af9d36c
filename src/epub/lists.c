/* lists.c -- 図の一覧, 表の一覧: the captions of the book with links. */
/* SPDX-License-Identifier: MIT */
#include "epub/lists.h"

#include "epub/content.h"
#include "epub/words.h"

const char *yomi_lists_word(YomiCaptionKind kind)
{
    return kind == YOMI_CAPTION_FIGURE ? YOMI_WORD_FIGURES : YOMI_WORD_TABLES;
}

const char *yomi_lists_stem(YomiCaptionKind kind)
{
    return kind == YOMI_CAPTION_FIGURE ? "figures" : "tables";
}

const char *yomi_lists_type(YomiCaptionKind kind)
{
    return kind == YOMI_CAPTION_FIGURE ? "loi" : "lot";
}

/* 図1　培養上清液ができるまで */
static void write_caption(YomiContent *content, const YomiChapterLabels *chapter,
                          const YomiCaptionLabel *caption)
{
    const char *stem = g_array_index(chapter->pages, YomiPageLabel, caption->page).stem;
    const YomiWords words = yomi_content_words(content);

    yomi_markup_open(content->markup, "li", YOMI_MARKUP_LINE);
    yomi_markup_open(content->markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attrf(content->markup, "href", "%s.xhtml#%s", stem, caption->id);
    if (caption->number > 0) {
        yomi_words_own(&words, yomi_labels_caption_word(caption->kind));
        yomi_words_number(&words, caption->number);
        yomi_words_own(&words, "　");
    }
    yomi_words_text(&words, caption->shown);
    yomi_markup_close(content->markup);
    yomi_markup_close(content->markup);
}

GString *yomi_lists_write(const YomiLabels *labels, YomiFacts *facts, YomiCaptionKind kind)
{
    g_autofree char *title = yomi_content_title(labels, yomi_lists_word(kind));
    const YomiContentFrame frame = {
        .title = title,
        .matter = "frontmatter",
        .vertical = labels->edition->vertical,
    };
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    /* DPUB-ARIA has no role for these lists. */
    yomi_content_section(&content, yomi_lists_stem(kind), yomi_lists_type(kind), NULL, NULL);
    yomi_content_heading(&content, yomi_lists_word(kind));
    yomi_markup_open(content.markup, "ol", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content.markup, "class", "captions");
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->captions->len; j++) {
            const YomiCaptionLabel *caption =
                &g_array_index(chapter->captions, YomiCaptionLabel, j);

            if (caption->kind == kind)
                write_caption(&content, chapter, caption);
        }
    }
    yomi_markup_close(content.markup);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
