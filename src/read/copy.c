/* copy.c -- cmark's tree becomes ours, with exact places. */
/* SPDX-License-Identifier: MIT */
#include "read/copy.h"

#include "read/textcopy.h"

#include <string.h>

typedef struct {
    YomiDoc *doc;
    const YomiLexed *lexed;
    const YomiLines *lines;
    YomiAligner *align;
    YomiTextCopy text;
    YomiNode *parent;
    guint next_note;  /* the first quotations are the notes' bodies */
    guint next_break; /* of lexed->page_breaks */
    int line;         /* whose end is known: many containers may start in one line */
    size_t line_end;
} Copy;

static YomiSpan span_of(const Copy *copy, size_t start, size_t end)
{
    return yomi_lexed_span(copy->lexed, start, end);
}

static size_t line_start(const Copy *copy, int line)
{
    return g_array_index(copy->lexed->lines, uint32_t,
                         MIN((guint)line, copy->lexed->lines->len) - 1);
}

/* The end of the text in the line, without white space behind it. */
static size_t line_end(Copy *copy, int line)
{
    const GString *text = copy->lexed->text;
    const size_t start = line_start(copy, line);

    if (copy->line == line)
        return copy->line_end;
    copy->line = line;
    copy->line_end = start + strcspn(text->str + start, "\n");
    while (copy->line_end > start && strchr(" \t", text->str[copy->line_end - 1]))
        copy->line_end--;
    return copy->line_end;
}

/* From where the block starts to the end of its first line. */
static YomiSpan first_line_of(Copy *copy, cmark_node *block)
{
    const int line = cmark_node_get_start_line(block);
    const size_t end = line_end(copy, line);
    const size_t start = line_start(copy, line) + (size_t)cmark_node_get_start_column(block) - 1;

    return span_of(copy, MIN(start, end), end);
}

static const char *restore(const Copy *copy, const char *text, bool code)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_standin_restore(text, strlen(text), code, out);
    return yomi_arena_strndup(yomi_doc_arena(copy->doc), out->str, out->len);
}

static const char *restore_unless_empty(const Copy *copy, const char *text)
{
    return text && *text ? restore(copy, text, false) : NULL;
}

static YomiNode *add(Copy *copy, YomiNodeKind kind, YomiSpan span)
{
    YomiNode *node = yomi_node_new(copy->doc, kind, span);

    yomi_node_append(copy->parent, node);
    return node;
}

/* Where @literal stands, a block's text whose last line is @last. False when containers took
 * something out of the middle. */
static bool find_literal(const Copy *copy, const char *literal, int last, YomiSpan *out)
{
    const size_t length = strlen(literal);
    const size_t line = line_start(copy, last);
    const char *text = copy->lexed->text->str;
    const size_t end = line + strcspn(text + line, "\n") + g_str_has_suffix(literal, "\n");

    if (length == 0 || end < length || memcmp(text + end - length, literal, length) != 0)
        return false;
    *out = span_of(copy, end - length, end);
    return out->end - out->start == length;
}

/* From the start of @block to the end of line @last. */
static YomiSpan block_span(Copy *copy, cmark_node *block, int last, size_t length)
{
    const YomiSpan first = first_line_of(copy, block);
    const size_t end = line_end(copy, last);
    const YomiSpan behind = span_of(copy, end, end);
    const YomiSpan span = yomi_span_make(first.source, first.start, MAX(first.end, behind.end));

    return yomi_textcopy_inexact(span, length);
}

static int count_line_ends(const char *text)
{
    int count = 0;

    for (; (text = strchr(text, '\n')); text++)
        count++;
    return count;
}

/* The first word of the info string, which is no running text and so may hold references to
 * characters that no book may hold. */
static const char *language_of(const Copy *copy, const char *info)
{
    const size_t length = strcspn(info, " \t\n");

    for (const char *p = info; p < info + length; p = g_utf8_next_char(p))
        if (!yomi_source_allows(g_utf8_get_char(p)))
            return NULL;
    return yomi_arena_strndup(yomi_doc_arena(copy->doc), info, length);
}

static void add_code_block(Copy *copy, cmark_node *block)
{
    const char *literal = cmark_node_get_literal(block);
    const char *info = restore_unless_empty(copy, cmark_node_get_fence_info(block));
    const int first = cmark_node_get_start_line(block), lines = count_line_ends(literal);
    const char fence =
        copy->lexed->text
            ->str[line_start(copy, first) + (size_t)cmark_node_get_start_column(block) - 1];
    const int fences = fence == '`' || fence == '~';
    const int last = first + fences + lines - 1;
    YomiNode *node = add(copy, YOMI_NODE_CODE_BLOCK, first_line_of(copy, block));

    node->text = restore(copy, literal, true);
    if (info)
        node->name = language_of(copy, info);
    /* Indented code may start with the sign of a fence too. */
    if (!find_literal(copy, literal, last, &node->span) &&
        !(fences && last > 1 && find_literal(copy, literal, last - 1, &node->span)))
        node->span = block_span(copy, block, MIN(last + fences, cmark_node_get_end_line(block)),
                                strlen(node->text));
}

