/* xhtml.c -- tests of write/: what each kind of node becomes, and what is counted. */
/* SPDX-License-Identifier: MIT */
#include "write/xhtml.h"

#include "pass/pass.h"
#include "read/markdown.h"
#include "write/words.h"

#include <string.h>

typedef struct {
    YomiFacts facts;
    GString *body, *notes;
} Written;

static YomiBook book = {.page_source = (char *)"印刷版"};
static YomiImageLabel drawing = {
    .path = "images/cell.svg",
    .file = "images/cell.svg",
    .facts = {.type = YOMI_IMAGE_SVG},
    .twin = "images/cell.png",
    .twin_file = "images/cell.png",
};
static YomiImageLabel photo = {
    .path = "images/lab.jpg",
    .file = "images/lab.jpg",
    .facts = {.type = YOMI_IMAGE_JPEG},
};

enum { MAX_NOTES = 8 }; /* that a text below may have */

/* Labels as the survey would leave them for a book of this one chapter. */
static YomiLabels *labels_of(const YomiEdition *edition, const YomiChapter *chapter)
{
    YomiLabels *labels = yomi_labels_new(&book, edition);
    YomiChapterLabels *own = yomi_chapter_labels_new(chapter);
    const YomiPageLabel page = {"chapter-2", "題", false};
    const YomiCaptionLabel numbered = {YOMI_CAPTION_FIGURE,  12, "研究室", "研究室",
                                       "chapter-2-figure-1", 0};
    const YomiNoteLabel note = {0, 0};

    own->title = own->shown_title = own->nav = own->shown_nav = "題";
    g_array_append_val(own->pages, page);
    yomi_chapter_labels_add_anchor(own, "a", numbered.id, 0);
    yomi_chapter_labels_add_caption(own, &numbered);
    for (unsigned i = 0; i < MAX_NOTES; i++)
        g_array_append_val(own->notes, note);
    g_ptr_array_add(labels->note_documents, (gpointer) "notes");
    g_ptr_array_add(labels->chapters, own);
    g_hash_table_insert(labels->by_path, chapter->path, own);
    g_hash_table_insert(labels->by_image, (char *)drawing.path, &drawing);
    g_hash_table_insert(labels->by_image, (char *)photo.path, &photo);
    return labels;
}

static Written write_chapter(const char *markdown, bool vertical, unsigned number)
{
    g_autofree char *text = g_strdup_printf("# 題\n\n%s", markdown);
    g_autoptr(YomiSource) source =
        yomi_source_new("chapters/02.md", 1, g_strdup(text), strlen(text));
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    const YomiEdition edition = {.vertical = vertical};
    const YomiChapter chapter = {.path = (char *)"chapters/02.md",
                                 .stem = (char *)"chapter-2",
                                 .number = number,
                                 .source = source};
    g_autoptr(YomiLabels) labels = labels_of(&edition, &chapter);
    YomiPassContext pass = {&book, &edition, &chapter, labels, diags};
    Written written = {.body = g_string_new(NULL), .notes = g_string_new(NULL)};

    yomi_passes_run(&pass, doc);
    g_assert_false(yomi_diags_has_errors(diags));

    const YomiXhtmlContext ctx = {labels, &chapter, vertical, &written.facts};
    g_autoptr(YomiMarkup) body = yomi_markup_new(written.body);
    g_autoptr(YomiMarkup) notes = yomi_markup_new(written.notes);

    yomi_xhtml_blocks(body, &ctx, yomi_doc_root(doc)->first);

    g_autoptr(GPtrArray) marks = yomi_xhtml_marks(&ctx, doc);

    yomi_xhtml_notes(notes, &ctx, marks, yomi_doc_notes(doc)->first, NULL);
    return written;
}

static void clear_written(Written *written)
{
    g_string_free(written->body, TRUE);
    g_string_free(written->notes, TRUE);
}

