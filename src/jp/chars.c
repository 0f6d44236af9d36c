/* chars.c -- what is known of single characters in Japanese text. */
/* SPDX-License-Identifier: MIT */
#include "jp/chars.h"

static bool between(gunichar c, gunichar first, gunichar last)
{
    return c >= first && c <= last;
}

bool yomi_char_is_wide(gunichar c)
{
    return g_unichar_iswide(c) || between(c, 0xFF61, 0xFFDC);
}

bool yomi_char_is_ideograph(gunichar c)
{
    if (c == 0x3005 || c == 0x3007)
        return true;
    return between(c, 0x3400, 0x4DBF) || between(c, 0x4E00, 0x9FFF) || between(c, 0xF900, 0xFAFF) ||
           between(c, 0x20000, 0x3FFFD);
}

bool yomi_char_is_kana(gunichar c)
{
    return between(c, 0x3041, 0x3096) || between(c, 0x309D, 0x309F) || between(c, 0x30A1, 0x30FA) ||
           between(c, 0x30FC, 0x30FF) || between(c, 0x31F0, 0x31FF);
}

gunichar yomi_char_hiragana(gunichar c)
{
    return between(c, 0x30A1, 0x30F6) ? c - 0x60 : c;
}

gunichar yomi_char_narrow(gunichar c)
{
    return between(c, 0xFF01, 0xFF5E) ? c - 0xFF01 + 0x21 : c;
}

bool yomi_char_is_halfwidth_kana(gunichar c)
{
    return between(c, 0xFF61, 0xFF9F);
}

bool yomi_char_is_cjk(gunichar c)
{
    return between(c, 0x2E80, 0x9FFF) || between(c, 0xF900, 0xFAFF) || between(c, 0xFE30, 0xFE4F) ||
           between(c, 0xFF00, 0xFFEF) || between(c, 0x20000, 0x3FFFF);
}

bool yomi_char_is_extending(gunichar c)
{
    return between(c, 0xFE00, 0xFE0F) || between(c, 0xE0100, 0xE01EF) || g_unichar_ismark(c);
}

static bool is_one_of(gunichar c, const char *characters)
{
    return c && g_utf8_strchr(characters, -1, c) != NULL;
}

bool yomi_char_continues_number(gunichar last, gunichar next)
{
    const bool after_digit = g_unichar_isdigit(last);

    if (g_unichar_isdigit(next))
        return after_digit || is_one_of(last, ".．,，〜～~-–−/／");
    if (is_one_of(next, "十百千万億兆") && after_digit)
        return true;
    return is_one_of(last, "〇一二三四五六七八九十百千万億兆") &&
           is_one_of(next, "〇一二三四五六七八九十百千万億兆");
}

bool yomi_text_has_ideograph(const char *text)
{
    for (; *text; text = g_utf8_next_char(text))
        if (yomi_char_is_ideograph(g_utf8_get_char(text)))
            return true;
    return false;
}

bool yomi_text_is_kana(const char *text)
{
    for (; *text; text = g_utf8_next_char(text))
        if (!yomi_char_is_kana(g_utf8_get_char(text)))
            return false;
    return true;
}
