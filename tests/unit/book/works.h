/* works.h -- a list of works in memory, for one test. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/references.h"
#include "sample.h"

typedef struct {
    YomiDiags *diags;
    YomiSource *source;
    YomiReferences *references;
} Works;

static inline Works works_read(const char *text, bool json)
{
    Works works = {.diags = yomi_diags_new()};

    works.source = yomi_source_new("refs", 0, g_strdup(text), strlen(text));
    works.references = yomi_references_read(works.source, json, works.diags);
    return works;
}

static inline void works_clear(Works *works)
{
    yomi_references_free(works->references);
    yomi_diags_free(works->diags);
    yomi_source_free(works->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Works, works_clear)

static inline const YomiReference *works_nth(const Works *works, guint i)
{
    g_assert_cmpuint(i, <, works->references->list->len);
    return &g_array_index(works->references->list, YomiReference, i);
}

static inline void works_found(const Works *works, const char *expected)
{
    g_autofree char *found = sample_findings(works->diags);

    g_assert_cmpstr(found, ==, expected);
}
