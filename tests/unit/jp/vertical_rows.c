/* vertical_rows.c -- each row of the rules for vertical text is a test with the row's own name. */
/* SPDX-License-Identifier: MIT */
#include "planned.h"

enum { NEVER = 3 };

/*
 * What comes of @source in vertical lines, in the notation of planned.h, for each of the three
 * values of `digits`. @never may stand in none of them. In horizontal lines the author's characters
 * stay, whatever they are.
 */
typedef struct {
    const char *name;
    const char *source;
    const char *fullwidth;
    const char *markup;       /* NULL: as fullwidth */
    const char *kanji;        /* NULL: as fullwidth */
    const char *never[NEVER]; /* up to the first NULL */
} Row;

/* clang-format off */

/* Digits and letters. */
static const Row tokens[] = {
    {"1-digit", "1年と7月", "１年と７月", "[u 1]年と[u 7]月", "一年と七月", {"[s"}},
    {"2-digits", "12歳", "[t 12]歳", NULL, "十二歳", {"[s", "[u"}},
    {"2-digits/tens-and-zeros", "10と20と05", "[t 10]と[t 20]と[t 05]", NULL, "十と二十と〇五", {"[s"}},
    {"3-digits", "100歳", "１００歳", "[u 100]歳", "一〇〇歳", {"[s", "[t", "百"}},
    {"4-digits", "1998年", "１９９８年", "[u 1998]年", "一九九八年", {"[s", "[t", "千"}},
    {"4-digits/more", "12345個", "１２３４５個", "[u 12345]個", "一二三四五個", {"[s", "[t", "万"}},
    {"year-of-reference", "田中ほか(2022)は", "田中ほか（２０２２）は", "田中ほか（[u 2022]）は",
     "田中ほか（二〇二二）は", {"[t", "(", "[s"}},
    {"year-of-reference/behind-latin", "Chen et al. (2016)。幹細胞", "[f Chen et al.]（２０１６）。幹細胞",
     "[f Chen et al.]（[u 2016]）。幹細胞", "[f Chen et al.]（二〇一六）。幹細胞", {"[t", "("}},
    {"decimal", "0.5と12.5と38.5℃", "０・５と[t 12]・５と[t 38]・５℃",
     "[u 0]・[u 5]と[t 12]・[u 5]と[t 38]・[u 5]℃", "〇・五と十二・五と三十八・五℃", {".", "[s"}},
    {"decimal/2-digits-behind", "0.05は", "０・[t 05]は", "[u 0]・[t 05]は", "〇・〇五は", {".", "[s"}},
    {"decimal/long", "3.14159と123.4は", "[s 3.14159]と[s 123.4]は", NULL, NULL, {"・", "[t"}},
    {"thousands", "1,000人と12,345,678円", "１０００人と１２３４５６７８円", "[u 1][u 000]人と[u 12][u 345][u 678]円",
     "一〇〇〇人と一二三四五六七八円", {",", "[t", "[s"}},
    {"thousands/others", "1,2番", "[s 1,2]番", NULL, NULL, {"[t", "１", "[u"}},
    {"range", "範囲は10-20、10–20、3-5", "範囲は[s 10-20]、[s 10–20]、[s 3-5]", NULL, NULL, {"[t", "３"}},
    {"time", "時刻は10:30と9:05", "時刻は[s 10:30]と[s 9:05]", NULL, NULL, {"[t", "：", "９"}},
    {"date", "日付2025/7/12と2025.7.12と2025-07-12", "日付[s 2025/7/12]と[s 2025.7.12]と[s 2025-07-12]", NULL, NULL,
     {"[t", "・", "／"}},
    {"phone", "電話03-1234-5678", "電話[s 03-1234-5678]", NULL, NULL, {"[t", "[u", "０"}},
    {"fraction", "分数1/2は", "分数[s 1/2]は", NULL, NULL, {"[t", "／", "１"}},
    {"p-value", "確率p < 0.05とP=0.03と< 0.05は", "確率[s p < 0.05]と[s P=0.03]と[s < 0.05]は", NULL, NULL, {"[t", "・", "ｐ"}},
    {"formula", "式x=1と10^6個と-5度と$100", "式[s x=1]と[s 10^6]個と[s -5]度と[s $100]", NULL, NULL, {"[t", "ｘ"}},
    {"formula/brackets", "水酸化Ca(OH)2は", "水酸化[s Ca(OH)2]は", NULL, NULL, {"（", "２"}},
    {"superscript", "H\xEF\xB7\x91O と10\xEF\xB7\x91個", "[s H]\xEF\xB7\x91[s O]と[s 10]\xEF\xB7\x91個", NULL, NULL, {"[t", "Ｈ"}},
    {"1-letter", "AとC型とp値", "ＡとＣ型とｐ値", "[u A]と[u C]型と[u p]値", NULL, {"[s", "[f"}},
    {"capitals", "ALSとDNAとOECDと", "ＡＬＳとＤＮＡとＯＥＣＤと", "[u ALS]と[u DNA]と[u OECD]と", NULL, {"[s", "[t"}},
    {"mixed-case", "iPS細胞とmRNAとfMRIとSDGs", "ｉＰＳ細胞とｍＲＮＡとｆＭＲＩとＳＤＧｓ",
     "[u iPS]細胞と[u mRNA]と[u fMRI]と[u SDGs]", NULL, {"[s", "ＩＰＳ", "[t"}},
    {"word", "Walkerとnewsの", "[f Walker]と[f news]の", NULL, NULL, {"[u", "[t", "Ｗ"}},
    {"company-with-hyphen", "株式会社U-Factorの", "株式会社[f U-Factor]の", NULL, NULL, {"Ｕ", "[u", "－"}},
    {"code", "STR03とCD34とQ&Aは", "ＳＴＲ０３とＣＤ３４とＱ＆Ａは", "[u STR03]と[u CD34]と[u Q&A]は", NULL, {"[t", "[s"}},
    {"code/long-or-hyphenated", "COVID-19とTDP-43とIL-6とABCD123の", "[s COVID-19]と[s TDP-43]と[s IL-6]と[s ABCD123]の", NULL, NULL,
     {"[t", "Ｃ", "[u"}},
    {"code/lower-case", "p53とmp3の", "[s p53]と[s mp3]の", NULL, NULL, {"[t", "ｐ", "[u"}},
    {"words", "会社iPS Academia Japan 12の", "会社[f iPS Academia Japan 12]の", NULL, NULL, {"ｉ", "[t", "[u"}},
    {"two-marks", "本当!!と!?と??", "本当[t !!]と[t !?]と[t ??]", NULL, NULL, {"[s", "！"}},
    {"two-marks/one-character", "本当‼と⁉と⁇", "本当‼と⁉と⁇", NULL, NULL, {"[s", "[t"}},
    {"one-mark", "何?そう!ALS? いいえ。Walker!", "何？そう！ＡＬＳ？　いいえ。[f Walker]！",
     "何？そう！[u ALS]？　いいえ。[f Walker]！", NULL, {"[s", "?", "!"}},
    {"percent-and-celsius", "50%と5 %と37℃と8℃", "[t 50]％と５％と[t 37]℃と８℃", "[t 50]％と[u 5]％と[t 37]℃と[u 8]℃",
     "五十％と五％と三十七℃と八℃", {"%", "[s"}},
    {"percent-and-celsius/sideways", "3.14159%", "[s 3.14159%]", NULL, NULL, {"％"}},
    {"unit-of-2-letters", "100mgと5 mLと2.5cmと12kg", "１００[t mg]と５[t mL]と２・５[t cm]と[t 12][t kg]",
     "[u 100][t mg]と[u 5][t mL]と[u 2]・[u 5][t cm]と[t 12][t kg]", "一〇〇[t mg]と五[t mL]と二・五[t cm]と十二[t kg]", {"[s", "ｍ"}},
    {"unit-of-others", "120mmHgと120 mmHgと5mと60 kcal", "[s 120mmHg]と[s 120 mmHg]と[s 5m]と[s 60 kcal]", NULL, NULL, {"[t", "[u", "ｍ"}},
    {"unit-composed", "5µg/mLと5 mg/kgと10^6 cells", "[s 5µg/mL]と[s 5 mg/kg]と[f 10^6 cells]", NULL, NULL, {"[t", "５", "／"}},
    {"numeral-signs", "第Ⅱ相とⅠとⅢと①と⑫と㎎", "第Ⅱ相とⅠとⅢと①と⑫と㎎", NULL, NULL, {"II", "[", "２"}},
    {"numbering", "1. はじめに", "１、はじめに", "[u 1]、はじめに", "一、はじめに", {".", "[s"}},
    {"numbering/2-digits", "10. おわりに", "[t 10]、おわりに", NULL, "十、おわりに", {".", "[s"}},
    {"numbering/brackets", "(1) はじめに(12)", "（１）はじめに（[t 12]）", "（[u 1]）はじめに（[t 12]）", "（一）はじめに（十二）", {"(", "[s"}},
    {"space-beside-upright", "ALS 等と 12 歳", "ＡＬＳ等と[t 12]歳", "[u ALS]等と[t 12]歳", "ＡＬＳ等と十二歳", {"等と ", " 等"}},
    {"space-beside-sideways", "会社 Walker の", "会社[f Walker]の", NULL, NULL, {"社 ", " の"}},
    {"address", "は https://example.org/a12 とa.b@example.org", "は[s https://example.org/a12]と[s a.b@example.org]", NULL, NULL,
     {"[t", "／", "＠"}},
    {"greek", "αとAβとTGFβとβカロテン", "[u α]とＡ[u β]とＴＧＦ[u β]と[u β]カロテン",
     "[u α]と[u Aβ]と[u TGFβ]と[u β]カロテン", NULL, {"[s"}},
    {"accents", "caféとé", "[f café]と[s é]", NULL, NULL, {"[u"}},
};

