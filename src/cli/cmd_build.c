/* cmd_build.c -- yomiyasu build: the EPUB files of a book. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "build/build.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/verdict.h"
#include "pass/pass.h"

#include <stdio.h>

/* False, and said, when --dump-after names no pass. */
static bool pass_is_known(const YomiOptions *options)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const char *const *words = NULL;

    for (const YomiPass *pass = yomi_passes; pass->name; pass++)
        g_ptr_array_add(names, (gpointer)pass->name);
    g_ptr_array_add(names, NULL);
    words = (const char *const *)names->pdata;
    if (!options->dump_after || g_strv_contains(words, options->dump_after))
        return true;
    yomi_say_usage(options->lang, "build", YOMI_SAY_UNKNOWN_PASS, options->dump_after,
                   yomi_text_nearest(options->dump_after, words));
    return false;
}

static char *format_size(guint64 bytes)
{
    if (bytes < 1000)
        return g_strdup_printf("%u B", (unsigned)bytes);
    if (bytes < 1000000)
        return g_strdup_printf("%.1f kB", (double)bytes / 1e3);
    return g_strdup_printf("%.1f MB", (double)bytes / 1e6);
}

static void append_count(GString *out, size_t count, const char *one, const char *many)
{
    if (count > 0)
        g_string_append_printf(out, "%s%zu %s", out->len > 0 ? ", " : "", count,
                               count == 1 ? one : many);
}

static void append_japanese_count(GString *out, size_t count, const char *word)
{
    if (count > 0)
        g_string_append_printf(out, "%s%s%zu件", out->len > 0 ? "、" : "", word, count);
}

/* "2 errors, 1 warning" or "エラー2件、警告1件": those of which there are any; yours. */
static char *make_counts(YomiDiags *diags, YomiLang lang)
{
    const size_t errors = yomi_diags_count(diags, YOMI_SEVERITY_ERROR);
    const size_t warnings = yomi_diags_count(diags, YOMI_SEVERITY_WARNING);
    GString *out = g_string_new(NULL);

    if (lang == YOMI_LANG_JA) {
        append_japanese_count(out, errors, "エラー");
        append_japanese_count(out, warnings, "警告");
    } else {
        append_count(out, errors, "error", "errors");
        append_count(out, warnings, "warning", "warnings");
    }
    return g_string_free(out, FALSE);
}

/* dist/als-vertical.epub: 8 chapters, 1.2 MB, 2 warnings */
static void say_written(const YomiBuildResult *result, const char *counts, YomiLang lang)
{
    g_autofree char *size = format_size(result->size);

    if (lang == YOMI_LANG_JA)
        fprintf(stderr, "%s: %u章、%s%s%s\n", result->path, result->chapters, size,
                *counts ? "、" : "", counts);
    else
        fprintf(stderr, "%s: %u %s, %s%s%s\n", result->path, result->chapters,
                result->chapters == 1 ? "chapter" : "chapters", size, *counts ? ", " : "", counts);
}

/* The closing lines are for people: with --format json standard error holds objects only. */
static void conclude(const YomiOptions *options, YomiDiags *diags, const GPtrArray *results)
{
    g_autofree char *counts = make_counts(diags, options->lang);

    if (options->quiet || options->json)
        return;
    if (yomi_diags_has_errors(diags))
        fprintf(stderr,
                options->lang == YOMI_LANG_JA ? "yomiyasu: 本は作りませんでした（%s）\n"
                                              : "yomiyasu: nothing is written: %s\n",
                counts);
    for (guint i = 0; i < results->len; i++)
        say_written(g_ptr_array_index(results, i), counts, options->lang);
}

static void free_result(gpointer result)
{
    yomi_build_result_free(result);
}

int yomi_cmd_build(const YomiOptions *options)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func(free_result);
    g_autoptr(GString) dump = g_string_new(NULL);
    int status = YOMI_EXIT_USAGE;

    if (!pass_is_known(options))
        return status;
    status = yomi_verdict(options, false, diags, results, dump);
    if (status != YOMI_EXIT_GOOD && status != YOMI_EXIT_ERRORS)
        return status;
    fwrite(dump->str, 1, dump->len, stdout);
    if (!options->dump_after)
        conclude(options, diags, results);
    return status;
}
