/* labels.c -- what the chapters of one edition must know of each other. */
/* SPDX-License-Identifier: MIT */
#include "book/labels.h"

#include "base/file.h"
#include "base/text.h"
#include "book/matter.h"

#include <string.h>

static void clear_work(gpointer work)
{
    g_array_unref(((YomiWorkLabel *)work)->places);
}

YomiLabels *yomi_labels_new(const YomiBook *book, const YomiEdition *edition)
{
    YomiLabels *labels = g_new0(YomiLabels, 1);

    labels->book = book;
    labels->edition = edition;
    labels->chapters = g_ptr_array_new_with_free_func((GDestroyNotify)yomi_chapter_labels_free);
    labels->images = g_ptr_array_new_with_free_func(g_free);
    labels->index = g_array_new(FALSE, FALSE, sizeof(YomiIndexEntry));
    labels->index_places = g_array_new(FALSE, FALSE, sizeof(YomiIndexPlace));
    labels->glossary = g_array_new(FALSE, FALSE, sizeof(YomiGlossaryEntry));
    labels->works = g_array_new(FALSE, FALSE, sizeof(YomiWorkLabel));
    g_array_set_clear_func(labels->works, clear_work);
    labels->by_key = g_hash_table_new(g_str_hash, g_str_equal);
    labels->note_documents = g_ptr_array_new();
    labels->by_path = g_hash_table_new(g_str_hash, g_str_equal);
    labels->by_image = g_hash_table_new(g_str_hash, g_str_equal);
    labels->strings = g_string_chunk_new(256);
    return labels;
}

void yomi_labels_free(YomiLabels *labels)
{
    if (!labels)
        return;
    g_hash_table_unref(labels->by_key);
    g_array_unref(labels->works);
    g_hash_table_unref(labels->by_path);
    g_hash_table_unref(labels->by_image);
    g_ptr_array_unref(labels->chapters);
    g_ptr_array_unref(labels->images);
    g_array_unref(labels->glossary);
    g_array_unref(labels->index);
    g_array_unref(labels->index_places);
    g_free(labels->entries);
    g_ptr_array_unref(labels->note_documents);
    g_string_chunk_free(labels->strings);
    g_free(labels);
}

YomiChapterLabels *yomi_chapter_labels_new(const YomiChapter *chapter)
{
    YomiChapterLabels *labels = g_new0(YomiChapterLabels, 1);

    labels->chapter = chapter;
    labels->title = labels->nav = "";
    labels->pages = g_array_new(FALSE, TRUE, sizeof(YomiPageLabel));
    labels->headings = g_array_new(FALSE, TRUE, sizeof(YomiHeadingLabel));
    labels->anchors = g_array_new(FALSE, TRUE, sizeof(YomiAnchorLabel));
    labels->print_pages = g_array_new(FALSE, TRUE, sizeof(YomiPrintPageLabel));
    labels->captions = g_array_new(FALSE, TRUE, sizeof(YomiCaptionLabel));
    labels->citations = g_array_new(FALSE, TRUE, sizeof(YomiCitationLabel));
    labels->links = g_array_new(FALSE, TRUE, sizeof(YomiTargetLabel));
    labels->images = g_array_new(FALSE, TRUE, sizeof(YomiTargetLabel));
    labels->index_uses = g_array_new(FALSE, FALSE, sizeof(YomiIndexUse));
    labels->uses = g_array_new(FALSE, FALSE, sizeof(YomiTermUse));
    labels->notes = g_array_new(FALSE, TRUE, sizeof(YomiNoteLabel));
    labels->first_terms = g_array_new(FALSE, FALSE, sizeof(guint32));
    labels->abbreviations = g_array_new(FALSE, FALSE, sizeof(YomiAbbreviationLabel));
    labels->explained = g_hash_table_new(g_str_hash, g_str_equal);
    labels->by_abbreviation = g_hash_table_new(g_str_hash, g_str_equal);
    labels->by_label = g_hash_table_new(g_str_hash, g_str_equal);
    labels->by_anchor = g_hash_table_new(g_str_hash, g_str_equal);
    labels->strings = g_string_chunk_new(256);
    return labels;
}

void yomi_chapter_labels_free(YomiChapterLabels *labels)
{
    if (!labels)
        return;
    g_array_unref(labels->pages);
    g_array_unref(labels->headings);
    g_array_unref(labels->anchors);
    g_array_unref(labels->print_pages);
    g_array_unref(labels->captions);
    g_array_unref(labels->citations);
    g_array_unref(labels->links);
    g_array_unref(labels->images);
    g_array_unref(labels->notes);
    g_array_unref(labels->first_terms);
    g_array_unref(labels->uses);
    g_array_unref(labels->index_uses);
    g_array_unref(labels->abbreviations);
    g_hash_table_unref(labels->explained);
    g_hash_table_unref(labels->by_abbreviation);
    g_hash_table_unref(labels->by_anchor);
    g_hash_table_unref(labels->by_label);
    g_string_chunk_free(labels->strings);
    g_free(labels);
}

