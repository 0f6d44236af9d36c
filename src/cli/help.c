/* help.c -- the help of the program and of each command, from the tables. */
/* SPDX-License-Identifier: MIT */
#include "cli/help.h"

#include "cli/options.h"

typedef struct {
    const char *usage, *commands, *options, *examples, *see_also, *version, *program;
} Words;

static const Words all_words[YOMI_N_LANGS] = {
    {"Usage", "Commands", "Options", "Examples", "See also", "show the version",
     "Makes accessible Japanese EPUB books out of Markdown."},
    {"使い方", "コマンド", "オプション", "例", "関連", "バージョンを表示する",
     "Markdownの原稿から、だれもが読みやすい日本語のEPUBを作る。"},
};

enum { NAME_CELLS = 9, OPTION_CELLS = 26 };

static void append_usage(GString *out, const YomiCommand *command, const Words *words)
{
    g_string_append_printf(out, "%s: yomiyasu %s [OPTION]...", words->usage, command->name);
    if (command->operand)
        g_string_append_printf(out, command->least ? " %s" : " [%s]", command->operand);
    g_string_append_c(out, '\n');
}

static void append_option(GString *out, const YomiOption *option, YomiLang lang)
{
    g_autofree char *letter = option->letter ? g_strdup_printf("-%c, ", option->letter) : NULL;
    g_autofree char *names =
        g_strdup_printf("%4s--%s%s%s", letter ? letter : "", option->name,
                        option->argument ? " " : "", option->argument ? option->argument : "");

    g_string_append_printf(out, "  %-*s %s\n", OPTION_CELLS, names, option->sentence[lang]);
}

static void append_examples(GString *out, const char *const examples[2], const Words *words)
{
    g_string_append_printf(out, "\n%s:\n  %s\n  %s\n", words->examples, examples[0], examples[1]);
}

static void append_command(GString *out, const YomiCommand *command, YomiLang lang)
{
    const Words *words = &all_words[lang];

    append_usage(out, command, words);
    g_string_append_printf(out, "\n%s\n\n%s:\n", command->sentence[lang], words->options);
    for (const YomiOption *option = yomi_options; option->name; option++)
        if (yomi_option_allowed(option, command))
            append_option(out, option, lang);
    append_examples(out, command->examples, words);
    g_string_append_printf(out, "\n%s: %s\n", words->see_also, command->see_also);
}

static void append_program(GString *out, YomiLang lang)
{
    static const char *const examples[] = {"yomiyasu new mybook", "yomiyasu build mybook"};
    const Words *words = &all_words[lang];

    g_string_append_printf(out, "%s: yomiyasu COMMAND [OPTION]...\n\n%s\n\n%s:\n", words->usage,
                           words->program, words->commands);
    for (const YomiCommand *command = yomi_commands; command->name; command++)
        g_string_append_printf(out, "  %-*s %s\n", NAME_CELLS, command->name,
                               command->sentence[lang]);
    g_string_append_printf(out, "\n%s:\n", words->options);
    for (const YomiOption *option = yomi_options; option->name; option++)
        if (option->id & (YOMI_OPTION_LANG | YOMI_OPTION_HELP))
            append_option(out, option, lang);
    g_string_append_printf(out, "      %-*s %s\n", OPTION_CELLS - 4, "--version", words->version);
    append_examples(out, examples, words);
    g_string_append_printf(out, "\n%s: yomiyasu(1), yomiyasu-book(5)\n", words->see_also);
}

void yomi_help(const YomiCommand *command, YomiLang lang, GString *out)
{
    if (command)
        append_command(out, command, lang);
    else
        append_program(out, lang);
}
