/* readings.c -- readings in brackets behind a word: 細胞（さいぼう）. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/chars.h"
#include "jp/split.h"

#include <string.h>

enum { LONGEST = 32 }; /* kana of a reading; a word has no more kanji than that */

/* Where the bracket that opens at @open closes, when there are only kana in it; 0 else. */
static gsize close_of(const YomiFlow *flow, gsize open)
{
    gsize at = open + 1;

    while (at < flow->length && at - open <= LONGEST && yomi_char_is_kana(flow->text[at]))
        at++;
    return at > open + 1 && at < flow->length && yomi_char_narrow(flow->text[at]) == ')' ? at : 0;
}

/* One of the readings of @kanji, hiragana between spaces, is @reading. */
static bool has_reading(gunichar kanji, const char *reading)
{
    const char *all = yomi_kanji_readings(kanji);
    g_auto(GStrv) words = g_strsplit(all ? all : "", " ", -1);

    return g_strv_contains((const char *const *)words, reading);
}

/* The book's own terms say that @word is read so: 大人 おとな, which no kanji alone can tell. */
static bool is_term(const YomiTerms *terms, const char *word, const char *reading)
{
    unsigned number = 0;

    return terms && yomi_trie_has(terms->trie, word, strlen(word), &number) &&
           g_str_equal(g_array_index(terms->list, YomiTerm, number).sound, reading);
}

/* Where the word begins that ends at @open and may be read as the kana in (open, close): then they
 * are a reading, not an explanation such as 臍帯（へそのお） or 医師（など）. @open when there is
 * none; of several ones the longest. */
static gsize word_start(const YomiLint *lint, const YomiFlow *flow, gsize open, gsize close)
{
    g_autofree char *kana = yomi_flow_words(flow, open + 1, close);
    g_autoptr(GString) reading = g_string_new(NULL);
    gsize start = open;

    yomi_terms_sound(reading, kana);
    while (start > 0 && open - start < close - open - 1 &&
           yomi_char_is_ideograph(flow->text[start - 1]))
        start--;
    for (; start < open; start++) {
        g_autofree char *word = yomi_flow_words(flow, start, open);
        g_autofree char *split = open - start > 1 ? yomi_reading_split(word, reading->str) : NULL;

        if (split || (open - start == 1 && has_reading(flow->text[start], reading->str)) ||
            is_term(lint->book->terms, word, reading->str))
            break;
    }
    return start;
}

void yomi_lint_readings(YomiLint *lint, const YomiFlow *flow)
{
    if (yomi_lint_is_alt(flow))
        return;
    for (gsize at = 1; at < flow->length; at++) {
        const bool opens =
            yomi_char_narrow(flow->text[at]) == '(' && yomi_char_is_ideograph(flow->text[at - 1]);
        const gsize close = opens ? close_of(flow, at) : 0;
        const gsize start = close > 0 ? word_start(lint, flow, at, close) : at;

        if (start < at)
            yomi_lint_report(lint, YOMI_CODE_READING_PLAIN, flow, start, close + 1);
    }
}
