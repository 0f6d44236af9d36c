/* svg_style.h -- what a style sheet inside a drawing must not hold. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    YOMI_STYLE_EXTERNAL, /* a url() or an @import that leaves the drawing; detail: where to */
    YOMI_STYLE_REFUSED,  /* a property that EPUB forbids, or broken CSS; detail: which */
} YomiStyleFault;

/* @offset is where in the style sheet the fault stands. @detail is lent until the function returns.
 */
typedef void (*YomiStyleFunc)(YomiStyleFault fault, const char *detail, gsize offset,
                              gpointer data);

/* Looks through @css, a style sheet or the value of one property or style attribute. */
void yomi_svg_style_check(const char *css, YomiStyleFunc func, gpointer data);

/* True when @url leads into the drawing itself, or carries its picture or font with it. */
bool yomi_svg_url_is_inside(const char *url);
