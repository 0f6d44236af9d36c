/* cmd_check.c -- yomiyasu check: all that build would say; nothing is written. */
/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/verdict.h"

int yomi_cmd_check(const YomiOptions *options)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GPtrArray) results = g_ptr_array_new();
    g_autoptr(GString) dump = g_string_new(NULL);

    return yomi_verdict(options, true, diags, results, dump);
}
