/* region.c -- code spans and brackets in one block's running text, before cmark sees it. */
/* SPDX-License-Identifier: MIT */
#include "read/region.h"

#include <string.h>

enum { MAX_TICKS = 80 }; /* cmark takes longer runs of backticks for text */

typedef struct {
    size_t length, start;
} Ticks;

typedef struct {
    size_t caret, close;
} Note;

void yomi_region_clear(YomiRegion *region)
{
    g_clear_pointer(&region->ticks, g_array_unref);
    g_clear_pointer(&region->notes, g_array_unref);
}

size_t yomi_region_run(const YomiRegion *region, size_t at)
{
    size_t end = at;

    while (end < region->end && region->text[end] == region->text[at])
        end++;
    return end - at;
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_ticks(gconstpointer first, gconstpointer second)
{
    const Ticks *a = first, *b = second;
    const int by_length = compare_sizes(a->length, b->length);

    return by_length ? by_length : compare_sizes(a->start, b->start);
}

static void find_ticks(YomiRegion *region)
{
    const char *end = region->text + region->end;

    region->ticks = g_array_new(FALSE, FALSE, sizeof(Ticks));
    for (const char *p = region->text + region->start;
         (p = memchr(p, '`', (size_t)(end - p))) != NULL;) {
        Ticks ticks = {.start = (size_t)(p - region->text)};

        ticks.length = yomi_region_run(region, ticks.start);
        if (ticks.length <= MAX_TICKS)
            g_array_append_val(region->ticks, ticks);
        p += ticks.length;
    }
    g_array_sort(region->ticks, compare_ticks);
}

size_t yomi_region_code_end(YomiRegion *region, size_t at)
{
    const size_t length = yomi_region_run(region, at);
    const Ticks wanted = {length, at + length};
    guint low = 0;

    if (!region->ticks)
        find_ticks(region);
    for (guint high = region->ticks->len; low < high;) {
        const guint middle = low + (high - low) / 2;

        if (compare_ticks(&g_array_index(region->ticks, Ticks, middle), &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == region->ticks->len)
        return 0;

    const Ticks *found = &g_array_index(region->ticks, Ticks, low);

    return found->length == length ? found->start + length : 0;
}

static int compare_notes(gconstpointer first, gconstpointer second)
{
    return compare_sizes(((const Note *)first)->caret, ((const Note *)second)->caret);
}

/* What an escape or a code span takes at @at, where no bracket counts; else 0. */
static size_t passed_over(YomiRegion *region, size_t at)
{
    const char c = region->text[at];

    if (c == '\\' && at + 1 < region->end && g_ascii_ispunct(region->text[at + 1]))
        return 2;
    if (c != '`')
        return 0;

    const size_t code_end = yomi_region_code_end(region, at);

    return code_end ? code_end - at : yomi_region_run(region, at);
}

static void find_notes(YomiRegion *region)
{
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(size_t));
    const char *text = region->text;
    size_t caret = region->end; /* the caret directly before, if any */

    region->notes = g_array_new(FALSE, FALSE, sizeof(Note));
    for (size_t i = region->start; i < region->end;) {
        const size_t passed = passed_over(region, i);

        if (!passed && text[i] == '[') {
            const size_t opener = caret + 1 == i ? caret : region->end;

            g_array_append_val(open, opener);
        } else if (!passed && text[i] == ']' && open->len > 0) {
            const Note note = {g_array_index(open, size_t, open->len - 1), i};

            g_array_set_size(open, open->len - 1);
            if (note.caret < region->end)
                g_array_append_val(region->notes, note);
        }
        caret = !passed && text[i] == '^' ? i : region->end;
        i += passed ? passed : 1;
    }
    g_array_sort(region->notes, compare_notes);
}

size_t yomi_region_note_end(YomiRegion *region, size_t at)
{
    const Note wanted = {at, 0};
    guint place = 0;

    if (!region->notes)
        find_notes(region);
    if (!g_array_binary_search(region->notes, &wanted, compare_notes, &place))
        return 0;
    return g_array_index(region->notes, Note, place).close;
}
