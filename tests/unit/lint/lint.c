/* lint.c -- each check finds what it is for, and leaves alone what only looks like it. */
/* SPDX-License-Identifier: MIT */
#include "linting.h"

static void pointing(void)
{
    check("右の図と下記の表、上の写真。",
          "1:1 layout-words (右の図), 1:5 layout-words (下記), 1:10 layout-words (上の写真)");
    check("以上の表と左右の図、机の上の写真、`右の図`。", "");
}

static void kana(void)
{
    check("これはｶﾞﾝと､ﾎﾞﾀﾝ。", "1:4 kana-halfwidth (ｶﾞﾝ), 1:8 kana-halfwidth (､ﾎﾞﾀﾝ)");
    check("これはガンと`ｶﾞﾝ`。", "");
}

static void widths(void)
{
    check("aｌsと1０", "1:1 width-mixed (aｌs), 1:5 width-mixed (1０)");
    check("a**ｌ**sだ", "1:1 width-mixed (aｌs)");
    check("dnaとｒｎａ（Ａ）", "");
    check("ｉｐと12\n\n１２とip", "1:1 width-twice (ｉｐ (ip)), 3:1 width-twice (１２ (12))");
    check("第１相のPhase1と１２0相", "1:12 width-mixed (１２0)");
}

static void spaces(void)
{
    check("幹細　胞です。", "1:2 space-in-word (細　胞)");
    check("幹*細*　　胞です。", "1:3 space-in-word (細　　胞)");
    /* Behind marks, at a start, beside Latin, in names, titles and labels. */
    check("え！　そう？　はい。", "");
    check("　幹細胞です。\\\n　次の行です。", "");
    check("A　細胞です。", "");
    check("院長　山田花子", "");
    check("# 山田　花子。\n\n第一条　この法律は。\n\n問　どうする。", "");
}

static void readings(void)
{
    check("幹細胞（さいぼう）と脊髄(せきずい)", "1:2 reading-plain (細胞（さいぼう）), "
                                                "1:11 reading-plain (脊髄(せきずい))");
    check("{細胞|さい|ぼう}（サイボウ）", "1:2 reading-plain (細胞（サイボウ）)");
    check("幹（みき）だ", "1:1 reading-plain (幹（みき）)");
    /* Explanations, and what is no bracket of kana. */
    check("臍帯（へそのお）と人間(ヒト)と医師（など）と細胞（たね、め）", "");
    check("![細胞（さいぼう）](a.png)", "");
}

static void readings_of_terms(void)
{
    YomiTerm term = {.text = "大人", .sound = "おとな"};
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(YomiTerm));
    g_autoptr(YomiTrie) trie = yomi_trie_new();
    YomiTerms terms = {.list = list, .trie = trie};
    YomiBook book = {.terms = &terms};
    unsigned other = 0;

    g_array_append_val(list, term);
    yomi_trie_add(trie, term.text, 0, &other);
    check_in(&book, "大人（おとな）だ", "1:1 reading-plain (大人（おとな）)");
    check("大人（おとな）だ", "");
}

static void arrows(void)
{
    check("A→→Bと⇔", "1:2 arrow (→→), 1:6 arrow (⇔)");
    check("![A→B](a.png)と`→`と<span lang=\"en\">a → b</span>", "");
}

static void scripts(void)
{
    check("H<sub>2</sub>Oと10<sup>6</sup>とNa<sup>+</sup>",
          "1:2 script-meaning (<sub>2</sub>), 1:18 script-meaning (<sup>6</sup>), "
          "1:33 script-meaning (<sup>+</sup>)");
    check("x<sub>*n*</sub>", "1:2 script-meaning (<sub>n</sub>)");
    check("1<sup>st</sup>と商標<sup>TM</sup>と<sup>※</sup>とCO₂", "");
    check("<span lang=\"en\">CO<sub>2</sub></span>の", "");
}

