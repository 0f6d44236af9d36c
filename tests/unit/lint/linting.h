/* linting.h -- what the tests of lint/ share: Markdown in, the lint's findings out. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "lint/lint.h"
#include "read/markdown.h"

#include <string.h>

/* "1:3 arrow (→), 2:1 ...": what the lint finds in the chapters (NULL at the end) of @book. */
static inline char *lint_chapters(YomiBook *book, const char *const *chapters)
{
    YomiEdition edition = {0};
    YomiChapter chapter = {.stem = (char *)"chapter"};
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiLabels) labels = yomi_labels_new(book, &edition);
    g_autoptr(GString) out = g_string_new(NULL);
    size_t count = 0;

    for (unsigned i = 0; chapters[i]; i++) {
        YomiSource *source =
            yomi_source_new("01.md", i + 1, g_strdup(chapters[i]), strlen(chapters[i]));
        g_autoptr(YomiDiags) other = yomi_diags_new(); /* the reader's own findings */
        g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, other);

        yomi_diags_keep(diags, source);
        g_ptr_array_add(labels->chapters, yomi_chapter_labels_new(&chapter));
        yomi_lint_chapter(book, doc, labels->chapters->pdata[i], diags);
    }
    yomi_lint_settle(labels, diags);

    const YomiDiag *list = yomi_diags_list(diags, &count);

    for (size_t i = 0; i < count; i++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%s%u:%u %s", i > 0 ? ", " : "", line, column,
                               yomi_code_info(list[i].code)->word);
        if (list[i].subject)
            g_string_append_printf(out, " (%s)", list[i].subject);
    }
    return g_strdup(out->str);
}

static inline void check_in(YomiBook *book, const char *markdown, const char *expected)
{
    const char *const chapters[] = {markdown, NULL};
    g_autofree char *found = lint_chapters(book, chapters);

    g_assert_cmpstr(found, ==, expected);
}

/* In a book that asks for nothing. */
static inline void check(const char *markdown, const char *expected)
{
    YomiBook book = {0};

    check_in(&book, markdown, expected);
}
