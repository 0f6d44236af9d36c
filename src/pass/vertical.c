/* vertical.c -- digits, Latin, brackets and marks as vertical lines want them; in horizontal ones
 * only ”wrong” quotes are mended. */
/* SPDX-License-Identifier: MIT */
#include "jp/vertical.h"

#include "doc/walk.h"
#include "pass/pass.h"

#include <string.h>

/* A TEXT or PAIR of the paragraph: where its characters stand in it. */
typedef struct {
    YomiNode *node;
    gsize start, end;
} Piece;

/* One paragraph at a time. */
typedef struct {
    YomiPassContext *ctx;
    YomiDoc *doc;
    bool vertical;
    YomiVerticalRules rules;
    GArray *text;     /* of gunichar */
    GArray *pieces;   /* of Piece */
    GArray *settings; /* of YomiSetting */
    GArray *unpaired; /* of gsize */
} Flow;

/* --- from the tree to a line of characters --------------------------------------------------- */

static void add_text(Flow *flow, YomiNode *node)
{
    Piece piece = {node, flow->text->len, 0};

    for (const char *p = node->text; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        g_array_append_val(flow->text, c);
    }
    piece.end = flow->text->len;
    g_array_append_val(flow->pieces, piece);
}

static void add_object(Flow *flow, gunichar object)
{
    g_array_append_val(flow->text, object);
}

/* Words of another language are as their author set them. */
static bool is_foreign(const YomiNode *node)
{
    return node->kind == YOMI_NODE_ELEMENT && yomi_node_is_foreign(node);
}

static gunichar object_of_set(const char *name)
{
    if (strcmp(name, "sideways") == 0 || strcmp(name, "foreign") == 0)
        return YOMI_OBJECT_LATIN;
    return strcmp(name, "kept") == 0 ? YOMI_OBJECT_NEUTRAL : YOMI_OBJECT_UPRIGHT;
}

/* What @node is when nothing in it is touched; 0 when it is looked into. */
static gunichar object_of(YomiNode *node)
{
    static const char *const latin[] = {"sub", "sup", "var", NULL};
    static const char *const neutral[] = {"br", "code", "img", "kbd", "samp", NULL};

    switch (node->kind) {
    case YOMI_NODE_UPRIGHT:
        return YOMI_OBJECT_UPRIGHT;
    case YOMI_NODE_SET:
        return object_of_set(node->name);
    case YOMI_NODE_LINK:
        return yomi_node_shows_address(node) ? YOMI_OBJECT_LATIN : 0;
    case YOMI_NODE_ELEMENT:
        if (is_foreign(node) || g_strv_contains(latin, node->name))
            return YOMI_OBJECT_LATIN;
        return g_strv_contains(neutral, node->name) ? YOMI_OBJECT_NEUTRAL : 0;
    case YOMI_NODE_PRINT_PAGE: /* what is not shown is not there */
        return node->shown ? YOMI_OBJECT_NEUTRAL : 0;
    case YOMI_NODE_CODE:
    case YOMI_NODE_IMAGE:
    case YOMI_NODE_NOTE_REF:
    case YOMI_NODE_LABEL:
    case YOMI_NODE_CITATION:
    case YOMI_NODE_HARD_BREAK:
        return YOMI_OBJECT_NEUTRAL;
    default:
        return 0;
    }
}

/* --- back to the tree ------------------------------------------------------------------------ */

/* One node while its new text is made. */
typedef struct {
    Flow *flow;
    const YomiNode *node;
    YomiNode *place;  /* new nodes stand before it */
    gsize at, byte;   /* how far its characters are done */
    GString *out;     /* text not yet put into a node, */
    gsize out_byte;   /* which began here, */
    bool out_changed; /* and is not the author's */
} Rewrite;

static void put_text(Rewrite *rewrite)
{
    const YomiSpan span = yomi_node_text_span(rewrite->node, rewrite->out_byte, rewrite->byte);

    if (rewrite->out->len > 0)
        yomi_node_insert_before(
            rewrite->place,
            yomi_node_new_text(rewrite->flow->doc, span, rewrite->out->str, rewrite->out->len));
    g_string_truncate(rewrite->out, 0);
    rewrite->out_byte = rewrite->byte;
    rewrite->out_changed = false;
}

/* The bytes of the node up to the character @end. */
static gsize bytes_until(const Rewrite *rewrite, gsize end)
{
    const char *p = rewrite->node->text + rewrite->byte;

    for (gsize at = rewrite->at; at < end; at++)
        p = g_utf8_next_char(p);
    return (gsize)(p - rewrite->node->text);
}

