/* project.h -- book.yaml becomes a book: metadata, editions, policies. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "book/fields.h"
#include "yaml/yaml.h"

/* Every key of book.yaml, in the order of docs/project-file.md; a test looks for each in there and
 * in yomiyasu-book(5). */
extern const YomiField yomi_project_keys[];

/*
 * Fills all of @book but its chapters from @map, the root of book.yaml. What is wrong is reported;
 * where a required value is missing, a placeholder stands in, so that the rest can be checked.
 * @name is the name of the project's folder. False and @error when the environment is wrong.
 */
bool yomi_project_read(YomiBook *book, const YomiYamlNode *map, const char *name, YomiDiags *diags,
                       GError **error);

void yomi_creator_free(YomiCreator *creator);
void yomi_edition_free(YomiEdition *edition);
