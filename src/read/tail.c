/* tail.c -- how long the parts of links are that leave no text (CommonMark 0.30 section 6.3). */
/* SPDX-License-Identifier: MIT */
#include "read/tail.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* A place that is nowhere: the part is not there. */
static const size_t none = SIZE_MAX;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* White space of any kind, line ends included. */
static size_t skip_space(const char *text, size_t at, size_t end)
{
    while (at < end && (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')))
        at++;
    return at;
}

static size_t skip_blanks(const char *text, size_t at, size_t end)
{
    while (at < end && is_blank(text[at]))
        at++;
    return at;
}

/* Blanks and at most one line end among them. */
static size_t skip_one_line_end(const char *text, size_t at, size_t end)
{
    at = skip_blanks(text, at, end);
    return at < end && text[at] == '\n' ? skip_blanks(text, at + 1, end) : at;
}

static size_t escape_at(const char *text, size_t at, size_t end)
{
    return text[at] == '\\' && at + 1 < end && g_ascii_ispunct(text[at + 1]) ? 2 : 0;
}

static size_t pointed_address_end(const char *text, size_t at, size_t end)
{
    for (at++; at < end && text[at] != '\n' && text[at] != '<'; at++) {
        if (text[at] == '>')
            return at + 1;
        if (text[at] == '\\')
            at++;
    }
    return none;
}

static size_t address_end(const char *text, size_t at, size_t end)
{
    enum { MAX_DEPTH = 32 };
    const size_t start = at;
    unsigned depth = 0;

    if (at < end && text[at] == '<')
        return pointed_address_end(text, at, end);
    while (at < end && skip_space(text, at, end) == at) {
        const size_t escape = escape_at(text, at, end);

        if (text[at] == ')' && depth == 0)
            break;
        if (text[at] == '(' && ++depth > MAX_DEPTH)
            return none;
        if (text[at] == ')')
            depth--;
        at += escape ? escape : 1;
    }
    if (depth != 0 || (at == start && (at >= end || text[at] != ')')))
        return none;
    return at;
}

/* @at when no title starts there. */
static size_t title_end(const char *text, size_t at, size_t end)
{
    const size_t start = at;

    if (at >= end || (text[at] != '"' && text[at] != '\'' && text[at] != '('))
        return start;

    char close = text[at];

    if (close == '(')
        close = ')';

    for (at++; at < end; at++) {
        if (text[at] == close)
            return at + 1;
        if (text[at] == '(' && close == ')')
            return start;
        if (text[at] == '\\')
            at++;
    }
    return start;
}

static size_t inline_tail_end(const char *text, size_t at, size_t end)
{
    if (at >= end || text[at] != '(')
        return none;
    at = address_end(text, skip_space(text, at + 1, end), end);
    if (at == none)
        return none;

    const size_t space = skip_space(text, at, end);

    at = skip_space(text, space == at ? at : title_end(text, space, end), end);
    return at < end && text[at] == ')' ? at + 1 : none;
}

static size_t label_end(const char *text, size_t at, size_t end)
{
    enum { MAX_LABEL = 1000 };
    const size_t first = at + 1;

    if (at >= end || text[at] != '[')
        return none;
    for (at = first; at < end && text[at] != '[' && at - first <= MAX_LABEL;) {
        const size_t escape = escape_at(text, at, end);

        if (text[at] == ']')
            return at + 1;
        at += escape ? escape : 1;
    }
    return none;
}

size_t yomi_tail_link_end(const char *text, size_t at, size_t end)
{
    const size_t inline_end = inline_tail_end(text, at, end);

    if (inline_end != none)
        return inline_end;

    const size_t label = label_end(text, at, end);

    return label == none ? at : label;
}

static size_t line_end(const char *text, size_t at, size_t end)
{
    at = skip_blanks(text, at, end);
    if (at >= end)
        return end;
    return text[at] == '\n' ? at + 1 : none;
}

size_t yomi_tail_definition_end(const char *text, size_t at, size_t end)
{
    const size_t label = label_end(text, at, end);

    if (label == none || label >= end || text[label] != ':' ||
        skip_space(text, at + 1, end) == label - 1)
        return at;

    const size_t address = address_end(text, skip_one_line_end(text, label + 1, end), end);

    if (address == none)
        return at;

    const size_t space = skip_one_line_end(text, address, end);
    const size_t title = space == address ? space : title_end(text, space, end);
    const size_t with_title = line_end(text, title, end);

    if (title > space && with_title != none)
        return with_title;

    const size_t without_title = line_end(text, address, end);

    return without_title == none ? at : without_title;
}
