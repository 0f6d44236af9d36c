/* svg.h -- finds out whether a text is an SVG drawing, how large, and whether it moves. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/image.h"

/* True when the root element of @data is svg, with or without a prefix. Reads tags only: whether
 * the drawing is well-formed is not asked. */
bool yomi_svg_look(const char *data, gsize length, YomiImageFacts *out_facts);
