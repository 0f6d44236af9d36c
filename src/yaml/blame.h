/* blame.h -- turns a syntax error of libyaml into a sentence at the place that must be mended. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

/* What is known when the parser gives up. */
typedef struct {
    size_t start, end;   /* the slice that was parsed */
    const char *problem; /* libyaml's words */
    size_t at;           /* where the problem was met, start <= at <= end */
    const char *context; /* "while parsing ...", or "" */
    size_t from;         /* where that began */
    YomiSpan last;       /* the last scalar */
    size_t bracket;      /* the innermost open [ or {, or SIZE_MAX */
    bool ended;          /* the document was ended by a line ... */
} YomiYamlFault;

/* Reports exactly one error. */
void yomi_yaml_blame(const YomiSource *source, const YomiYamlFault *fault, YomiDiags *diags);
