/* svg_style.c -- what a style sheet inside a drawing must not hold. */
/* SPDX-License-Identifier: MIT */
#include "xml/svg_style.h"

#include <string.h>

/* A small reader of CSS tokens (CSS Syntax Level 3, section 4), as far as it takes to know what is
 * a comment, a string, a url() or a property. */
typedef struct {
    const char *css, *p;
    int depth; /* open braces */
    char last; /* the last character that is no white space, comment or string */
    YomiStyleFunc func;
    gpointer data;
} Scan;

bool yomi_svg_url_is_inside(const char *url)
{
    static const char *const carried[] = {
        "data:image/png",  "data:image/jpeg", "data:image/gif",        "data:image/svg+xml",
        "data:image/webp", "data:font/",      "data:application/font-"};

    if (url[0] == '#')
        return url[1] != '\0';
    for (size_t i = 0; i < G_N_ELEMENTS(carried); i++)
        if (g_ascii_strncasecmp(url, carried[i], strlen(carried[i])) == 0)
            return true;
    return false;
}

static void report(const Scan *scan, YomiStyleFault fault, const char *detail, const char *at)
{
    scan->func(fault, detail, (gsize)(at - scan->css), scan->data);
}

static bool is_name_char(char c)
{
    return g_ascii_isalnum(c) || c == '-' || c == '_' || (unsigned char)c >= 0x80;
}

static void skip_comment(Scan *scan)
{
    const char *end = strstr(scan->p + 2, "*/");

    if (!end)
        report(scan, YOMI_STYLE_REFUSED, "/*", scan->p);
    scan->p = end ? end + 2 : scan->p + strlen(scan->p);
}

/* Leaves scan->p behind the closing quote. */
static void skip_string(Scan *scan)
{
    const char *start = scan->p;
    const char quote = *scan->p++;

    while (*scan->p && *scan->p != quote && *scan->p != '\n') {
        if (*scan->p == '\\' && scan->p[1])
            scan->p++;
        scan->p++;
    }
    if (*scan->p == quote) {
        scan->p++;
    } else {
        const char detail[] = {quote, '\0'};

        report(scan, YOMI_STYLE_REFUSED, detail, start);
    }
}

/* At the parenthesis of "url(". */
static void read_url(Scan *scan)
{
    const char *start = ++scan->p;
    const char *end = NULL;

    while (g_ascii_isspace(*scan->p))
        scan->p++;
    if (*scan->p == '"' || *scan->p == '\'')
        skip_string(scan);
    end = strchr(scan->p, ')');
    scan->p = end ? end + 1 : scan->p + strlen(scan->p);

    g_autofree char *url = g_strndup(start, (gsize)((end ? end : scan->p) - start));

    g_strstrip(url);
    if (*url == '"' || *url == '\'') {
        const size_t length = strlen(url);

        url[length - 1] = '\0';
        memmove(url, url + 1, length);
        g_strstrip(url);
    }
    if (!yomi_svg_url_is_inside(url))
        report(scan, YOMI_STYLE_EXTERNAL, *url ? url : "url()", start);
    scan->last = ')';
}

/* EPUB 3.3 section 6.3.2: these two must not be used. */
static bool is_refused_property(const char *name)
{
    return g_ascii_strcasecmp(name, "direction") == 0 ||
           g_ascii_strcasecmp(name, "unicode-bidi") == 0;
}

static void read_name(Scan *scan)
{
    const char *start = scan->p;
    const bool starts_declaration = scan->last == '{' || scan->last == ';' || scan->last == '}';

    while (is_name_char(*scan->p))
        scan->p++;

    g_autofree char *name = g_strndup(start, (gsize)(scan->p - start));

    if (*scan->p == '(' && g_ascii_strcasecmp(name, "url") == 0) {
        read_url(scan);
        return;
    }
    if (scan->last == '@' && g_ascii_strcasecmp(name, "import") == 0) {
        report(scan, YOMI_STYLE_EXTERNAL, "@import", start);
        scan->p += strcspn(scan->p, ";");
    }
    if (scan->last == '@' && g_ascii_strcasecmp(name, "font-face") == 0)
        report(scan, YOMI_STYLE_REFUSED, "@font-face", start); /* no font comes along */
    if (scan->depth > 0 && starts_declaration && is_refused_property(name))
        report(scan, YOMI_STYLE_REFUSED, name, start);
    scan->last = 'a';
}

static void read_mark(Scan *scan)
{
    scan->depth += (*scan->p == '{') - (*scan->p == '}');
    if (scan->depth < 0) {
        report(scan, YOMI_STYLE_REFUSED, "}", scan->p);
        scan->depth = 0;
    }
    if (*scan->p == '\\') /* @\69mport is @import: who writes so has something to hide */
        report(scan, YOMI_STYLE_REFUSED, "\\", scan->p);
    if (!g_ascii_isspace(*scan->p))
        scan->last = *scan->p;
    scan->p++;
}

void yomi_svg_style_check(const char *css, YomiStyleFunc func, gpointer data)
{
    Scan scan = {.css = css, .p = css, .func = func, .data = data};

    while (*scan.p) {
        if (scan.p[0] == '/' && scan.p[1] == '*')
            skip_comment(&scan);
        else if (*scan.p == '"' || *scan.p == '\'')
            skip_string(&scan);
        else if (is_name_char(*scan.p))
            read_name(&scan);
        else
            read_mark(&scan);
    }
    if (scan.depth > 0)
        report(&scan, YOMI_STYLE_REFUSED, "{", scan.p);
}
