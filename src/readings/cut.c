/* cut.c -- cuts a block's text into words with kanji, known ones first. */
/* SPDX-License-Identifier: MIT */
#include "readings/cut.h"

#include "jp/align.h"
#include "jp/chars.h"
#include "jp/split.h"

#include <string.h>

typedef struct {
    YomiMorph *morph;
    const YomiKnownWords *known;
    const YomiBlock *block;
    const char *text;
    GHashTable *borders; /* offsets where MeCab starts a word, when nobody helps it */
    GArray *fixed;       /* of YomiMorphFixed: rubies and known words */
    GPtrArray *given;    /* of const YomiKnown*, beside @fixed; NULL for a ruby */
    GArray *morphemes;   /* of YomiMorpheme */
    GArray *words;       /* of YomiCutWord */
} Cut;

static void clear_word(gpointer data)
{
    YomiCutWord *word = data;

    g_free(word->reading);
    g_free(word->split);
}

static bool is_digit(gunichar c)
{
    return g_unichar_isdigit(c);
}

static gunichar char_before(const char *text, gsize place)
{
    return place > 0 ? g_utf8_get_char(g_utf8_prev_char(text + place)) : 0;
}

/* --- known words --------------------------------------------------------------------------- */

static void find_borders(Cut *cut)
{
    g_autoptr(GArray) morphemes = yomi_morph_parse(cut->morph, cut->text, NULL);

    for (guint i = 0; i < morphemes->len; i++) {
        const YomiMorpheme *word = &g_array_index(morphemes, YomiMorpheme, i);

        g_hash_table_add(cut->borders, GSIZE_TO_POINTER(word->start));
        g_hash_table_add(cut->borders, GSIZE_TO_POINTER(word->end));
    }
}

static bool has_border(const Cut *cut, gsize place)
{
    return g_hash_table_contains(cut->borders, GSIZE_TO_POINTER(place));
}

/* Whether a known word may stand at [start, end); @touched: another one ends at @start. */
static bool may_stand(const Cut *cut, gsize start, gsize end, bool touched)
{
    const gunichar before = char_before(cut->text, start);
    const gunichar after = g_utf8_get_char(cut->text + end);
    const gunichar first = g_utf8_get_char(cut->text + start);
    const gunichar last = char_before(cut->text, end);
    const bool joined_before = yomi_char_is_ideograph(before) && yomi_char_is_ideograph(first);
    const bool joined_after = yomi_char_is_ideograph(after) && yomi_char_is_ideograph(last);
    const bool lone = g_utf8_strlen(cut->text + start, (gssize)(end - start)) == 1;

    if ((is_digit(before) && lone) || yomi_char_continues_number(before, first) ||
        yomi_char_continues_number(last, after))
        return false;
    if (lone)
        return !joined_before && !joined_after;
    if (joined_before && !touched && !has_border(cut, start))
        return false;
    return !joined_after || has_border(cut, end) ||
           yomi_known_words_match(cut->known, cut->text + end);
}

static void fix(Cut *cut, gsize start, gsize end, const YomiKnown *known)
{
    const YomiMorphFixed place = {start, end};

    g_array_append_val(cut->fixed, place);
    g_ptr_array_add(cut->given, (gpointer)known);
}

/* Rubies, and the known words between them. */
static void find_known(Cut *cut)
{
    for (guint i = 0; i < cut->block->pieces->len; i++) {
        const YomiBlockPiece *piece = &g_array_index(cut->block->pieces, YomiBlockPiece, i);
        gsize touched = G_MAXSIZE;

        if (piece->node->kind == YOMI_NODE_RUBY)
            fix(cut, piece->start, piece->end, NULL);
        if (piece->node->kind != YOMI_NODE_TEXT)
            continue;
        for (gsize at = piece->start; at < piece->end;) {
            const YomiKnown *known = yomi_known_words_match(cut->known, cut->text + at);
            const gsize end = known ? at + strlen(known->word) : at;

            if (known && end <= piece->end && may_stand(cut, at, end, touched == at)) {
                fix(cut, at, end, known);
                at = touched = end;
            } else {
                at = (gsize)(g_utf8_next_char(cut->text + at) - cut->text);
            }
        }
    }
}

