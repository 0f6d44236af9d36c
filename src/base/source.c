/* source.c -- one file of the author's, read whole. */
/* SPDX-License-Identifier: MIT */
#include "base/source.h"

#include "base/file.h"

#include <string.h>

/* CR LF and a lone CR become LF, in place; returns the new length. */
static size_t normalise_line_ends(char *text, size_t length)
{
    size_t to = 0;

    if (!memchr(text, '\r', length))
        return length;
    for (size_t from = 0; from < length; from++) {
        if (text[from] != '\r')
            text[to++] = text[from];
        else if (from + 1 == length || text[from + 1] != '\n')
            text[to++] = '\n';
    }
    return to;
}

static void find_lines(YomiSource *source)
{
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    const char *end = source->text + source->length;
    uint32_t start = 0;

    g_array_append_val(lines, start);
    for (const char *p = source->text; (p = memchr(p, '\n', (size_t)(end - p)));) {
        p++;
        start = (uint32_t)(p - source->text);
        g_array_append_val(lines, start);
    }
    source->n_lines = lines->len;
    source->lines = (uint32_t *)g_array_free(g_steal_pointer(&lines), FALSE);
}

YomiSource *yomi_source_new(const char *name, unsigned order, char *text, size_t length)
{
    YomiSource *source = g_new0(YomiSource, 1);
    size_t bom = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    g_assert(length <= YOMI_SOURCE_MAX);
    if (bom)
        memmove(text, text + bom, length - bom);
    length = normalise_line_ends(text, length - bom);
    source->name = g_strdup(name);
    source->order = order;
    source->text = g_realloc(text, length + 1);
    source->text[length] = '\0';
    source->length = length;
    find_lines(source);
    return source;
}

YomiSource *yomi_source_load(const char *path, const char *name, unsigned order, GError **error)
{
    g_autofree char *text = NULL;
    gsize length = 0;

    if (!g_file_get_contents(path, &text, &length, error)) {
        g_prefix_error(error, "cannot read '%s': ", name);
        return NULL;
    }
    if (length > YOMI_SOURCE_MAX) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot read '%s': larger than %d MiB",
                    name, YOMI_SOURCE_MAX / 1024 / 1024);
        return NULL;
    }
    return yomi_source_new(name, order, g_steal_pointer(&text), length);
}

void yomi_source_free(YomiSource *source)
{
    if (!source)
        return;
    g_free(source->name);
    g_free(source->text);
    g_free(source->lines);
    g_free(source);
}
