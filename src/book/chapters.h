/* chapters.h -- finds and reads the files that book.yaml names. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "yaml/yaml.h"

/* Fills the chapters of @book from the root of its book.yaml, in reading order. What is wrong with
 * a path or a file is reported. False and @error when the machine refuses a file that is there. */
bool yomi_chapters_load(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags, GError **error);

void yomi_chapter_free(YomiChapter *chapter);
