/* lines.c -- the notation that takes whole lines: note definitions and page breaks. */
/* SPDX-License-Identifier: MIT */
#include "read/lines.h"

#include "read/blocks.h"

#include <string.h>

enum { TAB_STOP = 4, MAX_INDENT = 3, BODY_INDENT = 4 };

typedef struct {
    const char *text;
    size_t length;
} Text;

size_t yomi_line_end(const char *text, size_t at, size_t length)
{
    const char *end = memchr(text + at, '\n', length - at);

    return end ? (size_t)(end - text) : length;
}

static size_t count_spaces(const char *text, size_t start, size_t end)
{
    size_t count = 0;

    while (start + count < end && text[start + count] == ' ')
        count++;
    return count;
}

static bool is_blank(const char *text, size_t start, size_t end)
{
    while (start < end && (text[start] == ' ' || text[start] == '\t'))
        start++;
    return start == end;
}

/* Columns of white space at the start of the line. */
static size_t indent_of(const char *text, size_t start, size_t end)
{
    size_t column = 0;

    for (; start < end && (text[start] == ' ' || text[start] == '\t'); start++)
        column += text[start] == '\t' ? TAB_STOP - column % TAB_STOP : 1;
    return column;
}

size_t yomi_line_note_mark(const char *text, size_t at, size_t limit)
{
    const char *p = text + at, *end = text + limit;

    if (limit - at < 4 || p[0] != '[' || p[1] != '^')
        return 0;
    for (p += 2; p < end && *p != ']'; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (c == '[' || c == '^' || g_unichar_isspace(c))
            return 0;
    }
    if (p >= end || p == text + at + 2)
        return 0;
    return (size_t)(p + 1 - text);
}

bool yomi_line_is_page_break(const char *text, size_t start, size_t end)
{
    enum { MIN_SIGNS = 3, MAX_GAP = 2 };
    const size_t indent = count_spaces(text, start, end);
    size_t signs = 0;

    if (indent > MAX_INDENT)
        return false;
    for (size_t i = start + indent; i < end;) {
        const size_t gap = count_spaces(text, i, end);

        if (i + gap == end || is_blank(text, i, end))
            break;
        if (gap > MAX_GAP || text[i + gap] != '=')
            return false;
        signs++;
        i += gap + 1;
    }
    return signs >= MIN_SIGNS;
}

static bool read_marker(const Text *text, size_t start, size_t end, YomiDefinition *out)
{
    const size_t marker = start + count_spaces(text->text, start, end);
    const size_t marker_end =
        marker - start <= MAX_INDENT ? yomi_line_note_mark(text->text, marker, end) : 0;

    if (!marker_end || marker_end >= end || text->text[marker_end] != ':')
        return false;

    size_t body = marker_end + 1;

    while (body < end && (text->text[body] == ' ' || text->text[body] == '\t'))
        body++;
    *out = (YomiDefinition){start, end, marker_end, marker, body};
    return true;
}

static size_t next_line(const Text *text, size_t line_end)
{
    return MIN(line_end + 1, text->length);
}

/* The note that starts in the line of @definition goes on to the next blank line, and over it as
 * long as what comes then is indented. */
static size_t find_end(const Text *text, const YomiDefinition *definition)
{
    size_t end = next_line(text, definition->end), last = end;
    bool blank = false;

    while (end < text->length) {
        const size_t line = end, line_end = yomi_line_end(text->text, line, text->length);
        YomiDefinition other;

        end = next_line(text, line_end);
        if (is_blank(text->text, line, line_end)) {
            blank = true;
            continue;
        }
        if (blank && indent_of(text->text, line, line_end) < BODY_INDENT)
            break;
        if (read_marker(text, line, line_end, &other))
            break;
        blank = false;
        last = end;
    }
    return last;
}

YomiLines yomi_lines_find(const char *text, size_t start, size_t length)
{
    const Text whole = {text, length};
    YomiLines lines = {g_array_new(FALSE, FALSE, sizeof(YomiDefinition)),
                       g_array_new(FALSE, FALSE, sizeof(size_t))};
    g_autoptr(YomiBlocks) blocks = yomi_blocks_new();
    bool after_blank = true;

    for (size_t line = start, next = start; line < length; line = next) {
        const size_t end = yomi_line_end(text, line, length);
        const bool top = yomi_blocks_at_top(blocks, count_spaces(text, line, end));
        YomiDefinition definition;

        next = next_line(&whole, end);
        if (top && read_marker(&whole, line, end, &definition)) {
            definition.end = next = find_end(&whole, &definition);
            g_array_append_val(lines.definitions, definition);
        } else if (top && after_blank && yomi_line_is_page_break(text, line, end)) {
            g_array_append_val(lines.page_breaks, line);
            yomi_blocks_feed(blocks, "***", 3);
            after_blank = false;
        } else {
            yomi_blocks_feed(blocks, text + line, end - line);
            after_blank = is_blank(text, line, end);
        }
    }
    return lines;
}

void yomi_lines_clear(YomiLines *lines)
{
    g_clear_pointer(&lines->definitions, g_array_unref);
    g_clear_pointer(&lines->page_breaks, g_array_unref);
}
