/* size.c -- how many bytes of XHTML something becomes, told before it is written. */
/* SPDX-License-Identifier: MIT */
#include "pass/size.h"

#include "book/link.h"
#include "book/match.h"
#include "doc/walk.h"
#include "pass/terms.h"

#include <string.h>

/* Bytes of what the writer puts around things; for a furigana edition's own words with ruby, as
 * those stand there. Numbers and ids of the longest usual kind. */
enum {
    RUBY = 13,         /* <ruby></ruby> */
    RT = 9,            /* <rt></rt> */
    RP = 24,           /* <rp>（</rp> and its twin */
    SPAN = 26,         /* <span class="tcy"></span> */
    FOREIGN_SPAN = 40, /* <span lang="en" xml:lang="en"></span> */
    WIDE = 3,          /* a full-width character */
    NUMBER = 8,
    ID = 24, /* acknowledgments-note-123 */
    MARK = 120 + 2 * ID,
    NOTE = 140 + ID,
    BACK = 150 + 2 * ID,
    OWN_RUBY = 28, /* what one kanji of the program's has more */
    IMAGE = 180,   /* picture, source and img */
    LABEL = 60,    /* the start of a text, in an attribute */
    GLOSSARY_LINK = 130 + ID,
    LANGUAGE = 9, /* language- */
    HREF = 60,    /* chapter-12-3.xhtml#chapter-12-section-123 */
    DEEPEST = 20, /* the markup indents no further */
};

struct YomiSize {
    const YomiBook *book;
    const YomiEdition *edition;

    /* Where a term occurred last, and where it last led to its entry in the glossary, by its
     * number; scopes have numbers that never come back. */
    guint32 *seen, *linked;
    guint32 last_scope, chapter_scope, section_scope;
};

YomiSize *yomi_size_new(const YomiBook *book, const YomiEdition *edition)
{
    const guint n_terms = book->terms ? book->terms->list->len : 0;
    YomiSize *size = g_new0(YomiSize, 1);

    size->book = book;
    size->edition = edition;
    size->seen = g_new0(guint32, n_terms);
    size->linked = g_new0(guint32, n_terms);
    yomi_size_begin_note(size);
    return size;
}

void yomi_size_free(YomiSize *size)
{
    if (!size)
        return;
    g_free(size->seen);
    g_free(size->linked);
    g_free(size);
}

void yomi_size_begin_section(YomiSize *size)
{
    size->section_scope = ++size->last_scope;
}

void yomi_size_begin_note(YomiSize *size)
{
    size->section_scope = size->chapter_scope = ++size->last_scope;
}

static bool has_furigana(const YomiSize *size)
{
    return size->edition->ruby == YOMI_POLICY_FULL;
}

/* --- characters ---------------------------------------------------------------------------- */

/* The word of ASCII letters and digits at *text, which is moved behind it. In vertical lines
 * abbreviations and numbers become wide or stand in a span; words lie on their side, all those of a
 * phrase in one span, which @phrase says is open. */
static gsize size_word(const YomiSize *size, const char **text, bool *phrase)
{
    const char *p = *text;
    unsigned lower = 0;

    for (; g_ascii_isalnum(*p); p++)
        lower += (unsigned)g_ascii_islower(*p);

    const gsize length = (gsize)(p - *text);

    *text = p;
    if (!size->edition->vertical)
        return length;
    if ((gsize)lower * 2 > length) {
        const gsize span = *phrase ? 0 : FOREIGN_SPAN;

        *phrase = true;
        return length + span;
    }
    if (length == 2 || size->edition->digits == YOMI_DIGITS_MARKUP)
        return length + SPAN;
    return length * WIDE;
}

/* Without the ruby that terms get. */
static gsize size_plain(const YomiSize *size, const char *text)
{
    gsize sum = 0;
    bool phrase = false;

    while (*text) {
        const guchar c = (guchar)*text;

        if (g_ascii_isalnum(c)) {
            sum += size_word(size, &text, &phrase);
            continue;
        }
        if (c >= 0x80)
            phrase = false;
        if (c == '&' || c == '<' || c == '>')
            sum += strlen("&amp;");
        else if (c < 0x80 && c != ' ' && size->edition->vertical)
            sum += WIDE;
        else
            sum++;
        text++;
    }
    return sum;
}