/* Brackets, quotation marks, punctuation. */
static const Row marks[] = {
    {"brackets", "これ(注)と[図]は", "これ（注）と［図］は", NULL, NULL, {"(", ")"}},
    {"brackets/space-before", "ALS (筋萎縮) です", "ＡＬＳ（筋萎縮）です", "[u ALS]（筋萎縮）です", NULL, {" （", "） "}},
    {"brackets/outer-neighbour", "病名はALS(MND)は", "病名はＡＬＳ（ＭＮＤ）は", "病名は[u ALS]（[u MND]）は", NULL, {"(", ")"}},
    {"brackets/latin-phrase", "本Stem Cells (SHED) for ALSの", "本[f Stem Cells (SHED) for ALS]の", NULL, NULL, {"（", "）", "Ｓ"}},
    {"brackets/as-a-pair", "（混ぜた)かっこ(と）", "（混ぜた）かっこ（と）", NULL, NULL, {"(", ")"}},
    {"brackets/alone", "片方(だけ", "片方[k (]だけ", NULL, NULL, {"（"}},
    {"double-quotes", "これは“幹”と\"胚\"", "これは〝幹〟と〝胚〟", NULL, NULL, {"“", "”", "\""}},
    {"double-quotes/latin-phrase", "文献He said “yes” againの", "文献[f He said “yes” again]の", NULL, NULL, {"〝", "〟"}},
    {"single-quotes", "‘幹’と'細胞'は", "〈幹〉と〈細胞〉は", NULL, NULL, {"‘", "’", "'"}},
    {"single-quotes/apostrophe", "patients’ dataの、it'sの", "[f patients’ data]の、[f it's]の", NULL, NULL, {"〈", "〉"}},
    {"comma-and-stop", "はい,そう.次，と．", "はい、そう。次、と。", NULL, NULL, {",", ".", "，"}},
    {"comma-and-stop/behind-upright", "ALS, 病気です.ALSは", "ＡＬＳ、病気です。ＡＬＳは", "[u ALS]、病気です。[u ALS]は", NULL, {",", "."}},
    {"comma-and-stop/wide-numbers", "１．５と３，０００", "１．５と３，０００", NULL, NULL, {"、", "。"}},
    {"colon", "注意: これ;それ:ALS", "注意：これ；それ：ＡＬＳ", "注意：これ；それ：[u ALS]", NULL, {":", ";"}},
    {"en-dash", "治療–遺伝と細胞 – 胚", "治療[k –]遺伝と細胞 [k –] 胚", NULL, NULL, {"―", "-"}},
    {"em-dash", "それは—いや--まあ——ね", "それは[n ――]いや[n ――]まあ[n ――]ね", NULL, NULL, {"—", "-"}},
    {"em-dash/latin-phrase", "文well... wait — noの", "文[f well... wait — no]の", NULL, NULL, {"―", "…"}},
    {"ellipsis", "さて...そう…また……", "さて[n ……]そう[n ……]また[n ……]", NULL, NULL, {"."}},
    {"tilde", "10~20歳と3〜5日", "[t 10]〜[t 20]歳と３〜５日", "[t 10]〜[t 20]歳と[u 3]〜[u 5]日", "十〜二十歳と三〜五日", {"~", "[s"}},
    {"tilde/full-width", "10～20歳、幅～広い", "[t 10]～[t 20]歳、幅～広い", NULL, "十～二十歳、幅～広い", {"〜", "[s"}},
    {"arrows", "→と←と↑と↓", "[k →]と[k ←]と[k ↑]と[k ↓]", NULL, NULL, {NULL}},
    {"layout-words", "上の図、右の表", "上の図、右の表", NULL, NULL, {NULL}},
    {"half-width-kana", "ｶﾀｶﾅ", "ｶﾀｶﾅ", NULL, NULL, {"カ", "["}},
    {"full-width-letters", "ＡＬＳとALS", "ＡＬＳとＡＬＳ", "ＡＬＳと[u ALS]", NULL, {"[s"}},
};

