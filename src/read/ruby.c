/* ruby.c -- pairs of base and reading out of the marks of one ruby. */
/* SPDX-License-Identifier: MIT */
#include "read/ruby.h"

#include "jp/chars.h"
#include "read/standin.h"

#include <string.h>

bool yomi_ruby_is_kana(const char *reading, size_t length)
{
    for (const char *p = reading; p < reading + length; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);
        const bool voiced = c >= 0x3099 && c <= 0x309C; /* the marks of voiced sounds */
        const bool half = c >= 0xFF65 && c <= 0xFF9F;
        const bool sign = c == 0x30A0 || c == 0x30FB; /* ゠ ・ */

        if (!yomi_char_is_kana(c) && !voiced && !half && !sign && !g_unichar_isspace(c))
            return false;
    }
    return true;
}

/* One base character with the marks that belong to it (japanese-text 1.1). */
typedef struct {
    size_t start, end; /* in the base's text */
    YomiSpan span;
} Unit;

typedef struct {
    GString *base;
    GArray *units;       /* of Unit */
    GPtrArray *readings; /* of GString* */
    GArray *places;      /* of YomiSpan: where they stand */
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

static void add_reading(Parts *parts, const YomiNode *mark)
{
    const YomiSpan behind = yomi_span_make(mark->span.source, mark->span.end, mark->span.end);

    g_ptr_array_add(parts->readings, g_string_new(NULL));
    g_array_append_val(parts->places, behind);
}

static void extend_reading(const Parts *parts, const YomiNode *text)
{
    YomiSpan *place = &g_array_index(parts->places, YomiSpan, parts->places->len - 1);

    g_string_append(parts->readings->pdata[parts->readings->len - 1], text->text);
    place->end = MAX(place->end, text->span.end);
}

static void report_readings(const Parts *parts, YomiDiags *diags)
{
    for (guint i = 0; i < parts->readings->len; i++) {
        const GString *reading = parts->readings->pdata[i];

        if (!yomi_ruby_is_kana(reading->str, reading->len))
            yomi_diags_add(diags, YOMI_CODE_RUBY_NOT_KANA,
                           g_array_index(parts->places, YomiSpan, i), reading->str);
    }
}

/* False when something other than text is found. */
static bool gather(Parts *parts, const YomiNode *start, const YomiNode *end)
{
    for (const YomiNode *node = start->next; node != end; node = node->next) {
        const gunichar mark = yomi_ruby_mark(node);

        if (node->kind != YOMI_NODE_TEXT)
            return false;
        if (mark == YOMI_STANDIN_BAR || mark == YOMI_STANDIN_READING) {
            add_reading(parts, node);
        } else if (mark) {
            return false;
        } else if (parts->readings->len > 0) {
            extend_reading(parts, node);
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
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(YomiSpan));
    Parts parts = {base, units, readings, places};

    if (!gather(&parts, start, end))
        return false;

    const bool split = braces && readings->len == units->len;
    YomiNode *ruby = yomi_node_new(doc, YOMI_NODE_RUBY, yomi_span_join(start->span, end->span));

    if (!split && readings->len > 1)
        yomi_diags_add(diags, YOMI_CODE_RUBY_COUNT, ruby->span, base->str);
    report_readings(&parts, diags);
    add_pairs(doc, ruby, &parts, split);
    yomi_node_insert_before(start, ruby);
    while (ruby->next != end)
        yomi_node_detach(ruby->next);
    yomi_node_detach(end);
    return true;
}
