/* terms.c -- the words of terms.tsv get their ruby and their links to the glossary. */
/* SPDX-License-Identifier: MIT */
#include "pass/terms.h"

#include "book/match.h"
#include "doc/walk.h"
#include "jp/chars.h"

#include <string.h>

/* How far a message looks around for the word that a term may be part of. */
enum { LOOK_AROUND = 8 };

typedef struct {
    YomiPassContext *ctx;
    YomiDoc *doc;
    const YomiTerms *terms;

    /* Where a term occurred last, by its number. Scopes have numbers that never come back; a term
     * has one policy and so one kind of scope. */
    guint32 *seen;
    guint32 last_scope, chapter_scope, section_scope;

    guint32 *linked;  /* the same for links to the glossary */
    guint32 *indexed; /* and for places in the index */
    guint8 *named;    /* by number: a link of this chapter has its id already */
    guint32 *noted;   /* by number: in the survey, its place among the uses, plus 1 */
    bool quiet;       /* in the survey: a place that gets neither ruby nor links */
    unsigned page;    /* the index of the one at hand */
    unsigned note;    /* the number of the one at hand; 0 in the text */
    const char *section;

    bool explaining;         /* the glossary, where definitions link to entries */
    bool in_notes;           /* or in another place that is met without what stands before it */
    guint8 *first_here;      /* by number: this chapter is the first of the book to have it */
    YomiTermsFound *found;   /* in the survey: takes what is there; the tree is left alone */
    const YomiNode *covered; /* the last of several rubies that are one term together */

    GArray *pieces;  /* of Piece: of the run at hand */
    GString *joined; /* and their text */
} Terms;

/* One of the texts side by side that are searched as one: the lines of a paragraph. */
typedef struct {
    YomiNode *node;
    size_t start, end; /* in the text of the run */
    bool exact;        /* bytes of its text are places in the file */
} Piece;

typedef struct {
    const char *text;
    size_t length;
    YomiNode *first, *last;
    size_t done; /* what stands before is in nodes of its own */
    guint piece; /* the one that @done is in */
} Run;

/* --- policies ------------------------------------------------------------------------------ */

/* The term knows best, then the edition; but an edition without ruby has none. */
YomiRubyPolicy yomi_terms_policy(const YomiBook *book, const YomiEdition *edition,
                                 const YomiTerm *term)
{
    if (edition->ruby == YOMI_POLICY_FULL)
        return YOMI_POLICY_EVERY;
    /* What readers know needs no ruby in an edition that has it for some words only. */
    if (edition->ruby == YOMI_POLICY_NONE || term->easy)
        return YOMI_POLICY_NONE;
    if (term->policy != YOMI_POLICY_UNSET)
        return term->policy;
    return edition->ruby != YOMI_POLICY_UNSET ? edition->ruby : book->ruby;
}

static void start_scope(Terms *t, bool section_only)
{
    t->section_scope = ++t->last_scope;
    if (!section_only)
        t->chapter_scope = t->last_scope;
}

/* Notes the occurrence; true when it is one that gets ruby. */
static bool count_occurrence(Terms *t, const YomiTerm *term, unsigned number)
{
    const YomiRubyPolicy policy = yomi_terms_policy(t->ctx->book, t->ctx->edition, term);
    const guint32 scope = policy == YOMI_POLICY_FIRST_SECTION ? t->section_scope : t->chapter_scope;
    const bool again = t->seen[number] == scope;

    if (t->quiet)
        return false;
    if (policy == YOMI_POLICY_NONE || policy == YOMI_POLICY_EVERY)
        return policy == YOMI_POLICY_EVERY;
    t->seen[number] = scope;
    if (again)
        return false;
    if (t->found && policy == YOMI_POLICY_FIRST_BOOK && !t->in_notes)
        g_array_append_val(t->found->first_terms, number);
    /* A reader jumps to a note without having met the text before it. */
    return policy != YOMI_POLICY_FIRST_BOOK || t->in_notes || t->first_here[number];
}

/* --- places -------------------------------------------------------------------------------- */

