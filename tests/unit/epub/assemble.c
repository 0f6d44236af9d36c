/* assemble.c -- a small book from its text to the container, and back to text. */
/* SPDX-License-Identifier: MIT */
#include "epub/assemble.h"

#include "survey/survey.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

typedef struct {
    char *folder;
    YomiBook book;
    YomiEdition edition;
    YomiCreator author;
    YomiDiags *diags;
    YomiLabels *labels;
} Project;

static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">"
                              "<title>図</title><rect width=\"4\" height=\"4\"/></svg>";

/* A PNG of one grey point. */
static const guint8 point[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

static void free_chapter(gpointer data)
{
    YomiChapter *chapter = data;

    yomi_source_free(chapter->source);
    g_free(chapter->path);
    g_free(chapter->stem);
    g_free(chapter);
}

static YomiChapter *add_chapter(Project *project, YomiChapterKind kind, const char *stem,
                                const char *text)
{
    YomiBook *book = &project->book;
    YomiChapter *chapter = g_new0(YomiChapter, 1);

    chapter->kind = kind;
    chapter->stem = g_strdup(stem);
    chapter->path = g_strdup_printf("chapters/%s.md", stem);
    chapter->source =
        yomi_source_new(chapter->path, book->chapters->len + 1, g_strdup(text), strlen(text));
    if (kind == YOMI_CHAPTER_BODY)
        chapter->number = (unsigned)g_ascii_strtoull(stem + strlen("chapter-"), NULL, 10);
    g_ptr_array_add(book->chapters, chapter);
    return chapter;
}

static void write_file(const Project *project, const char *name, const void *data, gsize length)
{
    g_autofree char *path = g_build_filename(project->folder, name, NULL);

    g_assert_true(g_file_set_contents(path, data, (gssize)length, NULL));
}

static void start(Project *project, bool vertical)
{
    g_autofree char *images = NULL;

    *project = (Project){
        .folder = g_dir_make_tmp("yomi-assemble-XXXXXX", NULL),
        .edition = {.name = (char *)(vertical ? "tate" : "yoko"), .vertical = vertical},
        .author = {.name = (char *)"山田花子", .role = (char *)"aut"},
        .diags = yomi_diags_new(),
        .book =
            {
                .title = (char *)"ALSの本",
                .language = (char *)"ja",
                .identifier = (char *)"urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10",
                .modified = (char *)"2026-11-23T00:00:00Z",
                .ruby_notation = YOMI_RUBY_BRACES,
                .chapter_links = true,
            },
    };
    images = g_build_filename(project->folder, "images", NULL);
    g_assert_cmpint(g_mkdir(images, 0700), ==, 0);
    write_file(project, "images/a.svg", drawing, strlen(drawing));
    write_file(project, "images/a.png", point, sizeof point);
    project->book.root = project->folder;
    project->book.creators = g_ptr_array_new();
    project->book.editions = g_ptr_array_new();
    project->book.chapters = g_ptr_array_new_with_free_func(free_chapter);
    g_ptr_array_add(project->book.creators, &project->author);
    g_ptr_array_add(project->book.editions, &project->edition);
    project->book.readings = g_ptr_array_new();
}

static void start_book(Project *project, bool vertical)
{
    start(project, vertical);
    add_chapter(project, YOMI_CHAPTER_PREFACE, "preface", "# まえがき\n\nはじめに。\n");
    add_chapter(
        project, YOMI_CHAPTER_BODY, "chapter-1",
        "# 病気\n\n本文[^1]。\n\n[^1]: 細胞\n\n===\n\n## 治療\n\n![薬の図](../images/a.svg)\n");
    add_chapter(project, YOMI_CHAPTER_BODY, "chapter-2", "# これから\n\n続き。\n");
}

static void finish(Project *project)
{
    static const char *const names[] = {"images/a.svg", "images/a.png", "images", "book.epub"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(project->folder, names[i], NULL);

        g_remove(path);
    }
    g_assert_cmpint(g_rmdir(project->folder), ==, 0); /* nothing else is in it */
    yomi_labels_free(project->labels);
    yomi_diags_free(project->diags);
    g_ptr_array_unref(project->book.creators);
    g_ptr_array_unref(project->book.editions);
    g_ptr_array_unref(project->book.readings);
    g_ptr_array_unref(project->book.chapters);
    g_free(project->folder);
}

static void survey(Project *project)
{
    g_autoptr(GError) error = NULL;

    project->labels = yomi_survey(&project->book, &project->edition, project->diags, &error);
    g_assert_no_error(error);
}

/* The bytes of the book, of which nobody has complained. */
static char *build(Project *project, gsize *out_length)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(project->folder, "book.epub", NULL);
    g_autoptr(YomiOutput) output = yomi_output_new(path, &error);
    char *bytes = NULL;

    g_assert_no_error(error);
    survey(project);
    g_assert_true(yomi_epub_assemble(project->labels, output, project->diags, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(yomi_diags_count(project->diags, YOMI_SEVERITY_ERROR), ==, 0);
    g_assert_true(yomi_output_sync(output, &error) && yomi_output_commit(output, &error));
    g_assert_true(g_file_get_contents(path, &bytes, out_length, NULL));
    return bytes;
}

static guint32 get(const char *bytes, guint n)
{
    guint32 value = 0;

    while (n-- > 0)
        value = value << 8 | (guint8)bytes[n];
    return value;
}

/* The central header of entry @index, or NULL. */
static const char *entry_at(const char *bytes, gsize length, guint index)
{
    const char *end = bytes + length - 22;
    const char *entry = bytes + get(end + 16, 4);

    while (entry < end && index-- > 0)
        entry += 46 + get(entry + 28, 2);
    return entry < end ? entry : NULL;
}

static char *entry_name(const char *entry)
{
    return g_strndup(entry + 46, get(entry + 28, 2));
}

static char *entry_text(const char *bytes, const char *entry)
{
    const char *local = bytes + get(entry + 42, 4);
    const char *data = local + 30 + get(local + 26, 2);
    const gsize size = get(entry + 24, 4);
    char *text = g_malloc0(size + 1);
    z_stream stream = {0};

    if (get(entry + 10, 2) == 0)
        return memcpy(text, data, size);
    g_assert_cmpint(inflateInit2(&stream, -MAX_WBITS), ==, Z_OK);
    stream.next_in = (Bytef *)data;
    stream.avail_in = get(entry + 20, 4);
    stream.next_out = (Bytef *)text;
    stream.avail_out = (uInt)size;
    g_assert_cmpint(inflate(&stream, Z_FINISH), ==, Z_STREAM_END);
    inflateEnd(&stream);
    return text;
}

/* The body of the document @name, without tabs. */
static char *read_body(const char *bytes, gsize length, const char *name)
{
    const char *entry;

    for (guint i = 0; (entry = entry_at(bytes, length, i)); i++) {
        g_autofree char *found = entry_name(entry);
        g_autofree char *text = NULL;
        g_autoptr(GString) out = NULL;

        if (!g_str_equal(found, name))
            continue;
        text = entry_text(bytes, entry);
        out = g_string_new(strstr(text, "<body"));
        g_string_replace(out, "\t", "", 0);
        return g_strdup(out->str);
    }
    g_assert_not_reached();
}

static void check_body(const char *bytes, gsize length, const char *name, const char *expected)
{
    g_autofree char *body = read_body(bytes, length, name);

    g_assert_cmpstr(body, ==, expected);
}

static void entries_are_in_order(void)
{
    Project project;
    gsize length = 0;
    const char *entry;
    g_autoptr(GString) names = g_string_new(NULL);

    start_book(&project, true);

    g_autofree char *bytes = build(&project, &length);

    for (guint i = 0; (entry = entry_at(bytes, length, i)); i++) {
        g_autofree char *name = entry_name(entry);

        g_string_append_printf(names, "%s\n", name);
    }
    g_assert_cmpstr(names->str, ==,
                    "mimetype\n"
                    "META-INF/container.xml\n"
                    "EPUB/package.opf\n"
                    "EPUB/nav.xhtml\n"
                    "EPUB/toc.ncx\n"
                    "EPUB/css/core.css\n"
                    "EPUB/css/vertical.css\n"
                    "EPUB/text/titlepage.xhtml\n"
                    "EPUB/text/preface.xhtml\n"
                    "EPUB/text/chapter-1.xhtml\n"
                    "EPUB/text/chapter-1-2.xhtml\n"
                    "EPUB/text/chapter-2.xhtml\n"
                    "EPUB/text/notes.xhtml\n"
                    "EPUB/text/colophon.xhtml\n"
                    "EPUB/fonts/mincho.ttf\n"
                    "EPUB/fonts/gothic.ttf\n"
                    "EPUB/fonts/gothic-bold.ttf\n"
                    "EPUB/fonts/mincho-latin.ttf\n"
                    "EPUB/css/fonts.css\n"
                    "EPUB/images/a.svg\n"
                    "EPUB/images/a.png\n");
    finish(&project);
}

static void check_chapters(const char *bytes, gsize length)
{
    check_body(bytes, length, "EPUB/text/preface.xhtml",
               "<body class=\"hltr\" epub:type=\"frontmatter\">\n"
               "<section aria-label=\"まえがき\" id=\"preface\" role=\"doc-preface\""
               " epub:type=\"preface\">\n"
               "<h1>まえがき</h1>\n"
               "<p>はじめに。</p>\n"
               "</section>\n"
               "<ul class=\"next\">\n"
               "<li><a href=\"chapter-1.xhtml\">次の章</a></li>\n"
               "<li><a href=\"../nav.xhtml\">目次</a></li>\n"
               "</ul>\n"
               "</body>\n"
               "</html>\n");
    check_body(bytes, length, "EPUB/text/chapter-1.xhtml",
               "<body class=\"hltr\" epub:type=\"bodymatter\">\n"
               "<section aria-label=\"病気\" id=\"chapter-1\" role=\"doc-chapter\""
               " epub:type=\"chapter\">\n"
               "<h1>病気</h1>\n"
               "<p>本文<a class=\"noteref\" href=\"notes.xhtml#chapter-1-note-1\""
               " id=\"chapter-1-noteref-1\" role=\"doc-noteref\" epub:type=\"noteref\">"
               "（注1）</a>。</p>\n"
               "</section>\n"
               "</body>\n"
               "</html>\n");
    check_body(
        bytes, length, "EPUB/text/chapter-1-2.xhtml",
        "<body class=\"hltr\" epub:type=\"bodymatter\">\n"
        "<div id=\"chapter-1-2\">\n"
        "<section aria-label=\"治療\" id=\"chapter-1-section-1\">\n"
        "<h2>治療</h2>\n"
        "<figure>\n"
        "<picture><source media=\"print\" srcset=\"../images/a.svg\" type=\"image/svg+xml\"/>"
        "<img alt=\"薬の図\" src=\"../images/a.png\"/></picture>\n"
        "</figure>\n"
        "</section>\n"
        "</div>\n"
        "<ul class=\"next\">\n"
        "<li><a href=\"chapter-2.xhtml\">次の章</a></li>\n"
        "<li><a href=\"../nav.xhtml\">目次</a></li>\n"
        "</ul>\n"
        "</body>\n"
        "</html>\n");
    check_body(bytes, length, "EPUB/text/chapter-2.xhtml",
               "<body class=\"hltr\" epub:type=\"bodymatter\">\n"
               "<section aria-label=\"これから\" id=\"chapter-2\" role=\"doc-chapter\""
               " epub:type=\"chapter\">\n"
               "<h1>これから</h1>\n"
               "<p>続き。</p>\n"
               "</section>\n"
               "<ul class=\"next\">\n"
               "<li><a href=\"../nav.xhtml\">目次</a></li>\n"
               "</ul>\n"
               "</body>\n"
               "</html>\n");
}

static void chapters_are_whole(void)
{
    Project project;
    gsize length = 0;

    start_book(&project, false);

    g_autofree char *bytes = build(&project, &length);

    check_chapters(bytes, length);
    finish(&project);
}

static void links_can_be_left_out(void)
{
    Project project;
    gsize length = 0;

    start_book(&project, false);
    project.book.chapter_links = false;

    g_autofree char *bytes = build(&project, &length);
    g_autofree char *body = read_body(bytes, length, "EPUB/text/preface.xhtml");

    g_assert_null(strstr(body, "<ul"));
    finish(&project);
}

static void bytes_are_the_same_everywhere(void)
{
    Project first, second;
    gsize n = 0, m = 0;

    g_setenv("TZ", "Asia/Tokyo", TRUE);
    tzset();
    setlocale(LC_ALL, "C.UTF-8");
    start_book(&first, true);
    g_autofree char *one = build(&first, &n);

    g_setenv("TZ", "America/St_Johns", TRUE);
    tzset();
    setlocale(LC_ALL, "C");
    start_book(&second, true);
    g_autofree char *other = build(&second, &m);

    g_assert_cmpmem(one, (int)n, other, (int)m);
    g_unsetenv("TZ");
    tzset();
    finish(&first);
    finish(&second);
}

/* `check` goes the same way and writes nothing. */
static void without_output_nothing_is_written(void)
{
    Project project;
    g_autoptr(GError) error = NULL;

    start_book(&project, true);
    survey(&project);
    g_assert_true(yomi_epub_assemble(project.labels, NULL, project.diags, &error));
    g_assert_no_error(error);
    finish(&project);
}

static void a_vanished_picture_is_said(void)
{
    Project project;
    g_autoptr(GError) error = NULL;

    start_book(&project, true);
    survey(&project);

    g_autofree char *picture = g_build_filename(project.folder, "images", "a.png", NULL);
    g_autofree char *path = g_build_filename(project.folder, "book.epub", NULL);
    g_autoptr(YomiOutput) output = yomi_output_new(path, &error);

    g_assert_cmpint(g_remove(picture), ==, 0);
    g_assert_false(yomi_epub_assemble(project.labels, output, project.diags, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_true(g_str_has_prefix(error->message, "cannot read '"));
    g_clear_pointer(&output, yomi_output_free);
    finish(&project);
}

static guint count_errors(const char *page_source)
{
    Project project;
    guint n = 0;

    start(&project, true);
    project.book.page_source = (char *)page_source;
    add_chapter(&project, YOMI_CHAPTER_BODY, "chapter-1",
                "# 病気\n\n[%5]\n\n本文。\n\n[%6]\n\n続き。\n");
    survey(&project);
    g_assert_true(yomi_epub_assemble(project.labels, NULL, project.diags, NULL));
    n = (guint)yomi_diags_count(project.diags, YOMI_SEVERITY_ERROR);
    finish(&project);
    return n;
}

static void printed_pages_want_a_source(void)
{
    g_assert_cmpuint(count_errors(NULL), ==, 1); /* once, at the first mark */
    g_assert_cmpuint(count_errors("urn:isbn:9784000000000"), ==, 0);
}

/* It was reported when the book was loaded; the others are still looked at. */
static void an_unreadable_chapter_is_passed_over(void)
{
    Project project;
    g_autoptr(GError) error = NULL;

    start_book(&project, true);

    YomiChapter *chapter = project.book.chapters->pdata[1];

    g_clear_pointer(&chapter->source, yomi_source_free);
    survey(&project);
    g_assert_true(yomi_epub_assemble(project.labels, NULL, project.diags, &error));
    g_assert_no_error(error);
    finish(&project);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/assemble/order", entries_are_in_order);
    g_test_add_func("/assemble/chapters", chapters_are_whole);
    g_test_add_func("/assemble/no-links", links_can_be_left_out);
    g_test_add_func("/assemble/same-everywhere", bytes_are_the_same_everywhere);
    g_test_add_func("/assemble/no-output", without_output_nothing_is_written);
    g_test_add_func("/assemble/vanished", a_vanished_picture_is_said);
    g_test_add_func("/assemble/printed-pages", printed_pages_want_a_source);
    g_test_add_func("/assemble/unreadable", an_unreadable_chapter_is_passed_over);
    return g_test_run();
}
