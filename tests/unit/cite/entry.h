/* entry.h -- an entry as the list prints it, for one test. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cite/cite.h"
#include "doc/check.h"
#include "doc/dump.h"
#include "doc/walk.h"

#include <string.h>

typedef struct {
    YomiDiags *diags;
    YomiSource *source;
    YomiReferences *references;
    YomiDoc *doc;
    YomiNode *paragraph;
} Entry;

/* The first work of @yaml. */
static inline Entry entry_of(const char *yaml)
{
    Entry entry = {.diags = yomi_diags_new()};
    YomiSpan nowhere;

    entry.source = yomi_source_new("references.yaml", 0, g_strdup(yaml), strlen(yaml));
    entry.references = yomi_references_read(entry.source, false, entry.diags);
    g_assert_cmpuint(entry.references->list->len, >, 0);
    nowhere = yomi_span_make(entry.source, 0, 0);
    entry.doc = yomi_doc_new(entry.source);
    entry.paragraph = yomi_node_new(entry.doc, YOMI_NODE_PARAGRAPH, nowhere);
    yomi_node_append(yomi_doc_root(entry.doc), entry.paragraph);
    yomi_cite_write(entry.doc, entry.paragraph,
                    &g_array_index(entry.references->list, YomiReference, 0), false);
    yomi_doc_check(entry.doc);
    return entry;
}

static inline void entry_clear(Entry *entry)
{
    yomi_doc_free(entry->doc);
    yomi_references_free(entry->references);
    yomi_diags_free(entry->diags);
    yomi_source_free(entry->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Entry, entry_clear)

/* The text that is printed for a work of @type with @keys, in YAML's flow style. */
static inline void prints(const char *type, const char *keys, const char *expected)
{
    g_autofree char *yaml = g_strdup_printf("- {id: a, type: %s, %s}\n", type, keys);
    g_auto(Entry) entry = entry_of(yaml);
    g_autoptr(GString) out = g_string_new(NULL);

    g_assert_false(yomi_diags_has_errors(entry.diags));
    yomi_plain_text(entry.paragraph, out);
    g_assert_cmpstr(out->str, ==, expected);
}

/* The same as a tree. */
static inline void makes(const char *type, const char *keys, const char *expected)
{
    g_autofree char *yaml = g_strdup_printf("- {id: a, type: %s, %s}\n", type, keys);
    g_auto(Entry) entry = entry_of(yaml);
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_dump(entry.paragraph, false, out);
    g_assert_cmpstr(out->str, ==, expected);
}