/* True where no ruby is wanted. Nothing that is passed over here counts as an occurrence. */
static bool is_suppressed(const Terms *t, const YomiNode *node)
{
    const YomiBook *book = t->ctx->book;

    if (t->ctx->edition->ruby == YOMI_POLICY_FULL)
        return yomi_node_is_foreign(node);
    for (const YomiNode *up = node->parent; up; up = up->parent) {
        if (up->html)
            return true;
        switch (up->kind) {
        case YOMI_NODE_LINK:
        case YOMI_NODE_ELEMENT:
            return true;
        case YOMI_NODE_HEADING:
            return !book->ruby_headings;
        case YOMI_NODE_CELL:
            return up->header && !book->ruby_table_headers;
        case YOMI_NODE_PARAGRAPH:
        case YOMI_NODE_CAPTION:
            return false;
        default:
            break;
        }
    }
    return false;
}

/* True where no link may stand, or none is wanted. */
static bool forbids_links(const YomiNode *node)
{
    for (const YomiNode *up = node->parent; up; up = up->parent)
        switch (up->kind) {
        case YOMI_NODE_LINK:
        case YOMI_NODE_ELEMENT:
        case YOMI_NODE_HEADING:
            return true;
        case YOMI_NODE_CELL:
            return up->header || up->html;
        case YOMI_NODE_PARAGRAPH:
        case YOMI_NODE_CAPTION:
            return up->html;
        default:
            break;
        }
    return false;
}

/* The text at the edge of @node that is nearest to what stands before or behind it; NULL when that
 * is no text. */
static const char *edge_text(const YomiNode *node, bool last)
{
    while (node->first)
        node = last ? node->last : node->first;
    return node->kind == YOMI_NODE_TEXT || node->kind == YOMI_NODE_PAIR ? node->text : NULL;
}

/* The text beside @node in its paragraph, over the borders of emphasis. */
static const char *beside(const YomiNode *node, bool before)
{
    for (; node && yomi_node_is_inline(node); node = node->parent) {
        const YomiNode *next = before ? node->prev : node->next;

        if (next)
            return edge_text(next, before);
    }
    return NULL;
}

/* --- links to the glossary ----------------------------------------------------------------- */

static const char *id_of_link(const Terms *t, unsigned number)
{
    return yomi_arena_printf(yomi_doc_arena(t->doc), "%s-term-%u", t->ctx->chapter->stem,
                             number + 1);
}

/* Notes the first place of the term in the chapter; the first link to its entry is a better one
 * than a heading before it. */
static void find_use(Terms *t, unsigned number, bool is_link)
{
    const YomiTermUse use = {number, t->page, t->note,
                             is_link ? id_of_link(t, number) : t->section};
    const guint32 noted = t->noted[number];

    if (noted == 0)
        g_array_append_val(t->found->uses, use);
    else if (is_link && !t->named[number])
        g_array_index(t->found->uses, YomiTermUse, noted - 1) = use;
    if (noted == 0)
        t->noted[number] = t->found->uses->len;
    t->named[number] |= is_link;
}

/* The occurrence at @node: true when it is one that links to the term's entry. */
static bool count_link(Terms *t, const YomiNode *node, unsigned number)
{
    const YomiGlossaryLinks links = t->ctx->book->glossary_links;
    const guint32 scope =
        links == YOMI_GLOSSARY_LINKS_SECTION ? t->section_scope : t->chapter_scope;
    const bool wanted = !t->quiet && (links != YOMI_GLOSSARY_LINKS_NONE || t->explaining) &&
                        !forbids_links(node) && t->linked[number] != scope;

    if (wanted)
        t->linked[number] = scope;
    return wanted;
}

/* In the survey: the section, or the note, has a term of the index. */
static void note_for_index(Terms *t, unsigned number)
{
    const YomiTerm *term = &g_array_index(t->terms->list, YomiTerm, number);
    const YomiTermsSection use = {number, t->page, t->note, t->section};

    if (!t->found || !t->ctx->book->index || !term->indexed ||
        t->indexed[number] == t->section_scope)
        return;
    t->indexed[number] = t->section_scope;
    g_array_append_val(t->found->sections, use);
}

