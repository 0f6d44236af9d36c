/* html_tokens.c -- raw HTML in pieces: tags, text, comments, each with its place. */
/* SPDX-License-Identifier: MIT */
#include "read/html_tokens.h"

#include <string.h>

void yomi_raw_init(YomiRaw *raw, const YomiNode *node)
{
    *raw = (YomiRaw){.node = node, .text = node->text, .length = strlen(node->text)};
}

void yomi_raw_clear(YomiRaw *raw)
{
    if (raw->lines)
        g_array_unref(raw->lines);
    raw->lines = NULL;
}

/* A line of the raw text. */
typedef struct {
    size_t start; /* in the raw text */
    size_t place; /* in the source; NOWHERE when it was not found */
} Line;

#define NOWHERE SIZE_MAX

/* The line that the byte @offset is in. */
static size_t source_line(const YomiSource *source, size_t offset)
{
    size_t low = 0, high = source->n_lines;

    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;

        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* @line, of the raw text, is the end of line @number of the source: Markdown takes away only what
 * stands before it. */
static size_t find_line(const YomiSource *source, size_t number, const char *line)
{
    if (number >= source->n_lines)
        return NOWHERE;

    const char *there = source->text + source->lines[number];
    const size_t length = strcspn(there, "\n"), wanted = strcspn(line, "\n");

    if (wanted > length || memcmp(there + length - wanted, line, wanted) != 0)
        return NOWHERE;
    return source->lines[number] + length - wanted;
}

static void find_lines(YomiRaw *raw)
{
    const YomiSource *source = raw->node->span.source;
    size_t number = source_line(source, raw->node->span.start);

    raw->lines = g_array_new(FALSE, FALSE, sizeof(Line));
    for (size_t start = 0; start < raw->length; number++) {
        const Line line = {start, find_line(source, number, raw->text + start)};

        g_array_append_val(raw->lines, line);
        start += strcspn(raw->text + start, "\n") + 1;
    }
}

/* Where the byte @offset of the raw text stands in the source, or NOWHERE. */
static size_t locate(const YomiRaw *raw, size_t offset)
{
    guint low = 0, high = raw->lines->len;

    while (high - low > 1) {
        const guint middle = low + (high - low) / 2;

        if (g_array_index(raw->lines, Line, middle).start <= offset)
            low = middle;
        else
            high = middle;
    }

    const Line *line = &g_array_index(raw->lines, Line, low);

    return line->place == NOWHERE ? NOWHERE : line->place + offset - line->start;
}

YomiSpan yomi_raw_span(YomiRaw *raw, size_t start, size_t end)
{
    const YomiSpan span = raw->node->span;

    if (!span.source || end <= start)
        return span;
    if (span.end - span.start == raw->length)
        return yomi_span_make(span.source, span.start + start, span.start + end);
    if (!raw->lines)
        find_lines(raw);

    const size_t first = locate(raw, start), last = locate(raw, end - 1);

    if (first == NOWHERE || last == NOWHERE)
        return span;
    return yomi_span_make(span.source, first, MIN(last + 1, span.source->length));
}

void yomi_token_init(YomiToken *token)
{
    *token = (YomiToken){.attributes = g_array_new(FALSE, FALSE, sizeof(YomiRawAttribute))};
}

void yomi_token_clear(YomiToken *token)
{
    g_array_unref(token->attributes);
    g_free(token->name);
}

static bool is_space(char c)
{
    return c && strchr(" \t\n\f\r", c);
}

static size_t skip_spaces(const YomiRaw *raw, size_t at)
{
    while (is_space(raw->text[at]))
        at++;
    return at;
}

/* The end of the construct that @mark closes; it is bad when the mark is missing. */
static void end_at(YomiToken *token, const YomiRaw *raw, size_t from, const char *mark)
{
    const char *found = from <= raw->length ? strstr(raw->text + from, mark) : NULL;

    token->end = found ? (size_t)(found - raw->text) + strlen(mark) : raw->length;
    if (!found)
        token->kind = YOMI_TOKEN_BAD;
}

/* At "<!" or "<?". "<!-->" and "<!--->" are complete comments (HTML section 13.2.5.43). */
static void read_declaration(YomiToken *token, const YomiRaw *raw)
{
    const char *p = raw->text + token->start;

    token->kind = YOMI_TOKEN_BAD;
    if (g_str_has_prefix(p, "<!--")) {
        token->kind = YOMI_TOKEN_COMMENT;
        if (p[4] == '>' || g_str_has_prefix(p + 4, "->"))
            end_at(token, raw, token->start + 4, ">");
        else
            end_at(token, raw, token->start + 4, "-->");
    } else if (g_str_has_prefix(p, "<![CDATA[")) {
        end_at(token, raw, token->start, "]]>");
    } else {
        end_at(token, raw, token->start, p[1] == '?' ? "?>" : ">");
    }
}

static size_t read_name(YomiToken *token, const YomiRaw *raw, size_t at)
{
    const size_t start = at;

    while (raw->text[at] && !is_space(raw->text[at]) && !strchr("/>", raw->text[at]))
        at++;
    g_free(token->name);
    token->name = g_ascii_strdown(raw->text + start, (gssize)(at - start));
    return at;
}

static size_t read_value(const YomiRaw *raw, size_t at)
{
    const char quote = raw->text[at];

    if (quote == '"' || quote == '\'') {
        const char *end = strchr(raw->text + at + 1, quote);

        return end ? (size_t)(end - raw->text) + 1 : raw->length;
    }
    while (raw->text[at] && !is_space(raw->text[at]) && raw->text[at] != '>')
        at++;
    return at;
}

/* HTML section 13.2.5.33: a name ends at white space, "/", ">" or "=". */
static size_t read_attribute(YomiToken *token, const YomiRaw *raw, size_t at)
{
    YomiRawAttribute attribute = {.name = at};

    do
        at++; /* even "=", when it comes first */
    while (raw->text[at] && !is_space(raw->text[at]) && !strchr("/>=", raw->text[at]));
    attribute.name_end = attribute.value = attribute.value_end = at;

    const size_t equals = skip_spaces(raw, at);

    if (raw->text[equals] == '=') {
        attribute.value = skip_spaces(raw, equals + 1);
        at = attribute.value_end = read_value(raw, attribute.value);
    }
    g_array_append_val(token->attributes, attribute);
    return at;
}

/* At "<" and a letter, or "</" and a letter. */
static void read_tag(YomiToken *token, const YomiRaw *raw)
{
    const bool closes = raw->text[token->start + 1] == '/';
    size_t at = read_name(token, raw, token->start + (closes ? 2 : 1));

    token->kind = closes ? YOMI_TOKEN_CLOSE : YOMI_TOKEN_OPEN;
    token->self_closing = false;
    g_array_set_size(token->attributes, 0);
    for (;;) {
        at = skip_spaces(raw, at);
        if (raw->text[at] == '>' || !raw->text[at])
            break;
        if (raw->text[at] == '/') {
            token->self_closing = raw->text[at + 1] == '>';
            at++;
            continue;
        }
        at = read_attribute(token, raw, at);
    }
    if (raw->text[at] == '>')
        at++;
    else
        token->kind = YOMI_TOKEN_BAD;
    token->end = at;
}

static void read_text(YomiToken *token, const YomiRaw *raw)
{
    const char *next = strchr(raw->text + token->start + 1, '<');

    token->kind = YOMI_TOKEN_TEXT;
    token->end = next ? (size_t)(next - raw->text) : raw->length;
}

bool yomi_token_next(YomiToken *token, const YomiRaw *raw)
{
    const char *p = raw->text + token->end;

    token->start = token->end;
    if (token->start >= raw->length)
        return false;
    if (p[0] == '<' && (p[1] == '!' || p[1] == '?'))
        read_declaration(token, raw);
    else if (p[0] == '<' && g_ascii_isalpha(p[1] == '/' ? p[2] : p[1]))
        read_tag(token, raw);
    else
        read_text(token, raw);
    return true;
}

void yomi_token_skip_content(YomiToken *token, const YomiRaw *raw)
{
    const size_t length = strlen(token->name);

    for (const char *p = raw->text + token->end; (p = strstr(p, "</")); p += 2) {
        const char *name = p + 2;

        if (g_ascii_strncasecmp(name, token->name, length) == 0 &&
            (is_space(name[length]) || strchr("/>", name[length]))) {
            token->end = (size_t)(p - raw->text);
            return;
        }
    }
    token->end = raw->length;
}
