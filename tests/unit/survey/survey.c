/* survey.c -- the first walk over small projects on the disk. */
/* SPDX-License-Identifier: MIT */
#include "survey/survey.h"

#include "base/file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* One white pixel. */
static const char png[] =
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x01\0\0\0\0\x37\x6e\xf9\x24"
    "\0\0\0\nIDAT\x78\xda\x63\x60\0\0\0\x02\0\x01\xe5\x27\xde\xfc\0\0\0\0IEND\xae\x42\x60\x82";

static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                          "<title>円</title><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>";

typedef struct {
    char *root;
    YomiBook book;
    YomiEdition edition;
    YomiDiags *diags;
} Project;

static void write_file(const Project *project, const char *path, const char *data, size_t length)
{
    g_autofree char *whole = g_build_filename(project->root, path, NULL);
    g_autoptr(GError) error = NULL;

    yomi_file_write(whole, data, length, &error);
    g_assert_no_error(error);
}

static void start(Project *project)
{
    memset(project, 0, sizeof *project);
    project->root = g_dir_make_tmp("yomiyasu-XXXXXX", NULL);
    project->book.root = project->root;
    project->book.title = (char *)"本";
    project->book.ruby_notation = YOMI_RUBY_BRACES;
    project->book.chapters = g_ptr_array_new();
    project->edition.vertical = true;
    project->edition.name = (char *)"vertical";
    project->diags = yomi_diags_new();
}

static YomiChapter *add_chapter(Project *project, const char *path, const char *text)
{
    YomiChapter *chapter = g_new0(YomiChapter, 1);
    const unsigned number = project->book.chapters->len + 1;

    write_file(project, path, text, strlen(text));
    chapter->kind = YOMI_CHAPTER_BODY;
    chapter->path = g_strdup(path);
    chapter->number = number;
    chapter->stem = g_strdup_printf("chapter-%u", number);
    chapter->source = yomi_source_new(path, number, g_strdup(text), strlen(text));
    g_ptr_array_add(project->book.chapters, chapter);
    return chapter;
}

static void remove_tree(const char *path)
{
    g_autoptr(GDir) folder =
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    const char *name = NULL;

    while (folder && (name = g_dir_read_name(folder))) {
        g_autofree char *inner = g_build_filename(path, name, NULL);

        remove_tree(inner);
    }
    g_remove(path);
}

static void end(Project *project)
{
    for (guint i = 0; i < project->book.chapters->len; i++) {
        YomiChapter *chapter = project->book.chapters->pdata[i];

        g_free(chapter->path);
        g_free(chapter->stem);
        yomi_source_free(chapter->source);
        g_free(chapter);
    }
    g_ptr_array_unref(project->book.chapters);
    yomi_diags_free(project->diags);
    remove_tree(project->root);
    g_free(project->root);
}

static YomiLabels *survey(Project *project)
{
    g_autoptr(GError) error = NULL;
    YomiLabels *labels = yomi_survey(&project->book, &project->edition, project->diags, &error);

    g_assert_no_error(error);
    return labels;
}

