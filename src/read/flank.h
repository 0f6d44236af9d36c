/* flank.h -- stars beside Japanese punctuation (japanese-text 2.7). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* CommonMark wants a space or punctuation on the other side of stars that touch @punctuation, and
 * takes them for text when @letter is there. True when that is so and the text is Japanese, which
 * has no such spaces. */
bool yomi_flank_needs_helper(gunichar punctuation, gunichar letter);
