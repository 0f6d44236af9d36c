/* terms.c -- where the terms of a book get ruby, and where not. */
/* SPDX-License-Identifier: MIT */
#include "pass/terms.h"

#include "../book/sample.h"
#include "doc/dump.h"
#include "read/markdown.h"
#include "survey/survey.h"

#define CHAPTERS "chapters:\n  - 01.md\n  - 02.md\n"
#define TABLE "term\treading\tflags\n"
#define CELL "細胞\tさい|ぼう\n"

typedef struct {
    char *root;
    YomiDiags *diags;
    YomiBook *book;
    YomiLabels *labels;
} Fixture;

/* A book of two chapters; @keys are more lines of its book.yaml. Both editions are vertical. */
static void start(Fixture *f, const char *keys, const char *terms, const char *first,
                  const char *second)
{
    g_autofree char *project = g_strconcat(
        SAMPLE_META CHAPTERS, strstr(keys, "editions:") ? "" : SAMPLE_EDITIONS, keys, NULL);
    g_autofree char *table = g_strconcat(TABLE, terms, NULL);

    f->root = sample_new(project, first);
    sample_write(f->root, "02.md", second);
    sample_write(f->root, "terms.tsv", table);
    sample_write(
        f->root, "a.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><title>円</title></svg>");
    f->diags = yomi_diags_new();
    f->book = yomi_book_load(f->root, f->diags, NULL);
    g_assert_nonnull(f->book);
    f->labels = yomi_survey(f->book, f->book->editions->pdata[0], f->diags, NULL);
    g_assert_nonnull(f->labels);
}

static void stop(Fixture *f)
{
    yomi_labels_free(f->labels);
    yomi_book_free(f->book);
    yomi_diags_free(f->diags);
    sample_free(f->root);
}

/* Everything below the title of the @i-th chapter, and its notes. */
static char *dump_chapter(const Fixture *f, guint i)
{
    const YomiChapter *chapter = f->book->chapters->pdata[i];
    YomiPassContext ctx = {f->book, f->labels->edition, chapter, f->labels, f->diags};
    g_autoptr(YomiDoc) doc = yomi_read_chapter(f->book, chapter, f->diags);
    GString *out = g_string_new(NULL);

    yomi_passes_run_until(&ctx, doc, "terms");
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next)
        for (YomiNode *node = page->first; node; node = node->next)
            if (node->kind != YOMI_NODE_HEADING || node->level > 1)
                yomi_dump(node, false, out);
    for (YomiNode *note = yomi_doc_notes(doc)->first; note; note = note->next)
        yomi_dump(note, false, out);
    return g_string_free(out, FALSE);
}

/* What comes of @text as the first chapter's body. */
static void becomes(const char *keys, const char *terms, const char *text, const char *expected)
{
    g_autofree char *first = g_strconcat("# 題\n\n", text, "\n", NULL);
    Fixture f;

    start(&f, keys, terms, first, "# 次\n\n次\n");

    g_autofree char *found = dump_chapter(&f, 0);

    g_assert_cmpstr(found, ==, expected);
    stop(&f);
}

/* The same, and what is said about it. */
static void says(const char *terms, const char *text, const char *expected)
{
    g_autofree char *first = g_strconcat("# 題\n\n", text, "\n", NULL);
    Fixture f;

    start(&f, "", terms, first, "# 次\n\n次\n");

    g_free(dump_chapter(&f, 0));

    g_autofree char *found = sample_findings(f.diags);

    g_assert_cmpstr(found, ==, expected);
    stop(&f);
}

static void pairs(void)
{
    becomes("", "臍帯\tさい|たい\n", "この臍帯です",
            "(paragraph 'この' (ruby 臍=さい 帯=たい) 'です')");
    becomes("", "今日\tきょう\n", "今日", "(paragraph (ruby 今日=きょう))");
    becomes("", "親知らず\tおや|し||\n", "親知らずと",
            "(paragraph (ruby 親=おや 知=し ら ず) 'と')");
    becomes("", "臍帯\tさい|たい\n", "*臍帯*", "(paragraph (emphasis (ruby 臍=さい 帯=たい)))");
    becomes("", "臍帯\tさい|たい\n", "へそ", "(paragraph 'へそ')");
}

