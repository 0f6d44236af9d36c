/* coverage.c -- which words with kanji have ruby in an edition, and which should have. */
/* SPDX-License-Identifier: MIT */
#include "readings/coverage.h"

#include "base/text.h"
#include "jp/chars.h"
#include "readings/block.h"
#include "readings/known.h"
#include "readings/texts.h"

#include <string.h>

enum { LONG_RUN = 5, TAIL = 4, MAX_JOINED = 4 };

/* Kanji without ruby, with the kana behind them: known words may end in kana. */
typedef struct {
    char *text;
    gsize kanji; /* bytes */
    unsigned count;
    YomiSpan first;
} Run;

struct YomiCoverage {
    unsigned grade;
    bool headings, headers; /* count */
    bool full;              /* all places count, and all words */
    YomiKnownWords *known;  /* terms and rubies */
    GHashTable *terms;
    GHashTable *cut;    /* words that dictionaries only put together */
    GHashTable *joined; /* what rubies side by side are together: {筋萎縮性}{側索}{硬化症} */
    GPtrArray *runs;    /* of Run*, in order */
    GHashTable *by_run;  /* text -> Run* */
    GPtrArray *words;    /* of YomiCoverageWord*, in order */
    GHashTable *by_word; /* text -> YomiCoverageWord* */
};

static void free_run(gpointer data)
{
    Run *run = data;

    g_free(run->text);
    g_free(run);
}

static void free_word(gpointer data)
{
    YomiCoverageWord *word = data;

    g_free(word->text);
    g_free(word);
}

YomiCoverage *yomi_coverage_new(unsigned grade)
{
    YomiCoverage *coverage = g_new0(YomiCoverage, 1);

    coverage->grade = grade;
    coverage->known = yomi_known_words_new();
    coverage->terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    coverage->cut = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    coverage->joined = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    coverage->runs = g_ptr_array_new_with_free_func(free_run);
    coverage->by_run = g_hash_table_new(g_str_hash, g_str_equal);
    coverage->words = g_ptr_array_new_with_free_func(free_word);
    coverage->by_word = g_hash_table_new(g_str_hash, g_str_equal);
    return coverage;
}

void yomi_coverage_free(YomiCoverage *coverage)
{
    if (!coverage)
        return;
    yomi_known_words_free(coverage->known);
    g_hash_table_unref(coverage->terms);
    g_hash_table_unref(coverage->cut);
    g_hash_table_unref(coverage->joined);
    g_ptr_array_unref(coverage->runs);
    g_hash_table_unref(coverage->by_run);
    g_ptr_array_unref(coverage->words);
    g_hash_table_unref(coverage->by_word);
    g_free(coverage);
}

/* Lines that nobody has decided yet, of words that MeCab found oddly cut. */
static void add_cut_words(YomiCoverage *coverage, const GPtrArray *lines)
{
    for (guint i = 0; i < lines->len; i++) {
        const YomiReading *line = lines->pdata[i];
        g_auto(GStrv) reasons = g_strsplit(line->reasons, " ", -1);

        if (line->state != YOMI_READING_OPEN ||
            !(g_strv_contains((const gchar *const *)reasons, "cut") ||
              g_strv_contains((const gchar *const *)reasons, "unknown")))
            continue;
        yomi_known_words_add(coverage->known, YOMI_KNOWN_TERM, line->word, "", "");
        g_hash_table_add(coverage->cut, g_strdup(line->word));
    }
}

YomiCoverage *yomi_coverage_new_for(const YomiBook *book, const YomiEdition *edition)
{
    YomiCoverage *coverage = yomi_coverage_new(book->grade);

    coverage->full = edition->ruby == YOMI_POLICY_FULL;
    coverage->headings = book->ruby_headings;
    coverage->headers = book->ruby_table_headers;
    for (guint i = 0; book->terms && i < book->terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(book->terms->list, YomiTerm, i);

        /* One that stands in other words too (分化 in 十分化学) is no word wherever it is seen. */
        if (term->n_parts > 0 && !term->approved && !*term->not_before && !*term->not_after)
            yomi_coverage_add_term(coverage, term->text);
    }
    if (!coverage->full)
        add_cut_words(coverage, book->readings);
    return coverage;
}

