/* split.c -- the reading of a word divided over its kanji. */
/* SPDX-License-Identifier: MIT */
#include "jp/split.h"

#include "jp/align.h"
#include "jp/chars.h"

#include <stdbool.h>
#include <stdlib.h>

/* Longer ones are no words. */
enum { MAX_WORD = 32, MAX_READING = 96, MAX_PART = 8, IMPOSSIBLE = 255 };

enum { REPEAT = 0x3005 }; /* 々 */

typedef struct {
    gunichar c;
    const char *readings;
} Row;

static const Row rows[] = {
#include "jp/onkun.inc"
};

/* The best way to read the first characters of the word as the first kana of the reading. */
typedef struct {
    unsigned char cost; /* how many readings are changed; IMPOSSIBLE for no way */
    unsigned char ways; /* as good as this one; 2 for many */
    unsigned char from; /* where the last character's part starts */
} Cell;

typedef struct {
    gunichar *word, *reading;
    gsize n_word, n_reading;
    Cell *cells; /* [n_word + 1][n_reading + 1] */
} Split;

static int compare(const void *key, const void *row)
{
    const gunichar a = *(const gunichar *)key, b = ((const Row *)row)->c;

    return (a > b) - (a < b);
}

const char *yomi_kanji_readings(gunichar kanji)
{
    const Row *row = bsearch(&kanji, rows, G_N_ELEMENTS(rows), sizeof *rows, compare);

    return row ? row->readings : NULL;
}

/* One character for each sound: hiragana, with じ and ず for ぢ and づ. */
static gunichar sound_of(gunichar c)
{
    if (c >= 0x30A1 && c <= 0x30F6)
        c -= 0x60;
    return c == 0x3062 ? 0x3058 : c == 0x3065 ? 0x305A : c;
}

static gunichar *sounds_of(const char *text, gsize *out_length)
{
    glong length = 0;
    gunichar *sounds = g_utf8_to_ucs4_fast(text, -1, &length);

    for (glong i = 0; i < length; i++)
        sounds[i] = sound_of(sounds[i]);
    *out_length = (gsize)length;
    return sounds;
}

/* What the first sound of a part becomes inside a word; 0 when @found is none of it. */
static bool is_changed_start(gunichar own, gunichar found, bool after_n)
{
    static const gunichar pairs[][2] = {
        {0x304B, 0x304C}, {0x304D, 0x304E}, {0x304F, 0x3050}, {0x3051, 0x3052}, {0x3053, 0x3054},
        {0x3055, 0x3056}, {0x3057, 0x3058}, {0x3059, 0x305A}, {0x305B, 0x305C}, {0x305D, 0x305E},
        {0x305F, 0x3060}, {0x3061, 0x3058}, {0x3064, 0x305A}, {0x3066, 0x3067}, {0x3068, 0x3069},
        {0x306F, 0x3070}, {0x3072, 0x3073}, {0x3075, 0x3076}, {0x3078, 0x3079}, {0x307B, 0x307C},
        {0x306F, 0x3071}, {0x3072, 0x3074}, {0x3075, 0x3077}, {0x3078, 0x307A}, {0x307B, 0x307D},
    };
    static const gunichar joined[][2] = {
        {0x3042, 0x306A}, {0x3044, 0x306B}, {0x3046, 0x306C}, {0x3048, 0x306D}, {0x304A, 0x306E}};

    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++)
        if (pairs[i][0] == own && pairs[i][1] == found)
            return true;
    for (gsize i = 0; after_n && i < G_N_ELEMENTS(joined); i++)
        if (joined[i][0] == own && joined[i][1] == found)
            return true;
    return false;
}

/* く つ ち き before another part may be っ. */
static bool is_changed_end(gunichar own, gunichar found)
{
    return found == 0x3063 && (own == 0x304F || own == 0x3064 || own == 0x3061 || own == 0x304D);
}

/* How many changes it takes to find @own, a reading of the @i-th character, at @place. */
static unsigned cost_at(const Split *s, const gunichar *own, gsize length, gsize i, gsize place)
{
    unsigned cost = 0;

    if (place + length > s->n_reading)
        return IMPOSSIBLE;
    for (gsize k = 0; k < length; k++) {
        const gunichar found = s->reading[place + k];

        if (own[k] == found)
            continue;
        if (!(k == 0 && i > 0 &&
              is_changed_start(own[0], found, s->reading[place - 1] == 0x3093)) &&
            !(k > 0 && k + 1 == length && i + 1 < s->n_word && is_changed_end(own[k], found)))
            return IMPOSSIBLE;
        cost++;
    }
    return cost;
}

static Cell *cell_at(const Split *s, gsize i, gsize place)
{
    return &s->cells[i * (s->n_reading + 1) + place];
}