static void the_longest_wins(void)
{
    becomes("ruby: every\n", CELL "幹細胞\tかん|さい|ぼう\n幹\tみき\n", "幹細胞と幹と細胞",
            "(paragraph (ruby 幹=かん 細=さい 胞=ぼう) 'と' (ruby 幹=みき) 'と' (ruby 細=さい "
            "胞=ぼう))");
    /* A longer term counts for itself only. */
    becomes("", CELL "幹細胞\tかん|さい|ぼう\n", "幹細胞と細胞と幹細胞と細胞",
            "(paragraph (ruby 幹=かん 細=さい 胞=ぼう) 'と' (ruby 細=さい 胞=ぼう) "
            "'と幹細胞と細胞')");
    /* From left to right. */
    becomes("", "全体\tぜん|たい\n体細胞\tたい|さい|ぼう\n", "全体細胞",
            "(paragraph (ruby 全=ぜん 体=たい) '細胞')");
}

static void not_over_borders(void)
{
    becomes("", CELL, "細**胞**", "(paragraph '細' (strong '胞'))");
    becomes("", CELL, "細[^a]胞\n\n[^a]: 注",
            "(paragraph '細' (note-ref 1 id='chapter-1-noteref-1' to='a') '胞')"
            "(note 1 id='chapter-1-note-1' to='a' (paragraph '注'))");
    /* A line end that means nothing is no border. */
    becomes(
        "ruby: every\n", CELL, "この細\n胞と細胞の\n細\n胞",
        "(paragraph 'この' (ruby 細=さい 胞=ぼう) 'と' (ruby 細=さい 胞=ぼう) 'の' (ruby 細=さい "
        "胞=ぼう))");
    becomes("line-ends: hard\n", CELL, "細\n胞", "(paragraph '細' (break) '胞')");
}

static void forbidden_neighbours(void)
{
    becomes("", "分化\tぶん|か\tnot-after=十九\n", "十分化学、九分化、分化",
            "(paragraph '十分化学、九分化、' (ruby 分=ぶん 化=か))");
    becomes("", "上\tうえ\tnot-before=清手\n", "上清の上手な上",
            "(paragraph '上清の上手な' (ruby 上=うえ))");
    /* The next shorter term may stand there. */
    becomes("", CELL "細胞液\tさい|ぼう|えき\tnot-before=化\n", "細胞液化",
            "(paragraph (ruby 細=さい 胞=ぼう) '液化')");
    /* Over the border of emphasis, too. */
    becomes("", "分化\tぶん|か\tnot-after=十 not-before=学\n", "十*分化*、*分化*学",
            "(paragraph '十' (emphasis '分化') '、' (emphasis '分化') '学')");
    /* Half a character is none. */
    becomes("", "葛\tくず\n", "葛\xF3\xA0\x84\x80と葛",
            "(paragraph '葛\xF3\xA0\x84\x80と' (ruby 葛=くず))");
}

static void borders_inside_longer_words(void)
{
    const char *body = "体細胞\tたい|さい|ぼう\n";

    says(body, "全体細胞数", "01.md:3:2 advice term-border (体細胞 (全体細胞数))\n");
    says(body, "**全**体細胞", "01.md:3:6 advice term-border (体細胞 (体細胞))\n");
    says(body, "体細胞**数**", "01.md:3:1 advice term-border (体細胞 (体細胞))\n");
    says(body, "{全|ぜん}体細胞{数|すう}", "");
    says(body, "体細胞数", "01.md:3:1 advice term-border (体細胞 (体細胞数))\n");
    says(body, "体細胞の数、この体細胞。", "");
    /* Other terms have a border there. */
    says("体細胞\tたい|さい|ぼう\n人\tひと\n数\tかず\n", "人体細胞数", "");
    /* Where nothing is written, nothing is said. */
    says("体細胞\tたい|さい|ぼう\tpolicy=none\n", "全体細胞数", "");
    says(body, "体細胞、全体細胞数", "");
}

static void policies(void)
{
    const char *text = "細胞と細胞\n\n## 節\n\n細胞と細胞\n";
    static const struct {
        const char *keys, *terms;
        unsigned first, second; /* how many there are in the two chapters */
    } cases[] = {
        {"", CELL, 1, 1},
        {"ruby: none\n", CELL, 0, 0},
        {"ruby: every\n", CELL, 4, 4},
        {"ruby: first-book\n", CELL, 1, 0},
        {"ruby: first-chapter\n", CELL, 1, 1},
        {"ruby: first-section\n", CELL, 2, 2},
        {"ruby: none\n", "細胞\tさい|ぼう\tpolicy=every\n", 4, 4},
        {"ruby: every\n", "細胞\tさい|ぼう\tpolicy=first-book\n", 1, 0},
        {"ruby: every\neditions:\n  a: { writing-mode: vertical, ruby: first-book }\n", CELL, 1, 0},
        {"editions:\n  a: { writing-mode: vertical, ruby: every }\n",
         "細胞\tさい|ぼう\tpolicy=first-section\n", 2, 2},
        {"editions:\n  a: { writing-mode: vertical, ruby: none }\n",
         "細胞\tさい|ぼう\tpolicy=every\n", 0, 0},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *chapter = g_strconcat("# 題\n\n", text, NULL);
        Fixture f;

        start(&f, cases[i].keys, cases[i].terms, chapter, chapter);
        for (guint j = 0; j < 2; j++) {
            g_autofree char *dump = dump_chapter(&f, j);
            g_auto(GStrv) parts = g_strsplit(dump, "(ruby", -1);

            g_assert_cmpuint(g_strv_length(parts) - 1, ==,
                             j == 0 ? cases[i].first : cases[i].second);
        }
        stop(&f);
    }
}

