/* ruby.c -- pairs of base and reading out of the marks of one ruby. */
/* SPDX-License-Identifier: MIT */
#include "read/ruby.h"

#include "jp/chars.h"
#include "read/standin.h"

#include <string.h>

/* One base character with the marks that belong to it (japanese-text 1.1). */
typedef struct {
    size_t start, end; /* in the base's text */
    YomiSpan span;
} Unit;

typedef struct {
    GString *base;
    GArray *units;       /* of Unit */
    GPtrArray *readings; /* of GString* */
} Parts;

gunichar yomi_ruby_mark(const YomiNode *node)
{
    if (node->kind != YOMI_NODE_TEXT || !yomi_standin_at(node->text))
        return 0;
    return node->text[YOMI_STANDIN_BYTES] ? 0 : yomi_standin_at(node->text);
}

static void free_string(gpointer string)
{
    g_string_free(string, TRUE);
}

static void add_units(Parts *parts, const YomiNode *text)
{
    for (const char *p = text->text, *next = NULL; *p; p = next) {
        next = g_utf8_next_char(p);

        const YomiSpan span =
            yomi_node_text_span(text, (size_t)(p - text->text), (size_t)(next - text->text));
        Unit unit = {parts->base->len, parts->base->len + (size_t)(next - p), span};

        if (yomi_char_is_extending(g_utf8_get_char(p)) && parts->units->len > 0) {
            Unit *before = &g_array_index(parts->units, Unit, parts->units->len - 1);

            before->end = unit.end;
            before->span = yomi_span_join(before->span, span);
        } else {
            g_array_append_val(parts->units, unit);
        }
        g_string_append_len(parts->base, p, next - p);
    }
}

static bool is_trimmed(gunichar c)
{
    return c == ' ' || c == '\t' || c == 0x3000;
}

/* Spaces at the end of a base say nothing. */
static void trim_base(Parts *parts)
{
    while (parts->units->len > 1) {
        const Unit *last = &g_array_index(parts->units, Unit, parts->units->len - 1);

        if (!is_trimmed(g_utf8_get_char(parts->base->str + last->start)))
            return;
        g_string_truncate(parts->base, last->start);
        g_array_set_size(parts->units, parts->units->len - 1);
    }
}

static void trim_reading(GString *reading)
{
    const char *first = reading->str, *last = reading->str + reading->len;

    while (*first && is_trimmed(g_utf8_get_char(first)))
        first = g_utf8_next_char(first);
    while (last > first && is_trimmed(g_utf8_get_char(g_utf8_prev_char(last))))
        last = g_utf8_prev_char(last);
    g_string_truncate(reading, (gsize)(last - reading->str));
    g_string_erase(reading, 0, first - reading->str);
}

/* False when something other than text is found. */
static bool gather(Parts *parts, const YomiNode *start, const YomiNode *end)
{
    GString *reading = NULL;

    for (const YomiNode *node = start->next; node != end; node = node->next) {
        const gunichar mark = yomi_ruby_mark(node);

        if (node->kind != YOMI_NODE_TEXT)
            return false;
        if (mark == YOMI_STANDIN_BAR || mark == YOMI_STANDIN_READING) {
            reading = g_string_new(NULL);
            g_ptr_array_add(parts->readings, reading);
        } else if (mark) {
            return false;
        } else if (reading) {
            g_string_append(reading, node->text);
        } else {
            add_units(parts, node);
        }
    }
    trim_base(parts);
    for (guint i = 0; i < parts->readings->len; i++)
        trim_reading(parts->readings->pdata[i]);
    return parts->units->len > 0;
}

static void add_pair(YomiDoc *doc, YomiNode *ruby, const Parts *parts, guint first, guint last,
                     const char *reading)
{
    const Unit *from = &g_array_index(parts->units, Unit, first);
    const Unit *to = &g_array_index(parts->units, Unit, last);
    YomiNode *pair = yomi_node_new(doc, YOMI_NODE_PAIR, yomi_span_join(from->span, to->span));
    YomiArena *arena = yomi_doc_arena(doc);

    pair->text = yomi_arena_strndup(arena, parts->base->str + from->start, to->end - from->start);
    pair->reading = *reading ? yomi_arena_strdup(arena, reading) : NULL;
    yomi_node_append(ruby, pair);
}

static void add_pairs(YomiDoc *doc, YomiNode *ruby, const Parts *parts, bool split)
{
    g_autoptr(GString) joined = g_string_new(NULL);

    for (guint i = 0; i < parts->readings->len; i++) {
        const GString *reading = parts->readings->pdata[i];

        if (split)
            add_pair(doc, ruby, parts, i, i, reading->str);
        else
            g_string_append(joined, reading->str);
    }
    if (!split)
        add_pair(doc, ruby, parts, 0, parts->units->len - 1, joined->str);
}

bool yomi_ruby_make(YomiDoc *doc, YomiNode *start, YomiNode *end, bool braces, YomiDiags *diags)
{
    g_autoptr(GString) base = g_string_new(NULL);
    g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
    g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func(free_string);
    Parts parts = {base, units, readings};

    if (!gather(&parts, start, end))
        return false;

    const bool split = braces && readings->len == units->len;
    YomiNode *ruby = yomi_node_new(doc, YOMI_NODE_RUBY, yomi_span_join(start->span, end->span));

    if (!split && readings->len > 1)
        yomi_diags_add(diags, YOMI_CODE_RUBY_COUNT, ruby->span, base->str);
    add_pairs(doc, ruby, &parts, split);
    yomi_node_insert_before(start, ruby);
    while (ruby->next != end)
        yomi_node_detach(ruby->next);
    yomi_node_detach(end);
    return true;
}
