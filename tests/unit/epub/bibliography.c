/* bibliography.c -- the document 参考文献. */
/* SPDX-License-Identifier: MIT */
#include "epub/bibliography.h"

#include "sample.h"

typedef struct {
    Sample sample;
    YomiDiags *diags;
    YomiSource *source;
    YomiReferences *references;
    YomiFacts facts;
} Fixture;

static const char works[] = "- {id: a, type: bill, title: Act}\n"
                            "- {id: b, type: book, title: 遠野物語, publisher: 社, issued: 1910}\n"
                            "- {id: c, type: bill, title: Bill}\n";

static void start(Fixture *f, bool vertical, const char *references)
{
    *f = (Fixture){.diags = yomi_diags_new()};
    sample_init(&f->sample, vertical);
    f->source = yomi_source_new("refs", 0, g_strdup(references), strlen(references));
    f->references = yomi_references_read(f->source, false, f->diags);
    for (guint i = 0; i < f->references->list->len; i++)
        yomi_labels_add_work(f->sample.labels,
                             &g_array_index(f->references->list, YomiReference, i));
}

static void end(Fixture *f)
{
    sample_clear(&f->sample);
    yomi_references_free(f->references);
    yomi_diags_free(f->diags);
    yomi_source_free(f->source);
}

static void cite(Fixture *f, guint work, const YomiChapter *chapter,
                 const YomiCitationLabel *citation)
{
    const YomiCitationPlace place = {sample_labels_of(&f->sample, chapter), citation};

    g_array_append_val(g_array_index(f->sample.labels->works, YomiWorkLabel, work).places, place);
    f->sample.labels->n_cited = MAX(f->sample.labels->n_cited, work + 1);
}

static GString *write_works(Fixture *f)
{
    g_autoptr(YomiDoc) doc = yomi_bibliography_read(f->sample.labels, f->diags);

    return yomi_bibliography_write(f->sample.labels, 1, doc, &f->facts);
}

static void cited_works_and_further_reading(void)
{
    static const YomiCitationLabel one = {.id = "chapter-1-citation-1", .page = 1},
                                   two = {.id = "chapter-1-citation-2", .page = 2},
                                   noted = {.id = "chapter-1-citation-3", .note = 1},
                                   early = {.id = "preface-citation-1"};
    Fixture f;

    start(&f, false, works);
    sample_notes(&f.sample, &f.sample.first, 1, 0);
    cite(&f, 0, &f.sample.preface, &early);
    cite(&f, 0, &f.sample.first, &one);
    cite(&f, 0, &f.sample.first, &two);
    cite(&f, 0, &f.sample.first, &noted);
    cite(&f, 1, &f.sample.first, &noted);
    sample_check(
        write_works(&f), "<body class=\"hltr\" epub:type=\"backmatter\">", "</body>",
        "<body class=\"hltr\" epub:type=\"backmatter\">\n"
        "<section aria-label=\"参考文献\" id=\"bibliography\" role=\"doc-bibliography\""
        " epub:type=\"bibliography\">\n"
        "<h1>参考文献</h1>\n"
        "<ol class=\"works\">\n"
        "<li id=\"work-1\">\n"
        "<p><span class=\"number\">（文献1）</span><span lang=\"en\" "
        "xml:lang=\"en\">Act.</span></p>\n"
        "<p class=\"back\"><a href=\"preface.xhtml#preface-citation-1\" role=\"doc-backlink\""
        " epub:type=\"backlink\">「まえがき」の文献1へ戻る</a></p>\n"
        "<p class=\"back\"><a href=\"chapter-1-2.xhtml#chapter-1-citation-1\" role=\"doc-backlink\""
        " epub:type=\"backlink\">第1章の文献1へ戻る（1か所め）</a></p>\n"
        "<p class=\"back\"><a href=\"chapter-1-3.xhtml#chapter-1-citation-2\" role=\"doc-backlink\""
        " epub:type=\"backlink\">第1章の文献1へ戻る（2か所め）</a></p>\n"
        "<p class=\"back\"><a href=\"notes.xhtml#chapter-1-citation-3\" role=\"doc-backlink\""
        " epub:type=\"backlink\">第1章の注の文献1へ戻る</a></p>\n"
        "</li>\n"
        "<li id=\"work-2\">\n"
        "<p><span class=\"number\">（文献2）</span>『遠野物語』．社；1910．</p>\n"
        "<p class=\"back\"><a href=\"notes.xhtml#chapter-1-citation-3\" role=\"doc-backlink\""
        " epub:type=\"backlink\">第1章の注の文献2へ戻る</a></p>\n"
        "</li>\n"
        "</ol>\n"
        "<section aria-label=\"その他の参考文献\" id=\"bibliography-further\">\n"
        "<h2>その他の参考文献</h2>\n"
        "<ol class=\"works\">\n"
        "<li id=\"work-3\">\n"
        "<p><span class=\"number\">（文献3）</span><span lang=\"en\" "
        "xml:lang=\"en\">Bill.</span></p>\n"
        "</li>\n"
        "</ol>\n"
        "</section>\n"
        "</section>\n"
        "<ul class=\"next\">\n"
        "<li><a href=\"../nav.xhtml\">目次</a></li>\n"
        "</ul>\n"
        "</body>\n");
    g_assert_cmpuint(f.facts.headings, ==, 2);
    g_assert_cmpuint(f.facts.roles, ==, 6);
    g_assert_cmpuint(f.facts.horizontal_pages, ==, 1);
    end(&f);
}

