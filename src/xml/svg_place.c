/* svg_place.c -- where in a drawing's text the thing stands that the parser tells of. */
/* SPDX-License-Identifier: MIT */
#include "xml/svg_place.h"

#include <stdbool.h>
#include <string.h>

/* The first byte at or behind @at that is one of @set, or @end. */
static gsize find(const char *data, gsize at, gsize end, const char *set)
{
    while (at < end && !(data[at] && strchr(set, data[at])))
        at++;
    return at;
}

static gsize skip_space(const char *data, gsize at, gsize end)
{
    while (at < end && g_ascii_isspace(data[at]))
        at++;
    return at;
}

YomiSvgPlace yomi_svg_place_tag(const char *data, gsize length, gsize before)
{
    const gsize limit = MIN(before, length);
    const char *open = memrchr(data, '<', limit);
    const gsize start = open ? (gsize)(open - data) : limit;

    return (YomiSvgPlace){start, find(data, start, length, " \t\r\n/>")};
}

YomiSvgPlace yomi_svg_place_attribute(const char *data, gsize length, YomiSvgPlace tag,
                                      const char *name)
{
    gsize at = tag.end;

    for (;;) {
        const gsize start = skip_space(data, at, length);
        const gsize name_end = find(data, start, length, " \t\r\n=/>");
        const gsize quote = find(data, name_end, length, "\"'>");

        if (name_end == start || quote >= length || data[quote] == '>')
            return tag;

        const char *close = memchr(data + quote + 1, data[quote], length - quote - 1);

        if (!close)
            return tag;
        at = (gsize)(close - data) + 1;
        if (name_end - start == strlen(name) && memcmp(data + start, name, name_end - start) == 0)
            return (YomiSvgPlace){start, at};
    }
}

YomiSvgPlace yomi_svg_place_text(const char *data, gsize from, gsize before)
{
    gsize start = skip_space(data, from, before);

    while (start < before && data[start] == '<') {
        start = find(data, start, before, ">");
        start = skip_space(data, MIN(start + 1, before), before);
    }
    return (YomiSvgPlace){start, find(data, start, before, " \t\r\n<")};
}

static bool stands(const char *data, gsize length, gsize at, const char *mark)
{
    return length - at >= strlen(mark) && memcmp(data + at, mark, strlen(mark)) == 0;
}

/* Behind @mark, or the end. */
static gsize behind(const char *data, gsize length, gsize at, const char *mark)
{
    const char *found = memmem(data + at, length - at, mark, strlen(mark));

    return found ? (gsize)(found - data) + strlen(mark) : length;
}

void yomi_svg_place_style(const char *data, gsize length, gsize offset, gsize *at, gsize *text_at)
{
    bool raw = false; /* inside CDATA */

    while (*at < length) {
        if (!raw && stands(data, length, *at, "<![CDATA[")) {
            *at += strlen("<![CDATA[");
            raw = true;
        } else if (raw && stands(data, length, *at, "]]>")) {
            *at += strlen("]]>");
            raw = false;
        } else if (!raw && stands(data, length, *at, "<!--")) {
            *at = behind(data, length, *at, "-->");
        } else if (*text_at >= offset) {
            return;
        } else {
            *at = !raw && data[*at] == '&' ? behind(data, length, *at, ";") : *at + 1;
            (*text_at)++;
        }
    }
}