static void check_body(const char *markdown, bool vertical, const char *expected)
{
    Written written = write_chapter(markdown, vertical, 2);
    g_autofree char *whole = g_strconcat("<h1>題</h1>\n", expected, NULL);

    g_assert_cmpstr(written.body->str, ==, whole);
    clear_written(&written);
}

static void inlines(void)
{
    check_body("**太字**と*強調*と`a<b`", false,
               "<p><strong>太字</strong>と<em>強調</em>と<code>a&lt;b</code></p>\n");
    check_body("[外](https://example.org/?a=1&b=2 \"題\")", false,
               "<p><a href=\"https://example.org/?a=1&amp;b=2\" title=\"題\">外</a></p>\n");
    check_body("一行目  \n二行目", false, "<p>一行目<br/>二行目</p>\n");
    check_body("<span lang=\"en\">cell</span>", false,
               "<p><span lang=\"en\" xml:lang=\"en\">cell</span></p>\n");
}

static void ruby_by_word_and_with_brackets(void)
{
    book.ruby_by_word = true;
    check_body("{臍帯|さい|たい}と{今日|きょう}", false,
               "<p><ruby>臍帯<rt>さいたい</rt></ruby>と<ruby>今日<rt>きょう</rt></ruby></p>\n");
    check_body("{親知らず|おや|し||}と{取り扱い|と||あつか|}", false,
               "<p><ruby>親知<rt>おやし</rt></ruby>らずと<ruby>取<rt>と</rt></ruby>り"
               "<ruby>扱<rt>あつか</rt></ruby>い</p>\n");
    book.ruby_rp = true;
    check_body("{臍帯|さい|たい}", false,
               "<p><ruby>臍帯<rp>（</rp><rt>さいたい</rt><rp>）</rp></ruby></p>\n");
    book.ruby_by_word = false;
    check_body("{臍帯|さい|たい}", false,
               "<p><ruby>臍<rp>（</rp><rt>さい</rt><rp>）</rp>帯<rp>（</rp><rt>たい</rt>"
               "<rp>）</rp></ruby></p>\n");
    book.ruby_rp = false;
}

static void ruby_is_one_element_a_word_and_has_no_empty_rt(void)
{
    check_body("{臍帯|さい|たい}", false, "<p><ruby>臍<rt>さい</rt>帯<rt>たい</rt></ruby></p>\n");
    check_body("{今日|きょう}", false, "<p><ruby>今日<rt>きょう</rt></ruby></p>\n");
    check_body("{取り扱い|と||あつか|}", false,
               "<p><ruby>取<rt>と</rt></ruby>り<ruby>扱<rt>あつか</rt></ruby>い</p>\n");
}

static void upright_marks_vanish_in_horizontal_text(void)
{
    check_body("^68^歳", true, "<p><span class=\"tcy\">68</span>歳</p>\n");
    check_body("^68^歳", false, "<p>68歳</p>\n");
}

static void lists(void)
{
    check_body(
        "- 一\n- 二\n  - 三", false,
        "<ul>\n\t<li>一</li>\n\t<li>二\n\t\t<ul>\n\t\t\t<li>三</li>\n\t\t</ul>\n\t</li>\n</ul>\n");
    check_body(
        "3. 一\n\n4. 二", false,
        "<ol "
        "start=\"3\">\n\t<li>\n\t\t<p>一</p>\n\t</li>\n\t<li>\n\t\t<p>二</p>\n\t</li>\n</ol>\n");
}

static void tables(void)
{
    check_body("表: くらべる\n\n| 点 | 甲 |\n| :- | -: |\n| a | |", false,
               "<table id=\"chapter-2-table-1\">\n\t<caption>くらべる</caption>\n"
               "\t<thead>\n\t\t<tr>\n\t\t\t<th class=\"start\" scope=\"col\">点</th>\n"
               "\t\t\t<th class=\"end\" scope=\"col\">甲</th>\n\t\t</tr>\n\t</thead>\n"
               "\t<tbody>\n\t\t<tr>\n\t\t\t<td class=\"start\">a</td>\n"
               "\t\t\t<td class=\"end\"></td>\n\t\t</tr>\n\t</tbody>\n</table>\n");
}

