/* book.c -- what book.yaml says, read and checked; the same for every edition. */
/* SPDX-License-Identifier: MIT */
#include "book/book.h"

#include "base/file.h"
#include "book/approved.h"
#include "book/chapters.h"
#include "book/project.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static const char project_file[] = "book.yaml";

static void free_creator(gpointer creator)
{
    yomi_creator_free(creator);
}
static void free_edition(gpointer edition)
{
    yomi_edition_free(edition);
}
static void free_chapter(gpointer chapter)
{
    yomi_chapter_free(chapter);
}

static YomiBook *new_book(const char *root, YomiSource *source)
{
    YomiBook *book = g_new0(YomiBook, 1);

    book->root = g_strdup(root);
    book->source = source;
    book->creators = g_ptr_array_new_with_free_func(free_creator);
    book->chapters = g_ptr_array_new_with_free_func(free_chapter);
    book->editions = g_ptr_array_new_with_free_func(free_edition);
    return book;
}

void yomi_book_free(YomiBook *book)
{
    if (!book)
        return;
    g_free(book->root);
    g_free(book->name);
    g_free(book->title);
    g_free(book->title_kana);
    g_free(book->subtitle);
    g_free(book->subtitle_kana);
    g_ptr_array_unref(book->creators);
    g_free(book->publisher);
    g_free(book->publisher_kana);
    g_free(book->language);
    g_free(book->identifier);
    g_free(book->date);
    g_free(book->modified);
    g_free(book->rights);
    g_free(book->description);
    g_free(book->page_source);
    yomi_fonts_clear(&book->fonts);
    g_ptr_array_unref(book->chapters);
    g_ptr_array_unref(book->editions);
    yomi_terms_free(book->terms);
    yomi_references_free(book->references);
    if (book->readings)
        g_ptr_array_unref(book->readings);
    g_free(book);
}

/* The folder's own name, "." and symbolic links seen through. */
static char *folder_name(const char *root, GError **error)
{
    GStatBuf info = {0};
    char *real = realpath(root, NULL);
    const int reason = errno;

    if (!real) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot open the folder '%s': %s", root,
                    g_strerror(reason));
        return NULL;
    }

    g_autofree char *name = g_path_get_basename(real);
    const bool is_folder = g_stat(real, &info) == 0 && S_ISDIR(info.st_mode);

    free(real); /* malloc's, as POSIX realpath() gives it */
    if (!is_folder) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot open '%s': not a folder", root);
        return NULL;
    }
    return g_steal_pointer(&name);
}

/* book.yaml, kept by @diags; NULL when it is missing or not UTF-8, which is reported. */
static YomiSource *load_source(const char *root, YomiDiags *diags, GError **error)
{
    g_autofree char *path = g_build_filename(root, project_file, NULL);
    GStatBuf info = {0};
    const bool found = g_stat(path, &info) == 0;

    if (!found && errno == ENOENT) {
        YomiSource *nothing = yomi_source_new(project_file, 0, g_strdup(""), 0);

        yomi_diags_keep(diags, nothing);
        yomi_diags_add(diags, YOMI_CODE_PROJECT_MISSING, yomi_span_make(nothing, 0, 0), NULL);
        return NULL;
    }

    if (found && !S_ISREG(info.st_mode)) { /* to read a pipe would be to wait for ever */
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot read '%s': not a file", path);
        return NULL;
    }

    YomiSource *source = yomi_source_load(path, project_file, 0, error);

    if (!source)
        return NULL;
    yomi_diags_keep(diags, source);
    return yomi_source_check(source, diags) ? source : NULL;
}

/* The map that book.yaml is; NULL when it is something else, which is reported. */
static const YomiYamlNode *parse_map(YomiArena *arena, const YomiSource *source, YomiDiags *diags)
{
    const YomiYamlNode *root = yomi_yaml_parse(arena, source, 0, source->length, diags);

    if (!root || root->kind == YOMI_YAML_MAP)
        return root;
    if (yomi_yaml_is_null(root))
        yomi_diags_add(diags, YOMI_CODE_YAML_EMPTY, yomi_span_make(source, 0, 0), NULL);
    else if (root->kind != YOMI_YAML_REFUSED)
        yomi_diags_add(diags, YOMI_CODE_YAML_WANT_MAP, root->span, project_file);
    return NULL;
}

static bool has_body(const YomiBook *book)
{
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];

        if (chapter->kind == YOMI_CHAPTER_BODY)
            return true;
    }
    return false;
}

YomiBook *yomi_book_load(const char *root, YomiDiags *diags, GError **error)
{
    g_autofree char *name = folder_name(root, error);
    YomiSource *source = name ? load_source(root, diags, error) : NULL;

    if (!source)
        return NULL;

    g_autoptr(YomiArena) arena = yomi_arena_new();
    const YomiYamlNode *map = parse_map(arena, source, diags);

    if (!map)
        return NULL;

    g_autoptr(YomiBook) book = new_book(root, source);

    if (!yomi_project_read(book, map, name, diags, error) ||
        !yomi_chapters_load(book, map, diags, error) ||
        !yomi_terms_load(root, book->chapters->len + 1, &book->terms, diags, error) ||
        !yomi_readings_load(root, book->chapters->len + 2, &book->readings, diags, error) ||
        !yomi_references_load(root, book->chapters->len + 3, &book->references, diags, error))
        return NULL;
    yomi_terms_add_approved(&book->terms, book->readings);
    if (!has_body(book)) {
        g_assert(yomi_diags_has_errors(diags));
        return NULL;
    }
    return g_steal_pointer(&book);
}

bool yomi_book_has_furigana(const YomiBook *book)
{
    for (guint i = 0; i < book->editions->len; i++)
        if (((const YomiEdition *)book->editions->pdata[i])->ruby == YOMI_POLICY_FULL)
            return true;
    return false;
}

GHashTable *yomi_book_vertical_words(const YomiBook *book)
{
    return book->terms ? book->terms->vertical : NULL;
}

const YomiEdition *yomi_book_edition(const YomiBook *book, const char *name)
{
    for (guint i = 0; i < book->editions->len; i++) {
        const YomiEdition *edition = book->editions->pdata[i];

        if (strcmp(edition->name, name) == 0)
            return edition;
    }
    return NULL;
}
