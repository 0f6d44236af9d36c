/* html.c -- the author's raw HTML becomes checked elements, or errors with their places. */
/* SPDX-License-Identifier: MIT */
#include "read/html.h"

#include "read/html_reader.h"

#include <string.h>

/* More elements in each other than any page may have: the pass `depth` reports them. Beyond, their
 * tags are ignored, so that no end tag has to look for its start tag through thousands. */
enum { MAX_DEPTH = 100 };

/*
 * What is open, from the root to the place where the reader is: nodes of Markdown, whose children
 * are read one by one, and elements of raw HTML, which take over what comes until their end tag.
 * An end tag closes only what was opened in the same list of children.
 *
 * An element that is refused is a ghost: it is there for its end tag, and its content goes to the
 * element around it.
 */
typedef struct {
    YomiNode *node;        /* takes what comes */
    YomiNode *source;      /* Markdown: whose children are read; NULL for raw HTML */
    YomiNode *last_child;  /* Markdown: the last of them; NULL when all are read */
    guint scope;           /* Markdown: the frame of Markdown around this one */
    GHashTable *forgiven;  /* Markdown: name -> end tags that are not worth an error, or NULL */
    const YomiSchema *row; /* NULL for an element that HTML does not know */
    const char *name;
    YomiSpan span; /* raw HTML: the start tag */
    unsigned holds, bans;
    unsigned depth; /* raw HTML around and with this */
    bool ghost;
    bool opaque; /* a ghost whose content goes too */
    bool faulty; /* an attribute was left out */
    bool silent; /* what does not fit in here is not reported again */
} Frame;

typedef struct {
    YomiHtml html;
    GArray *frames; /* of Frame */
    guint scope;    /* the innermost frame of Markdown */
} Builder;

static Frame *frame_at(const Builder *b, guint index)
{
    return &g_array_index(b->frames, Frame, index);
}

/* Lent until the next frame is pushed. */
static Frame *top(const Builder *b)
{
    return frame_at(b, b->frames->len - 1);
}

static void forgive(Builder *b, const char *name)
{
    Frame *scope = frame_at(b, b->scope);
    guint n = 0;

    if (!scope->forgiven)
        scope->forgiven = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    n = GPOINTER_TO_UINT(g_hash_table_lookup(scope->forgiven, name));
    g_hash_table_insert(scope->forgiven, g_strdup(name), GUINT_TO_POINTER(n + 1));
}

static bool use_forgiveness(const Builder *b, const char *name)
{
    GHashTable *forgiven = frame_at(b, b->scope)->forgiven;
    const guint n = forgiven ? GPOINTER_TO_UINT(g_hash_table_lookup(forgiven, name)) : 0;

    if (n > 0)
        g_hash_table_insert(forgiven, g_strdup(name), GUINT_TO_POINTER(n - 1));
    return n > 0;
}

static void pop_raw(Builder *b)
{
    const Frame frame = *top(b);

    g_array_set_size(b->frames, b->frames->len - 1);
    if (frame.row && !(frame.row->stands & YOMI_PLACE_PHRASING))
        yomi_html_text_boundary(&b->html); /* text flows over inline elements only */
    if (!frame.ghost)
        yomi_html_finish(&b->html, frame.node, frame.faulty || frame.silent);
}

static void pop_unclosed(Builder *b)
{
    const Frame frame = *top(b);

    if (!frame.ghost)
        yomi_html_report_element(&b->html, YOMI_CODE_HTML_NOT_CLOSED, frame.span, frame.name);
    pop_raw(b);
}

/* The name of what forbids @row here: the element itself, or one further out. */
static const char *blame(const Builder *b, const YomiSchema *row)
{
    guint i = b->frames->len - 1;

    if (row->stands & top(b)->holds)
        while (i > 0 && !(frame_at(b, i)->row && (frame_at(b, i)->row->bans & row->nature)))
            i--;
    while (i > 0 && frame_at(b, i)->ghost)
        i--;
    return frame_at(b, i)->name;
}

/* The name as a tag, but a mark as it is written: "[^…]". */
static void report_misplaced(Builder *b, YomiSpan span, const YomiSchema *row)
{
    g_autofree char *tag =
        g_ascii_isalpha(*row->name) ? g_strdup_printf("<%s>", row->name) : g_strdup(row->name);

    yomi_html_report_nesting(&b->html, span, blame(b, row), tag);
}

/* --- raw HTML ------------------------------------------------------------------------------ */

static void push_raw(Builder *b, Frame frame)
{
    const Frame *around = top(b);

    frame.depth = around->depth + 1;
    if (frame.ghost) {
        frame.node = around->node;
        frame.holds = around->holds;
        frame.bans = around->bans;
        frame.opaque = frame.opaque || around->opaque;
        frame.silent = around->silent;
    } else {
        frame.holds = frame.row->holds;
        frame.bans = around->bans | frame.row->bans;
    }
    g_array_append_val(b->frames, frame);
}

