/* vertical.c -- how digits, Latin and marks are set: each row of the tables, in each way. */
/* SPDX-License-Identifier: MIT */
#include "jp/vertical.h"

#include <string.h>

/* [t 12] is tate-chu-yoko, [u A] upright, [s x] sideways, [f x] foreign words, [n ……] unbroken, [k
 * –] kept. */
typedef struct {
    const char *source;
    const char *fullwidth;
    const char *markup; /* NULL: as fullwidth */
    const char *kanji;  /* NULL: as fullwidth */
} Row;

static const char *head_of(YomiSetKind kind)
{
    switch (kind) {
    case YOMI_SET_TCY:
        return "[t ";
    case YOMI_SET_UPRIGHT:
        return "[u ";
    case YOMI_SET_SIDEWAYS:
        return "[s ";
    case YOMI_SET_FOREIGN:
        return "[f ";
    case YOMI_SET_KEPT:
        return "[k ";
    case YOMI_SET_UNBROKEN:
        return "[n ";
    default:
        return NULL;
    }
}

/* Appends what comes of @setting to @shown, and as the next plan would get it to @again. */
static void append_setting(const YomiSetting *setting, const gunichar *text, GString *shown,
                           GString *again)
{
    const char *head = head_of(setting->kind);
    const bool sideways = setting->kind == YOMI_SET_SIDEWAYS || setting->kind == YOMI_SET_FOREIGN;
    g_autoptr(GString) part = g_string_new(NULL);

    yomi_setting_append(setting, text + setting->start, setting->end - setting->start, part);
    if (head)
        g_string_append_printf(shown, "%s%s]", head, part->str);
    else
        g_string_append(shown, part->str);
    if (head)
        g_string_append_unichar(again, setting->kind == YOMI_SET_KEPT ? YOMI_OBJECT_NEUTRAL
                                       : sideways                     ? YOMI_OBJECT_LATIN
                                                                      : YOMI_OBJECT_UPRIGHT);
    else
        g_string_append(again, part->str);
}

/* What comes of @source; *out_again is the same as the next plan would get it. */
static char *set(const char *source, const YomiVerticalRules *rules, char **out_again,
                 guint *out_unpaired)
{
    g_autoptr(GArray) settings = g_array_new(FALSE, FALSE, sizeof(YomiSetting));
    g_autoptr(GArray) unpaired = g_array_new(FALSE, FALSE, sizeof(gsize));
    GString *shown = g_string_new(NULL), *again = g_string_new(NULL);
    glong length = 0;
    g_autofree gunichar *text = g_utf8_to_ucs4_fast(source, -1, &length);
    gsize at = 0;

    if (rules)
        yomi_vertical_plan(text, (gsize)length, rules, settings, unpaired);
    else
        yomi_horizontal_plan(text, (gsize)length, settings, unpaired);
    for (guint i = 0; i <= settings->len; i++) {
        const YomiSetting *next =
            i < settings->len ? &g_array_index(settings, YomiSetting, i) : NULL;
        const gsize start = next ? next->start : (gsize)length;

        g_assert_cmpuint(start, >=, at);
        for (; at < start; at++) {
            g_string_append_unichar(shown, text[at]);
            g_string_append_unichar(again, text[at]);
        }
        if (next) {
            append_setting(next, text, shown, again);
            at = next->end;
        }
    }
    *out_unpaired = unpaired->len;
    *out_again = g_string_free(again, FALSE);
    return g_string_free(shown, FALSE);
}

static void check_with(const char *source, const YomiVerticalRules *rules, const char *expected,
                       guint expected_unpaired)
{
    guint unpaired = 0;
    g_autofree char *again = NULL, *once_more = NULL;
    g_autofree char *shown = set(source, rules, &again, &unpaired);

    g_assert_cmpstr(shown, ==, expected);
    g_assert_cmpuint(unpaired, ==, expected_unpaired);

    g_free(set(again, rules, &once_more, &unpaired));
    g_assert_cmpstr(once_more, ==, again); /* twice is as good as once */
}

