/* textcopy.c -- text nodes: cut where the source was written otherwise, and looked over. */
/* SPDX-License-Identifier: MIT */
#include "read/textcopy.h"

#include "read/slips.h"

#include <string.h>

YomiSpan yomi_textcopy_inexact(YomiSpan span, size_t length)
{
    if (span.end - span.start == length && length > 0)
        span.end--;
    return span;
}

static YomiSpan span_of(const YomiTextCopy *copy, size_t start, size_t end)
{
    return yomi_lexed_span(copy->align->lexed, start, end);
}

static char *subject_of(YomiSpan span)
{
    return g_strndup(span.source->text + span.start, span.end - span.start);
}

static void report(const YomiTextCopy *copy, YomiCode code, YomiSpan span)
{
    g_autofree char *text = subject_of(span);
    g_autofree char *meant = code == YOMI_CODE_FULLWIDTH_MARK ? yomi_slips_narrow(text) : NULL;

    yomi_diags_add(copy->diags, code, span, meant ? meant : text);
}

/* What was suspected in these bytes is true: they are text. */
static void confirm_suspects(YomiTextCopy *copy, YomiRange range)
{
    const GArray *suspects = copy->align->lexed->suspects;

    for (; copy->next_suspect < suspects->len; copy->next_suspect++) {
        const YomiSuspect *suspect = &g_array_index(suspects, YomiSuspect, copy->next_suspect);

        if (suspect->lexed >= range.end)
            return;
        if (suspect->lexed >= range.start)
            report(copy, suspect->code,
                   yomi_span_make(copy->align->lexed->source, suspect->start, suspect->end));
    }
}

/* The helper stood inside emphasis: without it the run of stars beside it would be text. */
static void report_repair(const YomiTextCopy *copy, const cmark_node *node, YomiRange helper,
                          bool at_start, bool at_end)
{
    cmark_node *text = (cmark_node *)node; /* cmark's getters take no const */
    const cmark_node_type parent = cmark_node_get_type(cmark_node_parent(text));
    const bool opens = at_start && !cmark_node_previous(text);
    const bool closes = at_end && !cmark_node_next(text);

    if ((parent != CMARK_NODE_EMPH && parent != CMARK_NODE_STRONG) || !(opens || closes))
        return;

    YomiSpan run = span_of(copy, helper.start, helper.end);
    const char *source = run.source->text;

    while (opens && run.start > 0 && source[run.start - 1] == '*')
        run.start--;
    while (!opens && run.end < run.source->length && source[run.end] == '*')
        run.end++;
    report(copy, YOMI_CODE_EMPHASIS_REPAIRED, run);
}

static bool is_space_at(const char *text)
{
    return !*text || g_unichar_isspace(g_utf8_get_char(text));
}

/* The text around a run of stars or underscores; helpers are not there for an author. */
static bool stands_between_spaces(const GString *lexed, size_t start, size_t end)
{
    const char *before = lexed->str + start;

    if (yomi_standin_at(lexed->str + end) == YOMI_STANDIN_FLANK)
        end += YOMI_STANDIN_BYTES;
    if (start > 0)
        before = g_utf8_prev_char(before);
    if (yomi_standin_at(before) == YOMI_STANDIN_FLANK)
        before = g_utf8_prev_char(before);
    return (start == 0 || is_space_at(before)) && is_space_at(lexed->str + end);
}

/* Two or three stars or underscores were meant as emphasis; a longer row was not. */
static void report_left_emphasis(const YomiTextCopy *copy, YomiRange range)
{
    enum { MIN_RUN = 2, MAX_RUN = 3 };
    const GString *lexed = copy->align->lexed->text;

    for (size_t at = range.start; at < range.end;) {
        const char c = lexed->str[at];
        size_t end = at + 1;

        if (c == '*' || c == '_')
            while (end < range.end && lexed->str[end] == c)
                end++;
        if (end - at >= MIN_RUN && end - at <= MAX_RUN && !stands_between_spaces(lexed, at, end))
            report(copy, YOMI_CODE_EMPHASIS_LEFT, span_of(copy, at, end));
        at = end;
    }
}

static void append_text(const YomiTextCopy *copy, YomiNode *parent, YomiSpan span, const char *text,
                        size_t length)
{
    yomi_node_append(parent, yomi_node_new_text(copy->doc, span, text, length));
}

/* Characters that no book may hold stand in the lexed text as something else; there the text is
 * cut, so that the rest keeps its exact places. */
