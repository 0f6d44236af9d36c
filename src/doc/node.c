/* node.c -- the tree of one chapter. */
/* SPDX-License-Identifier: MIT */
#include "doc/node.h"

#include "doc/schema.h"
#include "jp/annotated.h"

#include <string.h>

struct YomiDoc {
    YomiArena *arena;
    const YomiSource *source;
    YomiNode *root, *notes;
    GArray *comments; /* of YomiSpan */
};

YomiDoc *yomi_doc_new(const YomiSource *source)
{
    YomiDoc *doc = g_new0(YomiDoc, 1);

    doc->arena = yomi_arena_new();
    doc->source = source;
    doc->comments = g_array_new(FALSE, FALSE, sizeof(YomiSpan));

    const YomiSpan whole = yomi_span_make(source, 0, source->length);

    doc->root = yomi_node_new(doc, YOMI_NODE_DOC, whole);
    doc->notes = yomi_node_new(doc, YOMI_NODE_DOC, whole);
    return doc;
}

void yomi_doc_free(YomiDoc *doc)
{
    if (!doc)
        return;
    yomi_arena_free(doc->arena);
    g_array_unref(doc->comments);
    g_free(doc);
}

YomiNode *yomi_doc_root(YomiDoc *doc)
{
    return doc->root;
}

YomiNode *yomi_doc_notes(YomiDoc *doc)
{
    return doc->notes;
}

YomiArena *yomi_doc_arena(YomiDoc *doc)
{
    return doc->arena;
}

const YomiSource *yomi_doc_source(const YomiDoc *doc)
{
    return doc->source;
}

YomiNode *yomi_node_new(YomiDoc *doc, YomiNodeKind kind, YomiSpan span)
{
    YomiNode *node = yomi_arena_alloc(doc->arena, sizeof(YomiNode));

    node->kind = kind;
    node->span = span;
    if (kind == YOMI_NODE_IMAGE)
        node->alt = "";
    return node;
}

YomiNode *yomi_node_new_text(YomiDoc *doc, YomiSpan span, const char *text, size_t length)
{
    YomiNode *node = yomi_node_new(doc, YOMI_NODE_TEXT, span);

    g_assert(length > 0);
    node->text = yomi_arena_strndup(doc->arena, text, length);
    return node;
}

static bool stands_nowhere(const YomiNode *node)
{
    return !node->parent && !node->prev && !node->next;
}

/* Puts @node between two neighbours, either of which may be missing. */
static void link_between(YomiNode *parent, YomiNode *prev, YomiNode *node, YomiNode *next)
{
    g_assert(stands_nowhere(node) && node != parent);
    node->parent = parent;
    node->prev = prev;
    node->next = next;
    if (prev)
        prev->next = node;
    else
        parent->first = node;
    if (next)
        next->prev = node;
    else
        parent->last = node;
}

void yomi_node_append(YomiNode *parent, YomiNode *child)
{
    link_between(parent, parent->last, child, NULL);
}

void yomi_node_insert_before(YomiNode *place, YomiNode *node)
{
    link_between(place->parent, place->prev, node, place);
}

void yomi_node_insert_after(YomiNode *place, YomiNode *node)
{
    link_between(place->parent, place, node, place->next);
}

void yomi_node_detach(YomiNode *node)
{
    YomiNode *parent = node->parent;

    if (!parent)
        return;
    if (node->prev)
        node->prev->next = node->next;
    else
        parent->first = node->next;
    if (node->next)
        node->next->prev = node->prev;
    else
        parent->last = node->prev;
    node->parent = node->prev = node->next = NULL;
}

void yomi_node_replace(YomiNode *node, YomiNode *with)
{
    yomi_node_insert_before(node, with);
    yomi_node_detach(node);
}

void yomi_node_unwrap(YomiNode *node)
{
    while (node->first) {
        YomiNode *child = node->first;

        yomi_node_detach(child);
        yomi_node_insert_before(node, child);
    }
    yomi_node_detach(node);
}

void yomi_node_take_children(YomiNode *parent, YomiNode *from)
{
    while (from->first) {
        YomiNode *child = from->first;

        yomi_node_detach(child);
        yomi_node_append(parent, child);
    }
}

void yomi_node_wrap(YomiNode *node, YomiNode *wrapper)
{
    yomi_node_replace(node, wrapper);
    yomi_node_append(wrapper, node);
}

YomiSpan yomi_node_text_span(const YomiNode *node, size_t start, size_t end)
{
    const YomiSpan span = node->span;

    if (span.end - span.start != strlen(node->text))
        return span;
    return (YomiSpan){span.source, span.start + (uint32_t)start, span.start + (uint32_t)end};
}

YomiNode *yomi_text_cut(YomiDoc *doc, YomiNode *text, size_t start, size_t end)
{
    const size_t length = strlen(text->text);

    g_assert(text->kind == YOMI_NODE_TEXT && start < end && end <= length);

    const YomiSpan before = yomi_node_text_span(text, 0, start);
    const YomiSpan inside = yomi_node_text_span(text, start, end);
    const YomiSpan behind = yomi_node_text_span(text, end, length);
    const char *whole = text->text;

    if (start > 0)
        yomi_node_insert_before(text, yomi_node_new_text(doc, before, whole, start));
    if (end < length)
        yomi_node_insert_after(text, yomi_node_new_text(doc, behind, whole + end, length - end));
    text->text = yomi_arena_strndup(doc->arena, whole + start, end - start);
    text->span = inside;
    return text;
}

