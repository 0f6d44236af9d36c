/* svg.h -- the door to libxml2's XML parser: is a drawing fit for an EPUB? */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

typedef struct {
    YomiCode code; /* one of the svg-... codes */
    unsigned line; /* in the drawing, from 1 */
    char *detail;  /* what is meant there: "onclick", "<script>"; never NULL */
} YomiSvgFinding;

/*
 * Reads the drawing in @data and lists what EPUBCheck would refuse in it (EPUB 3.3 section 6.2),
 * and what a drawing inside an <img> cannot do: scripts, files of its own, HTML inside. Nothing is
 * loaded, no entity is expanded, nothing is printed. The same finding is listed once, with its
 * first line. An empty array means that the drawing is good; yours, of YomiSvgFinding*.
 */
GPtrArray *yomi_svg_check(const char *data, gsize length);
