/* plain.c -- where book.yaml asks for plain language: long sentences, and too many kanji. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/chars.h"

/* A paragraph with fewer characters is a name, a label or a heading of its own. */
enum { SHORTEST = 30 };

static bool ends_sentence(gunichar c)
{
    return g_utf8_strchr("。！？!?", -1, c) != NULL;
}

/* Closes what the sentence is part of, behind its end. */
static bool closes(gunichar c)
{
    return g_utf8_strchr("」』）)〟”’", -1, c) != NULL;
}

static bool counts(gunichar c)
{
    return !g_unichar_isspace(c);
}

static void check_sentence(const YomiLint *lint, const YomiFlow *flow, gsize start, gsize end,
                           unsigned count)
{
    const YomiPlainLimits *limits = &lint->book->plain;
    const bool very = limits->very_long > 0 && count > limits->very_long;
    const unsigned limit = very ? limits->very_long : limits->sentence;
    g_autofree char *subject = g_strdup_printf("%u > %u", count, limit);

    if (limit > 0 && count > limit)
        yomi_diags_add(lint->diags, very ? YOMI_CODE_SENTENCE_VERY_LONG : YOMI_CODE_SENTENCE_LONG,
                       yomi_flow_span(flow, start, end), subject);
}

/* Behind the sentence that goes on at @at. */
static gsize sentence_end(const YomiFlow *flow, gsize at)
{
    while (at < flow->length && !ends_sentence(flow->text[at]))
        at++;
    while (at < flow->length && (ends_sentence(flow->text[at]) || closes(flow->text[at])))
        at++;
    return at;
}

static void check_sentences(const YomiLint *lint, const YomiFlow *flow)
{
    for (gsize start = 0, end = 0; start < flow->length; start = end) {
        gsize last = start;
        unsigned count = 0;

        end = sentence_end(flow, start);
        while (start < end && !counts(flow->text[start]))
            start++;
        for (gsize at = start; at < end; at++)
            if (counts(flow->text[at])) {
                count++;
                last = at;
            }
        if (count > 0)
            check_sentence(lint, flow, start, last + 1, count);
    }
}

static void check_kanji(const YomiLint *lint, const YomiFlow *flow)
{
    const unsigned limit = lint->book->plain.kanji;
    guint64 all = 0, kanji = 0;
    bool sentence = false;

    for (gsize at = 0; at < flow->length; at++) {
        all += counts(flow->text[at]);
        kanji += yomi_char_is_ideograph(flow->text[at]);
        sentence = sentence || ends_sentence(flow->text[at]);
    }

    const unsigned share = all > 0 ? (unsigned)((kanji * 100 + all / 2) / all) : 0;
    g_autofree char *subject = g_strdup_printf("%u%% > %u%%", share, limit);

    if (limit > 0 && sentence && all >= SHORTEST && share > limit)
        yomi_diags_add(lint->diags, YOMI_CODE_KANJI_HEAVY, yomi_flow_span(flow, 0, flow->length),
                       subject);
}

void yomi_lint_plain(YomiLint *lint, const YomiFlow *flow)
{
    if (flow->block->kind == YOMI_NODE_HEADING || yomi_lint_is_alt(flow))
        return;
    check_sentences(lint, flow);
    check_kanji(lint, flow);
}