static void append_plain(const YomiTextCopy *copy, YomiNode *parent, const YomiUnit *unit)
{
    const size_t length = unit->range.end - unit->range.start;

    if (unit->length != length) { /* a hidden character */
        append_text(copy, parent, span_of(copy, unit->range.start, unit->range.end), unit->text,
                    unit->length);
        return;
    }
    for (size_t start = unit->range.start; start < unit->range.end;) {
        bool exact = false;
        const size_t end = yomi_lexed_piece_end(copy->align->lexed, start, unit->range.end, &exact);
        const YomiSpan span = span_of(copy, start, end);

        append_text(copy, parent, exact ? span : yomi_textcopy_inexact(span, end - start),
                    unit->text + (start - unit->range.start), end - start);
        start = end;
    }
}

static void append_restored(const YomiTextCopy *copy, YomiNode *parent, const YomiUnit *unit)
{
    g_autoptr(GString) text = g_string_new(NULL);

    yomi_standin_restore(unit->text, unit->length, true, text);
    if (text->len > 0)
        append_text(copy, parent, span_of(copy, unit->range.start, unit->range.end), text->str,
                    text->len);
}

/* "&#0;", "&#xD800;": U+FFFD stands for what is no character (CommonMark 0.30 section 2.5). */
static bool is_no_character(YomiSpan reference, gunichar c)
{
    enum { REPLACEMENT = 0xFFFD };
    const char *text = reference.source->text + reference.start;
    const bool hex = text[1] == '#' && g_ascii_tolower(text[2]) == 'x';

    return c == REPLACEMENT && text[1] == '#' &&
           g_ascii_strtoull(text + (hex ? 3 : 2), NULL, hex ? 16 : 10) != REPLACEMENT;
}

static void append_reference(const YomiTextCopy *copy, YomiNode *parent, const YomiUnit *unit,
                             YomiSpan span)
{
    const gunichar c = g_utf8_get_char(unit->text);

    if (g_unichar_type(c) == G_UNICODE_PRIVATE_USE)
        report(copy, YOMI_CODE_PRIVATE_CHARACTER, span);
    if (is_no_character(span, c))
        report(copy, YOMI_CODE_BAD_CHARACTER, span);
    if (yomi_source_allows(c)) {
        append_text(copy, parent, yomi_textcopy_inexact(span, unit->length), unit->text,
                    unit->length);
    } else { /* in a line that the lexical pass took for code */
        report(copy, YOMI_CODE_BAD_CHARACTER, span);
        append_text(copy, parent, span, "\xEF\xBF\xBD", 3);
    }
}

static void append_unit(const YomiTextCopy *copy, YomiNode *parent, const YomiUnit *unit)
{
    const YomiSpan span = span_of(copy, unit->range.start, unit->range.end);

    switch (unit->kind) {
    case YOMI_UNIT_UNKNOWN:
        if (!copy->align->autolink)
            report(copy, YOMI_CODE_ENTITY_UNKNOWN, span);
        append_plain(copy, parent, unit);
        break;
    case YOMI_UNIT_PLAIN:
        if (!copy->align->autolink)
            report_left_emphasis(copy, unit->range);
        append_plain(copy, parent, unit);
        break;
    case YOMI_UNIT_ENTITY:
        append_reference(copy, parent, unit, span);
        break;
    case YOMI_UNIT_ESCAPE:
        append_text(copy, parent, yomi_textcopy_inexact(span, unit->length), unit->text,
                    unit->length);
        break;
    case YOMI_UNIT_MARK:
        if (copy->align->autolink)
            append_restored(copy, parent, unit);
        else
            append_text(copy, parent, span, unit->text, unit->length);
        break;
    case YOMI_UNIT_LOST:
        append_restored(copy, parent, unit);
        break;
    }
}

void yomi_textcopy_node(YomiTextCopy *copy, YomiNode *parent, cmark_node *text)
{
    const char *literal = cmark_node_get_literal(text);
    const char *const start = literal, *const end = literal + strlen(literal);
    YomiUnit unit;

    for (const char *before = start; yomi_align_text(copy->align, &literal, end, &unit);
         before = literal) {
        if (!copy->align->autolink)
            confirm_suspects(copy, unit.range);
        if (unit.kind == YOMI_UNIT_MARK && yomi_standin_at(unit.text) == YOMI_STANDIN_FLANK)
            report_repair(copy, text, unit.range, before == start, literal == end);
        else
            append_unit(copy, parent, &unit);
    }
}
