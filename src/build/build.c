/* build.c -- the data's way, from the project folder to the EPUB files. */
/* SPDX-License-Identifier: MIT */
#include "build/build.h"

#include "base/file.h"
#include "base/text.h"
#include "doc/dump.h"
#include "epub/assemble.h"
#include "pass/pass.h"
#include "read/markdown.h"
#include "survey/survey.h"

#include <glib/gstdio.h>

#include <string.h>

/* A file on its way: written, not yet under its name. */
typedef struct {
    YomiOutput *output;
    YomiBuildResult *result;
} File;

void yomi_build_result_free(YomiBuildResult *result)
{
    if (!result)
        return;
    g_free(result->path);
    g_free(result);
}

static void free_file(gpointer data)
{
    File *file = data;

    yomi_output_free(file->output);
    yomi_build_result_free(file->result);
    g_free(file);
}

/* Last come, first gone: the first file may have made the folder that all of them lie in. */
static void free_files(GPtrArray *files)
{
    while (files->len > 0)
        g_ptr_array_remove_index(files, files->len - 1);
    g_ptr_array_unref(files);
}

/* Refuses the name of an edition that the book has not; names the nearest. */
static void refuse_edition(const YomiBook *book, const char *name, YomiLang lang, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree char *guess = NULL;
    const char *nearest = NULL;

    for (guint i = 0; i < book->editions->len; i++)
        g_ptr_array_add(names, ((const YomiEdition *)g_ptr_array_index(book->editions, i))->name);
    g_ptr_array_add(names, NULL);
    nearest = yomi_text_nearest(name, (const char *const *)names->pdata);
    if (nearest)
        guess = g_strdup_printf(
            lang == YOMI_LANG_JA ? "。「%s」のことですか" : "; did you mean '%s'?", nearest);
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_USAGE,
                lang == YOMI_LANG_JA ? "この本に「%s」という版はありません%s"
                                     : "the book has no edition '%s'%s",
                name, guess ? guess : "");
}

/* The editions asked for, in the book's order. */
static GPtrArray *choose_editions(const YomiBook *book, const YomiBuildOptions *options,
                                  GError **error)
{
    const char *const *names = options->editions;
    GPtrArray *chosen = NULL;

    for (const char *const *name = names; name && *name; name++)
        if (!yomi_book_edition(book, *name)) {
            refuse_edition(book, *name, options->lang, error);
            return NULL;
        }
    chosen = g_ptr_array_new();
    for (guint i = 0; i < book->editions->len; i++) {
        YomiEdition *edition = g_ptr_array_index(book->editions, i);

        if (!names || !*names || g_strv_contains(names, edition->name))
            g_ptr_array_add(chosen, edition);
    }
    return chosen;
}

/* The chapters' trees, after the pass that was asked for. */
static bool dump_trees(const YomiBook *book, const YomiEdition *edition, const char *pass,
                       YomiDiags *diags, GString *dump, GError **error)
{
    g_autoptr(YomiLabels) labels = yomi_survey(book, edition, diags, error);

    if (!labels)
        return false;
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = g_ptr_array_index(book->chapters, i);
        YomiPassContext ctx = {book, edition, chapter, labels, diags};

        if (!chapter->source)
            continue;

        g_autoptr(YomiDoc) doc = yomi_read_chapter(book, chapter, diags);

        yomi_passes_run_until(&ctx, doc, pass);
        g_string_append_printf(dump, "; %s\n", chapter->path);
        yomi_dump(yomi_doc_root(doc), true, dump);
        if (yomi_doc_notes(doc)->first)
            yomi_dump(yomi_doc_notes(doc), true, dump);
    }
    return true;
}

/* Begins the edition's file, beside the one that may be there already. */
static File *begin_file(const YomiBook *book, const YomiEdition *edition,
                        const YomiBuildOptions *options, GError **error)
{
    g_autofree char *folder = options->output ? g_strdup(options->output)
                              : strcmp(options->root, ".") == 0
                                  ? g_strdup("dist")
                                  : g_build_filename(options->root, "dist", NULL);
    g_autofree char *name = g_strdup_printf("%s-%s.epub", book->name, edition->name);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    YomiOutput *output = yomi_output_new(path, error);
    File *file = NULL;

    if (!output)
        return NULL;
    file = g_new0(File, 1);
    file->output = output;
    file->result = g_new0(YomiBuildResult, 1);
    file->result->path = g_steal_pointer(&path);
    file->result->chapters = book->chapters->len;
    return file;
}

static bool make_edition(const YomiBook *book, const YomiEdition *edition,
                         const YomiBuildOptions *options, GPtrArray *files, YomiDiags *diags,
                         GError **error)
{
    /* Every chapter once: what the others must know of it. */
    g_autoptr(YomiLabels) labels = yomi_survey(book, edition, diags, error);
    File *file = NULL;

    if (!labels)
        return false;
    /* After an error the second walk goes on only to find more: it writes nothing. */
    if (!options->check_only && !yomi_diags_has_errors(diags)) {
        file = begin_file(book, edition, options, error);
        if (!file)
            return false;
        g_ptr_array_add(files, file);
    }
    /* Every chapter again: passes, pages, zip. */
    return yomi_epub_assemble(labels, file ? file->output : NULL, diags, error);
}

/* All files are safe on the disk before the first one takes its name, and all take it or none. */
static bool commit(GPtrArray *files, GPtrArray *results, GError **error)
{
    g_autoptr(GPtrArray) outputs = g_ptr_array_new();

    for (guint i = 0; i < files->len; i++) {
        File *file = g_ptr_array_index(files, i);
        GStatBuf facts;

        if (!yomi_output_sync(file->output, error))
            return false;
        if (g_stat(yomi_output_temporary(file->output), &facts) == 0)
            file->result->size = (guint64)facts.st_size;
        g_ptr_array_add(outputs, file->output);
    }
    if (!yomi_outputs_commit((YomiOutput *const *)outputs->pdata, outputs->len, error))
        return false;
    for (guint i = 0; i < files->len; i++) {
        File *file = g_ptr_array_index(files, i);

        g_ptr_array_add(results, g_steal_pointer(&file->result));
    }
    return true;
}

static bool make_editions(const YomiBook *book, const GPtrArray *editions,
                          const YomiBuildOptions *options, YomiDiags *diags, GPtrArray *results,
                          GError **error)
{
    GPtrArray *files = g_ptr_array_new_with_free_func(free_file);
    bool done = true;

    for (guint i = 0; done && i < editions->len; i++)
        done = make_edition(book, editions->pdata[i], options, files, diags, error);
    if (done && !options->check_only && !yomi_diags_has_errors(diags))
        done = commit(files, results, error);
    free_files(files);
    return done;
}

bool yomi_build(const YomiBuildOptions *options, YomiDiags *diags, GPtrArray *results,
                GString *dump, GError **error)
{
    g_autoptr(GError) refused = NULL;
    g_autoptr(YomiBook) book = yomi_book_load(options->root, diags, &refused);

    if (refused) {
        g_propagate_error(error, g_steal_pointer(&refused));
        return false;
    }
    if (!book) /* so wrong that it is none */
        return true;

    g_autoptr(GPtrArray) editions = choose_editions(book, options, error);

    if (!editions)
        return false;
    if (options->dump_after)
        return dump_trees(book, editions->pdata[0], options->dump_after, diags, dump, error);
    return make_editions(book, editions, options, diags, results, error);
}