static void figures(void)
{
    check_body(
        "![細胞の図](../images/cell.svg \"細胞\")", false,
        "<figure id=\"chapter-2-figure-1\">\n"
        "\t<picture><source media=\"print\" srcset=\"../images/cell.svg\" type=\"image/svg+xml\"/>"
        "<img alt=\"細胞の図\" src=\"../images/cell.png\"/></picture>\n"
        "\t<figcaption><span class=\"number\">図12</span>　細胞</figcaption>\n</figure>\n");
    check_body("![研究室の写真](../images/lab.jpg)", false,
               "<figure>\n\t<img alt=\"研究室の写真\" src=\"../images/lab.jpg\"/>\n</figure>\n");
}

/* In links and captions, and before a description. */
static void labels_and_descriptions(void)
{
    check_body("![研究室の写真](../images/lab.jpg){#a}\n\n図：*研究室*\n\n> [!DESCRIPTION]\n> "
               "左に机があります。\n\n[](#a)を見る。",
               true,
               "<figure id=\"chapter-2-figure-1\">\n\t<img alt=\"研究室の写真\" "
               "aria-details=\"chapter-2-description-1\" src=\"../images/lab.jpg\"/>\n"
               "\t<figcaption><span class=\"number\">図<span class=\"tcy\">12</span></span>　"
               "<em>研究室</em></figcaption>\n</figure>\n"
               "<details id=\"chapter-2-description-1\">\n"
               "\t<summary>図<span class=\"tcy\">12</span>　くわしい説明</summary>\n"
               "\t<p>左に机があります。</p>\n</details>\n"
               "<p><a href=\"chapter-2.xhtml#chapter-2-figure-1\">図<span class=\"tcy\">12</span>"
               "</a>を見る。</p>\n");
    check_body("![研究室の写真](../images/lab.jpg)\n\n> [!DESCRIPTION]\n> 机です。", false,
               "<figure>\n\t<img alt=\"研究室の写真\" aria-details=\"chapter-2-description-1\" "
               "src=\"../images/lab.jpg\"/>\n</figure>\n"
               "<details id=\"chapter-2-description-1\">\n\t<summary>くわしい説明</summary>\n"
               "\t<p>机です。</p>\n</details>\n");
}

static void sections_and_boxes_have_names_of_their_own(void)
{
    check_body("## まとめ\n\n一\n\n## まとめ\n\n二", false,
               "<section aria-label=\"まとめ\" id=\"chapter-2-section-1\">\n"
               "\t<h2>まとめ</h2>\n\t<p>一</p>\n</section>\n"
               "<section aria-label=\"まとめ（2）\" id=\"chapter-2-section-2\">\n"
               "\t<h2>まとめ</h2>\n\t<p>二</p>\n</section>\n");
    check_body(
        "> [!NOTE]\n> 短い。", false,
        "<aside aria-label=\"補足：短い。\" class=\"tip\" role=\"doc-tip\" epub:type=\"tip\">\n"
        "\t<p class=\"label\">補足</p>\n\t<p>短い。</p>\n</aside>\n");
    check_body(
        "> [!WARNING]\n> 短い。", false,
        "<section aria-label=\"警告：短い。\" class=\"notice\" role=\"doc-notice\" "
        "epub:type=\"notice\">\n\t<p class=\"label\">警告</p>\n\t<p>短い。</p>\n</section>\n");
}

/* Asserts that the box with the text @text is called @expected. */
static void check_box_name(const char *text, const char *expected)
{
    g_autofree char *markdown = g_strconcat("> [!NOTE]\n> ", text, NULL);
    Written written = write_chapter(markdown, true, 2);
    g_autofree char *name = g_strdup_printf("<aside aria-label=\"%s\" ", expected);

    if (!strstr(written.body->str, name))
        g_error("no %s in %s", name, written.body->str);
    clear_written(&written);
}

