/* report.h -- shows diagnostics to people and to programs. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

typedef struct {
    YomiLang lang;
    bool json;   /* one object a line: severity code file line column message hint */
    bool colour; /* a terminal that wants it */
    bool advice; /* show advice too */
    bool quiet;  /* show errors only */
} YomiReportStyle;

/* Appends all of @diags, sorted, to @out. In text form, the GNU line, the source line with a caret
 * that counts full-width cells, and the hint:
 *
 *   chapters/03.md:14:6: error: no note is called 'cell' [note-undefined]
 *      14 | 培養上清液[^cell]とは、
 *         |           ^^^^^^^
 *         = hint: write the note: [^cell]: text
 *
 * What has no place is said by "yomiyasu"; in JSON its file, line and column are null. A source
 * without text has no line to show. Nothing of the author's reaches the terminal as a control
 * character.
 */
void yomi_report_diags(GString *out, YomiDiags *diags, YomiReportStyle style);

/* @text as a string of JSON, with its quotation marks. */
void yomi_report_json_string(GString *out, const char *text);
