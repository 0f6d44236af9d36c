/* assemble.c -- marks become nodes: ruby, tate-chu-yoko, marks of notes and works, printed pages.
 */
/* SPDX-License-Identifier: MIT */
#include "read/assemble.h"

#include "doc/walk.h"
#include "read/breaks.h"
#include "read/marks.h"
#include "read/ruby.h"
#include "read/standin.h"

#include <string.h>

typedef struct {
    YomiDoc *doc;
    YomiDiags *diags;
    unsigned inline_notes; /* how many have been made */
} Assembly;

/* The text between @start and the mark @close, which is returned in *@out_end; NULL when something
 * else than text comes first. Yours. */
static char *text_until(YomiNode *start, gunichar close, YomiNode **out_end)
{
    g_autoptr(GString) text = g_string_new(NULL);
    YomiNode *node = start->next;

    while (node && node->kind == YOMI_NODE_TEXT && !yomi_ruby_mark(node)) {
        g_string_append(text, node->text);
        node = node->next;
    }
    if (!node || yomi_ruby_mark(node) != close)
        return NULL;
    *out_end = node;
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* @node takes the place of everything from @start to @end. */
static void replace_range(YomiNode *start, YomiNode *end, YomiNode *node)
{
    yomi_node_insert_before(start, node);
    while (node->next != end)
        yomi_node_detach(node->next);
    yomi_node_detach(end);
}

static YomiNode *make_leaf(Assembly *assembly, gunichar mark, YomiSpan span, const char *text)
{
    YomiArena *arena = yomi_doc_arena(assembly->doc);
    YomiNode *node = NULL;

    if (mark == YOMI_STANDIN_NOTE) {
        node = yomi_node_new(assembly->doc, YOMI_NODE_NOTE_REF, span);
        node->target = yomi_arena_strdup(arena, text);
    } else if (mark == YOMI_STANDIN_UPRIGHT) {
        node = yomi_node_new(assembly->doc, YOMI_NODE_UPRIGHT, span);
        node->text = yomi_arena_strdup(arena, text);
    } else {
        node = yomi_node_new(assembly->doc, YOMI_NODE_PRINT_PAGE, span);
        node->shown = text[0] == '%';
        node->text = yomi_arena_strdup(arena, text + node->shown);
    }
    return node;
}

/* Each work of a citation is a mark of its own. What is between the brackets stands in one line, so
 * the source itself tells their places. */
static void make_citations(Assembly *assembly, YomiNode *start, YomiNode *end)
{
    YomiArena *arena = yomi_doc_arena(assembly->doc);
    const YomiSource *source = start->span.source;
    const size_t limit = end->span.end;
    YomiCitationMark work;

    for (size_t at = start->span.start + 1; yomi_mark_work(source->text, at, limit, &work);) {
        YomiNode *node = yomi_node_new(assembly->doc, YOMI_NODE_CITATION,
                                       yomi_span_make(source, work.start, work.end));

        node->target = yomi_arena_strndup(arena, source->text + work.key, work.key_end - work.key);
        if (work.place_end > work.locator)
            node->text = yomi_arena_strndup(arena, source->text + work.locator,
                                            work.place_end - work.locator);
        yomi_node_insert_before(start, node);
        at = work.end + 1 + strspn(source->text + work.end, " ");
    }
    while (start->next != end)
        yomi_node_detach(start->next);
    yomi_node_detach(start);
    yomi_node_detach(end);
}

/* Marks that hold nothing but characters. */
static void assemble_leaves(Assembly *assembly, YomiNode *parent)
{
    YomiNode *next = NULL;

    for (YomiNode *node = parent->first; node; node = next) {
        const gunichar mark = yomi_ruby_mark(node);
        YomiNode *end = NULL;

        next = node->next;
        if (mark != YOMI_STANDIN_NOTE && mark != YOMI_STANDIN_PAGE &&
            mark != YOMI_STANDIN_UPRIGHT && mark != YOMI_STANDIN_CITATION)
            continue;

        const gunichar close =
            mark == YOMI_STANDIN_UPRIGHT ? YOMI_STANDIN_UPRIGHT_END : YOMI_STANDIN_CLOSE;
        g_autofree char *text = text_until(node, close, &end);

        if (!text)
            continue;
        next = end->next;
        if (mark == YOMI_STANDIN_CITATION)
            make_citations(assembly, node, end);
        else
            replace_range(node, end,
                          make_leaf(assembly, mark, yomi_span_join(node->span, end->span), text));
    }
}

static void put_back(Assembly *assembly, YomiNode *mark)
{
    const char *text = yomi_standin_text(yomi_ruby_mark(mark));
    YomiSpan span = mark->span;

    if (yomi_ruby_mark(mark) == YOMI_STANDIN_BAR)
        span.end = span.start; /* not exact: this bar parts no cells */
    if (*text)
        yomi_node_replace(mark, yomi_node_new_text(assembly->doc, span, text, strlen(text)));
    else
        yomi_node_detach(mark);
}

static void report(Assembly *assembly, YomiCode code, YomiSpan span)
{
    g_autofree char *subject = g_strndup(span.source->text + span.start, span.end - span.start);

    yomi_diags_add(assembly->diags, code, span, subject);
}

/* A ruby that cannot be one: its marks from @start to @end are text. */
static void refuse_ruby(Assembly *assembly, YomiNode *start, YomiNode *end)
{
    YomiNode *const behind = end->next;
    YomiNode *next = NULL;

    report(assembly, YOMI_CODE_RUBY_MARKUP, yomi_span_join(start->span, end->span));
    for (YomiNode *node = start; node != behind; node = next) {
        const gunichar mark = yomi_ruby_mark(node);

        next = node->next;
        if (mark >= YOMI_STANDIN_RUBY && mark <= YOMI_STANDIN_READING_END)
            put_back(assembly, node);
    }
}

static bool opens_ruby(gunichar mark)
{
    return mark == YOMI_STANDIN_RUBY || mark == YOMI_STANDIN_EXPLICIT ||
           mark == YOMI_STANDIN_IMPLICIT;
}

static void assemble_rubies(Assembly *assembly, YomiNode *parent)
{
    YomiNode *start = NULL, *next = NULL;

    for (YomiNode *node = parent->first; node; node = next) {
        const gunichar mark = yomi_ruby_mark(node);
        const bool closes = mark == YOMI_STANDIN_RUBY_END || mark == YOMI_STANDIN_READING_END;

        next = node->next;
        if (opens_ruby(mark)) {
            if (start) /* a ruby inside a ruby's base */
                refuse_ruby(assembly, start, node->prev);
            start = node;
        } else if (closes && start) {
            const bool braces = mark == YOMI_STANDIN_RUBY_END;

            if (!yomi_ruby_make(assembly->doc, start, node, braces, assembly->diags))
                refuse_ruby(assembly, start, node);
            start = NULL;
        }
    }
}

static void keep_part(YomiDoc *doc, YomiNode *text, size_t start, size_t end)
{
    if (start == end) {
        yomi_node_detach(text);
        return;
    }
    text->span = yomi_node_text_span(text, start, end);
    text->text = yomi_arena_strndup(yomi_doc_arena(doc), text->text + start, end - start);
}

/* White space at the ends of a note; breaks there go with the others. */
static void trim_ends(YomiDoc *doc, YomiNode *paragraph)
{
    YomiNode *first = paragraph->first;

    if (first && first->kind == YOMI_NODE_TEXT)
        keep_part(doc, first, strspn(first->text, " \t"), strlen(first->text));

    YomiNode *last = paragraph->last;

    if (last && last->kind == YOMI_NODE_TEXT) {
        size_t end = strlen(last->text);

        while (end > 0 && strchr(" \t", last->text[end - 1]))
            end--;
        keep_part(doc, last, 0, end);
    }
}

/* What stands between the marks becomes the body of a note of its own. */
static void make_inline_note(Assembly *assembly, YomiNode *start, YomiNode *end)
{
    YomiDoc *doc = assembly->doc;
    const YomiSpan span = yomi_span_join(start->span, end->span);
    YomiNode *note = yomi_node_new(doc, YOMI_NODE_NOTE, span);
    YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, span);
    YomiNode *mark = yomi_node_new(doc, YOMI_NODE_NOTE_REF, span);

    /* No id of an author's can hold a caret. */
    note->target = yomi_arena_printf(yomi_doc_arena(doc), "^%u", ++assembly->inline_notes);
    mark->target = note->target;
    yomi_node_append(yomi_doc_notes(doc), note);
    yomi_node_append(note, paragraph);
    while (start->next != end) {
        YomiNode *child = start->next;

        yomi_node_detach(child);
        yomi_node_append(paragraph, child);
    }
    trim_ends(doc, paragraph);
    yomi_node_replace(start, mark);
    yomi_node_detach(end);
}