/* Only these change in horizontal lines too. */
static const Row wrong_quotes[] = {
    {"double-quotes/wrong", "これは”幹”と“細胞”", "これは〝幹〟と〝細胞〟", NULL, NULL, {"”", "“"}},
    {"double-quotes/around-latin", "”細胞”は“What is ALS?”です", "〝細胞〟は〝[f What is ALS?]〟です", NULL, NULL, {"”", "“"}},
};
/* clang-format on */

static void check_mode(const Row *row, const YomiVerticalRules *rules, const char *expected)
{
    g_autofree char *again = NULL, *shown = NULL;
    guint unpaired = 0;

    check_with(row->source, rules, expected, 0);
    shown = planned(row->source, rules, &again, &unpaired);
    for (gsize i = 0; i < NEVER && row->never[i]; i++)
        g_assert_null(strstr(shown, row->never[i]));
}

static void check_vertical(const Row *row)
{
    const YomiVerticalRules fullwidth = {YOMI_DIGITS_FULLWIDTH, NULL};
    const YomiVerticalRules markup = {YOMI_DIGITS_MARKUP, NULL};
    const YomiVerticalRules kanji = {YOMI_DIGITS_KANJI, NULL};

    check_mode(row, &fullwidth, row->fullwidth);
    check_mode(row, &markup, row->markup ? row->markup : row->fullwidth);
    check_mode(row, &kanji, row->kanji ? row->kanji : row->fullwidth);
}

