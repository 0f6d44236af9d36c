/* svg_grammar.c -- the elements and attributes of SVG 1.1 that EPUBCheck accepts in a drawing. */
/* SPDX-License-Identifier: MIT */
#include "xml/svg_grammar.h"

#include <glib.h>
#include <string.h>

/*
 * SVG 1.1 (second edition) appendix A by element, without scripts, animation, links and fonts, and
 * with what the schema of EPUBCheck 4 adds to it: lang, tabindex, focusable, href, feDropShadow.
 */

enum { /* where an element may stand */
       TELLS = 1 << 0,
       SHAPE = 1 << 1,
       GROUP = 1 << 2,
       OTHER = 1 << 3,
       STOP = 1 << 4,
       EFFECT = 1 << 5,
       LIGHT = 1 << 6,
       CURVE = 1 << 7,
       MERGED = 1 << 8,
       SPAN = 1 << 9,
       ON_PATH = 1 << 10,
       CONTENT = TELLS | SHAPE | GROUP | OTHER,
};

enum { /* attributes that several elements share; in the order of groups[] */
       FOCUS = 1 << 0,
       STYLED = 1 << 1,
       COLOR = 1 << 2,
       PLACED = 1 << 3,
       FILTERED = 1 << 4,
       RESOURCES = 1 << 5,
       SHOWN = 1 << 6,
       SIZED = 1 << 7,
       FILLED = 1 << 8,
       ASKING = 1 << 9,
       LETTERS = 1 << 10,
       RESULT = 1 << 11,
       MARKED = 1 << 12,
       STOPS = 1 << 13,
       LIT = 1 << 14,
       MOVED = 1 << 15,
       WRITTEN = 1 << 16,
       CLIPPED = 1 << 17,
       FLOOD = 1 << 18,
       BACKGROUND = 1 << 19,
       HREF = 1 << 20,
       DRAWN = FOCUS | STYLED | COLOR | SHOWN | FILLED,
       SHAPED = DRAWN | ASKING | RESOURCES | MOVED,
       PROCESSED = FOCUS | PLACED | SIZED | RESULT | FILTERED,
       HOLDING = DRAWN | LETTERS | WRITTEN | MARKED | STOPS | LIT | CLIPPED | FLOOD | BACKGROUND |
                 FILTERED,
};

static const char *const groups[] = {
    "focusable tabindex",
    "class style",
    "color color-interpolation color-rendering",
    "x y",
    "color-interpolation-filters",
    "externalResourcesRequired",
    "clip-path clip-rule cursor display fill-opacity filter image-rendering mask "
    "opacity pointer-events shape-rendering stroke-opacity text-rendering visibility",
    "height width",
    "fill fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke- "
    "linejoin stroke-miterlimit stroke-width",
    "requiredExtensions requiredFeatures systemLanguage",
    "alignment-baseline baseline-shift direction dominant-baseline font-family font- "
    "size font-size-adjust font-stretch font-style font-variant font-weight glyph- "
    "orientation-horizontal glyph-orientation-vertical kerning letter-spacing text- "
    "anchor text-decoration unicode-bidi word-spacing",
    "result",
    "marker-end marker-mid marker-start",
    "stop-color stop-opacity",
    "lighting-color",
    "transform",
    "writing-mode",
    "clip color-profile overflow",
    "flood-color flood-opacity",
    "enable-background",
    "href",
};

/* Lists are names with single spaces between. */
struct YomiSvgElement {
    const char *name;
    unsigned place;   /* which of the first enum it is */
    unsigned content; /* which of them may stand in it */
    bool text;
    unsigned groups; /* of attributes */
    const char *own, *required;
};

