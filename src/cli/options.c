/* options.c -- every option of the program once: its names, its argument, its sentence. */
/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "base/text.h"
#include "cli/say.h"

#include <string.h>

#define FIELD(name) offsetof(YomiOptions, name)

/* clang-format off */
const YomiOption yomi_options[] = {
    {YOMI_OPTION_OUTPUT, 'o', false, "output", "OUTDIR", FIELD(output),
     {"put the files into OUTDIR, not DIR/dist", "DIR/dist でなく OUTDIR に書き出す"}},
    {YOMI_OPTION_EDITION, 0, true, "edition", "NAME", FIELD(editions),
     {"only this edition; may be given more than once", "この版だけを対象にする（何度でも指定できる）"}},
    {YOMI_OPTION_DUMP_AFTER, 0, false, "dump-after", "PASS", FIELD(dump_after),
     {"print the chapters' trees after PASS, write no file", "PASS の後の章の木を表示し、本は作らない"}},
    {YOMI_OPTION_FORMAT, 0, false, "format", "text|json", FIELD(format_word),
     {"diagnostics for people, or a JSON object a line", "指摘の形（人向け、または1行1件のJSON）"}},
    {YOMI_OPTION_ALL, 0, false, "all", NULL, FIELD(all),
     {"take all: every code, every word with kanji", "すべてのコード、または漢字のあるすべての語"}},
    {YOMI_OPTION_LIST, 0, false, "list", NULL, FIELD(list),
     {"list the codes, one a line", "コードを1行に1つずつ並べる"}},
    {YOMI_OPTION_MARKDOWN, 0, false, "markdown", NULL, FIELD(markdown),
     {"every code in both languages, as docs/codes.md", "全コードを日英で、docs/codes.md の形で出す"}},
    {YOMI_OPTION_REPORT, 0, false, "report", NULL, FIELD(report),
     {"show which words have ruby, write no file", "ふりがなの付いた語を数えて表示する（表は作らない）"}},
    {YOMI_OPTION_QUIET, 'q', false, "quiet", NULL, FIELD(quiet),
     {"say nothing but errors", "エラーのほかは何も言わない"}},
    {YOMI_OPTION_VERBOSE, 'v', false, "verbose", NULL, FIELD(verbose),
     {"give advice too", "助言（advice）も表示する"}},
    {YOMI_OPTION_LANG, 0, false, "lang", "ja|en", FIELD(lang_word),
     {"the language of all messages", "メッセージの言語"}},
    {YOMI_OPTION_HELP, 'h', false, "help", NULL, FIELD(help),
     {"show this help", "この説明を表示する"}},
    {.name = NULL},
};
/* clang-format on */

bool yomi_option_allowed(const YomiOption *option, const YomiCommand *command)
{
    return option->id & (command->options | YOMI_OPTION_LANG | YOMI_OPTION_HELP);
}

/* The rows that @command takes, as GLib wants them, with the operands last. */
static GArray *make_entries(const YomiCommand *command, YomiOptions *options)
{
    GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));
    const GOptionEntry operands = {G_OPTION_REMAINING, 0,    0,   G_OPTION_ARG_FILENAME_ARRAY,
                                   &options->operands, NULL, NULL};

    for (const YomiOption *option = yomi_options; option->name; option++) {
        /* Not ARG_STRING: GLib would refuse Japanese words in the locale C. */
        const GOptionArg arg = !option->argument ? G_OPTION_ARG_NONE
                               : option->many    ? G_OPTION_ARG_FILENAME_ARRAY
                                                 : G_OPTION_ARG_FILENAME;
        const GOptionEntry entry = {
            option->name, option->letter, 0, arg, (char *)options + option->offset, NULL, NULL};

        if (yomi_option_allowed(option, command))
            g_array_append_val(entries, entry);
    }
    g_array_append_val(entries, operands);
    return entries;
}

/* "--edition" for the slip "--edtion=x"; NULL when nothing is near. */
static char *nearest_option(const YomiCommand *command, const char *word)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree char *name = NULL;
    const char *nearest = NULL;

    if (!g_str_has_prefix(word, "--"))
        return NULL;
    name = g_strndup(word + 2, strcspn(word + 2, "="));
    for (const YomiOption *option = yomi_options; option->name; option++)
        if (yomi_option_allowed(option, command))
            g_ptr_array_add(names, (gpointer)option->name);
    g_ptr_array_add(names, NULL);
    nearest = yomi_text_nearest(name, (const char *const *)names->pdata);
    return nearest ? g_strconcat("--", nearest, NULL) : NULL;
}

static const YomiOption *find_letter(const YomiCommand *command, char letter)
{
    for (const YomiOption *option = yomi_options; option->name; option++)
        if (option->letter == letter && yomi_option_allowed(option, command))
            return option;
    return NULL;
}

/* The length of the letters of @word, "-qofoo", up to the one whose value is attached. The word
 * ends there too at a letter that is unknown: it will be refused. */
static gsize letters_length(const YomiCommand *command, const char *word)
{
    gsize length = 1;

    while (word[length]) {
        const YomiOption *option = find_letter(command, word[length++]);

        if (option && !option->argument)
            continue;
        while (!option && (word[length] & 0xC0) == 0x80) /* the rest of a character in UTF-8 */
            length++;
        break;
    }
    return length;
}