/* A line for each finding: place, code, subject. */
static void assert_findings(Project *project, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t n = 0;
    const YomiDiag *list = yomi_diags_list(project->diags, &n);

    for (size_t i = 0; i < n; i++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%s:%u:%u %s %s\n", list[i].span.source->name, line, column,
                               yomi_code_info(list[i].code)->word,
                               list[i].subject ? list[i].subject : "");
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static const char first_table[] = "# 一\n\n表：題{#t}\n\n| a |\n|---|\n| b |\n\n[](02.md#t)\n";
static const char second_table[] =
    "# 二\n\n表：題{#t}\n\n| a |\n|---|\n| b |\n\n[](#t)、[](01.md#一)、[](#u)\n";

static unsigned number_in(const YomiLabels *labels, guint chapter)
{
    const YomiChapterLabels *own = labels->chapters->pdata[chapter];

    return g_array_index(own->captions, YomiCaptionLabel, 0).number;
}

static void captions_are_counted_through_the_book(void)
{
    Project project;

    start(&project);
    project.book.numbered_captions = true;
    add_chapter(&project, "01.md", first_table);
    add_chapter(&project, "02.md", second_table);

    g_autoptr(YomiLabels) labels = survey(&project);

    g_assert_cmpuint(number_in(labels, 0), ==, 1);
    g_assert_cmpuint(number_in(labels, 1), ==, 2);
    assert_findings(&project, "02.md:9:8 link-empty 01.md#一\n02.md:9:20 link-dead #u\n");
    end(&project);
}

/* Then nothing can stand in a link without text. */
static void captions_may_be_without_numbers(void)
{
    Project project;

    start(&project);
    add_chapter(&project, "02.md", second_table);

    g_autoptr(YomiLabels) labels = survey(&project);

    g_assert_cmpuint(number_in(labels, 0), ==, 0);
    assert_findings(&project, "02.md:9:1 link-empty #t\n02.md:9:8 link-dead 01.md#一 (02.md?)\n"
                              "02.md:9:20 link-dead #u\n");
    end(&project);
}

static void titles_are_unique(void)
{
    Project p;

    start(&p);
    add_chapter(&p, "a.md", "# はじめに\n\n一\n\n===\n\n二\n");
    add_chapter(&p, "b.md", "# はじめに\n");
    add_chapter(&p, "c.md", "# はじめに（2）\n");
    add_chapter(&p, "d.md", "# はじめに\n\n一\n\n===\n\n二\n")->number = 0;

    g_autoptr(YomiLabels) labels = survey(&p);
    g_autoptr(GString) titles = g_string_new(NULL);

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->pages->len; j++) {
            const YomiPageLabel *page = &g_array_index(chapter->pages, YomiPageLabel, j);

            g_string_append_printf(titles, "%s %s\n", page->stem, page->title);
        }
    }
    g_assert_cmpstr(titles->str, ==,
                    "chapter-1 はじめに\nchapter-1-2 はじめに（4）\n"
                    "chapter-2 はじめに（第2章）\nchapter-3 はじめに（2）\n"
                    "chapter-4 はじめに（3）\nchapter-4-2 はじめに（3）（2）\n");
    assert_findings(&p, "");
    end(&p);
}

static void links_lead_to_chapters_and_headings(void)
{
    Project p;

    start(&p);
    add_chapter(&p, "chapters/01.md", "# 一\n\n[次](02.md#節)と[上](#一)\n");
    add_chapter(&p, "chapters/02.md", "# 二\n\n## 節\n\n[前](../chapters/01.md)\n");

    g_autoptr(YomiLabels) labels = survey(&p);
    g_autofree char *href = NULL;

    g_assert_true(yomi_labels_resolve(labels, p.book.chapters->pdata[0], "02.md#節", &href));
    g_assert_cmpstr(href, ==, "chapter-2.xhtml#chapter-2-section-1");
    assert_findings(&p, "");
    end(&p);
}

static void dead_links_have_their_places(void)
{
    Project p;

    start(&p);
    write_file(&p, "chapters/draft.md", "", 0);
    add_chapter(&p, "chapters/01-als.md",
                "# 一\n\nこれは[誤字](02-cels.md)と[見出し](02-cells.md#iPS細包)です。\n\n"
                "[どこにも](nowhere-at-all.md)\n\n[下書き](draft.md)\n\n[外](../../b.md)\n\n"
                "[根](/chapters/01-als.md)\n\n[ここ](#どこ)\n");
    add_chapter(&p, "chapters/02-cells.md", "# 二\n\n## iPS細胞の話\n\n## iPS細胞\n");

    g_autoptr(YomiLabels) labels = survey(&p);

    g_assert_nonnull(labels);
    assert_findings(&p, "chapters/01-als.md:3:4 link-dead 02-cels.md (02-cells.md?)\n"
                        "chapters/01-als.md:3:21 link-dead 02-cells.md#iPS細包 (#ips細胞?)\n"
                        "chapters/01-als.md:5:1 link-dead nowhere-at-all.md\n"
                        "chapters/01-als.md:7:1 link-outside-book draft.md\n"
                        "chapters/01-als.md:9:1 link-outside-book ../../b.md\n"
                        "chapters/01-als.md:11:1 link-outside-book /chapters/01-als.md\n"
                        "chapters/01-als.md:13:1 link-dead #どこ\n"
                        "chapters/02-cells.md:3:4 abbreviation-unexplained iPS\n");
    end(&p);
}

