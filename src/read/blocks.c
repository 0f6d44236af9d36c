/* blocks.c -- tells, line by line, what cmark will make of a line. */
/* SPDX-License-Identifier: MIT */
#include "read/blocks.h"

#include "read/htmlstart.h"

#include <string.h>

/* This follows the CommonMark appendix "A parsing strategy", phase 1, in cmark's reading of it. */

enum { TAB_STOP = 4, CODE_INDENT = 4, MIN_FENCE = 3 };

typedef struct {
    bool quote;    /* else a list item */
    bool empty;    /* an item whose first line is blank and that has no block yet */
    size_t indent; /* of an item's content, from the container's left side */
} Container;

typedef struct {
    enum { NO_LEAF, PARAGRAPH, FENCED_CODE, INDENTED_CODE, HTML } kind;
    unsigned html; /* its kind */
    char fence;
    size_t fence_length;
} Leaf;

struct YomiBlocks {
    GArray *containers; /* of Container */
    Leaf leaf;          /* open in the innermost container */
};

/* A place in the line; columns count tabs, and a tab may be used in part. */
typedef struct {
    const char *text;
    size_t length, offset, column;
    size_t first, first_column; /* the next character that is no space or tab */
    size_t no_rule;             /* from no place before this one the line is a rule */
} Place;

YomiBlocks *yomi_blocks_new(void)
{
    YomiBlocks *blocks = g_new0(YomiBlocks, 1);

    blocks->containers = g_array_new(FALSE, FALSE, sizeof(Container));
    return blocks;
}

void yomi_blocks_free(YomiBlocks *blocks)
{
    if (!blocks)
        return;
    g_array_unref(blocks->containers);
    g_free(blocks);
}

static char at(const Place *place, size_t offset)
{
    if (offset >= place->length)
        return '\0';
    return place->text[offset];
}

