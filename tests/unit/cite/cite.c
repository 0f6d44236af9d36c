/* cite.c -- each form of entry, after the samples of ICMJE. */
/* SPDX-License-Identifier: MIT */
#include "entry.h"

#define WHO "author: [{family: Doe, given: Jo}], title: Cells"
#define WHO_JA "author: [{family: 山田, given: 太郎}], title: 細胞"

static void articles(void)
{
    prints("article-journal",
           WHO
           ", container-title: The Journal, container-title-short: J. Cell., issued: 2002-07-25, "
           "volume: 347, issue: 4, page: 284-287, DOI: 10.1000/182, PMID: 7, URL: "
           "'https://example.com/'",
           "Doe J. Cells. J Cell. 2002;347(4):284-7. doi: 10.1000/182. PMID: 7.");
    prints("article-journal",
           WHO ", container-title: J, issued: 2002, volume: 58, supplement-number: 1, page: S6",
           "Doe J. Cells. J. 2002;58 Suppl 1:S6.");
    prints("article-journal", WHO ", container-title: J, issued: 2002-06, page: 1-6",
           "Doe J. Cells. J. 2002 Jun:1-6.");
    prints("article-journal", WHO ", container-title: J, issued: 2002, status: Forthcoming",
           "Doe J. Cells. J. Forthcoming 2002.");
    prints("article-journal", WHO ", container-title: J, issued: 2002, volume: 9, number: e12",
           "Doe J. Cells. J. 2002;9:e12.");
    prints(
        "article-journal",
        WHO
        ", container-title: J, issued: 2002, volume: 1, accessed: 2003-01-02, URL: 'https://a.jp/'",
        "Doe J. Cells. J [Internet]. 2002 [cited 2003 Jan 2];1. Available from: https://a.jp/");
    prints("article-journal",
           WHO_JA ", container-title: 雑誌, issued: 2002, volume: 34, issue: 4, page: 284-287",
           "山田太郎．「細胞」．雑誌．2002;34(4):284-7．");
    prints("article-journal", WHO, "Doe J. Cells.");
}

static void newspapers(void)
{
    prints("article-newspaper",
           WHO ", container-title: The Post, issued: 2002-08-12, section: A, page: 2",
           "Doe J. Cells. The Post. 2002 Aug 12;Sect. A:2.");
    prints("article-newspaper",
           WHO_JA ", container-title: 新聞, issued: 2002-08-12, edition: 朝刊, page: 2",
           "山田太郎．「細胞」．新聞．2002年8月12日（朝刊）：2．");
}

static void books(void)
{
    prints("book", WHO ", edition: 4, publisher: Mosby, publisher-place: St. Louis, issued: 2002",
           "Doe J. Cells. 4th ed. St. Louis: Mosby; 2002.");
    prints("book",
           WHO ", volume: 2, volume-title: Parts, publisher: P, issued: 2002, collection-title: "
               "Series, collection-number: 3",
           "Doe J. Cells. Vol. 2, Parts. P; 2002. (Series; 3).");
    prints("book", WHO ", translator: [{family: Roe, given: Al}], publisher: P",
           "Doe J. Cells. Roe A, translator. P.");
    prints("book",
           WHO_JA ", edition: 2, translator: [{family: 鈴木, given: 一}], publisher: 社, "
                  "publisher-place: 東京, issued: 2002-03",
           "山田太郎．『細胞』．第2版．鈴木一訳．東京：社；2002．");
    prints("manuscript", WHO ", archive: Library, archive-place: Tokyo, archive_location: Box 3",
           "Doe J. Cells [manuscript]. Located at: Library, Tokyo, Box 3.");
    prints("dataset", WHO ", publisher: Repository, version: 2, issued: 2002-05",
           "Doe J. Cells [dataset]. Version 2. Repository; 2002 May.");
    prints("thesis",
           WHO ", genre: dissertation, publisher: University, issued: 2002, URL: 'https://a.jp/'",
           "Doe J. Cells [dissertation on the Internet]. University; 2002. Available from: "
           "https://a.jp/");
    prints("thesis", WHO_JA ", genre: 博士論文, publisher: 大学, issued: 2002",
           "山田太郎．『細胞』［博士論文］．大学；2002．");
    prints("software", WHO ", medium: CD-ROM", "Doe J. Cells [CD-ROM].");
    prints("article", WHO ", genre: preprint, number: 12, publisher: arXiv, issued: 2002",
           "Doe J. Cells. preprint. arXiv; 2002. No. 12.");
    prints("document", WHO_JA ", container-title: 集", "山田太郎．「細胞」．集．");
}

