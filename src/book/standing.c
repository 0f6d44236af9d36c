/* standing.c -- how the letters and digits of terms stand in vertical lines, against the rules. */
/* SPDX-License-Identifier: MIT */
#include "book/standing.h"

#include "base/text.h"

#include <string.h>

enum { TCY_MAX = 4 }; /* as between carets: more would be too narrow to read */

YomiTokenChoice yomi_standing_parse(const char *value)
{
    if (strcmp(value, "upright") == 0)
        return YOMI_TOKEN_UPRIGHT;
    if (strcmp(value, "tcy") == 0)
        return YOMI_TOKEN_TCY;
    return strcmp(value, "sideways") == 0 ? YOMI_TOKEN_SIDEWAYS : YOMI_TOKEN_BY_RULE;
}

static void report(const YomiTerm *term, YomiCode code, const char *token, YomiDiags *diags)
{
    g_autofree char *excerpt = yomi_text_excerpt(token, strlen(token));

    yomi_diags_add(diags, code, term->vertical_span, excerpt);
}

static void report_other(const YomiTerm *term, const YomiTerm *first, const char *token,
                         YomiDiags *diags)
{
    unsigned line = 0, column = 0;

    yomi_span_locate(first->span, &line, &column);

    g_autofree char *subject = g_strdup_printf("%s (terms.tsv:%u)", token, line);

    report(term, YOMI_CODE_TERM_VERTICAL_DIFFERS, subject, diags);
}

static void add(YomiTerms *terms, unsigned index, const char *token, YomiDiags *diags)
{
    const YomiTerm *term = &g_array_index(terms->list, YomiTerm, index);
    gpointer first = NULL;

    if (term->vertical == YOMI_TOKEN_TCY && g_utf8_strlen(token, -1) > TCY_MAX) {
        report(term, YOMI_CODE_TERM_VERTICAL_LONG, token, diags);
    } else if (g_hash_table_lookup_extended(terms->vertical_terms, token, NULL, &first)) {
        const YomiTerm *other = &g_array_index(terms->list, YomiTerm, GPOINTER_TO_UINT(first));

        if (other->vertical != term->vertical)
            report_other(term, other, token, diags);
    } else {
        char *key = yomi_arena_strdup(terms->arena, token);

        g_hash_table_insert(terms->vertical, key, GUINT_TO_POINTER(term->vertical));
        g_hash_table_insert(terms->vertical_terms, key, GUINT_TO_POINTER(index));
    }
}

void yomi_standing_add(YomiTerms *terms, unsigned index, YomiDiags *diags)
{
    g_autoptr(GPtrArray) tokens = g_ptr_array_new_with_free_func(g_free);
    const YomiTerm *term = &g_array_index(terms->list, YomiTerm, index);

    if (term->vertical == YOMI_TOKEN_BY_RULE)
        return;
    yomi_vertical_tokens(term->text, tokens);
    if (tokens->len == 0)
        report(term, YOMI_CODE_TERM_VERTICAL_NONE, term->text, diags);
    for (guint i = 0; i < tokens->len; i++)
        add(terms, index, tokens->pdata[i], diags);
}
