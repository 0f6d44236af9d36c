/* inlex.c -- replaces the marks in running text by stand-ins. */
/* SPDX-License-Identifier: MIT */
#include "read/inlex.h"

#include "read/aozora.h"
#include "read/flank.h"
#include "read/lines.h"
#include "read/marks.h"
#include "read/slips.h"

#include <stdint.h>
#include <string.h>

static const size_t nowhere = SIZE_MAX;
static const gunichar some_letter = 0x6F22; /* what a stand-in counts as beside stars */

struct YomiInlex {
    const char *text;
    YomiRubyNotation notation;
    YomiLexed *out;
    YomiRegion region;
    gunichar last; /* the character before; a line end at a line's start */
    size_t stars;  /* where a run of stars starts that is not yet appended, or nowhere */
    size_t stars_end;
    size_t code_end;    /* of the code span we are in */
    size_t note_end;    /* the bracket that closes the inline note we are in */
    size_t refused_end; /* the same of an inline note inside another */
    size_t bar;         /* the first bar of the ruby whose base we are in */
    size_t open;        /* the 《 of the Aozora ruby whose base we are in */
    size_t brace;       /* behind the last brace that is no mark */
    GArray *implicit;   /* of YomiImplicit, those of this line */
    guint next_implicit;
    GArray *slips; /* of YomiSlip, those of this line */
    guint next_slip;
};

YomiInlex *yomi_inlex_new(const char *text, YomiRubyNotation notation, YomiLexed *out)
{
    YomiInlex *inlex = g_new0(YomiInlex, 1);

    inlex->text = text;
    inlex->notation = notation;
    inlex->out = out;
    inlex->stars = nowhere;
    inlex->implicit = g_array_new(FALSE, FALSE, sizeof(YomiImplicit));
    inlex->slips = g_array_new(FALSE, FALSE, sizeof(YomiSlip));
    return inlex;
}

void yomi_inlex_free(YomiInlex *inlex)
{
    if (!inlex)
        return;
    yomi_region_clear(&inlex->region);
    g_array_unref(inlex->implicit);
    g_array_unref(inlex->slips);
    g_free(inlex);
}

static bool knows_aozora(const YomiInlex *inlex)
{
    return inlex->notation & YOMI_RUBY_AOZORA;
}

/* Appends the run of stars that waited for the character behind it, @next. */
static void end_stars(YomiInlex *inlex, gunichar next)
{
    const size_t start = inlex->stars, end = inlex->stars_end;

    if (start == nowhere)
        return;
    inlex->stars = nowhere;
    if (yomi_flank_needs_helper(inlex->last, next))
        yomi_lexed_append_standin(inlex->out, YOMI_STANDIN_FLANK, start, start);
    yomi_lexed_append(inlex->out, inlex->text + start, end - start, start, end);
    if (yomi_flank_needs_helper(next, inlex->last))
        yomi_lexed_append_standin(inlex->out, YOMI_STANDIN_FLANK, end, end);
    inlex->last = '*';
}

/* Appends [start, end) with each run of forbidden characters, bytes 01, as one U+FFFD. */
static void append_clean(YomiInlex *inlex, size_t start, size_t end)
{
    const char *text = inlex->text;

    while (start < end) {
        const char *bad = memchr(text + start, 1, end - start);
        const size_t good_end = bad ? (size_t)(bad - text) : end;

        yomi_lexed_append(inlex->out, text + start, good_end - start, start, good_end);
        for (start = good_end; start < end && text[start] == 1;)
            start++;
        if (start > good_end)
            yomi_lexed_append(inlex->out, "\xEF\xBF\xBD", 3, good_end, start);
    }
}

static void append(YomiInlex *inlex, size_t start, size_t end)
{
    if (start == end)
        return;
    end_stars(inlex, g_utf8_get_char(inlex->text + start));
    append_clean(inlex, start, end);
    inlex->last = g_utf8_get_char(g_utf8_prev_char(inlex->text + end));
}

