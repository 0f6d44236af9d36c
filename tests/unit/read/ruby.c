/* ruby.c -- tests of read/ruby: the tables of japanese-text 1.1 and 1.2. */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void one_reading_for_each_character(void)
{
    check_line("{臍帯|さい|たい}", "(ruby 臍=さい 帯=たい)", "");
    check_line("{取り扱い|と||あつか|}", "(ruby 取=と り 扱=あつか い)", "");
    check_line("{親知らず|おや|し||}", "(ruby 親=おや 知=し ら ず)", "");
    check_line("{人々|ひと|びと}", "(ruby 人=ひと 々=びと)", "");
    check_line("{𠮟る|しか|}", "(ruby 𠮟=しか る)", "");
    check_line("{葛\U000E0100城|かつら|ぎ}", "(ruby 葛\U000E0100=かつら 城=ぎ)", "");
    check_line("{か\u3099く|が|く}", "(ruby か\u3099=が く=く)", "");
    check_line("{x|エックス}", "(ruby x=エックス)", "");
    check_line("{ab|エー|ビー}", "(ruby a=エー b=ビー)", "");
}

static void one_reading_for_the_word(void)
{
    check_line("{今日|きょう}", "(ruby 今日=きょう)", "");
    check_line("{ALS|エーエルエス}は", "(ruby ALS=エーエルエス) 'は'", "");
}

static void other_numbers_are_joined_and_reported(void)
{
    check_line("{漢字|か|ん|じ}", "(ruby 漢字=かんじ)", "1:1 ruby-count");
    check_line("あ{幹細胞|かん|さい}", "'あ' (ruby 幹細胞=かんさい)", "1:2 ruby-count");
}

static void spaces_around_are_dropped(void)
{
    check_line("{漢字　 | かんじ　}", "(ruby 漢字=かんじ)", "");
    check_line("{漢字| かん | じ }", "(ruby 漢=かん 字=じ)", "");
    check_line("{a b|えー びー}", "(ruby a b=えー びー)", "");
}

static void a_reading_is_plain_text(void)
{
    check_line("{a|*b*}", "(ruby a=*b*)", "1:4 ruby-not-kana");
    check_line("{漢字|<b>&amp;`x`[y](z)!_}", "(ruby 漢字=<b>&amp;`x`[y](z)!_)",
               "1:5 ruby-not-kana");
    check_line("{漢字|か\\|ん\\*}", "(ruby 漢字=か|ん*)", "1:5 ruby-not-kana");
}

static void what_lacks_something_is_text(void)
{
    check_line("{漢字}", "'{漢字}'", "");
    check_line("{ a|b}", "'{ a|b}'", "");
    check_line("{　a|b}", "'{　a|b}'", "");
    check_line("{|x}", "'{|x}'", "1:1 ruby-lookalike");
    check_line("{|かな}", "'{|かな}'", "1:1 ruby-lookalike");
    check_line("あ{漢字|}", "'あ{漢字|}'", "1:2 ruby-lookalike");
    check_line("{漢字||}", "'{漢字||}'", "1:1 ruby-lookalike");
    check_line("{漢字|　}", "'{漢字|　}'", "1:1 ruby-lookalike");
    check_line("{漢字|かんじ", "'{漢字|かんじ'", "1:1 ruby-lookalike");
    check_line("{{a|b}|c}", "'{{a|b}|c}'", "1:2 ruby-lookalike");
}

static void it_does_not_go_over_a_line_end(void)
{
    check_line("{漢字|かん\nじ}", "'{漢字|かん' 'じ}'", "1:1 ruby-lookalike");
    check_line("{漢\n字|かんじ}", "'{漢' '字|かんじ}'", "");
}

static void the_nearest_brace_counts(void)
{
    check_line("{x} と {漢字|かんじ}", "'{x} と ' (ruby 漢字=かんじ)", "");
    check_line("{x {漢字|かんじ}", "'{x ' (ruby 漢字=かんじ)", "");
}

