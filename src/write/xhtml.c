/* xhtml.c -- a tree becomes the body of a content document (EPUB 3.3 section 6.1). */
/* SPDX-License-Identifier: MIT */
#include "write/xhtml.h"

#include "doc/walk.h"
#include "write/writer.h"

#include <string.h>

/* A name that no other region of the page has (A11Y-25). */
static void label(YomiWriter *w, const char *name)
{
    const guint used = GPOINTER_TO_UINT(g_hash_table_lookup(w->labels, name)) + 1;

    g_hash_table_insert(w->labels, g_strdup(name), GUINT_TO_POINTER(used));
    if (used == 1)
        yomi_writer_attr(w, "aria-label", name);
    else
        yomi_markup_attrf(w->markup, "aria-label", "%s（%u）", name, used);
}

typedef struct {
    const char *name, *element, *class, *type, *role, *word;
} AlertForm;

/* aside for tips, section for notices: the other way round is an error (accessibility 3). */
static const AlertForm alert_forms[] = {
    {"note", "aside", "tip", "tip", "doc-tip", "補足"},
    {"tip", "aside", "tip", "tip", "doc-tip", "ヒント"},
    {"important", "section", "notice", "notice", "doc-notice", "重要"},
    {"warning", "section", "notice", "notice", "doc-notice", "警告"},
    {"caution", "section", "notice", "notice", "doc-notice", "注意"},
};

static const AlertForm *alert_form(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(alert_forms); i++)
        if (strcmp(alert_forms[i].name, name) == 0)
            return &alert_forms[i];
    g_assert_not_reached();
}

static bool is_kana(gunichar c)
{
    return c >= 0x3041 && c <= 0x309F; /* Hiragana: the endings of words, and particles */
}

/* The length of the first sentence of @text, or of as many whole words as MOST characters hold: up
 * to the last 、 among them, else up to where the last word begins that stands behind hiragana. */
static gsize label_length(const char *text)
{
    enum { MOST = 20 };
    const char *pause = NULL, *border = NULL, *p = text;
    gunichar last = 0;

    for (int i = 0; i < MOST && *p; i++, p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (c == 0x3002) /* 。 */
            return (gsize)(g_utf8_next_char(p) - text);
        if (last == 0x3001) /* 、 */
            pause = p;
        if (is_kana(last) && !is_kana(c) && g_unichar_isalnum(c))
            border = p;
        last = c;
    }
    if (!*p)
        return (gsize)(p - text);
    return (gsize)((pause ? pause : border ? border : p) - text);
}

/* 補足：はじめの文; speech must not break off inside a word. */
static void label_alert(YomiWriter *w, YomiNode *node, const char *word)
{
    g_autoptr(GString) plain = g_string_new(NULL);

    if (node->label) /* its text has changed since */
        g_string_append(plain, node->label);
    else if (node->first)
        yomi_plain_text(node->first, plain);

    const gsize length = label_length(plain->str);
    const bool is_whole = !plain->str[length];

    g_string_truncate(plain, length);

    const char *end = is_whole || g_str_has_suffix(plain->str, "。") ? "" : "…";
    g_autofree char *name = g_strconcat(word, length > 0 ? "：" : "", plain->str, end, NULL);

    label(w, name);
}

static const char *figure_id(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ELEMENT ? yomi_node_attr(node, "id") : node->id;
}

static bool is_description(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ALERT && strcmp(node->name, "description") == 0;
}

const YomiNode *yomi_writer_description(const YomiNode *figure)
{
    return figure->kind == YOMI_NODE_FIGURE && figure->next && is_description(figure->next)
               ? figure->next
               : NULL;
}