static void abbreviations(void)
{
    check("DNAとRNAとDNA",
          "1:1 abbreviation-unexplained (DNA), 1:5 abbreviation-unexplained (RNA)");
    check("ｉＰＳ細胞のmRNA",
          "1:1 abbreviation-unexplained (iPS), 1:7 abbreviation-unexplained (mRNA)");
    /* Codes, numbers, names, phrases, what everybody knows. */
    check("STR03とTVと第II相とU-FactorとYouTubeとNaCl", "");
    check("会社iPS Academia Japanの", "");
    check("PURE ENGLISH", "");
    check("[!NOTE] と書く", "");
}

static void explained(void)
{
    check("DNAの。\n\nDNA（デオキシリボ核酸）", "");
    check("筋萎縮性側索硬化症（ALS）と病名（以下、QOL）と病（英語名：PCR）と核酸(ＤＮＡ)", "");
    check("「QOL」ともいいます。ALSとは病気です。英語のDNAは頭文字です。", "");
    check("<abbr title=\"核酸\">DNA</abbr>とDNA", "");
    check("（DNA）と薬（DNAの薬）とDNA（1）", "1:2 abbreviation-unexplained (DNA)");
    check("<abbr>DNA</abbr>の", "1:7 abbreviation-unexplained (DNA)");
}

static void explained_in_the_book(void)
{
    YomiTerm term = {.text = "iPS細胞"}, read = {.text = "DNA型", .approved = true};
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(YomiTerm));
    g_autoptr(YomiTrie) trie = yomi_trie_new();
    YomiTerms terms = {.list = list, .trie = trie};
    YomiBook book = {.terms = &terms};
    const char *const chapters[] = {"ALSとiPSとDNA", "ALS（病気の名）とDNA", NULL};
    g_autofree char *found = NULL;

    g_array_append_val(list, term);
    g_array_append_val(list, read);
    found = lint_chapters(&book, chapters);
    g_assert_cmpstr(found, ==, "1:9 abbreviation-unexplained (DNA)");
}

static void sentences(void)
{
    YomiBook book = {.plain = {.sentence = 10, .very_long = 15}};

    check_in(&book, "あいうえお、かきくけ。", "1:1 sentence-long (11 > 10)");
    check_in(&book, "短い。あ い う*え*お、か{漢|かん}くけ。「い。」",
             "1:4 sentence-long (11 > 10)");
    check_in(&book, "あいうえおかきくけこさしすせそ。", "1:1 sentence-very-long (16 > 15)");
    check_in(&book,
             "あいうえおかきくけ。\n\n# あいうえおかきくけこ。\n\n「あい。」うえお！かき？！", "");
    check("あいうえお、かきくけ。", "");
}

static void kanji(void)
{
    YomiBook book = {.plain = {.kanji = 50}};

    check_in(&book, "幹細胞培養上清液幹細胞培養上清液といいます。これはとても大切です。",
             "1:1 kanji-heavy (55% > 50%)");
    check_in(&book, "幹細胞培養上清液幹細胞培養上清液といいます。これはとてもたいせつな液。", "");
    check_in(&book, "幹細胞培養上清液幹細胞培養。", "");
    check_in(&book, "幹細胞培養上清液幹細胞培養上清液幹細胞培養上清液幹細胞培養上清液", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lint/pointing", pointing);
    g_test_add_func("/lint/kana", kana);
    g_test_add_func("/lint/widths", widths);
    g_test_add_func("/lint/spaces", spaces);
    g_test_add_func("/lint/readings", readings);
    g_test_add_func("/lint/readings/terms", readings_of_terms);
    g_test_add_func("/lint/arrows", arrows);
    g_test_add_func("/lint/scripts", scripts);
    g_test_add_func("/lint/abbreviations", abbreviations);
    g_test_add_func("/lint/abbreviations/explained", explained);
    g_test_add_func("/lint/abbreviations/book", explained_in_the_book);
    g_test_add_func("/lint/plain/sentences", sentences);
    g_test_add_func("/lint/plain/kanji", kanji);
    return g_test_run();
}
