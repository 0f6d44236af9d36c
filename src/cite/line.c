/* line.c -- one entry of a list of works while it is written, sentence by sentence. */
/* SPDX-License-Identifier: MIT */
#include "cite/line.h"

#include <string.h>

YomiLine yomi_line_begin(YomiDoc *doc, YomiNode *parent, const YomiReference *reference,
                         bool vertical)
{
    return (YomiLine){
        .japanese = reference->japanese,
        .vertical = vertical,
        .doc = doc,
        .parent = parent,
        .span = reference->span,
        .text = g_string_new(NULL),
    };
}

/* What was written so far becomes a node. */
static void flush(YomiLine *line)
{
    if (line->text->len > 0)
        yomi_node_append(line->parent, yomi_node_new_text(line->doc, line->span, line->text->str,
                                                          line->text->len));
    g_string_truncate(line->text, 0);
}

void yomi_line_finish(YomiLine *line)
{
    flush(line);
    g_string_free(g_steal_pointer(&line->text), TRUE);
}

const char *yomi_line_word(const YomiLine *line, const char *latin, const char *japanese)
{
    return line->japanese ? japanese : latin;
}

static void put(YomiLine *line, const char *text, size_t length)
{
    if (length == 0)
        return;
    g_string_append_len(line->text, text, (gssize)length);
    line->last = g_utf8_get_char(g_utf8_prev_char(line->text->str + line->text->len));
}

void yomi_line_text(YomiLine *line, const char *text)
{
    put(line, text, strlen(text));
}

void yomi_line_put(YomiLine *line, const char *latin, const char *japanese)
{
    const char *text = yomi_line_word(line, latin, japanese);

    /* ， and ． are marks of horizontal lines (JLREQ 3.1.1). */
    if (line->vertical && strcmp(text, "，") == 0)
        text = "、";
    if (line->vertical && strcmp(text, "．") == 0)
        text = "。";
    yomi_line_text(line, text);
}

void yomi_line_begin_number(YomiLine *line)
{
    flush(line);
}

void yomi_line_end_number(YomiLine *line)
{
    YomiNode *node = NULL;

    if (line->text->len == 0 || !g_str_is_ascii(line->text->str))
        return;
    node = yomi_node_new(line->doc, YOMI_NODE_SET, line->span);
    node->name = "sideways";
    node->text = yomi_arena_strdup(yomi_doc_arena(line->doc), line->text->str);
    yomi_node_append(line->parent, node);
    g_string_truncate(line->text, 0);
}

/* --- markup ---------------------------------------------------------------------------------- */

typedef struct {
    const char *name; /* of the element in the data */
    const char *element, *class;
} Tag;

static const Tag tags[] = {
    {"i", "i", NULL},     {"b", "b", NULL},       {"sup", "sup", NULL},
    {"sub", "sub", NULL}, {"sc", "span", "caps"},
};
static const Tag small_caps = {"span", "span", "caps"};
static const Tag no_case = {"span", NULL, NULL};
static const Tag end_of_span = {"span", NULL, NULL};

/* A tag in the text; it counts when it has a partner. */
typedef struct {
    const char *start, *end;
    const Tag *tag;
    bool closing, live;
} Mark;

/* <span style="font-variant:small-caps;">, <span class="nocase"> */
static const Tag *span_tag(const char *attributes, size_t length)
{
    g_autofree char *text = g_strndup(attributes, length);

    if (g_str_has_prefix(text, "style=\"") && strstr(text, "small-caps"))
        return &small_caps;
    return strcmp(text, "class=\"nocase\"") == 0 ? &no_case : NULL;
}

/* The tag at @text, which is a <. */
static bool find_tag(const char *text, Mark *out)
{
    enum { MOST = 60 };
    const bool closing = text[1] == '/';
    const char *name = text + 1 + closing;
    const char *end = memchr(text, '>', strnlen(text, MOST));
    const size_t length = end ? (size_t)(end - name) : 0;
    const Tag *tag = NULL;

    if (!end)
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(tags); i++)
        if (strlen(tags[i].name) == length && strncmp(name, tags[i].name, length) == 0)
            tag = &tags[i];
    if (closing && length == strlen("span") && strncmp(name, "span", length) == 0)
        tag = &end_of_span;
    if (!closing && g_str_has_prefix(name, "span "))
        tag = span_tag(name + strlen("span "), length - strlen("span "));
    *out = (Mark){text, end + 1, tag, closing, false};
    return tag != NULL;
}

