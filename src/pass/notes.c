/* notes.c -- marks find their notes and get their numbers. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/walk.h"

#include <string.h>

typedef struct {
    YomiPassContext *ctx;
    YomiDoc *doc;
    GHashTable *by_id; /* a note's id -> its NOTE */
} Notes;

/* Where a note stands in the search for circles. */
typedef enum { UNSEEN, OPEN, DONE } State;

static void index_notes(const Notes *notes)
{
    YomiNode *next = NULL;

    for (YomiNode *note = yomi_doc_notes(notes->doc)->first; note; note = next) {
        next = note->next;
        if (g_hash_table_contains(notes->by_id, note->target)) {
            yomi_diags_add(notes->ctx->diags, YOMI_CODE_NOTE_TWICE, note->span, note->target);
            yomi_node_detach(note);
        } else {
            g_hash_table_insert(notes->by_id, (void *)note->target, note);
        }
    }
}

/* The mark becomes the text that the author wrote. */
static void refuse(const Notes *notes, YomiNode *mark, YomiCode code)
{
    g_autofree char *text = g_strdup_printf("[^%s]", mark->target);

    yomi_diags_add(notes->ctx->diags, code, mark->span, mark->target);
    yomi_node_replace(mark, yomi_node_new_text(notes->doc, mark->span, text, strlen(text)));
}

static void resolve_marks(const Notes *notes, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk))
        if (!walk.entering && walk.node->kind == YOMI_NODE_NOTE_REF &&
            !g_hash_table_contains(notes->by_id, walk.node->target))
            refuse(notes, walk.node, YOMI_CODE_NOTE_UNDEFINED);
}

static State state_of(GHashTable *states, const YomiNode *note)
{
    return (State)GPOINTER_TO_UINT(g_hash_table_lookup(states, note));
}

static void set_state(GHashTable *states, YomiNode *note, State state)
{
    g_hash_table_insert(states, note, GUINT_TO_POINTER(state));
}

/* Follows the marks inside @note and inside the notes they name, depth first; @states remembers
 * what was seen. A mark that leads back to a note whose body is still open closes a circle. */
static void break_circles(const Notes *notes, GHashTable *states, YomiNode *note)
{
    g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(YomiWalk));
    YomiWalk walk = yomi_walk_begin(note);

    set_state(states, note, OPEN);
    g_array_append_val(stack, walk);
    while (stack->len > 0) {
        YomiWalk *top = &g_array_index(stack, YomiWalk, stack->len - 1);

        if (!yomi_walk_next(top)) {
            g_array_set_size(stack, stack->len - 1);
            continue;
        }
        if (top->entering)
            continue;
        if (top->node->kind == YOMI_NODE_NOTE)
            set_state(states, top->node, DONE);
        if (top->node->kind != YOMI_NODE_NOTE_REF)
            continue;

        YomiNode *named = g_hash_table_lookup(notes->by_id, top->node->target);

        if (state_of(states, named) == OPEN) {
            refuse(notes, top->node, YOMI_CODE_NOTE_CIRCLE);
        } else if (state_of(states, named) == UNSEEN) {
            set_state(states, named, OPEN);
            walk = yomi_walk_begin(named);
            g_array_append_val(stack, walk);
        }
    }
}

static void break_all_circles(const Notes *notes)
{
    g_autoptr(GHashTable) states = g_hash_table_new(NULL, NULL);

    for (YomiNode *note = yomi_doc_notes(notes->doc)->first; note; note = note->next)
        if (state_of(states, note) == UNSEEN)
            break_circles(notes, states, note);
}

/* Numbers the marks below @top; notes that are marked for the first time join @order. */
static void number_marks(const Notes *notes, YomiNode *top, GPtrArray *order)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *mark = walk.node;

        if (!walk.entering || mark->kind != YOMI_NODE_NOTE_REF)
            continue;

        YomiNode *note = g_hash_table_lookup(notes->by_id, mark->target);

        if (note->number == 0) {
            g_ptr_array_add(order, note);
            note->number = order->len;
        }
        mark->number = note->number;
        mark->occurrence = ++note->occurrence;
    }
}

/* The notes are read after the text, so what is marked only inside notes is numbered after it. */
static void number_notes(const Notes *notes)
{
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    YomiNode *const bodies = yomi_doc_notes(notes->doc);

    number_marks(notes, yomi_doc_root(notes->doc), order);
    for (guint i = 0; i < order->len; i++)
        number_marks(notes, order->pdata[i], order);

    while (bodies->first) {
        YomiNode *note = bodies->first;

        if (note->number == 0)
            yomi_diags_add(notes->ctx->diags, YOMI_CODE_NOTE_UNUSED, note->span, note->target);
        yomi_node_detach(note);
    }
    for (guint i = 0; i < order->len; i++)
        yomi_node_append(bodies, order->pdata[i]);
}

void yomi_pass_notes(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
    const Notes notes = {ctx, doc, by_id};

    index_notes(&notes);
    resolve_marks(&notes, yomi_doc_root(doc));
    resolve_marks(&notes, yomi_doc_notes(doc));
    break_all_circles(&notes);
    number_notes(&notes);
}