void yomi_coverage_add_term(YomiCoverage *coverage, const char *text)
{
    yomi_known_words_add(coverage->known, YOMI_KNOWN_TERM, text, "", "");
    g_hash_table_add(coverage->terms, g_strdup(text));
}

/* --- gathering ----------------------------------------------------------------------------- */

static YomiCoverageWord *find_word(YomiCoverage *coverage, const char *text, YomiSpan first)
{
    YomiCoverageWord *word = g_hash_table_lookup(coverage->by_word, text);

    if (word)
        return word;
    word = g_new0(YomiCoverageWord, 1);
    word->text = g_strdup(text);
    word->grade = yomi_text_grade(text, strlen(text));
    word->first = first;
    g_ptr_array_add(coverage->words, word);
    g_hash_table_insert(coverage->by_word, word->text, word);
    return word;
}

/* {親知らず|おや|し||} has parts without a reading; where every kanji needs one, they have none. */
static void add_bare_parts(YomiCoverage *coverage, const YomiNode *ruby)
{
    for (const YomiNode *pair = ruby->first; pair; pair = pair->next)
        if (!pair->reading && yomi_text_grade(pair->text, strlen(pair->text)))
            find_word(coverage, pair->text, ruby->span)->without++;
}

static void add_ruby(YomiCoverage *coverage, const YomiBlock *block, const YomiBlockPiece *piece)
{
    g_autofree char *text = g_strndup(block->text->str + piece->start, piece->end - piece->start);

    if (!yomi_text_grade(text, strlen(text)))
        return; /* over Latin letters */
    yomi_known_words_add(coverage->known, YOMI_KNOWN_TERM, text, "", "");
    find_word(coverage, text, piece->node->span)->with++;
    if (coverage->full)
        add_bare_parts(coverage, piece->node);
}

/* The rubies from the @i-th piece on that touch each other. */
static void join_rubies(YomiCoverage *coverage, const YomiBlock *block, guint i)
{
    const YomiBlockPiece *first = &g_array_index(block->pieces, YomiBlockPiece, i);
    const YomiBlockPiece *last = first;

    for (guint n = 1; n < MAX_JOINED && i + n < block->pieces->len; n++) {
        const YomiBlockPiece *next = &g_array_index(block->pieces, YomiBlockPiece, i + n);

        if (next->node->kind != YOMI_NODE_RUBY || next->start != last->end)
            return;
        last = next;
        g_hash_table_add(coverage->joined,
                         g_strndup(block->text->str + first->start, last->end - first->start));
    }
}

static void add_run(YomiCoverage *coverage, const YomiBlock *block, gsize start, gsize end)
{
    const char *tail = block->text->str + end;

    for (unsigned i = 0; i < TAIL && yomi_char_is_kana(g_utf8_get_char(tail)); i++)
        tail = g_utf8_next_char(tail);

    g_autofree char *text = g_strndup(block->text->str + start, tail - (block->text->str + start));
    Run *run = g_hash_table_lookup(coverage->by_run, text);

    if (!run) {
        run = g_new0(Run, 1);
        run->text = g_steal_pointer(&text);
        run->kanji = end - start;
        run->first = yomi_block_span(block, start, end);
        g_ptr_array_add(coverage->runs, run);
        g_hash_table_insert(coverage->by_run, run->text, run);
    }
    run->count++;
}

static void add_text(YomiCoverage *coverage, const YomiBlock *block, const YomiBlockPiece *piece)
{
    const char *text = block->text->str;
    gsize start = piece->start;

    for (gsize at = piece->start; at <= piece->end;) {
        const bool kanji = at < piece->end && yomi_char_is_ideograph(g_utf8_get_char(text + at));

        if (!kanji && at > start)
            add_run(coverage, block, start, at);
        if (at == piece->end)
            return;
        at = (gsize)(g_utf8_next_char(text + at) - text);
        if (!kanji)
            start = at;
    }
}

