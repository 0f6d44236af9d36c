/* captions.c -- captions of figures and tables, and the names that links know them by. */
/* SPDX-License-Identifier: MIT */
#include "pass/captions.h"

#include "base/text.h"
#include "pass/plain.h"

#include <string.h>

static bool is_element(const YomiNode *node, const char *name)
{
    return node->kind == YOMI_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

/* --- what others ask ----------------------------------------------------------------------- */

static bool is_figure(const YomiNode *node)
{
    return node->kind == YOMI_NODE_FIGURE || is_element(node, "figure");
}

static bool is_table(const YomiNode *node)
{
    return node->kind == YOMI_NODE_TABLE || is_element(node, "table");
}

bool yomi_caption_is(const YomiNode *node)
{
    return node->kind == YOMI_NODE_CAPTION || is_element(node, "caption") ||
           is_element(node, "figcaption");
}

YomiNode *yomi_caption_of(YomiNode *node, YomiCaptionKind *out_kind)
{
    YomiNode *caption = node->first;

    if (is_table(node))
        *out_kind = YOMI_CAPTION_TABLE;
    else if (is_figure(node))
        *out_kind = YOMI_CAPTION_FIGURE;
    else
        return NULL;
    while (caption && !yomi_caption_is(caption))
        caption = caption->next;
    if (!caption)
        return NULL;

    g_autofree char *text = yomi_plain_label(caption);

    return *text ? caption : NULL;
}

const char *yomi_caption_id(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ELEMENT ? yomi_node_attr(node, "id") : node->id;
}

/* --- names --------------------------------------------------------------------------------- */

/* Where "{#name}" starts at the end of @text, or NULL. What an escape starts is another node. */
static const char *find_mark(const char *text)
{
    const char *mark = strrchr(text, '{');

    if (!mark || mark[1] != '#')
        return NULL;

    const char *close = strchr(mark, '}');

    return close && yomi_text_blank(close + 1) ? mark : NULL;
}

bool yomi_captions_is_name(const char *text)
{
    const char *mark = find_mark(text);

    return mark && mark == text + strspn(text, " \t");
}

static bool is_good(const char *name)
{
    for (const char *p = name; *p; p = g_utf8_next_char(p))
        if (g_unichar_isspace(g_utf8_get_char(p)))
            return false;
    return *name != '\0';
}

/* @text loses what stands from byte @end on, and white space before that. */
static void cut_off(YomiDoc *doc, YomiNode *text, size_t end)
{
    while (end > 0 && (text->text[end - 1] == ' ' || text->text[end - 1] == '\t'))
        end--;
    if (end == 0) {
        yomi_node_detach(text);
        return;
    }
    text->span = yomi_node_text_span(text, 0, end);
    text->text = yomi_arena_strndup(yomi_doc_arena(doc), text->text, end);
}

/* False when no name stands at the end of @inlines. */
static bool take_last_name(YomiCaptions *c, YomiNode *holder, YomiNode *inlines)
{
    YomiNode *text = inlines->last;
    const char *mark = text && text->kind == YOMI_NODE_TEXT ? find_mark(text->text) : NULL;

    if (!mark)
        return false;

    const size_t start = (size_t)(mark - text->text), length = strcspn(mark, "}") + 1;
    const YomiSpan span = yomi_node_text_span(text, start, start + length);
    const char *name = yomi_arena_strndup(yomi_doc_arena(c->doc), mark + 2, length - 3);

    if (holder->target || !is_good(name)) {
        g_autofree char *subject = g_strndup(mark, length);

        yomi_diags_add(c->ctx->diags, YOMI_CODE_CAPTION_NAME, span, subject);
    } else if (!g_hash_table_add(c->names, (void *)name)) {
        yomi_diags_add(c->ctx->diags, YOMI_CODE_ANCHOR_TWICE, span, name);
    } else {
        holder->target = name;
    }
    cut_off(c->doc, text, start);
    return true;
}

void yomi_captions_take_name(YomiCaptions *c, YomiNode *holder, YomiNode *inlines)
{
    if (take_last_name(c, holder, inlines))
        take_last_name(c, holder, inlines); /* a second one is reported */
    if (inlines->kind == YOMI_NODE_CAPTION && !inlines->first)
        yomi_node_detach(inlines);
}

/* --- captions and descriptions ------------------------------------------------------------- */

/* The paragraph behind a figure that has no caption yet, and begins with "図：". */
static void make_caption(YomiCaptions *c, YomiNode *paragraph)
{
    static const char *const marks[] = {"図: ", "図：", "Figure: ", NULL};
    YomiNode *figure = paragraph->prev, *text = paragraph->first;

    if (!figure || figure->kind != YOMI_NODE_FIGURE || figure->first != figure->last || !text ||
        text->kind != YOMI_NODE_TEXT)
        return;

    const size_t mark = yomi_text_skip_mark(text->text, marks), length = strlen(text->text);

    if (mark == 0 || (mark == length && !text->next))
        return;
    text->span = yomi_node_text_span(text, mark, length);
    text->text += mark;
    if (mark == length)
        yomi_node_detach(text);

    YomiNode *caption = yomi_node_new(c->doc, YOMI_NODE_CAPTION, paragraph->span);

    caption->span.start = paragraph->first->span.start;
    yomi_node_take_children(caption, paragraph);
    yomi_node_append(figure, caption);
    yomi_node_detach(paragraph);
    yomi_captions_take_name(c, figure, caption);
}

void yomi_captions_leave(YomiCaptions *c, YomiNode *node)
{
    if (node->kind == YOMI_NODE_PARAGRAPH) {
        make_caption(c, node);
    } else if (node->kind == YOMI_NODE_ALERT && strcmp(node->name, "description") == 0) {
        if (!node->prev || !is_figure(node->prev))
            yomi_diags_add(c->ctx->diags, YOMI_CODE_DESCRIPTION_ALONE, node->span, NULL);
    } else if (node->kind == YOMI_NODE_CAPTION && !node->html) {
        yomi_captions_take_name(c, node->parent, node);
    }
}
