/* frontmatter.c -- unit tests of book/frontmatter.c: fields, the text's start, findings. */
/* SPDX-License-Identifier: MIT */
#include "book/frontmatter.h"

#include "book/chapters.h"
#include "sample.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiChapter, yomi_chapter_free)

/* "title=… reading=… date=… hard | the text's first line" */
static char *describe(const YomiChapter *chapter)
{
    GString *out = g_string_new(NULL);
    const char *body = chapter->source->text + chapter->body;

    if (chapter->title)
        g_string_append_printf(out, "title=%s ", chapter->title);
    if (chapter->reading)
        g_string_append_printf(out, "reading=%s ", chapter->reading);
    if (chapter->date)
        g_string_append_printf(out, "date=%s ", chapter->date);
    if (chapter->hard_breaks)
        g_string_append(out, "hard ");
    g_string_append_printf(out, "| %.*s", (int)strcspn(body, "\n"), body);
    return g_string_free(out, FALSE);
}

static void check(const char *text, const char *expected, const char *findings)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("01.md", 1, g_strdup(text), strlen(text));
    g_autoptr(YomiChapter) chapter = g_new0(YomiChapter, 1);

    chapter->source = source;
    yomi_frontmatter_read(chapter, diags);

    g_autofree char *fields = describe(chapter);
    g_autofree char *found = sample_findings(diags);

    g_assert_cmpstr(fields, ==, expected);
    g_assert_cmpstr(found, ==, findings);
}

static void absent(void)
{
    check("# 見出し\n", "| # 見出し", "");
    check("", "| ", "");
    check("\n---\ntitle: a\n---\n", "| ", "");
    check(" ---\ntitle: a\n---\n", "|  ---", "");
    check("----\ntitle: a\n---\n", "| ----", "");
    check("--- a\n---\n", "| --- a", "");
}

static void whole(void)
{
    check("---\ntitle: 短い題\nreading: みじかいだい\ndate: 2026-11\nline-ends: hard\n---\n本文\n",
          "title=短い題 reading=みじかいだい date=2026-11 hard | 本文", "");
    check("---\ntitle: 123\n...\n本文\n", "title=123 | 本文", "");
    check("--- \ntitle: a\n---\t\n本文", "title=a | 本文", "");
    check("---\n---\n本文\n", "| 本文", "");
    check("---\n# 注\n---\n本文\n", "| 本文", "");
    check("---\nline-ends: join\n---\n", "| ", "");
    check("---\ntitle: a\n---", "title=a | ", "");
    check("---\r\ntitle: a\r\n---\r\n本文\r\n", "title=a | 本文", "");
}

static void wrong(void)
{
    check("---\ntitel: a\nreading: [b]\ndate: 2026-13\nline-ends: soft\n---\n本文\n", "| 本文",
          "01.md:2:1 error yaml-unknown-key (titel (title?))\n"
          "01.md:3:10 error yaml-want-text (reading)\n"
          "01.md:4:7 error book-date (2026-13)\n"
          "01.md:5:12 error yaml-unknown-word (soft (join, hard))\n");
    check("---\ntitle:\n---\n本文\n", "| 本文", "01.md:2:1 error yaml-no-value (title)\n");
    check("---\n- a\n---\n本文\n", "| 本文", "01.md:2:1 error yaml-want-map (---)\n");
    check("---\ntitle: \"a\n---\n本文\n", "| 本文", "01.md:2:8 error yaml-unclosed (\")\n");
    check("---\n  a: 1\n b: 2\n---\n本文\n", "| 本文", "01.md:3:2 error yaml-indent\n");
}

static void unclosed(void)
{
    check("---\ntitle: a\n\n# 見出し\n", "| title: a", "01.md:1:1 error front-matter-unclosed\n");
    check("---", "| ", "01.md:1:1 error front-matter-unclosed\n");
}

static void title_place(void)
{
    static const char text[] = "---\ntitle: 題\n---\n";
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("01.md", 1, g_strdup(text), strlen(text));
    g_autoptr(YomiChapter) chapter = g_new0(YomiChapter, 1);

    chapter->source = source;
    yomi_frontmatter_read(chapter, diags);
    g_assert_cmpuint(chapter->title_span.start, ==, strlen("---\ntitle: "));
    g_assert_cmpuint(chapter->title_span.end, ==, strlen("---\ntitle: 題"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/frontmatter/absent", absent);
    g_test_add_func("/frontmatter/whole", whole);
    g_test_add_func("/frontmatter/wrong", wrong);
    g_test_add_func("/frontmatter/unclosed", unclosed);
    g_test_add_func("/frontmatter/title-place", title_place);
    return g_test_run();
}
