/* html_text.c -- the text in blocks of raw HTML. */
/* SPDX-License-Identifier: MIT */
#include "read/html_reader.h"

#include "jp/chars.h"

#include <string.h>

typedef struct {
    YomiHtml *html;
    YomiRaw *raw;
    size_t start; /* of the piece that is being looked at */
} Piece;

static bool is_space(char c)
{
    return c && strchr(" \t\n\f\r", c);
}

/* White space between @html->last and @next becomes one space, or nothing when it is a line end
 * between two characters of Japanese, as in Markdown. */
static void close_gap(YomiHtml *html, YomiNode *parent, gunichar next)
{
    const bool joins =
        html->gap_is_line && yomi_char_is_wide(html->last) && yomi_char_is_wide(next);

    if (html->gap && html->last && html->last != ' ' && !joins) {
        yomi_node_append(parent, yomi_node_new_text(html->doc, html->gap_span, " ", 1));
        html->last = ' ';
    }
    html->gap = html->gap_is_line = false;
}

static void open_gap(YomiHtml *html, YomiRaw *raw, size_t start, size_t end)
{
    if (start == end)
        return;
    if (!html->gap)
        html->gap_span = yomi_raw_span(raw, start, start + 1);
    html->gap = true;
    html->gap_is_line = html->gap_is_line || memchr(raw->text + start, '\n', end - start);
}

static void report_reference(YomiCode code, const char *subject, size_t start, size_t end,
                             gpointer data)
{
    const Piece *piece = data;

    yomi_diags_add(piece->html->diags, code,
                   yomi_raw_span(piece->raw, piece->start + start, piece->start + end), subject);
}

/* The end of Markdown's mark at @p, NULL when there is none: what an author might expect to work in
 * a block of raw HTML. Where the search may go on is in *out_next. */
static const char *mark_end(const char *p, const char *end, const char **out_next)
{
    static const char *const marks[] = {"**", "](", "[^"};
    bool bar = false;

    *out_next = p + 1;
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (end - p > 1 && memcmp(p, marks[i], 2) == 0)
            return p + 2;
    if (*p != '{')
        return NULL;
    for (p++; p < end && *p != '{' && *p != '}'; p++)
        bar = bar || *p == '|';
    *out_next = p;
    return p < end && *p == '}' && bar ? p + 1 : NULL;
}

/* Markdown does not look into blocks of raw HTML (CommonMark 0.30 section 4.6), authors do. */
static void warn_of_markdown(const Piece *piece, size_t length)
{
    const char *p = piece->raw->text + piece->start, *end = p + length, *next = NULL;

    for (; p < end; p = next) {
        const char *stop = mark_end(p, end, &next);

        if (stop) {
            const size_t start = (size_t)(p - piece->raw->text);
            g_autofree char *subject = g_strndup(p, (gsize)(stop - p));

            yomi_diags_add(piece->html->diags, YOMI_CODE_HTML_MARKDOWN,
                           yomi_raw_span(piece->raw, start, start + (size_t)(stop - p)), subject);
            return; /* one for each piece of text */
        }
    }
}

/* Bytes [start, end), no white space at either end, on one line. */
static void append_piece(YomiHtml *html, YomiRaw *raw, size_t start, size_t end, YomiNode *parent)
{
    Piece piece = {.html = html, .raw = raw, .start = start};
    g_autofree char *text = yomi_refs_decode(html->refs, raw->text + start, end - start, false,
                                             report_reference, &piece);

    warn_of_markdown(&piece, end - start);
    if (!*text)
        return;
    close_gap(html, parent, g_utf8_get_char(text));
    yomi_node_append(
        parent, yomi_node_new_text(html->doc, yomi_raw_span(raw, start, end), text, strlen(text)));
    html->last = g_utf8_get_char(g_utf8_prev_char(text + strlen(text)));
}

void yomi_html_text(YomiHtml *html, YomiRaw *raw, const YomiToken *token, YomiNode *parent)
{
    size_t at = token->start;

    while (at < token->end) {
        size_t start = at, end = 0;

        while (start < token->end && is_space(raw->text[start]))
            start++;
        open_gap(html, raw, at, start);

        const char *newline = memchr(raw->text + start, '\n', token->end - start);

        at = end = newline ? (size_t)(newline - raw->text) : token->end;
        while (end > start && is_space(raw->text[end - 1]))
            end--;
        if (end > start)
            append_piece(html, raw, start, end, parent);
        open_gap(html, raw, end, at);
    }
}

void yomi_html_text_object(YomiHtml *html, YomiNode *parent)
{
    enum { OBJECT_REPLACEMENT = 0xFFFC };

    close_gap(html, parent, OBJECT_REPLACEMENT);
    html->last = OBJECT_REPLACEMENT;
}

void yomi_html_text_inline(YomiHtml *html, YomiNode *parent)
{
    if (!html->gap_is_line)
        close_gap(html, parent, 0);
}

void yomi_html_text_boundary(YomiHtml *html)
{
    html->last = 0;
    html->gap = html->gap_is_line = false;
}
