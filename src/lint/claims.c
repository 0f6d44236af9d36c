/* claims.c -- wording that a clinic may not publish, unless a comment says why it may here. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "jp/claims.h"

#include <string.h>

/*
 * <!-- claims: ok REASON --> allows what stands in the next block, or in the block that it stands
 * in: a paragraph, heading or caption, or all of a table or a figure. A note inside a paragraph
 * belongs to it.
 */

/* A block that a comment can speak of. */
typedef struct {
    const YomiNode *node;
    size_t start, end; /* in the source */
    bool waived, used; /* a comment allows it; there was something to allow */
    YomiSpan waiver;
} Unit;

typedef struct {
    YomiCode code;
    YomiSpan span;
    char *words;
    const YomiNode *node; /* of its unit */
} Finding;

struct YomiLintClaims {
    YomiClaims *table;
    GArray *units;    /* of Unit */
    GArray *findings; /* of Finding */
};

static void clear_finding(gpointer data)
{
    g_free(((Finding *)data)->words);
}

YomiLintClaims *yomi_lint_claims_new(void)
{
    YomiLintClaims *claims = g_new0(YomiLintClaims, 1);

    claims->table = yomi_claims_new();
    claims->units = g_array_new(FALSE, FALSE, sizeof(Unit));
    claims->findings = g_array_new(FALSE, FALSE, sizeof(Finding));
    g_array_set_clear_func(claims->findings, clear_finding);
    return claims;
}

void yomi_lint_claims_free(YomiLintClaims *claims)
{
    if (!claims)
        return;
    yomi_claims_free(claims->table);
    g_array_unref(claims->units);
    g_array_unref(claims->findings);
    g_free(claims);
}

/* --- collecting ------------------------------------------------------------------------------ */

/* All of a table or a figure is one. */
static const YomiNode *unit_of(const YomiNode *block)
{
    const YomiNode *unit = block;

    for (const YomiNode *node = block; node; node = node->parent) {
        const bool element = node->kind == YOMI_NODE_ELEMENT;

        if (node->kind == YOMI_NODE_TABLE || node->kind == YOMI_NODE_FIGURE ||
            (element && (strcmp(node->name, "table") == 0 || strcmp(node->name, "figure") == 0)))
            unit = node;
    }
    return unit;
}

/* The span of raw HTML is its start tag only, so the words count too. */
static void add_unit(YomiLintClaims *claims, const YomiNode *node, const YomiFlow *flow)
{
    const YomiSpan words = yomi_flow_span(flow, 0, flow->length);
    Unit unit = {.node = node, .start = node->span.start, .end = node->span.end};
    Unit *last =
        claims->units->len > 0 ? &g_array_index(claims->units, Unit, claims->units->len - 1) : NULL;

    unit.start = MIN(unit.start, words.start);
    unit.end = MAX(unit.end, words.end);
    if (last && last->node == node)
        last->end = MAX(last->end, unit.end);
    else
        g_array_append_val(claims->units, unit);
}

static YomiCode code_of(YomiClaimKind kind)
{
    static const YomiCode codes[] = {
        [YOMI_CLAIM_CURE] = YOMI_CODE_CLAIM_CURE,
        [YOMI_CLAIM_SAFE] = YOMI_CODE_CLAIM_SAFE,
        [YOMI_CLAIM_BEST] = YOMI_CODE_CLAIM_BEST,
        [YOMI_CLAIM_WONDER] = YOMI_CODE_CLAIM_WONDER,
        [YOMI_CLAIM_APPROVED] = YOMI_CODE_CLAIM_APPROVED,
        [YOMI_CLAIM_VOICE] = YOMI_CODE_CLAIM_VOICE,
        [YOMI_CLAIM_BARGAIN] = YOMI_CODE_CLAIM_BARGAIN,
    };

    return codes[kind];
}

void yomi_lint_claims(YomiLint *lint, const YomiFlow *flow)
{
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(YomiClaim));
    const YomiNode *node = unit_of(flow->block);

    if (!lint->claims)
        return;
    add_unit(lint->claims, node, flow);
    yomi_claims_find(lint->claims->table, flow->text, flow->length, found);
    for (guint i = 0; i < found->len; i++) {
        const YomiClaim *claim = &g_array_index(found, YomiClaim, i);
        const Finding finding = {
            .code = code_of(claim->kind),
            .span = yomi_flow_span(flow, claim->start, claim->end),
            .words = yomi_flow_words(flow, claim->start, claim->end),
            .node = node,
        };

        g_array_append_val(lint->claims->findings, finding);
    }
}

/* --- comments -------------------------------------------------------------------------------- */