static void append_mark(YomiInlex *inlex, gunichar standin, size_t start, size_t end)
{
    end_stars(inlex, some_letter);
    yomi_lexed_append_standin(inlex->out, standin, start, end);
    inlex->last = some_letter;
}

static void append_end_of_line(YomiInlex *inlex, size_t end)
{
    const bool has_end = end < inlex->out->source->length && inlex->text[end] == '\n';

    end_stars(inlex, '\n');
    yomi_lexed_append(inlex->out, "\n", 1, end, end + has_end);
    inlex->last = '\n';
}

/* Notes that what comes next is @code, unless it turns out to be no text. */
static void suspect(YomiInlex *inlex, YomiCode code, size_t start, size_t end)
{
    const YomiSuspect suspect = {(uint32_t)inlex->out->text->len, code, (uint32_t)start,
                                 (uint32_t)end};

    g_array_append_val(inlex->out->suspects, suspect);
}

/* Appends text that cmark must not read as markup. */
static void append_hidden(YomiInlex *inlex, size_t start, size_t end, bool escapes)
{
    for (size_t i = start; i < end;) {
        if (escapes && yomi_mark_escape(inlex->text, i, end, false)) {
            append_mark(inlex, YOMI_STANDIN_ESCAPE, i, i + 1);
            i++;
        }

        const gunichar literal = yomi_standin_literal(inlex->text[i]);
        size_t next = i + 1;

        if (literal) {
            append_mark(inlex, literal, i, next);
        } else {
            while (next < end && !yomi_standin_literal(inlex->text[next]))
                next++;
            append(inlex, i, next);
        }
        i = next;
    }
}

static size_t lex_escape(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t length = yomi_mark_escape(inlex->text, at, limit, knows_aozora(inlex));

    if (length > 2) { /* CommonMark knows no escape of these */
        append_mark(inlex, YOMI_STANDIN_ESCAPE, at, at + 1);
        append(inlex, at + 1, at + length);
    } else if (length && inlex->text[at + 1] == '|') {
        append_hidden(inlex, at, at + 2, true);
    } else {
        append(inlex, at, at + MAX(length, 1));
    }
    return at + MAX(length, 1);
}

static size_t lex_ticks(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t code_end = yomi_region_code_end(&inlex->region, at);
    const size_t end = code_end ? code_end : at + yomi_region_run(&inlex->region, at);

    if (code_end)
        inlex->code_end = code_end;
    append(inlex, at, MIN(end, limit));
    return MIN(end, limit);
}

static size_t lex_stars(YomiInlex *inlex, size_t at, size_t limit)
{
    inlex->stars = at;
    while (at < limit && inlex->text[at] == '*')
        at++;
    inlex->stars_end = at;
    return at;
}

static size_t lex_brace(YomiInlex *inlex, size_t at, size_t limit)
{
    const bool second = inlex->brace == at;
    YomiRubyMark ruby;
    YomiRubyLook look = YOMI_RUBY_NONE;

    if ((inlex->notation & YOMI_RUBY_BRACES) && inlex->bar == nowhere)
        look = yomi_mark_ruby(&inlex->region, at, limit, &ruby);
    if (look == YOMI_RUBY_LIVE && !second) {
        append_mark(inlex, YOMI_STANDIN_RUBY, at, at + 1);
        inlex->bar = ruby.bar;
        return at + 1;
    }
    if (look != YOMI_RUBY_NONE) {
        end_stars(inlex, '{');
        suspect(inlex, YOMI_CODE_RUBY_LOOKALIKE, at, (ruby.end ? ruby.end : ruby.bar) + 1);
    }
    append(inlex, at, at + 1);
    inlex->brace = at + 1;
    return at + 1;
}