static void assemble_inline_notes(Assembly *assembly, YomiNode *parent)
{
    YomiNode *start = NULL, *next = NULL;

    if (parent->kind == YOMI_NODE_IMAGE) /* an alt text has no marks */
        return;
    for (YomiNode *node = parent->first; node; node = next) {
        const gunichar mark = yomi_ruby_mark(node);

        next = node->next;
        if (mark == YOMI_STANDIN_INLINE_NOTE)
            start = node;
        if (mark != YOMI_STANDIN_INLINE_NOTE_END || !start)
            continue;
        make_inline_note(assembly, start, node);
        start = NULL;
    }
}

/* What opened and was not closed among its siblings was closed elsewhere. */
static void put_back_rest(Assembly *assembly, YomiNode *parent)
{
    YomiNode *next = NULL;

    for (YomiNode *node = parent->first; node; node = next) {
        const gunichar mark = yomi_ruby_mark(node);

        next = node->next;
        if (!mark)
            continue;
        if (opens_ruby(mark) ||
            (mark == YOMI_STANDIN_INLINE_NOTE && parent->kind != YOMI_NODE_IMAGE))
            report(assembly, YOMI_CODE_MARK_CROSSING, node->span);
        put_back(assembly, node);
    }
}

static bool holds_marks(YomiNode *image)
{
    YomiWalk walk = yomi_walk_begin(image);

    while (yomi_walk_next(&walk))
        if (yomi_node_is_mark(walk.node) || walk.node->kind == YOMI_NODE_PRINT_PAGE ||
            yomi_ruby_mark(walk.node) == YOMI_STANDIN_INLINE_NOTE)
            return true;
    return false;
}