static void an_unreadable_chapter_causes_no_more_errors(void)
{
    Project p;
    YomiChapter *unread = NULL;

    start(&p);
    add_chapter(&p, "01.md", "# 一\n\n[次](02.md#節)\n");
    unread = add_chapter(&p, "02.md", "");
    yomi_source_free(unread->source);
    unread->source = NULL;

    g_autoptr(YomiLabels) labels = survey(&p);

    g_assert_nonnull(labels);
    assert_findings(&p, "");
    end(&p);
}

static void print_pages_are_unique_in_the_book(void)
{
    Project p;

    start(&p);
    p.book.page_source = (char *)"urn:isbn:9784000000000";
    add_chapter(&p, "01.md", "# 一\n\n[%5]\n\n本文[%6]です。\n\n[%5]\n");
    add_chapter(&p, "02.md", "# 二\n\n[%6]\n");

    g_autoptr(YomiLabels) labels = survey(&p);

    g_assert_nonnull(labels);
    assert_findings(&p, "01.md:7:1 print-page-twice 5\n02.md:3:1 print-page-twice 6\n");
    end(&p);
}

static void pictures_are_known_by_content(void)
{
    Project p;

    start(&p);
    write_file(&p, "images/Cell Body.jpg", png, sizeof png - 1);
    write_file(&p, "images/細胞.png", png, sizeof png - 1);
    write_file(&p, "other/cell-body.png", png, sizeof png - 1);
    write_file(&p, "images/drawing.svg", svg, strlen(svg));
    write_file(&p, "images/drawing.png", png, sizeof png - 1);
    add_chapter(&p, "chapters/01.md",
                "# 一\n\n![細胞の形](<../images/Cell Body.jpg>)\n\n"
                "![もう一度、細胞の形](../images/Cell%20Body.jpg)\n\n"
                "![細胞の写真](../images/細胞.png)\n\n![別の細胞](../other/cell-body.png)\n\n"
                "![丸が一つ](../images/drawing.svg)\n\n![丸が一つだけ](../images/drawing.png)\n");

    g_autoptr(YomiLabels) labels = survey(&p);
    g_autoptr(GString) files = g_string_new(NULL);

    for (guint i = 0; i < labels->images->len; i++) {
        const YomiImageLabel *image = labels->images->pdata[i];

        g_string_append_printf(files, "%s %s %s\n", image->file, image->path,
                               image->twin ? image->twin_file : "-");
    }
    g_assert_cmpstr(files->str, ==,
                    "images/cell-body-2.png other/cell-body.png -\n"
                    "images/cell-body.png images/Cell Body.jpg -\n"
                    "images/drawing-2.svg images/drawing.svg images/drawing-2.png\n"
                    "images/drawing.png images/drawing.png -\n"
                    "images/image-1.png images/細胞.png -\n");
    g_assert_nonnull(
        yomi_labels_image(labels, p.book.chapters->pdata[0], "../images/Cell%20Body.jpg"));
    assert_findings(&p, "");
    end(&p);
}

static void bad_pictures_have_their_places(void)
{
    Project p;
    char large[sizeof png];

    start(&p);
    memcpy(large, png, sizeof png);
    large[18] = large[22] = 0x40; /* 16385 pixels a side */
    write_file(&p, "large.png", large, sizeof large - 1);
    write_file(&p, "text.png", "not a picture", 13);
    write_file(&p, "empty.png", "", 0);
    write_file(&p, "alone.svg", svg, strlen(svg));
    write_file(&p, "false.svg", svg, strlen(svg));
    write_file(&p, "false.png", "nothing", 7);

    g_autofree char *link = g_build_filename(p.root, "out.png", NULL);

    g_assert_cmpint(symlink("/etc/passwd", link), ==, 0);
    add_chapter(&p, "01.md",
                "# 一\n\n![甲の絵](https://e.org/a.png)\n\n![乙の絵](../a.png)\n\n"
                "![丙の絵](/a.png)\n\n![丁の絵](out.png)\n\n![戊の絵](none.png)\n\n"
                "![己の絵](text.png)\n\n![庚の絵](empty.png)\n\n![辛の絵](large.png)\n\n"
                "![壬の絵](alone.svg)\n\n![癸の絵](false.svg)\n\n![子の絵](text.png)\n");

    g_autoptr(YomiLabels) labels = survey(&p);

    g_assert_nonnull(labels);
    assert_findings(&p, "01.md:3:1 image-remote https://e.org/a.png\n"
                        "01.md:5:1 image-outside ../a.png\n"
                        "01.md:7:1 image-outside /a.png\n"
                        "01.md:9:1 image-outside out.png\n"
                        "01.md:11:1 image-missing none.png\n"
                        "01.md:13:1 image-unknown text.png\n"
                        "01.md:15:1 image-broken empty.png\n"
                        "01.md:17:1 image-large large.png\n"
                        "01.md:19:1 svg-without-twin alone.png\n"
                        "01.md:21:1 image-unknown false.png\n");
    end(&p);
}

