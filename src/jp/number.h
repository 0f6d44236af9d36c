/* number.h -- numbers at the head of a token, and how they are set in vertical lines. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "jp/column.h"

typedef struct {
    gsize start, whole_end, end; /* the whole part ends where a point or the number ends */
    bool grouped;                /* 12,345 */
    bool simple;                 /* it stands in the column; 3.14159 lies along it */
} YomiNumber;

/* The number that begins at @start; false when no digit is there. */
bool yomi_number_find(const YomiColumn *column, gsize start, gsize end, YomiNumber *number);

/* Sets a simple number: one digit upright, two side by side, more one below the other. */
void yomi_number_set(YomiColumn *column, const YomiNumber *number);

/* Sets [start, end) upright, character by character. */
void yomi_number_set_upright(YomiColumn *column, gsize start, gsize end);

/* True for mg, cm, kg ...: units of two letters, which share a cell. */
bool yomi_number_is_unit(const gunichar *text, gsize length);
