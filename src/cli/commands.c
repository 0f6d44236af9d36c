/* commands.c -- the table of the commands, and the way from the command line to one of them. */
/* SPDX-License-Identifier: MIT */
#include "cli/command.h"

#include "base/text.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/say.h"

#include <stdio.h>
#include <string.h>

enum {
    WALK_OPTIONS =
        YOMI_OPTION_EDITION | YOMI_OPTION_FORMAT | YOMI_OPTION_QUIET | YOMI_OPTION_VERBOSE,
};

const YomiCommand yomi_commands[] = {
    {.name = "new",
     .run = yomi_cmd_new,
     .operand = "DIR",
     .least = 1,
     .most = 1,
     .sentence = {"Begins a small book in the new folder DIR.",
                  "新しいフォルダー DIR に、小さな本のひな形を作る。"},
     .examples = {"yomiyasu new mybook", "yomiyasu new mybook && yomiyasu build mybook"},
     .see_also = "yomiyasu help build, yomiyasu-new(1), yomiyasu-book(5)"},
    {.name = "build",
     .run = yomi_cmd_build,
     .options = WALK_OPTIONS | YOMI_OPTION_OUTPUT | YOMI_OPTION_DUMP_AFTER,
     .operand = "DIR",
     .most = 1,
     .sentence = {"Makes the EPUB files of the book in DIR, or in the current folder.",
                  "DIR（省略すると現在のフォルダー）の本からEPUBファイルを作る。"},
     .examples = {"yomiyasu build", "yomiyasu build mybook -o dist --edition vertical"},
     .see_also = "yomiyasu help check, yomiyasu-build(1), yomiyasu-book(5)"},
    {.name = "check",
     .run = yomi_cmd_check,
     .options = WALK_OPTIONS,
     .operand = "DIR",
     .most = 1,
     .sentence = {"Says all that 'build' would say, and writes nothing.",
                  "build と同じ検査をして結果を知らせる。ファイルは作らない。"},
     .examples = {"yomiyasu check mybook", "yomiyasu check --format json mybook"},
     .see_also = "yomiyasu help explain, yomiyasu-check(1), yomiyasu-book(5)"},
    {.name = "readings",
     .run = yomi_cmd_readings,
     .options = YOMI_OPTION_FORMAT | YOMI_OPTION_ALL | YOMI_OPTION_REPORT | YOMI_OPTION_QUIET,
     .operand = "DIR",
     .most = 1,
     .sentence = {"Offers readings for difficult words, to be decided in readings.tsv.",
                  "難しい語の読みの案を readings.tsv に書く。決めるのは人。"},
     .examples = {"yomiyasu readings mybook", "yomiyasu readings --report mybook"},
     .see_also = "yomiyasu help check, yomiyasu-readings(1), yomiyasu-book(5)"},
    {.name = "explain",
     .run = yomi_cmd_explain,
     .options = YOMI_OPTION_ALL | YOMI_OPTION_LIST | YOMI_OPTION_MARKDOWN,
     .operand = "CODE",
     .most = 1,
     .sentence = {"Says what a diagnostic's code means, and how to mend it.",
                  "指摘のコードの意味と直し方を説明する。"},
     .examples = {"yomiyasu explain bad-utf8", "yomiyasu explain --list"},
     .see_also = "yomiyasu help check, yomiyasu-explain(1)"},
    {.name = "help",
     .run = yomi_cmd_help,
     .operand = "COMMAND",
     .most = 1,
     .sentence = {"Shows the list of the commands, or the help of one.",
                  "コマンドの一覧や、コマンドの使い方を表示する。"},
     .examples = {"yomiyasu help", "yomiyasu help build"},
     .see_also = "yomiyasu-help(1), yomiyasu(1)"},
    {.name = NULL},
};

const YomiCommand *yomi_command_find(const char *name)
{
    for (const YomiCommand *command = yomi_commands; command->name; command++)
        if (strcmp(command->name, name) == 0)
            return command;
    return NULL;
}

const char *yomi_command_nearest(const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();

    for (const YomiCommand *command = yomi_commands; command->name; command++)
        g_ptr_array_add(names, (gpointer)command->name);
    g_ptr_array_add(names, NULL);
    return yomi_text_nearest(name, (const char *const *)names->pdata);
}

static int run(const YomiCommand *command, int argc, char **argv)
{
    g_auto(YomiOptions) options = {0};
    g_autoptr(GString) help = g_string_new(NULL);

    if (!yomi_options_parse(command, argc, argv, &options))
        return YOMI_EXIT_USAGE;
    if (!options.help)
        return command->run(&options);
    yomi_help(command, options.lang, help);
    fputs(help->str, stdout);
    return YOMI_EXIT_GOOD;
}

static bool is_lang(const char *word)
{
    return strcmp(word, "--lang") == 0 || g_str_has_prefix(word, "--lang=");
}

/* Of the options --lang alone may stand before the command, since all commands know it: moves it
 * behind the command's name. Gives the language to speak until the command reads it. */
static YomiLang put_command_first(int argc, char **argv)
{
    YomiLang lang = yomi_say_lang();
    int at = 1;

    while (at < argc && is_lang(argv[at])) {
        const char *value = argv[at] + strlen("--lang");

        value = *value == '=' ? value + 1 : argv[++at];
        at++;
        lang = g_strcmp0(value, "ja") == 0   ? YOMI_LANG_JA
               : g_strcmp0(value, "en") == 0 ? YOMI_LANG_EN
                                             : lang;
    }
    if (at < argc) {
        char *name = argv[at];

        memmove(&argv[2], &argv[1], (size_t)(at - 1) * sizeof *argv);
        argv[1] = name;
    }
    return lang;
}

int yomi_command_main(int argc, char **argv)
{
    const YomiLang lang = put_command_first(argc, argv);
    const char *word = argc > 1 && !is_lang(argv[1]) ? argv[1] : NULL;

    if (!word)
        return yomi_say_usage(lang, NULL, YOMI_SAY_NO_COMMAND, NULL, NULL);
    if (strcmp(word, "--version") == 0) {
        printf("yomiyasu %s\n", YOMI_VERSION);
        return YOMI_EXIT_GOOD;
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return run(yomi_command_find("help"), argc - 1, argv + 1);

    const YomiCommand *command = yomi_command_find(word);

    if (!command && *word == '-')
        return yomi_say_usage(lang, NULL, YOMI_SAY_UNKNOWN_OPTION, word, NULL);
    if (!command)
        return yomi_say_usage(lang, NULL, YOMI_SAY_UNKNOWN_COMMAND, word,
                              yomi_command_nearest(word));
    return run(command, argc - 1, argv + 1);
}
