/* collate.c -- the order of Japanese word lists (JIS X 4061). */
/* SPDX-License-Identifier: MIT */
#include "jp/collate.h"

#include <stdbool.h>
#include <string.h>

/* A hiragana as the levels see it. */
typedef struct {
    guchar base;  /* its place among the 48: あ is 1 */
    guchar voice; /* 1 clear, 2 voiced, 3 half-voiced */
    bool small;
} Kana;

enum { LONG_MARK = 0x30FC, REPEAT = 0x309D, REPEAT_VOICED = 0x309E, TO_KATAKANA = 0x60 };

/* From U+3041 on, one column a kana: its base, its voice, and s where it is small.
 *
 * ぁあぃいぅうぇえぉお かがきぎくぐけげこご さざしじすずせぜそぞ ただちぢ っつづ てでとど
 * なにぬねの はばぱひびぴふぶぷへべぺほぼぽ まみむめも ゃやゅゆょよ らりるれろ ゎわゐゑ をん ゔ
 * ゕゖ */
/* clang-format off */
static const guchar bases[] = {
    1,1, 2,2, 3,3, 4,4, 5,5, 6,6, 7,7, 8,8, 9,9, 10,10, 11,11, 12,12, 13,13, 14,14, 15,15,
    16,16, 17,17, 18,18,18, 19,19, 20,20, 21, 22, 23, 24, 25, 26,26,26, 27,27,27, 28,28,28, 29,29,29, 30,30,30,
    31, 32, 33, 34, 35, 36,36, 37,37, 38,38, 39, 40, 41, 42, 43, 44,44, 45, 46, 47, 48, 3, 6, 9,
};
static const char voices[] =
    "1111111111" "1212121212" "1212121212" "1212" "112" "1212" "11111" "123123123123123"
    "11111" "111111" "11111" "1111" "11" "2" "11";
static const char smalls[] =
    "sLsLsLsLsL" "LLLLLLLLLL" "LLLLLLLLLL" "LLLL" "sLL" "LLLL" "LLLLL" "LLLLLLLLLLLLLLL"
    "LLLLL" "sLsLsL" "LLLLL" "sLLL" "LL" "L" "ss";
/* The vowel of each base, as a base: what ー after it sounds like. */
static const guchar vowels[] = {
    0, 1,2,3,4,5, 1,2,3,4,5, 1,2,3,4,5, 1,2,3,4,5, 1,2,3,4,5, 1,2,3,4,5, 1,2,3,4,5, 1,3,5,
    1,2,3,4,5, 1,2,4,5, 48,
};
/* clang-format on */

G_STATIC_ASSERT(sizeof bases == sizeof voices - 1);
G_STATIC_ASSERT(sizeof bases == sizeof smalls - 1);
G_STATIC_ASSERT(sizeof bases == 0x3096 - 0x3041 + 1);
G_STATIC_ASSERT(sizeof vowels == 49);

enum { FIRST = 0x3041, LAST = FIRST + sizeof bases - 1 };

static bool is_katakana(gunichar c)
{
    return c >= FIRST + TO_KATAKANA && c <= LAST + TO_KATAKANA;
}

static bool find_kana(gunichar c, Kana *out)
{
    const gunichar plain = is_katakana(c) ? c - TO_KATAKANA : c;

    if (plain < FIRST || plain > LAST)
        return false;
    *out = (Kana){bases[plain - FIRST], (guchar)(voices[plain - FIRST] - '0'),
                  smalls[plain - FIRST] == 's'};
    return true;
}

static YomiRow row_of(const Kana *kana)
{
    static const guchar starts[] = {1, 6, 11, 16, 21, 26, 31, 36, 39, 44};
    unsigned row = G_N_ELEMENTS(starts);

    while (starts[row - 1] > kana->base)
        row--;
    return (YomiRow)(YOMI_ROW_A + row - 1);
}

YomiRow yomi_collate_row(const char *reading)
{
    const gunichar c = g_utf8_get_char(reading);
    Kana kana;

    if (find_kana(c, &kana))
        return row_of(&kana);
    if (c < 0x80)
        return g_ascii_isalpha((char)c) ? YOMI_ROW_LATIN : YOMI_ROW_SIGNS;
    return g_unichar_isalpha(c) && g_unichar_get_script(c) != G_UNICODE_SCRIPT_HAN ? YOMI_ROW_LATIN
                                                                                   : YOMI_ROW_OTHER;
}

/* --- keys ---------------------------------------------------------------------------------- */

/* One string for each level; bytes of all are above their separator. */
typedef struct {
    GString *base, *voice, *size, *script;
} Levels;

enum { SEPARATOR = 1, SIGNS = 2, LATIN, KANA, OTHER }; /* what a character starts with */
enum { AS_LONG = 2, AS_SMALL, AS_REPEATED, AS_FULL };

static void add_kana(Levels *levels, const Kana *kana, guchar size, bool katakana)
{
    g_string_append_c(levels->base, KANA);
    g_string_append_c(levels->base, (char)(kana->base + SEPARATOR));
    g_string_append_c(levels->voice, (char)(kana->voice + SEPARATOR));
    g_string_append_c(levels->size, (char)size);
    g_string_append_c(levels->script, katakana ? 3 : 2);
}

static void add_other(Levels *levels, gunichar c)
{
    const gunichar folded = g_unichar_tolower(c);

    g_string_append_c(levels->base, c >= 0x80 ? OTHER : g_unichar_isalpha(c) ? LATIN : SIGNS);
    if (folded > SEPARATOR)
        g_string_append_unichar(levels->base, folded);
    g_string_append_c(levels->voice, 2);
    g_string_append_c(levels->size, AS_FULL);
    g_string_append_c(levels->script, c == folded ? 2 : 3);
}

/* Adds @c behind @last, which is what it may repeat or draw out; @last becomes what @c sounds
 * like. */
static void add_char(Levels *levels, gunichar c, Kana *last)
{
    const gunichar plain = is_katakana(c) ? c - TO_KATAKANA : c;

    if (c == LONG_MARK && last->base) {
        *last = (Kana){.base = vowels[last->base], .voice = 1};
        add_kana(levels, last, AS_LONG, true);
    } else if ((plain == REPEAT || plain == REPEAT_VOICED) && last->base) {
        last->voice = plain == REPEAT_VOICED ? 2 : 1;
        add_kana(levels, last, AS_REPEATED, plain != c);
    } else if (find_kana(c, last)) {
        add_kana(levels, last, last->small ? AS_SMALL : AS_FULL, plain != c);
    } else {
        *last = (Kana){0};
        add_other(levels, c);
    }
}

char *yomi_collate_key(const char *reading)
{
    Levels levels = {g_string_new(NULL), g_string_new(NULL), g_string_new(NULL),
                     g_string_new(NULL)};
    Kana last = {0};

    for (const char *p = reading; *p; p = g_utf8_next_char(p))
        add_char(&levels, g_utf8_get_char(p), &last);
    g_string_append_printf(levels.base, "%c%s%c%s%c%s", SEPARATOR, levels.voice->str, SEPARATOR,
                           levels.size->str, SEPARATOR, levels.script->str);
    g_string_free(levels.voice, TRUE);
    g_string_free(levels.size, TRUE);
    g_string_free(levels.script, TRUE);
    return g_string_free(levels.base, FALSE);
}
