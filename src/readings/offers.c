/* offers.c -- the words of a book that may need a reading, and the readings offered for them. */
/* SPDX-License-Identifier: MIT */
#include "readings/offers.h"

#include "jp/chars.h"
#include "jp/grade.h"
#include "jp/split.h"
#include "readings/block.h"
#include "readings/cut.h"

#include <string.h>

/* In the order in which they are written. */
enum {
    REASON_GRADE = 1 << 0,
    REASON_LONG = 1 << 1,
    REASON_CUT = 1 << 2,
    REASON_UNKNOWN = 1 << 3,
    REASON_RUBY = 1 << 4,
    REASON_APPROVED = 1 << 5, /* listed already; has no word */
};

static const char *const reason_words[] = {"grade", "long", "cut", "unknown", "ruby"};

enum { LONG_RUN = 5, CONTEXT = 10, MAX_WORD = 50 };

typedef struct {
    YomiReading *line;
    unsigned reasons;
} Offer;

struct YomiOffers {
    YomiMorph *morph;
    const YomiKnownWords *known;
    unsigned grade;
    GHashTable *by_key; /* word, tab, reading -> Offer* */
};

static void free_offer(gpointer data)
{
    Offer *offer = data;

    yomi_reading_free(offer->line);
    g_free(offer);
}

YomiOffers *yomi_offers_new(YomiMorph *morph, const YomiKnownWords *known, unsigned grade)
{
    YomiOffers *offers = g_new0(YomiOffers, 1);

    offers->morph = morph;
    offers->known = known;
    offers->grade = grade;
    offers->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_offer);
    return offers;
}

void yomi_offers_free(YomiOffers *offers)
{
    if (!offers)
        return;
    g_hash_table_unref(offers->by_key);
    g_free(offers);
}

/* --- the author's rubies ------------------------------------------------------------------- */

static void learn_ruby(YomiKnownWords *known, const YomiNode *ruby)
{
    g_autoptr(GString) word = g_string_new(NULL);
    g_autoptr(GString) reading = g_string_new(NULL);
    g_autoptr(GString) split = g_string_new(NULL);
    bool whole = false;

    for (const YomiNode *pair = ruby->first; pair; pair = pair->next) {
        g_string_append(word, pair->text);
        g_string_append(reading, pair->reading ? pair->reading : pair->text);
        g_string_append_printf(split, "%s%s", pair->prev ? "|" : "",
                               pair->reading ? pair->reading : "");
        whole = whole || (pair->reading && g_utf8_strlen(pair->text, -1) > 1);
    }
    /* One kanji reads in many ways: 衰 is おとろ in 衰え only. */
    if (g_utf8_strlen(word->str, -1) > 1)
        yomi_known_words_add(known, YOMI_KNOWN_RUBY, word->str, reading->str,
                             whole ? "" : split->str);
}

static void learn_block(const YomiBlock *block, gpointer known)
{
    for (guint i = 0; i < block->pieces->len; i++) {
        const YomiNode *node = g_array_index(block->pieces, YomiBlockPiece, i).node;

        if (node->kind == YOMI_NODE_RUBY)
            learn_ruby(known, node);
    }
}

void yomi_offers_learn(YomiKnownWords *known, YomiDoc *doc)
{
    yomi_blocks_walk(yomi_doc_root(doc), learn_block, known);
    yomi_blocks_walk(yomi_doc_notes(doc), learn_block, known);
}

/* --- offering ------------------------------------------------------------------------------ */

/* The words around [start, end) with the word in 【】, and the place. */
static char *make_context(const YomiBlock *block, gsize start, gsize end)
{
    const char *text = block->text->str;
    const char *from = text + start, *to = text + end;
    const YomiSpan span = yomi_block_span(block, start, end);
    unsigned line = 0, column = 0;
    GString *out = g_string_new(NULL);

    for (unsigned i = 0; i < CONTEXT && from > text; i++)
        from = g_utf8_prev_char(from);
    for (unsigned i = 0; i < CONTEXT && *to; i++)
        to = g_utf8_next_char(to);
    g_string_append_len(out, from, text + start - from);
    g_string_append(out, "【");
    g_string_append_len(out, text + start, (gssize)(end - start));
    g_string_append(out, "】");
    g_string_append_len(out, text + end, to - (text + end));
    g_strdelimit(out->str, "\t\n", ' ');
    yomi_span_locate(span, &line, &column);
    g_string_append_printf(out, " %s:%u", span.source->name, line);
    return g_string_free(out, FALSE);
}

