/* mecab.c -- MeCab with the IPA dictionary. */
/* SPDX-License-Identifier: MIT */
#include "morph/morph.h"

#include "base/file.h"

#include <mecab.h>
#include <string.h>

/* A longer piece of text is cut: MeCab counts a token's bytes in 16 bits. */
enum { MAX_PIECE = 16 * 1024 };

/* Fields of the IPA dictionary's features. */
enum { FIELD_CLASS, FIELD_SUBCLASS, FIELD_DETAIL, FIELD_READING = 7 };

struct YomiMorph {
    mecab_model_t *model;
    mecab_t *tagger;
    mecab_lattice_t *lattice;
};

YomiMorph *yomi_morph_new(GError **error)
{
    /* Always -d: another dictionary may be the system's default. No mecabrc: it could say more. */
    char *arguments[] = {"yomiyasu", "-d", YOMI_MECAB_DICTIONARY, "-r", "/dev/null"};
    mecab_model_t *model = mecab_model_new(G_N_ELEMENTS(arguments), arguments);
    YomiMorph *morph = NULL;

    if (!model) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED,
                    "cannot open MeCab's dictionary '%s': install the package mecab-ipadic-utf8",
                    YOMI_MECAB_DICTIONARY);
        return NULL;
    }
    morph = g_new0(YomiMorph, 1);
    morph->model = model;
    morph->tagger = mecab_model_new_tagger(model);
    morph->lattice = mecab_model_new_lattice(model);
    return morph;
}

void yomi_morph_free(YomiMorph *morph)
{
    if (!morph)
        return;
    mecab_lattice_destroy(morph->lattice);
    mecab_destroy(morph->tagger);
    mecab_model_destroy(morph->model);
    g_free(morph);
}

static void clear_morpheme(gpointer data)
{
    g_free(((YomiMorpheme *)data)->reading);
}

/* Katakana as hiragana; NULL when there is anything else in @field. */
static char *make_reading(const char *field)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (const char *p = field ? field : ""; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (c >= 0x30A1 && c <= 0x30F6)
            g_string_append_unichar(out, c - 0x60);
        else if (c == 0x30FC || (c >= 0x3041 && c <= 0x3096))
            g_string_append_unichar(out, c);
        else
            return NULL;
    }
    return out->len ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

static YomiMorphKind kind_of(char **fields)
{
    const guint n = g_strv_length(fields);
    const char *class = n > FIELD_CLASS ? fields[FIELD_CLASS] : "";
    const char *subclass = n > FIELD_SUBCLASS ? fields[FIELD_SUBCLASS] : "";
    const char *detail = n > FIELD_DETAIL ? fields[FIELD_DETAIL] : "";

    if (strcmp(class, "接頭詞") == 0)
        return YOMI_MORPH_PREFIX;
    if (strcmp(class, "動詞") == 0 || strcmp(class, "形容詞") == 0)
        return YOMI_MORPH_VERB;
    if (strcmp(class, "名詞") != 0)
        return YOMI_MORPH_WORD;
    if (strcmp(subclass, "接尾") == 0)
        return strcmp(detail, "助数詞") == 0 ? YOMI_MORPH_COUNTER : YOMI_MORPH_SUFFIX;
    if (strcmp(subclass, "数") == 0)
        return YOMI_MORPH_NUMBER;
    return strcmp(subclass, "固有名詞") == 0 ? YOMI_MORPH_NAME : YOMI_MORPH_WORD;
}

static bool is_fixed(const GArray *fixed, guint *next, gsize start, gsize end)
{
    while (fixed && *next < fixed->len && g_array_index(fixed, YomiMorphFixed, *next).start < start)
        ++*next;
    if (!fixed || *next >= fixed->len)
        return false;

    const YomiMorphFixed place = g_array_index(fixed, YomiMorphFixed, *next);

    return place.start == start && place.end == end;
}

/* Tells the lattice of the fixed places in [start, end) of the text. */
static void constrain(const YomiMorph *morph, const GArray *fixed, gsize start, gsize end)
{
    for (guint i = 0; fixed && i < fixed->len; i++) {
        const YomiMorphFixed place = g_array_index(fixed, YomiMorphFixed, i);

        if (place.start >= end)
            return;
        if (place.start >= start && place.end <= end)
            mecab_lattice_set_feature_constraint(morph->lattice, place.start - start,
                                                 place.end - start, "*");
    }
}

/* A piece without white space: a constraint that begins right after a space makes MeCab 0.996 end
 * the whole process (tokenizer.cpp(368)). */
static void parse_piece(YomiMorph *morph, const char *text, gsize start, gsize end,
                        const GArray *fixed, GArray *words)
{
    guint next = 0;

    mecab_lattice_set_sentence2(morph->lattice, text + start, end - start);
    constrain(morph, fixed, start, end);
    if (mecab_parse_lattice(morph->tagger, morph->lattice))
        for (const mecab_node_t *node = mecab_lattice_get_bos_node(morph->lattice); node;
             node = node->next) {
            if (node->stat != MECAB_NOR_NODE && node->stat != MECAB_UNK_NODE)
                continue;

            g_auto(GStrv) fields = g_strsplit(node->feature, ",", -1);
            const gsize at = start + (gsize)(node->surface - (text + start));
            const bool asked = is_fixed(fixed, &next, at, at + node->length);
            const bool has_reading = !asked && g_strv_length(fields) > FIELD_READING;
            const YomiMorpheme word = {
                .start = at,
                .end = at + node->length,
                .reading = has_reading ? make_reading(fields[FIELD_READING]) : NULL,
                .kind = asked ? YOMI_MORPH_WORD : kind_of(fields),
                .known = node->stat == MECAB_NOR_NODE,
                .fixed = asked,
            };

            g_array_append_val(words, word);
        }
    mecab_lattice_clear(morph->lattice);
}

GArray *yomi_morph_parse(YomiMorph *morph, const char *text, const GArray *fixed)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(YomiMorpheme));
    const char *start = text, *p = text;

    g_array_set_clear_func(words, clear_morpheme);
    for (;; p = g_utf8_next_char(p)) {
        const bool space = *p == '\0' || g_unichar_isspace(g_utf8_get_char(p));

        if (!space && p - start < MAX_PIECE)
            continue;
        if (p > start)
            parse_piece(morph, text, (gsize)(start - text), (gsize)(p - text), fixed, words);
        if (*p == '\0')
            return words;
        start = space ? g_utf8_next_char(p) : p;
    }
}
