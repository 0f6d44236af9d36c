/* frontmatter.c -- what a chapter says about itself before its text. */
/* SPDX-License-Identifier: MIT */
#include "book/frontmatter.h"

#include "book/fields.h"

#include <string.h>

/* True when the line at @line is @mark and nothing else but blanks. */
static bool is_mark(const YomiSource *source, size_t line, const char *mark)
{
    const char *text = source->text + source->lines[line];
    const size_t length = strlen(mark);

    if (strncmp(text, mark, length) != 0)
        return false;
    text += length;
    text += strspn(text, " \t");
    return *text == '\n' || text == source->text + source->length;
}

static size_t line_start(const YomiSource *source, size_t line)
{
    return line < source->n_lines ? source->lines[line] : source->length;
}

/* The line that closes the front matter, or 0. */
static size_t find_end(const YomiSource *source)
{
    for (size_t line = 1; line < source->n_lines; line++)
        if (is_mark(source, line, "---") || is_mark(source, line, "..."))
            return line;
    return 0;
}

static void take(YomiChapter *chapter, const YomiYamlNode *map, YomiDiags *diags)
{
    static const YomiField fields[] = {
        {"title", false}, {"reading", false}, {"date", false}, {"line-ends", false}, {NULL, false},
    };

    if (!yomi_fields_check(map, "---", fields, diags))
        return;
    chapter->title = yomi_field_get(map, "title", diags);
    if (chapter->title)
        chapter->title_span = yomi_yaml_get(map, "title")->span;
    chapter->reading = yomi_field_get(map, "reading", diags);
    if (chapter->reading)
        chapter->reading_span = yomi_yaml_get(map, "reading")->span;
    chapter->date = yomi_field_get_date(map, "date", diags);
    chapter->hard_breaks = yomi_field_get_line_ends(map, chapter->hard_breaks, diags);
}

void yomi_frontmatter_read(YomiChapter *chapter, YomiDiags *diags)
{
    const YomiSource *source = chapter->source;

    if (!is_mark(source, 0, "---"))
        return;

    const size_t end = find_end(source);

    if (end == 0) {
        yomi_diags_add(diags, YOMI_CODE_FRONT_MATTER_UNCLOSED, yomi_span_make(source, 0, 3), NULL);
        chapter->body = line_start(source, 1);
        return;
    }
    chapter->body = line_start(source, end + 1);

    g_autoptr(YomiArena) arena = yomi_arena_new();
    const YomiYamlNode *map =
        yomi_yaml_parse(arena, source, line_start(source, 1), line_start(source, end), diags);

    if (map && !yomi_yaml_is_null(map))
        take(chapter, map, diags);
}
