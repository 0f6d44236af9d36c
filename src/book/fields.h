/* fields.h -- typed values out of YAML; what does not fit is reported at its place. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "yaml/yaml.h"

/*
 * The readers below take a child of a map, or an item of a list whose map key @name stands for it
 * in messages. They give nothing for NULL, and for what was reported when it was parsed.
 */

typedef struct {
    const char *key;
    bool required;
} YomiField;

/* Reports the keys of @node that are not among @fields (NULL key at the end), and the required ones
 * that are missing. False when @node is no map. */
bool yomi_fields_check(const YomiYamlNode *node, const char *name, const YomiField *fields,
                       YomiDiags *diags);

/* The text of a scalar on one line, without white space at its ends, never empty; or NULL. Yours.
 */
char *yomi_field_text(const YomiYamlNode *node, const char *name, YomiDiags *diags);

/* The text of the child @key of @map, as above. */
char *yomi_field_get(const YomiYamlNode *map, const char *key, YomiDiags *diags);

/* A date, as yomi_syntax_is_date() wants it; or NULL. Yours. */
char *yomi_field_get_date(const YomiYamlNode *map, const char *key, YomiDiags *diags);

/* Which of @words (NULL at the end) it is; -1 for none. */
int yomi_field_word(const YomiYamlNode *node, const char *name, const char *const *words,
                    YomiDiags *diags);

/* Which of @words the child @key of @map is, as above. */
int yomi_field_get_word(const YomiYamlNode *map, const char *key, const char *const *words,
                        YomiDiags *diags);

/* The whole number, 1 to @most, that the child @key of @map is; 0 for none. */
unsigned yomi_field_get_number(const YomiYamlNode *map, const char *key, unsigned most,
                               YomiDiags *diags);

/* True for line-ends: hard, false for join, @otherwise when @map says neither. */
bool yomi_field_get_line_ends(const YomiYamlNode *map, bool otherwise, YomiDiags *diags);

/* The first item of a list that is not empty; or NULL. */
const YomiYamlNode *yomi_field_items(const YomiYamlNode *node, const char *name, YomiDiags *diags);

/* The first child of a map that is not empty; or NULL. */
const YomiYamlNode *yomi_field_entries(const YomiYamlNode *node, const char *name,
                                       YomiDiags *diags);

/* Reports @code about @word, and names the nearest of @words in the subject: "titel (title?)". */
void yomi_field_report_unknown(YomiDiags *diags, YomiCode code, YomiSpan span, const char *word,
                               const char *const *words);
