/* slips.c -- signs that are no marks, but that an author surely took for some. */
/* SPDX-License-Identifier: MIT */
#include "read/slips.h"

#include "book/syntax.h"
#include "jp/chars.h"
#include "read/marks.h"
#include "read/ruby.h"

#include <string.h>

/* Nothing here looks farther ahead than to the next sign of its own kind, or than to so many
 * characters: the time stays linear. */
enum { MAX_CHARS = 60 };

typedef struct {
    const char *text;
    size_t start, end;
    YomiRubyNotation notation;
} Scan;

static gunichar char_at(const Scan *scan, size_t at)
{
    return at < scan->end ? g_utf8_get_char(scan->text + at) : 0;
}

static gunichar char_before(const Scan *scan, size_t at)
{
    return at > scan->start ? g_utf8_get_char(g_utf8_prev_char(scan->text + at)) : 0;
}

static size_t next_char(const Scan *scan, size_t at)
{
    return (size_t)(g_utf8_next_char(scan->text + at) - scan->text);
}

/* Where the first of @stops, full-width or not, is from @at on; 0 when white space, the end or too
 * many characters come first. */
static size_t find(const Scan *scan, size_t at, const char *stops)
{
    for (unsigned n = 0; at < scan->end && n < MAX_CHARS; n++) {
        const gunichar c = yomi_char_narrow(char_at(scan, at));

        if (c < 0x80 && strchr(stops, (int)c))
            return at;
        if (g_unichar_isspace(c))
            return 0;
        at = next_char(scan, at);
    }
    return 0;
}

static bool is_wide(const Scan *scan, size_t at)
{
    return char_at(scan, at) != yomi_char_narrow(char_at(scan, at));
}

static bool is_at(const Scan *scan, size_t at, gunichar c)
{
    return yomi_char_narrow(char_at(scan, at)) == c;
}

/* {漢字｜かんじ} and the like; a half-width brace before a half-width bar is known elsewhere. In a
 * book of Aozora ruby, {漢字|かんじ}. */
static size_t find_braces(const Scan *scan, size_t at, YomiCode *out_code)
{
    const size_t bar = find(scan, next_char(scan, at), "{|}");

    if (!bar || !is_at(scan, bar, '|') || bar == next_char(scan, at))
        return 0;

    const size_t reading = next_char(scan, bar), close = find(scan, reading, "{|}");

    if (!close || !is_at(scan, close, '}') || close == reading)
        return 0;

    const bool plain = !is_wide(scan, at) && !is_wide(scan, bar);

    *out_code = plain ? YOMI_CODE_RUBY_OTHER_NOTATION : YOMI_CODE_FULLWIDTH_MARK;
    if (plain == (bool)(scan->notation & YOMI_RUBY_BRACES))
        return 0;
    if (plain && !yomi_ruby_is_kana(scan->text + reading, close - reading))
        return 0;
    return next_char(scan, close);
}

/* "%s" and the like are no numbers of pages that went wrong. */
static bool is_word(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isalpha(text[i]) && text[i] != '%')
            return false;
    return true;
}

/* ［^1］, ［%5］ or ［@a］ with at least one full-width sign; [%あ] too. */
static size_t find_mark(const Scan *scan, size_t at, YomiCode *out_code)
{
    const size_t sign = next_char(scan, at);
    const size_t inside = sign < scan->end ? next_char(scan, sign) : sign;
    const size_t close = find(scan, inside, "[]^");

    if (!close || close == inside || !is_at(scan, close, ']'))
        return 0;
    *out_code = YOMI_CODE_FULLWIDTH_MARK;
    if (!is_wide(scan, at) && !is_wide(scan, sign) && !is_wide(scan, close)) {
        *out_code = YOMI_CODE_PRINT_PAGE_LOOKALIKE;
        if (!is_at(scan, sign, '%') || is_word(scan->text + inside, close - inside) ||
            yomi_mark_page(scan->text, at, scan->end) || is_at(scan, next_char(scan, close), '('))
            return 0;
    }
    return next_char(scan, close);
}

static size_t find_bracket(const Scan *scan, size_t at)
{
    while (at < scan->end && !strchr("[]", scan->text[at])) {
        const size_t escape = yomi_mark_escape(scan->text, at, scan->end, false);

        at += escape ? escape : 1;
    }
    return at < scan->end && scan->text[at] == ']' ? at : 0;
}

