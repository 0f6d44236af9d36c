/* image.h -- pictures known by their content (EPUB 3.3 section 3.2, core media types). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    YOMI_IMAGE_UNKNOWN,
    YOMI_IMAGE_PNG,
    YOMI_IMAGE_JPEG,
    YOMI_IMAGE_GIF,
    YOMI_IMAGE_SVG,
    YOMI_IMAGE_WEBP,
} YomiImageType;

typedef struct {
    YomiImageType type;
    unsigned width, height; /* pixels; 0 when the file does not say */
    bool animated;          /* several frames, or SVG that moves */
    bool broken;            /* UNKNOWN, though it begins as a picture does, or is empty */
} YomiImageFacts;

/* Looks at the first bytes, and at the whole where frames must be counted. SVG is found by its
 * root element; whether it is well-formed is for the XML door to say. */
YomiImageFacts yomi_image_look(const char *data, gsize length);

const char *yomi_image_media_type(YomiImageType type); /* "image/png"; NULL when unknown */
const char *yomi_image_extension(YomiImageType type);  /* "png"; NULL when unknown */