/* The first place of the book is one where ruby may be, or has been put by hand. */
static void first_of_the_book(void)
{
    Fixture f;

    start(&f, "ruby: first-book\n", CELL "骨髄\tこつ|ずい\n寿命\tじゅ|みょう\n",
          "# 細胞\n\n## 骨髄\n\n`骨髄`\n\n[骨髄](02.md)\n\n{寿命|じゅみょう}\n\n注[^a]\n\n[^a]: "
          "骨髄\n",
          "# 次\n\n骨髄と細胞と寿命\n");

    g_autofree char *one = dump_chapter(&f, 0), *two = dump_chapter(&f, 1);

    g_assert_nonnull(
        strstr(one, "(note 1 id='chapter-1-note-1' to='a' (paragraph (ruby 骨=こつ 髄=ずい)))"));
    g_assert_cmpstr(two, ==,
                    "(paragraph (ruby 骨=こつ 髄=ずい) 'と' (ruby 細=さい 胞=ぼう) 'と寿命')");
    stop(&f);
}

static void suppressed_places(void)
{
    const char *text =
        "## 細胞\n\n[細胞](02.md)と`細胞`と<span>細胞</span>\n\n<p>細胞</p>\n\n<div>細胞</div>\n\n"
        "| 細胞 |\n|---|\n| 細胞 |\n";

    becomes("", CELL, text,
            "(section 2 id='chapter-1-section-1' label='細胞' (heading 2 '細胞') (paragraph (link "
            "to='02.md' "
            "href='chapter-2.xhtml' '細胞') 'と' (code '細胞') 'と' (element span '細胞')) "
            "(paragraph '細胞') (element div '細胞') "
            "(table 1 (row header (cell header '細胞')) (row (cell (ruby 細=さい 胞=ぼう)))))");
    becomes("ruby-headings: true\n", CELL, "## 細胞\n\n細胞",
            "(section 2 id='chapter-1-section-1' label='細胞' (heading 2 (ruby 細=さい 胞=ぼう)) "
            "(paragraph '細胞'))");
    becomes("ruby-table-headers: true\n", CELL, "| 細胞 |\n|---|\n| 細胞 |\n",
            "(table 1 (row header (cell header (ruby 細=さい 胞=ぼう))) (row (cell '細胞')))");
    becomes("", CELL, "![説明の細胞](a.svg \"細胞の図\")",
            "(figure id='chapter-1-figure-1' (image to='a.svg' href='a.svg' alt='説明の細胞') "
            "(caption (label 図 1 '図1') (ruby 細=さい 胞=ぼう) 'の図'))");
}

static void notes_are_a_scope(void)
{
    becomes("", CELL, "細胞[^a]と[^b]\n\n[^a]: 細胞と細胞\n\n[^b]: 細胞\n",
            "(paragraph (ruby 細=さい 胞=ぼう) (note-ref 1 id='chapter-1-noteref-1' to='a') 'と' "
            "(note-ref 2 id='chapter-1-noteref-2' to='b'))"
            "(note 1 id='chapter-1-note-1' to='a' (paragraph (ruby 細=さい 胞=ぼう) 'と細胞'))"
            "(note 2 id='chapter-1-note-2' to='b' (paragraph (ruby 細=さい 胞=ぼう)))");
}

static void the_author_wins(void)
{
    becomes("", CELL, "{細胞|さいぼう}と細胞", "(paragraph (ruby 細胞=さいぼう) 'と細胞')");
    becomes("", CELL, "{細胞|セル}と細胞", "(paragraph (ruby 細胞=セル) 'と細胞')");
    /* Not where ruby is suppressed. */
    becomes("", CELL, "[{細胞|さいぼう}](02.md)と細胞",
            "(paragraph (link to='02.md' href='chapter-2.xhtml' (ruby 細胞=さいぼう)) 'と' (ruby "
            "細=さい "
            "胞=ぼう))");
    /* Several rubies that are one term together. */
    becomes("", CELL "幹細胞\tかん|さい|ぼう\n", "{幹|かん}{細胞|さいぼう}と幹細胞と細胞",
            "(paragraph (ruby 幹=かん) (ruby 細胞=さいぼう) 'と幹細胞と' (ruby 細=さい 胞=ぼう))");
}

