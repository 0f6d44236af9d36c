/* chapters.c -- finds and reads the files that book.yaml names. */
/* SPDX-License-Identifier: MIT */
#include "book/chapters.h"

#include "base/file.h"
#include "base/text.h"
#include "book/fields.h"
#include "book/frontmatter.h"

#include <string.h>

typedef struct {
    YomiBook *book;
    YomiDiags *diags;
    GHashTable *paths; /* of those in the book; borrowed from the chapters */
    unsigned n_body;
    bool hard_breaks; /* of the book */
} Loader;

void yomi_chapter_free(YomiChapter *chapter)
{
    if (!chapter)
        return;
    g_free(chapter->path);
    g_free(chapter->stem);
    g_free(chapter->title);
    g_free(chapter->reading);
    g_free(chapter->date);
    g_free(chapter);
}

static void report_path(const Loader *loader, YomiCode code, YomiSpan span, const char *path)
{
    g_autofree char *subject = yomi_text_excerpt(path, strlen(path));

    yomi_diags_add(loader->diags, code, span, subject);
}

/* The normalised path of a file that can be a chapter; NULL when it was reported. */
static char *resolve(const Loader *loader, const char *reference, YomiSpan span)
{
    g_autofree char *path = NULL;

    switch (yomi_path_resolve(loader->book->root, NULL, reference, &path)) {
    case YOMI_PATH_GOOD:
        if (!g_hash_table_contains(loader->paths, path))
            return g_steal_pointer(&path);
        report_path(loader, YOMI_CODE_CHAPTER_DUPLICATE, span, path);
        break;
    case YOMI_PATH_ABSOLUTE:
        report_path(loader, YOMI_CODE_CHAPTER_ABSOLUTE, span, reference);
        break;
    case YOMI_PATH_OUTSIDE:
        report_path(loader, YOMI_CODE_CHAPTER_OUTSIDE, span, reference);
        break;
    case YOMI_PATH_MISSING:
        report_path(loader, YOMI_CODE_CHAPTER_MISSING, span, reference);
        break;
    case YOMI_PATH_NO_FILE:
        report_path(loader, YOMI_CODE_CHAPTER_NO_FILE, span, reference);
        break;
    }
    return NULL;
}

static char *make_stem(Loader *loader, YomiChapter *chapter)
{
    switch (chapter->kind) {
    case YOMI_CHAPTER_NOTICE:
        return g_strdup("notice");
    case YOMI_CHAPTER_PREFACE:
        return g_strdup("preface");
    case YOMI_CHAPTER_BODY:
        break;
    }
    chapter->number = ++loader->n_body;
    return g_strdup_printf("chapter-%u", chapter->number);
}

static bool read_source(const Loader *loader, YomiChapter *chapter, GError **error)
{
    g_autofree char *file = g_build_filename(loader->book->root, chapter->path, NULL);
    const unsigned order = loader->book->chapters->len; /* book.yaml is 0; this one is in already */
    YomiSource *source = yomi_source_load(file, chapter->path, order, error);

    if (!source)
        return false;
    yomi_diags_keep(loader->diags, source);
    if (!yomi_source_check(source, loader->diags))
        return true;
    chapter->source = source;
    yomi_frontmatter_read(chapter, loader->diags);
    if (yomi_text_blank(source->text + chapter->body))
        yomi_diags_add(loader->diags, YOMI_CODE_CHAPTER_EMPTY,
                       yomi_span_make(source, chapter->body, chapter->body), NULL);
    return true;
}

static bool add_chapter(Loader *loader, YomiChapterKind kind, const YomiYamlNode *node,
                        const char *name, GError **error)
{
    g_autofree char *reference = yomi_field_text(node, name, loader->diags);
    g_autofree char *path = reference ? resolve(loader, reference, node->span) : NULL;

    if (!path)
        return true;

    YomiChapter *chapter = g_new0(YomiChapter, 1);

    g_ptr_array_add(loader->book->chapters, chapter);
    chapter->kind = kind;
    chapter->path = g_steal_pointer(&path);
    chapter->span = node->span;
    chapter->stem = make_stem(loader, chapter);
    chapter->hard_breaks = loader->hard_breaks;
    g_hash_table_add(loader->paths, chapter->path);
    return read_source(loader, chapter, error);
}

bool yomi_chapters_load(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags, GError **error)
{
    g_autoptr(GHashTable) paths = g_hash_table_new(g_str_hash, g_str_equal);
    Loader loader = {.book = book, .diags = diags, .paths = paths};

    loader.hard_breaks = yomi_field_get_line_ends(map, false, diags);
    if (!add_chapter(&loader, YOMI_CHAPTER_NOTICE, yomi_yaml_get(map, "notice"), "notice", error) ||
        !add_chapter(&loader, YOMI_CHAPTER_PREFACE, yomi_yaml_get(map, "preface"), "preface",
                     error))
        return false;

    const YomiYamlNode *item = yomi_field_items(yomi_yaml_get(map, "chapters"), "chapters", diags);

    for (; item; item = item->next)
        if (!add_chapter(&loader, YOMI_CHAPTER_BODY, item, "chapters", error))
            return false;
    return true;
}
