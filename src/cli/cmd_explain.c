/* cmd_explain.c -- yomiyasu explain: the rows of codes.def for people. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "cli/command.h"
#include "cli/say.h"

#include <stdio.h>
#include <string.h>

/* The subject is known only when the code is met. */
static char *without_subject(const char *text)
{
    GString *out = g_string_new(text);

    g_string_replace(out, "{}", "…", 0);
    return g_string_free(out, FALSE);
}

static void append_one(GString *out, const YomiCodeInfo *info, YomiLang lang)
{
    static const char *const words[YOMI_N_LANGS][2] = {{"Why", "To mend it"}, {"なぜ", "直し方"}};
    g_autofree char *message = without_subject(info->text[lang].message);
    g_autofree char *hint = without_subject(info->text[lang].hint);

    g_string_append_printf(out, "%s (%s)\n  %s\n  %s: %s\n  %s: %s\n", info->word,
                           yomi_severity_word(info->severity), message, words[lang][0],
                           info->text[lang].why, words[lang][1], hint);
}

static void append_all(GString *out, YomiLang lang)
{
    for (unsigned code = 0; code < YOMI_N_CODES; code++) {
        g_string_append(out, code > 0 ? "\n" : "");
        append_one(out, yomi_code_info((YomiCode)code), lang);
    }
}

static void append_list(GString *out, YomiLang lang)
{
    for (unsigned code = 0; code < YOMI_N_CODES; code++) {
        const YomiCodeInfo *info = yomi_code_info((YomiCode)code);
        g_autofree char *message = without_subject(info->text[lang].message);

        g_string_append_printf(out, "%-25s %-8s %s\n", info->word,
                               yomi_severity_word(info->severity), message);
    }
}

/* A line of Markdown that says @text and nothing else. */
static void append_line(GString *out, const char *text, const char *line_end)
{
    g_autofree char *plain = without_subject(text);

    for (const char *p = plain; *p; p++) {
        if (strchr("\\`*_<[]", *p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
    g_string_append(out, line_end);
}

/* docs/codes.md, whole. */
static void append_markdown(GString *out)
{
    g_string_append(
        out,
        "# Diagnostic codes / 指摘コード\n\n"
        "<!-- Made by `yomiyasu explain --markdown`; change src/base/codes.def. -->\n\n"
        "`error`: no EPUB is written. `warning`: likely wrong, or bad for readers. `advice`: only "
        "shown with `-v`.\nA `warning` or `advice` can be changed in book.yaml: "
        "`diagnostics: {CODE: off|advice|warning|error}`.\n\n"
        "`error` があるとEPUBは作られません。"
        "`warning` は、まちがいらしいもの、読者が困るもの、`advice` は `-v` "
        "で表示される助言です。\n"
        "`warning` と `advice` は、book.yamlの `diagnostics:` で変えられます。\n");
    for (unsigned code = 0; code < YOMI_N_CODES; code++) {
        const YomiCodeInfo *info = yomi_code_info((YomiCode)code);

        g_string_append_printf(out, "\n## %s\n\n`%s`\n", info->word,
                               yomi_severity_word(info->severity));
        for (unsigned lang = 0; lang < YOMI_N_LANGS; lang++) {
            g_string_append_c(out, '\n');
            append_line(out, info->text[lang].message, "<br>\n");
            append_line(out, info->text[lang].why, "<br>\n");
            append_line(out, info->text[lang].hint, "\n");
        }
    }
}

static int explain_code(const YomiOptions *options, GString *out)
{
    const char *word = options->operands[0];
    YomiCode code = (YomiCode)0;

    if (!yomi_code_find(word, &code)) {
        g_autoptr(GPtrArray) words = g_ptr_array_new();

        for (unsigned i = 0; i < YOMI_N_CODES; i++)
            g_ptr_array_add(words, (gpointer)yomi_code_info((YomiCode)i)->word);
        g_ptr_array_add(words, NULL);
        return yomi_say_usage(options->lang, "explain", YOMI_SAY_UNKNOWN_CODE, word,
                              yomi_text_nearest(word, (const char *const *)words->pdata));
    }
    append_one(out, yomi_code_info(code), options->lang);
    return YOMI_EXIT_GOOD;
}

int yomi_cmd_explain(const YomiOptions *options)
{
    g_autoptr(GString) out = g_string_new(NULL);
    int status = YOMI_EXIT_GOOD;

    if ((options->operands[0] != NULL) + options->all + options->list + options->markdown != 1)
        return yomi_say_usage(options->lang, "explain", YOMI_SAY_WHAT_TO_EXPLAIN, NULL, NULL);
    if (options->operands[0])
        status = explain_code(options, out);
    else if (options->all)
        append_all(out, options->lang);
    else if (options->list)
        append_list(out, options->lang);
    else
        append_markdown(out);
    fputs(out->str, stdout);
    return status;
}
