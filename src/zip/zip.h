/* zip.h -- the door to libzip: an OCF container, the same bytes everywhere (EPUB 3.3 section 4.2).
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * What was added lies compressed in an unnamed file beside the target, so memory does not grow
 * with the book, and a full disk or a closed folder is noticed at the entry that meets it. Names
 * are ASCII and each is used once.
 */
typedef struct YomiZip YomiZip;

/* Starts an EPUB at @path, whose first entry is the stored `mimetype`. Messages call it @name. */
YomiZip *yomi_zip_new(const char *path, const char *name, GError **error);

/* Keeps the next place for the entry @name, which must be added before the end. */
void yomi_zip_reserve(YomiZip *zip, const char *name);

/* Adds an entry at its reserved place or after those before it, deflated unless @stored or larger
 * that way. Takes @data over (g_free). */
bool yomi_zip_add(YomiZip *zip, const char *name, char *data, gsize length, bool stored,
                  GError **error);

/* Writes the file; when that fails, there is none. The zip is used up, whatever comes out. */
bool yomi_zip_finish(YomiZip *zip, GError **error);

/* Drops it without writing. Nothing for NULL. */
void yomi_zip_free(YomiZip *zip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiZip, yomi_zip_free)
