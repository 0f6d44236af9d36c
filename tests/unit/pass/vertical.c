/* vertical.c -- digits, Latin and marks in the tree, for vertical and for horizontal pages. */
/* SPDX-License-Identifier: MIT */
#include "read/markdown.h"
#include "survey/survey.h"

#include "doc/check.h"
#include "doc/walk.h"
#include "tree.h"

/* What the pass makes of @markdown, run once and again. */
static void check_in(const char *markdown, bool vertical, YomiDigits digits, const char *expected)
{
    g_autoptr(YomiSource) source =
        yomi_source_new("01.md", 1, g_strdup(markdown), strlen(markdown));
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    const YomiBook book = {0};
    const YomiEdition edition = {.vertical = vertical, .digits = digits};
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};

    yomi_pass_vertical(&ctx, doc);
    yomi_doc_check(doc);
    assert_dump(yomi_doc_root(doc), expected);
    yomi_pass_vertical(&ctx, doc);
    yomi_doc_check(doc);
    assert_dump(yomi_doc_root(doc), expected);
}

static void check(const char *markdown, const char *expected)
{
    check_in(markdown, true, YOMI_DIGITS_FULLWIDTH, expected);
}

static void digits_and_letters(void)
{
    check("2025年12月のALS", "(doc (paragraph '２０２５' '年' (upright '12') '月の' 'ＡＬＳ'))");
    check_in("7月のALS", true, YOMI_DIGITS_MARKUP,
             "(doc (paragraph (set upright '7') '月の' (set upright 'ALS')))");
    check_in("12,345,678円", true, YOMI_DIGITS_MARKUP,
             "(doc (paragraph (set upright '12345678') '円'))");
    check_in("12月", true, YOMI_DIGITS_KANJI, "(doc (paragraph '十二' '月'))");
    check("会社U-Factorの", "(doc (paragraph '会社' (set foreign 'U-Factor') 'の'))");
    check("時刻10:30に", "(doc (paragraph '時刻' (set sideways '10:30') 'に'))");
}

static void the_authors_own_wins(void)
{
    check("^123^人と^ALS^と ^7^ 月",
          "(doc (paragraph (upright '123') '人と' (upright 'ALS') 'と' (upright '7') '月'))");
}

static void over_the_borders_of_nodes(void)
{
    check("A**L**Sと1*2*年",
          "(doc (paragraph 'Ａ' (strong 'Ｌ') 'Ｓ' 'と' '１' (emphasis '２') '年'))");
    check("U-**Factor**の",
          "(doc (paragraph (set foreign 'U-') (strong (set foreign 'Factor')) 'の'))");
    check("(**注**)と”*幹*”", "(doc (paragraph '（' (strong '注') '）' 'と' '〝' (emphasis '幹') "
                              "'〟'))");
    check("彼は*”幹*細胞”と**言う”の**で”す", "(doc (paragraph '彼は' (emphasis '〝' '幹') '細胞' "
                                              "'〟' 'と' (strong '言う' '〝' 'の') 'で' '〟' "
                                              "'す'))");
    check("まあ-*-*ね", "(doc (paragraph 'まあ' (set unbroken '――') (emphasis) 'ね'))");
}

static void nothing_that_is_no_text(void)
{
    check("`12 (a)`と12", "(doc (paragraph (code '12 (a)') 'と' (upright '12')))");
    check("    12\n", "(doc (code-block '12\\n'))");
    check("[12](a12.md \"(12)\")",
          "(doc (paragraph (link to='a12.md' title='(12)' (upright '12'))))");
    check(
        "は<https://example.org/12>の",
        "(doc (paragraph 'は' (link to='https://example.org/12' 'https://example.org/12') 'の'))");
    check("![図12](a.png)と12", "(doc (paragraph (image to='a.png' alt='図12') 'と' (upright "
                                "'12')))");
    check("は<span lang=\"en\">12 mice</span>と",
          "(doc (paragraph 'は' (element span lang='en' '12 mice') 'と'))");
    check("<p lang=\"en\">12 (a)</p>", "(doc (element p lang='en' '12 (a)'))");
    check("は<span lang=\"ja\">12</span>と",
          "(doc (paragraph 'は' (element span lang='ja' (upright '12')) 'と'))");
    check("H<sub>2</sub>Oと水", "(doc (paragraph (set sideways 'H') (element sub '2') (set "
                                "sideways 'O') 'と水'))");
}

