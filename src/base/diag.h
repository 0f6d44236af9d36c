/* diag.h -- what is wrong with the book, collected with its places. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/span.h"

#include <stdio.h>

typedef enum {
    YOMI_SEVERITY_OFF,
    YOMI_SEVERITY_ADVICE,  /* only shown when asked for (-v) */
    YOMI_SEVERITY_WARNING, /* likely wrong, or bad for readers */
    YOMI_SEVERITY_ERROR,   /* no EPUB is written */
} YomiSeverity;

typedef enum {
#define YOMI_CODE(NAME, ...) YOMI_CODE_##NAME,
#include "base/codes.def"
#undef YOMI_CODE
    YOMI_N_CODES
} YomiCode;

typedef enum { YOMI_LANG_EN, YOMI_LANG_JA, YOMI_N_LANGS } YomiLang;

/* One row of codes.def. In a message {} stands for the subject. */
typedef struct {
    const char *word;      /* "note-undefined" */
    YomiSeverity severity; /* by nature; an error by nature cannot be changed by the book */
    struct {
        const char *message, *hint, *why;
    } text[YOMI_N_LANGS];
} YomiCodeInfo;

const YomiCodeInfo *yomi_code_info(YomiCode code);

/* False when no code is called @word. */
bool yomi_code_find(const char *word, YomiCode *out_code);

const char *yomi_severity_word(YomiSeverity severity); /* "error", the same in both languages */

typedef struct {
    YomiCode code;
    YomiSeverity severity;
    YomiSpan span;
    char *subject;   /* or NULL */
    unsigned serial; /* order of arrival */
} YomiDiag;

typedef struct YomiDiags YomiDiags;

YomiDiags *yomi_diags_new(void);
void yomi_diags_free(YomiDiags *diags);

/* Takes @source over: it lives as long as @diags, whose spans lead into it. */
void yomi_diags_keep(YomiDiags *diags, YomiSource *source);

/* Reports @code at @span; @subject, or NULL, stands for {} in its message. */
void yomi_diags_add(YomiDiags *diags, YomiCode code, YomiSpan span, const char *subject);

/* Gives @code another severity from now on and for what was added before. False when the code
 * is an error by nature, which stays one. */
bool yomi_diags_set_severity(YomiDiags *diags, YomiCode code, YomiSeverity severity);

/* Sorts in reading order (source, place, arrival) and drops what was said twice: two walks and
 * several editions meet the same fault. Lends the list until the next call that changes @diags. */
const YomiDiag *yomi_diags_list(YomiDiags *diags, size_t *out_count);

/* How many findings of exactly this severity there are, each counted once. */
size_t yomi_diags_count(YomiDiags *diags, YomiSeverity severity);
bool yomi_diags_has_errors(YomiDiags *diags);

/* The message of @diag with its subject put in; yours. */
char *yomi_diag_message(const YomiDiag *diag, YomiLang lang);

/* Reports the bytes of @source that are not UTF-8, and the characters that XML or the program
 * cannot carry (controls, noncharacters): the first 20, and how many more there are. Wrong bytes
 * become U+0001, so that what else is wrong can be found. False when the text is in another
 * encoding or has too many such bytes: it must not be read further. */
bool yomi_source_check(const YomiSource *source, YomiDiags *diags);

/* False for the characters that yomi_source_check() reports as impossible. They can also come out
 * of escapes: "\x01" in YAML, "&#1;" in HTML. */
bool yomi_source_allows(gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiDiags, yomi_diags_free)
