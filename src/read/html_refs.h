/* html_refs.h -- character references in raw HTML: &amp; &#12354; &#x3042; */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

/* Remembers what names stand for. */
typedef struct YomiRefs YomiRefs;

YomiRefs *yomi_refs_new(void);
void yomi_refs_free(YomiRefs *refs);

/* @code is wrong with the reference in bytes [start, end). */
typedef void (*YomiRefsFunc)(YomiCode code, const char *subject, size_t start, size_t end,
                             gpointer data);

/*
 * @text with its references replaced: by their characters, or with @numeric by decimal references,
 * which every parser knows. One that nobody knows stays as it is, a character that no book can
 * carry goes; both are reported to @func. Yours.
 */
char *yomi_refs_decode(YomiRefs *refs, const char *text, size_t length, bool numeric,
                       YomiRefsFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiRefs, yomi_refs_free)