static bool is_number(const char *text, size_t length)
{
    return strspn(text, "0123456789") >= length;
}

/* [text][name]; where CommonMark makes a link of it, nobody meets it as text. */
static size_t find_reference(const Scan *scan, size_t at)
{
    const char *text = scan->text;
    const size_t close = find_bracket(scan, at + 1);

    if (!close || close == at + 1 || char_at(scan, close + 1) != '[' || strchr("^%@", text[at + 1]))
        return 0;

    const size_t name = close + 2, end = find_bracket(scan, name);

    if (!end || strchr("^%@", text[name]) || char_at(scan, end + 1) == '(')
        return 0;
    if (is_number(text + at + 1, close - at - 1) && is_number(text + name, end - name))
        return 0; /* sources by number */
    return end + 1;
}

/* [@key、p. 3], [@a，@b]: everything is there but the signs between. */
static size_t find_citation(const Scan *scan, size_t at)
{
    enum { MOST = 60 };
    size_t i = at + strlen("[@");

    if (yomi_mark_citation(scan->text, at, scan->end) || !yomi_syntax_is_key_char(char_at(scan, i)))
        return 0;
    for (unsigned n = 0; i < scan->end && n < MOST && !strchr("[]", scan->text[i]); n++)
        i = next_char(scan, i);
    if (char_at(scan, i) != ']' || is_at(scan, i + 1, '(') || is_at(scan, i + 1, '['))
        return 0;
    return i + 1;
}

static size_t find_in_brackets(const Scan *scan, size_t at, YomiCode *out_code)
{
    const size_t sign = next_char(scan, at);

    if (char_at(scan, at) == '[' && char_at(scan, sign) == '@') {
        *out_code = YOMI_CODE_CITATION_LOOKALIKE;
        return find_citation(scan, at);
    }
    if (is_at(scan, sign, '^') || is_at(scan, sign, '%') || is_at(scan, sign, '@'))
        return find_mark(scan, at, out_code);
    *out_code = YOMI_CODE_LINK_UNDEFINED;
    return is_wide(scan, at) ? 0 : find_reference(scan, at);
}

/* [text]（https://…） */
static size_t find_address(const Scan *scan, size_t at, YomiCode *out_code)
{
    static const char *const starts[] = {"https://", "http://", "mailto:", "#"};
    const size_t inside = next_char(scan, at), close = find(scan, inside, "()[");

    *out_code = YOMI_CODE_FULLWIDTH_MARK;
    if (char_before(scan, at) != ']' || !close || !is_at(scan, close, ')'))
        return 0;
    for (size_t i = 0; i < G_N_ELEMENTS(starts); i++)
        if (g_str_has_prefix(scan->text + inside, starts[i]))
            return next_char(scan, close);
    return memmem(scan->text + inside, close - inside, ".md", 3) ? next_char(scan, close) : 0;
}

static bool is_ascii_alnum(gunichar c)
{
    return c < 0x80 && g_ascii_isalnum((char)c);
}

/* ^あ^, ^12345^, ＾12＾: carets about something with a letter or digit in it. In 10^3と10^4 they
 * belong to what stands before. */
static size_t find_upright(const Scan *scan, size_t at, YomiCode *out_code)
{
    enum { MAX_INSIDE = 8, MAX_ASCII = 4 };
    const bool wide = is_wide(scan, at);
    const size_t inside = next_char(scan, at), close = find(scan, inside, "^[");
    const gunichar before = char_before(scan, at);
    const gunichar behind = close ? char_at(scan, close + 1) : 0;
    unsigned letters = 0, narrow_ones = 0, all = 0;

    if (!close || !is_at(scan, close, '^') || is_wide(scan, close) != wide || close == inside ||
        scan->text[close - 1] == '\\')
        return 0;
    for (size_t i = inside; i < close; i = next_char(scan, i), all++) {
        letters += g_unichar_isalnum(char_at(scan, i)) != 0;
        narrow_ones += g_ascii_isdigit(scan->text[i]) || g_ascii_isupper(scan->text[i]);
    }
    *out_code = wide ? YOMI_CODE_FULLWIDTH_MARK : YOMI_CODE_UPRIGHT_LOOKALIKE;
    if (wide)
        return narrow_ones == all && all <= MAX_ASCII ? next_char(scan, close) : 0;
    if (letters == 0 || all > MAX_INSIDE || yomi_mark_upright(scan->text, at, scan->end))
        return 0;
    if (is_ascii_alnum(before) || before == '^' || before == '[' || before == ')' ||
        before == ']' || is_ascii_alnum(behind) || behind == '^' || behind == '[')
        return 0;
    return close + 1;
}

