/* size.c -- estimates are held against what is written: never less, never twice as much. */
/* SPDX-License-Identifier: MIT */
#include "pass/size.h"

#include "../book/sample.h"
#include "pass/pass.h"
#include "read/markdown.h"
#include "survey/survey.h"
#include "write/xhtml.h"

static const char terms[] =
    "term\treading\tdefinition\n幹細胞\tかん|さい|ぼう\n細胞\tさい|ぼう\n志\tこころざし\n"
    "医師\tい|し\n相談\tそう|だん\tはなしあうこと。\n年\tねん\n研究\tけん|きゅう\n";

static const char *const editions[] = {
    "{ writing-mode: horizontal, ruby: none }",   "{ writing-mode: horizontal }",
    "{ writing-mode: vertical, ruby: every }",    "{ writing-mode: vertical, ruby: first-section }",
    "{ writing-mode: vertical, digits: markup }", "{ writing-mode: vertical, ruby: full }",
};

/* Each stands in the chapter many times: what is around them counts for little then. */
static const char *const blocks[] = {
    "ひらがなの ぶんが つづきます。もうすこし つづきます。",
    "医師と相談します。幹細胞の研究は、細胞の研究です。志も細胞です。",
    "2026年には12の研究があり、3.5%が 100 mg と 38.5 でした。",
    "ALSとiPSの研究、DNAとRNAとSTR03の研究です。",
    "これは amyotrophic lateral sclerosis の研究です。See the figure for details.",
    "A & B が C より 大きい。<b>ここ</b>は <i lang=\"en\">here</i> です。",
    "- ひとつめの こうもくです。\n- ふたつめの こうもくです。\n\n<!-- -->",
    "> いんようの ぶんです。もうすこし つづきます。",
    "> [!WARNING]\n> くすりを やめないで ください。",
    "| ひだり | みぎ |\n|:--|--:|\n| うえの ます | 12 |\n| したの ます | 34 |",
    "```\ncode & more code\n```",
    "**つよく** *かるく* `code` で、[となり](#しるし)と[そと](https://example.org/道)へ。",
    "{手書|てがき}の るびと {漢字|かん|じ}。",
    "{漢字|かん|じ}の ちゅう。[^a]{漢字|かん|じ}の ちゅう。[^a]",
    "## しるし\n\nみじかい ぶん。",
    "## しるし\n\n相談の 相談です。",
};

typedef struct {
    YomiBook *book;
    YomiLabels *labels;
    YomiDiags *diags;
    char *root;
} Project;

static Project open_project(const char *edition, const char *block)
{
    enum { TIMES = 200 };
    g_autofree char *project =
        g_strdup_printf("%s%seditions:\n  e: %s\n", SAMPLE_META, SAMPLE_CHAPTERS, edition);
    g_autoptr(GString) text = g_string_new("# {題|だい}\n\n## しるし\n\n");
    Project p = {.diags = yomi_diags_new()};

    for (unsigned i = 0; i < TIMES; i++)
        g_string_append_printf(text, "%s\n\n", block);
    if (strstr(block, "[^a]"))
        g_string_append(text, "[^a]: ここに ちゅうの ぶんが あります。\n");
    p.root = sample_new(project, text->str);
    sample_write(p.root, "terms.tsv", terms);
    p.book = yomi_book_load(p.root, p.diags, NULL);
    g_assert_nonnull(p.book);
    p.labels = yomi_survey(p.book, p.book->editions->pdata[0], p.diags, NULL);
    g_assert_nonnull(p.labels);
    return p;
}

static void close_project(Project *p)
{
    yomi_labels_free(p->labels);
    yomi_book_free(p->book);
    yomi_diags_free(p->diags);
    sample_free(p->root);
}

/* All pages of the chapter as the survey sees them, estimated. */
static gsize estimate(const Project *p)
{
    const YomiChapter *chapter = p->book->chapters->pdata[0];
    YomiPassContext ctx = {p->book, p->labels->edition, chapter, NULL, p->diags};
    g_autoptr(YomiDoc) doc = yomi_read_chapter(p->book, chapter, p->diags);
    g_autoptr(YomiSize) size = yomi_size_new(p->book, p->labels->edition);
    gsize sum = 0;

    yomi_passes_run_until(&ctx, doc, "breaks");
    for (YomiNode *block = yomi_doc_root(doc)->first->first; block; block = block->next)
        sum += yomi_size_tree(size, block, 3);
    return sum;
}

/* All pages of the chapter, written; and its notes. */
static gsize write_all(const Project *p, gsize *notes)
{
    const YomiChapter *chapter = p->book->chapters->pdata[0];
    YomiPassContext ctx = {p->book, p->labels->edition, chapter, p->labels, p->diags};
    g_autoptr(YomiDoc) doc = yomi_read_chapter(p->book, chapter, p->diags);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) note = g_string_new(NULL);
    YomiFacts facts = {0};
    const YomiXhtmlContext to = {p->labels, chapter, p->labels->edition->vertical, &facts};

    yomi_passes_run(&ctx, doc);
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next) {
        g_autoptr(YomiMarkup) markup = yomi_markup_new(text);

        yomi_markup_indent(markup, 3);
        yomi_xhtml_blocks(markup, &to, page);
    }

    g_autoptr(YomiMarkup) markup = yomi_markup_new(note);
    g_autoptr(GPtrArray) marks = yomi_xhtml_marks(&to, doc);

    yomi_markup_indent(markup, 5);
    yomi_xhtml_notes(markup, &to, marks, yomi_doc_notes(doc)->first, NULL);
    *notes = note->len;
    return text->len;
}

static void compare(const char *what, const char *edition, gsize estimated, gsize written)
{
    if (estimated < written || estimated > 2 * written)
        g_error("%s, %s: estimated %" G_GSIZE_FORMAT ", written %" G_GSIZE_FORMAT, edition, what,
                estimated, written);
}

static void errs_on_the_high_side(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(editions); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(blocks); j++) {
            Project p = open_project(editions[i], blocks[j]);
            const YomiChapterLabels *chapter = p.labels->chapters->pdata[0];
            gsize notes = 0;

            compare(blocks[j], editions[i], estimate(&p), write_all(&p, &notes));
            if (chapter->notes->len > 0)
                compare("the notes", editions[i],
                        g_array_index(chapter->notes, YomiNoteLabel, 0).size, notes);
            close_project(&p);
        }
    }
}

static void counts_first_occurrences(void)
{
    Project p = open_project("{ writing-mode: horizontal, ruby: first-section }", "ぶん。");
    g_autoptr(YomiSize) size = yomi_size_new(p.book, p.labels->edition);
    const gsize plain = strlen("医師"), first = yomi_size_text(size, "医師");

    g_assert_cmpuint(first, ==, strlen("<ruby>医<rt>い</rt>師<rt>し</rt></ruby>"));
    g_assert_cmpuint(yomi_size_text(size, "医師"), ==, plain);
    yomi_size_begin_section(size);
    g_assert_cmpuint(yomi_size_text(size, "医師"), ==, first);
    yomi_size_begin_note(size);
    g_assert_cmpuint(yomi_size_text(size, "医師"), ==, first);
    yomi_size_free(NULL);
    close_project(&p);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/size/high-side", errs_on_the_high_side);
    g_test_add_func("/pass/size/first", counts_first_occurrences);
    return g_test_run();
}
