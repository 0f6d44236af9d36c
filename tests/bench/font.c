/* font.c -- what it costs to cut a face down to a book, side by side with HarfBuzz's own tool. */
/* SPDX-License-Identifier: MIT */
#include "font/font.h"

#include <glib/gstdio.h>

#include <stdio.h>
#include <stdlib.h>

/*
 * Usage: bench-font BOOK
 *
 * The characters are those of the chapters of BOOK, as if all were set in one face. "cut" is all
 * that the program does: the subset is made, read back and compared with the font. "tool" is
 * hb-subset on the same characters, which compares nothing, and starts a process. Rounds take
 * turns, the best counts.
 */
enum { ROUNDS = 20, MAX_MILLISECONDS = 20 };

static const struct {
    const char *family;
    unsigned weight;
} faces[] = {{"BIZ UDMincho", 400}, {"BIZ UDGothic", 400}, {"BIZ UDGothic", 700}};

/* Each character of the chapters once. */
static GString *read_characters(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, "chapters", NULL);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    GString *text = g_string_new(NULL);

    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        g_autofree char *file = g_build_filename(path, name, NULL);
        g_autofree char *chapter = NULL;

        if (!g_file_get_contents(file, &chapter, NULL, NULL))
            continue;
        for (const char *p = chapter; *p; p = g_utf8_next_char(p))
            if (*p != '\n' && g_hash_table_add(seen, GUINT_TO_POINTER(g_utf8_get_char(p))))
                g_string_append_unichar(text, g_utf8_get_char(p));
    }
    return text;
}

static gint64 cut(const char *path, const char *text, gsize *out_size)
{
    glong count = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &count);
    const gint64 start = g_get_monotonic_time();
    g_autoptr(YomiFont) font = yomi_font_open(path, 0, NULL);
    g_autoptr(GBytes) bytes = yomi_font_subset(font, chars, (gsize)count, NULL);

    g_assert(bytes);
    *out_size = g_bytes_get_size(bytes);
    return g_get_monotonic_time() - start;
}

static gint64 tool(const char *path, const char *list, const char *target)
{
    g_autofree char *characters = g_strconcat("--text-file=", list, NULL);
    const char *const command[] = {"hb-subset",
                                   path,
                                   characters,
                                   "--no-hinting",
                                   "--layout-features+=hwid,twid,qwid,fwid,ruby,vkna,hkna",
                                   "-o",
                                   target,
                                   NULL};
    const gint64 start = g_get_monotonic_time();

    if (!g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                      NULL, NULL))
        return G_MAXINT64; /* not installed: libharfbuzz-bin */
    return g_get_monotonic_time() - start;
}

static bool measure(const char *path, const char *text, const char *list, const char *target)
{
    gint64 best_cut = G_MAXINT64, best_tool = G_MAXINT64;
    g_autofree char *name = g_path_get_basename(path);
    gsize size = 0;

    for (unsigned round = 0; round < ROUNDS; round++) {
        best_cut = MIN(best_cut, cut(path, text, &size));
        best_tool = MIN(best_tool, tool(path, list, target));
    }
    printf("%-26s %6.1f kB  cut %5.1f ms", name, (double)size / 1000, (double)best_cut / 1000);
    if (best_tool != G_MAXINT64)
        printf("  tool %5.1f ms  ratio %.2f", (double)best_tool / 1000,
               (double)best_cut / (double)best_tool);
    printf("\n");
    return (double)best_cut / 1000 < MAX_MILLISECONDS;
}

int main(int argc, char **argv)
{
    bool good = true;

    if (argc != 2) {
        (void)fprintf(stderr, "usage: bench-font BOOK\n");
        return 2;
    }

    g_autoptr(GString) text = read_characters(argv[1]);
    g_autofree char *folder = g_dir_make_tmp("yomi-bench-XXXXXX", NULL);
    g_autofree char *list = g_build_filename(folder, "characters.txt", NULL);
    g_autofree char *target = g_build_filename(folder, "subset.ttf", NULL);

    g_assert(g_file_set_contents(list, text->str, -1, NULL));
    printf("%ld characters\n", g_utf8_strlen(text->str, -1));
    for (gsize i = 0; i < G_N_ELEMENTS(faces); i++) {
        unsigned index = 0;
        g_autofree char *path = yomi_font_find(faces[i].family, faces[i].weight, &index);

        if (path)
            good = measure(path, text->str, list, target) && good;
    }
    g_remove(list);
    g_remove(target);
    g_rmdir(folder);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
