/* verdict.c -- how a walk through a book ends: what was found is shown. */
/* SPDX-License-Identifier: MIT */
#include "cli/verdict.h"

#include "base/report.h"
#include "build/build.h"
#include "cli/say.h"

#include <stdio.h>
#include <unistd.h>

/* no-color.org: the variable forbids it when it is not empty. */
static bool wants_colour(void)
{
    const char *forbidden = g_getenv("NO_COLOR");
    const char *terminal = g_getenv("TERM");

    return isatty(STDERR_FILENO) && !(forbidden && *forbidden) && g_strcmp0(terminal, "dumb") != 0;
}

void yomi_verdict_show(const YomiOptions *options, YomiDiags *diags)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const YomiReportStyle style = {.lang = options->lang,
                                   .json = options->json,
                                   .colour = !options->json && wants_colour(),
                                   .advice = options->verbose,
                                   .quiet = options->quiet};

    yomi_report_diags(text, diags, style);
    fwrite(text->str, 1, text->len, stderr);
}

int yomi_verdict(const YomiOptions *options, bool check_only, YomiDiags *diags, GPtrArray *results,
                 GString *dump)
{
    g_autoptr(GError) error = NULL;
    const YomiBuildOptions build = {.root = *options->operands ? options->operands[0] : ".",
                                    .output = options->output,
                                    .editions = (const char *const *)options->editions,
                                    .dump_after = options->dump_after,
                                    .check_only = check_only,
                                    .lang = options->lang};
    const bool done = yomi_build(&build, diags, results, dump, &error);

    yomi_verdict_show(options, diags);
    if (!done)
        return yomi_say_refused(error);
    return yomi_diags_has_errors(diags) ? YOMI_EXIT_ERRORS : YOMI_EXIT_GOOD;
}