/* A link around the occurrence at @node, or NULL. In the survey it is only noted. */
static YomiNode *make_link(Terms *t, const YomiNode *node, unsigned number, YomiSpan span)
{
    const YomiTerm *term = &g_array_index(t->terms->list, YomiTerm, number);
    const YomiGlossaryEntry *entry = t->found ? NULL : yomi_labels_entry(t->ctx->labels, number);

    note_for_index(t, number);
    if (t->found ? !term->definition || !t->ctx->book->glossary : !entry)
        return NULL;

    const bool wanted = count_link(t, node, number);

    if (t->found) {
        find_use(t, number, wanted);
        return NULL;
    }
    if (!wanted)
        return NULL;

    YomiNode *link = yomi_node_new(t->doc, YOMI_NODE_LINK, span);

    link->name = "glossref";
    link->target = link->href = entry->href;
    link->id = t->named[number] ? NULL : id_of_link(t, number);
    t->named[number] = 1;
    return link;
}

/* --- matches in a text --------------------------------------------------------------------- */

static bool is_kanji_at(const char *text, size_t at)
{
    return yomi_char_is_ideograph(g_utf8_get_char(text + at));
}

/* The kanji around the match, as far as a message wants to show them. */
static char *word_around(const Run *run, const YomiTermMatch *match)
{
    const char *text = run->text;
    size_t start = match->start, end = match->end;

    for (unsigned i = 0; i < LOOK_AROUND && start > 0; i++) {
        const size_t before = (size_t)(g_utf8_prev_char(text + start) - text);

        if (!is_kanji_at(text, before))
            break;
        start = before;
    }
    for (unsigned i = 0; i < LOOK_AROUND && end < run->length && is_kanji_at(text, end); i++)
        end = (size_t)(g_utf8_next_char(text + end) - text);
    return g_strndup(text + start, end - start);
}

static const Piece *piece_at(const Terms *t, guint index)
{
    return &g_array_index(t->pieces, Piece, index);
}

/* Bytes [start, end) of the run, as far as they are in @piece. */
static YomiSpan span_in(const Piece *piece, size_t start, size_t end)
{
    const YomiSpan span = piece->node->span;

    if (!piece->exact)
        return span;
    start = MAX(start, piece->start) - piece->start;
    end = MIN(end, piece->end) - piece->start;
    return yomi_span_make(span.source, span.start + start, span.start + end);
}

/* Where the match stands in the file. */
static YomiSpan place_of(const Terms *t, const Run *run, const YomiTermMatch *match)
{
    guint first = run->piece;

    while (piece_at(t, first)->end <= match->start)
        first++;

    guint last = first;

    while (piece_at(t, last)->end < match->end)
        last++;
    return yomi_span_join(span_in(piece_at(t, first), match->start, match->end),
                          span_in(piece_at(t, last), match->start, match->end));
}

/* Kanji in the text beside @node, over the borders of emphasis. The author's rubies are words. */
static bool is_kanji_beside(const YomiNode *node, bool before)
{
    const char *other = NULL;

    for (; node && yomi_node_is_inline(node) && !other; node = node->parent) {
        const YomiNode *next = before ? node->prev : node->next;

        while (next && next->first && next->kind != YOMI_NODE_RUBY)
            next = before ? next->last : next->first;
        if (next && next->kind != YOMI_NODE_TEXT)
            return false;
        other = next ? next->text : NULL;
    }
    if (!other || !*other)
        return false;
    return yomi_char_is_ideograph(
        g_utf8_get_char(before ? g_utf8_prev_char(other + strlen(other)) : other));
}

/* A kanji right beside the match may belong to its word, unless another term ends or begins there.
 * @last is where the last term before it ended. */