static void escapes_and_references_are_no_marks(void)
{
    check_line("\\{漢字|かんじ}", "'{' '漢字|かんじ}'", "");
    check_line("{漢字\\|かんじ}", "'{漢字' '|' 'かんじ}'", "");
    check_line("{漢字|かんじ\\}", "'{漢字|かんじ' '}'", "1:1 ruby-lookalike");
    check_line("&#123;漢字|かんじ}", "'{' '漢字|かんじ}'", "");
    check_line("\\\\{漢字|かんじ}", "'\\\\' (ruby 漢字=かんじ)", "");
    check_line("\\{{漢字|かんじ}", "'{' (ruby 漢字=かんじ)", "");
    check_line("{\\{a\\||び}", "(ruby {a|=び)", "");
}

static void code_and_addresses_have_none(void)
{
    check_line("`{漢字|かんじ}`", "(code '{漢字|かんじ}')", "");
    check_line("``a`{漢|か}``", "(code 'a`{漢|か}')", "");
    check_line("`{` と `|` と `}`", "(code '{') ' と ' (code '|') ' と ' (code '}')", "");
    check_line("`a\n{漢|か}`", "(code 'a {漢|か}')", "");
    check("    {漢字|か}\n", "(doc (code-block '{漢字|か}\\n'))", "");
    check("``` {a|b}\n{漢字|か}\n```\n", "(doc (code-block {a|b} '{漢字|か}\\n'))", "");
    check_line("<https://e.org/{a|b}>",
               "(link to='https://e.org/{a|b}' 'https://e.org/' '{' 'a' '|' 'b' '}')", "");
}

static void it_is_live_in_all_text(void)
{
    check("# {漢字|かんじ}\n", "(doc (heading 1 (ruby 漢字=かんじ)))", "");
    check_line("[{漢字|かんじ}](u)", "(link to='u' (ruby 漢字=かんじ))", "");
    check_line("*{漢字|かんじ}*", "(emphasis (ruby 漢字=かんじ))", "");
    check("- {漢|か}\n", "(doc (list tight (item (paragraph (ruby 漢=か)))))", "");
    check("> {漢|か}\n", "(doc (quote (paragraph (ruby 漢=か))))", "");
    check_line("![{漢字|かんじ}](u)", "(image to='u' alt='漢字')", "");
}

static void a_title_keeps_the_characters(void)
{
    check_line("[a](b \"{漢字|かんじ}\")", "(link to='b' title='{漢字|かんじ}' 'a')", "");
    check_line("[a](<{漢|か}>)", "(link to='{漢|か}' 'a')", "");
    check_line("[a](b \"x\\|y\")", "(link to='b' title='x|y' 'a')", "");
}

static void markup_in_a_base_is_refused(void)
{
    check_line("{**漢**字|かんじ}", "'{' (strong '漢') '字' '|' 'かんじ' '}'", "1:1 ruby-markup");
    check_line("{[a](b)|c}", "'{' (link to='b' 'a') '|' 'c' '}'", "1:1 ruby-markup");
    check_line("あ{`a|b`|c}", "'あ' '{' (code 'a|b') '|' 'c' '}'", "1:2 ruby-markup");
    check_line("{^12^月|a}", "'{' (upright '12') '月' '|' 'a' '}'", "1:1 ruby-markup");
    check_line("{&amp;|あんど}", "(ruby &=あんど)", "");
}

static void marks_that_cross_emphasis_are_text(void)
{
    check_line("*{漢*字|かん}", "(emphasis '{' '漢') '字' '|' 'かん' '}'", "1:2 mark-crossing");
}