static void check_rows(const Row *rows, gsize n)
{
    const YomiVerticalRules fullwidth = {YOMI_DIGITS_FULLWIDTH, NULL};
    const YomiVerticalRules markup = {YOMI_DIGITS_MARKUP, NULL};
    const YomiVerticalRules kanji = {YOMI_DIGITS_KANJI, NULL};

    for (gsize i = 0; i < n; i++) {
        const Row *row = &rows[i];

        check_with(row->source, &fullwidth, row->fullwidth, 0);
        check_with(row->source, &markup, row->markup ? row->markup : row->fullwidth, 0);
        check_with(row->source, &kanji, row->kanji ? row->kanji : row->fullwidth, 0);
    }
}

/* clang-format off */
static const Row numbers[] = {
    {"1年と7月", "１年と７月", "[u 1]年と[u 7]月", "一年と七月"},
    {"12歳", "[t 12]歳", NULL, "十二歳"},
    {"10と20と05", "[t 10]と[t 20]と[t 05]", NULL, "十と二十と〇五"},
    {"100歳", "１００歳", "[u 100]歳", "一〇〇歳"},
    {"1998年", "１９９８年", "[u 1998]年", "一九九八年"},
    {"田中ほか(2022)は", "田中ほか（２０２２）は", "田中ほか（[u 2022]）は", "田中ほか（二〇二二）は"},
    {"Chen et al. (2016)。幹細胞", "[f Chen et al.]（２０１６）。幹細胞",
     "[f Chen et al.]（[u 2016]）。幹細胞", "[f Chen et al.]（二〇一六）。幹細胞"},
    {"0.5と12.5と38.5℃", "０・５と[t 12]・５と[t 38]・５℃",
     "[u 0]・[u 5]と[t 12]・[u 5]と[t 38]・[u 5]℃", "〇・五と十二・五と三十八・五℃"},
    {"0.05は", "０・[t 05]は", "[u 0]・[t 05]は", "〇・〇五は"},
    {"3.14159は", "[s 3.14159]は", NULL, NULL},
    {"1,000人と12,345,678円", "１０００人と１２３４５６７８円", "[u 1][u 000]人と[u 12][u 345][u 678]円",
     "一〇〇〇人と一二三四五六七八円"},
    {"1,2番", "[s 1,2]番", NULL, NULL},
    {"範囲は10-20、10–20、時刻は10:30", "範囲は[s 10-20]、[s 10–20]、時刻は[s 10:30]", NULL, NULL},
    {"日付2025/7/12、2025.7.12、電話03-1234-5678", "日付[s 2025/7/12]、[s 2025.7.12]、電話[s 03-1234-5678]",
     NULL, NULL},
    {"分数1/2、確率p < 0.05、式x=1、10^6個、-5度、$100", "分数[s 1/2]、確率[s p < 0.05]、式[s x=1]、[s 10^6]個、[s -5]度、[s $100]",
     NULL, NULL},
    {"確率は< 0.05", "確率は[s < 0.05]", NULL, NULL},
    {"50%と5 %と3.14159%", "[t 50]％と５％と[s 3.14159%]", "[t 50]％と[u 5]％と[s 3.14159%]",
     "五十％と五％と[s 3.14159%]"},
    {"100mgと5 mLと2.5cm", "１００[t mg]と５[t mL]と２・５[t cm]",
     "[u 100][t mg]と[u 5][t mL]と[u 2]・[u 5][t cm]", "一〇〇[t mg]と五[t mL]と二・五[t cm]"},
    {"血圧は120mmHg、120 mmHg、5m", "血圧は[s 120mmHg]、[s 120 mmHg]、[s 5m]", NULL, NULL},
    {"5µg/mLと5 mg/kg、10~20mg", "[s 5µg/mL]と[s 5 mg/kg]、[t 10]〜[t 20][t mg]", NULL,
     "[s 5µg/mL]と[s 5 mg/kg]、十〜二十[t mg]"},
    {"第Ⅱ相と①と㎎", "第Ⅱ相と①と㎎", NULL, NULL},
    {"1. はじめに", "１、はじめに", "[u 1]、はじめに", "一、はじめに"},
};

