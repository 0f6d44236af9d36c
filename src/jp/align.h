/* align.h -- lays a reading in kana over a text of kanji and kana. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* A piece of the text, in bytes. Kana and punctuation read as they stand: reading_length is 0. */
typedef struct {
    gsize start, length;
    gsize reading_start, reading_length;
} YomiReadingRun;

/*
 * Divides @reading over the runs of @text that are not kana: 二つの上清液 read
 * ふたつのじょうせいえき is 二=ふた, つの, 上清液=じょうせいえき. Kana of the text must stand in
 * the reading, hiragana and katakana alike; white space and punctuation may be missing there. The
 * runs, in order and covering all of
 * @text, as a GArray of YomiReadingRun; NULL when the reading does not fit, when it fits in two
 * ways, or when it holds anything but kana.
 */
GArray *yomi_reading_align(const char *text, const char *reading);
