/* tag.h -- the door to libxml2's HTML parser: the attributes of one raw tag. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Keeps libxml2's parser from one tag to the next. Not for two threads at once. */
typedef struct YomiTagReader YomiTagReader;

YomiTagReader *yomi_tag_reader_new(void);
void yomi_tag_reader_free(YomiTagReader *reader);

/* One attribute as libxml2 understands it: @name in lower case, the references in @value decoded,
 * "" when the tag gives none. Both are lent until the function returns. */
typedef void (*YomiTagFunc)(const char *name, const char *value, gpointer data);

/* Reads the start tag @tag, "<td colspan=2>", and calls @func for each attribute. Nothing is
 * loaded or printed. False when libxml2 finds no tag in it. */
bool yomi_tag_read(YomiTagReader *reader, const char *tag, gsize length, YomiTagFunc func,
                   gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiTagReader, yomi_tag_reader_free)
