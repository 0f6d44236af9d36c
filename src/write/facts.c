/* facts.c -- what the writer can vouch for, counted while it writes. */
/* SPDX-License-Identifier: MIT */
#include "write/facts.h"

#include "jp/chars.h"

void yomi_facts_add(YomiFacts *sum, const YomiFacts *part)
{
    sum->rubies += part->rubies;
    sum->bare_ideographs += part->bare_ideographs;
    sum->vertical_pages += part->vertical_pages;
    sum->horizontal_pages += part->horizontal_pages;
    sum->informative_images += part->informative_images;
    sum->decorative_images += part->decorative_images;
    sum->headings += part->headings;
    sum->skipped_levels += part->skipped_levels;
    sum->last_level = part->last_level ? part->last_level : sum->last_level;
    sum->print_pages += part->print_pages;
    sum->roles += part->roles;
    sum->tables += part->tables;
    sum->index_entries += part->index_entries;
    sum->descriptions += part->descriptions;
    if (sum->characters && part->characters)
        yomi_characters_add(sum->characters, part->characters);
}

void yomi_facts_count_text(YomiFacts *facts, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        facts->bare_ideographs += yomi_char_is_ideograph(g_utf8_get_char(p));
}
