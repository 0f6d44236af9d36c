/* refvalues.h -- names and dates of a work's CSL data. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/references.h"
#include "yaml/yaml.h"

/* Where values go, and where is said what is wrong with them. */
typedef struct {
    YomiArena *arena;
    YomiDiags *diags;
} YomiRefReader;

/* The text of the scalar @node on one line; NULL when there is none, which needs no report: other
 * programs write what is missing as null or "". */
const char *yomi_ref_text(const YomiRefReader *reader, const YomiYamlNode *node, const char *name);

/* The people in the list @node, or the one who is @node itself. */
YomiRefPeople yomi_ref_people(const YomiRefReader *reader, const YomiYamlNode *node,
                              const char *name);

/* The date @node: CSL's map of date-parts or literal, or an EDTF date as pandoc writes it. */
YomiRefTime yomi_ref_time(const YomiRefReader *reader, const YomiYamlNode *node, const char *name);

/* Reports the keys of @map that are not among @words, with the nearest. */
void yomi_ref_check_keys(const YomiRefReader *reader, const YomiYamlNode *map,
                         const char *const *words);