static bool is_suppressed(const YomiCoverage *coverage, const YomiNode *node)
{
    if (coverage->full)
        return false;
    for (const YomiNode *up = node->parent; up; up = up->parent) {
        if (up->kind == YOMI_NODE_LINK && g_strcmp0(up->name, "glossref") != 0)
            return true;
        if (up->kind == YOMI_NODE_HEADING)
            return !coverage->headings;
        if (up->kind == YOMI_NODE_CELL)
            return up->header && !coverage->headers;
        if (up->kind == YOMI_NODE_PARAGRAPH)
            return false;
    }
    return false;
}

/* 一九九八 where the author wrote 1998 (digits: kanji) is no word that one must have learnt. Where
 * all kanji have ruby there are no such numbers, and nothing is taken for one. */
static bool is_number(const YomiCoverage *coverage, const YomiNode *node)
{
    const YomiSpan span = node->span;

    return !coverage->full && span.start < span.end &&
           g_ascii_isdigit(span.source->text[span.start]) && !g_ascii_isdigit(*node->text);
}

static void add_block(const YomiBlock *block, gpointer data)
{
    YomiCoverage *coverage = data;

    for (guint i = 0; i < block->pieces->len; i++) {
        const YomiBlockPiece *piece = &g_array_index(block->pieces, YomiBlockPiece, i);

        if (piece->node->kind == YOMI_NODE_RUBY) {
            add_ruby(coverage, block, piece);
            join_rubies(coverage, block, i);
        } else if (piece->node->kind == YOMI_NODE_TEXT && !is_number(coverage, piece->node) &&
                   !is_suppressed(coverage, piece->node)) {
            add_text(coverage, block, piece);
        }
    }
}

void yomi_coverage_add(YomiCoverage *coverage, YomiDoc *doc)
{
    yomi_blocks_walk(yomi_doc_root(doc), add_block, coverage);
    yomi_blocks_walk(yomi_doc_notes(doc), add_block, coverage);
}

void yomi_coverage_add_texts(YomiCoverage *coverage, const YomiBook *book)
{
    if (!coverage->full)
        return;

    g_autoptr(YomiDoc) doc = yomi_readings_texts(book, book->terms);

    yomi_coverage_add(coverage, doc);
}

/* --- judging ------------------------------------------------------------------------------- */

/* One kanji is known only where it stands alone. */
static const YomiKnown *match(const YomiCoverage *coverage, const Run *run, gsize at)
{
    const YomiKnown *known = yomi_known_words_match(coverage->known, run->text + at);
    const bool lone = known && g_utf8_strlen(known->word, -1) == 1;

    return lone && (at > 0 || strlen(known->word) < run->kanji) ? NULL : known;
}

static void add_without(YomiCoverage *coverage, const Run *run, gsize start, gsize end)
{
    g_autofree char *text = g_strndup(run->text + start, end - start);
    YomiSpan span = run->first;

    if (!yomi_text_grade(text, strlen(text)))
        return; /* nothing, or 〇 as a mark */
    if (span.end - span.start == run->kanji) {
        span.end = span.start + (guint32)MIN(end, run->kanji);
        span.start += (guint32)start;
    }
    find_word(coverage, text, span)->without += run->count;
}

/* Known words take their part of the run; what they leave are words too. */
static void divide(YomiCoverage *coverage, const Run *run)
{
    gsize done = 0;

    for (gsize at = 0; at < run->kanji;) {
        const YomiKnown *known = match(coverage, run, at);

        if (known) {
            add_without(coverage, run, done, at);
            add_without(coverage, run, at, at + strlen(known->word));
            at += strlen(known->word);
            done = at;
        } else {
            at += (gsize)(g_utf8_next_char(run->text + at) - (run->text + at));
        }
    }
    if (done < run->kanji)
        add_without(coverage, run, done, run->kanji);
}

