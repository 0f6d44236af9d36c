/* notation.c -- runs the examples of docs/notation.md and regressions.md. */
/* SPDX-License-Identifier: MIT */
#include "doc/check.h"
#include "doc/dump.h"
#include "pass/pass.h"
#include "read/markdown.h"

#include <stdio.h>
#include <string.h>

/*
 * An example is a fenced block whose info string starts with "example"; what follows are its
 * settings: aozora, both, hard; figures for the tree with its figures; vertical for the tree as the
 * vertical edition has it, with markup or kanji as its digits. Lines that hold only a full stop
 * part it into the source, the tree as doc/dump.h writes it (the notes' bodies behind the text,
 * when there are some), and the findings, "line:column code" each, advice included; without the
 * last part there are none.
 */
typedef struct {
    const char *file;
    unsigned line; /* where it starts */
    char *settings;
    GString *parts[3];
} Example;

static bool is_set(const Example *example, const char *word)
{
    return strstr(example->settings, word) != NULL;
}

static void append_findings(YomiDiags *diags, GString *out)
{
    size_t count = 0;
    const YomiDiag *list = yomi_diags_list(diags, &count);

    for (size_t i = 0; i < count; i++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%u:%u %s\n", line, column, yomi_code_info(list[i].code)->word);
    }
}

static bool check_part(const Example *example, const char *what, const char *expected,
                       const char *found)
{
    if (strcmp(expected, found) == 0)
        return true;
    printf("%s:%u: the %s differ\n--- expected\n%s--- found\n%s---\n", example->file, example->line,
           what, expected, found);
    return false;
}

/* What the vertical edition makes of it. */
static void set_vertically(const Example *example, YomiDoc *doc, YomiDiags *diags)
{
    const YomiBook book = {0};
    const YomiEdition edition = {
        .vertical = true,
        .digits = is_set(example, "kanji")    ? YOMI_DIGITS_KANJI
                  : is_set(example, "markup") ? YOMI_DIGITS_MARKUP
                                              : YOMI_DIGITS_FULLWIDTH,
    };
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};

    yomi_pass_vertical(&ctx, doc);
}

static void make_figures(YomiDoc *doc, YomiDiags *diags)
{
    YomiPassContext ctx = {.diags = diags};

    yomi_pass_figures(&ctx, doc);
}

static bool run(const Example *example)
{
    const GString *text = example->parts[0];
    g_autoptr(YomiSource) source =
        yomi_source_new(example->file, 0, g_strdup(text->str), text->len);
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GString) tree = g_string_new(NULL);
    g_autoptr(GString) findings = g_string_new(NULL);
    YomiRubyNotation notation = YOMI_RUBY_BRACES;

    if (is_set(example, "both"))
        notation = YOMI_RUBY_BOTH;
    else if (is_set(example, "aozora"))
        notation = YOMI_RUBY_AOZORA;

    g_autoptr(YomiDoc) doc =
        yomi_read_markdown(source, 0, notation, is_set(example, "hard"), diags);

    if (is_set(example, "figures"))
        make_figures(doc, diags);
    if (is_set(example, "vertical"))
        set_vertically(example, doc, diags);
    yomi_doc_check(doc);
    yomi_dump(yomi_doc_root(doc), true, tree);
    if (yomi_doc_notes(doc)->first)
        yomi_dump(yomi_doc_notes(doc), true, tree);
    append_findings(diags, findings);

    const bool same_tree = check_part(example, "trees", example->parts[1]->str, tree->str);

    return check_part(example, "findings", example->parts[2]->str, findings->str) && same_tree;
}

static void clear(Example *example)
{
    for (size_t i = 0; i < G_N_ELEMENTS(example->parts); i++)
        g_string_free(example->parts[i], TRUE);
    g_free(example->settings);
}

/* Takes the lines of the example up to the closing fence; returns the line behind it. */
static char **take_example(Example *example, char **line, const char *fence)
{
    unsigned part = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(example->parts); i++)
        example->parts[i] = g_string_new(NULL);
    for (; *line && strcmp(*line, fence) != 0; line++) {
        if (strcmp(*line, ".") == 0 && part + 1 < G_N_ELEMENTS(example->parts))
            part++;
        else
            g_string_append_printf(example->parts[part], "%s\n", *line);
    }
    return *line ? line + 1 : line;
}

/* Runs all examples of the file; false when one fails or there is none. */
static bool run_file(const char *file)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    unsigned examples = 0, failed = 0;

    if (!g_file_get_contents(file, &text, NULL, &error)) {
        printf("%s\n", error->message);
        return false;
    }

    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line;) {
        const size_t ticks = strspn(*line, "`");
        const char *info = *line + ticks;

        if (ticks < 3 || !g_str_has_prefix(info, "example")) {
            line++;
            continue;
        }

        g_autofree char *fence = g_strndup(*line, ticks);
        Example example = {file, (unsigned)(line - lines) + 1, g_strdup(info), {NULL}};

        line = take_example(&example, line + 1, fence);
        failed += !run(&example);
        examples++;
        clear(&example);
    }
    printf("%s: %u examples, %u failed\n", file, examples, failed);
    return examples > 0 && failed == 0;
}

int main(void)
{
    const bool manual = run_file(YOMI_SOURCE_DIR "/docs/notation.md");

    return run_file(YOMI_SOURCE_DIR "/tests/spec/regressions.md") && manual ? 0 : 1;
}
