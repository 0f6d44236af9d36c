/* help.h -- the help of the program and of each command, from the tables. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cli/command.h"

/* Of @command, or of the whole program when it is NULL; appended to @out. */
void yomi_help(const YomiCommand *command, YomiLang lang, GString *out);
