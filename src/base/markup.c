/* markup.c -- writes XML: escaped, indented with tabs, attributes in a fixed order. */
/* SPDX-License-Identifier: MIT */
#include "base/markup.h"

#include <stdarg.h>
#include <string.h>

enum { MAX_INDENT = 20 };

typedef struct {
    const char *name;
    YomiMarkupLayout layout;
    guint style;    /* the watcher's */
    bool has_lines; /* a child stands on a line of its own, so the end tag does too */
} Element;

typedef struct {
    char *name, *value;
} Attribute;

struct YomiMarkup {
    GString *out;
    GArray *open;       /* of Element, the innermost last */
    GArray *attributes; /* of Attribute, of a start tag that is not finished */
    bool in_tag;        /* a start tag waits for its end */
    unsigned indent;
    YomiMarkupWatcher watcher; /* nobody: all is NULL */
    guint style;               /* outside of all elements */
};

static void clear_attribute(gpointer attribute)
{
    g_free(((Attribute *)attribute)->name);
    g_free(((Attribute *)attribute)->value);
}

YomiMarkup *yomi_markup_new(GString *out)
{
    YomiMarkup *markup = g_new0(YomiMarkup, 1);

    markup->out = out;
    markup->open = g_array_new(FALSE, FALSE, sizeof(Element));
    markup->attributes = g_array_new(FALSE, FALSE, sizeof(Attribute));
    g_array_set_clear_func(markup->attributes, clear_attribute);
    return markup;
}

void yomi_markup_free(YomiMarkup *markup)
{
    if (!markup)
        return;
    g_assert(markup->open->len == 0);
    g_array_unref(markup->open);
    g_array_unref(markup->attributes);
    g_free(markup);
}

void yomi_markup_indent(YomiMarkup *markup, unsigned depth)
{
    markup->indent = depth;
}

void yomi_markup_watch(YomiMarkup *markup, const YomiMarkupWatcher *watcher, guint style)
{
    markup->watcher = *watcher;
    markup->style = style;
}

const char *yomi_markup_get_attr(const YomiMarkup *markup, const char *name)
{
    for (guint i = 0; i < markup->attributes->len; i++) {
        const Attribute *attribute = &g_array_index(markup->attributes, Attribute, i);

        if (strcmp(attribute->name, name) == 0)
            return attribute->value;
    }
    return NULL;
}

static Element *innermost(YomiMarkup *markup)
{
    return markup->open->len ? &g_array_index(markup->open, Element, markup->open->len - 1) : NULL;
}

static void append_escaped(GString *out, const char *text, const char *special)
{
    for (size_t run; *text; text += run) {
        run = strcspn(text, special);
        g_string_append_len(out, text, (gssize)run);
        if (!text[run])
            return;
        switch (text[run]) {
        case '&':
            g_string_append(out, "&amp;");
            break;
        case '<':
            g_string_append(out, "&lt;");
            break;
        case '>':
            g_string_append(out, "&gt;");
            break;
        case '"':
            g_string_append(out, "&quot;");
            break;
        case '\n':
            g_string_append(out, "&#10;");
            break;
        default:
            g_string_append(out, "&#9;");
        }
        run++;
    }
}

/* Names without a prefix first, then by prefix, then by name. */
static int compare_attributes(gconstpointer first, gconstpointer second)
{
    const Attribute *a = first, *b = second;
    const bool a_prefixed = strchr(a->name, ':') != NULL, b_prefixed = strchr(b->name, ':') != NULL;

    if (a_prefixed != b_prefixed)
        return a_prefixed ? 1 : -1;
    return strcmp(a->name, b->name);
}

/* The innermost element is entered: its attributes are all there. */
static void tell_enter(YomiMarkup *markup)
{
    Element *element = innermost(markup);
    const guint outer = markup->open->len > 1
                            ? g_array_index(markup->open, Element, markup->open->len - 2).style
                            : markup->style;

    if (markup->watcher.enter)
        element->style = markup->watcher.enter(markup->watcher.data, outer, element->name, markup);
}

