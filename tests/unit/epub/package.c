/* package.c -- package.opf. */
/* SPDX-License-Identifier: MIT */
#include "epub/package.h"

#include "sample.h"

static GPtrArray *items_of(const char *const *files, const char *media_type)
{
    GPtrArray *items = g_ptr_array_new_with_free_func((GDestroyNotify)yomi_item_free);

    g_ptr_array_add(items, yomi_item_new("toc.ncx", "application/x-dtbncx+xml"));
    for (; *files; files++) {
        YomiItem *item = yomi_item_new(*files, media_type);

        item->in_spine = g_str_equal(media_type, "application/xhtml+xml");
        g_ptr_array_add(items, item);
    }
    return items;
}

static void check_whole(const Sample *sample, const GPtrArray *items, const YomiFacts *facts)
{
    sample_check(
        yomi_package_write(sample->labels, "urn:uuid:1", items, facts), NULL, NULL,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<package prefix=\"ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/"
        "vocabulary-extensions-1.0/ schema: http://schema.org/\" unique-identifier=\"identifier\""
        " version=\"3.0\" xmlns=\"http://www.idpf.org/2007/opf\" xml:lang=\"ja\">\n"
        "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        "<!-- identity -->\n"
        "<dc:identifier id=\"identifier\">urn:uuid:1</dc:identifier>\n"
        "<dc:language>ja</dc:language>\n"
        "<!-- title -->\n"
        "<dc:title id=\"title\">ALSの本</dc:title>\n"
        "<!-- people -->\n"
        "<dc:creator id=\"creator-1\">山田花子</dc:creator>\n"
        "<meta property=\"role\" refines=\"#creator-1\" scheme=\"marc:relators\">aut</meta>\n"
        "<!-- dates -->\n"
        "<meta property=\"dcterms:modified\">2026-11-23T00:00:00Z</meta>\n"
        "<!-- layout -->\n"
        "<meta property=\"rendition:layout\">reflowable</meta>\n"
        "<meta content=\"vertical-rl\" name=\"primary-writing-mode\"/>\n"
        "<meta property=\"ibooks:specified-fonts\">true</meta>\n"
        "<!-- accessibility, counted while the text was written -->\n"
        "<meta property=\"schema:accessMode\">textual</meta>\n"
        "<meta property=\"schema:accessModeSufficient\">textual</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">readingOrder</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">structuralNavigation</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">displayTransformability</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">verticalWriting</meta>\n"
        "<meta property=\"schema:accessibilityFeature\">withoutAdditionalWordSegmentation</meta>\n"
        "<meta property=\"schema:accessibilityHazard\">none</meta>\n"
        "<meta property=\"schema:accessibilitySummary\">縦書き版です。"
        "扉や奥付など、横書きのページもあります。ルビはありません。"
        "アクセシビリティの基準に合うかどうかは、まだ人の手で評価していません。</meta>\n"
        "</metadata>\n"
        "<manifest>\n"
        "<item href=\"toc.ncx\" id=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>\n"
        "<item href=\"nav.xhtml\" id=\"nav.xhtml\" media-type=\"application/xhtml+xml\""
        " properties=\"nav\"/>\n"
        "<item href=\"text/chapter-1.xhtml\" id=\"chapter-1.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/titlepage.xhtml\" id=\"titlepage.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"css/core.css\" id=\"core.css\" media-type=\"text/css\"/>\n"
        "</manifest>\n"
        "<spine page-progression-direction=\"rtl\" toc=\"toc.ncx\">\n"
        "<itemref idref=\"titlepage.xhtml\"/>\n"
        "<itemref idref=\"nav.xhtml\"/>\n"
        "<itemref idref=\"chapter-1.xhtml\"/>\n"
        "</spine>\n"
        "</package>\n");
}

static void the_whole_package(void)
{
    static const char *const files[] = {"text/titlepage.xhtml", "nav.xhtml", "text/chapter-1.xhtml",
                                        NULL};
    Sample sample;
    const YomiFacts facts = {
        .vertical_pages = 2, .horizontal_pages = 1, .headings = 3, .bare_ideographs = 9};
    g_autoptr(GPtrArray) items = items_of(files, "application/xhtml+xml");

    sample_init(&sample, true);
    ((YomiItem *)items->pdata[2])->properties = "nav";
    g_ptr_array_add(items, yomi_item_new("css/core.css", "text/css"));
    check_whole(&sample, items, &facts);
    sample_clear(&sample);
}

