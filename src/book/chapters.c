/* chapters.c -- finds and reads the files that book.yaml names. */
/* SPDX-License-Identifier: MIT */
#include "book/chapters.h"

#include "base/file.h"
#include "base/text.h"
#include "book/fields.h"
#include "book/frontmatter.h"
#include "book/matter.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    YomiBook *book;
    YomiDiags *diags;
    GHashTable *paths; /* of those in the book; borrowed from the chapters */
    GHashTable *files; /* what they lead to */
    unsigned n_body, n_parts;
    unsigned appendix; /* the one to come; 0 when there is only one */
    bool in_part;
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

/* False when the file is in the book under another name: a symbolic link. */
static bool is_new_file(const Loader *loader, const char *path)
{
    g_autofree char *name = g_build_filename(loader->book->root, path, NULL);
    char *file = realpath(name, NULL);
    const bool is_new = !file || !g_hash_table_contains(loader->files, file);

    if (file)
        g_hash_table_add(loader->files, g_strdup(file));
    free(file);
    return is_new;
}

/* The normalised path of a file that can be a chapter; NULL when it was reported. */
static char *resolve(const Loader *loader, const char *reference, YomiSpan span)
{
    g_autofree char *path = NULL;

    switch (yomi_path_resolve(loader->book->root, NULL, reference, &path)) {
    case YOMI_PATH_GOOD:
        if (!g_hash_table_contains(loader->paths, path) && is_new_file(loader, path))
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
    const char *key = yomi_matter_of(chapter->kind)->key;

    switch (chapter->kind) {
    case YOMI_CHAPTER_BODY:
        chapter->number = ++loader->n_body;
        chapter->in_part = loader->in_part;
        return g_strdup_printf("%s-%u", key, chapter->number);
    case YOMI_CHAPTER_PART:
        return g_strdup_printf("%s-%u", key, ++loader->n_parts);
    case YOMI_CHAPTER_APPENDIX:
        if (loader->appendix > 0) {
            chapter->appendix = loader->appendix++;
            return g_strdup_printf("%s-%u", key, chapter->appendix);
        }
        break;
    default:
        break;
    }
    return g_strdup(key);
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

/* Adds a chapter that has no text yet. Takes @path over. */
static YomiChapter *new_chapter(Loader *loader, YomiChapterKind kind, char *path, YomiSpan span)
{
    YomiChapter *chapter = g_new0(YomiChapter, 1);

    g_ptr_array_add(loader->book->chapters, chapter);
    chapter->kind = kind;
    chapter->path = path;
    chapter->span = span;
    chapter->stem = make_stem(loader, chapter);
    chapter->hard_breaks = loader->hard_breaks;
    return chapter;
}

/* Adds the chapter in the file that @node names; *out_chapter is NULL when it is none, which is
 * reported. */
static bool add_file(Loader *loader, YomiChapterKind kind, const YomiYamlNode *node,
                     const char *name, YomiChapter **out_chapter, GError **error)
{
    g_autofree char *reference = yomi_field_text(node, name, loader->diags);
    g_autofree char *path = reference && node ? resolve(loader, reference, node->span) : NULL;

    *out_chapter = NULL;
    if (!path)
        return true;
    *out_chapter = new_chapter(loader, kind, g_steal_pointer(&path), node->span);
    g_hash_table_add(loader->paths, (*out_chapter)->path);
    return read_source(loader, *out_chapter, error);
}

/* One file under the kind's key, or a list of them where there can be several. */
static bool add_named(Loader *loader, const YomiYamlNode *map, YomiChapterKind kind, GError **error)
{
    const char *key = yomi_matter_of(kind)->key;
    const YomiYamlNode *node = yomi_yaml_get(map, key);
    YomiChapter *chapter = NULL;

    if (!node || kind != YOMI_CHAPTER_APPENDIX || node->kind != YOMI_YAML_LIST)
        return add_file(loader, kind, node, key, &chapter, error);

    const YomiYamlNode *item = yomi_field_items(node, key, loader->diags);

    loader->appendix = item && item->next ? 1 : 0;
    for (; item; item = item->next)
        if (!add_file(loader, kind, item, key, &chapter, error))
            return false;
    return true;
}

/* The page that opens a part: its title, and what the file under `text` says. Without one its text
 * is the nothing at the end of book.yaml, so that all that looks at chapters finds a place to show.
 */
static bool add_part(Loader *loader, const YomiYamlNode *map, GError **error)
{
    const YomiYamlNode *name = yomi_yaml_get(map, "part");
    const YomiYamlNode *reading = yomi_yaml_get(map, "reading");
    g_autofree char *title = yomi_field_text(name, "part", loader->diags);
    g_autofree char *kana = yomi_field_text(reading, "reading", loader->diags);
    YomiChapter *part = NULL;

    if (!add_file(loader, YOMI_CHAPTER_PART, yomi_yaml_get(map, "text"), "text", &part, error))
        return false;
    if (!part && title) {
        const YomiSource *source = loader->book->source;

        part = new_chapter(loader, YOMI_CHAPTER_PART, NULL, name->span);
        part->path = g_strdup_printf("%s#%s", source->name, part->stem);
        part->source = loader->book->source;
        part->body = source->length;
    }
    loader->in_part = part != NULL;
    if (part && title && !part->title) { /* the file's own front matter is nearer to its text */
        part->title = g_steal_pointer(&title);
        part->title_span = name->span;
    }
    if (part && kana && !part->reading) {
        part->reading = g_steal_pointer(&kana);
        part->reading_span = reading->span;
    }
    return true;
}

/* The chapters that the list @node names, and parts with theirs, which hold no other parts. */
static bool add_chapters(Loader *loader, const YomiYamlNode *node, GError **error)
{
    static const YomiField fields[] = {
        {"part", true}, {"reading", false}, {"text", false}, {"chapters", true}, {NULL, false}};
    const YomiYamlNode *item = yomi_field_items(node, "chapters", loader->diags);
    YomiChapter *chapter = NULL;

    for (; item; item = item->next) {
        if (item->kind != YOMI_YAML_MAP) {
            if (!add_file(loader, YOMI_CHAPTER_BODY, item, "chapters", &chapter, error))
                return false;
            continue;
        }
        yomi_fields_check(item, "chapters", fields, loader->diags);
        if (!add_part(loader, item, error))
            return false;

        const YomiYamlNode *inner =
            yomi_field_items(yomi_yaml_get(item, "chapters"), "chapters", loader->diags);

        for (; inner; inner = inner->next)
            if (!add_file(loader, YOMI_CHAPTER_BODY, inner, "chapters", &chapter, error))
                return false;
        loader->in_part = false;
    }
    return true;
}

bool yomi_chapters_load(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags, GError **error)
{
    g_autoptr(GHashTable) paths = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Loader loader = {.book = book, .diags = diags, .paths = paths, .files = files};
    bool done = true;

    loader.hard_breaks = yomi_field_get_line_ends(map, false, diags);
    for (YomiChapterKind kind = 0; done && kind < YOMI_N_CHAPTER_KINDS; kind++)
        if (kind == YOMI_CHAPTER_BODY)
            done = add_chapters(&loader, yomi_yaml_get(map, "chapters"), error);
        else if (kind != YOMI_CHAPTER_PART) /* those are among the chapters */
            done = add_named(&loader, map, kind, error);
    return done;
}
