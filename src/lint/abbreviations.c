/* abbreviations.c -- ALS, DNA: what nothing in the book explains. */
/* SPDX-License-Identifier: MIT */
#include "lint/checks.h"

#include "base/text.h"
#include "doc/walk.h"
#include "jp/chars.h"

#include <string.h>

/* Everybody knows them, or they stand for nothing but themselves: units, titles, blood groups. */
static const char *const common[] = {
    "AB",  "AI",  "AM",  "ATM", "BGM", "BY",  "CC",   "CD",  "CM",  "DVD", "EU",  "EPUB", "FAX",
    "GB",  "GHz", "GPS", "HP",  "IC",  "ID",  "ISBN", "IT",  "JR",  "KB",  "LED", "MB",   "MHz",
    "MPa", "NG",  "NHK", "OK",  "PC",  "PDF", "PM",   "PR",  "PS",  "QR",  "SNS", "SOS",  "TB",
    "TM",  "TEL", "TV",  "UK",  "UFO", "URL", "USA",  "USB", "VIP", "WEB", NULL,
};

/* What follows a word that is being explained, behind a closing quotation mark if there is one. */
static const char *const followers[] = {"とは", "とも", "と呼", "とよ", "と略", "といい", "と言い"};

/* A sentence with one of these explains what stands in it. */
static const char *const explanations[] = {"頭文字", "の略",   "略称",
                                           "略語",   "略した", "日本語では"};

enum { FAR = 80 }; /* characters from a word to the bracket that explains it, at most */

static gunichar char_at(const YomiFlow *flow, gsize at)
{
    return at < flow->length ? yomi_char_narrow(flow->text[at]) : 0;
}

static bool is_at(const YomiFlow *flow, gsize at, const char *word)
{
    for (; *word; word = g_utf8_next_char(word), at++)
        if (at >= flow->length || flow->text[at] != g_utf8_get_char(word))
            return false;
    return true;
}

static bool opens(gunichar c)
{
    return g_utf8_strchr("([〔", -1, c) != NULL && c != 0;
}

static bool closes(gunichar c)
{
    return g_utf8_strchr(")]〕", -1, c) != NULL && c != 0;
}

/* ₂: what stands before it is a formula, CO₂. */
static bool is_small_digit(gunichar c)
{
    return c >= 0x2070 && c <= 0x209F;
}

static bool is_letter(gunichar c)
{
    return yomi_lint_is_japanese(c) || yomi_lint_is_ascii(c);
}

/* Two capitals or more, and more of them than of small letters: iPS, mRNA, not YouTube or NaCl. A
 * name with digits in it (STR03) is a code; II and IV are numbers. */
static bool is_abbreviation(const char *word)
{
    size_t capitals = 0;

    for (const char *p = word; *p; p++) {
        if (g_ascii_isdigit(*p))
            return false;
        capitals += g_ascii_isupper(*p);
    }
    return capitals >= 2 && capitals * 2 > strlen(word) && strspn(word, "IVX") < strlen(word) &&
           !g_strv_contains(common, word);
}

/* A Latin word with small letters stands beside it: it is part of a phrase in another language. */
static bool is_in_phrase(const YomiFlow *flow, gsize start, gsize end)
{
    return (start >= 2 && flow->text[start - 1] == ' ' &&
            g_unichar_islower(char_at(flow, start - 2))) ||
           (char_at(flow, end) == ' ' && char_at(flow, end + 1) < 0x80 &&
            g_unichar_isalpha(char_at(flow, end + 1)) && g_unichar_islower(char_at(flow, end + 2)));
}

/* ALS（筋萎縮性側索硬化症）: the bracket behind it says something. */
static bool has_bracket(const YomiFlow *flow, gsize end)
{
    unsigned letters = 0;

    if (!opens(char_at(flow, end)))
        return false;
    for (gsize at = end + 1; at < flow->length && at - end < FAR; at++) {
        if (closes(char_at(flow, at)))
            return letters >= 2;
        letters += is_letter(flow->text[at]) && !g_unichar_isdigit(flow->text[at]);
    }
    return false;
}

/* Inside a bracket, what divides two names of a thing: （英語名、ALS）. */
static bool divides(gunichar c)
{
    return g_utf8_strchr("、,:;=/・ 　", -1, c) != NULL && c != 0;
}

/* 筋萎縮性側索硬化症（ALS）, 病名（以下、ALS）: it stands in a bracket as a name, and a word stands
 * before the bracket. */
static bool is_bracketed(const YomiFlow *flow, gsize start, gsize end)
{
    gsize open = start;

    if (!closes(char_at(flow, end)) && !divides(char_at(flow, end)))
        return false;
    while (open > 0 && start - open < FAR && !opens(char_at(flow, open)))
        open--;
    if (open == 0 || !opens(char_at(flow, open)) || !is_letter(flow->text[open - 1]))
        return false;
    return open + 1 == start || divides(char_at(flow, start - 1)) ||
           (start >= 2 && (is_at(flow, start - 2, "以下") || is_at(flow, start - 2, "略称")));
}