static void offer(YomiOffers *offers, const YomiBlock *block, const YomiCutWord *word,
                  unsigned reasons)
{
    g_autofree char *text = g_strndup(block->text->str + word->start, word->end - word->start);
    g_autofree char *key = g_strconcat(text, "\t", word->reading, NULL);
    Offer *found = g_hash_table_lookup(offers->by_key, key);

    if (g_utf8_strlen(text, -1) > MAX_WORD)
        return; /* no word, and no key of a dictionary */
    if (!found) {
        found = g_new0(Offer, 1);
        found->line = yomi_reading_new(text, word->reading, word->split);
        g_free(found->line->context);
        found->line->context = make_context(block, word->start, word->end);
        g_hash_table_insert(offers->by_key, g_steal_pointer(&key), found);
    }
    found->line->count++;
    found->reasons |= reasons;
}

static unsigned reasons_of(const YomiOffers *offers, const YomiBlock *block,
                           const YomiCutWord *word)
{
    const unsigned grade = yomi_text_grade(block->text->str + word->start, word->end - word->start);
    unsigned reasons = 0;

    if (offers->grade && grade > offers->grade)
        reasons |= REASON_GRADE;
    if (word->run >= LONG_RUN)
        reasons |= REASON_LONG;
    if (word->pieces)
        reasons |= REASON_CUT;
    if (!*word->reading)
        reasons |= REASON_UNKNOWN;
    if (word->known)
        reasons |= word->known->source == YOMI_KNOWN_RUBY ? REASON_RUBY : REASON_APPROVED;
    return reasons;
}

static void add_block(const YomiBlock *block, gpointer data)
{
    YomiOffers *offers = data;
    g_autoptr(GArray) words = yomi_cut(offers->morph, offers->known, block);

    for (guint i = 0; i < words->len; i++) {
        const YomiCutWord *word = &g_array_index(words, YomiCutWord, i);

        if (!word->known || word->known->source != YOMI_KNOWN_TERM)
            offer(offers, block, word, reasons_of(offers, block, word));
    }
}

void yomi_offers_add(YomiOffers *offers, YomiDoc *doc)
{
    yomi_blocks_walk(yomi_doc_root(doc), add_block, offers);
    yomi_blocks_walk(yomi_doc_notes(doc), add_block, offers);
}

/* --- the list ------------------------------------------------------------------------------ */

static char *write_reasons(unsigned reasons)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < G_N_ELEMENTS(reason_words); i++)
        if (reasons & (1U << i))
            g_string_append_printf(out, "%s%s", out->len ? " " : "", reason_words[i]);
    if (!out->len)
        g_string_append(out, "full");
    return g_string_free(out, FALSE);
}

static gint compare_lines(gconstpointer a, gconstpointer b)
{
    const YomiReading *first = *(YomiReading *const *)a, *second = *(YomiReading *const *)b;
    const int order = strcmp(first->word, second->word);

    return order ? order : strcmp(first->reading, second->reading);
}

GPtrArray *yomi_offers_list(const YomiOffers *offers, bool everything)
{
    GPtrArray *lines = g_ptr_array_new();
    GHashTableIter iter;
    gpointer value = NULL;

    g_hash_table_iter_init(&iter, offers->by_key);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Offer *found = value;

        if (!found->reasons && !everything)
            continue;
        g_free(found->line->reasons);
        found->line->reasons = write_reasons(found->reasons);
        g_ptr_array_add(lines, found->line);
    }
    g_ptr_array_sort(lines, compare_lines);
    return lines;
}