/* From the first bar to the closing brace. */
static size_t lex_readings(YomiInlex *inlex, size_t at, size_t limit)
{
    inlex->bar = nowhere;
    while (inlex->text[at] == '|') {
        const size_t end = yomi_mark_part_end(inlex->text, at + 1, limit);

        append_mark(inlex, YOMI_STANDIN_BAR, at, at + 1);
        append_hidden(inlex, at + 1, end, true);
        at = end;
    }
    append_mark(inlex, YOMI_STANDIN_RUBY_END, at, at + 1);
    return at + 1;
}

/* From 《 to 》. */
static size_t lex_aozora_reading(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t inside = at + strlen("《");
    const size_t close = yomi_mark_reading(inlex->text, at, limit);

    inlex->open = nowhere;
    append_mark(inlex, YOMI_STANDIN_READING, at, inside);
    append_hidden(inlex, inside, close, false);
    append_mark(inlex, YOMI_STANDIN_READING_END, close, close + strlen("》"));
    return close + strlen("》");
}

static size_t lex_explicit(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t end = at + strlen("｜");
    const size_t open = yomi_mark_explicit(inlex->text, at, limit);

    if (!open || inlex->open != nowhere || inlex->bar != nowhere) {
        append(inlex, at, end);
        return end;
    }
    append_mark(inlex, YOMI_STANDIN_EXPLICIT, at, end);
    inlex->open = open;
    return end;
}

static size_t lex_inline_note(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t close = yomi_region_note_end(&inlex->region, at);
    const bool empty = close && strspn(inlex->text + at + 2, " \t\n") >= close - at - 2;
    const bool nested = inlex->note_end != nowhere;
    const bool inside_ruby = inlex->bar != nowhere || inlex->open != nowhere;

    if (close && !empty && !nested && !(inside_ruby && close >= limit)) {
        append_mark(inlex, YOMI_STANDIN_INLINE_NOTE, at, at + 2);
        inlex->note_end = close;
        return at + 2;
    }
    if (close && nested && at >= inlex->refused_end) {
        end_stars(inlex, '^');
        suspect(inlex, YOMI_CODE_NOTE_NESTED, at, at + 2);
        inlex->refused_end = close;
    }
    append(inlex, at, at + 1);
    return at + 1;
}

static size_t lex_caret(YomiInlex *inlex, size_t at, size_t limit)
{
    if (at + 1 < limit && inlex->text[at + 1] == '[')
        return lex_inline_note(inlex, at, limit);

    const size_t close = yomi_mark_upright(inlex->text, at, limit);

    if (!close) {
        append(inlex, at, at + 1);
        return at + 1;
    }
    append_mark(inlex, YOMI_STANDIN_UPRIGHT, at, at + 1);
    append_hidden(inlex, at + 1, close, true);
    append_mark(inlex, YOMI_STANDIN_UPRIGHT_END, close, close + 1);
    return close + 1;
}

static size_t lex_bracket(YomiInlex *inlex, const YomiInlexLine *line, size_t at, size_t limit)
{
    const size_t note_end = yomi_line_note_mark(inlex->text, at, limit);
    const size_t page_end = yomi_mark_page(inlex->text, at, limit);
    const size_t citation_end = yomi_mark_citation(inlex->text, at, limit);
    const size_t close = note_end ? note_end - 1 : MAX(page_end, citation_end);

    if (!close) {
        append(inlex, at, at + 1);
        return at + 1;
    }
    if (note_end && line->nested && at == line->content && note_end < limit &&
        inlex->text[note_end] == ':') {
        end_stars(inlex, some_letter);
        suspect(inlex, YOMI_CODE_NOTE_DEFINITION_NESTED, at, note_end);
    }
    append_mark(inlex,
                note_end       ? YOMI_STANDIN_NOTE
                : citation_end ? YOMI_STANDIN_CITATION
                               : YOMI_STANDIN_PAGE,
                at, at + 2);
    append_hidden(inlex, at + 2, close, false);
    append_mark(inlex, YOMI_STANDIN_CLOSE, close, close + 1);
    return close + 1;
}

