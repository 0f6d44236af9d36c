/* htmlstart.c -- where blocks of raw HTML start and end (CommonMark 0.30 section 4.6). */
/* SPDX-License-Identifier: MIT */
#include "read/htmlstart.h"

#include <glib.h>
#include <string.h>

static const char *const verbatim_names[] = {"script", "pre", "textarea", "style"};

static const char *const block_names[] = {
    "address",  "article",  "aside",    "base",       "basefont", "blockquote", "body",   "caption",
    "center",   "col",      "colgroup", "dd",         "details",  "dialog",     "dir",    "div",
    "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",     "form",   "frame",
    "frameset", "h1",       "h2",       "h3",         "h4",       "h5",         "h6",     "head",
    "header",   "hr",       "html",     "iframe",     "legend",   "li",         "link",   "main",
    "menu",     "menuitem", "nav",      "noframes",   "ol",       "optgroup",   "option", "p",
    "param",    "section",  "source",   "summary",    "table",    "tbody",      "td",     "tfoot",
    "th",       "thead",    "title",    "tr",         "track",    "ul",
};

typedef struct {
    const char *p, *end;
} Scan;

static char peek(const Scan *scan)
{
    if (scan->p >= scan->end)
        return '\0';
    return *scan->p;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool skip_spaces(Scan *scan)
{
    const char *start = scan->p;

    while (is_space(peek(scan)))
        scan->p++;
    return scan->p > start;
}

static bool skip_name(Scan *scan)
{
    if (!g_ascii_isalpha(peek(scan)))
        return false;
    while (g_ascii_isalnum(peek(scan)) || peek(scan) == '-')
        scan->p++;
    return true;
}

static bool is_one_of(const char *name, size_t length, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) == length && g_ascii_strncasecmp(names[i], name, length) == 0)
            return true;
    return false;
}

static bool skip_value(Scan *scan)
{
    const char quote = peek(scan);

    if (quote == '"' || quote == '\'') {
        const char *close = memchr(scan->p + 1, quote, (size_t)(scan->end - scan->p - 1));

        if (!close)
            return false;
        scan->p = close + 1;
        return true;
    }

    const char *start = scan->p;

    while (scan->p < scan->end && !is_space(*scan->p) && !strchr("\"'=<>`", *scan->p))
        scan->p++;
    return scan->p > start;
}

/* An attribute's name and perhaps its value; the spaces before it are gone. */
static bool skip_attribute(Scan *scan)
{
    if (!g_ascii_isalpha(peek(scan)) && peek(scan) != '_' && peek(scan) != ':')
        return false;
    while (g_ascii_isalnum(peek(scan)) || (peek(scan) && strchr(":._-", peek(scan))))
        scan->p++;

    Scan value = *scan;

    skip_spaces(&value);
    if (peek(&value) != '=')
        return true;
    value.p++;
    skip_spaces(&value);
    if (!skip_value(&value))
        return false;
    *scan = value;
    return true;
}

/* A whole tag with nothing behind it in the line. */
static bool is_lone_tag(Scan scan)
{
    const bool closing = peek(&scan) == '/';

    scan.p += closing;
    if (!skip_name(&scan))
        return false;
    while (skip_spaces(&scan) && !closing && peek(&scan) != '/' && peek(&scan) != '>')
        if (!skip_attribute(&scan))
            return false;
    if (!closing && peek(&scan) == '/')
        scan.p++;
    if (peek(&scan) != '>')
        return false;
    scan.p++;
    skip_spaces(&scan);
    return scan.p == scan.end;
}

static unsigned kind_by_name(Scan scan)
{
    const bool closing = peek(&scan) == '/';

    scan.p += closing;

    const char *name = scan.p;

    if (!skip_name(&scan))
        return 0;

    const size_t length = (size_t)(scan.p - name);
    const bool ends = scan.p == scan.end || is_space(*scan.p) || *scan.p == '>';

    if (!closing && ends && is_one_of(name, length, verbatim_names, G_N_ELEMENTS(verbatim_names)))
        return 1;
    if ((ends || (*scan.p == '/' && scan.end - scan.p > 1 && scan.p[1] == '>')) &&
        is_one_of(name, length, block_names, G_N_ELEMENTS(block_names)))
        return 6;
    return 0;
}

unsigned yomi_html_block_start(const char *text, size_t length, bool may_be_any)
{
    if (length < 2 || text[0] != '<')
        return 0;
    if (text[1] == '?')
        return 3;
    if (text[1] == '!') {
        if (length >= 4 && memcmp(text + 2, "--", 2) == 0)
            return 2;
        if (length >= 9 && memcmp(text + 2, "[CDATA[", 7) == 0)
            return 5;
        return length >= 3 && g_ascii_isupper(text[2]) ? 4 : 0;
    }

    const Scan scan = {text + 1, text + length};
    const unsigned kind = kind_by_name(scan);

    if (kind)
        return kind;
    return may_be_any && is_lone_tag(scan) ? 7 : 0;
}

static bool holds(const char *text, size_t length, const char *what)
{
    return memmem(text, length, what, strlen(what)) != NULL;
}

static bool holds_verbatim_end(const char *text, size_t length)
{
    const char *end = text + length;

    for (const char *p = text; (p = memmem(p, (size_t)(end - p), "</", 2));) {
        Scan scan = {p += 2, end};

        if (skip_name(&scan) && peek(&scan) == '>' &&
            is_one_of(p, (size_t)(scan.p - p), verbatim_names, G_N_ELEMENTS(verbatim_names)))
            return true;
    }
    return false;
}

bool yomi_html_block_ends(unsigned kind, const char *text, size_t length)
{
    switch (kind) {
    case 1:
        return holds_verbatim_end(text, length);
    case 2:
        return holds(text, length, "-->");
    case 3:
        return holds(text, length, "?>");
    case 4:
        return holds(text, length, ">");
    case 5:
        return holds(text, length, "]]>");
    default:
        return false;
    }
}
