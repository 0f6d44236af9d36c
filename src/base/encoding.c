/* encoding.c -- guesses in what encoding a text is that is not UTF-8. */
/* SPDX-License-Identifier: MIT */
#include "base/encoding.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

static bool between(unsigned char c, unsigned first, unsigned last)
{
    return c >= first && c <= last;
}

/* By its byte-order mark, or by NULs that stand at even or at odd places only. */
static bool looks_like_utf16(const char *text, size_t length)
{
    enum { MIN_NULS = 2, ENOUGH = 100 }; /* one NUL in so many bytes: a line end, a space */
    size_t nuls[2] = {0, 0};

    if (length >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0))
        return true;
    for (const char *p = text, *end = text + length;
         (p = memchr(p, '\0', (size_t)(end - p))) != NULL; p++)
        nuls[(p - text) % 2]++;

    const size_t all = nuls[0] + nuls[1];

    return (nuls[0] == 0 || nuls[1] == 0) && all >= MIN_NULS && all >= length / ENOUGH;
}

/* JIS X 0202: ESC $ B or ESC $ @ starts double-byte characters of seven bits. */
static bool looks_like_iso_2022_jp(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return memmem(text, length, "\x1B$B", 3) || memmem(text, length, "\x1B$@", 3);
}

/* True when all of @text is Shift_JIS; more of its characters than not take two bytes. Text in
 * EUC-JP is mostly half-width kana when read so. */
static bool is_shift_jis(const char *text, size_t length)
{
    size_t pairs = 0, kana = 0;

    for (size_t i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)text[i];

        if (c < 0x80)
            continue;
        if (between(c, 0xA1, 0xDF)) {
            kana++;
            continue;
        }
        if (!(between(c, 0x81, 0x9F) || between(c, 0xE0, 0xFC)) || ++i == length)
            return false;
        if (!between((unsigned char)text[i], 0x40, 0x7E) &&
            !between((unsigned char)text[i], 0x80, 0xFC))
            return false;
        pairs++;
    }
    return pairs > kana;
}

static bool is_euc_jp(const char *text, size_t length)
{
    enum { HALF_WIDTH = 0x8E, SUPPLEMENT = 0x8F };

    for (size_t i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)text[i];
        const size_t more = c == SUPPLEMENT ? 2 : 1;

        if (c < 0x80)
            continue;
        if (!between(c, 0xA1, 0xFE) && c != HALF_WIDTH && c != SUPPLEMENT)
            return false;
        for (size_t n = 0; n < more; n++)
            if (++i == length || !between((unsigned char)text[i], 0xA1, 0xFE))
                return false;
    }
    return true;
}

/* True when more bytes are wrong in UTF-8 than characters of Japanese are right. By chance, two
 * bytes of another encoding are one right character often, three are seldom. */
static bool is_hardly_utf8(const char *text, size_t length)
{
    enum { JAPANESE = 0x800, MIN_WRONG = 3 }; /* three bytes or four */
    size_t right = 0, wrong = 0;

    for (const char *p = text, *end = text + length; p < end;) {
        const gunichar c = g_utf8_get_char_validated(p, end - p);
        const bool bad = *p && (c == (gunichar)-1 || c == (gunichar)-2);

        wrong += bad;
        right += !bad && c >= JAPANESE && *p;
        p = bad || !*p ? p + 1 : g_utf8_next_char(p);
    }
    return wrong > right && wrong >= MIN_WRONG;
}

const char *yomi_encoding_guess(const char *text, size_t length)
{
    if (looks_like_utf16(text, length))
        return "UTF-16";
    if (looks_like_iso_2022_jp(text, length))
        return "ISO-2022-JP";
    if (!is_hardly_utf8(text, length))
        return NULL;
    if (is_shift_jis(text, length))
        return "Shift_JIS";
    return is_euc_jp(text, length) ? "EUC-JP" : NULL;
}