/* A reference to a stand-in would be taken for one, so cmark must not resolve it. */
static size_t lex_reference(YomiInlex *inlex, size_t at, size_t limit)
{
    const size_t end = yomi_mark_bad_reference(inlex->text, at, limit);

    if (!end) {
        append(inlex, at, at + 1);
        return at + 1;
    }
    end_stars(inlex, some_letter);
    suspect(inlex, YOMI_CODE_BAD_CHARACTER, at, end);
    append_hidden(inlex, at, end, false);
    return end;
}

static size_t lex_annotation(YomiInlex *inlex, size_t at, size_t limit)
{
    enum { MAX_SHOWN = 200 };
    const size_t end = at + strlen("［＃");
    const char *close = memmem(inlex->text + at, MIN(limit - at, MAX_SHOWN), "］", strlen("］"));
    const size_t shown = close ? (size_t)(close - inlex->text) + strlen("］") : end;

    end_stars(inlex, some_letter);
    suspect(inlex, YOMI_CODE_AOZORA_ANNOTATION, at, shown);
    append(inlex, at, end);
    return end;
}

/* Everything up to the next character that may be part of a mark. */
static size_t lex_plain(YomiInlex *inlex, size_t at, size_t limit)
{
    static const char stops[] = "\\`*{^[&\xEF"; /* the last is the first byte of ｜ and ［ */
    size_t end = at + 1;

    if (inlex->next_implicit < inlex->implicit->len) {
        const size_t start =
            g_array_index(inlex->implicit, YomiImplicit, inlex->next_implicit).start;

        if (start > at)
            limit = MIN(limit, start);
    }
    if (inlex->next_slip < inlex->slips->len)
        limit = MIN(limit, g_array_index(inlex->slips, YomiSlip, inlex->next_slip).start);
    while (end < limit && !strchr(stops, inlex->text[end]))
        end++;
    append(inlex, at, end);
    return end;
}

static bool is_at(const YomiInlex *inlex, size_t at, size_t limit, const char *what)
{
    const size_t length = strlen(what);

    return limit - at >= length && memcmp(inlex->text + at, what, length) == 0;
}

static size_t lex_one(YomiInlex *inlex, const YomiInlexLine *line, size_t at, size_t limit)
{
    switch (inlex->text[at]) {
    case '\\':
        return lex_escape(inlex, at, limit);
    case '`':
        return lex_ticks(inlex, at, limit);
    case '*':
        return lex_stars(inlex, at, limit);
    case '{':
        return lex_brace(inlex, at, limit);
    case '^':
        return lex_caret(inlex, at, limit);
    case '[':
        return lex_bracket(inlex, line, at, limit);
    case '&':
        return lex_reference(inlex, at, limit);
    default:
        if (knows_aozora(inlex) && is_at(inlex, at, limit, "｜"))
            return lex_explicit(inlex, at, limit);
        if (is_at(inlex, at, limit, "［＃"))
            return lex_annotation(inlex, at, limit);
        return lex_plain(inlex, at, limit);
    }
}

static void start_implicit(YomiInlex *inlex, size_t at, size_t limit)
{
    const YomiImplicit *next = NULL;

    while (inlex->next_implicit < inlex->implicit->len) {
        next = &g_array_index(inlex->implicit, YomiImplicit, inlex->next_implicit);
        if (next->start >= at)
            break;
        inlex->next_implicit++;
    }
    if (!next || next->start != at || inlex->bar != nowhere || inlex->open != nowhere)
        return;
    inlex->next_implicit++;
    if (next->open >= limit || !yomi_mark_reading(inlex->text, next->open, limit))
        return;
    append_mark(inlex, YOMI_STANDIN_IMPLICIT, at, at);
    inlex->open = next->open;
}

/* Notes the slip that starts at @at. What became part of a mark before it was met is none. */
static void pass_slip(YomiInlex *inlex, size_t at)
{
    while (inlex->next_slip < inlex->slips->len) {
        const YomiSlip *slip = &g_array_index(inlex->slips, YomiSlip, inlex->next_slip);

        if (slip->start > at)
            return;
        inlex->next_slip++;
        if (slip->start == at && inlex->bar == nowhere && inlex->open == nowhere) {
            end_stars(inlex, g_utf8_get_char(inlex->text + at));
            suspect(inlex, slip->code, at, slip->end);
        }
    }
}

