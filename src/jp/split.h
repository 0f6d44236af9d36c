/* split.h -- the reading of a word divided over its kanji. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* What @kanji can read by itself, hiragana between spaces; NULL when the table has it not. */
const char *yomi_kanji_readings(gunichar kanji);

/*
 * Divides @reading (kana) over the characters of @word: 分泌 ぶんぴつ is "ぶん|ぴつ", 取り扱い
 * とりあつかい is "と||あつか|": a part for each character, an empty one for kana. Each kanji's
 * part is one of its readings, or what becomes of it inside a word: 連濁 (か が), 半濁音 (ひつ
 * ぴつ), 促音 (がく がっ), 連声 (おう のう). Of several ways the one with the fewest changes
 * counts. A kanji between kana may read anything. NULL when there is no way, or several are as
 * good: 今日 きょう has one reading for both. Yours.
 */
char *yomi_reading_split(const char *word, const char *reading);