static void no_tcy_in_a_ruby_base(void)
{
    check("{20歳|はたち}と{ALS|エーエルエス}",
          "(doc (paragraph (ruby ２０歳=はたち) 'と' (ruby ＡＬＳ=エーエルエス)))");
    check_in("{7日|なのか}", true, YOMI_DIGITS_MARKUP, "(doc (paragraph (ruby ７日=なのか)))");
    check("{U-Factor|ユーファクター}の", "(doc (paragraph (ruby U-Factor=ユーファクター) 'の'))");
}

static void every_block_is_for_itself(void)
{
    check("# 病名ALS (12)\n\n- 12\n- ”幹”\n\n> A\n\n| A | 12 |\n|---|---|\n| (1) | Walker 2019 |\n",
          "(doc (heading 1 '病名' 'ＡＬＳ（' (upright '12') '）') "
          "(list tight (item (paragraph (upright '12'))) (item (paragraph '〝' '幹' '〟'))) "
          "(quote (paragraph 'Ａ')) "
          "(table 2 (row header (cell header 'Ａ') (cell header (upright '12'))) "
          "(row (cell '（１）') (cell (set foreign 'Walker 2019')))))");
}

static void an_alert_keeps_its_name(void)
{
    check("> [!NOTE]\n> 12月のALS\n", "(doc (alert note label='12月のALS' (paragraph (upright "
                                      "'12') '月の' 'ＡＬＳ')))");
}

static void horizontal_pages_mend_quotes_only(void)
{
    check_in("12 (a) ”幹”... “細胞”", false, YOMI_DIGITS_FULLWIDTH,
             "(doc (paragraph '12 (a) ' '“' '幹”... “細胞”'))");
    check_in("彼は*”幹*細胞”と", false, YOMI_DIGITS_FULLWIDTH,
             "(doc (paragraph '彼は' (emphasis '“' '幹') '細胞”と'))");
}

static void a_page_may_lie(void)
{
    Tree t;
    YomiNode *flat = NULL;

    tree_start(&t);
    flat = make(&t, YOMI_NODE_PAGE);
    flat->horizontal = true;
    body(&t, with(make(&t, YOMI_NODE_PAGE), paragraph(&t, "12月"), NULL));
    body(&t, with(flat, paragraph(&t, "12月の”幹”"), NULL));
    note(&t, 0, "n", paragraph(&t, "12月"));
    yomi_pass_vertical(&t.ctx, t.doc);
    assert_dump(yomi_doc_root(t.doc), "(doc (page (paragraph (upright '12') '月')) "
                                      "(page horizontal (paragraph '12月の' '“' '幹”')))");
    assert_dump(yomi_doc_notes(t.doc), "(doc (note to='n' (paragraph (upright '12') '月')))");
    tree_end(&t);
}

static void places_stay_exact(void)
{
    static const char markdown[] = "甲ALS乙12";
    g_autoptr(YomiSource) source =
        yomi_source_new("01.md", 1, g_strdup(markdown), strlen(markdown));
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    const YomiBook book = {0};
    const YomiEdition edition = {.vertical = true};
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};
    static const uint32_t ends[] = {3, 6, 9, 11};
    uint32_t at = 0;
    gsize i = 0;

    yomi_pass_vertical(&ctx, doc);
    for (const YomiNode *node = yomi_doc_root(doc)->first->first; node; node = node->next, i++) {
        g_assert_cmpuint(node->span.start, ==, at);
        g_assert_cmpuint(node->span.end, ==, ends[i]);
        at = ends[i];
    }
    g_assert_cmpuint(i, ==, G_N_ELEMENTS(ends));
}

