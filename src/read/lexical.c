/* lexical.c -- replaces the notation's marks by stand-ins, before cmark reads the text. */
/* SPDX-License-Identifier: MIT */
#include "read/lexical.h"

#include "read/blocks.h"
#include "read/inlex.h"

#include <string.h>

enum { TAB_STOP = 4, BODY_INDENT = 4 };

/* As wide as a tab, so that tabs behind it are as wide as they were. */
static const char note_prefix[] = "  > ";

typedef struct {
    const char *text;
    const YomiLines *lines;
    YomiLexed *out;
    YomiInlex *inlex;
    YomiBlocks *blocks;
    GString *buffer; /* a line with what was put before it */
    GArray *region;  /* of YomiInlexLine: the running text that is being gathered */
} Lexer;

/* What runs on is lexed together: code spans and inline notes go over line ends. */
static void end_region(Lexer *lexer)
{
    if (lexer->region->len == 0)
        return;
    yomi_inlex_region(lexer->inlex, (const YomiInlexLine *)lexer->region->data, lexer->region->len);
    g_array_set_size(lexer->region, 0);
}

static YomiLine feed(Lexer *lexer, const YomiInlexLine *line)
{
    const char *text = lexer->text + line->start;
    const size_t length = line->end - line->start;

    if (!*line->prefix)
        return yomi_blocks_feed(lexer->blocks, text, length);

    g_string_assign(lexer->buffer, line->prefix);
    g_string_append_len(lexer->buffer, text, (gssize)length);
    return yomi_blocks_feed(lexer->blocks, lexer->buffer->str, lexer->buffer->len);
}

static void add_line(Lexer *lexer, YomiInlexLine line)
{
    const YomiLine found = feed(lexer, &line);
    const bool running = found.kind == YOMI_LINE_TEXT || found.kind == YOMI_LINE_HEADING;

    if (!running || !found.continues)
        end_region(lexer);
    line.content = line.start + found.content - MIN(found.content, strlen(line.prefix));
    if (!running) {
        yomi_inlex_verbatim(lexer->inlex, &line);
        return;
    }
    line.nested = found.depth > 0;
    line.false_break = found.kind == YOMI_LINE_TEXT &&
                       yomi_line_is_page_break(lexer->text, line.content, line.end);
    g_array_append_val(lexer->region, line);
}

/* Takes up to four columns of white space off. A tab ends at the fourth at the latest. */
static YomiInlexLine unindent(const char *text, size_t start, size_t end)
{
    YomiInlexLine line = {start, end, .prefix = note_prefix};
    size_t column = 0;

    while (column < BODY_INDENT && line.start < end &&
           (text[line.start] == ' ' || text[line.start] == '\t')) {
        column += text[line.start] == '\t' ? TAB_STOP - column % TAB_STOP : 1;
        line.start++;
    }
    return line;
}

static void add_definition(Lexer *lexer, const YomiDefinition *definition)
{
    const char *text = lexer->text;
    size_t end = yomi_line_end(text, definition->body, definition->end);

    add_line(lexer, (YomiInlexLine){definition->body, end, .prefix = note_prefix});
    for (size_t start = end + 1; start < definition->end; start = end + 1) {
        end = yomi_line_end(text, start, definition->end);
        add_line(lexer, unindent(text, start, end));
    }
    add_line(lexer, (YomiInlexLine){definition->end, definition->end, .prefix = ""});
}

static void add_page_break(Lexer *lexer, size_t start, size_t end)
{
    end_region(lexer);
    yomi_blocks_feed(lexer->blocks, "***", 3);
    yomi_inlex_page_break(lexer->inlex, start, end);
}

static void add_text(Lexer *lexer, size_t start)
{
    const size_t length = lexer->out->source->length;
    const GArray *definitions = lexer->lines->definitions;
    const GArray *page_breaks = lexer->lines->page_breaks;
    guint definition = 0, page_break = 0;

    for (size_t end = 0; start < length; start = end + 1) {
        if (definition < definitions->len &&
            g_array_index(definitions, YomiDefinition, definition).start == start) {
            /* A blank line or another definition follows: nothing needs to take its place, and
             * nothing may, or a list around it would become loose. */
            end = g_array_index(definitions, YomiDefinition, definition++).end - 1;
            continue;
        }
        end = yomi_line_end(lexer->text, start, length);
        if (page_break < page_breaks->len &&
            g_array_index(page_breaks, size_t, page_break) == start) {
            page_break++;
            add_page_break(lexer, start, end);
        } else {
            add_line(lexer, (YomiInlexLine){start, end, .prefix = ""});
        }
    }
}

void yomi_lex(const char *text, size_t start, YomiRubyNotation notation, const YomiLines *lines,
              YomiLexed *out)
{
    g_autoptr(YomiBlocks) blocks = yomi_blocks_new();
    g_autoptr(GArray) region = g_array_new(FALSE, TRUE, sizeof(YomiInlexLine));
    g_autoptr(GString) buffer = g_string_new(NULL);
    g_autoptr(YomiInlex) inlex = yomi_inlex_new(text, notation, out);
    Lexer lexer = {text, lines, out, inlex, blocks, buffer, region};

    add_line(&lexer, (YomiInlexLine){start, start, .prefix = ""});
    for (guint i = 0; i < lines->definitions->len; i++)
        add_definition(&lexer, &g_array_index(lines->definitions, YomiDefinition, i));
    add_text(&lexer, start);
    end_region(&lexer);
}
