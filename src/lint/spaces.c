/* spaces.c -- U+3000 typed inside a sentence: 細　胞. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/chars.h"

enum { IDEOGRAPHIC_SPACE = 0x3000 };

/* Names and titles are set with spaces on purpose: 山田　花子, 第一章　はじめに. Only what ends as
 * a sentence is one. */
static bool is_sentence(const YomiFlow *flow)
{
    if (flow->block->kind == YOMI_NODE_HEADING || yomi_lint_is_alt(flow))
        return false;
    for (gsize at = 0; at < flow->length; at++)
        if (flow->text[at] == 0x3002 /* 。 */)
            return true;
    return false;
}

/* Characters [start, end) are a label before the sentence: 第一条, 問, 図１. */
static bool is_label(const YomiFlow *flow, gsize start, gsize end)
{
    static const char marks[] =
        "第条項号章節回部話版編問答注例図表付甲乙丙備考解一二三四五六七八九十百";

    if (start == end)
        return false;
    for (gsize at = start; at < end; at++)
        if (!g_utf8_strchr(marks, -1, flow->text[at]) && !yomi_lint_is_ascii(flow->text[at]))
            return false;
    return true;
}

void yomi_lint_spaces(YomiLint *lint, const YomiFlow *flow)
{
    gsize line = 0; /* where it starts */

    if (!is_sentence(flow))
        return;
    for (gsize at = 1, end = 0; at < flow->length; at = end + 1) {
        for (end = at; end < flow->length && flow->text[end] == IDEOGRAPHIC_SPACE;)
            end++;
        if (flow->text[at - 1] == '\n')
            line = at;
        if (end == at || end == flow->length)
            continue;
        if (yomi_lint_is_japanese(flow->text[at - 1]) && yomi_lint_is_japanese(flow->text[end]) &&
            !is_label(flow, line, at))
            yomi_lint_report(lint, YOMI_CODE_SPACE_IN_WORD, flow, at - 1, end + 1);
        line = at; /* one label a line: what follows is the sentence */
    }
}