/* Where marks that start at @at must end: at the end of what is open around them. */
static size_t limit_at(const YomiInlex *inlex, size_t at, size_t end)
{
    const size_t ends[] = {inlex->bar, inlex->open, inlex->note_end};

    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (ends[i] > at && ends[i] < end)
            end = ends[i];
    return end;
}

static size_t lex_next(YomiInlex *inlex, const YomiInlexLine *line, size_t at)
{
    const size_t limit = limit_at(inlex, at, line->end);

    if (at < inlex->code_end) {
        append(inlex, at, MIN(inlex->code_end, line->end));
        return MIN(inlex->code_end, line->end);
    }
    if (at == inlex->bar)
        return lex_readings(inlex, at, limit);
    if (at == inlex->open)
        return lex_aozora_reading(inlex, at, limit);
    if (at == inlex->note_end) {
        append_mark(inlex, YOMI_STANDIN_INLINE_NOTE_END, at, at + 1);
        inlex->note_end = nowhere;
        return at + 1;
    }
    start_implicit(inlex, at, limit);
    pass_slip(inlex, at);
    return lex_one(inlex, line, at, limit_at(inlex, at, line->end));
}

/* Up to the running text, or where it would be. */
static void begin_line(YomiInlex *inlex, const YomiInlexLine *line)
{
    yomi_lexed_begin_line(inlex->out);
    yomi_lexed_append(inlex->out, line->prefix, strlen(line->prefix), line->start, line->start);
    append_clean(inlex, line->start, line->content);
    yomi_lexed_begin_content(inlex->out);
    inlex->last = '\n';
}

/* Behind the signs of a heading, no other heading begins. */
static void find_slips(YomiInlex *inlex, const YomiInlexLine *line)
{
    size_t before = line->content;

    while (before > line->start && strchr(" \t", inlex->text[before - 1]))
        before--;
    inlex->next_slip = 0;
    g_array_set_size(inlex->slips, 0);
    yomi_slips_find(inlex->text, line->content, line->end, inlex->notation,
                    before == line->start || inlex->text[before - 1] != '#', inlex->slips);
}

void yomi_inlex_region(YomiInlex *inlex, const YomiInlexLine *lines, size_t count)
{
    yomi_region_clear(&inlex->region);
    inlex->region =
        (YomiRegion){.text = inlex->text, .start = lines[0].content, .end = lines[count - 1].end};
    inlex->code_end = inlex->refused_end = 0;
    inlex->note_end = inlex->bar = inlex->open = inlex->brace = nowhere;

    for (const YomiInlexLine *line = lines; line < lines + count; line++) {
        begin_line(inlex, line);
        inlex->next_implicit = 0;
        g_array_set_size(inlex->implicit, 0);
        if (knows_aozora(inlex))
            yomi_aozora_find(&inlex->region, line->content, line->end, inlex->implicit);
        find_slips(inlex, line);
        if (line->false_break)
            suspect(inlex, YOMI_CODE_PAGE_BREAK_MISPLACED, line->content, line->end);
        for (size_t at = line->content; at < line->end;)
            at = lex_next(inlex, line, at);
        append_end_of_line(inlex, line->end);
    }
}

void yomi_inlex_verbatim(YomiInlex *inlex, const YomiInlexLine *line)
{
    begin_line(inlex, line);
    append_clean(inlex, line->content, line->end);
    append_end_of_line(inlex, line->end);
}

void yomi_inlex_page_break(YomiInlex *inlex, size_t start, size_t end)
{
    yomi_lexed_begin_line(inlex->out);
    yomi_lexed_append(inlex->out, "***", 3, start, end);
    append_end_of_line(inlex, end);
    g_array_append_val(inlex->out->page_breaks, inlex->out->lines->len);
}
