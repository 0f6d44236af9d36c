/* upright.h -- which characters stand upright in vertical lines by themselves (UAX #50). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Vertical_Orientation U, Tu or Tr: kanji, kana, Ⅱ, ①, ℃, ％; not ASCII, Greek, ― or …. */
bool yomi_char_is_upright(gunichar c);

/* The full-width form of a printable ASCII character, which stands upright; else @c. */
gunichar yomi_char_fullwidth(gunichar c);