static void add_html_block(Copy *copy, cmark_node *block)
{
    const char *literal = cmark_node_get_literal(block);
    g_autofree char *text = g_strndup(literal, strlen(literal) - g_str_has_suffix(literal, "\n"));
    /* cmark's own end is one line too early when the last line holds the end condition */
    const int last = cmark_node_get_start_line(block) + count_line_ends(text);
    YomiNode *node = add(copy, YOMI_NODE_HTML_BLOCK, first_line_of(copy, block));

    node->text = restore(copy, text, true);
    if (!find_literal(copy, text, last, &node->span))
        node->span = block_span(copy, block, last, strlen(node->text));
}

static void add_rule(Copy *copy, cmark_node *block)
{
    const GArray *page_breaks = copy->lexed->page_breaks;
    const uint32_t line = (uint32_t)cmark_node_get_start_line(block);
    const bool page_break = copy->next_break < page_breaks->len &&
                            g_array_index(page_breaks, uint32_t, copy->next_break) == line;

    copy->next_break += page_break;
    add(copy, page_break ? YOMI_NODE_PAGE_BREAK : YOMI_NODE_RULE, first_line_of(copy, block));
}

/* The bodies of the notes come first, as quotations at top level. */
static void enter_quote(Copy *copy, cmark_node *block)
{
    const GArray *definitions = copy->lines->definitions;

    if (copy->next_note == definitions->len || copy->parent != yomi_doc_root(copy->doc)) {
        copy->parent = add(copy, YOMI_NODE_QUOTE, first_line_of(copy, block));
        return;
    }

    const YomiDefinition *definition =
        &g_array_index(definitions, YomiDefinition, copy->next_note++);
    const YomiSpan marker =
        yomi_span_make(copy->lexed->source, definition->marker, definition->marker_end);

    copy->parent = yomi_doc_notes(copy->doc);
    copy->parent = add(copy, YOMI_NODE_NOTE, marker);
    copy->parent->target =
        yomi_arena_strndup(yomi_doc_arena(copy->doc), marker.source->text + marker.start + 2,
                           definition->marker_end - definition->marker - strlen("[^]"));
}

static void enter_list(Copy *copy, cmark_node *block)
{
    YomiNode *list = add(copy, YOMI_NODE_LIST, first_line_of(copy, block));

    list->ordered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST;
    list->number = list->ordered ? (unsigned)cmark_node_get_list_start(block) : 0;
    list->tight = cmark_node_get_list_tight(block);
    copy->parent = list;
}

static void enter_item(Copy *copy, cmark_node *block)
{
    const YomiNode *before = copy->parent->last;
    const unsigned first = copy->parent->number;
    const bool ordered = copy->parent->ordered;
    YomiNode *item = add(copy, YOMI_NODE_ITEM, first_line_of(copy, block));

    if (ordered)
        item->number = before ? before->number + 1 : first;
    copy->parent = item;
}

static bool is_underline(const Copy *copy, int line)
{
    const char *text = copy->lexed->text->str + yomi_lexed_content(copy->lexed, (unsigned)line);

    text += strspn(text, " \t>");

    const size_t signs = strspn(text, "=-");

    return signs > 0 && signs + strspn(text + signs, " \t") == strcspn(text, "\n");
}

/* cmark ends an underlined heading in the line behind its underline. */
static int last_text_line(const Copy *copy, cmark_node *block)
{
    const int first = cmark_node_get_start_line(block), last = cmark_node_get_end_line(block);

    if (cmark_node_get_type(block) != CMARK_NODE_HEADING)
        return last;
    for (int line = MIN(last, (int)copy->lexed->lines->len); line > first; line--)
        if (is_underline(copy, line))
            return line - 1;
    return last;
}

static void enter_text_block(Copy *copy, cmark_node *block, YomiNodeKind kind)
{
    YomiNode *node = add(copy, kind, first_line_of(copy, block));

    if (kind == YOMI_NODE_HEADING)
        node->level = (unsigned)cmark_node_get_heading_level(block);
    yomi_align_block(copy->align, (unsigned)cmark_node_get_start_line(block),
                     (unsigned)last_text_line(copy, block),
                     (unsigned)cmark_node_get_start_column(block));
    copy->parent = node;
}

static void enter_emphasis(Copy *copy, YomiNodeKind kind, size_t delimiter)
{
    const YomiRange range = yomi_align_delimiter(copy->align, delimiter);

    copy->parent = add(copy, kind, span_of(copy, range.start, range.end));
}

static void enter_link(Copy *copy, cmark_node *inlined, YomiNodeKind kind)
{
    const YomiRange range = yomi_align_link_start(copy->align, kind == YOMI_NODE_IMAGE);
    YomiNode *node = add(copy, kind, span_of(copy, range.start, range.end));

    node->target = restore(copy, cmark_node_get_url(inlined), false);
    node->title = restore_unless_empty(copy, cmark_node_get_title(inlined));
    copy->parent = node;
}

