/* yaml.h -- the door to libyaml: YAML text becomes a small tree with its places. */
/* SPDX-License-Identifier: MIT */
#pragma once

/* Not libfyaml: fuzzed, its 0.7.12 crashed on a file of 49 bytes (use after free in the parser). */

#include "base/arena.h"
#include "base/diag.h"

typedef enum {
    YOMI_YAML_SCALAR,
    YOMI_YAML_LIST,
    YOMI_YAML_MAP,
    YOMI_YAML_REFUSED, /* an alias: reported, and to be passed over in silence */
} YomiYamlKind;

/* All is read-only and lives in the arena that was given to yomi_yaml_parse(). */
typedef struct YomiYamlNode YomiYamlNode;

struct YomiYamlNode {
    YomiYamlKind kind;
    YomiSpan span;       /* with quotes and brackets; of a missing value, its key or dash */
    const char *text;    /* SCALAR: what it says; UTF-8 without forbidden characters */
    bool plain;          /* SCALAR: written without quotes */
    const char *key;     /* in a MAP: not empty, and no other child has the same; else NULL */
    YomiSpan key_span;   /* in a MAP */
    YomiYamlNode *first; /* LIST, MAP: the first child, or NULL */
    YomiYamlNode *next;  /* the next child of the same parent, or NULL */
};

/*
 * Parses the bytes [start, end) of @source, which yomi_source_check() has found to be UTF-8, as
 * one YAML document. All that is wrong is reported to @diags. NULL, and an error in @diags, when
 * the text is broken: one syntax error is found in a file. What a project has no use for (a second
 * document, aliases, anchors, tags, keys that are no words, duplicate keys) is reported and left
 * out of the tree. A text without content gives a null.
 */
const YomiYamlNode *yomi_yaml_parse(YomiArena *arena, const YomiSource *source, size_t start,
                                    size_t end, YomiDiags *diags);

/* The same for a whole file of data, which may be larger. With @json it is JSON (RFC 8259), which
 * is YAML too but for two things: its strings write characters beyond U+FFFF as surrogate pairs,
 * and tabs may indent its lines. */
const YomiYamlNode *yomi_yaml_parse_data(YomiArena *arena, const YomiSource *source, bool json,
                                         YomiDiags *diags);

/* True for a scalar that says nothing: empty, or null in the words of the core schema
 * (YAML 1.2.2 section 10.3.2), without quotes. */
bool yomi_yaml_is_null(const YomiYamlNode *node);

/* The child of the map @map under @key, or NULL. */
const YomiYamlNode *yomi_yaml_get(const YomiYamlNode *map, const char *key);