static const Row letters[] = {
    {"AとC型とp値", "ＡとＣ型とｐ値", "[u A]と[u C]型と[u p]値", NULL},
    {"ALSとDNAとOECD", "ＡＬＳとＤＮＡとＯＥＣＤ", "[u ALS]と[u DNA]と[u OECD]", NULL},
    {"iPS細胞、mRNA、fMRI、SDGs", "ｉＰＳ細胞、ｍＲＮＡ、ｆＭＲＩ、ＳＤＧｓ",
     "[u iPS]細胞、[u mRNA]、[u fMRI]、[u SDGs]", NULL},
    {"Walkerは株式会社U-Factorのnews", "[f Walker]は株式会社[f U-Factor]の[f news]", NULL, NULL},
    {"STR03とCD34とQ&A", "ＳＴＲ０３とＣＤ３４とＱ＆Ａ", "[u STR03]と[u CD34]と[u Q&A]", NULL},
    {"COVID-19とTDP-43とABCD123", "[s COVID-19]と[s TDP-43]と[s ABCD123]", NULL, NULL},
    {"会社iPS Academia 12の", "会社[f iPS Academia 12]の", NULL, NULL},
    {"p53とmp3とIL-6", "[s p53]と[s mp3]と[s IL-6]", NULL, NULL},
    {"αとAβとTGFβとβカロテン", "[u α]とＡ[u β]とＴＧＦ[u β]と[u β]カロテン",
     "[u α]と[u Aβ]と[u TGFβ]と[u β]カロテン", NULL},
    {"アドレスhttps://example.org/a12とa.b@example.org", "アドレス[s https://example.org/a12]と[s a.b@example.org]",
     NULL, NULL},
    {"caféとé", "[f café]と[s é]", NULL, NULL},
    {"ALS 等と ALS と 12 歳", "ＡＬＳ等とＡＬＳと[t 12]歳", "[u ALS]等と[u ALS]と[t 12]歳", "ＡＬＳ等とＡＬＳと十二歳"},
    {"全角 の間", "全角 の間", NULL, NULL},
    {"ALS", "ＡＬＳ", "[u ALS]", NULL},
    {"Walker et al. (2019). Stem cells.", "[f Walker et al. (2019). Stem cells.]", NULL, NULL},
    {"A1-B2 C3", "[s A1-B2 C3]", NULL, NULL},
    {"", "", NULL, NULL},
};

static const Row marks[] = {
    {"これ(注)と[図]、ALS (筋萎縮) です", "これ（注）と［図］、ＡＬＳ（筋萎縮）です",
     "これ（注）と［図］、[u ALS]（筋萎縮）です", NULL},
    {"病名はALS(MND)", "病名はＡＬＳ（ＭＮＤ）", "病名は[u ALS]（[u MND]）", NULL},
    {"（混ぜた)かっこ", "（混ぜた）かっこ", NULL, NULL},
    {"本Stem Cells (SHED) for ALSの", "本[f Stem Cells (SHED) for ALS]の", NULL, NULL},
    {"水酸化Ca(OH)2は", "水酸化[s Ca(OH)2]は", NULL, NULL},
    {"(1)", "（１）", "（[u 1]）", "（一）"},
    {"片方(だけ", "片方[k (]だけ", NULL, NULL},
    {"これは“幹”と”細胞”と\"胚\"", "これは〝幹〟と〝細胞〟と〝胚〟", NULL, NULL},
    {"”細胞”は“What is ALS?”です", "〝細胞〟は〝[f What is ALS?]〟です", NULL, NULL},
    {"文献He said “yes” againの", "文献[f He said “yes” again]の", NULL, NULL},
    {"‘幹’と'細胞'、patients’ dataの、it'sの", "〈幹〉と〈細胞〉、[f patients’ data]の、[f it's]の", NULL, NULL},
    {"はい,そう.次，と．", "はい、そう。次、と。", NULL, NULL},
    {"ALS, 病気", "ＡＬＳ、病気", "[u ALS]、病気", NULL},
    {"１．５と３，０００", "１．５と３，０００", NULL, NULL},
    {"進行します.ALSは", "進行します。ＡＬＳは", "進行します。[u ALS]は", NULL},
    {"注意: これ;それ:ALS", "注意：これ；それ：ＡＬＳ", "注意：これ；それ：[u ALS]", NULL},
    {"治療 – 遺伝", "治療 [k –] 遺伝", NULL, NULL},
    {"それは—いや--まあ——ね―と", "それは[n ――]いや[n ――]まあ[n ――]ね[k ―]と", NULL, NULL},
    {"さて...そう…また……", "さて[n ……]そう[n ……]また[n ……]", NULL, NULL},
    {"ALS……DNAと", "ＡＬＳ[n ……]ＤＮＡと", "[u ALS][n ……][u DNA]と", NULL},
    {"これはALS…", "これはＡＬＳ[n ……]", "これは[u ALS][n ……]", NULL},
    {"文well... wait — noの", "文[f well... wait — no]の", NULL, NULL},
    {"10~20歳、東京~大阪、3〜5日", "[t 10]〜[t 20]歳、東京〜大阪、３〜５日",
     "[t 10]〜[t 20]歳、東京〜大阪、[u 3]〜[u 5]日", "十〜二十歳、東京〜大阪、三〜五日"},
    {"幅～広い", "幅～広い", NULL, NULL},
    {"→と←と↑と↓", "[k →]と[k ←]と[k ↑]と[k ↓]", NULL, NULL},
    {"本当!?何?そう!え!!なに???", "本当[t !?]何？そう！え[t !!]なに？？？", NULL, NULL},
    {"ALS? いいえ。Walker!", "ＡＬＳ？　いいえ。[f Walker]！", "[u ALS]？　いいえ。[f Walker]！", NULL},
    {"男/女とA/B", "男／女と[s A/B]", NULL, NULL},
    {"上の図、ｶﾅ", "上の図、ｶﾅ", NULL, NULL},
};
/* clang-format on */

