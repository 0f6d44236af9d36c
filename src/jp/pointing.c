/* pointing.c -- wording that depends on a page's layout: 右の図, 下記の表. */
/* SPDX-License-Identifier: MIT */
#include "jp/pointing.h"

#include "jp/chars.h"

#include <stdbool.h>

/* --- the words; of two that begin alike the longer one comes first ---------------------------- */

/* Enough by themselves. */
static const char *const whole[] = {
    "上記",     "下記",     "右記",       "左記",       "上図",       "下図",
    "右図",     "左図",     "上表",       "下表",       "右表",       "左表",
    "右ページ", "左ページ", "前ページ",   "次ページ",   "右頁",       "左頁",
    "前頁",     "次頁",     "右のページ", "左のページ", "前のページ", "次のページ",
    "上に示",   "下に示",   "右に示",     "左に示",     "上に述べ",   "下に述べ",
    "右に述べ", "左に述べ", "上のとおり", "下のとおり", "右のとおり", "左のとおり",
};

/* One of these, then a link, then a thing. */
static const char *const sides[] = {
    "右側", "左側", "上側", "下側", "上部", "下部", "右上", "右下", "左上", "左下",
    "右端", "左端", "上段", "下段", "真上", "真下", "右",   "左",   "上",   "下",
};

static const char *const links[] = {"にある", "に載せた", "に掲げた", "の"};

static const char *const things[] = {
    "図",       "表",     "写真", "絵",     "グラフ", "イラスト", "チャート", "画像",
    "地図",     "動画",   "枠",   "囲み",   "欄",     "段",       "列",       "文章",
    "文",       "式",     "例",   "一覧",   "リスト", "説明",     "解説",     "項目",
    "段落",     "注",     "メモ", "コラム", "記事",   "ページ",   "リンク",   "ボタン",
    "アイコン", "模式図", "図版", "図表",   "図中",   "表中",
};

/* Kana that end the word before: では上の図. Behind others, and behind の, the word is part of the
 * text: ひざ下の写真, 机の上の写真. */
static const char ends[] = "はがをにでもとへやてずぐ";

/* --- the search ------------------------------------------------------------------------------ */

typedef struct {
    const gunichar *text;
    gsize length;
} Line;

/* How many characters @word is when it stands at @at, else 0. */
static gsize match(const Line *line, gsize at, const char *word)
{
    gsize n = 0;

    for (; *word; word = g_utf8_next_char(word), n++)
        if (at + n >= line->length || line->text[at + n] != g_utf8_get_char(word))
            return 0;
    return n;
}

/* The first of @words that stands at @at, from *next on; *next is the one behind it. */
static gsize match_any(const Line *line, gsize at, const char *const *words, gsize n_words,
                       gsize *next)
{
    while (*next < n_words) {
        const gsize n = match(line, at, words[(*next)++]);

        if (n > 0)
            return n;
    }
    return 0;
}

static bool is_katakana(gunichar c)
{
    return yomi_char_is_kana(c) && c >= 0x30A0;
}

/* A word may begin at @at: it is not the rest of 以上, 机の上 or サイト上. */
static bool is_free(const Line *line, gsize at)
{
    const gunichar before = at > 0 ? line->text[at - 1] : 0;

    if (at == 0)
        return true;
    if (before == 0x306E /* の */)
        return at >= 2 && (match(line, at - 2, "この") || match(line, at - 2, "その"));
    if (yomi_char_is_kana(before) && !is_katakana(before))
        return g_utf8_strchr(ends, -1, before) != NULL;
    return !yomi_char_is_ideograph(before) && !g_unichar_isalnum(before);
}

/* The word of which @last is the end goes on at @at: 表現, リストバンド. */
static bool goes_on(const Line *line, gsize at)
{
    const gunichar last = line->text[at - 1];
    const gunichar next = at < line->length ? line->text[at] : 0;

    return (yomi_char_is_ideograph(last) && yomi_char_is_ideograph(next)) ||
           (is_katakana(last) && is_katakana(next));
}

static gsize match_whole(const Line *line, gsize at)
{
    gsize next = 0, n = 0;

    while ((n = match_any(line, at, whole, G_N_ELEMENTS(whole), &next)) > 0) {
        const bool noted = line->text[at + 1] == 0x8A18; /* 上記治療 is two words, 上記 and 治療 */

        if (noted || !goes_on(line, at + n))
            return n;
    }
    return 0;
}

static gsize match_thing(const Line *line, gsize at)
{
    gsize next = 0, n = 0;

    while ((n = match_any(line, at, things, G_N_ELEMENTS(things), &next)) > 0)
        if (!goes_on(line, at + n))
            return n;
    return 0;
}

static gsize match_side(const Line *line, gsize at)
{
    gsize next = 0, side = 0;

    while ((side = match_any(line, at, sides, G_N_ELEMENTS(sides), &next)) > 0) {
        gsize link_next = 0;
        const gsize link = match_any(line, at + side, links, G_N_ELEMENTS(links), &link_next);
        const gsize thing = link > 0 ? match_thing(line, at + side + link) : 0;

        if (thing > 0)
            return side + link + thing;
    }
    return 0;
}

/* What every word of the tables begins with. */
static bool is_start(gunichar c)
{
    return g_utf8_strchr("右左上下真前次", -1, c) != NULL;
}

gsize yomi_pointing_find(const gunichar *text, gsize length, gsize *at)
{
    const Line line = {text, length};

    for (; *at < length; ++*at) {
        gsize n = 0;

        if (!is_start(text[*at]) || !is_free(&line, *at))
            continue;
        n = match_whole(&line, *at);
        if (n == 0)
            n = match_side(&line, *at);
        if (n > 0)
            return n;
    }
    return 0;
}