static void add_break(Copy *copy, YomiNodeKind kind)
{
    YomiRange range = yomi_align_break(copy->align);

    if (kind == YOMI_NODE_SOFT_BREAK && range.end > range.start)
        range.start = range.end - 1;
    add(copy, kind, span_of(copy, range.start, range.end));
}

static void add_code(Copy *copy, cmark_node *code)
{
    const char *literal = cmark_node_get_literal(code);
    const char *text = copy->lexed->text->str;
    YomiRange range = yomi_align_code(copy->align);

    if (range.end - range.start == strlen(literal) + 2 && /* a space at either end is stripped */
        strchr(" \n", text[range.start]) && strchr(" \n", text[range.end - 1])) {
        range.start++;
        range.end--;
    }

    YomiNode *node = add(copy, YOMI_NODE_CODE, span_of(copy, range.start, range.end));

    node->text = restore(copy, literal, true);
}

static void add_html_inline(Copy *copy, cmark_node *html)
{
    const char *literal = cmark_node_get_literal(html);
    const YomiRange range = yomi_align_html(copy->align, literal);
    YomiNode *node = add(copy, YOMI_NODE_HTML_INLINE, span_of(copy, range.start, range.end));

    node->text = restore(copy, literal, true);
}

static void enter_inline(Copy *copy, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        yomi_textcopy_node(&copy->text, copy->parent, node);
        break;
    case CMARK_NODE_SOFTBREAK:
        add_break(copy, YOMI_NODE_SOFT_BREAK);
        break;
    case CMARK_NODE_LINEBREAK:
        add_break(copy, YOMI_NODE_HARD_BREAK);
        break;
    case CMARK_NODE_CODE:
        add_code(copy, node);
        break;
    case CMARK_NODE_HTML_INLINE:
        add_html_inline(copy, node);
        break;
    case CMARK_NODE_EMPH:
        enter_emphasis(copy, YOMI_NODE_EMPHASIS, 1);
        break;
    case CMARK_NODE_STRONG:
        enter_emphasis(copy, YOMI_NODE_STRONG, 2);
        break;
    case CMARK_NODE_LINK:
        enter_link(copy, node, YOMI_NODE_LINK);
        break;
    case CMARK_NODE_IMAGE:
        enter_link(copy, node, YOMI_NODE_IMAGE);
        break;
    default:
        g_assert_not_reached();
    }
}

static void enter(Copy *copy, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        enter_quote(copy, node);
        break;
    case CMARK_NODE_LIST:
        enter_list(copy, node);
        break;
    case CMARK_NODE_ITEM:
        enter_item(copy, node);
        break;
    case CMARK_NODE_CODE_BLOCK:
        add_code_block(copy, node);
        break;
    case CMARK_NODE_HTML_BLOCK:
        add_html_block(copy, node);
        break;
    case CMARK_NODE_PARAGRAPH:
        enter_text_block(copy, node, YOMI_NODE_PARAGRAPH);
        break;
    case CMARK_NODE_HEADING:
        enter_text_block(copy, node, YOMI_NODE_HEADING);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        add_rule(copy, node);
        break;
    default:
        enter_inline(copy, node);
    }
}

static void end_at(YomiNode *node, YomiSpan last)
{
    node->span.end = MAX(node->span.end, last.end);
}

/* What has children ends where the last of them ends, or behind its own closing mark. */
static void leave(Copy *copy, cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    YomiNode *left = copy->parent;
    YomiRange range = {0, 0};

    if (type == CMARK_NODE_DOCUMENT)
        return;
    if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG)
        range = yomi_align_delimiter(copy->align, type == CMARK_NODE_EMPH ? 1 : 2);
    else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
        range = yomi_align_link_end(copy->align);
    if (range.end > 0)
        end_at(left, span_of(copy, range.start, range.end));
    else if (left->last && left->kind != YOMI_NODE_NOTE)
        left->span.end = MAX(left->span.start, left->last->span.end);
    copy->parent = left->kind == YOMI_NODE_NOTE ? yomi_doc_root(copy->doc) : left->parent;
}

void yomi_copy(YomiDoc *doc, const YomiLexed *lexed, const YomiLines *lines, YomiDiags *diags)
{
    g_auto(YomiAligner) align = {0};
    /* Without source positions cmark loses lines in code spans over several of them. */
    cmark_node *root =
        cmark_parse_document(lexed->text->str, lexed->text->len, CMARK_OPT_SOURCEPOS);
    cmark_iter *iter = cmark_iter_new(root);
    Copy copy = {doc, lexed, lines, &align, .parent = yomi_doc_root(doc)};

    yomi_align_init(&align, lexed);
    copy.text = (YomiTextCopy){doc, diags, &align, 0};
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter)) {
        if (event == CMARK_EVENT_ENTER)
            enter(&copy, cmark_iter_get_node(iter));
        else
            leave(&copy, cmark_iter_get_node(iter));
    }
    cmark_iter_free(iter);
    cmark_node_free(root);
}
