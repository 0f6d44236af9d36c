/* html_ruby.c -- <ruby> of raw HTML becomes the ruby that Markdown's notation makes. */
/* SPDX-License-Identifier: MIT */
#include "read/html_reader.h"

#include "base/text.h"
#include "doc/walk.h"
#include "read/ruby.h"

#include <string.h>

/* A base or a reading. */
typedef struct {
    const char *text; /* never NULL; a base is never empty */
    YomiSpan span;
    bool loose; /* a base without <rb>: text beside it belongs to it */
} Part;

typedef struct {
    YomiHtml *html;
    YomiNode *ruby;
    GArray *bases, *readings; /* of Part: those of the group that is being read */
    GPtrArray *pairs;         /* of YomiNode* */
    bool markup, wrong;
    bool read; /* one pair has a reading */
} Ruby;

static bool is_element(const YomiNode *node, const char *name)
{
    return node->kind == YOMI_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

/* One finding for each ruby is enough. */
static void report_markup(Ruby *ruby, const YomiNode *node)
{
    if (!ruby->markup)
        yomi_html_report_element(ruby->html, YOMI_CODE_HTML_RUBY_MARKUP, node->span,
                                 yomi_schema_node(node)->name);
    ruby->markup = true;
}

static void report_wrong(Ruby *ruby)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (ruby->wrong)
        return;
    ruby->wrong = true;
    yomi_plain_text(ruby->ruby, text);
    yomi_diags_add(ruby->html->diags, YOMI_CODE_HTML_RUBY, ruby->ruby->span,
                   *text->str ? text->str : "<ruby>");
}

static const char *keep(const Ruby *ruby, const char *text)
{
    return yomi_arena_strdup(yomi_doc_arena(ruby->html->doc), text);
}

/* The plain text of @node, without white space at its ends. */
static Part read_part(Ruby *ruby, YomiNode *node, bool loose)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Part part = {.span = node->span, .loose = loose};

    for (const YomiNode *child = node->first; child; child = child->next)
        if (child->kind != YOMI_NODE_TEXT && child->kind != YOMI_NODE_SOFT_BREAK)
            report_markup(ruby, child);
    if (loose && node->kind != YOMI_NODE_TEXT && node->kind != YOMI_NODE_SOFT_BREAK)
        report_markup(ruby, node);
    yomi_plain_text(node, text);
    if (node->first && node->first == node->last)
        part.span = node->first->span;

    g_autofree char *trimmed = yomi_text_collapse(text->str);

    part.text = keep(ruby, trimmed);
    return part;
}

static void add_pair(Ruby *ruby, const Part *base, const char *reading)
{
    YomiNode *pair = yomi_node_new(ruby->html->doc, YOMI_NODE_PAIR, base->span);

    pair->text = base->text;
    pair->reading = reading && *reading ? reading : NULL;
    ruby->read = ruby->read || pair->reading;
    g_ptr_array_add(ruby->pairs, pair);
}

static Part join(const Ruby *ruby, const GArray *parts)
{
    g_autoptr(GString) text = g_string_new(NULL);
    Part all = {.text = ""};

    for (guint i = 0; i < parts->len; i++) {
        const Part *part = &g_array_index(parts, Part, i);

        g_string_append(text, part->text);
        all.span = i && all.span.source && all.span.source == part->span.source
                       ? yomi_span_join(all.span, part->span)
                       : part->span;
    }
    all.text = keep(ruby, text->str);
    return all;
}

/* Bases and the readings behind them: one for each, or one for all. */
static void close_group(Ruby *ruby)
{
    const guint n = ruby->bases->len, k = ruby->readings->len;

    if (n == 0 && k > 0) {
        report_wrong(ruby);
    } else if (k == 0 || k == n) {
        for (guint i = 0; i < n; i++)
            add_pair(ruby, &g_array_index(ruby->bases, Part, i),
                     k ? g_array_index(ruby->readings, Part, i).text : NULL);
    } else {
        const Part base = join(ruby, ruby->bases), reading = join(ruby, ruby->readings);

        if (k > 1)
            report_wrong(ruby);
        add_pair(ruby, &base, reading.text);
    }
    g_array_set_size(ruby->bases, 0);
    g_array_set_size(ruby->readings, 0);
}

static void add_base(Ruby *ruby, YomiNode *node, bool loose)
{
    Part part = read_part(ruby, node, loose);
    const guint n = ruby->bases->len;

    if (!*part.text)
        return;
    if (ruby->readings->len > 0)
        close_group(ruby);
    if (loose && ruby->bases->len > 0 && g_array_index(ruby->bases, Part, n - 1).loose) {
        Part *before = &g_array_index(ruby->bases, Part, n - 1);
        g_autofree char *text = g_strconcat(before->text, part.text, NULL);

        before->text = keep(ruby, text);
        return;
    }
    g_array_append_val(ruby->bases, part);
}

static void read_children(Ruby *ruby)
{
    for (YomiNode *child = ruby->ruby->first; child; child = child->next) {
        if (is_element(child, "rt")) {
            const Part part = read_part(ruby, child, false);

            if (!yomi_ruby_is_kana(part.text, strlen(part.text)))
                yomi_diags_add(ruby->html->diags, YOMI_CODE_RUBY_NOT_KANA, part.span, part.text);
            g_array_append_val(ruby->readings, part);
        } else if (!is_element(child, "rp")) {
            add_base(ruby, child, !is_element(child, "rb"));
        }
    }
    close_group(ruby);
    if (!ruby->read)
        report_wrong(ruby);
}

/* A ruby without a reading is its base; what has no base either goes. */
static void replace_by_text(const Ruby *ruby)
{
    for (guint i = 0; i < ruby->pairs->len; i++) {
        const YomiNode *pair = g_ptr_array_index(ruby->pairs, i);

        yomi_node_insert_before(ruby->ruby, yomi_node_new_text(ruby->html->doc, pair->span,
                                                               pair->text, strlen(pair->text)));
    }
    yomi_node_detach(ruby->ruby);
}

void yomi_html_finish_ruby(YomiHtml *html, YomiNode *ruby)
{
    g_autoptr(GArray) bases = g_array_new(FALSE, FALSE, sizeof(Part));
    g_autoptr(GArray) readings = g_array_new(FALSE, FALSE, sizeof(Part));
    g_autoptr(GPtrArray) pairs = g_ptr_array_new();
    Ruby r = {.html = html, .ruby = ruby, .bases = bases, .readings = readings, .pairs = pairs};

    read_children(&r);
    if (!r.read) {
        replace_by_text(&r);
        return;
    }
    while (ruby->first)
        yomi_node_detach(ruby->first);
    for (guint i = 0; i < pairs->len; i++)
        yomi_node_append(ruby, g_ptr_array_index(pairs, i));
    yomi_html_carry_attributes(html->doc, ruby);
    ruby->kind = YOMI_NODE_RUBY;
    ruby->name = NULL;
}