static gsize size_pair(const YomiSize *size, const char *reading)
{
    return reading ? RT + strlen(reading) + (size->book->ruby_rp ? RP : 0) : 0;
}

/* --- terms --------------------------------------------------------------------------------- */

/* Whether this occurrence gets ruby. Which chapter is the first of the book to have a term is not
 * known yet: each may be. */
static bool has_ruby(YomiSize *size, const YomiTermMatch *match)
{
    const YomiRubyPolicy policy = yomi_terms_policy(size->book, size->edition, match->term);
    const guint32 scope =
        policy == YOMI_POLICY_FIRST_SECTION ? size->section_scope : size->chapter_scope;
    const bool again = size->seen[match->number] == scope;

    if (policy == YOMI_POLICY_NONE || policy == YOMI_POLICY_EVERY)
        return policy == YOMI_POLICY_EVERY;
    size->seen[match->number] = scope;
    return !again;
}

/* Whether this occurrence leads to the glossary. */
static bool has_link(YomiSize *size, const YomiTermMatch *match)
{
    const YomiGlossaryLinks links = size->book->glossary_links;
    const guint32 scope =
        links == YOMI_GLOSSARY_LINKS_SECTION ? size->section_scope : size->chapter_scope;

    if (!size->book->glossary || !match->term->definition || links == YOMI_GLOSSARY_LINKS_NONE ||
        size->linked[match->number] == scope)
        return false;
    size->linked[match->number] = scope;
    return true;
}

static gsize size_terms(YomiSize *size, const char *text)
{
    const YomiTermText whole = {text, strlen(text), 0, 0};
    YomiTermMatch match;
    gsize sum = 0;

    if (!size->book->terms)
        return 0;
    for (size_t at = 0; yomi_terms_next(size->book->terms, &whole, at, &match); at = match.end) {
        sum += has_link(size, &match) ? GLOSSARY_LINK : 0;
        if (match.term->n_parts == 0 || !has_ruby(size, &match))
            continue;
        sum += RUBY;
        for (unsigned i = 0; i < match.term->n_parts; i++)
            sum += size_pair(size, match.term->parts[i].reading);
    }
    return sum;
}

gsize yomi_size_text(YomiSize *size, const char *text)
{
    return size_plain(size, text) + size_terms(size, text);
}

/* --- nodes --------------------------------------------------------------------------------- */

/* A link elsewhere stays as it is, but for what percent-encoding makes three bytes of. */
static gsize size_target(const char *target)
{
    gsize sum = strlen("<a href=\"\"></a>");

    if (!yomi_link_is_external(target))
        return sum + HREF;
    for (; *target; target++)
        sum += (guchar)*target < 0x80 ? 1 : 3;
    return sum;
}

/* Code is written character by character, whatever the lines. */
static gsize size_code(const char *text)
{
    gsize sum = 0;

    for (; *text; text++)
        sum += *text == '&' ? strlen("&amp;") : *text == '<' || *text == '>' ? strlen("&lt;") : 1;
    return sum;
}

static gsize size_attribute(const char *value)
{
    return value ? strlen(value) + strlen(" title=\"\"") : 0;
}

static gsize size_element(const YomiNode *node)
{
    gsize sum = 2 * strlen(node->name) + strlen("<></>");

    for (const YomiAttr *attr = node->attrs; attr; attr = attr->next)
        sum += 2 * (strlen(attr->name) + strlen(attr->value) + 4) + ID; /* lang is xml:lang too */
    return sum;
}

static gsize size_own(const YomiSize *size, gsize bytes, unsigned kanji)
{
    return bytes + (has_furigana(size) ? kanji * OWN_RUBY : 0) +
           (size->edition->vertical ? SPAN : 0);
}

