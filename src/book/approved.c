/* approved.c -- approved readings act like terms. */
/* SPDX-License-Identifier: MIT */
#include "book/approved.h"

#include "jp/chars.h"

#include <string.h>

/* A character and the marks that belong to it. */
static const char *unit_end(const char *text)
{
    do
        text = g_utf8_next_char(text);
    while (*text && yomi_char_is_extending(g_utf8_get_char(text)));
    return text;
}

/* Digits, and what stands between them: 1.5日. */
static bool is_of_number(gunichar c)
{
    return !yomi_char_is_kana(c) && !yomi_char_is_ideograph(c) && !g_unichar_isalpha(c);
}

/* The split fits: that was checked when the line was read. The number before a counter stays
 * outside the ruby, where the vertical edition sets it as any other. */
static void split_by_unit(YomiArena *arena, YomiTerm *term, const YomiReading *line)
{
    g_auto(GStrv) readings = g_strsplit(line->split, "|", -1);
    const unsigned n = g_strv_length(readings);
    YomiTermPart *parts = yomi_arena_alloc(arena, n * sizeof *parts);
    const char *text = term->text;

    for (unsigned i = 0; i < n; i++) {
        const char *end = unit_end(text);

        if (*readings[i] || term->n_parts > 0 || !is_of_number(g_utf8_get_char(text))) {
            parts[term->n_parts++] = (YomiTermPart){
                yomi_arena_strndup(arena, text, (size_t)(end - text)),
                *readings[i] ? yomi_arena_strdup(arena, readings[i]) : NULL,
            };
        } else {
            term->lead = (size_t)(end - term->text);
        }
        text = end;
    }
    term->parts = parts;
}

static void read_whole(YomiArena *arena, YomiTerm *term, const YomiReading *line)
{
    YomiTermPart *part = yomi_arena_alloc(arena, sizeof *part);

    *part = (YomiTermPart){term->text, yomi_arena_strdup(arena, line->reading)};
    term->parts = part;
    term->n_parts = 1;
}

static char *make_sound(YomiArena *arena, const YomiTerm *term)
{
    g_autoptr(GString) sound = g_string_new(NULL);

    for (unsigned i = 0; i < term->n_parts; i++)
        yomi_terms_sound(sound,
                         term->parts[i].reading ? term->parts[i].reading : term->parts[i].base);
    return yomi_arena_strdup(arena, sound->str);
}

static void add(YomiTerms *terms, const YomiReading *line)
{
    static const char *const none[] = {NULL};
    YomiTerm term = {
        .text = yomi_arena_strdup(terms->arena, line->word),
        .not_before = "",
        .not_after = "",
        .alt = none,
        .span = line->span,
        .approved = true,
        .easy = yomi_reading_is_easy(line),
        .alone =
            g_utf8_strlen(line->word, -1) == 1 || g_unichar_isdigit(g_utf8_get_char(line->word)),
    };
    unsigned taken = 0;

    if (!yomi_trie_add(terms->trie, term.text, terms->list->len, &taken))
        return;
    if (*line->split)
        split_by_unit(terms->arena, &term, line);
    else
        read_whole(terms->arena, &term, line);
    term.sound = make_sound(terms->arena, &term);
    g_array_append_val(terms->list, term);
}

void yomi_terms_add_approved(YomiTerms **terms, const GPtrArray *readings)
{
    for (guint i = 0; i < readings->len; i++) {
        const YomiReading *line = readings->pdata[i];

        if (!yomi_reading_is_approved(line))
            continue;
        if (!*terms)
            *terms = yomi_terms_new();
        add(*terms, line);
    }
}
