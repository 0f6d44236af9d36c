/* say.h -- what the program says of its command line, in both languages. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

typedef enum {
    YOMI_SAY_NO_COMMAND,
    YOMI_SAY_UNKNOWN_COMMAND,
    YOMI_SAY_UNKNOWN_OPTION,
    YOMI_SAY_VALUE_MISSING,
    YOMI_SAY_BAD_FORMAT,
    YOMI_SAY_BAD_LANG,
    YOMI_SAY_QUIET_AND_VERBOSE,
    YOMI_SAY_OPERAND_MISSING,
    YOMI_SAY_OPERAND_TOO_MANY,
    YOMI_SAY_UNKNOWN_PASS,
    YOMI_SAY_UNKNOWN_CODE,
    YOMI_SAY_WHAT_TO_EXPLAIN,
    YOMI_SAY_NEW_BOOK,
    YOMI_N_SAYINGS
} YomiSaying;

/* The language that LC_ALL, LC_MESSAGES or LANG asks for (POSIX, Base Definitions 8.2); English
 * when it is none of ours. */
YomiLang yomi_say_lang(void);

/* One line on standard error, with @subject in it. */
void yomi_say(YomiLang lang, YomiSaying saying, const char *subject);

/* The command line cannot be obeyed: says so, with @nearest as a guess at what was meant, and where
 * to read more: the help of @command. Subject, guess and command may be NULL. Gives the exit
 * code. */
int yomi_say_usage(YomiLang lang, const char *command, YomiSaying saying, const char *subject,
                   const char *nearest);

/* Says why the program cannot go on; gives the exit code. */
int yomi_say_refused(const GError *error);
