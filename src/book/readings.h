/* readings.h -- readings.tsv: readings that were proposed, and what a person decided of them. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"

typedef enum {
    YOMI_READING_OPEN, /* ?   nobody has looked at it yet */
    YOMI_READING_OK,   /* ok  the proposal is right */
    YOMI_READING_FIX,  /* fix the reading was corrected */
    YOMI_READING_NO,   /* no  not to be used: wrong here and there, or not wanted */
} YomiReadingState;

/* Strings are never NULL. */
typedef struct {
    YomiReadingState state;
    char *word;    /* as it stands in the text; may hold kana and digits around its kanji */
    char *reading; /* kana; of OPEN and NO it may be empty */
    char *split;   /* a part for each unit of the word, between bars; "" for one reading over all */
    unsigned count;
    char *reasons; /* why it is listed, words between spaces */
    char *context; /* where it stands first, for the person who decides */
    YomiSpan span; /* of the word in readings.tsv */
} YomiReading;

extern const char *const yomi_reading_states[]; /* the words of the above, NULL at the end */

/*
 * Reads readings.tsv in the project folder @root as *out_lines, which is never NULL: without the
 * file there are none. Its source, with the place @order in reading order, belongs to @diags. False
 * and @error when the machine refuses to read the file.
 */
bool yomi_readings_load(const char *root, unsigned order, GPtrArray **out_lines, YomiDiags *diags,
                        GError **error);

/* The lines of @source, which has passed yomi_source_check(), as a GPtrArray that frees them. What
 * is wrong is reported; a line that could not be used is left out. */
GPtrArray *yomi_readings_read(const YomiSource *source, YomiDiags *diags);

/* True when a person has approved it: only then it may reach a book. */
bool yomi_reading_is_approved(const YomiReading *reading);

/* True when it is listed only since a furigana edition needs every word. */
bool yomi_reading_is_easy(const YomiReading *reading);

/* True when @split has a part for each unit of @word, none for kana, and they add up to @reading.
 * Digits and letters may have none: 7月 is "|がつ", read がつ. */
bool yomi_reading_split_fits(const char *word, const char *reading, const char *split);

YomiReading *yomi_reading_new(const char *word, const char *reading, const char *split);
void yomi_reading_free(YomiReading *reading);