static unsigned count_kanji(const char *text)
{
    unsigned count = 0;

    for (; *text; text = g_utf8_next_char(text))
        count += yomi_char_is_ideograph(g_utf8_get_char(text));
    return count;
}

static unsigned judge(const YomiCoverage *coverage, const YomiCoverageWord *word)
{
    unsigned reasons = 0;

    if (coverage->full)
        return word->without > 0 ? YOMI_MISSING_FULL : 0;
    if (word->with > 0 || g_hash_table_contains(coverage->joined, word->text))
        return 0;
    if (coverage->grade && word->grade > coverage->grade)
        reasons |= YOMI_MISSING_GRADE;
    if (count_kanji(word->text) >= LONG_RUN)
        reasons |= YOMI_MISSING_LONG;
    if (g_hash_table_contains(coverage->cut, word->text))
        reasons |= YOMI_MISSING_CUT;
    if (g_hash_table_contains(coverage->terms, word->text))
        reasons |= YOMI_MISSING_TERM;
    return reasons;
}

static gint compare_places(gconstpointer a, gconstpointer b)
{
    const YomiSpan first = (*(YomiCoverageWord *const *)a)->first;
    const YomiSpan second = (*(YomiCoverageWord *const *)b)->first;
    const unsigned one = first.source->order, other = second.source->order;

    if (one != other)
        return one < other ? -1 : 1;
    return (first.start > second.start) - (first.start < second.start);
}

const GPtrArray *yomi_coverage_list(YomiCoverage *coverage)
{
    for (guint i = 0; i < coverage->runs->len; i++)
        divide(coverage, coverage->runs->pdata[i]);
    g_hash_table_remove_all(coverage->by_run);
    g_ptr_array_set_size(coverage->runs, 0);
    for (guint i = 0; i < coverage->words->len; i++) {
        YomiCoverageWord *word = coverage->words->pdata[i];

        word->reasons = judge(coverage, word);
    }
    g_ptr_array_sort(coverage->words, compare_places);
    return coverage->words;
}

char *yomi_coverage_reasons(unsigned reasons)
{
    static const char *const words[] = {"grade", "long", "term", "full", "cut"};
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (reasons & (1U << i))
            g_string_append_printf(out, "%s%s", out->len ? " " : "", words[i]);
    return g_string_free(out, FALSE);
}

void yomi_coverage_report(YomiCoverage *coverage, YomiDiags *diags)
{
    const GPtrArray *words = yomi_coverage_list(coverage);

    for (guint i = 0; i < words->len; i++) {
        const YomiCoverageWord *word = words->pdata[i];

        if (!word->reasons)
            continue;

        g_autofree char *reasons = yomi_coverage_reasons(word->reasons);
        g_autofree char *text = yomi_text_excerpt(word->text, strlen(word->text));
        g_autofree char *subject =
            coverage->full ? g_strdup_printf("%s (×%u)", text, word->without)
                           : g_strdup_printf("%s (%s, ×%u)", text, reasons, word->without);

        yomi_diags_add(diags, coverage->full ? YOMI_CODE_FURIGANA_MISSING : YOMI_CODE_RUBY_MISSING,
                       word->first, subject);
    }
}

static void add_to(YomiCoverageSum *sum, const YomiCoverageWord *word)
{
    sum->words++;
    sum->words_with += word->with > 0;
    sum->places += word->with + word->without;
    sum->places_with += word->with;
}

void yomi_coverage_sums(YomiCoverage *coverage, YomiCoverageSum sums[YOMI_N_GRADES])
{
    const GPtrArray *words = yomi_coverage_list(coverage);

    memset(sums, 0, YOMI_N_GRADES * sizeof *sums);
    for (guint i = 0; i < words->len; i++) {
        const YomiCoverageWord *word = words->pdata[i];

        add_to(&sums[0], word);
        add_to(&sums[word->grade], word);
    }
}
