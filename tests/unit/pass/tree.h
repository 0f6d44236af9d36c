/* tree.h -- small trees made by hand, one pass over them, and what came out as text. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/dump.h"
#include "pass/pass.h"

#include <stdarg.h>
#include <string.h>

/* One test's chapter. */
typedef struct {
    YomiDiags *diags;
    YomiSource *source;
    YomiDoc *doc;
    YomiBook book;
    YomiEdition edition;
    YomiChapter chapter;
    YomiPassContext ctx;
} Tree;

static inline void tree_start(Tree *tree)
{
    char *text = g_strnfill(4000, '.');

    memset(tree, 0, sizeof *tree);
    tree->diags = yomi_diags_new();
    tree->source = yomi_source_new("chapters/03.md", 1, text, 4000);
    tree->doc = yomi_doc_new(tree->source);
    tree->edition.vertical = true;
    tree->chapter.kind = YOMI_CHAPTER_BODY;
    tree->chapter.path = (char *)"chapters/03.md";
    tree->chapter.stem = (char *)"chapter-3";
    tree->chapter.source = tree->source;
    tree->ctx = (YomiPassContext){
        .book = &tree->book,
        .edition = &tree->edition,
        .chapter = &tree->chapter,
        .diags = tree->diags,
    };
}

static inline void tree_end(Tree *tree)
{
    yomi_doc_free(tree->doc);
    yomi_diags_free(tree->diags);
    yomi_source_free(tree->source);
}

static inline YomiNode *make(Tree *tree, YomiNodeKind kind)
{
    return yomi_node_new(tree->doc, kind, yomi_span_make(tree->source, 0, 1));
}

/* Gives a node a place of its own; the others stand at 0. */
static inline YomiNode *at(uint32_t place, YomiNode *node)
{
    node->span.start = place;
    node->span.end = place + 1;
    return node;
}

/* The children end with NULL. */
static inline YomiNode *with(YomiNode *parent, ...)
{
    va_list children;

    va_start(children, parent);
    for (YomiNode *child = va_arg(children, YomiNode *); child;
         child = va_arg(children, YomiNode *))
        yomi_node_append(parent, child);
    va_end(children);
    return parent;
}

static inline YomiNode *text(Tree *tree, const char *words)
{
    YomiNode *node = make(tree, YOMI_NODE_TEXT);

    node->text = words;
    return node;
}

static inline YomiNode *paragraph(Tree *tree, const char *words)
{
    return with(make(tree, YOMI_NODE_PARAGRAPH), text(tree, words), NULL);
}

static inline YomiNode *heading(Tree *tree, unsigned level, const char *words)
{
    YomiNode *node = make(tree, YOMI_NODE_HEADING);

    node->level = level;
    return words ? with(node, text(tree, words), NULL) : node;
}

static inline YomiNode *to(Tree *tree, YomiNodeKind kind, const char *target)
{
    YomiNode *node = make(tree, kind);

    node->target = target;
    return node;
}

static inline YomiNode *mark(Tree *tree, const char *id)
{
    return to(tree, YOMI_NODE_NOTE_REF, id);
}

static inline YomiNode *image(Tree *tree, const char *target, const char *alt, const char *title)
{
    YomiNode *node = to(tree, YOMI_NODE_IMAGE, target);

    node->alt = alt;
    node->title = title;
    return node;
}

static inline YomiNode *element(Tree *tree, const char *name, const char *attr, const char *value)
{
    YomiNode *node = make(tree, YOMI_NODE_ELEMENT);

    node->name = name;
    if (attr) {
        node->attrs = yomi_arena_alloc(yomi_doc_arena(tree->doc), sizeof(YomiAttr));
        node->attrs->name = attr;
        node->attrs->value = value;
    }
    return node;
}

static inline YomiNode *print_page(Tree *tree, const char *number)
{
    YomiNode *node = make(tree, YOMI_NODE_PRINT_PAGE);

    node->text = number;
    return node;
}

static inline void body(Tree *tree, YomiNode *block)
{
    yomi_node_append(yomi_doc_root(tree->doc), block);
}

static inline void note(Tree *tree, uint32_t place, const char *id, YomiNode *block)
{
    yomi_node_append(yomi_doc_notes(tree->doc),
                     at(place, with(to(tree, YOMI_NODE_NOTE, id), block, NULL)));
}

static inline void assert_dump(YomiNode *top, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_dump(top, false, out);
    g_assert_cmpstr(out->str, ==, expected);
}

/* All findings in reading order: "12 note-undefined x" is place, code and subject. */
static inline void assert_findings(YomiDiags *diags, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t n = 0;
    const YomiDiag *list = yomi_diags_list(diags, &n);

    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%s%u %s%s%s", i ? "\n" : "", list[i].span.start,
                               yomi_code_info(list[i].code)->word, list[i].subject ? " " : "",
                               list[i].subject ? list[i].subject : "");
    g_assert_cmpstr(out->str, ==, expected);
}
