/* svg_place.h -- where in a drawing's text the thing stands that the parser tells of. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Bytes of the drawing. */
typedef struct {
    gsize start, end;
} YomiSvgPlace;

/* "<name" of the start tag that begins last before @before. */
YomiSvgPlace yomi_svg_place_tag(const char *data, gsize length, gsize before);

/* name="value" in the start tag at @tag; the tag itself when it has no such attribute. @name has
 * its prefix. */
YomiSvgPlace yomi_svg_place_attribute(const char *data, gsize length, YomiSvgPlace tag,
                                      const char *name);

/* The first word of text at or behind @from, before @before. */
YomiSvgPlace yomi_svg_place_text(const char *data, gsize from, gsize before);

/*
 * The byte of a style element's source that became byte @offset of its text: references, CDATA
 * marks and comments are longer or absent there. @source starts at *@at, byte *@text_at of the
 * text; both are moved on, so that many places cost one walk.
 */
void yomi_svg_place_style(const char *data, gsize length, gsize offset, gsize *at, gsize *text_at);