/* ｜漢字《かんじ》 in a book that does not read it. */
static size_t find_explicit(const Scan *scan, size_t at)
{
    const size_t open = yomi_mark_explicit(scan->text, at, scan->end);
    const size_t inside = open + strlen("《");
    const size_t close = open ? yomi_mark_reading(scan->text, open, scan->end) : 0;

    if (!close || (scan->notation & YOMI_RUBY_AOZORA) ||
        !yomi_ruby_is_kana(scan->text + inside, close - inside))
        return 0;
    return close + strlen("》");
}

/* 漢字《かんじ》 in a book that does not read it; @at is the 《. The base moves *@start. */
static size_t find_aozora(const Scan *scan, size_t floor, size_t *start)
{
    const size_t at = *start, inside = at + strlen("《");
    const size_t close = yomi_mark_reading(scan->text, at, scan->end);
    const size_t base = yomi_mark_run_start(scan->text, floor, at);

    if (!close || base == at || (scan->notation & YOMI_RUBY_AOZORA) ||
        !yomi_ruby_is_kana(scan->text + inside, close - inside))
        return 0;
    *start = base;
    return close + strlen("》");
}

/* #見出し, ＃ 見出し, and a full-width space behind a good sign. */
static size_t find_heading(const Scan *scan)
{
    enum { MAX_LEVEL = 6, SHOWN = 20, WIDE_SPACE = 0x3000 };
    size_t at = scan->start;
    bool wide = false;
    unsigned level = 0;

    for (; is_at(scan, at, '#'); level++) {
        wide = wide || is_wide(scan, at);
        at = next_char(scan, at);
    }

    const gunichar behind = char_at(scan, at);
    const bool spaced = behind == ' ' || behind == WIDE_SPACE;

    if (level < 1 || level > MAX_LEVEL)
        return 0;
    if (wide ? !spaced : behind != WIDE_SPACE && !g_unichar_isalpha(behind))
        return 0;
    for (unsigned n = 0; at < scan->end && n < SHOWN; n++)
        at = next_char(scan, at);
    return at;
}

static size_t find_slip(const Scan *scan, size_t floor, size_t *start, YomiCode *out_code)
{
    const gunichar c = char_at(scan, *start);

    switch (yomi_char_narrow(c)) {
    case '{':
        return find_braces(scan, *start, out_code);
    case '[':
        return find_in_brackets(scan, *start, out_code);
    case '^':
        return find_upright(scan, *start, out_code);
    case '(':
        return is_wide(scan, *start) ? find_address(scan, *start, out_code) : 0;
    case '|':
        *out_code = YOMI_CODE_RUBY_OTHER_NOTATION;
        return find_explicit(scan, *start);
    case 0x300A: /* 《 */
        *out_code = YOMI_CODE_RUBY_OTHER_NOTATION;
        return find_aozora(scan, floor, start);
    default:
        return 0;
    }
}

void yomi_slips_find(const char *text, size_t start, size_t end, YomiRubyNotation notation,
                     bool begins, GArray *out)
{
    const Scan scan = {text, start, end, notation};
    const YomiSlip heading = {start, begins ? find_heading(&scan) : 0, YOMI_CODE_HEADING_LOOKALIKE};
    size_t floor = start; /* no base of a ruby reaches back beyond it */

    if (heading.end)
        g_array_append_val(out, heading);
    for (size_t at = MAX(start, heading.end); at < end;) {
        const size_t escape = yomi_mark_escape(text, at, end, true);
        YomiSlip slip = {at, 0, YOMI_CODE_FULLWIDTH_MARK};

        slip.end = escape ? 0 : find_slip(&scan, floor, &slip.start, &slip.code);
        if (slip.end)
            g_array_append_val(out, slip);
        if (escape || slip.end)
            at = floor = escape ? at + escape : slip.end;
        else
            at = next_char(&scan, at);
    }
}

char *yomi_slips_narrow(const char *text)
{
    GString *out = g_string_new(NULL);

    for (const char *p = text; *p; p = g_utf8_next_char(p))
        g_string_append_unichar(out, yomi_char_narrow(g_utf8_get_char(p)));
    return g_string_free(out, FALSE);
}