static void keep_until(Rewrite *rewrite, gsize end)
{
    const gsize byte = bytes_until(rewrite, end);

    if (end == rewrite->at)
        return;
    if (rewrite->out_changed && rewrite->place)
        put_text(rewrite); /* what the author wrote keeps its exact place */
    g_string_append_len(rewrite->out, rewrite->node->text + rewrite->byte,
                        (gssize)(byte - rewrite->byte));
    rewrite->at = end;
    rewrite->byte = byte;
}

static YomiNode *make_set(Rewrite *rewrite, const YomiSetting *setting, gsize end)
{
    static const char *const names[] = {
        [YOMI_SET_UPRIGHT] = "upright",   [YOMI_SET_SIDEWAYS] = "sideways",
        [YOMI_SET_FOREIGN] = "foreign",   [YOMI_SET_KEPT] = "kept",
        [YOMI_SET_UNBROKEN] = "unbroken",
    };
    YomiDoc *doc = rewrite->flow->doc;
    const gsize byte = bytes_until(rewrite, end);
    const bool tcy = setting->kind == YOMI_SET_TCY;
    g_autoptr(GString) text = g_string_new(NULL);
    YomiNode *node = yomi_node_new(doc, tcy ? YOMI_NODE_UPRIGHT : YOMI_NODE_SET,
                                   yomi_node_text_span(rewrite->node, rewrite->byte, byte));

    yomi_setting_append(setting, &g_array_index(rewrite->flow->text, gunichar, rewrite->at),
                        end - rewrite->at, text);
    node->text = yomi_arena_strndup(yomi_doc_arena(doc), text->str, text->len);
    node->name = tcy ? NULL : names[setting->kind];
    rewrite->at = end;
    rewrite->byte = byte;
    return node;
}

/* 12,345 becomes two spans side by side: one will do. False when there is nothing to join. */
static bool join(const YomiNode *place, const YomiNode *node, YomiDoc *doc)
{
    YomiNode *before = place->prev;

    if (!before || before->kind != YOMI_NODE_SET || node->kind != YOMI_NODE_SET ||
        strcmp(before->name, "upright") != 0 || strcmp(node->name, "upright") != 0)
        return false;
    before->text = yomi_arena_printf(yomi_doc_arena(doc), "%s%s", before->text, node->text);
    before->span.end = node->span.end;
    return true;
}

/* The characters up to @end as @setting wants them, without a node of their own. */
static void replace_until(Rewrite *rewrite, const YomiSetting *setting, gsize end)
{
    const gsize byte = bytes_until(rewrite, end);
    const bool first = setting->start == rewrite->at;

    if (!rewrite->out_changed && rewrite->place)
        put_text(rewrite);
    rewrite->out_changed = true;
    /* Over a node's border the first part brings what stands instead. */
    if (first || (setting->kind != YOMI_SET_TEXT && setting->kind != YOMI_SET_UNBROKEN))
        yomi_setting_append(setting, &g_array_index(rewrite->flow->text, gunichar, rewrite->at),
                            end - rewrite->at, rewrite->out);
    rewrite->at = end;
    rewrite->byte = byte;
}

/* What can be no node of its own: in a ruby's base, where no tate-chu-yoko stands, and over a
 * border. */
static YomiSetting as_text(YomiSetting setting)
{
    if (setting.kind == YOMI_SET_TCY || setting.kind == YOMI_SET_UPRIGHT)
        setting.kind = YOMI_SET_WIDE;
    return setting;
}

static void apply(Rewrite *rewrite, const YomiSetting *setting, const Piece *piece)
{
    const gsize end = MIN(setting->end, piece->end);
    const bool whole = setting->start >= piece->start && setting->end <= piece->end;
    bool as_node =
        rewrite->place && setting->kind != YOMI_SET_TEXT && setting->kind != YOMI_SET_WIDE;

    keep_until(rewrite, MAX(setting->start, piece->start));
    if (setting->kind == YOMI_SET_TCY)
        as_node = as_node && whole;
    if (setting->kind == YOMI_SET_UNBROKEN) /* all of it stands where it begins */
        as_node = as_node && setting->start == rewrite->at;
    if (!as_node) {
        const YomiSetting plain = as_text(*setting);

        replace_until(rewrite, &plain, end);
        return;
    }
    put_text(rewrite);

    YomiNode *node = make_set(rewrite, setting, end);

    if (!join(rewrite->place, node, rewrite->flow->doc))
        yomi_node_insert_before(rewrite->place, node);
    rewrite->out_byte = rewrite->byte;
}