static void names_of_boxes_end_between_words(void)
{
    check_box_name("", "補足");
    check_box_name("一文です。二文めは読みません。", "補足：一文です。");
    check_box_name("息が苦しいときは、あわてずに体を起こして、すぐに医師を呼んでください。",
                   "補足：息が苦しいときは、…");
    check_box_name("人工呼吸器を使っている人のための電源を備えておきましょう。",
                   "補足：人工呼吸器を使っている人のための電源を…");
    check_box_name("筋萎縮性側索硬化症患者家族支援相談窓口担当者連絡先一覧",
                   "補足：筋萎縮性側索硬化症患者家族支援相談窓口担…");
    check_box_name("ちょうど二十字ならば切らずに残すのです。",
                   "補足：ちょうど二十字ならば切らずに残すのです。");
}

static void notes_lead_back_to_every_mark(void)
{
    Written written = write_chapter("甲[^a]と乙[^a]。\n\n[^a]: 本文。", true, 2);

    g_assert_cmpstr(
        written.body->str, ==,
        "<h1>題</h1>\n<p>甲<a class=\"noteref\" href=\"notes.xhtml#chapter-2-note-1\" "
        "id=\"chapter-2-noteref-1\" role=\"doc-noteref\" epub:type=\"noteref\">（注１）</a>と乙"
        "<a class=\"noteref\" href=\"notes.xhtml#chapter-2-note-1\" id=\"chapter-2-noteref-1-2\" "
        "role=\"doc-noteref\" epub:type=\"noteref\">（注１）</a>。</p>\n");
    g_assert_cmpstr(
        written.notes->str, ==,
        "<li>\n\t<div id=\"chapter-2-note-1\" role=\"doc-footnote\" epub:type=\"footnote\">\n"
        "\t\t<p><span class=\"number\">（注１）</span>本文。</p>\n"
        "\t\t<p class=\"back\"><a href=\"chapter-2.xhtml#chapter-2-noteref-1\" "
        "role=\"doc-backlink\" epub:type=\"backlink\">第２章の注１へ戻る（１か所め）</a></p>\n"
        "\t\t<p class=\"back\"><a href=\"chapter-2.xhtml#chapter-2-noteref-1-2\" "
        "role=\"doc-backlink\" epub:type=\"backlink\">第２章の注１へ戻る（２か所め）</a></p>\n"
        "\t</div>\n</li>\n");
    clear_written(&written);
}

static void a_chapter_without_a_number_is_named_by_its_title(void)
{
    Written written = write_chapter("甲[^a]。\n\n[^a]: > 引用だけ", false, 0);

    g_assert_nonnull(strstr(written.notes->str, ">「題」の注1へ戻る</a>"));
    g_assert_nonnull(strstr(written.notes->str, "<p><span class=\"number\">（注1）</span></p>"));
    clear_written(&written);
}

static void print_pages(void)
{
    check_body(
        "[%5]\n\n前[%%6]後", false,
        "<div id=\"page-5\" role=\"doc-pagebreak\" title=\"5\" epub:type=\"pagebreak\"></div>\n"
        "<p>前<span id=\"page-6\" role=\"doc-pagebreak\" title=\"6\" "
        "epub:type=\"pagebreak\">6</span>後</p>\n");
}

static void code_and_rules(void)
{
    check_body("```c\nint a;\n```\n\n---", false,
               "<pre><code class=\"language-c\">int a;\n</code></pre>\n<hr/>\n");
}