/* 図1　くわしい説明: closed at first, so that who needs no more reads on (accessibility 4.3). */
static void enter_description(YomiWriter *w, const YomiNode *node)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(w->ctx->labels->by_path, w->ctx->chapter->path);
    const char *id = node->prev ? figure_id(node->prev) : NULL;
    const YomiCaptionLabel *caption = id ? yomi_chapter_labels_caption(chapter, id) : NULL;

    yomi_writer_open_block(w, "details");
    yomi_writer_attr(w, "id", node->id);
    yomi_writer_open_line(w, "summary");
    if (caption && caption->number > 0) {
        yomi_writer_own(w, yomi_labels_caption_word(caption->kind));
        yomi_writer_number(w, caption->number);
        yomi_writer_own(w, "　");
    }
    yomi_writer_own(w, "くわしい説明");
    yomi_markup_close(w->markup);
    w->ctx->facts->descriptions++;
}

static void enter_alert(YomiWriter *w, YomiNode *node)
{
    if (is_description(node)) {
        enter_description(w, node);
        return;
    }

    const AlertForm *form = alert_form(node->name);

    yomi_writer_open_block(w, form->element);
    yomi_writer_attr(w, "class", form->class);
    yomi_writer_role(w, form->type, form->role);
    label_alert(w, node, form->word);
    yomi_writer_open_line(w, "p");
    yomi_writer_attr(w, "class", "label");
    yomi_writer_own(w, form->word);
    yomi_markup_close(w->markup);
}

static void enter_list(YomiWriter *w, const YomiNode *node)
{
    yomi_writer_open_block(w, node->ordered ? "ol" : "ul");
    if (node->ordered && node->number != 1)
        yomi_markup_attrf(w->markup, "start", "%u", node->number);
}

static void enter_cell(YomiWriter *w, const YomiNode *node)
{
    static const char *const classes[] = {NULL, "start", "center", "end"};

    yomi_writer_open_line(w, node->header ? "th" : "td");
    yomi_writer_attr(w, "class", classes[node->align]);
    yomi_writer_attr(w, "scope", node->header ? "col" : NULL);
    yomi_markup_content(w->markup);
}

/* thead holds the header row, tbody the others; neither is a node of the tree. */
static void enter_row(YomiWriter *w, const YomiNode *node)
{
    if (node->header)
        yomi_writer_open_block(w, "thead");
    else if (!node->prev || node->prev->kind != YOMI_NODE_ROW || node->prev->header)
        yomi_writer_open_block(w, "tbody");
    yomi_writer_open_block(w, "tr");
}

static void leave_row(YomiWriter *w, const YomiNode *node)
{
    yomi_markup_close(w->markup); /* tr */
    if (node->header || !node->next)
        yomi_markup_close(w->markup);
}

static YomiMarkupLayout layout_of(const YomiNode *element)
{
    if (yomi_node_is_inline(element))
        return YOMI_MARKUP_INLINE;
    return element->first && !yomi_node_is_inline(element->first) ? YOMI_MARKUP_BLOCK
                                                                  : YOMI_MARKUP_LINE;
}

static void enter_element(YomiWriter *w, const YomiNode *node)
{
    static const char *const empty[] = {"br", "col", "hr", "img", "wbr", NULL};

    yomi_markup_open(w->markup, node->name, layout_of(node));
    for (const YomiAttr *a = node->attrs; a; a = a->next) {
        yomi_writer_attr(w, a->name, a->value);
        if (strcmp(a->name, "lang") == 0)
            yomi_writer_attr(w, "xml:lang", a->value);
    }
    if (strcmp(node->name, "table") == 0)
        w->ctx->facts->tables++;
    if (!g_strv_contains(empty, node->name))
        yomi_markup_content(w->markup);
}

static void enter_heading(YomiWriter *w, const YomiNode *node)
{
    static const char *const names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    YomiFacts *facts = w->ctx->facts;

    yomi_writer_open_line(w, names[node->level - 1]);
    yomi_writer_attr(w, "id", node->id);
    facts->headings++;
    facts->skipped_levels += node->level > facts->last_level + 1;
    facts->last_level = node->level;
}