static void parts_of_books(void)
{
    prints("chapter",
           WHO ", container-title: Genetics, editor: [{family: Roe, given: Al}, {family: Poe, "
               "given: Ed}], "
               "publisher: P, publisher-place: New York, issued: 2002, page: 93-113",
           "Doe J. Cells. In: Roe A, Poe E, editors. Genetics. New York: P; 2002. p. 93-113.");
    prints("chapter",
           WHO_JA ", container-title: 遺伝, editor: [{family: 鈴木, given: 一}], publisher: 社, "
                  "issued: 2002, page: 3-9",
           "山田太郎．「細胞」．鈴木一編．『遺伝』．社；2002．p. 3-9．");
    prints("chapter", WHO ", container-title: Whole, container-author: [{family: Roe, given: Al}]",
           "Doe J. Cells. In: Roe A. Whole.");
    prints(
        "paper-conference",
        WHO
        ", container-title: Proceedings, event-title: EuroGP, event-date: 2002-04-03/2002-04-05, "
        "event-place: Kinsale, publisher: Springer, publisher-place: Berlin, issued: 2002, page: "
        "182-191",
        "Doe J. Cells. In: Proceedings. EuroGP; 2002 Apr 3-5; Kinsale. Berlin: Springer; 2002. p. "
        "182-91.");
    prints(
        "paper-conference",
        WHO
        ", container-title: Proceedings, event-place: Kinsale, publisher: Springer, issued: 2002",
        "Doe J. Cells. In: Proceedings. Kinsale: Springer; 2002.");
    prints("entry-encyclopedia", "title: Cell, container-title: Encyclopedia, issued: 2002",
           "Cell. In: Encyclopedia. 2002.");
}

static void reports_and_talks(void)
{
    prints("report",
           WHO ", genre: Final report, number: X12, publisher: Agency, publisher-place: Arlington, "
               "issued: 2002-02",
           "Doe J. Cells. Final report. Arlington: Agency; 2002 Feb. Report No.: X12.");
    prints("report", WHO_JA ", number: 3, publisher: 省, issued: 2002",
           "山田太郎．『細胞』．省；2002．報告書番号：3．");
    prints("speech", WHO ", event-title: Congress, event-place: Kyoto, issued: 2002-04-03",
           "Doe J. Cells [presentation]. Presented at: Congress; 2002 Apr 3; Kyoto.");
    prints("speech", WHO_JA ", event-title: 総会, event-place: 京都, issued: 2002-04-03",
           "山田太郎．「細胞」［発表］．総会；2002年4月3日；京都．");
}

static void pages_of_the_web(void)
{
    prints("webpage",
           WHO ", container-title: Site, publisher: Org, publisher-place: Rome, issued: "
               "2002-05-16, accessed: 2002-07-09, URL: 'https://a.jp/'",
           "Doe J. Cells [Internet]. Site. Rome: Org; 2002 May 16 [cited 2002 Jul 9]. Available "
           "from: https://a.jp/");
    prints("webpage", WHO_JA ", accessed: 2002-07-09, URL: 'https://a.jp/'",
           "山田太郎．「細胞」［インターネット］．［2002年7月9日閲覧］．URL：https://a.jp/");
    prints("webpage", WHO ", accessed: 2002-07-09, URL: 'https://a.jp/'",
           "Doe J. Cells [Internet]. [cited 2002 Jul 9]. Available from: https://a.jp/");
    prints("webpage", WHO ", DOI: 10.1000/182, URL: 'https://a.jp/'",
           "Doe J. Cells [Internet]. doi: 10.1000/182. Available from: https://a.jp/");
}