static void check_borders(const Terms *t, const Run *run, const YomiTermText *text,
                          const YomiTermMatch *match, size_t last)
{
    const size_t start = match->start, end = match->end;
    const size_t before =
        start > 0 ? (size_t)(g_utf8_prev_char(text->text + start) - text->text) : 0;
    const bool opens = start == 0 ? !is_kanji_beside(run->first, true)
                                  : start == last || !is_kanji_at(text->text, before) ||
                                        yomi_trie_ends(t->terms->trie, text->text, last, start);
    const bool closes = end == text->length ? !is_kanji_beside(run->last, false)
                                            : !is_kanji_at(text->text, end) ||
                                                  yomi_terms_begin(t->terms, text, end);

    if (opens && closes)
        return;

    g_autofree char *word = word_around(run, match);
    g_autofree char *subject = g_strdup_printf("%s (%s)", match->term->text, word);

    yomi_diags_add(t->ctx->diags, YOMI_CODE_TERM_BORDER, place_of(t, run, match), subject);
}

/* --- ruby ---------------------------------------------------------------------------------- */

/* What was not cut yet before @end becomes texts, each with the place that it had. */
static void cut_plain(const Terms *t, Run *run, size_t end)
{
    while (run->done < end) {
        const Piece *piece = piece_at(t, run->piece);
        const size_t cut = MIN(end, piece->end);
        YomiNode *text = yomi_node_new_text(t->doc, span_in(piece, run->done, cut),
                                            run->text + run->done, cut - run->done);

        yomi_node_insert_before(run->last, text);
        run->done = cut;
        run->piece += cut == piece->end;
    }
}

/* Moves on over the match, all before which was cut. */
static void pass_match(const Terms *t, Run *run, const YomiTermMatch *match)
{
    while (piece_at(t, run->piece)->end < match->end)
        run->piece++;
    run->done = match->end;
    run->piece += piece_at(t, run->piece)->end == match->end;
}

static YomiNode *make_ruby(const Terms *t, const YomiTerm *term, YomiSpan span)
{
    YomiArena *arena = yomi_doc_arena(t->doc);
    YomiNode *ruby = yomi_node_new(t->doc, YOMI_NODE_RUBY, span);

    for (unsigned i = 0; i < term->n_parts; i++) {
        YomiNode *pair = yomi_node_new(t->doc, YOMI_NODE_PAIR, span);

        pair->text = yomi_arena_strdup(arena, term->parts[i].base);
        pair->reading = yomi_arena_strdup(arena, term->parts[i].reading);
        yomi_node_append(ruby, pair);
    }
    return ruby;
}

/* The term of @match as it will stand in the page: with ruby, inside a link, or both. NULL when it
 * stays as it is. */
static YomiNode *set_match(Terms *t, const Run *run, const YomiTermMatch *match, YomiSpan span)
{
    const YomiTerm *term = match->term;
    const bool wants_ruby =
        count_occurrence(t, term, match->number) && term->n_parts > 0 && !t->found;
    YomiNode *link = make_link(t, run->last, match->number, span);
    YomiNode *ruby = wants_ruby ? make_ruby(t, term, span) : NULL;

    if (!link)
        return ruby;
    yomi_node_append(link, ruby ? ruby
                                : yomi_node_new_text(t->doc, span, run->text + match->start,
                                                     match->end - match->start));
    return link;
}

/* The character at the edge of what stands beside @node; 0 for none. */
static gunichar char_beside(const YomiNode *node, bool before)
{
    const char *other = beside(node, before);

    if (!other || !*other)
        return 0;
    return g_utf8_get_char(before ? g_utf8_prev_char(other + strlen(other)) : other);
}

static void match_run(Terms *t, Run *run)
{
    const YomiTermText text = {run->text, run->length, char_beside(run->first, true),
                               char_beside(run->last, false)};
    YomiTermMatch match;

    for (size_t at = 0; yomi_terms_next(t->terms, &text, at, &match); at = match.end) {
        match.start += match.term->n_parts > 0 ? match.term->lead : 0;

        const YomiSpan span = place_of(t, run, &match);
        YomiNode *node = set_match(t, run, &match, span);

        if (!node)
            continue;
        cut_plain(t, run, match.start);
        check_borders(t, run, &text, &match, at);
        pass_match(t, run, &match);
        yomi_node_insert_before(run->last, node);
    }
    if (run->done == 0)
        return;
    cut_plain(t, run, run->length);
    for (guint i = 0; i < t->pieces->len; i++)
        yomi_node_detach(piece_at(t, i)->node);
}

