/* vertical.c -- how digits, Latin and marks are set; tables.c has each row of the rules. */
/* SPDX-License-Identifier: MIT */
#include "planned.h"

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
    const YomiVerticalRules markup = {YOMI_DIGITS_MARKUP, words};

    g_hash_table_insert(words, (gpointer) "ALS", GUINT_TO_POINTER(YOMI_TOKEN_SIDEWAYS));
    g_hash_table_insert(words, (gpointer) "TDP-43", GUINT_TO_POINTER(YOMI_TOKEN_UPRIGHT));
    g_hash_table_insert(words, (gpointer) "QOL", GUINT_TO_POINTER(YOMI_TOKEN_TCY));
    g_hash_table_insert(words, (gpointer) "Ca2+", GUINT_TO_POINTER(YOMI_TOKEN_UPRIGHT));
    g_hash_table_insert(words, (gpointer) "119", GUINT_TO_POINTER(YOMI_TOKEN_TCY));
    check_with("ALSとTDP-43とQOLとDNA", &rules, "[s ALS]とＴＤＰ－４３と[t QOL]とＤＮＡ", 0);
    /* With its signs, or else without them; never a part of a token. */
    check_with("Ca2+とCa2とQOL*とQOL-8", &rules, "Ｃａ２＋と[s Ca2]と[t QOL][k *]と[s QOL-8]", 0);
    check_with("119番と1190", &rules, "[t 119]番と１１９０", 0);
    check_with("TDP-43と", &markup, "[u TDP][s -][u 43]と", 0);
    /* What its neighbours decide comes first. */
    check_with("雑誌QOL Researchの", &rules, "雑誌[f QOL Research]の", 0);
}

static void finds_tokens(const char *text, const char *expected)
{
    g_autoptr(GPtrArray) tokens = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *found = NULL;

    yomi_vertical_tokens(text, tokens);
    g_ptr_array_add(tokens, NULL);
    found = g_strjoinv("|", (char **)tokens->pdata);
    g_assert_cmpstr(found, ==, expected);
}

static void tokens_are_known_by_themselves(void)
{
    finds_tokens("iPS細胞", "iPS");
    finds_tokens("COVID-19", "COVID-19");
    finds_tokens("Ca2+チャネル", "Ca2+");
    finds_tokens("A型とB型", "A|B");
    finds_tokens("10~20歳", "10|20");
    finds_tokens("細胞", "");
    finds_tokens("iPS Academia", "");
    finds_tokens("", "");
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

        g_autofree char *first = planned(source->str, &rules[i % 3], &again, &unpaired);
        g_autofree char *second = planned(again, &rules[i % 3], &once_more, &unpaired);

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

        g_autofree char *shown = planned(source->str, &rules, &again, &unpaired);

        g_assert_cmpuint(strlen(shown), >, 0);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/vertical/unpaired", a_lonely_quote_is_reported_and_left);
    g_test_add_func("/jp/vertical/objects", objects_count_as_what_they_are);
    g_test_add_func("/jp/vertical/exceptions", somebody_may_decide_otherwise);
    g_test_add_func("/jp/vertical/tokens", tokens_are_known_by_themselves);
    g_test_add_func("/jp/vertical/plain", plain_text_has_no_spans);
    g_test_add_func("/jp/vertical/horizontal", horizontal_lines_only_mend_quotes);
    g_test_add_func("/jp/vertical/twice", any_text_is_settled_at_once);
    g_test_add_func("/jp/vertical/linear", long_paragraphs_are_linear);
    return g_test_run();
}
