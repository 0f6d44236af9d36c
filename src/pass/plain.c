/* plain.c -- what things are called where no markup can stand. */
/* SPDX-License-Identifier: MIT */
#include "pass/plain.h"

#include "doc/walk.h"

char *yomi_plain_label(YomiNode *top)
{
    g_autoptr(GString) text = g_string_new(NULL);

    yomi_plain_text(top, text);

    /* U+3000 inside a title is typography and stays; at its ends it is a slip. */
    const char *start = text->str, *end = text->str + text->len;

    while (start < end && g_unichar_isspace(g_utf8_get_char(start)))
        start = g_utf8_next_char(start);
    while (start < end && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(end))))
        end = g_utf8_prev_char(end);
    return g_strndup(start, (gsize)(end - start));
}

YomiNode *yomi_plain_title(YomiDoc *doc)
{
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        for (YomiNode *block = page->first; block; block = block->next)
            if (block->kind == YOMI_NODE_HEADING && block->level == 1)
                return block;
    return NULL;
}