static void finish_tag(YomiMarkup *markup, const char *end)
{
    if (!markup->in_tag)
        return;
    g_array_sort(markup->attributes, compare_attributes);
    for (guint i = 0; i < markup->attributes->len; i++) {
        const Attribute *attribute = &g_array_index(markup->attributes, Attribute, i);

        g_string_append_c(markup->out, ' ');
        g_string_append(markup->out, attribute->name);
        g_string_append(markup->out, "=\"");
        append_escaped(markup->out, attribute->value, "&<>\"\n\t");
        g_string_append_c(markup->out, '"');
    }
    g_string_append(markup->out, end);
    markup->in_tag = false;
    if (*end == '>') /* else it was closed without content */
        tell_enter(markup);
    g_array_set_size(markup->attributes, 0);
}

/* A new line for an element, unless nothing was written yet. Deeper than anyone reads, the indent
 * stays: else a thousand nested quotes would write half a million tabs. */
static void start_line(YomiMarkup *markup, unsigned depth)
{
    const unsigned tabs = MIN(markup->indent + depth, MAX_INDENT);

    if (markup->out->len > 0 && markup->out->str[markup->out->len - 1] != '\n')
        g_string_append_c(markup->out, '\n');
    for (unsigned i = 0; i < tabs; i++)
        g_string_append_c(markup->out, '\t');
}

void yomi_markup_declaration(YomiMarkup *markup)
{
    g_string_append(markup->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
}

void yomi_markup_doctype(YomiMarkup *markup, const char *text)
{
    g_string_append_printf(markup->out, "<!DOCTYPE %s>\n", text);
}

void yomi_markup_open(YomiMarkup *markup, const char *name, YomiMarkupLayout layout)
{
    Element *parent = innermost(markup);

    finish_tag(markup, ">");
    if (layout != YOMI_MARKUP_INLINE) {
        if (parent)
            parent->has_lines = true;
        start_line(markup, markup->open->len);
    }
    g_string_append_c(markup->out, '<');
    g_string_append(markup->out, name);
    markup->in_tag = true;

    Element element = {.name = name, .layout = layout};

    g_array_append_val(markup->open, element);
}

void yomi_markup_attr(YomiMarkup *markup, const char *name, const char *value)
{
    g_assert(markup->in_tag);
    if (!value)
        return;

    Attribute attribute = {g_strdup(name), g_strdup(value)};

    g_array_append_val(markup->attributes, attribute);
}

void yomi_markup_attrf(YomiMarkup *markup, const char *name, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_autofree char *value = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    yomi_markup_attr(markup, name, value);
}

void yomi_markup_text(YomiMarkup *markup, const char *text)
{
    if (!*text)
        return;
    finish_tag(markup, ">");
    if (markup->watcher.text) {
        const Element *element = innermost(markup);

        markup->watcher.text(markup->watcher.data, element ? element->style : markup->style, text);
    }
    append_escaped(markup->out, text, "&<>");
}

void yomi_markup_raw(YomiMarkup *markup, const char *xml)
{
    Element *parent = innermost(markup);

    if (!*xml)
        return;
    finish_tag(markup, ">");
    if (parent && parent->layout == YOMI_MARKUP_BLOCK) {
        parent->has_lines = true;
        if (markup->out->str[markup->out->len - 1] != '\n')
            g_string_append_c(markup->out, '\n');
    }
    g_string_append(markup->out, xml);
}

void yomi_markup_comment(YomiMarkup *markup, const char *text)
{
    Element *parent = innermost(markup);

    g_assert(!strstr(text, "--"));
    finish_tag(markup, ">");
    if (parent)
        parent->has_lines = true;
    start_line(markup, markup->open->len);
    g_string_append_printf(markup->out, "<!-- %s -->", text);
}

void yomi_markup_content(YomiMarkup *markup)
{
    finish_tag(markup, ">");
}

void yomi_markup_close(YomiMarkup *markup)
{
    g_assert(markup->open->len > 0);

    const Element element = *innermost(markup);

    g_array_set_size(markup->open, markup->open->len - 1);
    if (markup->in_tag) {
        finish_tag(markup, "/>");
    } else {
        if (element.has_lines)
            start_line(markup, markup->open->len);
        g_string_append_printf(markup->out, "</%s>", element.name);
    }
    if (markup->open->len == 0 && element.layout != YOMI_MARKUP_INLINE)
        g_string_append_c(markup->out, '\n');
}

void yomi_markup_element(YomiMarkup *markup, const char *name, YomiMarkupLayout layout,
                         const char *text)
{
    yomi_markup_open(markup, name, layout);
    yomi_markup_text(markup, text);
    yomi_markup_close(markup);
}
