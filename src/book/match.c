/* match.c -- where the terms of a book stand in a text. */
/* SPDX-License-Identifier: MIT */
#include "book/match.h"

#include "jp/annotated.h"
#include "jp/chars.h"

static gunichar char_before(const YomiTermText *text, size_t at)
{
    return at > 0 ? g_utf8_get_char(g_utf8_prev_char(text->text + at)) : text->before;
}

static gunichar char_behind(const YomiTermText *text, size_t at)
{
    return at < text->length ? g_utf8_get_char(text->text + at) : text->behind;
}

static bool has_char(const char *characters, gunichar c)
{
    for (; c && *characters; characters = g_utf8_next_char(characters))
        if (g_utf8_get_char(characters) == c)
            return true;
    return false;
}

static bool is_alone(const YomiTermText *text, const YomiTermMatch *match)
{
    const gunichar before = char_before(text, match->start);

    if (g_unichar_isdigit(before))
        return false;
    return g_unichar_isdigit(g_utf8_get_char(match->term->text)) ||
           (!yomi_char_is_ideograph(before) &&
            !yomi_char_is_ideograph(char_behind(text, match->end)));
}

static bool is_latin(gunichar c)
{
    return c < 0x80 ? g_ascii_isalnum((char)c) || c == '-'
                    : g_unichar_isalpha(c) && g_unichar_get_script(c) == G_UNICODE_SCRIPT_LATIN;
}

/* ALS is no word of ALSFRS-R. */
static bool is_in_latin_word(const YomiTermText *text, const YomiTermMatch *match)
{
    const char *last = g_utf8_prev_char(text->text + match->end);

    return (is_latin(g_utf8_get_char(match->term->text)) &&
            is_latin(char_before(text, match->start))) ||
           (is_latin(g_utf8_get_char(last)) && is_latin(char_behind(text, match->end)));
}

/* 一日 is no part of 二十一日, nor 5日 of 1.5日. */
static bool is_in_number(const YomiTermText *text, const YomiTermMatch *match)
{
    const char *last = g_utf8_prev_char(text->text + match->end);

    return yomi_char_continues_number(char_before(text, match->start),
                                      g_utf8_get_char(match->term->text)) ||
           yomi_char_continues_number(g_utf8_get_char(last), char_behind(text, match->end));
}

static bool is_allowed(const YomiTermText *text, const YomiTermMatch *match)
{
    const YomiTerm *term = match->term;
    const gunichar behind = char_behind(text, match->end);

    if ((term->alone && !is_alone(text, match)) || is_in_latin_word(text, match) ||
        is_in_number(text, match))
        return false;
    return !yomi_char_is_extending(behind) && !has_char(term->not_before, behind) &&
           (!*term->not_after || !has_char(term->not_after, char_before(text, match->start)));
}

bool yomi_terms_next(const YomiTerms *terms, const YomiTermText *text, size_t at,
                     YomiTermMatch *out)
{
    YomiTrieMatch found[YOMI_TRIE_MAX];
    unsigned count = 0;

    while ((count = yomi_trie_find(terms->trie, text->text, text->length, &at, found)) > 0) {
        while (count-- > 0) {
            *out = (YomiTermMatch){&g_array_index(terms->list, YomiTerm, found[count].number),
                                   found[count].number, at, at + found[count].length};
            if (is_allowed(text, out))
                return true;
        }
        at = (size_t)(g_utf8_next_char(text->text + at) - text->text);
    }
    return false;
}

bool yomi_terms_begin(const YomiTerms *terms, const YomiTermText *text, size_t at)
{
    YomiTrieMatch found[YOMI_TRIE_MAX];
    unsigned count = at < text->length
                         ? yomi_trie_at(terms->trie, text->text + at, text->length - at, found)
                         : 0;

    while (count-- > 0) {
        const YomiTermMatch match = {&g_array_index(terms->list, YomiTerm, found[count].number),
                                     found[count].number, at, at + found[count].length};

        if (is_allowed(text, &match))
            return true;
    }
    return false;
}

/* --- annotating ---------------------------------------------------------------------------- */

static void append_term(GString *out, const YomiTerm *term)
{
    for (unsigned i = 0; i < term->n_parts; i++) {
        const YomiTermPart *part = &term->parts[i];
        const bool last = i + 1 == term->n_parts || !term->parts[i + 1].reading;

        if (part->reading)
            yomi_annotated_append_part(out, part->base, part->reading, last);
        else
            g_string_append(out, part->base);
    }
}

static void annotate_part(const YomiTerms *terms, const YomiTermText *text, GString *out)
{
    size_t done = 0;
    YomiTermMatch match;

    for (size_t at = 0; yomi_terms_next(terms, text, at, &match); at = match.end) {
        if (match.term->n_parts == 0)
            continue;
        match.start += match.term->lead;
        g_string_append_len(out, text->text + done, (gssize)(match.start - done));
        append_term(out, match.term);
        done = match.end;
    }
    g_string_append_len(out, text->text + done, (gssize)(text->length - done));
}

char *yomi_terms_annotate(const YomiTerms *terms, const char *text)
{
    GString *out = g_string_new(NULL);
    YomiAnnotation part;
    gunichar before = 0;

    while (terms && *text) {
        const char *start = text;

        yomi_annotated_next(&text, &part);
        if (part.reading) {
            g_string_append_len(out, start, text - start);
        } else {
            const char *rest = text;
            YomiAnnotation next;
            const bool more = yomi_annotated_next(&rest, &next);
            const YomiTermText plain = {part.base, part.base_length, before,
                                        more ? g_utf8_get_char(next.base) : 0};

            annotate_part(terms, &plain, out);
        }
        before = g_utf8_get_char(g_utf8_prev_char(part.base + part.base_length));
    }
    g_string_append(out, text);
    return g_string_free(out, FALSE);
}