static void aozora_form(void)
{
    const YomiRubyNotation aozora = YOMI_RUBY_AOZORA;

    check_as(aozora, "｜山田太郎《やまだたろう》", "(doc (paragraph (ruby 山田太郎=やまだたろう)))",
             "");
    check_as(aozora, "この漢字《かんじ》は", "(doc (paragraph 'この' (ruby 漢字=かんじ) 'は'))",
             "");
    check_as(aozora, "彼のALS《エーエルエス》は",
             "(doc (paragraph '彼の' (ruby ALS=エーエルエス) 'は'))", "");
    check_as(
        aozora, "人々《ひとびと》〆切《しめきり》霞ヶ関《かすみがせき》",
        "(doc (paragraph (ruby 人々=ひとびと) (ruby 〆切=しめきり) (ruby 霞ヶ関=かすみがせき)))",
        "");
    check_as(aozora, "かな《x》", "(doc (paragraph 'かな《x》'))", "");
    check_as(aozora, "《題名》", "(doc (paragraph '《題名》'))", "");
    check_as(aozora, "漢字《か んじ》と《》", "(doc (paragraph '漢字《か んじ》と《》'))", "");
    check_as(aozora, "｜あ、漢字《かんじ》", "(doc (paragraph '｜あ、' (ruby 漢字=かんじ)))", "");
    check_as(aozora, "漢字\\《かんじ》", "(doc (paragraph '漢字' '《' 'かんじ》'))", "");
    check_as(aozora, "\\｜あ漢《か》", "(doc (paragraph '｜' 'あ' (ruby 漢=か)))", "");
    check_as(aozora, "`漢字《かんじ》`", "(doc (paragraph (code '漢字《かんじ》')))", "");
    check_as(aozora, "[x](漢《か》 \"｜あ《い》\")",
             "(doc (paragraph (link to='漢《か》' title='｜あ《い》' 'x')))", "");
    check_as(aozora, "{漢字|かんじ}", "(doc (paragraph '{漢字|かんじ}'))",
             "1:1 ruby-other-notation");
    check_as(aozora, "{a|b}と{漢字|}", "(doc (paragraph '{a|b}と{漢字|}'))", "");
    check_as(aozora, "猫［＃「猫」に傍点］だ", "(doc (paragraph '猫［＃「猫」に傍点］だ'))",
             "1:2 aozora-annotation");
    check_as(aozora, "`［＃x］`", "(doc (paragraph (code '［＃x］')))", "");
}

static void the_forms_are_switched(void)
{
    check_as(YOMI_RUBY_BOTH, "{漢|か}字《じ》", "(doc (paragraph (ruby 漢=か) (ruby 字=じ)))", "");
    check_line("｜漢字《かんじ》［＃x］", "'｜漢字《かんじ》［＃x］'",
               "1:1 ruby-other-notation, 1:9 aozora-annotation");
    check_line("漢字《かんじ》とALS《エーエルエス》", "'漢字《かんじ》とALS《エーエルエス》'",
               "1:1 ruby-other-notation, 1:9 ruby-other-notation");
    check_line("著書《かんじ入門》とかな《よみ》と`字《じ》`",
               "'著書《かんじ入門》とかな《よみ》と' (code '字《じ》')", "");
    check_as(YOMI_RUBY_BOTH, "｜{漢|か}字《x》",
             "(doc (paragraph '｜' (ruby 漢=か) '字' '《' 'x' '》'))", "1:1 ruby-markup");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/ruby/each", one_reading_for_each_character);
    g_test_add_func("/read/ruby/word", one_reading_for_the_word);
    g_test_add_func("/read/ruby/count", other_numbers_are_joined_and_reported);
    g_test_add_func("/read/ruby/spaces", spaces_around_are_dropped);
    g_test_add_func("/read/ruby/plain", a_reading_is_plain_text);
    g_test_add_func("/read/ruby/lookalike", what_lacks_something_is_text);
    g_test_add_func("/read/ruby/lines", it_does_not_go_over_a_line_end);
    g_test_add_func("/read/ruby/nearest", the_nearest_brace_counts);
    g_test_add_func("/read/ruby/escapes", escapes_and_references_are_no_marks);
    g_test_add_func("/read/ruby/code", code_and_addresses_have_none);
    g_test_add_func("/read/ruby/everywhere", it_is_live_in_all_text);
    g_test_add_func("/read/ruby/title", a_title_keeps_the_characters);
    g_test_add_func("/read/ruby/markup", markup_in_a_base_is_refused);
    g_test_add_func("/read/ruby/crossing", marks_that_cross_emphasis_are_text);
    g_test_add_func("/read/ruby/aozora", aozora_form);
    g_test_add_func("/read/ruby/switch", the_forms_are_switched);
    return g_test_run();
}