/* True when the value of @word, an option, is the next word. */
static bool wants_next_word(const YomiCommand *command, const char *word)
{
    const size_t length = strlen(word);

    for (const YomiOption *option = yomi_options; option->name; option++) {
        if (!option->argument || !yomi_option_allowed(option, command))
            continue;
        if (g_str_has_prefix(word, "--") ? strcmp(word + 2, option->name) == 0
                                         : *word == '-' && word[length - 1] == option->letter)
            return true;
    }
    return false;
}

/* GLib knows no values that are attached to a letter (POSIX, Utility Syntax Guideline 6), so they
 * become words of their own; yours. */
static char **detach_values(const YomiCommand *command, int argc, char **argv)
{
    GPtrArray *words = g_ptr_array_new();
    bool is_value = true; /* the command's name is no option either */

    for (int i = 0; i < argc; i++) {
        const char *word = argv[i];
        const bool is_option = !is_value && word[0] == '-' && word[1] && word[1] != '-';
        const gsize length = is_option ? letters_length(command, word) : strlen(word);
        const bool attached = word[length] && find_letter(command, word[length - 1]);

        if (!is_value && strcmp(word, "--") == 0) {
            while (i < argc)
                g_ptr_array_add(words, g_strdup(argv[i++]));
            break;
        }
        g_ptr_array_add(words, g_strndup(word, length));
        if (attached)
            g_ptr_array_add(words, g_strdup(word + length));
        is_value = !is_value && !attached && wants_next_word(command, word);
    }
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_free(words, FALSE);
}

/* Lets GLib take the words apart. An option it does not know is left over in @argv. Its messages
 * are half translated, so we make our own: a value can only be missing behind the last word. */
static bool split_words(const YomiCommand *command, int *argc, char **argv, YomiOptions *options)
{
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_autoptr(GArray) entries = make_entries(command, options);
    const char *last = argv[*argc - 1];

    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_ignore_unknown_options(context, TRUE);
    g_option_context_add_main_entries(context, (const GOptionEntry *)(void *)entries->data, NULL);
    if (!g_option_context_parse(context, argc, &argv, NULL)) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_VALUE_MISSING, last, NULL);
        return false;
    }
    if (!options->operands)
        options->operands = g_new0(char *, 1);
    return true;
}

static bool choose_lang(const YomiCommand *command, YomiOptions *options)
{
    const char *word = options->lang_word;

    if (g_strcmp0(word, "ja") == 0)
        options->lang = YOMI_LANG_JA;
    else if (g_strcmp0(word, "en") == 0)
        options->lang = YOMI_LANG_EN;
    else if (word) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_BAD_LANG, word, NULL);
        return false;
    }
    return true;
}

/* @word is what is left over, or NULL. */
static bool refuse_unknown(const YomiCommand *command, const YomiOptions *options, const char *word)
{
    g_autofree char *nearest = word ? nearest_option(command, word) : NULL;

    if (word)
        yomi_say_usage(options->lang, command->name, YOMI_SAY_UNKNOWN_OPTION, word, nearest);
    return !word;
}

static bool choose_format(const YomiCommand *command, YomiOptions *options)
{
    const char *word = options->format_word;

    options->json = g_strcmp0(word, "json") == 0;
    if (!word || options->json || strcmp(word, "text") == 0)
        return true;
    yomi_say_usage(options->lang, command->name, YOMI_SAY_BAD_FORMAT, word, NULL);
    return false;
}

static bool count_operands(const YomiCommand *command, const YomiOptions *options)
{
    const guint count = g_strv_length(options->operands);

    if (count < command->least || (count > 0 && !*options->operands[0])) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_OPERAND_MISSING, command->operand,
                       NULL);
        return false;
    }
    if (count > command->most) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_OPERAND_TOO_MANY,
                       options->operands[command->most], NULL);
        return false;
    }
    return true;
}

static bool check_values(const YomiCommand *command, const YomiOptions *options)
{
    if (options->quiet && options->verbose) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_QUIET_AND_VERBOSE, NULL, NULL);
        return false;
    }
    if (options->output && !*options->output) {
        yomi_say_usage(options->lang, command->name, YOMI_SAY_VALUE_MISSING, "--output", NULL);
        return false;
    }
    return true;
}

bool yomi_options_parse(const YomiCommand *command, int argc, char **argv, YomiOptions *options)
{
    g_auto(GStrv) words = detach_values(command, argc, argv);
    g_autofree char **left = g_memdup2(words, (g_strv_length(words) + 1) * sizeof *words);
    int n_left = (int)g_strv_length(words);

    options->lang = yomi_say_lang();
    if (!split_words(command, &n_left, left, options) || !choose_lang(command, options) ||
        !refuse_unknown(command, options, n_left > 1 ? left[1] : NULL))
        return false;
    return options->help || (check_values(command, options) && choose_format(command, options) &&
                             count_operands(command, options));
}

void yomi_options_clear(YomiOptions *options)
{
    g_strfreev(options->operands);
    g_strfreev(options->editions);
    g_free(options->output);
    g_free(options->dump_after);
    g_free(options->lang_word);
    g_free(options->format_word);
}
