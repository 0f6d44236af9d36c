/* aozora.h -- the short form of Aozora ruby: 漢字《かんじ》 without a bar before it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/region.h"

/* The base is [start, open), and 《 stands at open. */
typedef struct {
    size_t start, open;
} YomiImplicit;

/* Appends those in the line [start, end) of @region to @out, an array of YomiImplicit. A base must
 * be known before its reading is met. */
void yomi_aozora_find(YomiRegion *region, size_t start, size_t end, GArray *out);