static gsize size_note(const YomiSize *size, const YomiNode *node)
{
    return size_own(size, NOTE, 1) + node->occurrence * (SPAN + size_own(size, BACK, 5));
}

/* What @node adds by itself to what its children are. */
static gsize size_leaf(YomiSize *size, const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_TEXT:
        return yomi_size_text(size, node->text);
    case YOMI_NODE_RUBY:
        return RUBY;
    case YOMI_NODE_PAIR:
        return size_plain(size, node->text) + size_pair(size, node->reading);
    case YOMI_NODE_CODE:
        return size_code(node->text) + strlen("<code></code>");
    case YOMI_NODE_CODE_BLOCK:
        return size_code(node->text) + strlen("<pre><code></code></pre>") +
               size_attribute(node->name) + LANGUAGE;
    case YOMI_NODE_UPRIGHT:
    case YOMI_NODE_SET:
        return FOREIGN_SPAN + strlen(node->text);
    case YOMI_NODE_EMPHASIS:
    case YOMI_NODE_STRONG:
        return 17;
    case YOMI_NODE_LINK:
        return size_target(node->target) + size_attribute(node->title);
    case YOMI_NODE_IMAGE:
        return 2 * strlen(node->target) + IMAGE + size_attribute(node->title) +
               size_attribute(node->alt);
    case YOMI_NODE_NOTE_REF:
        return size_own(size, MARK, 1);
    case YOMI_NODE_CITATION:
        return size_own(size, MARK, 2) + (node->text ? strlen(node->text) : 0);
    case YOMI_NODE_PRINT_PAGE:
        return MARK + 2 * strlen(node->text);
    case YOMI_NODE_ELEMENT:
        return size_element(node);
    default:
        return strlen("<br/>");
    }
}

static gsize size_block(YomiSize *size, YomiNode *node)
{
    g_autoptr(GString) text = NULL;

    switch (node->kind) {
    case YOMI_NODE_HEADING: /* with the section around it, which is named by it */
        text = g_string_new(NULL);
        yomi_plain_text(node, text);
        yomi_size_begin_section(size);
        return text->len + 80 + ID;
    case YOMI_NODE_ALERT:
        return 200 + LABEL;
    case YOMI_NODE_NOTE:
        yomi_size_begin_note(size);
        return size_note(size, node);
    case YOMI_NODE_CELL:
        return node->header ? 36 : node->align == YOMI_ALIGN_NONE ? 9 : 24;
    case YOMI_NODE_TABLE: /* with thead and tbody, which are no nodes */
        return 100;
    case YOMI_NODE_CAPTION: /* with 図12 */
        return size_own(size, 80, 1);
    case YOMI_NODE_QUOTE:
    case YOMI_NODE_FIGURE:
        return 48;
    case YOMI_NODE_PARAGRAPH:
    case YOMI_NODE_LIST:
    case YOMI_NODE_ITEM:
        return 16;
    case YOMI_NODE_ROW:
        return 16 + 5; /* its cells are one level deeper than they look */
    default:
        return size_leaf(size, node);
    }
}

/* Their start tag and their end tag stand on one line, with all between. */
static bool is_line(const YomiNode *node)
{
    return node->kind == YOMI_NODE_PARAGRAPH || node->kind == YOMI_NODE_HEADING ||
           node->kind == YOMI_NODE_CELL || node->kind == YOMI_NODE_CAPTION;
}

gsize yomi_size_tree(YomiSize *size, YomiNode *top, unsigned depth)
{
    YomiWalk walk = yomi_walk_begin(top);
    gsize sum = 0;

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;

        if (yomi_node_is_inline(node)) {
            sum += walk.entering ? size_leaf(size, node) : 0;
        } else if (walk.entering) {
            sum +=
                size_block(size, node) + (gsize)(is_line(node) ? 1 : 2) * (1 + MIN(depth, DEEPEST));
            depth++;
        } else {
            depth--;
        }
    }
    return sum;
}
