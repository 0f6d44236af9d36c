/* markdown.c -- one chapter's text becomes a tree (docs/notation.md). */
/* SPDX-License-Identifier: MIT */
#include "read/markdown.h"

#include "read/alert.h"
#include "read/assemble.h"
#include "read/breaks.h"
#include "read/copy.h"
#include "read/html.h"
#include "read/lexical.h"
#include "read/pages.h"
#include "read/table.h"

#include <string.h>

static void report_private(const YomiSource *source, size_t at, size_t length, gunichar c,
                           YomiDiags *diags)
{
    g_autofree char *subject = g_strdup_printf("U+%04X", c);

    yomi_diags_add(diags, YOMI_CODE_PRIVATE_CHARACTER, yomi_span_make(source, at, at + length),
                   subject);
}

/* A copy of the text in which bytes 01 stand where a character stands that no book may hold (which
 * yomi_source_check() has reported). Private-use characters are reported, in code too. */
static char *clean(const YomiSource *source, size_t start, YomiDiags *diags)
{
    char *text = g_memdup2(source->text, source->length + 1);
    const char *end = text + source->length;

    for (char *p = text + start; p < end;) {
        if (g_ascii_isprint(*p) || *p == '\n' || *p == '\t') {
            p++;
            continue;
        }

        const gunichar c = g_utf8_get_char_validated(p, end - p);
        const bool valid = c < 0x80000000U && c > 0;
        const size_t length = valid ? (size_t)(g_utf8_next_char(p) - p) : 1;

        if (!valid || !yomi_source_allows(c))
            memset(p, 1, length);
        else if (g_unichar_type(c) == G_UNICODE_PRIVATE_USE)
            report_private(source, (size_t)(p - text), length, c, diags);
        p += length;
    }
    return text;
}

static void warn_of_empty_notes(YomiDoc *doc, YomiDiags *diags)
{
    for (const YomiNode *note = yomi_doc_notes(doc)->first; note; note = note->next)
        if (!note->first)
            yomi_diags_add(diags, YOMI_CODE_NOTE_EMPTY, note->span, note->target);
}

/* The order matters: bars of rubies are no borders of cells, so marks come before tables; elements
 * may not go over a cell's border, so tables come before HTML; what is beside a line end is known
 * once comments are gone. */
static void settle(YomiDoc *doc, YomiNode *root, bool hard_breaks, YomiDiags *diags)
{
    yomi_alert_find(doc, root, diags);
    yomi_pages_lift(root);
    yomi_table_find(doc, root, diags);
    yomi_read_html(doc, root, diags);
    yomi_breaks_settle(doc, root, hard_breaks);
}

YomiDoc *yomi_read_markdown(const YomiSource *source, size_t start, YomiRubyNotation notation,
                            bool hard_breaks, YomiDiags *diags)
{
    g_autofree char *text = clean(source, start, diags);
    g_auto(YomiLines) lines = yomi_lines_find(text, start, source->length);
    g_auto(YomiLexed) lexed = {0};
    YomiDoc *doc = yomi_doc_new(source);

    yomi_lexed_init(&lexed, source);
    yomi_lex(text, start, notation, &lines, &lexed);
    yomi_copy(doc, &lexed, &lines, diags);
    yomi_assemble(doc, diags);
    warn_of_empty_notes(doc, diags);
    settle(doc, yomi_doc_root(doc), hard_breaks, diags);
    settle(doc, yomi_doc_notes(doc), hard_breaks, diags);
    return doc;
}

YomiDoc *yomi_read_chapter(const YomiBook *book, const YomiChapter *chapter, YomiDiags *diags)
{
    return yomi_read_markdown(chapter->source, chapter->body, book->ruby_notation,
                              chapter->hard_breaks, diags);
}