bool yomi_chapter_labels_add_anchor(YomiChapterLabels *labels, const char *name, const char *id,
                                    unsigned page)
{
    if (g_hash_table_contains(labels->by_anchor, name))
        return false;

    const YomiAnchorLabel anchor = {
        .name = g_string_chunk_insert(labels->strings, name),
        .id = id ? g_string_chunk_insert(labels->strings, id) : NULL,
        .page = page,
    };

    g_array_append_val(labels->anchors, anchor);
    g_hash_table_insert(labels->by_anchor, (void *)anchor.name,
                        GUINT_TO_POINTER(labels->anchors->len));
    return true;
}

void yomi_chapter_labels_add_abbreviation(YomiChapterLabels *labels, const char *word,
                                          YomiSpan span)
{
    if (g_hash_table_contains(labels->by_abbreviation, word))
        return;

    const YomiAbbreviationLabel label = {g_string_chunk_insert(labels->strings, word), span};

    g_array_append_val(labels->abbreviations, label);
    g_hash_table_add(labels->by_abbreviation, (gpointer)label.word);
}

void yomi_chapter_labels_explain(YomiChapterLabels *labels, const char *word)
{
    if (!g_hash_table_contains(labels->explained, word))
        g_hash_table_add(labels->explained, g_string_chunk_insert(labels->strings, word));
}

void yomi_chapter_labels_add_caption(YomiChapterLabels *labels, const YomiCaptionLabel *caption)
{
    YomiCaptionLabel copy = *caption;

    copy.text = g_string_chunk_insert(labels->strings, caption->text);
    copy.shown = g_string_chunk_insert(labels->strings, caption->shown);
    copy.id = g_string_chunk_insert(labels->strings, caption->id);
    g_array_append_val(labels->captions, copy);
    g_hash_table_insert(labels->by_label, (void *)copy.id, GUINT_TO_POINTER(labels->captions->len));
}

const YomiCaptionLabel *yomi_chapter_labels_caption(const YomiChapterLabels *labels, const char *id)
{
    const guint place = GPOINTER_TO_UINT(g_hash_table_lookup(labels->by_label, id));

    return place ? &g_array_index(labels->captions, YomiCaptionLabel, place - 1) : NULL;
}

static const YomiAnchorLabel *find_anchor(const YomiChapterLabels *chapter, const char *name)
{
    const guint place = GPOINTER_TO_UINT(g_hash_table_lookup(chapter->by_anchor, name));

    return place ? &g_array_index(chapter->anchors, YomiAnchorLabel, place - 1) : NULL;
}

/* @fragment as the author's HTML spells it, else as a heading's name, in any spelling of it. */
static const YomiAnchorLabel *find_fragment(const YomiChapterLabels *chapter, const char *fragment)
{
    const YomiAnchorLabel *anchor = find_anchor(chapter, fragment);
    g_autofree char *slug = yomi_text_slug(fragment);

    return anchor ? anchor : find_anchor(chapter, slug);
}

/* The chapter that @target, written in @from, leads to, and the place in it or NULL; NULL when
 * nothing is there. */
static const YomiChapterLabels *find_place(const YomiLabels *labels, const YomiChapter *from,
                                           const char *target, const YomiAnchorLabel **out_anchor)
{
    const char *hash = strchr(target, '#');
    g_autofree char *raw = hash ? g_strndup(target, (gsize)(hash - target)) : g_strdup(target);
    g_autofree char *reference = yomi_link_decode(raw);
    g_autofree char *fragment = hash ? yomi_link_decode(hash + 1) : NULL;
    g_autofree char *path = *reference ? yomi_path_join(from->path, reference) : NULL;
    const char *named = *reference ? path : from->path;
    const YomiChapterLabels *chapter = named ? g_hash_table_lookup(labels->by_path, named) : NULL;

    *out_anchor = NULL;
    if (chapter && fragment && *fragment) {
        *out_anchor = find_fragment(chapter, fragment);
        if (!*out_anchor)
            return NULL;
    }
    return chapter;
}

bool yomi_labels_resolve(const YomiLabels *labels, const YomiChapter *from, const char *target,
                         char **out_href)
{
    const YomiAnchorLabel *anchor = NULL;
    const YomiChapterLabels *chapter = find_place(labels, from, target, &anchor);

    *out_href = NULL;
    if (!chapter)
        return false;

    const unsigned page = anchor ? anchor->page : 0;
    const char *stem = g_array_index(chapter->pages, YomiPageLabel, page).stem;

    if (anchor && anchor->id)
        *out_href = g_strdup_printf("%s.xhtml#%s", stem, anchor->id);
    else
        *out_href = g_strdup_printf("%s.xhtml", stem);
    return true;
}

