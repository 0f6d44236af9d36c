/* collate.h -- the order of Japanese word lists (JIS X 4061). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Where a word stands in a list: signs and digits, Latin letters, then the rows of the kana. */
typedef enum {
    YOMI_ROW_SIGNS,
    YOMI_ROW_LATIN,
    YOMI_ROW_A, /* あ行 */
    YOMI_ROW_KA,
    YOMI_ROW_SA,
    YOMI_ROW_TA,
    YOMI_ROW_NA,
    YOMI_ROW_HA,
    YOMI_ROW_MA,
    YOMI_ROW_YA,
    YOMI_ROW_RA,
    YOMI_ROW_WA, /* with を and ん */
    YOMI_ROW_OTHER,
} YomiRow;

/* The row of a word that is read @reading: kana, with letters and digits where it has no other. */
YomiRow yomi_collate_row(const char *reading);

/*
 * Bytes that order as the readings do when strcmp() compares them; yours. First by the kana alone,
 * where ー is the vowel before it and ゝ the kana before it; then clear before voiced before half-
 * voiced; then ー before small before repeated before full kana; then hiragana before katakana
 * (JIS X 4061:1996 section 4.2). Latin letters stand before kana, and small ones before large ones
 * only where nothing else differs.
 */
char *yomi_collate_key(const char *reading);
