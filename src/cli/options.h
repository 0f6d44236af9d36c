/* options.h -- every option of the program once: its names, its argument, its sentence. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cli/command.h"

typedef struct {
    YomiOptionId id;
    char letter;          /* or NUL */
    bool many;            /* may be given several times */
    const char *name;     /* "output" */
    const char *argument; /* "DIR", or NULL when it is a switch */
    size_t offset;        /* of its field in YomiOptions */
    const char *sentence[YOMI_N_LANGS];
} YomiOption;

/* In the order of help; the last row has no name. */
extern const YomiOption yomi_options[];

/* What @command takes. */
bool yomi_option_allowed(const YomiOption *option, const YomiCommand *command);

/* Reads the words after the command's name (@argv[0]). False when they are no good; that is said
 * already, and the exit code is YOMI_EXIT_USAGE. */
bool yomi_options_parse(const YomiCommand *command, int argc, char **argv, YomiOptions *options);

void yomi_options_clear(YomiOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiOptions, yomi_options_clear)
