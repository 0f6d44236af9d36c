/* cmd_help.c -- yomiyasu help: the commands, or one of them. */
/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/help.h"
#include "cli/say.h"

#include <stdio.h>

int yomi_cmd_help(const YomiOptions *options)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const char *name = options->operands[0];
    const YomiCommand *command = name ? yomi_command_find(name) : NULL;

    if (name && !command)
        return yomi_say_usage(options->lang, NULL, YOMI_SAY_UNKNOWN_COMMAND, name,
                              yomi_command_nearest(name));
    yomi_help(command, options->lang, text);
    fputs(text->str, stdout);
    return YOMI_EXIT_GOOD;
}
