/* lint.c -- looks over a chapter's words for what would trip a reader, a voice or the law. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "doc/walk.h"
#include "jp/chars.h"

static void (*const checks[])(YomiLint *lint, const YomiFlow *flow) = {
    yomi_lint_pointing,      yomi_lint_kana,     yomi_lint_widths,
    yomi_lint_spaces,        yomi_lint_readings, yomi_lint_arrows,
    yomi_lint_abbreviations, yomi_lint_plain,    yomi_lint_claims,
};

void yomi_lint_report(const YomiLint *lint, YomiCode code, const YomiFlow *flow, gsize start,
                      gsize end)
{
    g_autofree char *subject = yomi_flow_words(flow, start, end);

    yomi_diags_add(lint->diags, code, yomi_flow_span(flow, start, end), subject);
}

bool yomi_lint_is_japanese(gunichar c)
{
    return yomi_char_is_ideograph(c) || yomi_char_is_kana(c);
}

bool yomi_lint_is_ascii(gunichar c)
{
    const gunichar narrow = yomi_char_narrow(c);

    return narrow < 0x80 && g_ascii_isalnum((char)narrow);
}

bool yomi_lint_is_alt(const YomiFlow *flow)
{
    return flow->block->kind == YOMI_NODE_IMAGE;
}

static void visit(const YomiFlow *flow, gpointer data)
{
    for (gsize i = 0; i < G_N_ELEMENTS(checks); i++)
        checks[i](data, flow);
}

static void visit_elements(YomiLint *lint, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (!walk.entering || walk.node->kind != YOMI_NODE_ELEMENT)
            continue;
        if (yomi_node_is_foreign(walk.node))
            yomi_walk_skip(&walk);
        yomi_lint_script(lint, walk.node);
        yomi_lint_abbr(lint, walk.node);
    }
}

void yomi_lint_chapter(const YomiBook *book, YomiDoc *doc, YomiChapterLabels *labels,
                       YomiDiags *diags)
{
    YomiLint lint = {
        .book = book,
        .labels = labels,
        .diags = diags,
        .widths = yomi_lint_widths_new(),
        .claims = book->clinic ? yomi_lint_claims_new() : NULL,
    };

    yomi_flow_each(doc, visit, &lint);
    visit_elements(&lint, yomi_doc_root(doc));
    visit_elements(&lint, yomi_doc_notes(doc));
    yomi_lint_widths_finish(&lint);
    yomi_lint_claims_finish(&lint, doc);
    yomi_lint_widths_free(lint.widths);
    yomi_lint_claims_free(lint.claims);
}
