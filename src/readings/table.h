/* table.h -- readings.tsv made again: what was decided stays. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/readings.h"

/*
 * Joins @offers (of YomiReading, sorted) with the lines that the file has, @old, by word and
 * reading. Lines once decided keep all but their count and context, and stay, with the count 0,
 * when their word is gone; undecided lines go with it. Lends lines of both; sorted.
 */
GPtrArray *yomi_readings_merge(const GPtrArray *old, const GPtrArray *offers);

/* The text of readings.tsv. */
GString *yomi_readings_write(const GPtrArray *lines);
