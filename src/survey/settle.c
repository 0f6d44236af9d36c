/* settle.c -- the step between the walks: what needs the whole book, and no tree. */
/* SPDX-License-Identifier: MIT */
#include "survey/settle.h"

#include "book/matter.h"
#include "lint/lint.h"
#include "survey/images.h"
#include "survey/links.h"
#include "survey/works.h"

/* @wanted, or "@wanted（2）" and so on. @used maps titles to the last number behind them. */
static const char *unique_title(YomiLabels *labels, GHashTable *used, const char *wanted)
{
    guint n = GPOINTER_TO_UINT(g_hash_table_lookup(used, wanted));
    const char *title = wanted;

    while (n > 0 && g_hash_table_contains(used, title)) {
        g_autofree char *numbered = g_strdup_printf("%s（%u）", wanted, ++n);

        title = g_string_chunk_insert_const(labels->strings, numbered);
    }
    g_hash_table_insert(used, (void *)wanted, GUINT_TO_POINTER(MAX(n, 1)));
    if (title != wanted)
        g_hash_table_insert(used, (void *)title, GUINT_TO_POINTER(1));
    return title;
}

/* The chapter's own title, or where an earlier chapter has the same, "まとめ（第3章）". */
static const char *chapter_title(YomiLabels *labels, GHashTable *used,
                                 const YomiChapterLabels *chapter)
{
    g_autofree char *name = yomi_matter_name(chapter->chapter);

    if (!name || !g_hash_table_contains(used, chapter->title))
        return unique_title(labels, used, chapter->title);

    g_autofree char *numbered = g_strdup_printf("%s（%s）", chapter->title, name);

    return unique_title(labels, used, g_string_chunk_insert_const(labels->strings, numbered));
}

/* Readers that announce a document by its title must tell all of them apart (WCAG 2.2 SC 2.4.2).
 * Chapters choose first; what goes on in a second document is "まとめ（2）". */
static void settle_titles(YomiLabels *labels)
{
    g_autoptr(GHashTable) used = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        g_array_index(chapter->pages, YomiPageLabel, 0).title =
            chapter_title(labels, used, chapter);
    }
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];
        const char *title = g_array_index(chapter->pages, YomiPageLabel, 0).title;

        for (guint j = 1; j < chapter->pages->len; j++)
            g_array_index(chapter->pages, YomiPageLabel, j).title =
                unique_title(labels, used, title);
    }
}

/* The list of pages has one entry for each (EPUB Accessibility 1.1 section 4.1.3). */
static void settle_print_pages(const YomiLabels *labels, YomiDiags *diags)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < labels->chapters->len; i++) {
        const GArray *pages = ((YomiChapterLabels *)labels->chapters->pdata[i])->print_pages;

        for (guint j = 0; j < pages->len; j++) {
            const YomiPrintPageLabel *page = &g_array_index(pages, YomiPrintPageLabel, j);

            if (!g_hash_table_add(seen, (void *)page->number))
                yomi_diags_add(diags, YOMI_CODE_PRINT_PAGE_TWICE, page->span, page->number);
        }
    }
}

/* Figures and tables are counted through the book, in reading order. */
static void settle_captions(const YomiLabels *labels)
{
    unsigned last[YOMI_N_CAPTION_KINDS] = {0};

    for (guint i = 0; labels->book->numbered_captions && i < labels->chapters->len; i++) {
        const GArray *captions = ((YomiChapterLabels *)labels->chapters->pdata[i])->captions;

        for (guint j = 0; j < captions->len; j++) {
            YomiCaptionLabel *caption = &g_array_index(captions, YomiCaptionLabel, j);

            caption->number = ++last[caption->kind];
        }
    }
}

/* Of a term that chapters have found, only the first in reading order keeps it. */
static void settle_terms(const YomiLabels *labels)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < labels->chapters->len; i++) {
        GArray *terms = ((YomiChapterLabels *)labels->chapters->pdata[i])->first_terms;
        guint kept = 0;

        for (guint j = 0; j < terms->len; j++) {
            const guint32 term = g_array_index(terms, guint32, j);

            if (g_hash_table_add(seen, GUINT_TO_POINTER(term + 1)))
                g_array_index(terms, guint32, kept++) = term;
        }
        g_array_set_size(terms, kept);
    }
}

bool yomi_survey_settle(YomiLabels *labels, YomiDiags *diags, GError **error)
{
    settle_titles(labels);
    settle_print_pages(labels, diags);
    settle_terms(labels);
    settle_captions(labels);
    yomi_lint_settle(labels, diags);
    yomi_survey_works(labels, diags);
    yomi_survey_links(labels, diags);
    return yomi_survey_images(labels, diags, error);
}