static void readings_that_differ(void)
{
    says(CELL, "{細胞|さいぼう}、{細胞|サイ|ボウ}", "");
    says(CELL, "{細胞|せる}と[{細胞|さいほう}](02.md)",
         "01.md:3:1 warning ruby-differs (細胞: せる (→ さいぼう))\n"
         "01.md:3:10 warning ruby-differs (細胞: さいほう (→ さいぼう))\n");
    says("人気\tにん|き\talt=ひとけ\n", "{人気|ひと|け}と{人気|じんき}",
         "01.md:3:11 warning ruby-differs (人気: じんき (→ にんき))\n");
    says("親知らず\tおや|し||\n", "{親知らず|おやしらず}", "");
    says("幹細胞\tかん|さい|ぼう\n", "{幹|みき}{細胞|さいぼう}",
         "01.md:3:1 warning ruby-differs (幹細胞: みきさいぼう (→ かんさいぼう))\n");
    says("ALS\t\tpolicy=none\n", "{ALS|えーえるえす}", "");
    /* How letters are read that the term leaves bare is the author's affair. */
    says("iPS細胞\t|||さい|ぼう\n", "{iPS細胞|あいぴーえすさいぼう}と{iPS細胞||||さい|ほう}",
         "01.md:3:20 warning ruby-differs (iPS細胞: iPSさいほう (→ iPSさいぼう))\n");
}

/* A base is a text: tate-chu-yoko cannot stand in it. */
static void no_tate_chu_yoko_in_a_base(void)
{
    becomes("", "第2相\tだい|に|そう\n", "第2相と第^2^相",
            "(paragraph (ruby 第=だい 2=に 相=そう) 'と第' (upright '2') '相')");
}

/* In time and memory that grow with the text, not with its square. */
static void a_long_text(void)
{
    GString *text = g_string_new("# 題\n\n");
    Fixture f;

    for (unsigned i = 0; i < 20000; i++)
        g_string_append(text, "人体細胞数");
    g_string_append_c(text, '\n');
    start(&f, "ruby: every\n", "体細胞\tたい|さい|ぼう\n", text->str, "# 次\n\n次\n");

    g_autofree char *dump = dump_chapter(&f, 0);
    g_auto(GStrv) parts = g_strsplit(dump, "(ruby", -1);

    g_assert_cmpuint(g_strv_length(parts) - 1, ==, 20000);
    stop(&f);
    g_string_free(text, TRUE);
}

/* Headings, links, header cells and HTML too; what is easy; and whatever a term's policy says. Not
 * what is of another language. */
static void furigana_editions_have_every_place(void)
{
    static const char edition[] = "editions:\n  furigana: { writing-mode: vertical, ruby: full }\n";

    becomes(edition, "細胞\tさい|ぼう\tpolicy=none\n", "細胞と[細胞](#細胞)\n\n## 細胞",
            "(paragraph (ruby 細=さい 胞=ぼう) 'と' (link to='#細胞' "
            "href='chapter-1.xhtml#chapter-1-section-1' (ruby 細=さい 胞=ぼう)))"
            "(section 2 id='chapter-1-section-1' label='細胞' (heading 2 (ruby 細=さい 胞=ぼう)))");
    becomes(edition, CELL, "<b>細胞</b><i lang=\"zh\">細胞<b>細胞</b></i>",
            "(paragraph (strong (ruby 細=さい 胞=ぼう)) (element i lang='zh' '細胞' (strong "
            "'細胞')))");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/terms/pairs", pairs);
    g_test_add_func("/pass/terms/longest", the_longest_wins);
    g_test_add_func("/pass/terms/node-borders", not_over_borders);
    g_test_add_func("/pass/terms/neighbours", forbidden_neighbours);
    g_test_add_func("/pass/terms/word-borders", borders_inside_longer_words);
    g_test_add_func("/pass/terms/policies", policies);
    g_test_add_func("/pass/terms/first-book", first_of_the_book);
    g_test_add_func("/pass/terms/suppressed", suppressed_places);
    g_test_add_func("/pass/terms/notes", notes_are_a_scope);
    g_test_add_func("/pass/terms/author", the_author_wins);
    g_test_add_func("/pass/terms/differs", readings_that_differ);
    g_test_add_func("/pass/terms/upright", no_tate_chu_yoko_in_a_base);
    g_test_add_func("/pass/terms/long", a_long_text);
    g_test_add_func("/pass/terms/furigana", furigana_editions_have_every_place);
    return g_test_run();
}
