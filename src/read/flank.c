/* flank.c -- stars beside Japanese punctuation (japanese-text 2.7). */
/* SPDX-License-Identifier: MIT */
#include "read/flank.h"

#include "jp/chars.h"

/* Space and punctuation as cmark sees them (CommonMark 0.30 section 2.1). */
static bool is_space(gunichar c)
{
    return c == '\t' || c == '\n' || c == '\f' || g_unichar_type(c) == G_UNICODE_SPACE_SEPARATOR;
}

static bool is_punctuation(gunichar c)
{
    if (c < 0x80)
        return g_ascii_ispunct((char)c);
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
        return true;
    default:
        return false;
    }
}

bool yomi_flank_needs_helper(gunichar punctuation, gunichar letter)
{
    return is_punctuation(punctuation) && !is_punctuation(letter) && !is_space(letter) &&
           (yomi_char_is_cjk(punctuation) || yomi_char_is_cjk(letter) ||
            (punctuation >= 0x2010 && punctuation <= 0x2027));
}
