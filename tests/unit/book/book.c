/* book.c -- unit tests of book/book.c, project.c, chapters.c and fields.c: whole projects. */
/* SPDX-License-Identifier: MIT */
#include "book/book.h"

#include "base/file.h"
#include "sample.h"

#include <unistd.h>

static const char *or_none(const char *text)
{
    return text ? text : "-";
}

/* Every field of the book, one group a line. */
static char *describe(const YomiBook *book)
{
    GString *out = g_string_new(NULL);

    g_string_append_printf(out, "%s (%s) / %s (%s)\n", book->title, or_none(book->title_kana),
                           or_none(book->subtitle), or_none(book->subtitle_kana));
    for (guint i = 0; i < book->creators->len; i++) {
        const YomiCreator *creator = book->creators->pdata[i];

        g_string_append_printf(out, "%s %s (%s)\n", creator->role, creator->name,
                               or_none(creator->kana));
    }
    g_string_append_printf(out, "%s (%s) %s %s\n", or_none(book->publisher),
                           or_none(book->publisher_kana), book->language, book->identifier);
    g_string_append_printf(out, "%s %s %s / %s / %s\n", or_none(book->date), book->modified,
                           or_none(book->rights), or_none(book->description),
                           or_none(book->page_source));
    g_string_append_printf(out, "%s ruby=%d links=%d captions=%d%d%d\n", book->name,
                           (int)book->ruby_notation, book->chapter_links, book->numbered_captions,
                           book->lists[YOMI_CAPTION_FIGURE], book->lists[YOMI_CAPTION_TABLE]);
    for (guint i = 0; i < book->chapters->len; i++) {
        const YomiChapter *chapter = book->chapters->pdata[i];

        g_string_append_printf(out, "%s %s %u%s", chapter->stem, chapter->path, chapter->number,
                               chapter->hard_breaks ? " hard" : "");
        if (chapter->appendix > 0)
            g_string_append_printf(out, " appendix=%u", chapter->appendix);
        if (chapter->title)
            g_string_append_printf(out, " %s (%s)", chapter->title, or_none(chapter->reading));
        g_string_append_printf(out, "%s order=%d\n", chapter->in_part ? " in-part" : "",
                               chapter->source ? (int)chapter->source->order : -1);
    }
    for (guint i = 0; i < book->editions->len; i++) {
        const YomiEdition *edition = book->editions->pdata[i];

        g_string_append_printf(out, "%s %s\n", edition->name,
                               edition->vertical ? "vertical" : "horizontal");
    }
    return g_string_free(out, FALSE);
}

