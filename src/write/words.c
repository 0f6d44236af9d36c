/* words.c -- the program's own words and the book's names, as a page's lines want them. */
/* SPDX-License-Identifier: MIT */
#include "write/words.h"

#include "book/match.h"
#include "jp/align.h"
#include "jp/annotated.h"
#include "jp/chars.h"
#include "write/ruby.h"

#include <string.h>

/* --- how they are read --------------------------------------------------------------------- */

typedef struct {
    const char *text, *split; /* as in readings.tsv */
} OwnWord;

/* Every word with kanji that pages get from the program. */
static const OwnWord own_words[] = {
    {"扉", "とびら"},
    {"目次", "もく|じ"},
    {"図", "ず"},
    {"表", "ひょう"},
    {"図の一覧", "ず||いち|らん"},
    {"表の一覧", "ひょう||いち|らん"},
    {"くわしい説明", "||||せつ|めい"},
    {"注", "ちゅう"},
    {"奥付", "おく|づけ"},
    {"本文", "ほん|ぶん"},
    {"索引", "さく|いん"},
    {"章", "しょう"},
    {"用語集", "よう|ご|しゅう"},
    {"数字・記号", "すう|じ||き|ごう"},
    {"英字", "えい|じ"},
    {"あ行", "|ぎょう"},
    {"か行", "|ぎょう"},
    {"さ行", "|ぎょう"},
    {"た行", "|ぎょう"},
    {"な行", "|ぎょう"},
    {"は行", "|ぎょう"},
    {"ま行", "|ぎょう"},
    {"や行", "|ぎょう"},
    {"ら行", "|ぎょう"},
    {"わ行", "|ぎょう"},
    {"その他", "||た"},
    {"注の", "ちゅう|"},
    {"参考文献", "さん|こう|ぶん|けん"},
    {"その他の参考文献", "||た||さん|こう|ぶん|けん"},
    {"文献", "ぶん|けん"},
    {"次の章", "つぎ||しょう"},
    {"縦書き版", "たて|が||ばん"},
    {"横書き版", "よこ|が||ばん"},
    {"縦書き・ふりがな版", "たて|が|||||||ばん"},
    {"横書き・ふりがな版", "よこ|が|||||||ばん"},
    {"第", "だい"},
    {"章", "しょう"},
    {"付録", "ふ|ろく"},
    {"へ戻る", "|もど|"},
    {"か所め）", "|しょ||"},
    {"補足", "ほ|そく"},
    {"重要", "じゅう|よう"},
    {"警告", "けい|こく"},
    {"注意", "ちゅう|い"},
    {"著", "ちょ"},
    {"編", "へん"},
    {"訳", "やく"},
    {"絵", "え"},
    {"写真", "しゃ|しん"},
    {"序文", "じょ|ぶん"},
    {"装丁", "そう|てい"},
    {"制作", "せい|さく"},
    {"協力", "きょう|りょく"},
    {"著者", "ちょ|しゃ"},
    {"編者", "へん|しゃ"},
    {"訳者", "やく|しゃ"},
    {"書名", "しょ|めい"},
    {"書名のよみ", "しょ|めい|||"},
    {"版", "はん"},
    {"発行", "はっ|こう"},
    {"発行日", "はっ|こう|び"},
    {"更新日", "こう|しん|び"},
    {"ページ番号のもとになった版", "|||ばん|ごう||||||||はん"},
    {"利用条件", "り|よう|じょう|けん"},
    {"書体", "しょ|たい"},
    {"主な場所", "おも||ば|しょ"},
    {"ページ一覧", "|||いち|らん"},
    {"年", "ねん"},
    {"月", "がつ"},
    {"日", "にち"},
};

/* @text with its readings; yours. */
static char *annotate_own(const char *text)
{
    GString *out = g_string_new(NULL);
    const OwnWord *word = own_words;

    while (word < own_words + G_N_ELEMENTS(own_words) && strcmp(word->text, text) != 0)
        word++;
    if (word < own_words + G_N_ELEMENTS(own_words)) {
        yomi_annotated_append_split(out, text, word->split);
    } else {
        g_assert(!yomi_text_has_ideograph(text)); /* else its row is missing above */
        g_string_append(out, text);
    }
    return g_string_free(out, FALSE);
}

