/* verdict.h -- how a walk through a book ends: what was found is shown. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cli/command.h"

/* Shows what was found on standard error. */
void yomi_verdict_show(const YomiOptions *options, YomiDiags *diags);

/* Walks the book that @options name: builds it, or only checks it. @results and @dump as for
 * yomi_build(). Shows what was found on standard error; gives the exit code. */
int yomi_verdict(const YomiOptions *options, bool check_only, YomiDiags *diags, GPtrArray *results,
                 GString *dump);
