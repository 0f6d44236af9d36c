/* plain.c -- what things are called where no markup can stand. */
/* SPDX-License-Identifier: MIT */
#include "pass/plain.h"

#include "doc/walk.h"
#include "jp/annotated.h"

/* Marks that have gone leave spaces side by side. */
static void join_spaces(GString *text)
{
    gsize kept = 0;

    for (gsize i = 0; i < text->len; i++)
        if (text->str[i] != ' ' || kept == 0 || text->str[kept - 1] != ' ')
            text->str[kept++] = text->str[i];
    g_string_truncate(text, kept);
}

/* U+3000 inside a title is typography and stays; at its ends it is a slip. */
static char *trim(GString *text)
{
    join_spaces(text);

    const char *start = text->str, *end = text->str + text->len;

    while (start < end && g_unichar_isspace(g_utf8_get_char(start)))
        start = g_utf8_next_char(start);
    while (start < end && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(end))))
        end = g_utf8_prev_char(end);
    return g_strndup(start, (gsize)(end - start));
}

char *yomi_plain_label(YomiNode *top)
{
    g_autoptr(GString) text = g_string_new(NULL);

    yomi_plain_text(top, text);
    return trim(text);
}

static void append_ruby(GString *out, const YomiNode *ruby)
{
    for (const YomiNode *pair = ruby->first; pair; pair = pair->next)
        if (pair->reading)
            yomi_annotated_append_part(out, pair->text, pair->reading,
                                       !pair->next || !pair->next->reading);
        else
            g_string_append(out, pair->text);
}

char *yomi_plain_annotated(YomiNode *top)
{
    g_autoptr(GString) text = g_string_new(NULL);
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (!walk.entering)
            continue;
        if (walk.node->kind == YOMI_NODE_RUBY) {
            append_ruby(text, walk.node);
            yomi_walk_skip(&walk);
        } else {
            g_string_append(text, yomi_plain_of(walk.node));
        }
    }
    return trim(text);
}

YomiNode *yomi_plain_title(YomiDoc *doc)
{
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        for (YomiNode *block = page->first; block; block = block->next)
            if (block->kind == YOMI_NODE_HEADING && block->level == 1)
                return block;
    return NULL;
}
