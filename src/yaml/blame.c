/* blame.c -- turns a syntax error of libyaml into a sentence at the place that must be mended. */
/* SPDX-License-Identifier: MIT */
#include "yaml/blame.h"

#include "base/text.h"

#include <string.h>

/* libyaml says what broke its grammar; the author wants to know what to change. The commonest
 * slips have codes of their own; the texts are those of libyaml 0.2. */
typedef struct {
    const YomiSource *source;
    const YomiYamlFault *fault;
    const char *text;
    YomiDiags *diags;
} Judge;

static size_t line_start(const Judge *judge, size_t at)
{
    while (at > judge->fault->start && judge->text[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(const Judge *judge, size_t at)
{
    const char *newline = memchr(judge->text + at, '\n', judge->fault->end - at);

    return newline ? (size_t)(newline - judge->text) : judge->fault->end;
}

static size_t skip_blanks(const Judge *judge, size_t at)
{
    return at + strspn(judge->text + at, " \t");
}

/* True when nothing but blanks stands before @at on its line. */
static bool is_first(const Judge *judge, size_t at)
{
    return skip_blanks(judge, line_start(judge, at)) >= at;
}

static bool is_same_line(const Judge *judge, size_t a, size_t b)
{
    return line_start(judge, a) == line_start(judge, b);
}

/* The character at @at; at the end of a line an empty span. */
static YomiSpan one_character(const Judge *judge, size_t at)
{
    const size_t length = at < line_end(judge, at)
                              ? (size_t)(g_utf8_next_char(judge->text + at) - judge->text) - at
                              : 0;

    return yomi_span_make(judge->source, at, at + length);
}

/* The line at @at, without its indentation. */
static YomiSpan whole_line(const Judge *judge, size_t at)
{
    size_t end = line_end(judge, at);
    const size_t start = MIN(skip_blanks(judge, line_start(judge, at)), end);

    while (end > start && g_ascii_isspace(judge->text[end - 1]))
        end--;
    return yomi_span_make(judge->source, start, end);
}

/* What is met at the very end of a file is told at the last thing that is written there. */
static size_t written(const Judge *judge, size_t at)
{
    size_t end = judge->fault->end;

    while (end > judge->fault->start && g_ascii_isspace(judge->text[end - 1]))
        end--;
    if (at < end || end == judge->fault->start)
        return MIN(at, end);
    while (end > judge->fault->start && ((unsigned char)judge->text[--end] & 0xC0) == 0x80)
        ;
    return end;
}

static void add(const Judge *judge, YomiCode code, YomiSpan span)
{
    yomi_diags_add(judge->diags, code, span, NULL);
}

/* With the character at @at for the subject. */
static void add_character(const Judge *judge, YomiCode code, size_t at)
{
    const YomiSpan span = one_character(judge, at);
    g_autofree char *subject = g_strndup(judge->text + at, span.end - span.start);

    yomi_diags_add(judge->diags, code, span, subject);
}

static void add_problem(const Judge *judge)
{
    yomi_diags_add(judge->diags, YOMI_CODE_YAML_SYNTAX,
                   one_character(judge, written(judge, judge->fault->at)), judge->fault->problem);
}

/* A tab in the indentation of the line at @at; false when there is none. */
static bool blame_tab(const Judge *judge, size_t at)
{
    const size_t start = line_start(judge, at);
    const char *tab = memchr(judge->text + start, '\t', skip_blanks(judge, start) - start);

    if (!tab)
        return false;
    add(judge, YOMI_CODE_YAML_TAB, one_character(judge, (size_t)(tab - judge->text)));
    return true;
}

/* "mapping values are not allowed": a colon that ends no key. */
static void blame_colon(const Judge *judge)
{
    const YomiSpan key = judge->fault->last;
    const size_t last = key.end > key.start ? key.end - 1 : key.start;

    if (!key.source || is_same_line(judge, key.start, last)) {
        add(judge, YOMI_CODE_YAML_COLON, one_character(judge, judge->fault->at));
        return;
    }

    /* A text over several lines: when they are indented alike, the first has lost its colon; else
     * the last stands too far to the right. */
    const size_t first_line = line_start(judge, key.start), last_line = line_start(judge, last);
    const bool alike =
        skip_blanks(judge, first_line) - first_line == skip_blanks(judge, last_line) - last_line;

    if (alike && is_first(judge, key.start))
        add(judge, YOMI_CODE_YAML_NO_COLON, whole_line(judge, key.start));
    else
        add(judge, YOMI_CODE_YAML_INDENT, whole_line(judge, last));
}

/* Text from @at on follows what the mark at @mark has ended. */
static void blame_trailing(const Judge *judge, size_t mark, size_t at)
{
    const char subject[] = {judge->text[mark], '\0'};

    yomi_diags_add(judge->diags, YOMI_CODE_YAML_TRAILING, one_character(judge, at), subject);
}

/* A collection or document has met something that cannot follow. */
static void blame_entry(const Judge *judge)
{
    const size_t at = written(judge, judge->fault->at);
    size_t before = at;

    while (before > judge->fault->start && strchr(" \t", judge->text[before - 1]))
        before--;
    if (judge->fault->ended)
        add(judge, YOMI_CODE_YAML_SECOND_DOCUMENT, one_character(judge, at));
    else if (is_first(judge, at) && !strchr("]},:", judge->text[at]))
        add(judge, YOMI_CODE_YAML_INDENT, whole_line(judge, at));
    else if (before > judge->fault->start && strchr("\"']}", judge->text[before - 1]))
        blame_trailing(judge, before - 1, at);
    else
        add_problem(judge);
}

/* True for the problems of text that only looks like an anchor, alias, tag or block. */
static bool is_reserved(const Judge *judge)
{
    return strchr("&*!|>", judge->text[judge->fault->from]) &&
           judge->fault->from < judge->fault->end &&
           (strstr(judge->fault->context, "an anchor") ||
            strstr(judge->fault->context, "an alias") || strstr(judge->fault->context, "a tag") ||
            strstr(judge->fault->context, "a node") ||
            strstr(judge->fault->context, "a block scalar"));
}

/* A bracket that is open where another line has begun that does not go on with it. */
static bool is_unclosed(const Judge *judge)
{
    const YomiYamlFault *fault = judge->fault;

    if (fault->bracket == SIZE_MAX)
        return false;
    return fault->at >= written(judge, fault->end) ||
           (strstr(fault->problem, "did not find expected ','") &&
            !is_same_line(judge, fault->bracket, fault->at));
}

void yomi_yaml_blame(const YomiSource *source, const YomiYamlFault *fault, YomiDiags *diags)
{
    const Judge judge = {source, fault, source->text, diags};
    const char *problem = fault->problem;
    const bool in_quotes = strstr(fault->context, "a quoted scalar") != NULL;

    if (in_quotes && g_str_has_prefix(problem, "found unexpected"))
        add_character(&judge, YOMI_CODE_YAML_UNCLOSED, fault->from);
    else if (!in_quotes && blame_tab(&judge, fault->at))
        return;
    else if (is_reserved(&judge))
        add_character(&judge, YOMI_CODE_YAML_RESERVED, fault->from);
    else if (is_unclosed(&judge))
        add_character(&judge, YOMI_CODE_YAML_UNCLOSED, fault->bracket);
    else if (g_str_equal(problem, "found character that cannot start any token"))
        add_character(&judge, YOMI_CODE_YAML_RESERVED, fault->at);
    else if (g_str_equal(problem, "mapping values are not allowed in this context"))
        blame_colon(&judge);
    else if (g_str_equal(problem, "could not find expected ':'"))
        add(&judge, YOMI_CODE_YAML_NO_COLON, whole_line(&judge, fault->from));
    else if (g_str_equal(problem, "did not find expected key") ||
             g_str_equal(problem, "did not find expected '-' indicator") ||
             g_str_equal(problem, "did not find expected <document start>"))
        blame_entry(&judge);
    else
        add_problem(&judge);
}