/* Loads @project with a chapter 01.md; NULL for @book expects none, for @findings anything. */
static void check(const char *project, const char *book, const char *findings)
{
    char *root = sample_new(project, "# 章\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;

    sample_write(root, "02.md", "# 章\n");
    sample_write(root, "folder/03.md", "# 章\n");
    for (const char *name = "abcdefg"; *name; name++) {
        const char file[] = {*name, '.', 'm', 'd', '\0'};

        sample_write(root, file, "文\n");
    }

    YomiBook *loaded = yomi_book_load(root, diags, &error);
    g_autofree char *described = loaded ? describe(loaded) : NULL;

    yomi_book_free(loaded); /* the findings outlive it */

    g_autofree char *found = sample_findings(diags);

    g_assert_no_error(error);
    g_assert_cmpstr(found, ==, findings);
    if (book)
        g_assert_cmpstr(described, ==, book);
    sample_free(root);
}

/* Only the findings of @lines, which stand in a book.yaml that is good but for them. */
static void check_lines(const char *lines, const char *findings)
{
    g_autofree char *project =
        g_strconcat(lines, SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS, NULL);

    check(project, NULL, findings);
}

static void smallest(void)
{
    check("name: als\n" SAMPLE_META "chapters:\n  - 01.md\neditions:\n"
          "  vertical: { writing-mode: vertical }\n  horizontal: { writing-mode: horizontal }\n",
          "題名 (-) / - (-)\n"
          "aut 著者 (-)\n"
          "- (-) ja urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10\n"
          "- 2026-11-23T00:00:00Z - / - / -\n"
          "als ruby=1 links=1 captions=100\n"
          "chapter-1 01.md 1 order=1\n"
          "vertical vertical\n"
          "horizontal horizontal\n",
          "");
}

/* Every file stands at its own place, whatever the order of the keys. */
static void parts_and_matter(void)
{
    check(
        "colophon: e.md\nappendix: [c.md, d.md]\nafterword: b.md\nforeword: a.md\n"
        "name: als\n" SAMPLE_META "chapters:\n  - 01.md\n"
        "  - { part: 第一部　甲, chapters: [02.md] }\n"
        "  - { part: 第二部　乙, reading: だいにぶ　おつ, text: f.md, chapters: [folder/03.md] }\n"
        "  - g.md\n"
        "editions:\n  v: { writing-mode: vertical }\n",
        "題名 (-) / - (-)\n"
        "aut 著者 (-)\n"
        "- (-) ja urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10\n"
        "- 2026-11-23T00:00:00Z - / - / -\n"
        "als ruby=1 links=1 captions=100\n"
        "foreword a.md 0 order=1\n"
        "chapter-1 01.md 1 order=2\n"
        "part-1 book.yaml#part-1 0 第一部　甲 (-) order=0\n"
        "chapter-2 02.md 2 in-part order=4\n"
        "part-2 f.md 0 第二部　乙 (だいにぶ　おつ) order=5\n"
        "chapter-3 folder/03.md 3 in-part order=6\n"
        "chapter-4 g.md 4 order=7\n"
        "afterword b.md 0 order=8\n"
        "appendix-1 c.md 0 appendix=1 order=9\n"
        "appendix-2 d.md 0 appendix=2 order=10\n"
        "colophon e.md 0 order=11\n"
        "v vertical\n",
        "");
}

static void one_appendix_has_no_number(void)
{
    check("appendix: [c.md]\nname: als\n" SAMPLE_META SAMPLE_CHAPTERS
          "editions: { v: { writing-mode: vertical } }\n",
          "題名 (-) / - (-)\n"
          "aut 著者 (-)\n"
          "- (-) ja urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10\n"
          "- 2026-11-23T00:00:00Z - / - / -\n"
          "als ruby=1 links=1 captions=100\n"
          "chapter-1 01.md 1 order=1\n"
          "appendix c.md 0 order=2\n"
          "v vertical\n",
          "");
}

static void wrong_parts(void)
{
    check(SAMPLE_META "foreword: [a.md]\nappendix: []\nafterword: a.md\nerrata: a.md\nchapters:\n"
                      "  - { chapters: [01.md], title: 甲 }\n"
                      "  - part: 乙\n"
                      "  - { part: 丙, text: nowhere.md, chapters: [{ part: 丁, chapters: [] }] }\n"
                      "  - [02.md]\n" SAMPLE_EDITIONS,
          NULL,
          "book.yaml:7:11 error yaml-want-text (foreword)\n"
          "book.yaml:8:11 error yaml-no-value (appendix)\n"
          "book.yaml:10:9 error chapter-duplicate (a.md)\n"
          "book.yaml:12:5 error yaml-missing-key (part)\n"
          "book.yaml:12:26 error yaml-unknown-key (title)\n"
          "book.yaml:13:5 error yaml-missing-key (chapters)\n"
          "book.yaml:14:22 error chapter-missing (nowhere.md)\n"
          "book.yaml:14:45 error yaml-want-text (chapters)\n"
          "book.yaml:15:5 error yaml-want-text (chapters)\n");
}

static void everything(void)
{
    check("title: '　題名　副題 '\ntitle-kana: ダイメイ\nsubtitle: 123\nsubtitle-kana: フク\n"
          "creators:\n  - name: 甲\n    kana: コウ\n    role: edt\n  - { name: 乙, role: ill }\n"
          "publisher: 社\npublisher-kana: シャ\nlanguage: ja\nidentifier: urn:isbn:9784000000000\n"
          "date: 2026-11\nmodified: 2026-11-23T00:00:00Z\nrights: 権利\n"
          "description: |\n  一行目\n  二行目\npage-source: 紙の本\nname: book-2\n"
          "notice: folder/03.md\npreface: ./02.md\nchapters: [01.md]\n"
          "editions: { v: { writing-mode: vertical } }\nruby-notation: both\nline-ends: hard\n"
          "chapter-links: false\nnumbered-captions: false\nlists: [tables]\n"
          "diagnostics: { private-character: 'off' }\n",
          "題名　副題 (ダイメイ) / 123 (フク)\n"
          "edt 甲 (コウ)\n"
          "ill 乙 (-)\n"
          "社 (シャ) ja urn:isbn:9784000000000\n"
          "2026-11 2026-11-23T00:00:00Z 権利 / 一行目 二行目 / 紙の本\n"
          "book-2 ruby=3 links=0 captions=001\n"
          "notice folder/03.md 0 hard order=1\n"
          "preface 02.md 0 hard order=2\n"
          "chapter-1 01.md 1 hard order=3\n"
          "v vertical\n",
          "");
}

/* All that can be wrong with values at once; placeholders stand in. */
static void wrong_values(void)
{
    check("titel: a\ntitle:\nlanguage: en\nidentifier: urn:uuid:1\ndate: 2026-02-30\n"
          "modified: yesterday\nname: ALS\nrights: [a]\ncreators:\n  - 甲\n  - { role: author }\n"
          "  - { name: 乙, role: edd }\nchapters:\n  - 01.md\neditions:\n  縦: {}\n"
          "  h: { writing-mode: horizntal, size: large }\nruby-notation: brace\n"
          "chapter-links: yes\nline-ends: ''\ndigits: wide\nlists: [pictures, figures]\n",
          NULL,
          "book.yaml:1:1 error yaml-unknown-key (titel (title?))\n"
          "book.yaml:2:1 error yaml-no-value (title)\n"
          "book.yaml:3:11 error book-language (en)\n"
          "book.yaml:4:13 error book-identifier (urn:uuid:1)\n"
          "book.yaml:5:7 error book-date (2026-02-30)\n"
          "book.yaml:6:11 error book-modified (yesterday)\n"
          "book.yaml:7:7 error book-name (ALS)\n"
          "book.yaml:8:9 error yaml-want-text (rights)\n"
          "book.yaml:10:5 error yaml-want-map (creators)\n"
          "book.yaml:11:5 error yaml-missing-key (name)\n"
          "book.yaml:11:13 error yaml-unknown-word (author (aut, edt, trl, ill, ctb, bkp))\n"
          "book.yaml:12:22 error yaml-unknown-word (edd (edt?))\n"
          "book.yaml:16:3 error book-name (縦)\n"
          "book.yaml:16:6 error yaml-missing-key (writing-mode)\n"
          "book.yaml:17:22 error yaml-unknown-word (horizntal (horizontal?))\n"
          "book.yaml:17:33 error yaml-unknown-key (size)\n"
          "book.yaml:18:16 error yaml-unknown-word (brace (braces?))\n"
          "book.yaml:19:16 error yaml-unknown-word (yes (false, true))\n"
          "book.yaml:20:12 error yaml-no-value (line-ends)\n"
          "book.yaml:21:9 error yaml-unknown-word (wide (fullwidth, markup, kanji))\n"
          "book.yaml:22:9 error yaml-unknown-word (pictures (figures, tables))\n");
}

static void placeholders(void)
{
    check("name: als\nchapters:\n  - 01.md\n",
          "als (-) / - (-)\n"
          "aut als (-)\n"
          "- (-) ja urn:uuid:00000000-0000-0000-0000-000000000000\n"
          "- 1970-01-01T00:00:00Z - / - / -\n"
          "als ruby=1 links=1 captions=100\n"
          "chapter-1 01.md 1 order=1\n"
          "vertical vertical\n",
          "book.yaml:1:1 error yaml-missing-key (creators)\n"
          "book.yaml:1:1 error yaml-missing-key (editions)\n"
          "book.yaml:1:1 error yaml-missing-key (identifier)\n"
          "book.yaml:1:1 error yaml-missing-key (language)\n"
          "book.yaml:1:1 error yaml-missing-key (title)\n"
          "book.yaml:1:1 error book-no-modified\n");
}

static void empty_values(void)
{
    check(SAMPLE_CHAPTERS "title: '　 '\nlanguage: null\nidentifier: ~\nmodified: \"\\t\"\n"
                          "creators: []\neditions: {}\n",
          NULL,
          "book.yaml:3:8 error yaml-no-value (title)\n"
          "book.yaml:4:11 error yaml-no-value (language)\n"
          "book.yaml:5:13 error yaml-no-value (identifier)\n"
          "book.yaml:6:11 error yaml-no-value (modified)\n"
          "book.yaml:7:11 error yaml-no-value (creators)\n"
          "book.yaml:8:11 error yaml-no-value (editions)\n");
}

static void kinds(void)
{
    check_lines("rights: { a: b }\n", "book.yaml:1:9 error yaml-want-text (rights)\n");
    check_lines("diagnostics: [a]\n", "book.yaml:1:14 error yaml-want-map (diagnostics)\n");
    check(SAMPLE_META SAMPLE_EDITIONS "chapters: 01.md\n", NULL,
          "book.yaml:9:11 error yaml-want-list (chapters)\n");
    check(SAMPLE_META SAMPLE_CHAPTERS "editions:\n  - vertical\n", NULL,
          "book.yaml:10:3 error yaml-want-map (editions)\n");
}

static void paths(void)
{
    check(SAMPLE_META SAMPLE_EDITIONS
          "notice: 02.md\npreface: /etc/passwd\nchapters:\n  - ../01.md\n  - nowhere.md\n"
          "  - folder\n  - ./folder/../02.md\n  - 01.md\n  -\n  - [a]\n  - 01.md\n",
          NULL,
          "book.yaml:10:10 error chapter-absolute (/etc/passwd)\n"
          "book.yaml:12:5 error chapter-outside (../01.md)\n"
          "book.yaml:13:5 error chapter-missing (nowhere.md)\n"
          "book.yaml:14:5 error chapter-no-file (folder)\n"
          "book.yaml:15:5 error chapter-duplicate (02.md)\n"
          "book.yaml:17:3 error yaml-no-value (chapters)\n"
          "book.yaml:18:5 error yaml-want-text (chapters)\n"
          "book.yaml:19:5 error chapter-duplicate (01.md)\n");
}

static void diagnostics(void)
{
    check_lines("diagnostics:\n  private-character: error\n", "");
    check_lines("diagnostics:\n  private-caracter: off\n  nonsense: off\n"
                "  yaml-tab: warning\n  bad-utf8: error\n  chapter-empty: loud\n",
                "book.yaml:2:3 error diagnostics-unknown (private-caracter (private-character?))\n"
                "book.yaml:3:3 error diagnostics-unknown (nonsense)\n"
                "book.yaml:4:3 error diagnostics-fixed (yaml-tab)\n"
                "book.yaml:6:18 error yaml-unknown-word (loud (off, advice, warning, error))\n");
}

/* "60 90 45 clinic": the limits and the profile that @lines ask for. */
static void check_asked(const char *lines, const char *expected)
{
    g_autofree char *project =
        g_strconcat(lines, SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS, NULL);
    char *root = sample_new(project, "# 章\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);
    g_autofree char *asked =
        g_strdup_printf("%u %u %u%s", book->plain.sentence, book->plain.very_long,
                        book->plain.kanji, book->clinic ? " clinic" : "");

    g_assert_false(yomi_diags_has_errors(diags));
    g_assert_cmpstr(asked, ==, expected);
    sample_free(root);
}

static void plain_language(void)
{
    check_asked("", "0 0 0");
    check_asked("plain: { sentence-long: 60, sentence-very-long: 90, kanji-heavy: 45 }\n"
                "profile: clinic\n",
                "60 90 45 clinic");
    check_asked("plain: { kanji-heavy: 100 }\n", "0 0 100");
    check_lines("plain: true\nprofile: hospital\n",
                "book.yaml:1:8 error yaml-want-map (plain)\n"
                "book.yaml:2:10 error yaml-unknown-word (hospital (clinic))\n");
    check_lines("plain:\n  sentence-long: 0\n  sentence-very-long: 90字\n  kanji-heavy: 101\n"
                "  sentense-long: 5\n",
                "book.yaml:2:18 error yaml-want-number (0 (1 - 1000))\n"
                "book.yaml:3:23 error yaml-want-number (90字 (1 - 1000))\n"
                "book.yaml:4:16 error yaml-want-number (101 (1 - 100))\n"
                "book.yaml:5:3 error yaml-unknown-key (sentense-long (sentence-long?))\n");
}

static void severities(void)
{
    char *root = sample_new(
        "diagnostics: { chapter-empty: error }\n" SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS, "");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);
    g_autofree char *found = sample_findings(diags);

    g_assert_nonnull(book);
    g_assert_cmpstr(found, ==, "01.md:1:1 error chapter-empty\n");
    sample_free(root);
}

static void chapter_files(void)
{
    char *root = sample_new(SAMPLE_META SAMPLE_EDITIONS "chapters: [01.md, 02.md, 03.txt]\n",
                            "---\ntitle: 題\n---\n\n　\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    sample_write(root, "02.md", "\xE3\x81");
    sample_write(root, "03.txt", "---\nline-ends: hard\n---\n文\x01\n");

    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);
    g_autofree char *found = sample_findings(diags);
    g_autofree char *described = describe(book);

    g_assert_cmpstr(found, ==,
                    "01.md:4:1 warning chapter-empty\n"
                    "02.md:1:1 error bad-utf8 (0xE3)\n"
                    "02.md:1:2 error bad-utf8 (0x81)\n"
                    "03.txt:4:2 error bad-character (U+0001)\n");
    g_assert_nonnull(
        strstr(described, "chapter-2 02.md 2 order=2\nchapter-3 03.txt 3 hard order=3\n"));
    sample_free(root);
}

static void no_book(void)
{
    check("", NULL, "book.yaml:1:1 error yaml-empty\n");
    check("# 注\n", NULL, "book.yaml:1:1 error yaml-empty\n");
    check("題名\n", NULL, "book.yaml:1:1 error yaml-want-map (book.yaml)\n");
    check("- a\n", NULL, "book.yaml:1:1 error yaml-want-map (book.yaml)\n");
    check("title: \xFF\n", NULL,
          "book.yaml:1:1 error yaml-missing-key (chapters)\n"
          "book.yaml:1:1 error yaml-missing-key (creators)\n"
          "book.yaml:1:1 error yaml-missing-key (editions)\n"
          "book.yaml:1:1 error yaml-missing-key (identifier)\n"
          "book.yaml:1:1 error yaml-missing-key (language)\n"
          "book.yaml:1:1 error book-no-modified\n"
          "book.yaml:1:8 error bad-utf8 (0xFF)\n");
    check("a: \"b\n", NULL, "book.yaml:1:4 error yaml-unclosed (\")\n");
    check(SAMPLE_META SAMPLE_EDITIONS, NULL, "book.yaml:1:1 error yaml-missing-key (chapters)\n");
    check(SAMPLE_META SAMPLE_EDITIONS "notice: 02.md\nchapters: [x.md]\n", NULL,
          "book.yaml:10:12 error chapter-missing (x.md)\n");
    check(SAMPLE_META SAMPLE_EDITIONS "chapters: *x\n", NULL,
          "book.yaml:9:11 error yaml-feature (*x)\n");
}

static void no_project(void)
{
    char *root = sample_new("", "");
    g_autofree char *file = g_build_filename(root, "book.yaml", NULL);
    g_autofree char *nowhere = g_build_filename(root, "nowhere", NULL);
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;

    g_assert_null(yomi_book_load(nowhere, diags, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_nonnull(strstr(error->message, "nowhere"));
    g_clear_error(&error);

    g_assert_null(yomi_book_load(file, diags, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_nonnull(strstr(error->message, "not a folder"));
    g_clear_error(&error);

    g_remove(file);
    g_mkdir(file, 0755); /* a device or a pipe is no better */
    g_assert_null(yomi_book_load(root, diags, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_nonnull(strstr(error->message, "not a file"));
    g_clear_error(&error);
    g_assert_false(yomi_diags_has_errors(diags));

    g_rmdir(file);
    g_assert_null(yomi_book_load(root, diags, &error));
    g_assert_no_error(error);

    g_autofree char *found = sample_findings(diags);

    g_assert_cmpstr(found, ==, "book.yaml:1:1 error project-missing\n");
    sample_free(root);
}

static void not_readable(void)
{
    if (geteuid() == 0) {
        g_test_skip("root may read everything");
        return;
    }

    char *root = sample_new(SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS, "# 章\n");
    g_autofree char *chapter = g_build_filename(root, "01.md", NULL);
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;

    g_chmod(chapter, 0);
    g_assert_null(yomi_book_load(root, diags, &error));
    g_assert_nonnull(error);
    g_assert_nonnull(strstr(error->message, "01.md"));
    g_clear_error(&error);

    g_chmod(root, 0);
    g_assert_null(yomi_book_load(root, diags, &error));
    g_assert_nonnull(error);
    g_chmod(root, 0700);
    sample_free(root);
}

static void default_name(void)
{
    char *parent = sample_new("", "");
    g_autofree char *root = g_build_filename(parent, "ALS の本", NULL);
    g_autofree char *before = g_get_current_dir();
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    sample_write(root, "book.yaml", SAMPLE_META SAMPLE_CHAPTERS SAMPLE_EDITIONS);
    sample_write(root, "01.md", "# 章\n");
    g_assert_cmpint(g_chdir(root), ==, 0);

    g_autoptr(YomiBook) book = yomi_book_load(".", diags, NULL);

    g_assert_cmpint(g_chdir(before), ==, 0);
    g_assert_cmpstr(book->name, ==, "als");
    g_assert_cmpstr(book->root, ==, ".");
    sample_free(parent);
}

static void check_epoch(const char *epoch, const char *line, const char *modified)
{
    g_autofree char *project =
        g_strconcat("title: 題\nlanguage: ja\nidentifier: urn:ab:c\ncreators: [{ name: 著 }]\n",
                    line, SAMPLE_CHAPTERS SAMPLE_EDITIONS, NULL);
    char *root = sample_new(project, "# 章\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;

    if (epoch)
        g_setenv("SOURCE_DATE_EPOCH", epoch, TRUE);

    g_autoptr(YomiBook) book = yomi_book_load(root, diags, &error);

    g_unsetenv("SOURCE_DATE_EPOCH");
    if (modified)
        g_assert_cmpstr(book->modified, ==, modified);
    else
        g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_false(yomi_diags_has_errors(diags));
    sample_free(root);
}

static void epoch(void)
{
    check_epoch("0", "", "1970-01-01T00:00:00Z");
    check_epoch("1795564800", "", "2026-11-25T00:00:00Z");
    check_epoch("0", "modified: 2026-11-23T00:00:00Z\n", "2026-11-23T00:00:00Z");
    check_epoch("nonsense", "modified: 2026-11-23T00:00:00Z\n", "2026-11-23T00:00:00Z");
    check_epoch("nonsense", "", NULL);
    check_epoch("-1", "", NULL);
    check_epoch("253402300800", "", NULL);
}

static void editions(void)
{
    char *root =
        sample_new(SAMPLE_META SAMPLE_CHAPTERS
                   "editions: { a: { writing-mode: vertical }, b: { writing-mode: horizontal } }\n",
                   "# 章\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);

    g_assert_true(yomi_book_edition(book, "a")->vertical);
    g_assert_false(yomi_book_edition(book, "b")->vertical);
    g_assert_null(yomi_book_edition(book, "c"));
    sample_free(root);
}

int main(int argc, char **argv)
{
    g_unsetenv("SOURCE_DATE_EPOCH");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/smallest", smallest);
    g_test_add_func("/book/everything", everything);
    g_test_add_func("/book/parts", parts_and_matter);
    g_test_add_func("/book/appendix", one_appendix_has_no_number);
    g_test_add_func("/book/wrong-parts", wrong_parts);
    g_test_add_func("/book/wrong-values", wrong_values);
    g_test_add_func("/book/placeholders", placeholders);
    g_test_add_func("/book/empty-values", empty_values);
    g_test_add_func("/book/kinds", kinds);
    g_test_add_func("/book/paths", paths);
    g_test_add_func("/book/diagnostics", diagnostics);
    g_test_add_func("/book/plain-language", plain_language);
    g_test_add_func("/book/severities", severities);
    g_test_add_func("/book/chapter-files", chapter_files);
    g_test_add_func("/book/no-book", no_book);
    g_test_add_func("/book/no-project", no_project);
    g_test_add_func("/book/not-readable", not_readable);
    g_test_add_func("/book/default-name", default_name);
    g_test_add_func("/book/epoch", epoch);
    g_test_add_func("/book/editions", editions);
    return g_test_run();
}