static bool is_blank_char(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_blank(const Place *place)
{
    return place->first >= place->length;
}

static size_t indent_of(const Place *place)
{
    return place->first_column - place->column;
}

/* What was found before stays true until the place has moved past it. */
static void find_first(Place *place)
{
    if (place->first > place->offset)
        return;
    place->first = place->offset;
    place->first_column = place->column;
    while (is_blank_char(at(place, place->first))) {
        place->first_column +=
            place->text[place->first] == '\t' ? TAB_STOP - place->first_column % TAB_STOP : 1;
        place->first++;
    }
}

static void advance_columns(Place *place, size_t columns)
{
    while (columns > 0 && place->offset < place->length) {
        size_t width = 1;

        if (place->text[place->offset] == '\t')
            width = TAB_STOP - place->column % TAB_STOP;
        if (width > columns) { /* part of a tab */
            place->column += columns;
            return;
        }
        place->column += width;
        place->offset++;
        columns -= width;
    }
}

static void advance_to(Place *place, size_t offset)
{
    while (place->offset < offset)
        advance_columns(
            place, place->text[place->offset] == '\t' ? TAB_STOP - place->column % TAB_STOP : 1);
}

static void enter_quote(Place *place)
{
    advance_to(place, place->first + 1);
    if (is_blank_char(at(place, place->offset)))
        advance_columns(place, 1);
}

static bool matches(const Container *container, Place *place)
{
    find_first(place);
    if (container->quote) {
        if (indent_of(place) >= CODE_INDENT || at(place, place->first) != '>')
            return false;
        enter_quote(place);
        return true;
    }
    if (indent_of(place) >= container->indent) {
        advance_columns(place, container->indent);
        return true;
    }
    if (is_blank(place) && !container->empty) {
        advance_to(place, place->first);
        return true;
    }
    return false;
}

static size_t count_run(const Place *place, size_t offset, char c)
{
    size_t count = 0;

    while (at(place, offset + count) == c)
        count++;
    return count;
}

static size_t skip_blanks(const Place *place, size_t offset)
{
    while (is_blank_char(at(place, offset)))
        offset++;
    return offset;
}

static size_t heading_marks(const Place *place)
{
    const size_t count = count_run(place, place->first, '#');
    const size_t behind = place->first + count;

    if (count < 1 || count > 6)
        return 0;
    return behind >= place->length || is_blank_char(at(place, behind)) ? count : 0;
}

static size_t fence_marks(const Place *place)
{
    const char c = at(place, place->first);
    const size_t count = c == '`' || c == '~' ? count_run(place, place->first, c) : 0;

    if (count < MIN_FENCE)
        return 0;
    if (c == '`' &&
        memchr(place->text + place->first + count, '`', place->length - place->first - count))
        return 0;
    return count;
}

static bool is_underline(const Place *place)
{
    const char c = at(place, place->first);

    if (c != '=' && c != '-')
        return false;
    return skip_blanks(place, place->first + count_run(place, place->first, c)) == place->length;
}

/* A line of many list markers asks this at each of them, so the answer is kept. */
static bool is_rule(Place *place)
{
    const char c = at(place, place->first);
    size_t count = 0;

    if ((c != '*' && c != '-' && c != '_') || place->first < place->no_rule)
        return false;
    for (size_t i = place->first; i < place->length; i++) {
        if (place->text[i] == c) {
            count++;
        } else if (!is_blank_char(place->text[i])) {
            place->no_rule = i;
            return false;
        }
    }
    return count >= 3;
}

static bool is_one(const char *digits, size_t count)
{
    while (count > 1 && *digits == '0') {
        digits++;
        count--;
    }
    return count == 1 && *digits == '1';
}

/* The length of a list marker, or 0. Only some may interrupt a paragraph. */
static size_t marker_length(const Place *place, bool interrupts)
{
    enum { MAX_DIGITS = 9 };
    const size_t start = place->first;
    size_t end = start;

    if (at(place, start) && strchr("*-+", at(place, start))) {
        end++;
    } else {
        while (end - start < MAX_DIGITS && g_ascii_isdigit(at(place, end)))
            end++;
        if (end == start || (at(place, end) != '.' && at(place, end) != ')'))
            return 0;
        if (interrupts && !is_one(place->text + start, end - start))
            return 0;
        end++;
    }
    if (end < place->length && !is_blank_char(at(place, end)))
        return 0;
    if (interrupts && skip_blanks(place, end) >= place->length)
        return 0;
    return end - start;
}

/* Moves behind a list marker and the spaces that belong to it. */
static Container enter_item(Place *place, size_t marker)
{
    const size_t outer = indent_of(place);

    advance_to(place, place->first + marker);

    const Place behind = *place;

    while (place->column - behind.column <= 5 && is_blank_char(at(place, place->offset)))
        advance_columns(place, 1);

    size_t padding = place->column - behind.column;

    if (padding >= 5 || padding < 1 || place->offset >= place->length) {
        const bool spaced = padding > 0;

        *place = behind;
        if (spaced)
            advance_columns(place, 1);
        padding = 1;
    }
    place->first = place->offset;
    find_first(place);
    return (Container){false, is_blank(place), outer + marker + padding};
}

/* True when the open leaf, no paragraph, takes the whole line. */
static bool continue_leaf(Leaf *leaf, const Place *place)
{
    const char *text = place->text + place->first;
    const size_t rest = place->length - place->first;
    size_t run = 0;

    switch (leaf->kind) {
    case FENCED_CODE:
        run = count_run(place, place->first, leaf->fence);
        if (indent_of(place) < CODE_INDENT && run >= leaf->fence_length &&
            skip_blanks(place, place->first + run) >= place->length)
            leaf->kind = NO_LEAF;
        return true;
    case HTML:
        if (leaf->html >= 6 && is_blank(place))
            return false;
        if (yomi_html_block_ends(leaf->html, text, rest))
            leaf->kind = NO_LEAF;
        return true;
    case INDENTED_CODE:
        return is_blank(place) || indent_of(place) >= CODE_INDENT;
    default:
        return false;
    }
}

/* True when the line is a leaf other than a paragraph; *@out then becomes OTHER or HEADING.
 * @over_text: a paragraph is open here; @lazy: here or farther in. */
static bool find_leaf(Place *place, bool over_text, bool lazy, Leaf *leaf, YomiLine *out)
{
    const char *text = place->text + place->first;
    const size_t rest = place->length - place->first;
    const size_t heading = heading_marks(place);
    const size_t fence = fence_marks(place);
    const unsigned html = yomi_html_block_start(text, rest, !lazy);

    *leaf = (Leaf){NO_LEAF, html, *text, fence};
    out->kind = YOMI_LINE_OTHER;
    if (heading) {
        out->kind = YOMI_LINE_HEADING;
        out->content = skip_blanks(place, place->first + heading);
        return true;
    }
    if (fence) {
        leaf->kind = FENCED_CODE;
        return true;
    }
    if (html) {
        leaf->kind = yomi_html_block_ends(html, text, rest) ? NO_LEAF : HTML;
        return true;
    }
    return (over_text && is_underline(place)) || is_rule(place);
}

/* A block starts inside the first @count containers: what else was open is closed. */
static void close_after(YomiBlocks *blocks, size_t count)
{
    g_array_set_size(blocks->containers, (guint)count);
    blocks->leaf.kind = NO_LEAF;
    if (count > 0)
        g_array_index(blocks->containers, Container, count - 1).empty = false;
}

static void open_container(YomiBlocks *blocks, size_t *matched, Container container)
{
    close_after(blocks, *matched);
    g_array_append_val(blocks->containers, container);
    ++*matched;
}

/* Opens what starts in the line behind the *@matched containers, which grow. True when the line
 * is a leaf other than a paragraph. */
static bool open_blocks(YomiBlocks *blocks, Place *place, size_t *matched, YomiLine *out)
{
    const bool all = *matched == blocks->containers->len;
    bool over_text = all && blocks->leaf.kind == PARAGRAPH;
    bool lazy = blocks->leaf.kind == PARAGRAPH;

    for (find_first(place); !is_blank(place); find_first(place)) {
        const bool indented = indent_of(place) >= CODE_INDENT;
        Leaf leaf = {.kind = INDENTED_CODE};

        *out = (YomiLine){.kind = YOMI_LINE_OTHER, .content = place->first};
        if (indented ? !lazy : find_leaf(place, over_text, lazy, &leaf, out)) {
            close_after(blocks, *matched);
            blocks->leaf = leaf;
            return true;
        }
        if (indented)
            return false;

        const size_t marker = marker_length(place, over_text);

        if (at(place, place->first) == '>') {
            enter_quote(place);
            open_container(blocks, matched, (Container){.quote = true});
        } else if (marker) {
            open_container(blocks, matched, enter_item(place, marker));
        } else {
            return false;
        }
        over_text = lazy = false;
    }
    return false;
}

YomiLine yomi_blocks_feed(YomiBlocks *blocks, const char *line, size_t length)
{
    Place place = {.text = line, .length = length};
    size_t matched = 0;

    while (matched < blocks->containers->len &&
           matches(&g_array_index(blocks->containers, Container, matched), &place))
        matched++;
    find_first(&place);

    YomiLine out = {.kind = YOMI_LINE_OTHER, .content = place.first};
    const size_t before = matched;

    if (matched == blocks->containers->len && continue_leaf(&blocks->leaf, &place)) {
        out.depth = matched;
        return out;
    }
    if (open_blocks(blocks, &place, &matched, &out)) {
        out.depth = matched;
        return out;
    }
    if (is_blank(&place)) {
        g_array_set_size(blocks->containers, (guint)matched);
        blocks->leaf.kind = NO_LEAF;
        return (YomiLine){.kind = YOMI_LINE_BLANK, .depth = matched};
    }
    out = (YomiLine){YOMI_LINE_TEXT, blocks->leaf.kind == PARAGRAPH && matched == before,
                     blocks->containers->len, place.first};
    if (!out.continues) {
        close_after(blocks, matched);
        blocks->leaf.kind = PARAGRAPH;
        out.depth = matched;
    }
    return out;
}

bool yomi_blocks_at_top(const YomiBlocks *blocks, size_t indent)
{
    if (blocks->containers->len > 0) {
        const Container *outer = &g_array_index(blocks->containers, Container, 0);

        return outer->quote || indent < outer->indent;
    }
    return blocks->leaf.kind != FENCED_CODE && blocks->leaf.kind != HTML;
}
