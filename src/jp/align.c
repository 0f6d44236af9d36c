/* align.c -- lays a reading in kana over a text of kanji and kana. */
/* SPDX-License-Identifier: MIT */
#include "jp/align.h"

#include "jp/chars.h"

#include <stdbool.h>
#include <string.h>

/* Titles and names; longer ones would cost the square of their length. */
enum { MAX_LENGTH = 300 };

typedef enum { PART_KANA, PART_MARKS, PART_OTHER } Part;

typedef struct {
    Part part;
    gsize start, end; /* in characters of the text */
} Run;

typedef struct {
    gunichar *text, *reading;
    gsize n_text, n_reading;
    GArray *runs;        /* of Run */
    unsigned char *ways; /* [run][place]: ways to read the runs from here on, 2 for many */
} Alignment;

static Part part_of(gunichar c)
{
    if (yomi_char_is_kana(c))
        return PART_KANA;
    return g_unichar_isalnum(c) || yomi_char_is_ideograph(c) || yomi_char_is_extending(c)
               ? PART_OTHER
               : PART_MARKS;
}

static GArray *find_runs(const gunichar *text, gsize length)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(Run));

    for (gsize i = 0; i < length; i++) {
        const Part part = part_of(text[i]);
        Run *last = runs->len ? &g_array_index(runs, Run, runs->len - 1) : NULL;

        if (last && last->part == part) {
            last->end = i + 1;
        } else {
            const Run run = {part, i, i + 1};

            g_array_append_val(runs, run);
        }
    }
    return runs;
}

static bool is_all_kana(const gunichar *reading, gsize length)
{
    for (gsize i = 0; i < length; i++)
        if (part_of(reading[i]) == PART_OTHER)
            return false;
    return true;
}

static unsigned char *ways_at(const Alignment *a, gsize run, gsize place)
{
    return &a->ways[run * (a->n_reading + 1) + place];
}

/* Whether the run reads as it stands at @place. */
static bool stands_at(const Alignment *a, const Run *run, gsize place)
{
    const gsize length = run->end - run->start;

    if (place + length > a->n_reading)
        return false;
    for (gsize i = 0; i < length; i++)
        if (yomi_char_hiragana(a->text[run->start + i]) !=
            yomi_char_hiragana(a->reading[place + i]))
            return false;
    return true;
}

/* The places where the next run may start when @run starts at @place: [*first, *last]. */
static bool next_places(const Alignment *a, const Run *run, gsize place, gsize *first, gsize *last)
{
    switch (run->part) {
    case PART_KANA:
        *first = *last = place + (run->end - run->start);
        return stands_at(a, run, place);
    case PART_MARKS:
        *first = *last = stands_at(a, run, place) ? place + (run->end - run->start) : place;
        return true;
    default: /* no word reads across a mark */
        *first = place + 1;
        for (*last = place; *last < a->n_reading && part_of(a->reading[*last]) == PART_KANA;)
            ++*last;
        return place < *last;
    }
}

static void count_ways(const Alignment *a)
{
    *ways_at(a, a->runs->len, a->n_reading) = 1;
    for (gsize i = a->runs->len; i-- > 0;)
        for (gsize place = 0; place <= a->n_reading; place++) {
            const Run *run = &g_array_index(a->runs, Run, i);
            gsize first = 0, last = 0;
            unsigned ways = 0;

            if (next_places(a, run, place, &first, &last))
                for (gsize next = first; next <= last && ways < 2; next++)
                    ways += *ways_at(a, i + 1, next);
            *ways_at(a, i, place) = (unsigned char)MIN(ways, 2);
        }
}

static gsize bytes_of(const gunichar *text, gsize start, gsize end)
{
    gsize bytes = 0;

    for (; start < end; start++)
        bytes += (gsize)g_unichar_to_utf8(text[start], NULL);
    return bytes;
}

/* Follows the only way. */
static GArray *follow(const Alignment *a)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(YomiReadingRun));
    gsize place = 0, text_bytes = 0, reading_bytes = 0;

    for (gsize i = 0; i < a->runs->len; i++) {
        const Run *run = &g_array_index(a->runs, Run, i);
        gsize next = 0, last = 0;

        next_places(a, run, place, &next, &last);
        while (!*ways_at(a, i + 1, next))
            next++;

        const gsize length = bytes_of(a->text, run->start, run->end);
        const gsize read = bytes_of(a->reading, place, next);
        const YomiReadingRun piece = {text_bytes, length, reading_bytes,
                                      run->part == PART_OTHER ? read : 0};

        g_array_append_val(found, piece);
        text_bytes += length;
        reading_bytes += read;
        place = next;
    }
    return found;
}

GArray *yomi_reading_align(const char *text, const char *reading)
{
    glong n_text = 0, n_reading = 0;
    g_autofree gunichar *text_chars = g_utf8_to_ucs4_fast(text, -1, &n_text);
    g_autofree gunichar *reading_chars = g_utf8_to_ucs4_fast(reading, -1, &n_reading);

    if (n_text > MAX_LENGTH || n_reading > MAX_LENGTH ||
        !is_all_kana(reading_chars, (gsize)n_reading))
        return NULL;

    g_autoptr(GArray) runs = find_runs(text_chars, (gsize)n_text);
    g_autofree unsigned char *ways = g_malloc0((runs->len + 1) * ((gsize)n_reading + 1));
    const Alignment alignment = {text_chars,       reading_chars, (gsize)n_text,
                                 (gsize)n_reading, runs,          ways};

    count_ways(&alignment);
    return *ways_at(&alignment, 0, 0) == 1 ? follow(&alignment) : NULL;
}
