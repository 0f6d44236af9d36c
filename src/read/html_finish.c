/* html_finish.c -- an element of raw HTML that is complete becomes what Markdown would make. */
/* SPDX-License-Identifier: MIT */
#include "read/html_reader.h"

#include "base/text.h"
#include "read/html_time.h"

#include <stdlib.h>
#include <string.h>

void yomi_html_report_nesting(const YomiHtml *html, YomiSpan span, const char *parent,
                              const char *child)
{
    g_autofree char *subject = g_strdup_printf("<%s> … %s", parent, child);

    yomi_diags_add(html->diags, YOMI_CODE_HTML_NESTING, span, subject);
}

void yomi_html_report_element(const YomiHtml *html, YomiCode code, YomiSpan span, const char *name)
{
    g_autofree char *subject = g_strdup_printf("<%s>", name);

    yomi_diags_add(html->diags, code, span, subject);
}

static bool is_element(const YomiNode *node, const char *name)
{
    return node->kind == YOMI_NODE_ELEMENT && strcmp(node->name, name) == 0;
}

static void become(YomiNode *node, YomiNodeKind kind)
{
    node->kind = kind;
    node->html = true;
    node->name = NULL;
    node->attrs = NULL;
}

static void remove_attribute(YomiNode *node, const char *name)
{
    for (YomiAttr **place = &node->attrs; *place; place = &(*place)->next)
        if (strcmp((*place)->name, name) == 0) {
            *place = (*place)->next;
            return;
        }
}

static void report_incomplete(const YomiHtml *html, const YomiNode *node)
{
    if (!html->excused)
        yomi_html_report_element(html, YOMI_CODE_HTML_INCOMPLETE, node->span, node->name);
}

void yomi_html_carry_attributes(YomiDoc *doc, YomiNode *node)
{
    if (!node->attrs)
        return;

    YomiNode *span = yomi_node_new(doc, YOMI_NODE_ELEMENT, node->span);

    span->name = "span";
    span->attrs = node->attrs;
    node->attrs = NULL;
    yomi_node_wrap(node, span);
}

/* The mark of a print page stands among blocks as it is. */
static bool is_block_mark(const YomiNode *node)
{
    return node->kind == YOMI_NODE_PRINT_PAGE &&
           (!node->prev || !yomi_node_is_inline(node->prev)) &&
           (!node->next || !yomi_node_is_inline(node->next));
}

/* Puts the inlines from @first on into one paragraph; returns what stands behind it. */
static YomiNode *wrap_run(YomiDoc *doc, YomiNode *first)
{
    YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, first->span);
    YomiNode *next = first->next;

    paragraph->html = true;
    yomi_node_wrap(first, paragraph);
    for (YomiNode *child = next; child && yomi_node_is_inline(child); child = next) {
        next = child->next;
        yomi_node_detach(child);
        yomi_node_append(paragraph, child);
        if (child->span.source && child->span.source == paragraph->span.source)
            paragraph->span = yomi_span_join(paragraph->span, child->span);
    }
    return paragraph->next;
}

void yomi_html_wrap_inlines(YomiDoc *doc, YomiNode *node, bool always)
{
    bool blocks = always;

    for (YomiNode *child = node->first; child && !blocks; child = child->next)
        blocks = !yomi_node_is_inline(child);
    for (YomiNode *child = blocks ? node->first : NULL; child;)
        child = yomi_node_is_inline(child) && !is_block_mark(child) ? wrap_run(doc, child)
                                                                    : child->next;
}

void yomi_html_wrap_tail(YomiDoc *doc, YomiNode *node, const YomiNode *stop)
{
    YomiNode *first = NULL;

    for (YomiNode *child = node->last; child && child != stop; child = child->prev) {
        if (!yomi_node_is_inline(child) || is_block_mark(child))
            break;
        first = child;
    }
    if (first)
        wrap_run(doc, first);
}