/* "![-](x.png)" says that the picture means nothing; "![\-](x.png)" says "-". */
static bool is_marked_decorative(const YomiNode *image)
{
    const YomiNode *text = image->first;

    return text && !text->next && text->kind == YOMI_NODE_TEXT && strcmp(text->text, "-") == 0 &&
           text->span.end - text->span.start == 1;
}

static void flatten_image(Assembly *assembly, YomiNode *image)
{
    g_autoptr(GString) alt = g_string_new(NULL);

    if (holds_marks(image))
        yomi_diags_add(assembly->diags, YOMI_CODE_MARK_IN_ALT, image->span, NULL);
    put_back_rest(assembly, image);
    image->decorative = is_marked_decorative(image);
    yomi_breaks_settle(assembly->doc, image, false);
    if (!image->decorative)
        yomi_plain_text(image, alt);
    image->alt = yomi_arena_strndup(yomi_doc_arena(assembly->doc), alt->str, alt->len);
    while (image->first)
        yomi_node_detach(image->first);
}

static void assemble_tree(Assembly *assembly, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (walk.entering || !node->first)
            continue;
        assemble_leaves(assembly, node);
        assemble_rubies(assembly, node);
        assemble_inline_notes(assembly, node);
        if (node->kind == YOMI_NODE_IMAGE)
            flatten_image(assembly, node);
        else
            put_back_rest(assembly, node);
    }
}

static int compare_notes(gconstpointer first, gconstpointer second)
{
    const YomiNode *a = *(YomiNode *const *)first, *b = *(YomiNode *const *)second;

    return (a->span.start > b->span.start) - (a->span.start < b->span.start);
}

/* Inline notes take their place among those that have a definition. */
static void sort_notes(YomiNode *notes)
{
    g_autoptr(GPtrArray) order = g_ptr_array_new();

    while (notes->first) {
        g_ptr_array_add(order, notes->first);
        yomi_node_detach(notes->first);
    }
    g_ptr_array_sort(order, compare_notes);
    for (guint i = 0; i < order->len; i++)
        yomi_node_append(notes, order->pdata[i]);
}

void yomi_assemble(YomiDoc *doc, YomiDiags *diags)
{
    Assembly assembly = {doc, diags, 0};

    assemble_tree(&assembly, yomi_doc_root(doc));
    assemble_tree(&assembly, yomi_doc_notes(doc));
    sort_notes(yomi_doc_notes(doc));
}