static void a_lonely_quote_is_reported(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(make(&t, YOMI_NODE_PAGE), at(7, paragraph(&t, "彼は”幹")), NULL));
    body(&t, with(make(&t, YOMI_NODE_PAGE), at(8, paragraph(&t, "彼は”幹”")), NULL));
    yomi_pass_vertical(&t.ctx, t.doc);
    assert_findings(t.diags, "0 quote-unpaired ”");
    tree_end(&t);
}

/* What the book has decided for a word wins over the tables, and the author's mark over both. */
static void the_books_own_words(void)
{
    static const char markdown[] = "DNAとTDP-43とQOLと^DNA^と{QOL|きゅう}とRNA";
    g_autoptr(YomiTerms) terms = yomi_terms_new();
    g_autoptr(YomiSource) source =
        yomi_source_new("01.md", 1, g_strdup(markdown), strlen(markdown));
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    const YomiBook book = {.terms = terms};
    const YomiEdition edition = {.vertical = true};
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};

    g_hash_table_insert(terms->vertical, (gpointer) "DNA", GUINT_TO_POINTER(YOMI_TOKEN_SIDEWAYS));
    g_hash_table_insert(terms->vertical, (gpointer) "TDP-43", GUINT_TO_POINTER(YOMI_TOKEN_UPRIGHT));
    g_hash_table_insert(terms->vertical, (gpointer) "QOL", GUINT_TO_POINTER(YOMI_TOKEN_TCY));
    yomi_pass_vertical(&ctx, doc);
    assert_dump(
        yomi_doc_root(doc),
        "(doc (paragraph (set sideways 'DNA') 'と' 'ＴＤＰ－４３' 'と' (upright 'QOL') 'と' "
        "(upright 'DNA') 'と' (ruby ＱＯＬ=きゅう) 'と' 'ＲＮＡ'))");
}

/* Marks, tokens and rubies over the borders of nodes, in any order: once is enough. */
static void any_tree_is_settled_at_once(void)
{
    static const char *const scraps[] = {
        "は",      "12",     "ALS", " ", "(",  ")",       "”",    "*",  "**",  "`a`",
        "…",       "—",      "-",   ".", "kg", "{漢|か}", "^12^", "、", "et ", "<sub>2</sub>",
        "{2A|に}", "[1](a)", "\n",  "α", "～", "“",       "?",    "!"};
    g_autoptr(GRand) random = g_rand_new_with_seed(5);

    for (unsigned i = 0; i < 3000; i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        g_autoptr(GString) once = g_string_new(NULL);
        g_autoptr(GString) twice = g_string_new(NULL);

        for (int n = g_rand_int_range(random, 1, 14); n > 0; n--)
            g_string_append(text, scraps[g_rand_int_range(random, 0, G_N_ELEMENTS(scraps))]);

        g_autoptr(YomiSource) source = yomi_source_new("01.md", 1, g_strdup(text->str), text->len);
        g_autoptr(YomiDiags) diags = yomi_diags_new();
        g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
        const YomiBook book = {0};
        const YomiEdition edition = {.vertical = true, .digits = (YomiDigits)(i % 3)};
        YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};

        yomi_pass_vertical(&ctx, doc);
        yomi_doc_check(doc);
        yomi_dump(yomi_doc_root(doc), false, once);
        yomi_pass_vertical(&ctx, doc);
        yomi_dump(yomi_doc_root(doc), false, twice);
        if (strcmp(once->str, twice->str) != 0)
            g_test_message("of '%s'", text->str);
        g_assert_cmpstr(once->str, ==, twice->str);
    }
}

/* Calls @judge for every chapter of the book in this repository, in each of its editions, when the
 * pass has run. */