/* ALSとは, 「QOL」ともいいます. */
static bool is_named(const YomiFlow *flow, gsize end)
{
    if (g_utf8_strchr("」』”", -1, char_at(flow, end)))
        end++;
    for (gsize i = 0; i < G_N_ELEMENTS(followers); i++)
        if (is_at(flow, end, followers[i]))
            return true;
    return false;
}

/* The sentence around it tells what it stands for. */
static bool sentence_explains(const YomiFlow *flow, gsize start)
{
    gsize at = start;

    while (at > 0 && start - at < FAR && flow->text[at - 1] != 0x3002 /* 。 */)
        at--;
    for (; at < flow->length && at < start + FAR && flow->text[at] != 0x3002; at++)
        for (gsize i = 0; i < G_N_ELEMENTS(explanations); i++)
            if (is_at(flow, at, explanations[i]))
                return true;
    return false;
}

/* "[!NOTE]" that became no alert, which is reported elsewhere. */
static bool is_marker(const YomiFlow *flow, gsize start)
{
    return start >= 2 && is_at(flow, start - 2, "[!");
}

static void note_word(YomiLint *lint, const YomiFlow *flow, gsize start, gsize end)
{
    g_autofree char *text = yomi_flow_words(flow, start, end);
    g_autofree char *word = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);

    if (!is_abbreviation(word) || is_small_digit(char_at(flow, end)) || is_marker(flow, start))
        return;
    if (has_bracket(flow, end) || is_bracketed(flow, start, end) || is_named(flow, end) ||
        sentence_explains(flow, start))
        yomi_chapter_labels_explain(lint->labels, word);
    else if (!is_in_phrase(flow, start, end))
        yomi_chapter_labels_add_abbreviation(lint->labels, word, yomi_flow_span(flow, start, end));
}

/* A paragraph without a Japanese letter is in another language. */
static bool is_japanese(const YomiFlow *flow)
{
    for (gsize at = 0; at < flow->length; at++)
        if (yomi_lint_is_japanese(flow->text[at]))
            return true;
    return false;
}

void yomi_lint_abbreviations(YomiLint *lint, const YomiFlow *flow)
{
    if (yomi_lint_is_alt(flow))
        return;

    const bool cell = flow->block->kind == YOMI_NODE_CELL; /* a word alone is one there */

    if (!cell && !is_japanese(flow))
        return;
    for (gsize at = 0, end = 0; at < flow->length; at = end + 1) {
        for (end = at; end < flow->length && yomi_lint_is_ascii(flow->text[end]);)
            end++;
        if (end > at)
            note_word(lint, flow, at, end);
    }
}

void yomi_lint_abbr(YomiLint *lint, YomiNode *element)
{
    const char *title = yomi_node_attr(element, "title");
    g_autoptr(GString) text = g_string_new(NULL);

    if (!g_str_equal(element->name, "abbr") || yomi_text_blank(title))
        return;
    yomi_plain_text(element, text);

    g_autofree char *word = g_utf8_normalize(text->str, -1, G_NORMALIZE_NFKC);

    yomi_chapter_labels_explain(lint->labels, word);
}

/* --- the whole book -------------------------------------------------------------------------- */

/* Every Latin word of @text is explained. */
static void explain_words(GHashTable *explained, const char *text)
{
    g_autofree char *narrow = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);

    for (const char *p = narrow; *p;) {
        const char *start = p;

        while (g_ascii_isalnum(*p))
            p++;
        if (p > start)
            g_hash_table_add(explained, g_strndup(start, (gsize)(p - start)));
        if (*p)
            p = g_utf8_next_char(p);
    }
}

/* What any chapter or the table of terms explains; not what only has a reading (readings.tsv). */
static GHashTable *gather_explained(const YomiLabels *labels)
{
    GHashTable *explained = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const YomiTerms *terms = labels->book->terms;

    for (guint i = 0; terms && i < terms->list->len; i++) {
        const YomiTerm *term = &g_array_index(terms->list, YomiTerm, i);

        if (!term->approved)
            explain_words(explained, term->text);
    }
    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];
        GHashTableIter iter;
        gpointer word = NULL;

        g_hash_table_iter_init(&iter, chapter->explained);
        while (g_hash_table_iter_next(&iter, &word, NULL))
            g_hash_table_add(explained, g_strdup(word));
    }
    return explained;
}

void yomi_lint_settle(const YomiLabels *labels, YomiDiags *diags)
{
    g_autoptr(GHashTable) known = gather_explained(labels);

    for (guint i = 0; i < labels->chapters->len; i++) {
        const GArray *words = ((YomiChapterLabels *)labels->chapters->pdata[i])->abbreviations;

        for (guint j = 0; j < words->len; j++) {
            const YomiAbbreviationLabel *used = &g_array_index(words, YomiAbbreviationLabel, j);

            if (g_hash_table_add(known, g_strdup(used->word))) /* once in the book */
                yomi_diags_add(diags, YOMI_CODE_ABBREVIATION_UNEXPLAINED, used->span, used->word);
        }
    }
}