static void enter_section(YomiWriter *w, const YomiNode *node)
{
    yomi_writer_open_block(w, "section");
    yomi_writer_attr(w, "id", node->id);
    label(w, node->label);
}

/* The items of a tight list hold their text without a paragraph. */
static bool is_bare_paragraph(const YomiNode *node)
{
    const YomiNode *item = node->parent;

    return item && item->kind == YOMI_NODE_ITEM && item->parent->tight;
}

static void enter_paragraph(YomiWriter *w, const YomiNode *node)
{
    if (is_bare_paragraph(node)) {
        if (node->prev && node->prev->kind == YOMI_NODE_PARAGRAPH) {
            yomi_writer_open_inline(w, "br");
            yomi_markup_close(w->markup);
        }
        return;
    }
    yomi_writer_open_line(w, "p");
    if (node == w->head)
        yomi_writer_head(w);
}

static void enter_block(YomiWriter *w, YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_SECTION:
        enter_section(w, node);
        break;
    case YOMI_NODE_PARAGRAPH:
        enter_paragraph(w, node);
        break;
    case YOMI_NODE_HEADING:
        enter_heading(w, node);
        break;
    case YOMI_NODE_QUOTE:
        yomi_writer_open_block(w, "blockquote");
        break;
    case YOMI_NODE_ALERT:
        enter_alert(w, node);
        break;
    case YOMI_NODE_LIST:
        enter_list(w, node);
        break;
    case YOMI_NODE_ITEM:
        yomi_writer_open_line(w, "li");
        yomi_markup_content(w->markup);
        break;
    case YOMI_NODE_TABLE:
        yomi_writer_open_block(w, "table");
        yomi_writer_attr(w, "id", node->id);
        w->ctx->facts->tables++;
        break;
    case YOMI_NODE_ROW:
        enter_row(w, node);
        break;
    case YOMI_NODE_CELL:
        enter_cell(w, node);
        break;
    case YOMI_NODE_FIGURE:
        yomi_writer_open_block(w, "figure");
        yomi_writer_attr(w, "id", node->id);
        break;
    case YOMI_NODE_CAPTION:
        yomi_writer_open_line(w, node->parent->kind == YOMI_NODE_TABLE ? "caption" : "figcaption");
        break;
    default:
        g_assert_not_reached();
    }
}

static void enter(YomiWriter *w, YomiNode *node)
{
    if (node->kind == YOMI_NODE_ELEMENT)
        enter_element(w, node);
    else if (yomi_node_is_inline(node))
        yomi_writer_enter_inline(w, node);
    else
        enter_block(w, node);
}

static void leave(YomiWriter *w, const YomiNode *node)
{
    if (node->kind == YOMI_NODE_ROW)
        leave_row(w, node);
    else if (node->kind != YOMI_NODE_PARAGRAPH || !is_bare_paragraph(node))
        yomi_markup_close(w->markup);
}

void yomi_writer_children(YomiWriter *w, YomiNode *parent)
{
    YomiWalk walk = yomi_walk_begin(parent);
    const YomiNode *leaf = NULL; /* written in one go: nothing is left to close */

    while (yomi_walk_next(&walk)) {
        if (walk.node == parent)
            continue;
        if (walk.entering)
            yomi_characters_place(w->ctx->facts->characters, walk.node->span);
        if (!walk.entering) {
            if (walk.node != leaf)
                leave(w, walk.node);
        } else if (yomi_writer_leaf(w, walk.node)) {
            leaf = walk.node;
            yomi_walk_skip(&walk);
        } else {
            enter(w, walk.node);
        }
    }
    yomi_characters_place(w->ctx->facts->characters, (YomiSpan){NULL, 0, 0});
}

void yomi_xhtml_blocks(YomiMarkup *markup, const YomiXhtmlContext *ctx, YomiNode *parent)
{
    g_autoptr(GHashTable) labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    YomiWriter writer = {.markup = markup, .ctx = ctx, .labels = labels};

    yomi_writer_children(&writer, parent);
}