/* Each closing tag belongs to the one that was opened last, or to none. */
static void pair_marks(GArray *marks)
{
    enum { DEEPEST = 8 };
    guint open[DEEPEST];
    unsigned depth = 0;

    for (guint i = 0; i < marks->len; i++) {
        Mark *mark = &g_array_index(marks, Mark, i);

        if (!mark->closing) {
            if (depth == DEEPEST)
                return;
            open[depth++] = i;
            continue;
        }

        Mark *opener = depth > 0 ? &g_array_index(marks, Mark, open[depth - 1]) : NULL;

        if (opener && strcmp(opener->tag->name, mark->tag->name) == 0) {
            opener->live = mark->live = true;
            mark->tag = opener->tag;
            depth--;
        }
    }
}

static void open_element(YomiLine *line, const Tag *tag)
{
    YomiArena *arena = yomi_doc_arena(line->doc);
    YomiNode *node = NULL;

    flush(line);
    node = yomi_node_new(line->doc, YOMI_NODE_ELEMENT, line->span);
    node->name = tag->element;
    if (tag->class) {
        node->attrs = yomi_arena_alloc(arena, sizeof(YomiAttr));
        *node->attrs = (YomiAttr){"class", tag->class, NULL};
    }
    yomi_node_append(line->parent, node);
    line->parent = node;
}

static void close_element(YomiLine *line)
{
    flush(line);
    line->parent = line->parent->parent;
}

void yomi_line_rich(YomiLine *line, const char *text)
{
    g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(Mark));

    for (const char *p = strchr(text, '<'); p; p = strchr(p + 1, '<')) {
        Mark mark;

        if (find_tag(p, &mark))
            g_array_append_val(marks, mark);
    }
    pair_marks(marks);
    for (guint i = 0; i < marks->len; i++) {
        const Mark *mark = &g_array_index(marks, Mark, i);

        if (!mark->live)
            continue;
        put(line, text, (size_t)(mark->start - text));
        text = mark->end;
        if (mark->tag->element && mark->closing)
            close_element(line);
        else if (mark->tag->element)
            open_element(line, mark->tag);
    }
    yomi_line_text(line, text);
}

/* --- sentences ------------------------------------------------------------------------------- */

void yomi_line_next(YomiLine *line)
{
    if (line->last && !line->japanese)
        yomi_line_text(line, " ");
}

void yomi_line_stop(YomiLine *line)
{
    static const gunichar ends[] = {'.', '?', '!', 0x3002, 0xFF0E, 0xFF1F, 0xFF01};

    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (line->last == ends[i])
            return;
    yomi_line_put(line, ".", "．");
}

void yomi_line_sentence(YomiLine *line, const char *text)
{
    if (!text)
        return;
    yomi_line_next(line);
    yomi_line_rich(line, text);
    yomi_line_stop(line);
}

/* --- links ----------------------------------------------------------------------------------- */

/* Numbers and addresses are no Japanese: vertical lines leave them as they are. */
static YomiNode *foreign_span(YomiLine *line)
{
    YomiNode *span = yomi_node_new(line->doc, YOMI_NODE_ELEMENT, line->span);

    span->name = "span";
    span->attrs = yomi_arena_alloc(yomi_doc_arena(line->doc), sizeof(YomiAttr));
    *span->attrs = (YomiAttr){"lang", "en", NULL};
    yomi_node_append(line->parent, span);
    return span;
}

void yomi_line_link(YomiLine *line, const YomiRefLink *link)
{
    YomiNode *const outside = line->parent;

    flush(line);
    if (line->japanese)
        line->parent = foreign_span(line);
    if (link->href) {
        YomiNode *node = yomi_node_new(line->doc, YOMI_NODE_LINK, line->span);

        node->target = node->href = yomi_arena_strdup(yomi_doc_arena(line->doc), link->href);
        yomi_node_append(line->parent, node);
        line->parent = node;
    }
    yomi_line_text(line, link->label);
    yomi_line_text(line, link->text);
    flush(line);
    line->parent = outside;
}