/* --- words --------------------------------------------------------------------------------- */

static const YomiMorpheme *morpheme(const Cut *cut, guint i)
{
    return &g_array_index(cut->morphemes, YomiMorpheme, i);
}

static unsigned count_kanji(const Cut *cut, const YomiMorpheme *m)
{
    unsigned count = 0;

    for (const char *p = cut->text + m->start; p < cut->text + m->end; p = g_utf8_next_char(p))
        count += yomi_char_is_ideograph(g_utf8_get_char(p));
    return count;
}

static unsigned count_chars(const Cut *cut, const YomiMorpheme *m)
{
    return (unsigned)g_utf8_strlen(cut->text + m->start, (gssize)(m->end - m->start));
}

static bool is_all_kanji(const Cut *cut, const YomiMorpheme *m)
{
    return count_kanji(cut, m) == count_chars(cut, m);
}

/* Takes @reading over, and fills what follows from it. */
static void add_word(Cut *cut, YomiCutWord word, char *reading)
{
    g_autofree char *text = g_strndup(cut->text + word.start, word.end - word.start);

    word.reading = reading ? reading : g_strdup("");
    word.split = *word.reading ? yomi_reading_split(text, word.reading) : NULL;
    if (!word.split)
        word.split = g_strdup("");
    g_array_append_val(cut->words, word);
}

static void add_known(Cut *cut, const YomiMorphFixed *place, const YomiKnown *known)
{
    const YomiCutWord word = {
        .start = place->start,
        .end = place->end,
        .reading = g_strdup(known->reading),
        .split = g_strdup(known->split),
        .known = known,
    };

    g_array_append_val(cut->words, word);
}

