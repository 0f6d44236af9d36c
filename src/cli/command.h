/* command.h -- the commands of the program.
 *
 * To add one: write cli/cmd_foo.c with yomi_cmd_foo(), declare it below, give it a row in
 * commands.c (a new option gets its row in options.c), describe it in docs/man/yomiyasu-foo.1,
 * name it in docs/man/yomiyasu.1 and in docs/completion/, and show it in tests/golden/foo/.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

/* The same for all commands. */
enum {
    YOMI_EXIT_GOOD = 0,
    YOMI_EXIT_ERRORS = 1,  /* the book has errors */
    YOMI_EXIT_USAGE = 2,   /* bad command line */
    YOMI_EXIT_REFUSED = 3, /* the machine refused */
};

/* One bit each; the rows are in options.c, in this order. */
typedef enum {
    YOMI_OPTION_OUTPUT = 1 << 0,
    YOMI_OPTION_EDITION = 1 << 1,
    YOMI_OPTION_DUMP_AFTER = 1 << 2,
    YOMI_OPTION_FORMAT = 1 << 3,
    YOMI_OPTION_ALL = 1 << 4,
    YOMI_OPTION_LIST = 1 << 5,
    YOMI_OPTION_MARKDOWN = 1 << 6,
    YOMI_OPTION_QUIET = 1 << 7,
    YOMI_OPTION_VERBOSE = 1 << 8,
    YOMI_OPTION_LANG = 1 << 9,
    YOMI_OPTION_HELP = 1 << 10,
    YOMI_OPTION_REPORT = 1 << 11,
} YomiOptionId;

/* What the command line says, checked. Filled by options.c. */
typedef struct {
    YomiLang lang;    /* --lang, else the environment's */
    bool json;        /* --format json */
    char **operands;  /* as many as the command allows; never NULL */
    char *output;     /* or NULL */
    char **editions;  /* or NULL */
    char *dump_after; /* or NULL */
    gboolean all, list, markdown, report, quiet, verbose, help;
    char *lang_word, *format_word; /* as written */
} YomiOptions;

typedef struct {
    const char *name;
    int (*run)(const YomiOptions *options); /* gives the exit code */
    unsigned options;                       /* of YomiOptionId; HELP and LANG are everyone's */
    const char *operand;                    /* "DIR", or NULL */
    unsigned least, most;                   /* how many operands */
    const char *sentence[YOMI_N_LANGS];     /* for the list of commands, and its own help */
    const char *examples[2];
    const char *see_also;
} YomiCommand;

/* All commands; the last row has no name. */
extern const YomiCommand yomi_commands[];

/* The command called @name, or NULL. */
const YomiCommand *yomi_command_find(const char *name);

/* The name of a command that @name may be a slip for, or NULL. */
const char *yomi_command_nearest(const char *name);

/* Finds the command in @argv, runs it and gives the program's exit code. */
int yomi_command_main(int argc, char **argv);

int yomi_cmd_new(const YomiOptions *options);
int yomi_cmd_build(const YomiOptions *options);
int yomi_cmd_check(const YomiOptions *options);
int yomi_cmd_readings(const YomiOptions *options);
int yomi_cmd_explain(const YomiOptions *options);
int yomi_cmd_help(const YomiOptions *options);
