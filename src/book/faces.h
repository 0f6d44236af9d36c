/* faces.h -- the faces that books are set in, and the fonts that a book puts in their places. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "yaml/yaml.h"

typedef enum {
#define YOMI_FACE(NAME, ...) YOMI_FACE_##NAME,
#include "fonts/faces.def"
#undef YOMI_FACE
    YOMI_N_FACES
} YomiFace;

/* One row of fonts/faces.def. */
typedef struct {
    const char *word;       /* "gothic-bold" */
    const char *css_family; /* "Book Gothic" */
    unsigned weight;
    const char *family, *file, *licence, *package;
} YomiFaceInfo;

const YomiFaceInfo *yomi_face_info(YomiFace face);

/* A font that the book names itself: one of the two. */
typedef struct {
    char *file;    /* inside the project, or NULL */
    char *family;  /* installed on the machine, or NULL */
    char *licence; /* its name */
    YomiSpan span; /* where book.yaml names it; without a source when it does not */
} YomiFontChoice;

typedef struct {
    bool none; /* the readers' own fonts are good enough */
    YomiFontChoice choices[YOMI_N_FACES];
} YomiFonts;

/* Reads `fonts:` and `missing-glyphs:` of @map, the book.yaml of the project in @root. */
void yomi_fonts_read(YomiFonts *fonts, const YomiYamlNode *map, const char *root, YomiDiags *diags);
void yomi_fonts_clear(YomiFonts *fonts);
