/* pointing.c -- words that point somewhere on the page: 右の図, 下記の表. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/pointing.h"

void yomi_lint_pointing(YomiLint *lint, const YomiFlow *flow)
{
    gsize at = 0, n = 0;

    while ((n = yomi_pointing_find(flow->text, flow->length, &at)) > 0) {
        yomi_lint_report(lint, YOMI_CODE_LAYOUT_WORDS, flow, at, at + n);
        at += n;
    }
}