static void finish_strong(YomiHtml *html, YomiNode *node)
{
    (void)html;
    if (!node->attrs)
        become(node, YOMI_NODE_STRONG);
}

static void finish_emphasis(YomiHtml *html, YomiNode *node)
{
    (void)html;
    if (!node->attrs)
        become(node, YOMI_NODE_EMPHASIS);
}

static void finish_paragraph(YomiHtml *html, YomiNode *node)
{
    (void)html;
    if (!node->attrs)
        become(node, YOMI_NODE_PARAGRAPH);
}

static void finish_rule(YomiHtml *html, YomiNode *node)
{
    (void)html;
    if (!node->attrs)
        become(node, YOMI_NODE_RULE);
}

static void finish_break(YomiHtml *html, YomiNode *node)
{
    (void)html;
    if (!node->attrs)
        become(node, YOMI_NODE_HARD_BREAK);
}

/* The text of @node's children when they are nothing but text; NULL otherwise. */
static char *only_text(const YomiNode *node)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (const YomiNode *child = node->first; child; child = child->next) {
        if (child->kind != YOMI_NODE_TEXT)
            return NULL;
        g_string_append(text, child->text);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

static void finish_code(YomiHtml *html, YomiNode *node)
{
    g_autofree char *text = node->attrs ? NULL : only_text(node);

    if (!text)
        return;
    while (node->first)
        yomi_node_detach(node->first);
    become(node, YOMI_NODE_CODE);
    node->text = yomi_arena_strdup(yomi_doc_arena(html->doc), text);
}

static void finish_flow(YomiHtml *html, YomiNode *node)
{
    yomi_html_wrap_inlines(html->doc, node, false);
}

static void finish_quote(YomiHtml *html, YomiNode *node)
{
    yomi_html_wrap_inlines(html->doc, node, true);
    if (!node->attrs)
        become(node, YOMI_NODE_QUOTE);
}

/* Without href it is a place, not a link. */
static void finish_link(YomiHtml *html, YomiNode *node)
{
    const char *target = yomi_node_attr(node, "href");

    if (!target)
        return;
    node->target = target;
    node->title = yomi_node_attr(node, "title");
    remove_attribute(node, "href");
    remove_attribute(node, "title");
    yomi_html_carry_attributes(html->doc, node);
    become(node, YOMI_NODE_LINK);
}

static void finish_image(YomiHtml *html, YomiNode *node)
{
    const char *target = yomi_node_attr(node, "src"), *alt = yomi_node_attr(node, "alt");

    if (!target || !*target) {
        yomi_diags_add(html->diags, YOMI_CODE_HTML_ATTRIBUTE_MISSING, node->span, "<img src>");
        yomi_node_detach(node);
        return;
    }
    node->target = target;
    node->title = yomi_node_attr(node, "title");
    node->alt = alt ? alt : "";
    node->decorative = alt && !*alt; /* HTML section 4.8.4.4.4: an empty alt is said on purpose */
    remove_attribute(node, "src");
    remove_attribute(node, "title");
    remove_attribute(node, "alt");
    yomi_html_carry_attributes(html->doc, node);
    become(node, YOMI_NODE_IMAGE);
}

/* An item whose author wrote no paragraph is shown without one; the list asks for it. */
static void finish_item(YomiHtml *html, YomiNode *node)
{
    node->tight = true;
    for (const YomiNode *child = node->first; child; child = child->next)
        if (child->kind == YOMI_NODE_PARAGRAPH || is_element(child, "p"))
            node->tight = false;
    yomi_html_wrap_inlines(html->doc, node, false);
}

/* Markdown's lists have a start and nothing else. */
static bool is_plain_list(const YomiNode *list, unsigned *out_start)
{
    const char *start = yomi_node_attr(list, "start");

    *out_start = strcmp(list->name, "ol") == 0 ? 1 : 0;
    if (list->attrs && (!start || list->attrs->next || *start == '-'))
        return false;
    if (start)
        *out_start = (unsigned)strtoul(start, NULL, 10);
    for (const YomiNode *item = list->first; item; item = item->next)
        if (item->attrs)
            return false;
    return true;
}

static void finish_list(YomiHtml *html, YomiNode *node)
{
    const bool ordered = strcmp(node->name, "ol") == 0;
    unsigned start = 0;

    if (!node->first) {
        report_incomplete(html, node);
        yomi_node_detach(node);
        return;
    }

    const bool plain = is_plain_list(node, &start);

    if (plain) {
        become(node, YOMI_NODE_LIST);
        node->ordered = ordered;
        node->number = start;
        node->tight = true;
    }
    for (YomiNode *item = node->first; item; item = item->next) {
        const bool tight = item->tight;

        item->tight = false;
        if (!plain)
            continue;
        node->tight = node->tight && tight;
        become(item, YOMI_NODE_ITEM);
        item->number = ordered ? start++ : 0;
        yomi_html_wrap_inlines(html->doc, item, true);
    }
}

/* HTML section 4.4.9: each group is one dt or more, then one dd or more. */
static void finish_terms(YomiHtml *html, YomiNode *node)
{
    if (node->first && is_element(node->first, "dt") && is_element(node->last, "dd"))
        return;
    report_incomplete(html, node);
    node->name = "div";
    for (YomiNode *child = node->first; child; child = child->next)
        child->name = "div";
}

/* HTML section 4.11.1: one summary, before everything else. */
static void finish_details(YomiHtml *html, YomiNode *node)
{
    const bool good = node->first && is_element(node->first, "summary");

    if (!good) {
        report_incomplete(html, node);
        node->name = "div";
        remove_attribute(node, "open");
    }
    for (YomiNode *child = node->first; child; child = child->next) {
        if (!is_element(child, "summary") || (good && !child->prev))
            continue;
        if (good)
            yomi_html_report_nesting(html, child->span, "details", "<summary>");
        child->name = "p";
    }
    yomi_html_wrap_inlines(html->doc, node, true);
}

/* The one picture that @figure shows, alone or in a paragraph; NULL when it shows anything else. */
static YomiNode *only_image(const YomiNode *figure, YomiNode **out_caption)
{
    YomiNode *image = NULL;

    for (YomiNode *child = figure->first; child; child = child->next) {
        YomiNode *inner = child;

        if (is_element(child, "figcaption")) {
            if (*out_caption)
                return NULL;
            *out_caption = child;
            continue;
        }
        if (child->kind == YOMI_NODE_PARAGRAPH && child->first && child->first == child->last)
            inner = child->first;
        if (inner->kind != YOMI_NODE_IMAGE || image)
            return NULL;
        image = inner;
    }
    return image;
}

static bool holds_only_inlines(const YomiNode *node)
{
    for (const YomiNode *child = node->first; child; child = child->next)
        if (!yomi_node_is_inline(child))
            return false;
    return true;
}

static void check_captions(const YomiHtml *html, YomiNode *figure)
{
    bool seen = false;
    YomiNode *next = NULL;

    for (YomiNode *child = figure->first; child; child = next) {
        next = child->next;
        if (!is_element(child, "figcaption"))
            continue;
        if (seen || (child->prev && child->next)) {
            yomi_html_report_nesting(html, child->span, "figure", "<figcaption>");
            yomi_node_detach(child);
        } else {
            seen = true;
        }
    }
}

/* Markdown's figure is a picture, then its caption. */
static void make_figure(YomiNode *node, YomiNode *image, YomiNode *caption)
{
    yomi_node_detach(image);
    if (caption)
        yomi_node_detach(caption);
    while (node->first)
        yomi_node_detach(node->first);
    become(node, YOMI_NODE_FIGURE);
    yomi_node_append(node, image);
    if (caption && caption->first) {
        become(caption, YOMI_NODE_CAPTION);
        yomi_node_append(node, caption);
    }
}

static bool shows_something(const YomiNode *figure)
{
    for (const YomiNode *child = figure->first; child; child = child->next)
        if (!is_element(child, "figcaption"))
            return true;
    return false;
}

static void finish_figure(YomiHtml *html, YomiNode *node)
{
    YomiNode *caption = NULL, *image = only_image(node, &caption);

    if (!shows_something(node)) {
        report_incomplete(html, node);
        yomi_node_detach(node);
    } else if (image && !node->attrs &&
               (!caption || (!caption->attrs && holds_only_inlines(caption)))) {
        make_figure(node, image, caption);
    } else {
        check_captions(html, node);
        yomi_html_wrap_inlines(html->doc, node, true);
    }
}

/* HTML section 4.5.14: what a machine reads is in datetime, or is the text itself. In the text the
 * digits of a vertical page would change, so it is said in datetime always. */
static void finish_time(YomiHtml *html, YomiNode *node)
{
    YomiArena *arena = yomi_doc_arena(html->doc);
    g_autofree char *text = only_text(node);

    if (yomi_node_attr(node, "datetime"))
        return;
    if (html->excused || !text || !yomi_html_is_time(text)) {
        g_autofree char *subject = g_strdup_printf("<time>%s</time>", text ? text : "…");

        if (!html->excused)
            yomi_diags_add(html->diags, YOMI_CODE_HTML_TIME, node->span, subject);
        yomi_node_unwrap(node);
        return;
    }

    YomiAttr *attr = yomi_arena_alloc(arena, sizeof *attr);
    YomiAttr **place = &node->attrs;

    attr->name = "datetime";
    attr->value = yomi_arena_strdup(arena, text);
    while (*place && strcmp((*place)->name, attr->name) < 0)
        place = &(*place)->next;
    attr->next = *place;
    *place = attr;
}

static void finish_override(YomiHtml *html, YomiNode *node)
{
    if (yomi_node_attr(node, "dir"))
        return;
    if (!html->excused)
        yomi_diags_add(html->diags, YOMI_CODE_HTML_ATTRIBUTE_MISSING, node->span, "<bdo dir>");
    yomi_node_unwrap(node);
}

typedef struct {
    const char *name;
    void (*finish)(YomiHtml *html, YomiNode *node);
} Finisher;

/* clang-format off */
static const Finisher finishers[] = {
    {"a", finish_link},
    {"b", finish_strong},
    {"bdo", finish_override},
    {"blockquote", finish_quote},
    {"br", finish_break},
    {"caption", finish_flow},
    {"code", finish_code},
    {"dd", finish_flow},
    {"details", finish_details},
    {"div", finish_flow},
    {"dl", finish_terms},
    {"dt", finish_flow},
    {"em", finish_emphasis},
    {"figcaption", finish_flow},
    {"figure", finish_figure},
    {"hr", finish_rule},
    {"i", finish_emphasis},
    {"img", finish_image},
    {"li", finish_item},
    {"ol", finish_list},
    {"p", finish_paragraph},
    {"ruby", yomi_html_finish_ruby},
    {"strong", finish_strong},
    {"table", yomi_html_finish_table},
    {"tbody", yomi_html_finish_rows},
    {"td", finish_flow},
    {"tfoot", yomi_html_finish_rows},
    {"th", finish_flow},
    {"thead", yomi_html_finish_rows},
    {"time", finish_time},
    {"tr", yomi_html_finish_rows},
    {"ul", finish_list},
};
/* clang-format on */

void yomi_html_finish(YomiHtml *html, YomiNode *node, bool excused)
{
    html->excused = excused;
    for (size_t i = 0; i < G_N_ELEMENTS(finishers); i++)
        if (strcmp(finishers[i].name, node->name) == 0) {
            finishers[i].finish(html, node);
            return;
        }
}