/* In the order of strcmp(). */
static const YomiSvgElement elements[] = {
    {"circle", SHAPE, TELLS, false, SHAPED, "cx cy r", "r"},
    {"clipPath", OTHER, TELLS | SHAPE, false, SHAPED | LETTERS | WRITTEN, "clipPathUnits", ""},
    {"defs", OTHER, CONTENT, false, HOLDING | RESOURCES | ASKING | MOVED, "", ""},
    {"desc", TELLS, 0, true, FOCUS | STYLED, "", ""},
    {"ellipse", SHAPE, TELLS, false, SHAPED, "cx cy rx ry", "rx ry"},
    {"feBlend", EFFECT, 0, false, PROCESSED, "in in2 mode", "in2"},
    {"feColorMatrix", EFFECT, 0, false, PROCESSED, "in type values", ""},
    {"feComponentTransfer", EFFECT, CURVE, false, PROCESSED, "in", ""},
    {"feComposite", EFFECT, 0, false, PROCESSED, "in in2 k1 k2 k3 k4 operator", "in2"},
    {"feConvolveMatrix", EFFECT, 0, false, PROCESSED,
     "bias divisor edgeMode in kernelMatrix kernelUnitLength order preserveAlpha targetX targetY",
     "kernelMatrix order"},
    {"feDiffuseLighting", EFFECT, LIGHT, false, PROCESSED | STYLED | COLOR | LIT,
     "diffuseConstant in kernelUnitLength surfaceScale", ""},
    {"feDisplacementMap", EFFECT, 0, false, PROCESSED,
     "in in2 scale xChannelSelector yChannelSelector", "in2"},
    {"feDistantLight", LIGHT, 0, false, FOCUS, "azimuth elevation", ""},
    {"feDropShadow", EFFECT, TELLS, false, HOLDING | PLACED | SIZED | RESULT,
     "dx dy in stdDeviation", ""},
    {"feFlood", EFFECT, 0, false, PROCESSED | STYLED | COLOR | FLOOD, "in", ""},
    {"feFuncA", CURVE, 0, false, FOCUS,
     "amplitude exponent intercept offset slope tableValues type", "type"},
    {"feFuncB", CURVE, 0, false, FOCUS,
     "amplitude exponent intercept offset slope tableValues type", "type"},
    {"feFuncG", CURVE, 0, false, FOCUS,
     "amplitude exponent intercept offset slope tableValues type", "type"},
    {"feFuncR", CURVE, 0, false, FOCUS,
     "amplitude exponent intercept offset slope tableValues type", "type"},
    {"feGaussianBlur", EFFECT, 0, false, PROCESSED, "in stdDeviation", ""},
    {"feImage", EFFECT, 0, false, HOLDING | PLACED | RESOURCES | SIZED | RESULT | HREF,
     "preserveAspectRatio", ""},
    {"feMerge", EFFECT, MERGED, false, PROCESSED, "", ""},
    {"feMergeNode", MERGED, 0, false, FOCUS, "in", ""},
    {"feMorphology", EFFECT, 0, false, PROCESSED, "in operator radius", ""},
    {"feOffset", EFFECT, 0, false, PROCESSED, "dx dy in", ""},
    {"fePointLight", LIGHT, 0, false, FOCUS | PLACED, "z", ""},
    {"feSpecularLighting", EFFECT, LIGHT, false, PROCESSED | STYLED | COLOR | LIT,
     "in kernelUnitLength specularConstant specularExponent surfaceScale", ""},
    {"feSpotLight", LIGHT, 0, false, FOCUS | PLACED,
     "limitingConeAngle pointsAtX pointsAtY pointsAtZ specularExponent z", ""},
    {"feTile", EFFECT, 0, false, PROCESSED, "in", ""},
    {"feTurbulence", EFFECT, 0, false, PROCESSED, "baseFrequency numOctaves seed stitchTiles type",
     ""},
    {"filter", OTHER, TELLS | EFFECT, false, HOLDING | PLACED | RESOURCES | SIZED | HREF,
     "filterRes filterUnits primitiveUnits", ""},
    {"g", GROUP, CONTENT, false, HOLDING | RESOURCES | ASKING | MOVED, "", ""},
    {"image", GROUP, TELLS, false,
     FOCUS | STYLED | COLOR | PLACED | RESOURCES | SHOWN | SIZED | ASKING | MOVED | CLIPPED | HREF,
     "preserveAspectRatio", "height width"},
    {"line", SHAPE, TELLS, false, SHAPED | MARKED, "x1 x2 y1 y2", ""},
    {"linearGradient", OTHER, TELLS | STOP, false,
     FOCUS | STYLED | COLOR | RESOURCES | STOPS | HREF,
     "gradientTransform gradientUnits spreadMethod x1 x2 y1 y2", ""},
    {"marker", OTHER, CONTENT, false, HOLDING | RESOURCES,
     "markerHeight markerUnits markerWidth orient preserveAspectRatio refX refY viewBox", ""},
    {"mask", OTHER, CONTENT, false, HOLDING | PLACED | RESOURCES | SIZED | ASKING,
     "maskContentUnits maskUnits", ""},
    {"metadata", TELLS, 0, true, FOCUS, "", ""},
    {"path", SHAPE, TELLS, false, SHAPED | MARKED, "d pathLength", "d"},
    {"pattern", OTHER, CONTENT, false, HOLDING | PLACED | RESOURCES | SIZED | ASKING | HREF,
     "patternContentUnits patternTransform patternUnits preserveAspectRatio viewBox", ""},
    {"polygon", SHAPE, TELLS, false, SHAPED | MARKED, "points", "points"},
    {"polyline", SHAPE, TELLS, false, SHAPED | MARKED, "points", "points"},
    {"radialGradient", OTHER, TELLS | STOP, false,
     FOCUS | STYLED | COLOR | RESOURCES | STOPS | HREF,
     "cx cy fx fy gradientTransform gradientUnits r spreadMethod", ""},
    {"rect", SHAPE, TELLS, false, SHAPED | PLACED | SIZED, "rx ry", "height width"},
    {"stop", STOP, 0, false, FOCUS | STYLED | COLOR | STOPS, "offset", "offset"},
    {"style", OTHER, 0, true, 0, "media title type", ""},
    {"svg", GROUP, CONTENT, false, HOLDING | PLACED | RESOURCES | SIZED | ASKING,
     "baseProfile contentScriptType contentStyleType preserveAspectRatio version viewBox "
     "zoomAndPan",
     ""},
    {"switch", GROUP, TELLS | SHAPE | GROUP, false, HOLDING | RESOURCES | ASKING | MOVED, "", ""},
    {"symbol", OTHER, CONTENT, false, HOLDING | RESOURCES | SIZED, "preserveAspectRatio viewBox",
     ""},
    {"text", SHAPE, TELLS | SPAN | ON_PATH, true, SHAPED | PLACED | LETTERS | WRITTEN,
     "dx dy lengthAdjust rotate textLength", ""},
    {"textPath", ON_PATH, TELLS | SPAN, true, DRAWN | RESOURCES | ASKING | LETTERS | HREF,
     "lengthAdjust method spacing startOffset textLength", ""},
    {"title", TELLS, 0, true, FOCUS | STYLED, "", ""},
    {"tref", SPAN, TELLS, false, DRAWN | PLACED | RESOURCES | ASKING | LETTERS | HREF,
     "dx dy lengthAdjust rotate textLength", ""},
    {"tspan", SPAN, TELLS | SPAN, true, DRAWN | PLACED | RESOURCES | ASKING | LETTERS,
     "dx dy lengthAdjust rotate textLength", ""},
    {"use", SHAPE, TELLS, false, HOLDING | PLACED | RESOURCES | SIZED | ASKING | MOVED | HREF, "",
     ""},
    {"view", OTHER, TELLS, false, FOCUS | RESOURCES,
     "preserveAspectRatio viewBox viewTarget zoomAndPan", ""},
};