static void what_is_written_is_counted(void)
{
    Written written =
        write_chapter("{臍帯|さい|たい}の図[^a]\n\n#### 深い\n\n"
                      "![細胞の図](../images/cell.svg)\n\n![-](../images/lab.jpg)\n\n[^a]: 注",
                      true, 2);

    g_assert_cmpuint(written.facts.rubies, ==, 1);
    g_assert_cmpuint(written.facts.informative_images, ==, 1);
    g_assert_cmpuint(written.facts.decorative_images, ==, 1);
    g_assert_cmpuint(written.facts.headings, ==, 2);
    g_assert_cmpuint(written.facts.skipped_levels, ==, 1);
    /* 題 図 深 in the text, 注 in the mark; 注 in the note, and what its back link says */
    g_assert_cmpuint(written.facts.bare_ideographs, ==, 4 + 2 + 4);
    clear_written(&written);
}

static void what_the_vertical_pass_made(void)
{
    check_body("会社U-Factorは12人……10:30に", true,
               "<p>会社<span class=\"nb\" lang=\"en\" xml:lang=\"en\">U-Factor</span>は"
               "<span class=\"tcy\">12</span>人<span class=\"nb\">……</span>10:30に</p>\n");
    check_body("α線 – ”A”", true, "<p><span class=\"upr\">α</span>線 – 〝Ａ〟</p>\n");
    /* Short ones are not cut at their hyphen or stroke; what is long must find room. */
    check_body("IL-6と10–20とmg/kg", true,
               "<p><span class=\"nb\">IL-6</span>と<span class=\"nb\">10–20</span>と"
               "<span class=\"nb\">mg/kg</span></p>\n");
    check_body("03-1234-5678と5 mg/kgとnews-と-5と3.14159", true,
               "<p>03-1234-5678と5 mg/kgと<span lang=\"en\" "
               "xml:lang=\"en\">news-</span>と-5と3.14159</p>\n");
    check_body("会社U-Factorは12人……", false, "<p>会社U-Factorは12人……</p>\n");
}

/* Names are attributes: ASCII stays there. A printed page's number is text. */
static void names_keep_ascii(void)
{
    check_body("> [!NOTE]\n> 12月のALS", true,
               "<aside aria-label=\"補足：12月のALS\" class=\"tip\" role=\"doc-tip\""
               " epub:type=\"tip\">\n\t<p class=\"label\">補足</p>\n"
               "\t<p><span class=\"tcy\">12</span>月のＡＬＳ</p>\n</aside>\n");
    check_body("本[%%5]文", true,
               "<p>本<span id=\"page-5\" role=\"doc-pagebreak\" title=\"5\""
               " epub:type=\"pagebreak\">５</span>文</p>\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/write/xhtml/inlines", inlines);
    g_test_add_func("/write/xhtml/ruby-style", ruby_by_word_and_with_brackets);
    g_test_add_func("/write/xhtml/ruby", ruby_is_one_element_a_word_and_has_no_empty_rt);
    g_test_add_func("/write/xhtml/upright", upright_marks_vanish_in_horizontal_text);
    g_test_add_func("/write/xhtml/lists", lists);
    g_test_add_func("/write/xhtml/tables", tables);
    g_test_add_func("/write/xhtml/figures", figures);
    g_test_add_func("/write/xhtml/labels", labels_and_descriptions);
    g_test_add_func("/write/xhtml/names", sections_and_boxes_have_names_of_their_own);
    g_test_add_func("/write/xhtml/box-names", names_of_boxes_end_between_words);
    g_test_add_func("/write/xhtml/notes", notes_lead_back_to_every_mark);
    g_test_add_func("/write/xhtml/unnumbered", a_chapter_without_a_number_is_named_by_its_title);
    g_test_add_func("/write/xhtml/print-pages", print_pages);
    g_test_add_func("/write/xhtml/code", code_and_rules);
    g_test_add_func("/write/xhtml/facts", what_is_written_is_counted);
    g_test_add_func("/write/xhtml/set", what_the_vertical_pass_made);
    g_test_add_func("/write/xhtml/ascii", names_keep_ascii);
    return g_test_run();
}