/* All that book.yaml can say, down to the layout, which is the horizontal one here; no fonts. */
static void all_metadata(void)
{
    static const char *const none[] = {NULL};
    Sample sample;
    const YomiFacts facts = {.horizontal_pages = 4, .print_pages = 1};
    g_autoptr(GPtrArray) items = items_of(none, "text/css");

    sample_init(&sample, false);
    sample.book.fonts.none = true;
    sample.book.title_kana = (char *)"エーエルエスノホン";
    sample.book.subtitle = (char *)"家族のために";
    sample.book.subtitle_kana = (char *)"カゾクノタメニ";
    sample.book.description = (char *)"病気 & 研究の本";
    sample.author.kana = (char *)"ヤマダハナコ";
    g_ptr_array_add(sample.book.creators, &sample.painter);
    sample.book.publisher = (char *)"山田医院";
    sample.book.publisher_kana = (char *)"ヤマダイイン";
    sample.book.date = (char *)"2026-11";
    sample.book.rights = (char *)"CC BY 4.0";
    sample.book.page_source = (char *)"urn:isbn:9784000000000";
    sample_check(
        yomi_package_write(sample.labels, "urn:uuid:1", items, &facts), "<!-- title -->",
        "<!-- accessibility, counted while the text was written -->",
        "<!-- title -->\n"
        "<dc:title id=\"title\">ALSの本　家族のために</dc:title>\n"
        "<meta property=\"file-as\" refines=\"#title\">エーエルエスノホン　カゾクノタメニ</meta>\n"
        "<dc:description>病気 &amp; 研究の本</dc:description>\n"
        "<!-- people -->\n"
        "<dc:creator id=\"creator-1\">山田花子</dc:creator>\n"
        "<meta property=\"role\" refines=\"#creator-1\" scheme=\"marc:relators\">aut</meta>\n"
        "<meta property=\"file-as\" refines=\"#creator-1\">ヤマダハナコ</meta>\n"
        "<dc:creator id=\"creator-2\">絵野かく</dc:creator>\n"
        "<meta property=\"role\" refines=\"#creator-2\" scheme=\"marc:relators\">ill</meta>\n"
        "<dc:publisher id=\"publisher\">山田医院</dc:publisher>\n"
        "<meta property=\"file-as\" refines=\"#publisher\">ヤマダイイン</meta>\n"
        "<!-- dates -->\n"
        "<dc:date>2026-11</dc:date>\n"
        "<meta property=\"dcterms:modified\">2026-11-23T00:00:00Z</meta>\n"
        "<!-- rights -->\n"
        "<dc:rights>CC BY 4.0</dc:rights>\n"
        "<!-- printed pages -->\n"
        "<dc:source id=\"page-source\">urn:isbn:9784000000000</dc:source>\n"
        "<meta property=\"source-of\" refines=\"#page-source\">pagination</meta>\n"
        "<!-- layout -->\n"
        "<meta property=\"rendition:layout\">reflowable</meta>\n"
        "<meta content=\"horizontal-lr\" name=\"primary-writing-mode\"/>\n"
        "<!-- accessibility, counted while the text was written -->\n");
    sample_clear(&sample);
}

static void no_source_without_printed_pages(void)
{
    static const char *const none[] = {NULL};
    Sample sample;
    const YomiFacts facts = {.horizontal_pages = 4};
    g_autoptr(GPtrArray) items = items_of(none, "text/css");
    GString *written = NULL;

    sample_init(&sample, false);
    sample.book.page_source = (char *)"urn:isbn:9784000000000";
    written = yomi_package_write(sample.labels, "urn:uuid:1", items, &facts);
    g_assert_null(strstr(written->str, "dc:source"));
    g_string_free(written, TRUE);
    sample_clear(&sample);
}

/* Numbers by their value, and what goes on with a name behind that name. */
static void the_manifest_is_sorted(void)
{
    static const char *const files[] = {"text/chapter-10.xhtml",
                                        "text/chapter-2-10.xhtml",
                                        "text/chapter-2.xhtml",
                                        "text/chapter-2-3.xhtml",
                                        "text/chapter-02.xhtml",
                                        "nav.xhtml",
                                        NULL};
    Sample sample;
    const YomiFacts facts = {0};
    g_autoptr(GPtrArray) items = items_of(files, "application/xhtml+xml");

    sample_init(&sample, false);
    g_ptr_array_add(items, yomi_item_new("images/2.png", "image/png"));
    sample_check(
        yomi_package_write(sample.labels, "urn:uuid:1", items, &facts), "<manifest>", NULL,
        "<manifest>\n"
        "<item href=\"toc.ncx\" id=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>\n"
        "<item href=\"nav.xhtml\" id=\"nav.xhtml\" media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/chapter-02.xhtml\" id=\"chapter-02.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/chapter-2.xhtml\" id=\"chapter-2.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/chapter-2-3.xhtml\" id=\"chapter-2-3.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/chapter-2-10.xhtml\" id=\"chapter-2-10.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"text/chapter-10.xhtml\" id=\"chapter-10.xhtml\""
        " media-type=\"application/xhtml+xml\"/>\n"
        "<item href=\"images/2.png\" id=\"_2.png\" media-type=\"image/png\"/>\n"
        "</manifest>\n"
        "<spine page-progression-direction=\"ltr\" toc=\"toc.ncx\">\n"
        "<itemref idref=\"chapter-10.xhtml\"/>\n"
        "<itemref idref=\"chapter-2-10.xhtml\"/>\n"
        "<itemref idref=\"chapter-2.xhtml\"/>\n"
        "<itemref idref=\"chapter-2-3.xhtml\"/>\n"
        "<itemref idref=\"chapter-02.xhtml\"/>\n"
        "<itemref idref=\"nav.xhtml\"/>\n"
        "</spine>\n"
        "</package>\n");
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/package/whole", the_whole_package);
    g_test_add_func("/package/metadata", all_metadata);
    g_test_add_func("/package/no-source", no_source_without_printed_pages);
    g_test_add_func("/package/manifest", the_manifest_is_sorted);
    return g_test_run();
}