static void nothing_is_further_where_nothing_is_cited(void)
{
    Fixture f;

    start(&f, false, works);

    g_autoptr(GString) written = write_works(&f);

    g_assert_null(strstr(written->str, "その他"));
    g_assert_nonnull(strstr(written->str, "id=\"work-3\""));
    end(&f);
}

static bool is_vertical(bool edition, const char *references)
{
    Fixture f;

    start(&f, edition, references);

    g_autoptr(GString) written = write_works(&f);
    const bool vertical = strstr(written->str, "<body class=\"vrtl\"") != NULL;

    g_assert_cmpuint(f.facts.vertical_pages, ==, vertical);
    end(&f);
    return vertical;
}

static void most_works_decide_how_the_page_lies(void)
{
    g_assert_false(is_vertical(true, works)); /* two of three are Latin */
    g_assert_false(is_vertical(false, works + strlen("- {id: a, type: bill, title: Act}\n")));
    g_assert_true(is_vertical(true, works + strlen("- {id: a, type: bill, title: Act}\n")));
}

static void vertical_lines_have_their_forms(void)
{
    Fixture f;

    start(&f, true, "- {id: b, type: book, title: 三年, publisher: 社, issued: 1910, PMID: 77}\n");

    g_autoptr(GString) written = write_works(&f);

    g_assert_nonnull(strstr(written->str, "（文献１）</span>『三年』。社；１９１０。"));
    g_assert_nonnull(strstr(written->str, ">PMID: 77</a>"));
    end(&f);
}

static void furigana_editions_show_what_is_known(void)
{
    Fixture f;
    g_autoptr(YomiTerms) terms = yomi_terms_new();
    static const YomiTermPart parts[] = {{"細", "さい"}, {"胞", "ぼう"}};
    const YomiTerm term = {.text = "細胞",
                           .parts = parts,
                           .n_parts = 2,
                           .not_before = "",
                           .not_after = "",
                           .sound = "さいぼう"};
    unsigned first = 0;

    g_assert_true(yomi_trie_add(terms->trie, term.text, 0, &first));
    g_array_append_val(terms->list, term);
    start(&f, false, "- {id: b, type: document, title: 細胞の<i>病</i>, issued: 1910}\n");
    f.sample.book.terms = terms;

    g_autoptr(GString) plain = write_works(&f);

    f.sample.edition.ruby = YOMI_POLICY_FULL;

    g_autoptr(GString) full = write_works(&f);

    g_assert_nonnull(strstr(plain->str, "（文献1）</span>「細胞の<i>病</i>」．1910．"));
    g_assert_nonnull(
        strstr(full->str, "「<ruby>細<rt>さい</rt>胞<rt>ぼう</rt></ruby>の<i>病</i>」"));
    g_assert_nonnull(strstr(full->str, "<h1><ruby>参<rt>さん</rt>考<rt>こう</rt>文<rt>ぶん</rt>"));
    end(&f);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/bibliography/lists", cited_works_and_further_reading);
    g_test_add_func("/bibliography/nothing-cited", nothing_is_further_where_nothing_is_cited);
    g_test_add_func("/bibliography/direction", most_works_decide_how_the_page_lies);
    g_test_add_func("/bibliography/furigana", furigana_editions_show_what_is_known);
    g_test_add_func("/bibliography/vertical", vertical_lines_have_their_forms);
    return g_test_run();
}
