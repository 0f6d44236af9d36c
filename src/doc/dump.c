/* dump.c -- a tree as text, for tests and for people who look into the program. */
/* SPDX-License-Identifier: MIT */
#include "doc/dump.h"

#include "doc/walk.h"

static void append_quoted(GString *out, const char *text)
{
    g_string_append_c(out, '\'');
    for (const char *p = text; *p; p++) {
        if (*p == '\'' || *p == '\\')
            g_string_append_c(out, '\\');
        if (*p == '\n')
            g_string_append(out, "\\n");
        else
            g_string_append_c(out, *p);
    }
    g_string_append_c(out, '\'');
}

static void append_field(GString *out, const char *name, const char *value)
{
    if (!value || !*value)
        return;
    g_string_append_printf(out, " %s=", name);
    append_quoted(out, value);
}

static void append_flag(GString *out, const char *name, bool set)
{
    if (set)
        g_string_append_printf(out, " %s", name);
}

static void append_number(GString *out, unsigned number)
{
    if (number)
        g_string_append_printf(out, " %u", number);
}

/* What a list, table, page or section says of itself. */
static void append_shape(GString *out, const YomiNode *node)
{
    static const char *const aligns[] = {"", "start", "center", "end"};

    append_number(out, node->level);
    append_number(out, node->number);
    if (node->occurrence > 1)
        g_string_append_printf(out, "/%u", node->occurrence);
    append_flag(out, "ordered", node->ordered);
    append_flag(out, "tight", node->tight);
    append_flag(out, "header", node->header);
    append_flag(out, "horizontal", node->horizontal);
    append_flag(out, "shown", node->shown);
    append_flag(out, "decorative", node->decorative);
    append_flag(out, aligns[node->align], node->align != YOMI_ALIGN_NONE);
}

static void append_head(GString *out, const YomiNode *node)
{
    g_string_append(out, yomi_node_kind_word(node->kind));
    if (node->name)
        g_string_append_printf(out, " %s", node->name);
    append_shape(out, node);
    if (node->text) {
        g_string_append_c(out, ' ');
        append_quoted(out, node->text);
    }
    append_field(out, "id", node->id);
    append_field(out, "to", node->target);
    append_field(out, "href", node->href);
    append_field(out, "title", node->title);
    append_field(out, "alt", node->alt);
    append_field(out, "label", node->label);
    for (const YomiAttr *attr = node->attrs; attr; attr = attr->next)
        append_field(out, attr->name, attr->value);
}

/* TEXT and PAIR are so frequent that they have short forms. */
static bool append_short(GString *out, const YomiNode *node)
{
    if (node->kind == YOMI_NODE_TEXT) {
        append_quoted(out, node->text);
        return true;
    }
    if (node->kind == YOMI_NODE_PAIR) {
        g_string_append(out, node->text);
        if (node->reading)
            g_string_append_printf(out, "=%s", node->reading);
        return true;
    }
    return false;
}

static void separate(GString *out, const YomiNode *node, bool indented, unsigned depth)
{
    if (indented && !yomi_node_is_inline(node)) {
        g_string_append_c(out, '\n');
        for (unsigned i = 0; i < depth; i++)
            g_string_append(out, "  ");
    } else {
        g_string_append_c(out, ' ');
    }
}

void yomi_dump(YomiNode *top, bool indented, GString *out)
{
    YomiWalk walk = yomi_walk_begin(top);
    unsigned depth = 0;

    while (yomi_walk_next(&walk)) {
        const YomiNode *node = walk.node;
        const bool is_short = node->kind == YOMI_NODE_TEXT || node->kind == YOMI_NODE_PAIR;

        if (walk.entering) {
            if (node != top)
                separate(out, node, indented, depth);
            if (!append_short(out, node)) {
                g_string_append_c(out, '(');
                append_head(out, node);
            }
            depth++;
        } else {
            depth--;
            if (!is_short)
                g_string_append_c(out, ')');
        }
    }
    if (indented)
        g_string_append_c(out, '\n');
}
