/* lexed.c -- the text that cmark reads, and where each byte of it comes from. */
/* SPDX-License-Identifier: MIT */
#include "read/lexed.h"

void yomi_lexed_init(YomiLexed *lexed, const YomiSource *source)
{
    lexed->source = source;
    lexed->text = g_string_sized_new(source->length + source->length / 8 + 64);
    lexed->pieces = g_array_new(FALSE, FALSE, sizeof(YomiPiece));
    lexed->lines = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    lexed->prefixes = g_array_new(FALSE, FALSE, sizeof(YomiPrefix));
    lexed->page_breaks = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    lexed->suspects = g_array_new(FALSE, FALSE, sizeof(YomiSuspect));
}

void yomi_lexed_clear(YomiLexed *lexed)
{
    if (lexed->text)
        g_string_free(lexed->text, TRUE);
    lexed->text = NULL;
    g_clear_pointer(&lexed->pieces, g_array_unref);
    g_clear_pointer(&lexed->lines, g_array_unref);
    g_clear_pointer(&lexed->prefixes, g_array_unref);
    g_clear_pointer(&lexed->page_breaks, g_array_unref);
    g_clear_pointer(&lexed->suspects, g_array_unref);
}

void yomi_lexed_begin_line(YomiLexed *lexed)
{
    const uint32_t start = (uint32_t)lexed->text->len;

    g_array_append_val(lexed->lines, start);
}

void yomi_lexed_begin_content(YomiLexed *lexed)
{
    const uint32_t start = g_array_index(lexed->lines, uint32_t, lexed->lines->len - 1);
    const char *text = lexed->text->str;
    YomiPrefix prefix = {lexed->lines->len, (uint32_t)lexed->text->len};

    while (prefix.content > start &&
           (text[prefix.content - 1] == ' ' || text[prefix.content - 1] == '\t'))
        prefix.content--;
    if (prefix.content > start)
        g_array_append_val(lexed->prefixes, prefix);
}

static int compare_prefixes(gconstpointer first, gconstpointer second)
{
    const YomiPrefix *a = first, *b = second;

    return (a->line > b->line) - (a->line < b->line);
}

size_t yomi_lexed_content(const YomiLexed *lexed, unsigned line)
{
    const YomiPrefix wanted = {line, 0};
    guint index = 0;

    if (g_array_binary_search(lexed->prefixes, &wanted, compare_prefixes, &index))
        return g_array_index(lexed->prefixes, YomiPrefix, index).content;
    return g_array_index(lexed->lines, uint32_t, line - 1);
}

static YomiPiece *piece_at(const YomiLexed *lexed, guint index)
{
    return &g_array_index(lexed->pieces, YomiPiece, index);
}

static size_t end_of(const YomiLexed *lexed, guint index)
{
    return index + 1 < lexed->pieces->len ? piece_at(lexed, index + 1)->lexed : lexed->text->len;
}

static bool is_exact(const YomiLexed *lexed, guint index)
{
    const YomiPiece *piece = piece_at(lexed, index);

    return piece->length == end_of(lexed, index) - piece->lexed;
}

/* Text that goes on where the last piece ended makes that piece longer. */
static bool extends_last(const YomiLexed *lexed, size_t length, size_t start, size_t end)
{
    if (lexed->pieces->len == 0 || length != end - start)
        return false;

    const guint last = lexed->pieces->len - 1;
    const YomiPiece *piece = piece_at(lexed, last);

    return piece->source + piece->length == start && is_exact(lexed, last);
}

void yomi_lexed_append(YomiLexed *lexed, const char *text, size_t length, size_t start, size_t end)
{
    if (length == 0)
        return;
    if (extends_last(lexed, length, start, end)) {
        piece_at(lexed, lexed->pieces->len - 1)->length += (uint32_t)length;
    } else {
        const YomiPiece piece = {(uint32_t)lexed->text->len, (uint32_t)start,
                                 (uint32_t)(end - start)};

        g_array_append_val(lexed->pieces, piece);
    }
    g_string_append_len(lexed->text, text, (gssize)length);
}

void yomi_lexed_append_standin(YomiLexed *lexed, gunichar standin, size_t start, size_t end)
{
    char text[8];

    yomi_lexed_append(lexed, text, (size_t)g_unichar_to_utf8(standin, text), start, end);
}

static guint find_piece(const YomiLexed *lexed, size_t at)
{
    guint low = 0, high = lexed->pieces->len;

    while (high - low > 1) {
        const guint middle = low + (high - low) / 2;

        if (piece_at(lexed, middle)->lexed <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static size_t source_start(const YomiLexed *lexed, size_t at)
{
    const guint index = find_piece(lexed, at);
    const YomiPiece *piece = piece_at(lexed, index);

    return piece->source + (is_exact(lexed, index) ? at - piece->lexed : 0);
}

static size_t source_end(const YomiLexed *lexed, size_t at)
{
    const guint index = find_piece(lexed, at - 1);
    const YomiPiece *piece = piece_at(lexed, index);

    return piece->source + (is_exact(lexed, index) ? at - piece->lexed : piece->length);
}

YomiSpan yomi_lexed_span(const YomiLexed *lexed, size_t start, size_t end)
{
    if (lexed->pieces->len == 0)
        return yomi_span_make(lexed->source, 0, 0);

    const size_t from = source_start(lexed, start);

    if (end <= start)
        return yomi_span_make(lexed->source, from, from);
    return yomi_span_make(lexed->source, from, MAX(from, source_end(lexed, end)));
}

size_t yomi_lexed_piece_end(const YomiLexed *lexed, size_t start, size_t end, bool *out_exact)
{
    const guint index = find_piece(lexed, start);

    *out_exact = is_exact(lexed, index);
    return MIN(end, end_of(lexed, index));
}
