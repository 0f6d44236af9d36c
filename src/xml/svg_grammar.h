/* svg_grammar.h -- the elements and attributes of SVG 1.1 that EPUBCheck accepts in a drawing. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

typedef struct YomiSvgElement YomiSvgElement;

/* NULL when a drawing has no element of this name. */
const YomiSvgElement *yomi_svg_element_find(const char *name);

bool yomi_svg_allows_child(const YomiSvgElement *parent, const YomiSvgElement *child);
bool yomi_svg_allows_text(const YomiSvgElement *element);

/* @name is without a namespace. */
bool yomi_svg_allows_attribute(const YomiSvgElement *element, const char *name);

/* True when @element may have the attributes of XLink. */
bool yomi_svg_allows_xlink(const YomiSvgElement *element);

/* False when SVG lists the values of the attribute, and @value is none of them. */
bool yomi_svg_allows_value(const YomiSvgElement *element, const char *name, const char *value);

/* The attributes that must be there: "width height", "". */
const char *yomi_svg_required(const YomiSvgElement *element);
