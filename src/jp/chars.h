/* chars.h -- what is known of single characters in Japanese text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* East Asian width W or F, or half-width kana (H): a line end between two such is no space. */
bool yomi_char_is_wide(gunichar c);

/* Han ideographs and 々 〇 (which stand for one), not 〆 ヶ ヵ: what a reader may need ruby for. */
bool yomi_char_is_ideograph(gunichar c);

/* True when a number that ends with @last goes on with @next: 11, 1.5, 10〜20, 5千, 二十一. */
bool yomi_char_continues_number(gunichar last, gunichar next);

/* Hiragana or katakana, with ー and the iteration marks. */
bool yomi_char_is_kana(gunichar c);

/* Katakana as the hiragana of the same sound; other characters as they are. */
gunichar yomi_char_hiragana(gunichar c);

/* The ASCII character that the full-width one stands for (U+FF01 to U+FF5E); others as they are. */
gunichar yomi_char_narrow(gunichar c);

/* Half-width katakana and the punctuation that came with it (U+FF61 to U+FF9F). */
bool yomi_char_is_halfwidth_kana(gunichar c);

/* CJK for the purpose of emphasis (japanese-text 2.7): U+2E80-9FFF, F900-FAFF, FE30-FE4F,
 * FF00-FFEF, 20000-3FFFF. */
bool yomi_char_is_cjk(gunichar c);

/* A mark that belongs to the character before it: variation selectors and combining marks. */
bool yomi_char_is_extending(gunichar c);

/* True when @text has an ideograph anywhere, and when it is nothing but kana. */
bool yomi_text_has_ideograph(const char *text);
bool yomi_text_is_kana(const char *text);