bool yomi_node_is_inline(const YomiNode *node)
{
    if (node->kind == YOMI_NODE_ELEMENT)
        return (yomi_schema_node(node)->stands & YOMI_PLACE_PHRASING) != 0;
    return node->kind >= YOMI_NODE_PRINT_PAGE;
}

bool yomi_node_is_mark(const YomiNode *node)
{
    return node->kind == YOMI_NODE_NOTE_REF || node->kind == YOMI_NODE_CITATION;
}

bool yomi_node_holds_inlines(const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_PARAGRAPH:
    case YOMI_NODE_HEADING:
    case YOMI_NODE_CELL:
    case YOMI_NODE_CAPTION:
    case YOMI_NODE_EMPHASIS:
    case YOMI_NODE_STRONG:
    case YOMI_NODE_LINK:
        return true;
    case YOMI_NODE_ELEMENT:
        return yomi_schema_node(node)->holds == YOMI_PLACE_PHRASING;
    default:
        return false;
    }
}

const char *yomi_node_kind_word(YomiNodeKind kind)
{
    static const char *const words[YOMI_N_NODE_KINDS] = {
        [YOMI_NODE_DOC] = "doc",
        [YOMI_NODE_PAGE] = "page",
        [YOMI_NODE_SECTION] = "section",
        [YOMI_NODE_PARAGRAPH] = "paragraph",
        [YOMI_NODE_HEADING] = "heading",
        [YOMI_NODE_QUOTE] = "quote",
        [YOMI_NODE_ALERT] = "alert",
        [YOMI_NODE_LIST] = "list",
        [YOMI_NODE_ITEM] = "item",
        [YOMI_NODE_CODE_BLOCK] = "code-block",
        [YOMI_NODE_RULE] = "rule",
        [YOMI_NODE_TABLE] = "table",
        [YOMI_NODE_ROW] = "row",
        [YOMI_NODE_CELL] = "cell",
        [YOMI_NODE_FIGURE] = "figure",
        [YOMI_NODE_CAPTION] = "caption",
        [YOMI_NODE_NOTE] = "note",
        [YOMI_NODE_PAGE_BREAK] = "page-break",
        [YOMI_NODE_HTML_BLOCK] = "html-block",
        [YOMI_NODE_ELEMENT] = "element",
        [YOMI_NODE_PRINT_PAGE] = "print-page",
        [YOMI_NODE_TEXT] = "text",
        [YOMI_NODE_SOFT_BREAK] = "soft-break",
        [YOMI_NODE_HARD_BREAK] = "break",
        [YOMI_NODE_CODE] = "code",
        [YOMI_NODE_EMPHASIS] = "emphasis",
        [YOMI_NODE_STRONG] = "strong",
        [YOMI_NODE_LINK] = "link",
        [YOMI_NODE_IMAGE] = "image",
        [YOMI_NODE_RUBY] = "ruby",
        [YOMI_NODE_PAIR] = "pair",
        [YOMI_NODE_UPRIGHT] = "upright",
        [YOMI_NODE_SET] = "set",
        [YOMI_NODE_NOTE_REF] = "note-ref",
        [YOMI_NODE_LABEL] = "label",
        [YOMI_NODE_CITATION] = "citation",
        [YOMI_NODE_HTML_INLINE] = "html-inline",
    };

    g_assert((unsigned)kind < YOMI_N_NODE_KINDS);
    return words[kind];
}

const char *yomi_node_attr(const YomiNode *element, const char *name)
{
    for (const YomiAttr *attr = element->attrs; attr; attr = attr->next)
        if (strcmp(attr->name, name) == 0)
            return attr->value;
    return NULL;
}

bool yomi_node_is_foreign(const YomiNode *node)
{
    for (; node; node = node->parent) {
        const char *lang = node->kind == YOMI_NODE_ELEMENT ? yomi_node_attr(node, "lang") : NULL;

        if (lang)
            return !(g_ascii_strncasecmp(lang, "ja", 2) == 0 && (!lang[2] || lang[2] == '-'));
    }
    return false;
}

void yomi_node_append_annotated(YomiDoc *doc, YomiNode *parent, const char *text, YomiSpan span)
{
    YomiArena *arena = yomi_doc_arena(doc);
    YomiNode *word = NULL; /* the ruby that is not at its end yet */
    YomiAnnotation part;

    while (yomi_annotated_next(&text, &part)) {
        if (!part.reading) {
            yomi_node_append(parent, yomi_node_new_text(doc, span, part.base, part.base_length));
            continue;
        }
        if (!word) {
            word = yomi_node_new(doc, YOMI_NODE_RUBY, span);
            yomi_node_append(parent, word);
        }

        YomiNode *pair = yomi_node_new(doc, YOMI_NODE_PAIR, span);

        pair->text = yomi_arena_strndup(arena, part.base, part.base_length);
        pair->reading = yomi_arena_strndup(arena, part.reading, part.reading_length);
        yomi_node_append(word, pair);
        if (part.ends)
            word = NULL;
    }
}

void yomi_doc_add_comment(YomiDoc *doc, YomiSpan span)
{
    g_array_append_val(doc->comments, span);
}

const YomiSpan *yomi_doc_comments(const YomiDoc *doc, size_t *out_count)
{
    *out_count = doc->comments->len;
    return (const YomiSpan *)(gconstpointer)doc->comments->data;
}
