/* alert.c -- quotations that start with [!NOTE] or its like are alerts. */
/* SPDX-License-Identifier: MIT */
#include "read/alert.h"

#include "doc/walk.h"

#include <string.h>

static const char *const names[] = {"note",    "tip",     "important",
                                    "warning", "caution", "description"};

static bool is_break(const YomiNode *node)
{
    return node->kind == YOMI_NODE_SOFT_BREAK || node->kind == YOMI_NODE_HARD_BREAK;
}

/* "[!WORD" at the start of @text as the author wrote it; *@out_length up to the bracket and with
 * it. */
static bool starts_like_alert(const YomiNode *text, size_t *out_length)
{
    if (!text || text->kind != YOMI_NODE_TEXT || !g_str_has_prefix(text->text, "[!") ||
        text->span.end - text->span.start != strlen(text->text))
        return false;

    size_t length = 2;

    while (g_ascii_isalpha(text->text[length]) || text->text[length] == '-')
        length++;
    if (length == 2 || text->text[length] != ']')
        return false;
    *out_length = length + 1;
    return true;
}

/* The name that is spelt by @length bytes "[!NAME]", or NULL. */
static const char *find_name(const char *text, size_t length)
{
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strlen(names[i]) == length - strlen("[!]") &&
            g_ascii_strncasecmp(names[i], text + 2, length - strlen("[!]")) == 0)
            return names[i];
    return NULL;
}

static void make_alert(YomiDoc *doc, YomiNode *quote, const char *name)
{
    YomiNode *paragraph = quote->first;
    YomiNode *alert = yomi_node_new(doc, YOMI_NODE_ALERT, quote->span);

    yomi_node_detach(paragraph->first);
    if (paragraph->first)
        yomi_node_detach(paragraph->first); /* the line end */
    if (paragraph->first)
        paragraph->span.start = paragraph->first->span.start;
    else
        yomi_node_detach(paragraph);
    alert->name = name;
    yomi_node_take_children(alert, quote);
    yomi_node_replace(quote, alert);
}

static void look_at(YomiDoc *doc, YomiNode *quote, YomiDiags *diags)
{
    const YomiNode *paragraph = quote->first;
    size_t length = 0;

    if (!paragraph || paragraph->kind != YOMI_NODE_PARAGRAPH ||
        !starts_like_alert(paragraph->first, &length))
        return;

    const YomiNode *text = paragraph->first;
    const char *name = find_name(text->text, length);
    const bool alone = !text->text[length] && (!text->next || is_break(text->next));

    if (name && alone) {
        make_alert(doc, quote, name);
        return;
    }

    g_autofree char *subject = g_strndup(text->text, length);

    yomi_diags_add(diags, YOMI_CODE_ALERT_UNKNOWN, yomi_node_text_span(text, 0, length), subject);
}

void yomi_alert_find(YomiDoc *doc, YomiNode *root, YomiDiags *diags)
{
    YomiWalk walk = yomi_walk_begin(root);

    while (yomi_walk_next(&walk))
        if (!walk.entering && walk.node->kind == YOMI_NODE_QUOTE)
            look_at(doc, walk.node, diags);
}