/* What stands behind "claims:" in the comment at @span; NULL when it is another comment. Yours. */
static char *waiver_text(YomiSpan span)
{
    const size_t opening = strlen("<!--"), closing = strlen("-->");
    g_autofree char *text = g_strndup(span.source->text + span.start, (gsize)span.end - span.start);
    const size_t length = strlen(text);
    const char *p = text + opening;

    if (length < opening + closing)
        return NULL;
    text[length - closing] = '\0';
    p += strspn(p, " \t\n");
    if (g_ascii_strncasecmp(p, "claims", strlen("claims")) != 0)
        return NULL;
    p += strlen("claims");
    p += strspn(p, " ");
    if (g_str_has_prefix(p, "："))
        p += strlen("：");
    else if (*p == ':')
        p++;
    else
        return NULL;
    return g_strstrip(g_strdup(p));
}

/* "ok" and a reason. */
static bool is_reasoned(const char *text)
{
    if (g_ascii_strncasecmp(text, "ok", 2) != 0 || g_ascii_isalnum(text[2]))
        return false;
    for (const char *p = text + 2; *p; p = g_utf8_next_char(p))
        if (g_unichar_isalnum(g_utf8_get_char(p)))
            return true;
    return false;
}

static int compare_spans(gconstpointer first, gconstpointer second)
{
    const YomiSpan *a = first, *b = second;

    return (a->start > b->start) - (a->start < b->start);
}

/* The outer one of two that start together comes first. */
static int compare_units(gconstpointer first, gconstpointer second)
{
    const Unit *a = first, *b = second;
    const int by_start = (a->start > b->start) - (a->start < b->start);

    return by_start ? by_start : (a->end < b->end) - (a->end > b->end);
}

/* The comments that allow something, in the order of the file; those that give no reason are
 * reported. */
static GArray *find_waivers(const YomiLint *lint, const YomiDoc *doc)
{
    size_t count = 0;
    const YomiSpan *comments = yomi_doc_comments(doc, &count);
    GArray *waivers = g_array_new(FALSE, FALSE, sizeof(YomiSpan));

    for (size_t i = 0; i < count; i++) {
        g_autofree char *text = waiver_text(comments[i]);

        if (text && is_reasoned(text))
            g_array_append_val(waivers, comments[i]);
        else if (text)
            yomi_diags_add(lint->diags, YOMI_CODE_CLAIM_WAIVER, comments[i], text);
    }
    g_array_sort(waivers, compare_spans);
    return waivers;
}

static void report_unused(const YomiLint *lint, YomiSpan waiver)
{
    yomi_diags_add(lint->diags, YOMI_CODE_CLAIM_WAIVER_UNUSED, waiver, NULL);
}

/* Gives each waiver to the first unit that ends behind it. */
static void apply_waivers(const YomiLint *lint, const GArray *waivers)
{
    GArray *units = lint->claims->units;
    guint next = 0;

    for (guint i = 0; i < waivers->len; i++) {
        const YomiSpan waiver = g_array_index(waivers, YomiSpan, i);
        Unit *unit = NULL;

        while (next < units->len && g_array_index(units, Unit, next).end < waiver.end)
            next++;
        unit = next < units->len ? &g_array_index(units, Unit, next) : NULL;
        if (!unit || unit->waived) {
            report_unused(lint, waiver);
            continue;
        }
        unit->waived = true;
        unit->waiver = waiver;
    }
}

/* node -> the unit whose comment counts for it: its own, or that of the paragraph around a note. */
static GHashTable *map_units(const YomiLintClaims *claims)
{
    GHashTable *map = g_hash_table_new(NULL, NULL);
    Unit *outer = NULL;

    for (guint i = 0; i < claims->units->len; i++) {
        Unit *unit = &g_array_index(claims->units, Unit, i);

        if (!outer || unit->end > outer->end)
            outer = unit;
        g_hash_table_insert(map, (gpointer)unit->node, unit->waived ? unit : outer);
    }
    return map;
}

void yomi_lint_claims_finish(YomiLint *lint, const YomiDoc *doc)
{
    const YomiLintClaims *claims = lint->claims;

    if (!claims)
        return;

    g_autoptr(GArray) waivers = find_waivers(lint, doc);

    g_array_sort(claims->units, compare_units);
    apply_waivers(lint, waivers);

    g_autoptr(GHashTable) map = map_units(claims);

    for (guint i = 0; i < claims->findings->len; i++) {
        const Finding *finding = &g_array_index(claims->findings, Finding, i);
        Unit *unit = g_hash_table_lookup(map, finding->node);

        if (unit->waived)
            unit->used = true;
        else
            yomi_diags_add(lint->diags, finding->code, finding->span, finding->words);
    }
    for (guint i = 0; i < claims->units->len; i++) {
        const Unit *unit = &g_array_index(claims->units, Unit, i);

        if (unit->waived && !unit->used)
            report_unused(lint, unit->waiver);
    }
}
