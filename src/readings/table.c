/* table.c -- readings.tsv made again: what was decided stays. */
/* SPDX-License-Identifier: MIT */
#include "readings/table.h"

#include <string.h>

static char *key_of(const YomiReading *line)
{
    return g_strconcat(line->word, "\t", line->reading, NULL);
}

static void replace(char **text, const char *with)
{
    g_free(*text);
    *text = g_strdup(with);
}

/* What the text says of a line today. Once a word is approved it is known, and its reasons are
 * gone: those stay that it was approved for. */
static void renew(YomiReading *line, const YomiReading *offer)
{
    if (line->state == YOMI_READING_OPEN && !*line->split &&
        strcmp(line->reading, offer->reading) == 0)
        replace(&line->split, offer->split);
    if (line->state == YOMI_READING_OPEN || !*line->reasons)
        replace(&line->reasons, offer->reasons);
    line->count = offer->count;
    replace(&line->context, offer->context);
}

static gint compare_lines(gconstpointer a, gconstpointer b)
{
    const YomiReading *first = *(YomiReading *const *)a, *second = *(YomiReading *const *)b;
    const int order = strcmp(first->word, second->word);

    return order ? order : strcmp(first->reading, second->reading);
}

/* The offers by their words; NULL for a word with several. */
static GHashTable *offers_by_word(const GPtrArray *offers)
{
    GHashTable *by_word = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < offers->len; i++) {
        const YomiReading *offer = offers->pdata[i];
        const bool again = g_hash_table_contains(by_word, offer->word);

        g_hash_table_insert(by_word, offer->word, again ? NULL : (gpointer)offer);
    }
    return by_word;
}

/* Somebody has typed another reading than was offered, and left the state as it was: the offer that
 * @line stands for then, which is used up; or NULL. */
static const YomiReading *take_other(GHashTable *by_key, GHashTable *by_word,
                                     const YomiReading *line)
{
    const YomiReading *offer = NULL;

    if (line->state == YOMI_READING_OPEN && *line->reading)
        offer = g_hash_table_lookup(by_word, line->word);
    if (offer) {
        g_autofree char *key = key_of(offer);

        g_hash_table_remove(by_key, key);
    }
    return offer;
}

GPtrArray *yomi_readings_merge(const GPtrArray *old, const GPtrArray *offers)
{
    g_autoptr(GHashTable) by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) by_word = offers_by_word(offers);
    GPtrArray *lines = g_ptr_array_new();

    for (guint i = 0; i < offers->len; i++)
        g_hash_table_insert(by_key, key_of(offers->pdata[i]), offers->pdata[i]);
    for (guint i = 0; i < old->len; i++) {
        YomiReading *line = old->pdata[i];
        g_autofree char *key = key_of(line);
        const YomiReading *offer = g_hash_table_lookup(by_key, key);

        if (!offer)
            offer = take_other(by_key, by_word, line);
        if (offer)
            renew(line, offer);
        else
            line->count = 0;
        if (offer || line->state != YOMI_READING_OPEN)
            g_ptr_array_add(lines, line);
        g_hash_table_remove(by_key, key);
    }
    for (guint i = 0; i < offers->len; i++) {
        g_autofree char *key = key_of(offers->pdata[i]);

        if (g_hash_table_contains(by_key, key))
            g_ptr_array_add(lines, offers->pdata[i]);
    }
    g_ptr_array_sort(lines, compare_lines);
    return lines;
}

/* A cell as spreadsheets read it. */
static void append_cell(GString *out, const char *text, char end)
{
    const bool quoted = *text == '"' || strpbrk(text, "\t\n\r");

    if (!quoted) {
        g_string_append(out, text);
    } else {
        g_string_append_c(out, '"');
        for (const char *p = text; *p; p++)
            g_string_append(out, *p == '"' ? "\"\"" : (const char[]){*p, '\0'});
        g_string_append_c(out, '"');
    }
    g_string_append_c(out, end);
}

GString *yomi_readings_write(const GPtrArray *lines)
{
    GString *out = g_string_new("state\tword\treading\tsplit\tcount\treasons\tcontext\n");

    for (guint i = 0; i < lines->len; i++) {
        const YomiReading *line = lines->pdata[i];

        append_cell(out, yomi_reading_states[line->state], '\t');
        append_cell(out, line->word, '\t');
        append_cell(out, line->reading, '\t');
        append_cell(out, line->split, '\t');
        g_string_append_printf(out, "%u\t", line->count);
        append_cell(out, line->reasons, '\t');
        append_cell(out, line->context, '\n');
    }
    return out;
}