/* HTML lets authors leave out the end tags of li, td, tr, p ..., XHTML does not: such elements are
 * closed here, with an error each, when what starts can only be their successor. */
static bool close_optional(Builder *b, const YomiSchema *row)
{
    guint i = b->frames->len - 1;

    if ((row->stands & YOMI_PLACE_FLOW) && strcmp(row->name, "p") != 0)
        return false; /* a block in a paragraph is more likely a fault of its own */
    while (i > b->scope && !frame_at(b, i)->ghost &&
           (frame_at(b, i)->row->flags & YOMI_ELEMENT_OPTIONAL_END)) {
        const Frame *below = frame_at(b, i - 1);

        if (!below->ghost && yomi_schema_allows(below->holds, below->bans, row)) {
            while (b->frames->len > i)
                pop_unclosed(b);
            return true;
        }
        i--;
    }
    return false;
}

/* True when the element is for no book at all. */
static bool is_refused(const YomiSchema *row, YomiCode *out_code)
{
    if (!row)
        *out_code = YOMI_CODE_HTML_UNKNOWN;
    else if (row->flags & YOMI_ELEMENT_HEADING)
        *out_code = YOMI_CODE_HTML_HEADING;
    else if (row->flags & YOMI_ELEMENT_REFUSED)
        *out_code = YOMI_CODE_HTML_REFUSED;
    else
        return false;
    return true;
}

/* What lies in the innermost element that is no ghost was reported: what that element lacks, or
 * cannot hold, is no news. */
static void silence(Builder *b)
{
    for (guint i = b->frames->len - 1; i > b->scope; i--) {
        frame_at(b, i)->silent = true;
        if (!frame_at(b, i)->ghost)
            break;
    }
}

/* True when the element may stand here; reports why not. A ghost's own content is no new fault. */
static bool is_welcome(Builder *b, YomiSpan span, const YomiSchema *row, const char *name)
{
    const Frame *around = top(b);
    YomiCode code = YOMI_CODE_HTML_REFUSED;

    if (is_refused(row, &code)) {
        yomi_html_report_element(&b->html, code, span, name);
        return false;
    }
    if (yomi_schema_allows(around->holds, around->bans, row) || close_optional(b, row))
        return true;
    if (!(around->ghost && around->row && (around->row->holds & row->stands)))
        report_misplaced(b, span, row);
    if (!(around->holds & row->stands))
        silence(b);
    return false;
}

/* What the element means for the white space around it. */
static void note_element(Builder *b, const YomiSchema *row)
{
    if (!(row->stands & YOMI_PLACE_PHRASING) || strcmp(row->name, "br") == 0)
        yomi_html_text_boundary(&b->html);
    else if (strcmp(row->name, "img") == 0)
        yomi_html_text_object(&b->html, top(b)->node);
    else
        yomi_html_text_inline(&b->html, top(b)->node);
}

static YomiNode *add_element(Builder *b, YomiRaw *raw, const YomiToken *token, Frame *frame)
{
    const Frame *around = top(b);
    YomiNode *node = yomi_node_new(b->html.doc, YOMI_NODE_ELEMENT, frame->span);

    note_element(b, frame->row);
    node->name = frame->name;
    node->attrs =
        yomi_html_attributes(&b->html, raw, token, frame->row, around->name, &frame->faulty);
    yomi_node_append(around->node, node);
    return node;
}

static void open_element(Builder *b, YomiRaw *raw, YomiToken *token)
{
    const YomiSchema *row = yomi_schema_element(token->name);
    const YomiSpan span = yomi_raw_span(raw, token->start, token->end);
    const bool empty = token->self_closing || (row && (row->flags & YOMI_ELEMENT_VOID));
    Frame frame = {.row = row, .span = span};

    frame.name = row ? row->name : yomi_arena_strdup(yomi_doc_arena(b->html.doc), token->name);
    if (!empty && top(b)->depth >= MAX_DEPTH) {
        forgive(b, frame.name);
        return;
    }
    frame.ghost = !is_welcome(b, span, row, frame.name);
    frame.opaque = frame.ghost && row && (row->flags & YOMI_ELEMENT_OPAQUE);
    if (!frame.ghost) {
        frame.node = add_element(b, raw, token, &frame);
        if (empty)
            yomi_html_finish(&b->html, frame.node, frame.faulty);
    }
    if (!empty)
        push_raw(b, frame);
}

