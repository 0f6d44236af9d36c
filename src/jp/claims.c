/* claims.c -- wording that a clinic may not publish: 必ず治る, 副作用はありません, 日本一. */
/* SPDX-License-Identifier: MIT */
#include "jp/claims.h"

#include "jp/chars.h"
#include "jp/trie.h"

#include <stdbool.h>
#include <string.h>

typedef struct {
    YomiClaimKind kind;
    const char *words;
} Row;

static const Row rows[] = {
#include "jp/claims.inc"
};

struct YomiClaims {
    YomiTrie *trie; /* a number is a row */
};

/* --- the table ------------------------------------------------------------------------------- */

/* Appends to @out every text of @stems followed by one of the alternatives in [p, end). */
static void multiply(const GPtrArray *stems, const char *p, const char *end, GPtrArray *out)
{
    while (p <= end) {
        const char *bar = memchr(p, '|', (gsize)(end - p));
        const gsize length = (gsize)((bar ? bar : end) - p);

        for (guint i = 0; i < stems->len; i++)
            g_ptr_array_add(
                out, g_strdup_printf("%s%.*s", (const char *)stems->pdata[i], (int)length, p));
        p += length + 1;
    }
}

/* All texts that @words stands for; yours. */
static GPtrArray *expand(const char *words)
{
    GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);

    g_ptr_array_add(texts, g_strdup(""));
    while (*words) {
        GPtrArray *longer = g_ptr_array_new_with_free_func(g_free);
        const bool group = *words == '(';
        const gsize length = group ? strcspn(words, ")") : strcspn(words, "(");

        multiply(texts, words + group, words + length, longer);
        words += length + group;
        g_ptr_array_unref(texts);
        texts = longer;
    }
    return texts;
}

YomiClaims *yomi_claims_new(void)
{
    YomiClaims *claims = g_new0(YomiClaims, 1);

    claims->trie = yomi_trie_new();
    for (unsigned row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autoptr(GPtrArray) texts = expand(rows[row].words);
        unsigned other = 0;

        for (guint i = 0; i < texts->len; i++)
            yomi_trie_add(claims->trie, texts->pdata[i], row, &other);
    }
    return claims;
}

void yomi_claims_free(YomiClaims *claims)
{
    if (!claims)
        return;
    yomi_trie_free(claims->trie);
    g_free(claims);
}

/* --- the text -------------------------------------------------------------------------------- */

/* The text as the table is written, and which character each byte comes from. */
typedef struct {
    GString *text;
    GArray *places; /* of gsize */
} Folded;

static void fold(const gunichar *text, gsize length, Folded *folded)
{
    for (gsize at = 0; at < length; at++) {
        const gunichar c = yomi_char_narrow(text[at]);

        if (g_unichar_isspace(c))
            continue;
        g_string_append_unichar(folded->text, c < 0x80 ? (gunichar)g_ascii_tolower((char)c) : c);
        while (folded->places->len < folded->text->len)
            g_array_append_val(folded->places, at);
    }
}

/* @match may begin at @at: 100% is no part of 1100%, 国の承認 none of 外国の承認. */
static bool begins(const GString *text, gsize at)
{
    const char *p = text->str + at;
    const gunichar first = g_utf8_get_char(p);
    const gunichar before = at > 0 ? g_utf8_get_char(g_utf8_prev_char(p)) : 0;

    if (g_unichar_isdigit(first))
        return !g_unichar_isdigit(before) && before != '.';
    return first != 0x56FD /* 国 */ || !yomi_char_is_ideograph(before);
}

/* No. 1 is no part of No. 10. */
static bool ends(const GString *text, gsize end)
{
    return !(g_ascii_isdigit(text->str[end - 1]) && g_ascii_isdigit(text->str[end]));
}

/* What denies or asks, anywhere in the rest of the clause. */
static const char *const denials[] = {
    "わけでは",     "わけじゃ",   "訳では",     "とは限",     "とはかぎ",   "とは言",
    "とはいえ",     "とはいい",   "とは考え",   "ものでは",   "ではありま", "ではない",
    "ではなく",     "じゃない",   "ことはあり", "ことはな",   "言えま",     "いえません",
    "言い切れ",     "言いきれ",   "いいきれ",   "約束でき",   "約束はでき", "保証でき",
    "保証はでき",   "できません", "できない",   "ていません", "ていない",   "ておらず",
    "ておりません", "使えません", "使いません", "使わない",   "禁じ",       "禁止",
    "認められませ", "認められな", "かどうか",   "でしょうか", "ますか",     "ですか",
    "ませんか",     "のか",
};

/* Right behind a claim that names a thing: 特効薬はまだありません. */
static const char *const absences[] = {"はありません", "はない", "はまだ", "は見つか", "は起き"};

/* Right behind 副作用がない, which speaks of a case then, or ends otherwise: 副作用がなくなる. */
static const char *const cases[] = {
    "場合", "とき", "時", "限り", "かぎり", "よう", "ことを確", "なる", "なり", "なっ", "なれ",
};

static bool starts_with_any(const char *text, const char *const *words, gsize n)
{
    for (gsize i = 0; i < n; i++)
        if (g_str_has_prefix(text, words[i]))
            return true;
    return false;
}

/* "ありませんか", but not "ありませんから". */
static bool asks(const char *text)
{
    return g_str_has_prefix(text, "か") && !g_str_has_prefix(text, "から");
}

/* The claim that ends at byte @end of @text is denied or asked in its clause. */
static bool is_denied(YomiClaimKind kind, const GString *text, gsize end)
{
    enum { FAR = 24 }; /* characters */
    const char *p = text->str + end;

    if (kind == YOMI_CLAIM_SAFE ? starts_with_any(p, cases, G_N_ELEMENTS(cases))
                                : starts_with_any(p, absences, G_N_ELEMENTS(absences)))
        return true;
    if (asks(p))
        return true;
    p = g_utf8_prev_char(p); /* the claim may have taken the て of ていません */
    for (unsigned n = 0; *p && n < FAR; p = g_utf8_next_char(p), n++) {
        if (n > 0 && g_utf8_strchr("、。，．！？!?", -1, g_utf8_get_char(p)))
            return false;
        for (gsize i = 0; i < G_N_ELEMENTS(denials); i++)
            if (g_str_has_prefix(p, denials[i]))
                return !g_str_has_prefix(p + strlen(denials[i]), "ら");
    }
    return false;
}

void yomi_claims_find(const YomiClaims *claims, const gunichar *text, gsize length, GArray *found)
{
    g_autoptr(GString) string = g_string_sized_new(length * 3);
    g_autoptr(GArray) places = g_array_sized_new(FALSE, FALSE, sizeof(gsize), (guint)length * 3);
    Folded folded = {string, places};
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    unsigned n = 0;

    fold(text, length, &folded);
    for (gsize at = 0;
         (n = yomi_trie_find(claims->trie, string->str, string->len, &at, matches));) {
        const YomiTrieMatch *match = &matches[n - 1];
        const YomiClaimKind kind = rows[match->number].kind;
        const gsize end = at + match->length;
        const YomiClaim claim = {kind, g_array_index(places, gsize, at),
                                 g_array_index(places, gsize, end - 1) + 1};

        if (kind != YOMI_CLAIM_NONE && begins(string, at) && ends(string, end) &&
            !is_denied(kind, string, end))
            g_array_append_val(found, claim);
        at = end;
    }
}
