/* reading.h -- what the tests of read/ share: Markdown in, a dump and the findings out. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/check.h"
#include "doc/dump.h"
#include "read/markdown.h"

#include <string.h>

typedef struct {
    YomiSource *source;
    YomiDiags *diags;
    YomiDoc *doc;
} Reading;

static inline Reading reading_of(const char *text, size_t length, YomiRubyNotation notation,
                                 bool hard)
{
    Reading reading = {
        .source = yomi_source_new("test.md", 0, g_memdup2(text, length + 1), length),
        .diags = yomi_diags_new(),
    };

    reading.doc = yomi_read_markdown(reading.source, 0, notation, hard, reading.diags);
    yomi_doc_check(reading.doc);
    return reading;
}

static inline void reading_clear(Reading *reading)
{
    yomi_doc_free(reading->doc);
    yomi_diags_free(reading->diags);
    yomi_source_free(reading->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reading, reading_clear)

/* "1:4 ruby-count, 2:1 note-nested": all findings but the advice. */
static inline char *reading_findings(const Reading *reading, bool advice)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t count = 0;
    const YomiDiag *list = yomi_diags_list(reading->diags, &count);

    for (size_t i = 0; i < count; i++) {
        unsigned line = 0, column = 0;

        if (list[i].severity < (advice ? YOMI_SEVERITY_ADVICE : YOMI_SEVERITY_WARNING))
            continue;
        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%s%u:%u %s", out->len ? ", " : "", line, column,
                               yomi_code_info(list[i].code)->word);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* The dump of the text, and of the notes when there are some. */
static inline char *reading_dump(const Reading *reading)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_dump(yomi_doc_root(reading->doc), false, out);
    if (yomi_doc_notes(reading->doc)->first) {
        g_string_append(out, " + ");
        yomi_dump(yomi_doc_notes(reading->doc), false, out);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static inline void check_reading(const Reading *reading, const char *dump, const char *findings)
{
    g_autofree char *found = reading_findings(reading, false);
    g_autofree char *got = reading_dump(reading);

    g_assert_cmpstr(got, ==, dump);
    g_assert_cmpstr(found, ==, findings);
}

static inline void check_as(YomiRubyNotation notation, const char *text, const char *dump,
                            const char *findings)
{
    g_auto(Reading) reading = reading_of(text, strlen(text), notation, false);

    check_reading(&reading, dump, findings);
}

static inline void check(const char *text, const char *dump, const char *findings)
{
    check_as(YOMI_RUBY_BRACES, text, dump, findings);
}

/* One paragraph: the dump is what stands in it. */
static inline void check_line(const char *text, const char *inlines, const char *findings)
{
    g_autofree char *dump = g_strdup_printf("(doc (paragraph %s))", inlines);

    check(text, dump, findings);
}