static void close_element(Builder *b, YomiRaw *raw, const YomiToken *token)
{
    guint i = b->frames->len - 1;

    if (token->attributes->len > 0)
        yomi_diags_add(b->html.diags, YOMI_CODE_HTML_SYNTAX,
                       yomi_raw_span(raw, token->start, token->end), NULL);
    while (i > b->scope && strcmp(frame_at(b, i)->name, token->name) != 0)
        i--;
    if (i == b->scope) {
        g_autofree char *name = g_strconcat("/", token->name, NULL);

        if (!use_forgiveness(b, token->name))
            yomi_html_report_element(&b->html, YOMI_CODE_HTML_NOT_OPEN,
                                     yomi_raw_span(raw, token->start, token->end), name);
        return;
    }
    while (b->frames->len - 1 > i) {
        forgive(b, top(b)->name); /* its own end tag comes too late */
        pop_unclosed(b);
    }
    pop_raw(b);
}

/* Within a refused element whose content is no text, only its own tags count. */
static void read_opaque(Builder *b, const YomiToken *token)
{
    const Frame *frame = top(b);

    if (!token->name || strcmp(token->name, frame->name) != 0)
        return;
    if (token->kind == YOMI_TOKEN_CLOSE && !use_forgiveness(b, token->name))
        pop_raw(b);
    else if (token->kind == YOMI_TOKEN_OPEN && !token->self_closing)
        forgive(b, token->name);
}

/* The text stands where there is no room for any. */
static void report_text(Builder *b, YomiRaw *raw, const YomiToken *token)
{
    enum { LONGEST = 12 };
    g_autofree char *text = g_strndup(raw->text + token->start, (gsize)(token->end - token->start));
    const size_t start = token->start + strspn(text, " \t\n\f\r");
    const size_t end = token->start + strlen(g_strchomp(text));

    if (start >= end || top(b)->silent)
        return;
    g_strchug(text);

    g_autofree char *word =
        g_utf8_strlen(text, -1) > LONGEST ? g_utf8_substring(text, 0, LONGEST) : g_strdup(text);

    yomi_html_report_nesting(&b->html, yomi_raw_span(raw, start, end), top(b)->name, word);
    top(b)->silent = true;
}

static void read_text(Builder *b, YomiRaw *raw, const YomiToken *token)
{
    if (top(b)->holds & YOMI_PLACE_PHRASING)
        yomi_html_text(&b->html, raw, token, top(b)->node);
    else
        report_text(b, raw, token);
}

