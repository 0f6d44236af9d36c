/* ruby.c -- ruby elements, each one word. */
/* SPDX-License-Identifier: MIT */
#include "write/ruby.h"

/* Brackets around a reading, where the book wants them for what cannot show ruby. */
static void write_bracket(YomiMarkup *markup, const YomiBook *book, const char *bracket)
{
    if (book->ruby_rp)
        yomi_markup_element(markup, "rp", YOMI_MARKUP_INLINE, bracket);
}

/* The parts from @part up to @end: one base and one reading. */
static void write_pair(YomiMarkup *markup, const YomiBook *book, const YomiTermPart *part,
                       const YomiTermPart *end)
{
    g_autoptr(GString) reading = g_string_new(NULL);

    for (; part < end; part++) {
        yomi_markup_text(markup, part->base);
        g_string_append(reading, part->reading);
    }
    write_bracket(markup, book, "（");
    yomi_markup_element(markup, "rt", YOMI_MARKUP_INLINE, reading->str);
    write_bracket(markup, book, "）");
}

void yomi_ruby_write(YomiMarkup *markup, YomiFacts *facts, const YomiBook *book,
                     const YomiTermPart *parts, size_t n)
{
    const YomiTermPart *end = parts + n, *next = NULL;
    bool open = false;

    for (const YomiTermPart *part = parts; part < end; part = next) {
        next = part + 1;
        if (open && !part->reading) {
            yomi_markup_close(markup);
            open = false;
        }
        if (!part->reading) {
            yomi_markup_text(markup, part->base);
            yomi_facts_count_text(facts, part->base);
            continue;
        }
        if (!open) {
            yomi_markup_open(markup, "ruby", YOMI_MARKUP_INLINE);
            facts->rubies++;
            open = true;
        }
        while (book->ruby_by_word && next < end && next->reading)
            next++;
        write_pair(markup, book, part, next);
    }
    if (open)
        yomi_markup_close(markup);
}