static void add_piece(const Terms *t, YomiNode *node)
{
    const size_t start = t->joined->len;

    g_string_append(t->joined, node->text);

    const Piece piece = {node, start, t->joined->len,
                         node->span.end - node->span.start == t->joined->len - start};

    g_array_append_val(t->pieces, piece);
}

/* @last is the last of texts side by side: line ends that mean nothing stood between them. */
static void match_texts(Terms *t, YomiNode *last)
{
    Run run = {.first = last, .last = last};

    while (run.first->prev && run.first->prev->kind == YOMI_NODE_TEXT)
        run.first = run.first->prev;
    g_string_truncate(t->joined, 0);
    g_array_set_size(t->pieces, 0);
    for (YomiNode *node = run.first; node != last->next; node = node->next)
        add_piece(t, node);
    run.text = t->joined->str;
    run.length = t->joined->len;
    match_run(t, &run);
}

/* --- ruby of the author's ------------------------------------------------------------------ */

static void append_ruby(const YomiNode *ruby, GString *base, GString *sound)
{
    for (const YomiNode *pair = ruby->first; pair; pair = pair->next) {
        g_string_append(base, pair->text);
        yomi_terms_sound(sound, pair->reading ? pair->reading : pair->text);
    }
}

/* The author's ruby wins, whatever it says. Several side by side may be one term: the longest that
 * they are together is looked for. */
static void match_ruby(Terms *t, YomiNode *ruby)
{
    enum { MAX_BYTES = YOMI_TRIE_MAX * 4 };
    g_autoptr(GString) base = g_string_new(NULL), sound = g_string_new(NULL);
    g_autofree char *heard = NULL;
    const YomiTerm *term = NULL;
    unsigned number = 0, found = 0;

    for (YomiNode *node = ruby; node && node->kind == YOMI_NODE_RUBY; node = node->next) {
        append_ruby(node, base, sound);
        if (base->len > MAX_BYTES)
            break;
        if (!yomi_trie_has(t->terms->trie, base->str, base->len, &found))
            continue;
        number = found;
        term = &g_array_index(t->terms->list, YomiTerm, number);
        t->covered = node;
        g_free(heard);
        heard = g_strdup(sound->str);
    }
    if (!term)
        return;
    if (!t->found && term->n_parts > 0 && !yomi_terms_agree(term, heard)) {
        const YomiSpan span = yomi_span_join(ruby->span, t->covered->span);
        g_autofree char *subject = g_strdup_printf("%s: %s (→ %s)", term->text, heard, term->sound);

        yomi_diags_add(t->ctx->diags, YOMI_CODE_RUBY_DIFFERS, span, subject);
    }
    t->quiet = is_suppressed(t, ruby);
    if (t->quiet && !t->found)
        return;
    count_occurrence(t, term, number);

    YomiNode *link = make_link(t, ruby, number, ruby->span);

    if (!link)
        return;
    yomi_node_wrap(ruby, link);
    while (link->last != t->covered) {
        YomiNode *next = link->next;

        yomi_node_detach(next);
        yomi_node_append(link, next);
    }
}

/* --- the walk ------------------------------------------------------------------------------ */

static void enter_node(Terms *t, YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_PAGE:
        t->page = node->number - 1;
        break;
    case YOMI_NODE_SECTION:
        start_scope(t, true);
        t->section = node->id;
        break;
    case YOMI_NODE_NOTE:
        start_scope(t, false);
        t->note = node->number;
        break;
    case YOMI_NODE_RUBY:
        if (!t->covered)
            match_ruby(t, node);
        break;
    default:
        break;
    }
}

/* The id of the section that @node is in, or NULL. */
static const char *section_of(const YomiNode *node)
{
    for (node = node->parent; node; node = node->parent)
        if (node->kind == YOMI_NODE_SECTION)
            return node->id;
    return NULL;
}