/* Content of these is not markup (HTML section 13.1.2): "if (a < b)". */
static bool is_raw_text(const char *name)
{
    static const char *const names[] = {"script", "style", "textarea", "title"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void read_token(Builder *b, YomiRaw *raw, YomiToken *token)
{
    if (top(b)->opaque) {
        read_opaque(b, token);
        return;
    }
    switch (token->kind) {
    case YOMI_TOKEN_TEXT:
        read_text(b, raw, token);
        break;
    case YOMI_TOKEN_OPEN:
        open_element(b, raw, token);
        if (!token->self_closing && is_raw_text(token->name))
            yomi_token_skip_content(token, raw);
        break;
    case YOMI_TOKEN_CLOSE:
        close_element(b, raw, token);
        break;
    case YOMI_TOKEN_BAD:
        yomi_diags_add(b->html.diags, YOMI_CODE_HTML_SYNTAX,
                       yomi_raw_span(raw, token->start, token->end), NULL);
        break;
    case YOMI_TOKEN_COMMENT:
        yomi_doc_add_comment(b->html.doc, yomi_raw_span(raw, token->start, token->end));
        break;
    }
}

static void read_raw(Builder *b, const YomiNode *node)
{
    const Frame *scope = NULL;
    YomiRaw raw = {0};
    YomiToken token = {0};

    yomi_raw_init(&raw, node);
    yomi_token_init(&token);
    yomi_html_text_boundary(&b->html);
    while (yomi_token_next(&token, &raw))
        read_token(b, &raw, &token);
    scope = frame_at(b, b->scope);
    yomi_html_text_boundary(&b->html);
    if (top(b)->node == scope->node && (scope->holds & YOMI_PLACE_FLOW))
        yomi_html_wrap_tail(b->html.doc, scope->node, scope->last_child);
    yomi_token_clear(&token);
    yomi_raw_clear(&raw);
}

/* --- Markdown ------------------------------------------------------------------------------ */

/* Makes @source's children the next to be read; they go to @frame.node. */
static void push_markdown(Builder *b, Frame frame, YomiNode *source)
{
    frame.source = source;
    frame.last_child = source->last;
    frame.scope = b->scope;
    frame.row = yomi_schema_node(source);
    b->scope = b->frames->len;
    g_array_append_val(b->frames, frame);
}

static bool is_markdown(const Frame *frame)
{
    return frame->source && !frame->ghost;
}

/* A block where there is room for inlines only leaves its inlines; one where there is no room at
 * all is read for what else is wrong with it, and left out. */
static void place_misfit(Builder *b, YomiNode *node, const YomiSchema *row)
{
    Frame *around = top(b);
    const bool room = around->holds & YOMI_PLACE_PHRASING;
    Frame frame = {.name = around->name,
                   .node = around->node,
                   .holds = around->holds,
                   .bans = around->bans,
                   .depth = around->depth,
                   .ghost = true,
                   .silent = true};

    if (!around->silent)
        report_misplaced(b, node->span, row);
    if (!(row->stands & around->holds))
        around->silent = true; /* one fault, however many blocks there are */
    if (node->kind == YOMI_NODE_CODE_BLOCK && room) {
        node->kind = YOMI_NODE_CODE;
        node->name = NULL;
        yomi_node_append(around->node, node);
    }
    if (!node->first)
        return;
    if (!room) {
        frame = (Frame){.name = row->name,
                        .node = node,
                        .holds = row->holds,
                        .bans = row->bans,
                        .depth = around->depth};
    }
    push_markdown(b, frame, node);
}

/* Code by its indent that looks like HTML: after a blank line, four spaces end the HTML. */
static bool is_indented_html(const YomiNode *node)
{
    const YomiSpan span = node->span;

    if (node->kind != YOMI_NODE_CODE_BLOCK || node->text[strspn(node->text, " \t")] != '<')
        return false;
    return !span.source || span.start == span.end || !strchr("`~", span.source->text[span.start]);
}

static void place_markdown(Builder *b, YomiNode *node)
{
    const Frame *around = top(b);
    const YomiSchema *row = yomi_schema_node(node);

    if (around->opaque)
        return;

    /* Markdown in Markdown is as cmark made it, but for links in links. */
    const bool fits = is_markdown(around) ? !(row->nature & around->bans)
                                          : yomi_schema_allows(around->holds, around->bans, row);

    if (!is_markdown(around) && is_indented_html(node)) {
        yomi_diags_add(b->html.diags, YOMI_CODE_HTML_INDENTED, node->span, NULL);
        top(b)->silent = true;
        return;
    }
    if (!fits && yomi_node_is_mark(node) && (around->holds & row->stands)) {
        const bool note = node->kind == YOMI_NODE_NOTE_REF;

        yomi_diags_add(b->html.diags, note ? YOMI_CODE_NOTE_IN_LINK : YOMI_CODE_CITATION_IN_LINK,
                       node->span, NULL);
    } else if (!fits) {
        place_misfit(b, node, row);
        return;
    }

    const Frame frame = {.name = row->name,
                         .node = node,
                         .holds = row->holds,
                         .bans = around->bans | row->bans,
                         .depth = around->depth};

    yomi_node_append(around->node, node);
    if (node->first)
        push_markdown(b, frame, node);
}

static void read_child(Builder *b, YomiNode *child)
{
    if (child->kind == YOMI_NODE_HTML_INLINE || child->kind == YOMI_NODE_HTML_BLOCK)
        read_raw(b, child);
    else
        place_markdown(b, child);
}

static void leave_markdown(Builder *b)
{
    while (b->frames->len - 1 > b->scope)
        pop_unclosed(b);

    const Frame frame = *top(b);

    if (!frame.ghost && (frame.holds & YOMI_PLACE_FLOW))
        yomi_html_wrap_inlines(b->html.doc, frame.node, true);
    if (frame.forgiven)
        g_hash_table_unref(frame.forgiven);
    b->scope = frame.scope;
    g_array_set_size(b->frames, b->frames->len - 1);
}

void yomi_read_html(YomiDoc *doc, YomiNode *root, YomiDiags *diags)
{
    g_autoptr(GArray) frames = g_array_new(FALSE, FALSE, sizeof(Frame));
    g_autoptr(YomiTagReader) tags = yomi_tag_reader_new();
    g_autoptr(YomiRefs) refs = yomi_refs_new();
    Builder b = {.html = {.doc = doc, .diags = diags, .tags = tags, .refs = refs},
                 .frames = frames};
    const YomiSchema *row = yomi_schema_node(root);

    push_markdown(&b, (Frame){.name = row->name, .node = root, .holds = row->holds}, root);
    while (frames->len > 0) {
        Frame *scope = frame_at(&b, b.scope);
        YomiNode *child = scope->last_child ? scope->source->first : NULL;

        if (!child) {
            leave_markdown(&b);
            continue;
        }
        if (child == scope->last_child)
            scope->last_child = NULL;
        yomi_node_detach(child);
        read_child(&b, child);
    }
}