static void with_every_chapter(void (*judge)(YomiPassContext *ctx, YomiDoc *doc))
{
    g_autofree char *root = g_test_build_filename(G_TEST_DIST, "..", "..", "book", NULL);
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < book->editions->len; i++) {
        YomiPassContext ctx = {.book = book, .edition = book->editions->pdata[i], .diags = diags};
        g_autoptr(YomiLabels) labels = yomi_survey(book, ctx.edition, diags, &error);

        g_assert_no_error(error);
        ctx.labels = labels;
        for (guint j = 0; j < book->chapters->len; j++) {
            ctx.chapter = book->chapters->pdata[j];

            g_autoptr(YomiDoc) doc = yomi_read_chapter(book, ctx.chapter, diags);

            yomi_passes_run_until(&ctx, doc, "upright");
            judge(&ctx, doc);
        }
    }
}

static char *dump_all(YomiDoc *doc)
{
    GString *out = g_string_new(NULL);

    yomi_dump(yomi_doc_root(doc), false, out);
    yomi_dump(yomi_doc_notes(doc), false, out);
    return g_string_free(out, FALSE);
}

static void check_twice(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autofree char *before = dump_all(doc), *once = NULL, *twice = NULL;

    yomi_pass_vertical(ctx, doc);
    once = dump_all(doc);
    yomi_pass_vertical(ctx, doc);
    twice = dump_all(doc);
    g_assert_cmpstr(once, ==, twice);
    if (ctx->edition->vertical && ctx->chapter->kind == YOMI_CHAPTER_BODY)
        g_assert_cmpstr(before, !=, once);
}

static void the_whole_book_is_settled_at_once(void)
{
    with_every_chapter(check_twice);
}

static char *plain_all(YomiDoc *doc)
{
    GString *out = g_string_new(NULL);

    yomi_plain_text(yomi_doc_root(doc), out);
    yomi_plain_text(yomi_doc_notes(doc), out);
    return g_string_free(out, FALSE);
}

static void check_characters(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autofree char *before = plain_all(doc);

    if (ctx->edition->vertical)
        return;
    yomi_pass_vertical(ctx, doc);

    g_autofree char *after = plain_all(doc);
    const char *p = before, *q = after;

    for (; *p && *q; p = g_utf8_next_char(p), q = g_utf8_next_char(q))
        if (g_utf8_get_char(p) != g_utf8_get_char(q)) {
            g_assert_true(g_str_has_prefix(p, "”")); /* only this may change, */
            g_assert_true(g_str_has_prefix(q, "“")); /* only into this */
        }
    g_assert_cmpstr(p, ==, q);
}

static void the_horizontal_edition_keeps_the_authors_characters(void)
{
    with_every_chapter(check_characters);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/vertical/tokens", digits_and_letters);
    g_test_add_func("/pass/vertical/author", the_authors_own_wins);
    g_test_add_func("/pass/vertical/borders", over_the_borders_of_nodes);
    g_test_add_func("/pass/vertical/no-text", nothing_that_is_no_text);
    g_test_add_func("/pass/vertical/ruby", no_tcy_in_a_ruby_base);
    g_test_add_func("/pass/vertical/blocks", every_block_is_for_itself);
    g_test_add_func("/pass/vertical/alerts", an_alert_keeps_its_name);
    g_test_add_func("/pass/vertical/horizontal", horizontal_pages_mend_quotes_only);
    g_test_add_func("/pass/vertical/pages", a_page_may_lie);
    g_test_add_func("/pass/vertical/places", places_stay_exact);
    g_test_add_func("/pass/vertical/words", the_books_own_words);
    g_test_add_func("/pass/vertical/twice", any_tree_is_settled_at_once);
    g_test_add_func("/pass/vertical/book", the_whole_book_is_settled_at_once);
    g_test_add_func("/pass/vertical/characters",
                    the_horizontal_edition_keeps_the_authors_characters);
    g_test_add_func("/pass/vertical/unpaired", a_lonely_quote_is_reported);
    return g_test_run();
}