/* Gives @piece what the settings from *next on want; those that go on in the next piece stay. */
static void rewrite_piece(Flow *flow, const Piece *piece, guint *next)
{
    const YomiSetting *settings = (const YomiSetting *)(gconstpointer)flow->settings->data;
    const bool base = piece->node->kind == YOMI_NODE_PAIR;
    g_autoptr(GString) out = g_string_new(NULL);
    Rewrite rewrite = {flow, piece->node, base ? NULL : piece->node, piece->start, 0, out,
                       0,    false};

    while (*next < flow->settings->len && settings[*next].end <= piece->start)
        ++*next;
    if (*next == flow->settings->len || settings[*next].start >= piece->end)
        return;
    for (guint i = *next; i < flow->settings->len && settings[i].start < piece->end; i++)
        apply(&rewrite, &settings[i], piece);
    keep_until(&rewrite, piece->end);
    if (!base) {
        put_text(&rewrite);
        yomi_node_detach(piece->node);
    } else if (out->len > 0) {
        piece->node->text = yomi_arena_strndup(yomi_doc_arena(flow->doc), out->str, out->len);
    }
}

static void report(const Flow *flow, gsize place)
{
    for (guint i = 0; i < flow->pieces->len; i++) {
        const Piece *piece = &g_array_index(flow->pieces, Piece, i);

        if (place < piece->start || place >= piece->end)
            continue;

        const char *text = piece->node->text;
        const char *mark = g_utf8_offset_to_pointer(text, (glong)(place - piece->start));
        const char *end = g_utf8_next_char(mark);
        g_autofree char *subject = g_strndup(mark, (gsize)(end - mark));

        yomi_diags_add(flow->ctx->diags, YOMI_CODE_QUOTE_UNPAIRED,
                       yomi_node_text_span(piece->node, (gsize)(mark - text), (gsize)(end - text)),
                       subject);
    }
}

static void finish_paragraph(Flow *flow)
{
    const gunichar *text = (const gunichar *)(gconstpointer)flow->text->data;
    guint next = 0;

    if (flow->pieces->len > 0) {
        if (flow->vertical)
            yomi_vertical_plan(text, flow->text->len, &flow->rules, flow->settings, flow->unpaired);
        else
            yomi_horizontal_plan(text, flow->text->len, flow->settings, flow->unpaired);
        for (guint i = 0; i < flow->unpaired->len; i++)
            report(flow, g_array_index(flow->unpaired, gsize, i));
        for (guint i = 0; i < flow->pieces->len; i++)
            rewrite_piece(flow, &g_array_index(flow->pieces, Piece, i), &next);
    }
    g_array_set_size(flow->text, 0);
    g_array_set_size(flow->pieces, 0);
    g_array_set_size(flow->unpaired, 0);
}

/* An alert is named by its beginning, in an attribute: there ASCII stays. */
static void keep_name(Flow *flow, YomiNode *alert)
{
    g_autoptr(GString) text = g_string_new(NULL);

    if (!flow->vertical || alert->label || !alert->first)
        return;
    yomi_plain_text(alert->first, text);
    alert->label = yomi_arena_strndup(yomi_doc_arena(flow->doc), text->str, text->len);
}

static void enter(Flow *flow, YomiWalk *walk)
{
    YomiNode *node = walk->node;
    const gunichar object = object_of(node);

    if (node->kind == YOMI_NODE_TEXT || node->kind == YOMI_NODE_PAIR) {
        add_text(flow, node);
    } else if (!yomi_node_is_inline(node)) {
        finish_paragraph(flow);
        if (node->kind == YOMI_NODE_ALERT)
            keep_name(flow, node);
        if (is_foreign(node))
            yomi_walk_skip(walk);
    } else if (object) {
        add_object(flow, object);
        yomi_walk_skip(walk);
    }
}

static void set_tree(Flow *flow, YomiNode *top, bool vertical)
{
    YomiWalk walk = yomi_walk_begin(top);

    flow->vertical = vertical;
    while (yomi_walk_next(&walk))
        if (walk.entering)
            enter(flow, &walk);
        else if (!yomi_node_is_inline(walk.node))
            finish_paragraph(flow);
}

void yomi_pass_vertical(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autoptr(GArray) text = g_array_new(FALSE, FALSE, sizeof(gunichar));
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    const bool vertical = ctx->edition->vertical;
    Flow flow = {
        .ctx = ctx,
        .doc = doc,
        .rules = {ctx->edition->digits, yomi_book_vertical_words(ctx->book)},
        .text = text,
        .pieces = pieces,
        .settings = settings,
        .unpaired = unpaired,
    };

    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        set_tree(&flow, page, vertical && !page->horizontal);
    set_tree(&flow, yomi_doc_notes(doc), vertical);
}