/* Kana keys are katakana mostly, as library cards have them. */
static char *make_hiragana(const char *kana, gsize length)
{
    GString *out = g_string_new(NULL);

    for (const char *p = kana; p < kana + length; p = g_utf8_next_char(p))
        g_string_append_unichar(out, yomi_char_hiragana(g_utf8_get_char(p)));
    return g_string_free(out, FALSE);
}

/* What @annotated sounds like as far as it says: readings in place of their bases; yours. */
static char *sound_of(const char *annotated)
{
    GString *out = g_string_new(NULL);
    YomiAnnotation part;

    while (yomi_annotated_next(&annotated, &part))
        if (part.reading)
            g_string_append_len(out, part.reading, (gssize)part.reading_length);
        else
            g_string_append_len(out, part.base, (gssize)part.base_length);
    return g_string_free(out, FALSE);
}

/* @name with the readings that its words have elsewhere in the book, when they are what @kana says;
 * yours. Else NULL. */
static char *annotate_by_terms(const YomiTerms *terms, const char *name, const char *kana)
{
    g_autofree char *annotated = yomi_terms_annotate(terms, name);
    g_autofree char *sound = sound_of(annotated);
    g_autoptr(GArray) runs =
        yomi_text_has_ideograph(sound) ? NULL : yomi_reading_align(sound, kana);

    return runs ? g_steal_pointer(&annotated) : NULL;
}

/* @name with the reading @kana over each run of kanji and what belongs to it; yours. NULL when the
 * two do not fit, or in two ways. */
static char *annotate_by_runs(const char *name, const char *kana)
{
    g_autoptr(GArray) runs = yomi_reading_align(name, kana);
    GString *out = runs ? g_string_new(NULL) : NULL;

    for (guint i = 0; runs && i < runs->len; i++) {
        const YomiReadingRun *run = &g_array_index(runs, YomiReadingRun, i);
        g_autofree char *base = g_strndup(name + run->start, run->length);
        g_autofree char *reading = make_hiragana(kana + run->reading_start, run->reading_length);

        if (*reading && yomi_text_has_ideograph(base))
            yomi_annotated_append_part(out, base, reading, true);
        else
            g_string_append(out, base);
    }
    return out ? g_string_free(out, FALSE) : NULL;
}

/* @name with one reading over all of it; yours. */
static char *annotate_whole(const char *name, const char *kana)
{
    GString *out = g_string_new(NULL);
    g_autofree char *reading = make_hiragana(kana, strlen(kana));

    yomi_annotated_append_part(out, name, reading, true);
    return g_string_free(out, FALSE);
}

static char *annotate_name(const YomiTerms *terms, const char *name, const char *kana)
{
    char *annotated = annotate_by_terms(terms, name, kana);

    if (!annotated)
        annotated = annotate_by_runs(name, kana);
    return annotated ? annotated : annotate_whole(name, kana);
}

/* --- how they are set ---------------------------------------------------------------------- */

enum { WHOLE_MAX = 8 }; /* what fits into a line of five characters: large type on a telephone */

/* U-Factor, mg/kg, 10–20: a line could end behind the mark and would cut them (UAX #14). */
static bool stays_whole(const char *text)
{
    bool mark = false;

    if (g_utf8_strlen(text, -1) > WHOLE_MAX || strchr(text, ' '))
        return false;
    for (const char *p = text; *p && *g_utf8_next_char(p); p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        mark = mark || (p > text && (c == '-' || c == '/' || c == 0x2010 || c == 0x2013));
    }
    return mark;
}

