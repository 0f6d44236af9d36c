/* source.h -- one file of the author's, read whole. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A source is immutable once it was checked. Its text has lost a byte-order mark, and CR LF or a
 * lone CR has become LF; so offsets are into @text, not into the file. Columns are not changed by
 * that. The text may hold bytes that are not UTF-8 until yomi_source_check() has passed it.
 */
typedef struct {
    char *name;      /* as shown in messages: the path inside the project, "chapters/01.md" */
    char *text;      /* @length bytes and a NUL */
    size_t length;   /* at most YOMI_SOURCE_MAX */
    uint32_t *lines; /* offset of the first byte of each line */
    size_t n_lines;  /* at least 1 */
    unsigned order;  /* place in reading order; diagnostics are sorted by it */
} YomiSource;

enum { YOMI_SOURCE_MAX = 64 * 1024 * 1024 };

/* Takes @text over. */
YomiSource *yomi_source_new(const char *name, unsigned order, char *text, size_t length);

/* Reads the file at @path. NULL and @error when it cannot be read or is too large. */
YomiSource *yomi_source_load(const char *path, const char *name, unsigned order, GError **error);

void yomi_source_free(YomiSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiSource, yomi_source_free)
