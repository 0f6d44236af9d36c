/* annotated.c -- plain text that carries its readings with it. */
/* SPDX-License-Identifier: MIT */
#include "jp/annotated.h"

#include <string.h>

/* U+FFF9, U+FFFA and U+FFFB in UTF-8: they differ in their last byte. */
#define ANCHOR "\xEF\xBF\xB9"
#define SEPARATOR "\xEF\xBF\xBA"
#define TERMINATOR "\xEF\xBF\xBB"

enum { MARK = 3 }; /* bytes of each */

static bool is_mark(const char *text)
{
    return strncmp(text, ANCHOR, MARK) == 0 || strncmp(text, SEPARATOR, MARK) == 0 ||
           strncmp(text, TERMINATOR, MARK) == 0;
}

/* The bytes up to the next mark or the end. */
static gsize plain_length(const char *text)
{
    const char *p = text;

    while (*p && !is_mark(p))
        p = g_utf8_next_char(p);
    return (gsize)(p - text);
}

/* One base and its reading, as yomi_annotated_append_part() writes them; 0 for anything else. */
static gsize part_length(const char *text, YomiAnnotation *out)
{
    const char *p = text + MARK;

    if (strncmp(text, ANCHOR, MARK) != 0)
        return 0;
    *out = (YomiAnnotation){.base = p, .base_length = plain_length(p)};
    p += out->base_length;
    if (strncmp(p, SEPARATOR, MARK) != 0 || out->base_length == 0)
        return 0;
    out->reading = p + MARK;
    out->reading_length = plain_length(out->reading);
    p = out->reading + out->reading_length;
    out->ends = strncmp(p, TERMINATOR, MARK) == 0;
    if (out->reading_length == 0 || !(out->ends || strncmp(p, ANCHOR, MARK) == 0))
        return 0;
    return (gsize)(p - text) + (out->ends ? MARK : 0);
}

bool yomi_annotated_next(const char **text, YomiAnnotation *out)
{
    gsize length = **text ? part_length(*text, out) : 0;

    if (!**text)
        return false;
    if (length == 0) { /* a stray mark stands for itself */
        length = is_mark(*text) ? MARK + plain_length(*text + MARK) : plain_length(*text);
        *out = (YomiAnnotation){.base = *text, .base_length = length, .ends = true};
    }
    *text += length;
    return true;
}

/* Sources hold no marks, but a character reference may have brought one. */
static void append_unmarked(GString *out, const char *text)
{
    for (const char *p = text; *p;) {
        const char *next = g_utf8_next_char(p);

        if (!is_mark(p))
            g_string_append_len(out, p, next - p);
        p = next;
    }
}

void yomi_annotated_append_part(GString *out, const char *base, const char *reading, bool last)
{
    g_assert(*base && *reading);
    g_string_append(out, ANCHOR);
    append_unmarked(out, base);
    g_string_append(out, SEPARATOR);
    append_unmarked(out, reading);
    if (last)
        g_string_append(out, TERMINATOR);
}

char *yomi_annotated_plain(const char *text)
{
    GString *out = g_string_new(NULL);
    YomiAnnotation part;

    while (yomi_annotated_next(&text, &part))
        g_string_append_len(out, part.base, (gssize)part.base_length);
    return g_string_free(out, FALSE);
}

void yomi_annotated_append_split(GString *out, const char *text, const char *split)
{
    g_auto(GStrv) readings = g_strsplit(split, "|", -1);

    if (!readings[0] || !readings[1]) {
        yomi_annotated_append_part(out, text, split, true);
        return;
    }
    for (guint i = 0; readings[i]; i++) {
        const char *end = g_utf8_next_char(text);
        g_autofree char *base = g_strndup(text, (gsize)(end - text));
        const bool last = !readings[i + 1] || !*readings[i + 1];

        if (*readings[i])
            yomi_annotated_append_part(out, base, readings[i], last);
        else
            g_string_append(out, base);
        text = end;
    }
}