static void write_span(YomiMarkup *markup, const char *class, const char *lang, const char *text)
{
    yomi_markup_open(markup, "span", YOMI_MARKUP_INLINE);
    yomi_markup_attr(markup, "class", class);
    yomi_markup_attr(markup, "lang", lang);
    yomi_markup_attr(markup, "xml:lang", lang);
    yomi_markup_text(markup, text);
    yomi_markup_close(markup);
}

void yomi_words_set(YomiMarkup *markup, YomiFacts *facts, YomiSetKind kind, const char *text)
{
    static const char *const classes[] = {
        [YOMI_SET_TEXT] = NULL,     [YOMI_SET_WIDE] = NULL,     [YOMI_SET_TCY] = "tcy",
        [YOMI_SET_UPRIGHT] = "upr", [YOMI_SET_SIDEWAYS] = NULL, [YOMI_SET_FOREIGN] = NULL,
        [YOMI_SET_KEPT] = NULL,     [YOMI_SET_UNBROKEN] = "nb",
    };

    const char *lang = kind == YOMI_SET_FOREIGN ? "en" : NULL;
    const bool sideways = kind == YOMI_SET_SIDEWAYS || kind == YOMI_SET_FOREIGN;
    const char *class = sideways && stays_whole(text) ? "nb" : classes[kind];

    yomi_facts_count_text(facts, text);
    if (class || lang)
        write_span(markup, class, lang, text);
    else /* what is turned turns by itself (UAX #50) */
        yomi_markup_text(markup, text);
}

static void write_part(YomiMarkup *markup, YomiFacts *facts, const YomiSetting *setting,
                       const gunichar *text)
{
    g_autoptr(GString) part = g_string_new(NULL);

    yomi_setting_append(setting, text + setting->start, setting->end - setting->start, part);
    if (part->len > 0)
        yomi_words_set(markup, facts, setting->kind, part->str);
}

/* Text without readings. */
static void write_plain(const YomiWords *w, const char *text)
{
    const YomiVerticalRules rules = yomi_labels_vertical_rules(w->labels);

    if (!w->vertical) {
        yomi_words_set(w->markup, w->facts, YOMI_SET_TEXT, text);
        return;
    }
    if (w->menu) {
        g_autofree char *upright = yomi_vertical_plain(text, &rules);

        yomi_words_set(w->markup, w->facts, YOMI_SET_TEXT, upright);
        return;
    }

    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    glong length = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &length);
    YomiSetting as_is = {.kind = YOMI_SET_KEPT};

    yomi_vertical_plan(chars, (gsize)length, &rules, settings, unpaired);
    for (guint i = 0; i < settings->len; i++) {
        const YomiSetting *setting = &g_array_index(settings, YomiSetting, i);

        as_is.end = setting->start;
        write_part(w->markup, w->facts, &as_is, chars);
        write_part(w->markup, w->facts, setting, chars);
        as_is.start = setting->end;
    }
    as_is.end = (gsize)length;
    write_part(w->markup, w->facts, &as_is, chars);
}

/* A ruby base holds no tate-chu-yoko: what is upright in vertical lines stands one below the
 * other. */
static char *set_base(const YomiWords *w, const YomiAnnotation *part)
{
    const YomiVerticalRules rules = yomi_labels_vertical_rules(w->labels);
    g_autofree char *base = g_strndup(part->base, part->base_length);

    return w->vertical ? yomi_vertical_plain(base, &rules) : g_steal_pointer(&base);
}

/* The word whose first part is @part; *text moves behind it. */
static void write_word(const YomiWords *w, YomiAnnotation part, const char **text)
{
    g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(YomiTermPart));
    bool more = true;

    while (more) {
        const YomiTermPart pair = {set_base(w, &part),
                                   g_strndup(part.reading, part.reading_length)};

        g_ptr_array_add(strings, (gpointer)pair.base);
        g_ptr_array_add(strings, (gpointer)pair.reading);
        g_array_append_val(parts, pair);
        more = !part.ends && yomi_annotated_next(text, &part);
    }
    yomi_ruby_write(w->markup, w->facts, w->labels->book,
                    (const YomiTermPart *)(gconstpointer)parts->data, parts->len);
}