static void laws_and_patents(void)
{
    prints("legislation",
           "title: Act of 2002, number: Pub. L. No. 107-9, volume: 115, container-title: Stat., "
           "page: 11, issued: 2001-05-24",
           "Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (2001 May 24).");
    prints("legal_case", "title: Doe v. Roe, authority: Supreme Court, issued: 2002",
           "Doe v. Roe (Supreme Court 2002).");
    prints("legislation", "title: 医療法, number: 昭和23年法律第205号",
           "「医療法」，昭和23年法律第205号．");
    prints("patent", WHO ", jurisdiction: United States, number: 381968, issued: 1888-05-01",
           "Doe J, inventor. Cells. United States patent 381968. 1888 May 1.");
    prints("patent", WHO_JA ", jurisdiction: 日本, number: 123, issued: 2002-05-01",
           "山田太郎発明．「細胞」．日本特許123．2002年5月1日．");
}

/* Each type prints something, and nothing twice. */
static void all_types(void)
{
    g_autofree const char **types = yomi_csl_types();

    for (size_t i = 0; types[i]; i++) {
        g_autofree char *yaml =
            g_strdup_printf("- {id: a, type: %s, title: Sol, issued: 1951}\n", types[i]);
        g_auto(Entry) entry = entry_of(yaml);
        g_autoptr(GString) out = g_string_new(NULL);

        yomi_plain_text(entry.paragraph, out);
        g_assert_nonnull(strstr(out->str, "Sol"));
        g_assert_nonnull(strstr(out->str, "1951"));
        g_assert_null(strstr(strstr(out->str, "1951") + 1, "1951"));
        g_assert_true(g_str_has_suffix(out->str, "."));
    }
}

/* The example of docs/project-file.md and what stands there of it. */
static void the_manual_is_right(void)
{
    g_autofree char *path =
        g_test_build_filename(G_TEST_DIST, "..", "..", "docs", "project-file.md", NULL);
    g_autofree char *document = NULL;
    static const char open[] = "\n```yaml references\n";

    g_assert_true(g_file_get_contents(path, &document, NULL, NULL));

    char *start = strstr(document, open) + strlen(open);
    g_autofree char *yaml = g_strndup(start, (gsize)(strstr(start, "\n```\n") - start + 1));
    g_auto(Entry) entry = entry_of(yaml);

    for (guint i = 0; i < entry.references->list->len; i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        YomiNode *paragraph = yomi_node_new(entry.doc, YOMI_NODE_PARAGRAPH, entry.paragraph->span);
        g_autoptr(GString) text = g_string_new(start);

        yomi_cite_write(entry.doc, paragraph,
                        &g_array_index(entry.references->list, YomiReference, i), false);
        g_string_printf(out, "（文献%u）", i + 1);
        yomi_plain_text(paragraph, out);
        g_string_replace(text, "\n> ", " ", 0);
        g_assert_nonnull(strstr(text->str, out->str));
    }
    g_assert_false(yomi_diags_has_errors(entry.diags));
    g_assert_cmpuint(entry.references->list->len, ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cite/articles", articles);
    g_test_add_func("/cite/newspapers", newspapers);
    g_test_add_func("/cite/books", books);
    g_test_add_func("/cite/parts", parts_of_books);
    g_test_add_func("/cite/reports", reports_and_talks);
    g_test_add_func("/cite/web", pages_of_the_web);
    g_test_add_func("/cite/laws", laws_and_patents);
    g_test_add_func("/cite/types", all_types);
    g_test_add_func("/cite/manual", the_manual_is_right);
    return g_test_run();
}
