/* say.c -- what the program says of its command line, in both languages. */
/* SPDX-License-Identifier: MIT */
#include "cli/say.h"

#include "base/file.h"
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

/* {} stands for the subject. */
static const char *const sayings[YOMI_N_SAYINGS][YOMI_N_LANGS] = {
    [YOMI_SAY_NO_COMMAND] = {"a command is missing", "コマンドがありません"},
    [YOMI_SAY_UNKNOWN_COMMAND] = {"unknown command '{}'", "「{}」というコマンドはありません"},
    [YOMI_SAY_UNKNOWN_OPTION] = {"unknown option '{}'", "「{}」というオプションはありません"},
    [YOMI_SAY_VALUE_MISSING] = {"the option '{}' needs a value",
                                "オプション「{}」には値が要ります"},
    [YOMI_SAY_BAD_FORMAT] = {"--format takes 'text' or 'json', not '{}'",
                             "--format の値は text か json です（「{}」は使えません）"},
    [YOMI_SAY_BAD_LANG] = {"--lang takes 'ja' or 'en', not '{}'",
                           "--lang の値は ja か en です（「{}」は使えません）"},
    [YOMI_SAY_QUIET_AND_VERBOSE] = {"--quiet and --verbose exclude each other",
                                    "--quiet と --verbose は同時に使えません"},
    [YOMI_SAY_OPERAND_MISSING] = {"{} is missing", "{} がありません"},
    [YOMI_SAY_OPERAND_TOO_MANY] = {"'{}' is one argument too many", "「{}」は余分な引数です"},
    [YOMI_SAY_UNKNOWN_PASS] = {"unknown pass '{}'", "「{}」というパスはありません"},
    [YOMI_SAY_UNKNOWN_CODE] = {"unknown code '{}'", "「{}」というコードはありません"},
    [YOMI_SAY_WHAT_TO_EXPLAIN] = {"give one of CODE, --all, --list and --markdown",
                                  "CODE、--all、--list、--markdown のどれか一つを指定してください"},
    [YOMI_SAY_NEW_BOOK] = {"the book is begun; next: yomiyasu build {}",
                           "本のひな形を作りました。次は yomiyasu build {}"},
};

YomiLang yomi_say_lang(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < G_N_ELEMENTS(variables); i++) {
        const char *value = g_getenv(variables[i]);

        if (value && *value)
            return strncmp(value, "ja", 2) == 0 && !g_ascii_isalpha(value[2]) ? YOMI_LANG_JA
                                                                              : YOMI_LANG_EN;
    }
    return YOMI_LANG_EN;
}

static char *put_in(const char *saying, const char *subject)
{
    GString *text = g_string_new(saying);

    g_string_replace(text, "{}", subject ? subject : "", 1);
    return g_string_free(text, FALSE);
}

void yomi_say(YomiLang lang, YomiSaying saying, const char *subject)
{
    g_autofree char *text = put_in(sayings[saying][lang], subject);

    fprintf(stderr, "yomiyasu: %s\n", text);
}

int yomi_say_usage(YomiLang lang, const char *command, YomiSaying saying, const char *subject,
                   const char *nearest)
{
    const bool japanese = lang == YOMI_LANG_JA;
    g_autofree char *text = put_in(sayings[saying][lang], subject);

    fprintf(stderr, "yomiyasu: %s", text);
    if (nearest)
        fprintf(stderr, japanese ? "。「%s」のことですか" : "; did you mean '%s'?", nearest);
    fprintf(stderr,
            japanese ? "\nyomiyasu: 使い方: yomiyasu help%s%s\n"
                     : "\nyomiyasu: for help: yomiyasu help%s%s\n",
            command ? " " : "", command ? command : "");
    return YOMI_EXIT_USAGE;
}

int yomi_say_refused(const GError *error)
{
    fprintf(stderr, "yomiyasu: %s\n", error->message);
    return g_error_matches(error, YOMI_ERROR, YOMI_ERROR_USAGE) ? YOMI_EXIT_USAGE
                                                                : YOMI_EXIT_REFUSED;
}