static void numbers_by_the_table(void)
{
    check_rows(numbers, G_N_ELEMENTS(numbers));
}

static void letters_by_the_table(void)
{
    check_rows(letters, G_N_ELEMENTS(letters));
}

static void marks_by_the_table(void)
{
    check_rows(marks, G_N_ELEMENTS(marks));
}

static void a_lonely_quote_is_reported_and_left(void)
{
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, NULL};

    check_with("彼は”幹”と”言う12", &rules, "彼は[k ”]幹[k ”]と[k ”]言う[t 12]", 1);
    check_with("これは“幹", &rules, "これは[k “]幹", 1);
    check_with("これは‘幹", &rules, "これは[k ‘]幹", 1);
    check_with("“あ”で 5\" tube です", &rules, "[k “]あ[k ”]で５[k \"] [f tube]です", 1);
}

static void objects_count_as_what_they_are(void)
{
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, NULL};

    /* U+FDD0 is upright, U+FDD1 Latin, U+FDD2 neither */
    check_with("第 \xEF\xB7\x90 回", &rules, "第\xEF\xB7\x90回", 0);
    check_with("文献 \xEF\xB7\x91 (2019)は", &rules, "文献\xEF\xB7\x91（２０１９）は", 0);
    check_with("文献\xEF\xB7\x91 12 miceは", &rules, "文献\xEF\xB7\x91[f  12 mice]は", 0);
    check_with("ALS\xEF\xB7\x92は", &rules, "ＡＬＳ\xEF\xB7\x92は", 0);
    check_with("H\xEF\xB7\x91O は", &rules, "[s H]\xEF\xB7\x91[s O]は", 0);
}

static void somebody_may_decide_otherwise(void)
{
    g_autoptr(GHashTable) words = g_hash_table_new(g_str_hash, g_str_equal);
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, words};

    g_hash_table_insert(words, (gpointer) "ALS", GUINT_TO_POINTER(YOMI_TOKEN_SIDEWAYS));
    g_hash_table_insert(words, (gpointer) "TDP-43", GUINT_TO_POINTER(YOMI_TOKEN_UPRIGHT));
    g_hash_table_insert(words, (gpointer) "QOL", GUINT_TO_POINTER(YOMI_TOKEN_TCY));
    check_with("ALSとTDP-43とQOLとDNA", &rules, "[s ALS]とＴＤＰ－４３と[t QOL]とＤＮＡ", 0);
}

