/* widths.c -- half-width kana, and words in full-width and ASCII letters at once. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/chars.h"

/* A full-width word, to be looked up when the chapter's ASCII words are all known. */
typedef struct {
    char *wide, *narrow;
    YomiSpan span;
} WideWord;

struct YomiLintWidths {
    GHashTable *narrow; /* the ASCII words */
    GArray *wide;       /* of WideWord */
};

static void clear_word(gpointer data)
{
    WideWord *word = data;

    g_free(word->wide);
    g_free(word->narrow);
}

YomiLintWidths *yomi_lint_widths_new(void)
{
    YomiLintWidths *widths = g_new0(YomiLintWidths, 1);

    widths->narrow = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    widths->wide = g_array_new(FALSE, FALSE, sizeof(WideWord));
    g_array_set_clear_func(widths->wide, clear_word);
    return widths;
}

void yomi_lint_widths_free(YomiLintWidths *widths)
{
    g_hash_table_unref(widths->narrow);
    g_array_unref(widths->wide);
    g_free(widths);
}

void yomi_lint_kana(YomiLint *lint, const YomiFlow *flow)
{
    for (gsize at = 0, end = 0; at < flow->length; at = end + 1) {
        for (end = at; end < flow->length && yomi_char_is_halfwidth_kana(flow->text[end]);)
            end++;
        if (end > at)
            yomi_lint_report(lint, YOMI_CODE_KANA_HALFWIDTH, flow, at, end);
    }
}

static void add_word(YomiLint *lint, const YomiFlow *flow, gsize start, gsize end)
{
    g_autofree char *text = yomi_flow_words(flow, start, end);
    g_autofree char *narrow = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);
    unsigned wide = 0;

    for (gsize at = start; at < end; at++)
        wide += flow->text[at] >= 0x80;
    if (wide == 0) {
        g_hash_table_add(lint->widths->narrow, g_steal_pointer(&text));
    } else if (wide < end - start) {
        yomi_lint_report(lint, YOMI_CODE_WIDTH_MIXED, flow, start, end);
    } else {
        const WideWord word = {g_steal_pointer(&text), g_steal_pointer(&narrow),
                               yomi_flow_span(flow, start, end)};

        g_array_append_val(lint->widths->wide, word);
    }
}

void yomi_lint_widths(YomiLint *lint, const YomiFlow *flow)
{
    for (gsize at = 0, end = 0; at < flow->length; at = end + 1) {
        for (end = at; end < flow->length && yomi_lint_is_ascii(flow->text[end]);)
            end++;
        if (end > at)
            add_word(lint, flow, at, end);
    }
}

void yomi_lint_widths_finish(YomiLint *lint)
{
    for (guint i = 0; i < lint->widths->wide->len; i++) {
        const WideWord *word = &g_array_index(lint->widths->wide, WideWord, i);
        g_autofree char *subject = g_strdup_printf("%s (%s)", word->wide, word->narrow);

        if (g_hash_table_contains(lint->widths->narrow, word->narrow))
            yomi_diags_add(lint->diags, YOMI_CODE_WIDTH_TWICE, word->span, subject);
    }
}
