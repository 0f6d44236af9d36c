/* report.c -- shows diagnostics to people and to programs. */
/* SPDX-License-Identifier: MIT */
#include "base/report.h"

#include <string.h>

enum {
    LINE_CELLS = 100,            /* of a source line; a longer one is cut on both sides */
    LEFT_CELLS = 40,             /* what a cut line keeps before the caret, at least */
    LINE_STEPS = 4 * LINE_CELLS, /* characters looked at: some have no width at all */
    TAB_CELLS = 4,               /* CommonMark 0.30 section 2.2 */
    REPLACEMENT_CHARACTER = 0xFFFD,
};

static const char *const hint_words[YOMI_N_LANGS] = {"hint", "ヒント"};

/* Where the last finding stood: the next one of the same line is counted from there. */
typedef struct {
    YomiSpan span;
    unsigned line, column;
} Place;

typedef struct {
    GString *out;
    YomiReportStyle style;
    Place place;
} Report;

/* The character at @p, and its length in bytes. A byte that is not UTF-8 is U+FFFD. */
static size_t read_character(const char *p, const char *end, gunichar *out_character)
{
    if ((unsigned char)*p < 0x80) {
        *out_character = (unsigned char)*p;
        return 1;
    }
    *out_character = g_utf8_get_char_validated(p, end - p);
    if (*out_character == (gunichar)-1 || *out_character == (gunichar)-2) {
        *out_character = REPLACEMENT_CHARACTER;
        return 1;
    }
    return (size_t)(g_utf8_next_char(p) - p);
}

/* Where the character that ends at @p starts. */
static const char *previous_character(const char *start, const char *p)
{
    gunichar c = 0;

    for (const char *q = p - 1; q >= start && p - q <= 4; q--)
        if (((unsigned char)*q & 0xC0) != 0x80)
            return q + read_character(q, p, &c) == p ? q : p - 1;
    return p - 1;
}

/* What is shown for @c: a terminal obeys controls, and Unicode's direction and line controls make
 * a line look like another one. */
