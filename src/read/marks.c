/* marks.c -- what the notation's inline marks look like (docs/notation.md). */
/* SPDX-License-Identifier: MIT */
#include "read/marks.h"

#include "base/diag.h"
#include "book/syntax.h"
#include "jp/chars.h"

#include <string.h>

static gunichar char_at(const char *text, size_t at)
{
    return g_utf8_get_char(text + at);
}

static size_t next_char(const char *text, size_t at)
{
    return at + (size_t)(g_utf8_next_char(text + at) - (text + at));
}

static bool is_space_at(const char *text, size_t at)
{
    return g_unichar_isspace(char_at(text, at));
}

static bool starts_with(const char *text, size_t at, size_t limit, const char *what)
{
    const size_t length = strlen(what);

    return limit - at >= length && memcmp(text + at, what, length) == 0;
}

size_t yomi_mark_escape(const char *text, size_t at, size_t limit, bool aozora)
{
    if (text[at] != '\\' || at + 1 >= limit)
        return 0;
    if (g_ascii_ispunct(text[at + 1]))
        return 2;
    if (aozora &&
        (starts_with(text, at + 1, limit, "《") || starts_with(text, at + 1, limit, "》") ||
         starts_with(text, at + 1, limit, "｜")))
        return 1 + strlen("《");
    return 0;
}

/* What in a base counts as one thing whatever is in it: an escape, a code span. */
static size_t opaque(YomiRegion *region, size_t at, size_t limit)
{
    const size_t escape = yomi_mark_escape(region->text, at, limit, false);

    if (escape || region->text[at] != '`')
        return escape;

    const size_t code_end = yomi_region_code_end(region, at);

    return code_end ? code_end - at : yomi_region_run(region, at);
}

/* True when there is something to read in a reading from @at on before the closing brace. */
static bool has_reading(const char *text, size_t at, size_t end)
{
    for (; at < end; at = next_char(text, at))
        if (text[at] != '|' && !is_space_at(text, at))
            return true;
    return false;
}

/* An unclosed brace before a bar with a space beside it is more likely prose in a table row. */
static bool is_table_bar(const char *text, size_t bar, size_t limit)
{
    return text[bar - 1] == ' ' || (bar + 1 < limit && text[bar + 1] == ' ');
}

YomiRubyLook yomi_mark_ruby(YomiRegion *region, size_t at, size_t limit, YomiRubyMark *out)
{
    const char *text = region->text;
    size_t i = at + 1;

    *out = (YomiRubyMark){0, 0};
    if (i >= limit || text[i] == '{' || is_space_at(text, i))
        return YOMI_RUBY_NONE;
    while (i < limit && !strchr("{|}", text[i])) {
        const size_t passed = opaque(region, i, limit);

        i = passed ? i + passed : next_char(text, i);
    }
    if (i >= limit || text[i] != '|')
        return YOMI_RUBY_NONE;
    out->bar = i;
    while (i < limit && text[i] == '|')
        i = yomi_mark_part_end(text, i + 1, limit);
    if (i >= limit || text[i] != '}')
        return is_table_bar(text, out->bar, limit) ? YOMI_RUBY_NONE : YOMI_RUBY_LOOKALIKE;
    out->end = i;
    if (out->bar == at + 1 || !has_reading(text, out->bar + 1, i))
        return YOMI_RUBY_LOOKALIKE;
    return YOMI_RUBY_LIVE;
}

size_t yomi_mark_part_end(const char *text, size_t at, size_t limit)
{
    while (at < limit && !strchr("{|}", text[at])) {
        const size_t escape = yomi_mark_escape(text, at, limit, false);

        at = escape ? at + escape : next_char(text, at);
    }
    return MIN(at, limit);
}

size_t yomi_mark_reading(const char *text, size_t at, size_t limit)
{
    const size_t first = at + strlen("《");

    if (!starts_with(text, at, limit, "《"))
        return 0;
    for (size_t i = first; i < limit; i = next_char(text, i)) {
        if (starts_with(text, i, limit, "》"))
            return i > first ? i : 0;
        if (starts_with(text, i, limit, "《") || is_space_at(text, i))
            return 0;
    }
    return 0;
}

size_t yomi_mark_explicit(const char *text, size_t at, size_t limit)
{
    static const char *const stops[] = {"》", "｜", "。", "、"};
    const size_t first = at + strlen("｜");
    size_t i = first;

    if (!starts_with(text, at, limit, "｜"))
        return 0;
    while (i < limit && !starts_with(text, i, limit, "《")) {
        const size_t escape = yomi_mark_escape(text, i, limit, true);

        for (size_t s = 0; s < G_N_ELEMENTS(stops); s++)
            if (starts_with(text, i, limit, stops[s]))
                return 0;
        i = escape ? i + escape : next_char(text, i);
    }
    if (i >= limit || i == first || !yomi_mark_reading(text, i, limit))
        return 0;
    return i;
}

static bool is_kanji_in_run(gunichar c)
{
    return g_unichar_get_script(c) == G_UNICODE_SCRIPT_HAN || c == 0x3006 || c == 0x30F6 ||
           (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0xFE00 && c <= 0xFE0F);
}

