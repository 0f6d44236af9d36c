/* propose.c -- yomiyasu readings: what the book's words are probably read like. */
/* SPDX-License-Identifier: MIT */
#include "readings/propose.h"

#include "base/file.h"
#include "read/markdown.h"
#include "readings/offers.h"
#include "readings/table.h"
#include "readings/texts.h"

void yomi_proposal_clear(YomiProposal *proposal)
{
    g_free(proposal->path);
}

typedef void (*DocFunc)(gpointer data, YomiDoc *doc);

/* One tree at a time: they are read twice. */
static void for_each_doc(const YomiBook *book, DocFunc use, gpointer data, YomiDiags *diags)
{
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];

        if (!chapter->source)
            continue;

        g_autoptr(YomiDoc) doc = yomi_read_chapter(book, chapter, diags);

        use(data, doc);
    }
    if (book->glossary) {
        g_autoptr(YomiDoc) doc = yomi_readings_definitions(book);

        use(data, doc);
    }
    if (yomi_book_has_furigana(book)) {
        g_autoptr(YomiDoc) doc = yomi_readings_texts(book, NULL);
        g_autoptr(YomiDoc) works = yomi_readings_works(book);

        use(data, doc);
        use(data, works);
    }
}

static void learn(gpointer known, YomiDoc *doc)
{
    yomi_offers_learn(known, doc);
}

static void add(gpointer offers, YomiDoc *doc)
{
    yomi_offers_add(offers, doc);
}

/* "さい|たい", and "" for one reading over the whole term. */
static char *write_split(const YomiTerm *term)
{
    GString *split = g_string_new(NULL);

    for (unsigned i = 0; term->n_parts > 1 && i < term->n_parts; i++)
        g_string_append_printf(split, "%s%s", i ? "|" : "",
                               term->parts[i].reading ? term->parts[i].reading : "");
    return g_string_free(split, FALSE);
}

static void add_terms(const YomiTerms *terms, YomiKnownWords *known)
{
    for (guint i = 0; i < terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(terms->list, YomiTerm, i);
        g_autofree char *split = write_split(term);

        if (term->n_parts > 0 && !term->approved)
            yomi_known_words_add(known, YOMI_KNOWN_TERM, term->text, term->sound, split);
    }
}

/* What is known before the first chapter is looked at; of one word the first entry counts. */
static void add_known(const YomiBook *book, YomiKnownWords *known)
{
    if (book->terms)
        add_terms(book->terms, known);
    for (guint i = 0; i < book->readings->len; i++) {
        const YomiReading *line = book->readings->pdata[i];

        if (yomi_reading_is_approved(line))
            yomi_known_words_add(known, YOMI_KNOWN_APPROVED, line->word, line->reading,
                                 line->split);
    }
}

static bool write_table(const YomiBook *book, const GPtrArray *lines, YomiProposal *proposal,
                        GError **error)
{
    g_autofree char *path = g_build_filename(book->root, "readings.tsv", NULL);
    GString *text = yomi_readings_write(lines);
    const bool written = yomi_file_write(path, text->str, text->len, error);

    g_string_free(text, TRUE);
    if (!written)
        return false;
    proposal->path = g_steal_pointer(&path);
    proposal->words = lines->len;
    for (guint i = 0; i < lines->len; i++) {
        const YomiReading *line = lines->pdata[i];

        proposal->open += line->state == YOMI_READING_OPEN;
        proposal->places += line->count;
    }
    return true;
}

bool yomi_readings_propose(const YomiBook *book, bool everything, YomiProposal *out_proposal,
                           YomiDiags *diags, GError **error)
{
    g_autoptr(YomiMorph) morph = yomi_morph_new(error);
    g_autoptr(YomiKnownWords) known = yomi_known_words_new();

    if (!morph)
        return false;
    add_known(book, known);
    for_each_doc(book, learn, known, diags);
    if (yomi_diags_has_errors(diags))
        return true;

    g_autoptr(YomiOffers) offers = yomi_offers_new(morph, known, book->grade);

    for_each_doc(book, add, offers, diags);

    g_autoptr(GPtrArray) found =
        yomi_offers_list(offers, everything || yomi_book_has_furigana(book));
    g_autoptr(GPtrArray) lines = yomi_readings_merge(book->readings, found);

    return write_table(book, lines, out_proposal, error);
}