static void a_bad_drawing_is_reported_in_its_own_lines(void)
{
    static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n"
                                  "<script>alert(1)</script>\n</svg>\n";
    Project p;

    start(&p);
    write_file(&p, "a.svg", drawing, strlen(drawing));
    write_file(&p, "a.png", png, sizeof png - 1);
    add_chapter(&p, "01.md", "# 一\n\n![丸の絵](a.svg)\n");

    g_autoptr(YomiLabels) labels = survey(&p);
    size_t n = 0;
    const YomiDiag *list = yomi_diags_list(p.diags, &n);
    unsigned line = 0, column = 0;

    g_assert_nonnull(labels);
    g_assert_cmpuint(n, >=, 1);
    g_assert_cmpstr(list[0].span.source->name, ==, "a.svg");
    yomi_span_locate(list[0].span, &line, &column);
    g_assert_cmpuint(line, ==, 2);
    end(&p);
}

/* Two editions survey the same book: what is wrong is said once. */
static void a_second_edition_says_nothing_new(void)
{
    Project p;

    start(&p);
    write_file(&p, "a.svg", "<svg", 4);
    add_chapter(&p, "01.md", "# 一\n\n[次](02.md)\n\n![丸の絵](a.svg)\n");

    g_autoptr(YomiLabels) vertical = survey(&p);
    size_t once = 0, twice = 0;

    g_assert_nonnull(vertical);
    yomi_diags_list(p.diags, &once);
    p.edition.vertical = false;

    g_autoptr(YomiLabels) horizontal = survey(&p);

    g_assert_nonnull(horizontal);
    yomi_diags_list(p.diags, &twice);
    g_assert_cmpuint(once, ==, twice);
    end(&p);
}

static void many_links_and_headings(void)
{
    enum { MANY = 10000 };
    Project p;
    g_autoptr(GString) text = g_string_new("# 一\n\n");

    for (unsigned i = 0; i < MANY; i++)
        g_string_append(text, "## 見出し\n\n");
    for (unsigned i = 0; i < MANY; i++)
        g_string_append_printf(text, "[l](#見出し-%u)\n[d](02-%u.md#x)\n", i + 1, i);
    start(&p);
    add_chapter(&p, "01.md", text->str);

    g_autoptr(YomiLabels) labels = survey(&p);
    const YomiChapterLabels *chapter = labels->chapters->pdata[0];

    g_assert_cmpuint(chapter->links->len, ==, (guint64)MANY * 2);
    g_assert_cmpuint(yomi_diags_count(p.diags, YOMI_SEVERITY_ERROR), ==, MANY + 1);
    end(&p);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/survey/titles", titles_are_unique);
    g_test_add_func("/survey/links/good", links_lead_to_chapters_and_headings);
    g_test_add_func("/survey/links/dead", dead_links_have_their_places);
    g_test_add_func("/survey/links/unread", an_unreadable_chapter_causes_no_more_errors);
    g_test_add_func("/survey/print-pages", print_pages_are_unique_in_the_book);
    g_test_add_func("/survey/pictures/good", pictures_are_known_by_content);
    g_test_add_func("/survey/pictures/bad", bad_pictures_have_their_places);
    g_test_add_func("/survey/pictures/drawing", a_bad_drawing_is_reported_in_its_own_lines);
    g_test_add_func("/survey/editions", a_second_edition_says_nothing_new);
    g_test_add_func("/survey/many", many_links_and_headings);
    g_test_add_func("/survey/captions", captions_are_counted_through_the_book);
    g_test_add_func("/survey/captions-bare", captions_may_be_without_numbers);
    return g_test_run();
}