static bool is_latin_letter(gunichar c)
{
    return g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN && g_unichar_isalpha(c);
}

size_t yomi_mark_run_start(const char *text, size_t floor, size_t open)
{
    size_t start = open;
    bool (*fits)(gunichar) = NULL;

    while (start > floor) {
        const char *before = g_utf8_prev_char(text + start);
        const gunichar c = g_utf8_get_char(before);

        if (!fits)
            fits = is_kanji_in_run(c) ? is_kanji_in_run : is_latin_letter;
        if (!fits(c))
            break;
        start = (size_t)(before - text);
    }
    return start;
}

size_t yomi_mark_upright(const char *text, size_t at, size_t limit)
{
    enum { MAX_CHARS = 4 };
    size_t i = at + 1;

    if (i >= limit || text[i] == '[' || (at > 0 && text[at - 1] == '^'))
        return 0;
    for (unsigned count = 0; i < limit && text[i] != '^'; count++) {
        const size_t escape = yomi_mark_escape(text, i, limit, false);

        if (count == MAX_CHARS || !g_ascii_isgraph(text[i]) || (escape && text[i + 1] == '^'))
            return 0;
        i += escape ? escape : 1;
    }
    if (i >= limit || i == at + 1 || (i + 1 < limit && text[i + 1] == '^'))
        return 0;
    return i;
}

/* A page's number as books print it: with a digit, or in Roman letters of one case. */
static bool is_page_number(const char *text, size_t start, size_t end)
{
    bool digit = false;

    for (size_t i = start; i < end; i++) {
        if (!g_ascii_isalnum(text[i]) && text[i] != '-')
            return false;
        digit = digit || g_ascii_isdigit(text[i]);
    }
    return digit || strspn(text + start, "ivxlcdm") >= end - start ||
           strspn(text + start, "IVXLCDM") >= end - start;
}

size_t yomi_mark_page(const char *text, size_t at, size_t limit)
{
    if (!starts_with(text, at, limit, "[%"))
        return 0;

    const size_t number = at + (starts_with(text, at, limit, "[%%") ? 3 : 2);
    const char *close = memchr(text + number, ']', MIN(limit - number, (size_t)16));

    if (!close || close == text + number)
        return 0;

    const size_t end = (size_t)(close - text);

    return is_page_number(text, number, end) ? end : 0;
}

static size_t skip_spaces(const char *text, size_t at, size_t limit)
{
    while (at < limit && text[at] == ' ')
        at++;
    return at;
}

bool yomi_mark_work(const char *text, size_t at, size_t limit, YomiCitationMark *out)
{
    size_t i = skip_spaces(text, at, limit);

    if (i >= limit || text[i] != '@')
        return false;
    *out = (YomiCitationMark){.start = i, .key = i + 1};
    for (i++; i < limit && yomi_syntax_is_key_char(char_at(text, i));)
        i = next_char(text, i);
    out->end = out->key_end = i;
    out->locator = out->place_end = i;
    i = skip_spaces(text, i, limit);
    if (i < limit && text[i] == ',') {
        out->locator = i = skip_spaces(text, i + 1, limit);
        while (i < limit && !strchr("[]@;\\`|\n", text[i]))
            i++;
        out->place_end = i;
        while (out->place_end > out->locator && text[out->place_end - 1] == ' ')
            out->place_end--;
        out->end = out->place_end;
        if (out->place_end == out->locator)
            return false;
    }
    return out->key_end > out->key && i < limit && (text[i] == ';' || text[i] == ']');
}

size_t yomi_mark_citation(const char *text, size_t at, size_t limit)
{
    YomiCitationMark work;
    size_t i = at + 1;

    if (!starts_with(text, at, limit, "[@"))
        return 0;
    while (yomi_mark_work(text, i, limit, &work)) {
        i = skip_spaces(text, work.end, limit);
        if (text[i] == ']')
            return i + 1 < limit && text[i + 1] == '(' ? 0 : i; /* [@name](address) is a link */
        i++;
    }
    return 0;
}

size_t yomi_mark_bad_reference(const char *text, size_t at, size_t limit)
{
    enum { MAX_DECIMAL = 7, MAX_HEX = 6 }; /* CommonMark 0.30 section 2.5 */
    size_t i = at + 2;

    if (!starts_with(text, at, limit, "&#"))
        return 0;

    const bool hex = i < limit && (text[i] == 'x' || text[i] == 'X');
    const size_t first = i += hex;
    gunichar c = 0;

    while (i < limit && i - first < (hex ? MAX_HEX : MAX_DECIMAL) &&
           (hex ? g_ascii_isxdigit(text[i]) : g_ascii_isdigit(text[i])))
        c = c * (hex ? 16 : 10) + (gunichar)g_ascii_xdigit_value(text[i++]);
    if (i == first || i >= limit || text[i] != ';')
        return 0;
    /* cmark itself turns these into U+FFFD */
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return 0;
    return yomi_source_allows(c) ? 0 : i + 1;
}
