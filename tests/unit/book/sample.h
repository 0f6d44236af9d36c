/* sample.h -- a project folder on the disk, for one test. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"

#include <glib/gstdio.h>
#include <string.h>

/* The start of a book.yaml that lacks nothing but chapters and editions. */
#define SAMPLE_META                                                                            \
    "title: 題名\nlanguage: ja\nidentifier: urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10\n" \
    "modified: 2026-11-23T00:00:00Z\ncreators:\n  - name: 著者\n"
#define SAMPLE_EDITIONS "editions:\n  vertical: { writing-mode: vertical }\n"
#define SAMPLE_CHAPTERS "chapters:\n  - 01.md\n"

static inline void sample_write(const char *root, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(root, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* A new folder with @project as its book.yaml and @chapter as its 01.md; yours. */
static inline char *sample_new(const char *project, const char *chapter)
{
    char *root = g_dir_make_tmp("yomi-XXXXXX", NULL);

    g_assert_nonnull(root);
    sample_write(root, "book.yaml", project);
    sample_write(root, "01.md", chapter);
    return root;
}

static inline void sample_remove_folder(const char *root)
{
    g_autoptr(GDir) folder = g_dir_open(root, 0, NULL);
    const char *name = NULL;

    while (folder && (name = g_dir_read_name(folder))) {
        g_autofree char *path = g_build_filename(root, name, NULL);

        if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
            sample_remove_folder(path);
        g_remove(path);
    }
    g_rmdir(root);
}

/* Removes the folder, and frees its name. */
static inline void sample_free(char *root)
{
    sample_remove_folder(root);
    g_free(root);
}

/* One line a finding: "book.yaml:2:1 error yaml-unknown-key (titel (title?))". */
static inline char *sample_findings(YomiDiags *diags)
{
    GString *out = g_string_new(NULL);
    size_t count = 0;
    const YomiDiag *list = yomi_diags_list(diags, &count);

    for (size_t i = 0; i < count; i++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%s:%u:%u %s %s", list[i].span.source->name, line, column,
                               yomi_severity_word(list[i].severity),
                               yomi_code_info(list[i].code)->word);
        if (list[i].subject)
            g_string_append_printf(out, " (%s)", list[i].subject);
        g_string_append_c(out, '\n');
    }
    return g_string_free(out, FALSE);
}