static gunichar visible(gunichar c)
{
    if (c < 0x20)
        return 0x2400 + c; /* U+2400 Control Pictures */
    if (c == 0x7F)
        return 0x2421;
    if ((c >= 0x80 && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        return REPLACEMENT_CHARACTER;
    return c;
}

static unsigned cells_of(gunichar c)
{
    if (c == '\t')
        return TAB_CELLS;
    c = visible(c);
    if (g_unichar_iszerowidth(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

static void append_visible(GString *out, const char *p, const char *end)
{
    const char *run = p; /* shown as it is */

    while (p < end) {
        gunichar c = 0;
        const size_t length = read_character(p, end, &c);
        const bool bad = c == REPLACEMENT_CHARACTER && length == 1;

        if (!bad && c != '\t' && visible(c) == c) {
            p += length;
            continue;
        }
        g_string_append_len(out, run, p - run);
        if (c == '\t')
            g_string_append_printf(out, "%*s", TAB_CELLS, "");
        else
            g_string_append_unichar(out, visible(c));
        run = p += length;
    }
    g_string_append_len(out, run, p - run);
}

static void append_visible_text(GString *out, const char *text)
{
    append_visible(out, text, text + strlen(text));
}

/* Goes on from @p over what fits into @room cells; *@out_cells is what it takes. */
static const char *go_right(const char *p, const char *end, unsigned room, unsigned *out_cells)
{
    *out_cells = 0;
    for (unsigned steps = 0; p < end && steps < LINE_STEPS; steps++) {
        gunichar c = 0;
        const size_t length = read_character(p, end, &c);

        if (*out_cells + cells_of(c) > room)
            break;
        *out_cells += cells_of(c);
        p += length;
    }
    return p;
}

static const char *go_left(const char *start, const char *p, unsigned room, unsigned *out_cells)
{
    *out_cells = 0;
    for (unsigned steps = 0; p > start && steps < LINE_STEPS; steps++) {
        const char *before = previous_character(start, p);
        gunichar c = 0;

        read_character(before, p, &c);
        if (*out_cells + cells_of(c) > room)
            break;
        *out_cells += cells_of(c);
        p = before;
    }
    return p;
}

static const char *paint(const Report *report, YomiSeverity severity)
{
    static const char *const colours[] = {"", "\033[1;36m", "\033[1;35m", "\033[1;31m"};

    return report->style.colour ? colours[severity] : "";
}

static const char *bold(const Report *report)
{
    return report->style.colour ? "\033[1m" : "";
}

static const char *plain(const Report *report)
{
    return report->style.colour ? "\033[m" : "";
}

/* The source line, or the part of it around @from, and below it carets from @from to @to. */
static void append_excerpt(const Report *report, const YomiDiag *diag)
{
    const YomiSource *source = diag->span.source;
    const unsigned line = report->place.line;
    const char *start = source->text + source->lines[line - 1];
    const char *end = line < source->n_lines ? source->text + source->lines[line] - 1
                                             : source->text + source->length;
    const char *from = source->text + diag->span.start;
    const char *to = MIN(source->text + diag->span.end, end);
    unsigned before = 0, after = 0, marked = 0;

    go_right(from, end, LINE_CELLS, &after);

    const unsigned left_room = MAX(LINE_CELLS - after, LEFT_CELLS);
    const char *left = go_left(start, from, left_room, &before);
    const char *right = go_right(from, end, LINE_CELLS - before, &after);
    const unsigned indent = before + (left > start ? 1 : 0);

    go_right(from, MAX(MIN(to, right), from), LINE_CELLS, &marked);
    g_string_append_printf(report->out, "%5u |%s%s", line, left < right ? " " : "",
                           left > start ? "…" : "");
    append_visible(report->out, left, right);
    g_string_append_printf(report->out, "%s\n      | %*s%s", right < end ? "…" : "", (int)indent,
                           "", paint(report, diag->severity));
    for (unsigned i = 0; i < MAX(marked, 1); i++)
        g_string_append_c(report->out, '^');
    g_string_append_printf(report->out, "%s\n", plain(report));
}

/* The hint's text with the subject put in, or NULL. */
static char *make_hint(const YomiDiag *diag, YomiLang lang)
{
    const char *hint = yomi_code_info(diag->code)->text[lang].hint;

    if (!hint || !*hint)
        return NULL;

    GString *text = g_string_new(hint);

    g_string_replace(text, "{}", diag->subject ? diag->subject : "", 0);
    return g_string_free(text, FALSE);
}

static void append_text(const Report *report, const YomiDiag *diag)
{
    g_autofree char *message = yomi_diag_message(diag, report->style.lang);
    g_autofree char *hint = make_hint(diag, report->style.lang);

    g_string_append(report->out, bold(report));
    append_visible_text(report->out, diag->span.source ? diag->span.source->name : "yomiyasu");
    if (diag->span.source)
        g_string_append_printf(report->out, ":%u:%u", report->place.line, report->place.column);
    g_string_append_printf(report->out, ":%s %s%s:%s ", plain(report),
                           paint(report, diag->severity), yomi_severity_word(diag->severity),
                           plain(report));
    append_visible_text(report->out, message);
    g_string_append_printf(report->out, " [%s]\n", yomi_code_info(diag->code)->word);
    if (diag->span.source && diag->span.source->length > 0)
        append_excerpt(report, diag);
    if (hint) {
        g_string_append_printf(report->out, "      = %s: ", hint_words[report->style.lang]);
        append_visible_text(report->out, hint);
        g_string_append_c(report->out, '\n');
    }
}

/* A JSON string (RFC 8259 section 7). U+2028 and U+2029 are escaped: to JavaScript of before 2019
 * they end the line. */
void yomi_report_json_string(GString *out, const char *text)
{
    const char *end = text + strlen(text);

    g_string_append_c(out, '"');
    while (text < end) {
        gunichar c = 0;
        const size_t length = read_character(text, end, &c);

        if (c == '"' || c == '\\')
            g_string_append_printf(out, "\\%c", (char)c);
        else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029)
            g_string_append_printf(out, "\\u%04x", c);
        else if (length == 1 && c == REPLACEMENT_CHARACTER)
            g_string_append_unichar(out, c);
        else
            g_string_append_len(out, text, (gssize)length);
        text += length;
    }
    g_string_append_c(out, '"');
}

static void append_json_member(GString *out, const char *name, const char *text)
{
    g_string_append_printf(out, "\"%s\":", name);
    if (text)
        yomi_report_json_string(out, text);
    else
        g_string_append(out, "null");
}

static void append_json(const Report *report, const YomiDiag *diag)
{
    g_autofree char *message = yomi_diag_message(diag, report->style.lang);
    g_autofree char *hint = make_hint(diag, report->style.lang);

    g_string_append_c(report->out, '{');
    append_json_member(report->out, "severity", yomi_severity_word(diag->severity));
    g_string_append_c(report->out, ',');
    append_json_member(report->out, "code", yomi_code_info(diag->code)->word);
    g_string_append_c(report->out, ',');
    append_json_member(report->out, "file", diag->span.source ? diag->span.source->name : NULL);
    if (diag->span.source)
        g_string_append_printf(report->out, ",\"line\":%u,\"column\":%u,", report->place.line,
                               report->place.column);
    else
        g_string_append(report->out, ",\"line\":null,\"column\":null,");
    append_json_member(report->out, "message", message);
    g_string_append_c(report->out, ',');
    append_json_member(report->out, "hint", hint);
    g_string_append(report->out, "}\n");
}

/* Findings come in reading order. A line may be as long as its file, so a column is counted on
 * from the finding before it: the whole line again for each would take for ever. */
static void locate(Place *place, YomiSpan span)
{
    const YomiSource *source = span.source;
    const Place last = *place;

    place->span = span;
    if (last.span.source == source && last.span.start <= span.start &&
        (last.line >= source->n_lines || span.start < source->lines[last.line])) {
        for (const char *p = source->text + last.span.start; p < source->text + span.start; p++)
            place->column += ((unsigned char)*p & 0xC0) != 0x80;
        return;
    }
    yomi_span_locate(span, &place->line, &place->column);
}

void yomi_report_diags(GString *out, YomiDiags *diags, YomiReportStyle style)
{
    Report report = {.out = out, .style = style};
    const YomiSeverity least = style.quiet    ? YOMI_SEVERITY_ERROR
                               : style.advice ? YOMI_SEVERITY_ADVICE
                                              : YOMI_SEVERITY_WARNING;
    size_t count = 0;
    const YomiDiag *list = yomi_diags_list(diags, &count);

    for (size_t i = 0; i < count; i++) {
        if (list[i].severity < least)
            continue;
        if (list[i].span.source)
            locate(&report.place, list[i].span);
        if (style.json)
            append_json(&report, &list[i]);
        else
            append_text(&report, &list[i]);
    }
}