static void leave_node(Terms *t, YomiNode *node)
{
    const bool ends_texts =
        node->kind == YOMI_NODE_TEXT && !(node->next && node->next->kind == YOMI_NODE_TEXT);

    if (ends_texts) {
        /* The glossary and the index look everywhere. */
        t->quiet = is_suppressed(t, node);
        if (!t->quiet || (t->found && !yomi_node_is_foreign(node)))
            match_texts(t, node);
    }
    if (node == t->covered)
        t->covered = NULL;
    if (node->kind == YOMI_NODE_SECTION)
        t->section = section_of(node);
}

static void walk_below(Terms *t, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        if (walk.entering)
            enter_node(t, walk.node);
        else
            leave_node(t, walk.node);
    }
}

static void walk_terms(Terms *t, YomiNode *top)
{
    start_scope(t, false);
    walk_below(t, top);
}

/* Does @todo with @doc; numbers in @first are of terms that this chapter is the first to have. */
static void with_terms(YomiPassContext *ctx, YomiDoc *doc, const GArray *first,
                       YomiTermsFound *found, void (*todo)(Terms *t))
{
    const YomiTerms *terms = ctx->book->terms;
    g_autofree guint32 *seen = g_new0(guint32, terms->list->len);
    g_autofree guint32 *linked = g_new0(guint32, terms->list->len);
    g_autofree guint32 *indexed = g_new0(guint32, terms->list->len);
    g_autofree guint8 *named = g_new0(guint8, terms->list->len);
    g_autofree guint32 *noted = g_new0(guint32, terms->list->len);
    g_autofree guint8 *first_here = g_new0(guint8, terms->list->len);
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_autoptr(GString) joined = g_string_new(NULL);
    Terms t = {
        .ctx = ctx,
        .doc = doc,
        .terms = terms,
        .seen = seen,
        .linked = linked,
        .indexed = indexed,
        .named = named,
        .noted = noted,
        .first_here = first_here,
        .found = found,
        .pieces = pieces,
        .joined = joined,
    };

    for (guint i = 0; first && i < first->len; i++)
        first_here[g_array_index(first, guint32, i)] = 1;
    todo(&t);
}

static void walk_chapter(Terms *t)
{
    walk_terms(t, yomi_doc_root(t->doc));
    t->in_notes = true;
    t->section = NULL;
    walk_terms(t, yomi_doc_notes(t->doc));
}

void yomi_pass_terms(YomiPassContext *ctx, YomiDoc *doc)
{
    const YomiChapterLabels *labels = NULL;

    if (!ctx->book->terms)
        return;
    labels = g_hash_table_lookup(ctx->labels->by_path, ctx->chapter->path);
    with_terms(ctx, doc, labels->first_terms, NULL, walk_chapter);
}

void yomi_terms_gather(YomiPassContext *ctx, YomiDoc *doc, YomiTermsFound *found)
{
    const YomiTerms *all = ctx->book->terms;
    const YomiRubyPolicy edition = ctx->edition->ruby;
    const YomiRubyPolicy usual = edition != YOMI_POLICY_UNSET ? edition : ctx->book->ruby;

    if (!all)
        return;
    if (usual == YOMI_POLICY_FIRST_BOOK || all->first_book || ctx->book->index ||
        (ctx->book->glossary && all->n_definitions > 0))
        with_terms(ctx, doc, NULL, found, walk_chapter);
}

/* An entry does not link to itself. */
static void walk_entries(Terms *t)
{
    t->in_notes = t->explaining = true;
    for (YomiNode *page = yomi_doc_root(t->doc)->first; page; page = page->next)
        for (YomiNode *section = page->first; section; section = section->next)
            for (YomiNode *dt = section->last->first; dt; dt = dt->next) {
                if (dt->number > 0) {
                    start_scope(t, false);
                    t->linked[dt->number - 1] = t->last_scope;
                } else {
                    walk_below(t, dt);
                }
            }
}

void yomi_terms_explain(YomiPassContext *ctx, YomiDoc *doc)
{
    with_terms(ctx, doc, NULL, NULL, walk_entries);
}