/* The program's own words are what vertical lines want already. */
static void write_annotated(const YomiWords *w, const char *text, bool own)
{
    YomiAnnotation part;

    while (yomi_annotated_next(&text, &part)) {
        g_autofree char *base = g_strndup(part.base, part.base_length);

        if (part.reading)
            write_word(w, part, &text);
        else if (own)
            yomi_words_set(w->markup, w->facts, YOMI_SET_TEXT, base);
        else
            write_plain(w, base);
    }
}

static bool has_furigana(const YomiWords *w)
{
    return w->labels->edition->ruby == YOMI_POLICY_FULL;
}

char *yomi_words_annotate_own(const YomiLabels *labels, const char *text)
{
    return labels->edition->ruby == YOMI_POLICY_FULL ? annotate_own(text) : g_strdup(text);
}

void yomi_words_own(const YomiWords *w, const char *text)
{
    g_autofree char *annotated = yomi_words_annotate_own(w->labels, text);

    write_annotated(w, annotated, true);
}

void yomi_words_text(const YomiWords *w, const char *text)
{
    if (has_furigana(w)) {
        g_autofree char *annotated = yomi_terms_annotate(w->labels->book->terms, text);

        write_annotated(w, annotated, false);
    } else {
        g_autofree char *plain = yomi_annotated_plain(text);

        write_plain(w, plain);
    }
}

void yomi_words_name(const YomiWords *w, const char *name, const char *kana)
{
    if (has_furigana(w) && kana && yomi_text_has_ideograph(name)) {
        g_autofree char *annotated = annotate_name(w->labels->book->terms, name, kana);

        write_annotated(w, annotated, false);
    } else {
        yomi_words_text(w, name);
    }
}

void yomi_words_number(const YomiWords *w, unsigned number)
{
    g_autofree char *digits = g_strdup_printf("%u", number);

    write_plain(w, digits);
}

bool yomi_words_chapter(const YomiWords *words, const YomiChapter *chapter)
{
    if (chapter->number > 0) {
        yomi_words_own(words, "第");
        yomi_words_number(words, chapter->number);
        yomi_words_own(words, "章");
    } else if (chapter->appendix > 0) {
        yomi_words_own(words, "付録");
        yomi_words_number(words, chapter->appendix);
    }
    return chapter->number > 0 || chapter->appendix > 0;
}

/* Days of the month that are not read as their number and にち. */
static const char *special_day(unsigned day)
{
    static const char *const days[32] = {
        [1] = "ついたち",        [2] = "ふつか",  [3] = "みっか",        [4] = "よっか",
        [5] = "いつか",          [6] = "むいか",  [7] = "なのか",        [8] = "ようか",
        [9] = "ここのか",        [10] = "とおか", [14] = "じゅうよっか", [20] = "はつか",
        [24] = "にじゅうよっか",
    };

    return day < G_N_ELEMENTS(days) ? days[day] : NULL;
}

static void write_day(const YomiWords *w, unsigned day)
{
    const char *reading = has_furigana(w) ? special_day(day) : NULL;

    if (reading) {
        g_autofree char *base = g_strdup_printf("%u日", day);
        g_autoptr(GString) annotated = g_string_new(NULL);

        yomi_annotated_append_part(annotated, base, reading, true);
        write_annotated(w, annotated->str, false);
    } else {
        yomi_words_number(w, day);
        yomi_words_own(w, "日");
    }
}

void yomi_words_date(const YomiWords *w, const char *date)
{
    static const char *const units[] = {"年", "月", "日"};

    for (gsize i = 0; date && i < G_N_ELEMENTS(units); i++) {
        char *end = NULL;
        const unsigned number = (unsigned)g_ascii_strtoull(date, &end, 10);

        if (i == 2) {
            write_day(w, number);
        } else {
            yomi_words_number(w, number);
            yomi_words_own(w, units[i]);
        }
        date = *end == '-' ? end + 1 : NULL;
    }
}