const YomiCaptionLabel *yomi_labels_caption(const YomiLabels *labels, const YomiChapter *from,
                                            const char *target)
{
    const YomiAnchorLabel *anchor = NULL;
    const YomiChapterLabels *chapter = find_place(labels, from, target, &anchor);
    const YomiCaptionLabel *caption =
        anchor && anchor->id ? yomi_chapter_labels_caption(chapter, anchor->id) : NULL;

    return caption && caption->number > 0 ? caption : NULL;
}

const char *yomi_labels_caption_word(YomiCaptionKind kind)
{
    return kind == YOMI_CAPTION_FIGURE ? "図" : "表";
}

bool yomi_labels_has_list(const YomiLabels *labels, YomiCaptionKind kind)
{
    for (guint i = 0; labels->book->lists[kind] && i < labels->chapters->len; i++) {
        const GArray *captions = ((YomiChapterLabels *)labels->chapters->pdata[i])->captions;

        for (guint j = 0; j < captions->len; j++)
            if (g_array_index(captions, YomiCaptionLabel, j).kind == kind)
                return true;
    }
    return false;
}

const YomiImageLabel *yomi_labels_image(const YomiLabels *labels, const YomiChapter *from,
                                        const char *target)
{
    g_autofree char *reference = yomi_link_decode(target);
    g_autofree char *path = yomi_path_join(from->path, reference);

    return path ? g_hash_table_lookup(labels->by_image, path) : NULL;
}

const YomiChapterLabels *yomi_labels_first_body(const YomiLabels *labels)
{
    g_assert(labels->chapters->len > 0);
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        if (yomi_matter_of(chapter->chapter->kind)->place == YOMI_MATTER_BODY)
            return chapter;
    }
    return labels->chapters->pdata[0];
}

const YomiChapterLabels *yomi_labels_next(const YomiLabels *labels, const YomiChapter *chapter)
{
    for (guint i = 0; i + 1 < labels->chapters->len; i++) {
        const YomiChapterLabels *here = labels->chapters->pdata[i];

        if (here->chapter == chapter) {
            const YomiChapterLabels *next = labels->chapters->pdata[i + 1];

            return next->chapter->kind == YOMI_CHAPTER_COLOPHON ? NULL : next;
        }
    }
    return NULL;
}

YomiVerticalRules yomi_labels_vertical_rules(const YomiLabels *labels)
{
    return (YomiVerticalRules){labels->edition->digits, yomi_book_vertical_words(labels->book)};
}

const char *yomi_labels_note_stem(const YomiLabels *labels, const YomiChapterLabels *chapter,
                                  unsigned number)
{
    g_assert(number >= 1 && number <= chapter->notes->len);
    return labels->note_documents
        ->pdata[g_array_index(chapter->notes, YomiNoteLabel, number - 1).document];
}

const YomiChapterLabels *yomi_labels_colophon(const YomiLabels *labels)
{
    const YomiChapterLabels *last =
        labels->chapters->len > 0 ? labels->chapters->pdata[labels->chapters->len - 1] : NULL;

    return last && last->chapter->kind == YOMI_CHAPTER_COLOPHON ? last : NULL;
}

const YomiGlossaryEntry *yomi_labels_entry(const YomiLabels *labels, unsigned term)
{
    const guint32 index = labels->entries ? labels->entries[term] : 0;

    return index ? &g_array_index(labels->glossary, YomiGlossaryEntry, index - 1) : NULL;
}

unsigned yomi_labels_work_number(const YomiLabels *labels, const char *key)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(labels->by_key, key));
}

YomiWorkLabel *yomi_labels_add_work(YomiLabels *labels, const YomiReference *reference)
{
    const YomiWorkLabel work = {
        .reference = reference,
        .places = g_array_new(FALSE, FALSE, sizeof(YomiCitationPlace)),
        .file = 1,
    };

    g_array_append_val(labels->works, work);
    g_hash_table_insert(labels->by_key, (void *)reference->id,
                        GUINT_TO_POINTER(labels->works->len));
    return &g_array_index(labels->works, YomiWorkLabel, labels->works->len - 1);
}

char *yomi_labels_bibliography_stem(unsigned file)
{
    return file == 1 ? g_strdup("bibliography") : g_strdup_printf("bibliography-%u", file);
}

unsigned yomi_labels_n_bibliographies(const YomiLabels *labels)
{
    const guint n = labels->works->len;

    return n > 0 ? g_array_index(labels->works, YomiWorkLabel, n - 1).file : 0;
}
