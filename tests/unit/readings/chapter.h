/* chapter.h -- what the tests of readings/ share: a chapter's tree of its Markdown. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "read/markdown.h"

#include <string.h>

typedef struct {
    YomiSource *source;
    YomiDiags *diags;
    YomiDoc *doc;
} Chapter;

static inline Chapter chapter_of(const char *text)
{
    Chapter chapter = {
        .source = yomi_source_new("01.md", 1, g_strdup(text), strlen(text)),
        .diags = yomi_diags_new(),
    };

    chapter.doc = yomi_read_markdown(chapter.source, 0, YOMI_RUBY_BRACES, false, chapter.diags);
    return chapter;
}

static inline void chapter_clear(Chapter *chapter)
{
    yomi_doc_free(chapter->doc);
    yomi_diags_free(chapter->diags);
    yomi_source_free(chapter->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Chapter, chapter_clear)