static void check_row(gconstpointer row)
{
    check_vertical(row);
    check_with(((const Row *)row)->source, NULL, ((const Row *)row)->source, 0);
}

static void check_wrong_quote(gconstpointer data)
{
    const Row *row = data;
    g_autoptr(GString) mended = g_string_new(row->source);

    check_vertical(row);
    g_string_replace(mended, "”", "“", 1); /* the first one opens */
    check_with(row->source, NULL, mended->str, 0);
}

/* An odd number in a paragraph: nobody can tell which are pairs. */
static void check_odd_quotes(void)
{
    const YomiVerticalRules rules = {YOMI_DIGITS_FULLWIDTH, NULL};

    check_with("彼は”幹”と”言う12", &rules, "彼は[k ”]幹[k ”]と[k ”]言う[t 12]", 1);
    check_with("彼は”幹”と”言う12", NULL, "彼は”幹”と”言う12", 1);
}

static void add_rows(const char *table, const Row *rows, gsize n, GTestDataFunc check)
{
    for (gsize i = 0; i < n; i++) {
        g_autofree char *path = g_strdup_printf("/jp/vertical/%s/%s", table, rows[i].name);

        g_test_add_data_func(path, &rows[i], check);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_rows("tokens", tokens, G_N_ELEMENTS(tokens), check_row);
    add_rows("marks", marks, G_N_ELEMENTS(marks), check_row);
    add_rows("marks", wrong_quotes, G_N_ELEMENTS(wrong_quotes), check_wrong_quote);
    g_test_add_func("/jp/vertical/marks/double-quotes/odd", check_odd_quotes);
    return g_test_run();
}