/* The part from @place to @next for the character before @i costs @cost. */
static void relax(const Split *s, gsize i, gsize place, gsize next, unsigned cost)
{
    const Cell *before = cell_at(s, i - 1, place);
    Cell *cell = cell_at(s, i, next);
    const unsigned sum = before->cost + cost;

    if (sum < cell->cost) {
        *cell = (Cell){(unsigned char)sum, before->ways, (unsigned char)place};
    } else if (sum == cell->cost) {
        cell->ways = 2;
    }
}

/* All parts that the kanji at @i can have from @place on; the same part by two readings is one. */
static void read_kanji(const Split *s, gsize i, gsize place)
{
    const gunichar kanji = s->word[i] == REPEAT && i > 0 ? s->word[i - 1] : s->word[i];
    const char *readings = yomi_kanji_readings(kanji);
    unsigned best[MAX_PART + 1];

    for (gsize length = 0; length <= MAX_PART; length++)
        best[length] = IMPOSSIBLE;
    for (const char *p = readings; p && *p;) {
        gunichar own[MAX_PART];
        gsize length = 0;

        for (; *p && *p != ' '; p = g_utf8_next_char(p))
            if (length < MAX_PART)
                own[length++] = sound_of(g_utf8_get_char(p));
        p += *p == ' ';

        const unsigned cost = cost_at(s, own, length, i, place);

        best[length] = MIN(best[length], cost);
    }
    for (gsize length = 1; length <= MAX_PART; length++)
        if (best[length] != IMPOSSIBLE)
            relax(s, i + 1, place, place + length, best[length]);
}

static void read_all(const Split *s)
{
    for (gsize k = 0; k < (s->n_word + 1) * (s->n_reading + 1); k++)
        s->cells[k].cost = IMPOSSIBLE;
    *cell_at(s, 0, 0) = (Cell){0, 1, 0};
    for (gsize i = 0; i < s->n_word; i++)
        for (gsize place = 0; place < s->n_reading; place++) {
            if (cell_at(s, i, place)->cost == IMPOSSIBLE)
                continue;
            if (!yomi_char_is_kana(s->word[i]))
                read_kanji(s, i, place);
            else if (s->word[i] == s->reading[place])
                relax(s, i + 1, place, place + 1, 0);
        }
}

/* The parts as they stand in @reading. */
static char *write_parts(const Split *s, const char *reading)
{
    gsize starts[MAX_WORD + 1];
    GString *out = g_string_new(NULL);

    starts[s->n_word] = s->n_reading;
    for (gsize i = s->n_word; i-- > 0;)
        starts[i] = cell_at(s, i + 1, starts[i + 1])->from;
    for (gsize i = 0; i < s->n_word; i++) {
        const char *start = g_utf8_offset_to_pointer(reading, (glong)starts[i]);
        const char *end = g_utf8_offset_to_pointer(reading, (glong)starts[i + 1]);

        if (i > 0)
            g_string_append_c(out, '|');
        if (!yomi_char_is_kana(s->word[i]))
            g_string_append_len(out, start, end - start);
    }
    return g_string_free(out, FALSE);
}

/* By its kana alone: a kanji between kana reads what they leave to it, be it in the table or not.
 */
static char *split_by_kana(const char *word, const char *reading)
{
    g_autoptr(GArray) runs = yomi_reading_align(word, reading);
    g_autoptr(GString) out = g_string_new(NULL);

    if (!runs)
        return NULL;
    for (guint i = 0; i < runs->len; i++) {
        const YomiReadingRun run = g_array_index(runs, YomiReadingRun, i);
        const glong length = g_utf8_strlen(word + run.start, (gssize)run.length);

        if (run.reading_length && length > 1)
            return NULL;
        g_string_append(out, i > 0 ? "|" : "");
        g_string_append_len(out, reading + run.reading_start, (gssize)run.reading_length);
        for (glong k = 1; k < length; k++)
            g_string_append_c(out, '|');
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

char *yomi_reading_split(const char *word, const char *reading)
{
    gsize n_word = 0, n_reading = 0;
    g_autofree gunichar *word_sounds = sounds_of(word, &n_word);
    g_autofree gunichar *reading_sounds = sounds_of(reading, &n_reading);

    if (n_word == 0 || n_word > MAX_WORD || n_reading > MAX_READING)
        return NULL;

    g_autofree Cell *cells = g_new(Cell, (n_word + 1) * (n_reading + 1));
    const Split s = {word_sounds, reading_sounds, n_word, n_reading, cells};

    read_all(&s);

    const Cell *last = cell_at(&s, n_word, n_reading);

    return last->cost != IMPOSSIBLE && last->ways == 1 ? write_parts(&s, reading)
                                                       : split_by_kana(word, reading);
}