static const struct {
    const char *element; /* or NULL for every one */
    const char *attribute, *values;
} values[] = {
    {NULL, "alignment-baseline",
     "after-edge alphabetic auto baseline before-edge central hanging ideographic "
     "inherit mathematical middle text-after-edge text-before-edge"},
    {NULL, "clip-rule", "evenodd inherit nonzero"},
    {NULL, "clipPathUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "color-interpolation", "auto inherit linearRGB sRGB"},
    {NULL, "color-interpolation-filters", "auto inherit linearRGB sRGB"},
    {NULL, "color-rendering", "auto inherit optimizeQuality optimizeSpeed"},
    {NULL, "direction", "inherit ltr rtl"},
    {NULL, "display",
     "block compact inherit inline inline-table list-item marker none run-in table "
     "table-caption table-cell table-column table-column-group table-footer-group "
     "table-header-group table-row table-row-group"},
    {NULL, "dominant-baseline",
     "alphabetic auto central hanging ideographic inherit mathematical middle no- "
     "change reset-size text-after-edge text-before-edge use-script"},
    {NULL, "edgeMode", "duplicate none wrap"},
    {NULL, "externalResourcesRequired", "false true"},
    {NULL, "fill-rule", "evenodd inherit nonzero"},
    {NULL, "filterUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "focusable", "false true"},
    {NULL, "font-stretch",
     "condensed expanded extra-condensed extra-expanded inherit narrower normal semi- "
     "condensed semi-expanded ultra-condensed ultra-expanded wider"},
    {NULL, "font-style", "inherit italic normal oblique"},
    {NULL, "font-variant", "inherit normal small-caps"},
    {NULL, "font-weight", "100 200 300 400 500 600 700 800 900 bold bolder inherit lighter normal"},
    {NULL, "gradientUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "image-rendering", "auto inherit optimizeQuality optimizeSpeed"},
    {NULL, "lengthAdjust", "spacing spacingAndGlyphs"},
    {NULL, "markerUnits", "strokeWidth userSpaceOnUse"},
    {NULL, "maskContentUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "maskUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "method", "align stretch"},
    {NULL, "mode",
     "color color-burn color-dodge darken difference exclusion hard-light hue lighten "
     "luminosity multiply normal overlay saturation screen soft-light"},
    {NULL, "overflow", "auto hidden inherit scroll visible"},
    {NULL, "patternContentUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "patternUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "pointer-events",
     "all fill inherit none painted stroke visible visibleFill visiblePainted "
     "visibleStroke"},
    {NULL, "preserveAlpha", "false true"},
    {NULL, "primitiveUnits", "objectBoundingBox userSpaceOnUse"},
    {NULL, "shape-rendering", "auto crispEdges geometricPrecision inherit optimizeSpeed"},
    {NULL, "spacing", "auto exact"},
    {NULL, "spreadMethod", "pad reflect repeat"},
    {NULL, "stitchTiles", "noStitch stitch"},
    {NULL, "stroke-linecap", "butt inherit round square"},
    {NULL, "stroke-linejoin", "bevel inherit miter round"},
    {NULL, "text-anchor", "end inherit middle start"},
    {NULL, "text-rendering", "auto geometricPrecision inherit optimizeLegibility optimizeSpeed"},
    {NULL, "unicode-bidi", "bidi-override embed inherit normal"},
    {NULL, "version", "1.0 1.1 1.2"},
    {NULL, "visibility", "collapse hidden inherit visible"},
    {NULL, "writing-mode", "inherit lr lr-tb rl rl-tb tb tb-rl"},
    {NULL, "xChannelSelector", "A B G R"},
    {NULL, "xml:space", "default preserve"},
    {NULL, "yChannelSelector", "A B G R"},
    {NULL, "zoomAndPan", "disable magnify"},
    {"feColorMatrix", "type", "hueRotate luminanceToAlpha matrix saturate"},
    {"feComposite", "operator", "arithmetic atop in out over xor"},
    {"feMorphology", "operator", "dilate erode"},
    {"feTurbulence", "type", "fractalNoise turbulence"},
    {"feFuncA", "type", "discrete gamma identity linear table"},
    {"feFuncB", "type", "discrete gamma identity linear table"},
    {"feFuncG", "type", "discrete gamma identity linear table"},
    {"feFuncR", "type", "discrete gamma identity linear table"},
};

static bool is_listed(const char *list, const char *name)
{
    const size_t length = strlen(name);

    if (length == 0 || strchr(name, ' '))
        return false;
    for (const char *p = strstr(list, name); p; p = strstr(p + 1, name))
        if ((p == list || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
            return true;
    return false;
}

const YomiSvgElement *yomi_svg_element_find(const char *name)
{
    size_t low = 0, high = G_N_ELEMENTS(elements);

    while (low < high) {
        const size_t middle = (low + high) / 2;
        const int order = strcmp(name, elements[middle].name);

        if (order == 0)
            return &elements[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool yomi_svg_allows_child(const YomiSvgElement *parent, const YomiSvgElement *child)
{
    return (parent->content & child->place) != 0;
}

bool yomi_svg_allows_text(const YomiSvgElement *element)
{
    return element->text;
}

bool yomi_svg_allows_attribute(const YomiSvgElement *element, const char *name)
{
    if (strcmp(name, "id") == 0 || strcmp(name, "lang") == 0 || is_listed(element->own, name))
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(groups); i++)
        if ((element->groups & 1U << i) && is_listed(groups[i], name))
            return true;
    return false;
}

bool yomi_svg_allows_xlink(const YomiSvgElement *element)
{
    return (element->groups & HREF) != 0;
}

bool yomi_svg_allows_value(const YomiSvgElement *element, const char *name, const char *value)
{
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        if (strcmp(values[i].attribute, name) == 0 &&
            (!values[i].element || strcmp(values[i].element, element->name) == 0))
            return is_listed(values[i].values, value);
    return true;
}

const char *yomi_svg_required(const YomiSvgElement *element)
{
    return element->required;
}