static void plain_text_has_no_spans(void)
{
    const YomiVerticalRules fullwidth = {YOMI_DIGITS_FULLWIDTH, NULL};
    const YomiVerticalRules kanji = {YOMI_DIGITS_KANJI, NULL};
    g_autofree char *wide = yomi_vertical_plain("ALS (第2相) 12月25日!? U-Factor…", &fullwidth);
    g_autofree char *han = yomi_vertical_plain("12月とALS", &kanji);

    g_assert_cmpstr(wide, ==, "ＡＬＳ（第２相）１２月２５日！？　U-Factor……");
    g_assert_cmpstr(han, ==, "十二月とＡＬＳ");
}

static void horizontal_lines_only_mend_quotes(void)
{
    check_with("これは”幹”、“細胞”、\"胚\"、(A) 12...", NULL,
               "これは“幹”、“細胞”、\"胚\"、(A) 12...", 0);
    check_with("”ALS”", NULL, "“ALS”", 0);
    check_with("これは”幹", NULL, "これは”幹", 1);
}

/* Whatever is thrown at it: twice is as good as once, and nothing costs the square. */
static void any_text_is_settled_at_once(void)
{
    static const char *const scraps[] = {
        "ALS", "12", "(", ")", "“", "”", "は", " ",  ".",  ",",  "—",
        "…",   "?",  "é", "-", "'", "%", "～", "kg", "et", "\"", "\xEF\xB7\x92",
        "5",   "、", "~", "[", "]", "α"};
    const YomiVerticalRules rules[] = {
        {YOMI_DIGITS_FULLWIDTH, NULL}, {YOMI_DIGITS_MARKUP, NULL}, {YOMI_DIGITS_KANJI, NULL}};
    g_autoptr(GRand) random = g_rand_new_with_seed(3);

    for (unsigned i = 0; i < 6000; i++) {
        g_autoptr(GString) source = g_string_new(NULL);
        g_autofree char *again = NULL, *once_more = NULL;
        guint unpaired = 0;

        for (int n = g_rand_int_range(random, 1, 14); n > 0; n--)
            g_string_append(source, scraps[g_rand_int_range(random, 0, G_N_ELEMENTS(scraps))]);

        g_autofree char *first = set(source->str, &rules[i % 3], &again, &unpaired);
        g_autofree char *second = set(again, &rules[i % 3], &once_more, &unpaired);

        if (strcmp(again, once_more) != 0)
            g_test_message("'%s' became '%s', then '%s'", source->str, first, second);
        g_assert_cmpstr(again, ==, once_more);
    }
}

static void long_paragraphs_are_linear(void)
{
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, NULL};
    static const char *const scraps[] = {"(", "“", "は(", " ", "A ", ".", "'", "( ", "…", "1,"};

    for (gsize i = 0; i < G_N_ELEMENTS(scraps); i++) {
        g_autoptr(GString) source = g_string_new(NULL);
        g_autofree char *again = NULL;
        guint unpaired = 0;

        for (unsigned n = 0; n < 200000; n++)
            g_string_append(source, scraps[i]);

        g_autofree char *shown = set(source->str, &rules, &again, &unpaired);

        g_assert_cmpuint(strlen(shown), >, 0);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/vertical/numbers", numbers_by_the_table);
    g_test_add_func("/jp/vertical/letters", letters_by_the_table);
    g_test_add_func("/jp/vertical/marks", marks_by_the_table);
    g_test_add_func("/jp/vertical/unpaired", a_lonely_quote_is_reported_and_left);
    g_test_add_func("/jp/vertical/objects", objects_count_as_what_they_are);
    g_test_add_func("/jp/vertical/exceptions", somebody_may_decide_otherwise);
    g_test_add_func("/jp/vertical/plain", plain_text_has_no_spans);
    g_test_add_func("/jp/vertical/horizontal", horizontal_lines_only_mend_quotes);
    g_test_add_func("/jp/vertical/twice", any_text_is_settled_at_once);
    g_test_add_func("/jp/vertical/linear", long_paragraphs_are_linear);
    return g_test_run();
}
