/* embed.h -- the fonts of an edition: found, judged, cut down, named in css/fonts.css. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "font/font.h"
#include "write/characters.h"

/* By face; NULL where nothing is set in the face, or where its font was refused. */
typedef struct {
    YomiFont *fonts[YOMI_N_FACES];
    bool asked[YOMI_N_FACES]; /* it was looked for */
} YomiEmbedded;

void yomi_embedded_clear(YomiEmbedded *embedded);

/* Opens the fonts in which @characters has any, if they are not open yet. A font of the author's
 * that cannot be used is in @diags; false and @error when one is not installed. */
bool yomi_embedded_open(YomiEmbedded *embedded, const YomiLabels *labels,
                        const YomiCharacters *characters, YomiDiags *diags, GError **error);

/* Reports the characters that their fonts lack, and fonts that cannot be set vertically. */
void yomi_embedded_check(const YomiEmbedded *embedded, const YomiLabels *labels,
                         const YomiCharacters *characters, YomiDiags *diags);

/* What licences want to be said: a line for each maker, of char*; yours. */
GPtrArray *yomi_embedded_notices(const YomiEmbedded *embedded, const YomiLabels *labels);

/* The font of @face with nothing but its @characters; NULL and @error. */
GBytes *yomi_embedded_subset(const YomiEmbedded *embedded, YomiFace face,
                             const YomiCharacters *characters, GError **error);

/* "fonts/gothic-bold.ttf"; yours. */
char *yomi_embedded_file(const YomiEmbedded *embedded, YomiFace face);
const char *yomi_embedded_media_type(const YomiEmbedded *embedded, YomiFace face);

/* The style sheet css/fonts.css; yours. */
GString *yomi_embedded_css(const YomiEmbedded *embedded);