/* The readings of morphemes [first, last] together; NULL when one has none. */
static char *join_readings(const Cut *cut, guint first, guint last)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint i = first; i <= last; i++) {
        if (!morpheme(cut, i)->reading)
            return NULL;
        g_string_append(out, morpheme(cut, i)->reading);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* Whether morpheme @i follows its neighbour without a gap, and neither was asked for. */
static bool follows(const Cut *cut, guint i)
{
    return i > 0 && morpheme(cut, i)->start == morpheme(cut, i - 1)->end &&
           !morpheme(cut, i)->fixed && !morpheme(cut, i - 1)->fixed;
}

/* 月 is read つき by itself, and so by the dictionary. */
static char *counter_reading(const Cut *cut, const YomiMorpheme *counter)
{
    if (strncmp(cut->text + counter->start, "月", counter->end - counter->start) == 0)
        return g_strdup("がつ");
    return g_strdup(counter->reading);
}

/* Where the number really starts whose last digits are at @start: 1.5, 10〜20. */
static gsize number_start(const Cut *cut, const YomiBlockPiece *piece, gsize start)
{
    while (start > piece->start) {
        const gsize before = (gsize)(g_utf8_prev_char(cut->text + start) - cut->text);
        const gunichar c = g_utf8_get_char(cut->text + before);
        const bool joins_digits =
            yomi_char_continues_number(c, g_utf8_get_char(cut->text + start)) &&
            before > piece->start && is_digit(char_before(cut->text, before));

        if (!is_digit(c) && !joins_digits)
            break;
        start = before;
    }
    return start;
}

/* 68歳: the number is a part of the word, and has no ruby. */
static void add_counter(Cut *cut, guint i)
{
    const YomiMorpheme *number = morpheme(cut, i - 1), *counter = morpheme(cut, i);
    const YomiBlockPiece *piece = yomi_block_piece(cut->block, number->start);
    const bool together = piece && piece == yomi_block_piece(cut->block, counter->start);
    YomiCutWord word = {.start =
                            together ? number_start(cut, piece, number->start) : counter->start,
                        .end = counter->end};
    g_autofree char *text = g_strndup(cut->text + counter->start, counter->end - counter->start);
    char *reading = counter_reading(cut, counter);
    g_autofree char *parts = reading ? yomi_reading_split(text, reading) : NULL;
    g_autoptr(GString) split = g_string_new(NULL);

    if (!together) {
        add_word(cut, word, reading);
        return;
    }
    for (glong n = g_utf8_strlen(cut->text + word.start, (gssize)(counter->start - word.start));
         parts && n > 0; n--)
        g_string_append_c(split, '|');
    word.split = g_strconcat(split->str, parts ? parts : "", NULL);
    word.reading = reading ? reading : g_strdup("");
    g_array_append_val(cut->words, word);
}

/* A word with kana. A verb of which only the kanji is left, 出 in 出ます, is known by the kana
 * behind it. */
static void add_mixed(Cut *cut, guint i)
{
    const YomiMorpheme *verb = morpheme(cut, i);
    YomiCutWord word = {.start = verb->start, .end = verb->end};
    const gunichar last = char_before(cut->text, verb->end);
    const gunichar next = g_utf8_get_char(cut->text + verb->end);
    const YomiBlockPiece *piece = yomi_block_piece(cut->block, verb->start);
    GString *reading = verb->reading ? g_string_new(verb->reading) : NULL;

    if (verb->kind == YOMI_MORPH_VERB && yomi_char_is_ideograph(last) && yomi_char_is_kana(next) &&
        piece && piece == yomi_block_piece(cut->block, verb->end)) {
        word.end = (gsize)(g_utf8_next_char(cut->text + verb->end) - cut->text);
        if (reading)
            g_string_append_unichar(reading, next);
    }
    add_word(cut, word, reading ? g_string_free(reading, FALSE) : NULL);
}

static bool is_single(const Cut *cut, guint i)
{
    return count_chars(cut, morpheme(cut, i)) == 1;
}

static bool is_affix(const Cut *cut, guint i)
{
    const YomiMorphKind kind = morpheme(cut, i)->kind;

    return kind == YOMI_MORPH_SUFFIX || kind == YOMI_MORPH_COUNTER;
}

/* The last morpheme of the word that starts with @i in the compound that ends before @end. */
static guint word_end(const Cut *cut, guint i, guint end, bool *pieces)
{
    guint last = i;

    while (morpheme(cut, last)->kind == YOMI_MORPH_PREFIX && last + 1 < end)
        last++;
    if (is_single(cut, last) && !is_affix(cut, last)) {
        const guint first = last;

        while (last + 1 < end && is_single(cut, last + 1))
            last++;
        if (last == first && last + 1 < end)
            last++;
        *pieces = last > first;
    }
    while (last + 1 < end && is_affix(cut, last + 1))
        last++;
    /* One kanji that is left over between words belongs to the word before: 培養 液. */
    if (last + 1 < end && is_single(cut, last + 1) &&
        morpheme(cut, last + 1)->kind != YOMI_MORPH_PREFIX &&
        (last + 2 == end || !is_single(cut, last + 2))) {
        *pieces = true;
        last++;
    }
    return last;
}

/* Morphemes [first, end) are kanji without a gap. */
static void add_compound(Cut *cut, guint first, guint end)
{
    unsigned run = 0;

    for (guint i = first; i < end; i++)
        run += count_chars(cut, morpheme(cut, i));
    for (guint i = first; i < end; i++) {
        bool pieces = false;
        const guint last = word_end(cut, i, end, &pieces);
        const YomiCutWord word = {
            .start = morpheme(cut, i)->start,
            .end = morpheme(cut, last)->end,
            .run = run,
            .pieces = pieces,
        };

        add_word(cut, word, join_readings(cut, i, last));
        i = last;
    }
}

/* What stands right behind a number; 月 is no counter to the dictionary. */
static bool is_counter(const Cut *cut, guint i)
{
    const YomiMorpheme *m = morpheme(cut, i);

    return follows(cut, i) && is_digit(char_before(cut->text, m->start)) &&
           (m->kind == YOMI_MORPH_COUNTER || (is_single(cut, i) && is_all_kanji(cut, m)));
}

static bool joins(const Cut *cut, guint i)
{
    return i < cut->morphemes->len && follows(cut, i) && is_all_kanji(cut, morpheme(cut, i)) &&
           morpheme(cut, i)->kind != YOMI_MORPH_VERB;
}

static void find_words(Cut *cut)
{
    for (guint i = 0, next = 0; i < cut->morphemes->len; i++) {
        const YomiMorpheme *m = morpheme(cut, i);
        guint end = i + 1;

        if (m->fixed) {
            while (g_array_index(cut->fixed, YomiMorphFixed, next).start < m->start)
                next++;
            if (cut->given->pdata[next])
                add_known(cut, &g_array_index(cut->fixed, YomiMorphFixed, next),
                          cut->given->pdata[next]);
        } else if (count_kanji(cut, m) == 0) {
            continue;
        } else if (is_counter(cut, i)) {
            add_counter(cut, i);
        } else if (m->kind == YOMI_MORPH_VERB || !is_all_kanji(cut, m)) {
            add_mixed(cut, i);
        } else {
            while (joins(cut, end))
                end++;
            add_compound(cut, i, end);
            i = end - 1;
        }
    }
}

/* One kanji that touches another is read so only there: as a word it would never be found. It makes
 * a word with its neighbour, 細胞数 of 細胞 and 数. */
static bool is_lone(const Cut *cut, const YomiCutWord *word)
{
    const gunichar before = char_before(cut->text, word->start);
    const gunichar after = g_utf8_get_char(cut->text + word->end);

    return g_utf8_strlen(cut->text + word->start, (gssize)(word->end - word->start)) == 1 &&
           yomi_char_is_ideograph(g_utf8_get_char(cut->text + word->start)) &&
           (yomi_char_is_ideograph(before) || yomi_char_is_ideograph(after));
}

static bool touch(const Cut *cut, const YomiCutWord *first, const YomiCutWord *second)
{
    return first->end == second->start &&
           yomi_char_is_ideograph(char_before(cut->text, first->end)) &&
           yomi_char_is_ideograph(g_utf8_get_char(cut->text + second->start));
}

/* The words @i and @i + 1 become one. */
static void join_words(Cut *cut, guint i)
{
    YomiCutWord *first = &g_array_index(cut->words, YomiCutWord, i);
    const YomiCutWord *second = first + 1;
    const bool read = *first->reading && *second->reading;
    const bool split = *first->split && *second->split;
    YomiCutWord word = {
        .start = first->start,
        .end = second->end,
        .reading = g_strconcat(read ? first->reading : "", read ? second->reading : "", NULL),
        .split = split ? g_strconcat(first->split, "|", second->split, NULL) : g_strdup(""),
        .run = MAX(first->run, second->run),
        .pieces = true,
    };

    clear_word(first);
    *first = word;
    g_array_remove_index(cut->words, i + 1);
}

static void join_lone(Cut *cut)
{
    for (guint i = 0; i < cut->words->len; i++) {
        const YomiCutWord *words = (const YomiCutWord *)(gconstpointer)cut->words->data;

        if (!is_lone(cut, &words[i]))
            continue;
        if (i > 0 && touch(cut, &words[i - 1], &words[i]))
            join_words(cut, --i);
        else if (i + 1 < cut->words->len && touch(cut, &words[i], &words[i + 1]))
            join_words(cut, i);
    }
}

GArray *yomi_cut(YomiMorph *morph, const YomiKnownWords *known, const YomiBlock *block)
{
    g_autoptr(GHashTable) borders = g_hash_table_new(NULL, NULL);
    g_autoptr(GArray) fixed = g_array_new(FALSE, FALSE, sizeof(YomiMorphFixed));
    g_autoptr(GPtrArray) given = g_ptr_array_new();
    GArray *words = g_array_new(FALSE, FALSE, sizeof(YomiCutWord));
    Cut cut = {morph, known, block, block->text->str, borders, fixed, given, NULL, words};

    g_array_set_clear_func(words, clear_word);
    find_borders(&cut);
    find_known(&cut);

    g_autoptr(GArray) morphemes = yomi_morph_parse(morph, cut.text, fixed);

    cut.morphemes = morphemes;
    find_words(&cut);
    join_lone(&cut);
    return words;
}
