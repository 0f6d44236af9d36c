/* notes.c -- the document 注. */
/* SPDX-License-Identifier: MIT */
#include "epub/notes.h"

#include "sample.h"

static void free_fragment(gpointer fragment)
{
    g_string_free(fragment, TRUE);
}

/* Of two documents. */
static GPtrArray *fragments_new(void)
{
    GPtrArray *fragments = g_ptr_array_new_with_free_func(free_fragment);

    g_ptr_array_add(fragments, g_string_new(NULL));
    g_ptr_array_add(fragments, g_string_new(NULL));
    return fragments;
}

static char *text_of(const GPtrArray *fragments, guint document)
{
    return ((GString *)fragments->pdata[document])->str;
}

static void add_note(YomiDoc *doc, YomiNode *paragraph, const char *stem, unsigned number)
{
    const YomiSpan span = paragraph->span;
    YomiArena *arena = yomi_doc_arena(doc);
    YomiNode *mark = yomi_node_new(doc, YOMI_NODE_NOTE_REF, span);
    YomiNode *note = yomi_node_new(doc, YOMI_NODE_NOTE, span);
    YomiNode *body = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, span);

    mark->number = note->number = number;
    mark->occurrence = 1;
    mark->target = note->target = "a";
    mark->id = yomi_arena_printf(arena, "%s-noteref-%u", stem, number);
    note->id = yomi_arena_printf(arena, "%s-note-%u", stem, number);
    yomi_node_append(paragraph, mark);
    yomi_node_append(yomi_doc_notes(doc), note);
    yomi_node_append(note, body);
    yomi_node_append(body, yomi_node_new_text(doc, span, "細胞", strlen("細胞")));
}

/* A chapter with @n marks in its text and the notes that they name. */
static YomiDoc *chapter_with_notes(const YomiSource *source, const char *stem, unsigned n)
{
    YomiDoc *doc = yomi_doc_new(source);
    const YomiSpan span = yomi_span_make(source, 0, 0);
    YomiNode *page = yomi_node_new(doc, YOMI_NODE_PAGE, span);
    YomiNode *paragraph = yomi_node_new(doc, YOMI_NODE_PARAGRAPH, span);

    page->number = 1;
    yomi_node_append(yomi_doc_root(doc), page);
    yomi_node_append(page, paragraph);
    for (unsigned i = 1; i <= n; i++)
        add_note(doc, paragraph, stem, i);
    return doc;
}

static void append(const GPtrArray *fragments, const Sample *sample, const YomiChapter *chapter,
                   YomiFacts *facts)
{
    g_autoptr(YomiSource) source = yomi_source_new(chapter->path, 0, g_strdup(""), 0);
    const unsigned n = sample_labels_of(sample, chapter)->notes->len;
    g_autoptr(YomiDoc) doc = chapter_with_notes(source, chapter->stem, n);
    const YomiXhtmlContext ctx = {sample->labels, chapter, sample->edition.vertical, facts};

    yomi_notes_append(fragments, &ctx, doc);
}

static void chapters_have_their_lists(void)
{
    Sample sample;
    YomiFacts facts = {0};
    g_autoptr(GPtrArray) fragments = fragments_new();

    sample_init(&sample, false);
    sample_notes(&sample, &sample.preface, 1, 0);
    sample_notes(&sample, &sample.second, 1, 0);
    append(fragments, &sample, &sample.preface, &facts);
    append(fragments, &sample, &sample.first, &facts); /* has none, as its labels say */
    append(fragments, &sample, &sample.second, &facts);

    g_autoptr(GString) written = yomi_notes_write(sample.labels, &facts, 0, text_of(fragments, 0));

    g_assert_cmpstr(
        strstr(written->str, "\t<body"), ==,
        "\t<body class=\"hltr\" epub:type=\"backmatter\">\n"
        "\t\t<section aria-label=\"注\" id=\"notes\" role=\"doc-endnotes\""
        " epub:type=\"endnotes\">\n"
        "\t\t\t<h1>注</h1>\n"
        "\t\t\t<section aria-label=\"まえがき\" id=\"notes-preface\">\n"
        "\t\t\t\t<h2>まえがき</h2>\n"
        "\t\t\t\t<ol class=\"notes\">\n"
        "\t\t\t\t\t<li>\n"
        "\t\t\t\t\t\t<div id=\"preface-note-1\" role=\"doc-footnote\" epub:type=\"footnote\">\n"
        "\t\t\t\t\t\t\t<p><span class=\"number\">（注1）</span>細胞</p>\n"
        "\t\t\t\t\t\t\t<p class=\"back\"><a href=\"preface.xhtml#preface-noteref-1\""
        " role=\"doc-backlink\" epub:type=\"backlink\">「まえがき」の注1へ戻る</a></p>\n"
        "\t\t\t\t\t\t</div>\n"
        "\t\t\t\t\t</li>\n"
        "\t\t\t\t</ol>\n"
        "\t\t\t</section>\n"
        "\t\t\t<section aria-label=\"第2章　これから\" id=\"notes-chapter-2\">\n"
        "\t\t\t\t<h2>第2章　これから</h2>\n"
        "\t\t\t\t<ol class=\"notes\">\n"
        "\t\t\t\t\t<li>\n"
        "\t\t\t\t\t\t<div id=\"chapter-2-note-1\" role=\"doc-footnote\" epub:type=\"footnote\">\n"
        "\t\t\t\t\t\t\t<p><span class=\"number\">（注1）</span>細胞</p>\n"
        "\t\t\t\t\t\t\t<p class=\"back\"><a href=\"chapter-2.xhtml#chapter-2-noteref-1\""
        " role=\"doc-backlink\" epub:type=\"backlink\">第2章の注1へ戻る</a></p>\n"
        "\t\t\t\t\t\t</div>\n"
        "\t\t\t\t\t</li>\n"
        "\t\t\t\t</ol>\n"
        "\t\t\t</section>\n"
        "\t\t</section>\n"
        "\t\t<ul class=\"next\">\n"
        "\t\t\t<li><a href=\"../nav.xhtml\">目次</a></li>\n"
        "\t\t</ul>\n"
        "\t</body>\n"
        "</html>\n");
    g_assert_cmpuint(facts.headings, ==, 3);
    g_assert_cmpuint(facts.horizontal_pages, ==, 1);
    g_assert_cmpuint(facts.skipped_levels, ==, 0);
    sample_clear(&sample);
}

static void check_heading(bool vertical, unsigned number, const char *title, const char *expected)
{
    Sample sample;
    YomiFacts facts = {0};
    g_autoptr(GPtrArray) fragments = fragments_new();

    sample_init(&sample, vertical);
    sample.second.number = number;
    sample_notes(&sample, &sample.second, 1, 0);
    sample_labels_of(&sample, &sample.second)->title = title;
    sample_labels_of(&sample, &sample.second)->shown_title = title;
    append(fragments, &sample, &sample.second, &facts);

    char *heading = strstr(text_of(fragments, 0), "<h2>");

    *(strstr(heading, "</h2>") + strlen("</h2>")) = '\0';
    g_assert_cmpstr(heading, ==, expected);
    sample_clear(&sample);
}

static void headings_name_the_chapter(void)
{
    check_heading(true, 2, "これから", "<h2>第２章　これから</h2>");
    check_heading(true, 12, "これから", "<h2>第<span class=\"tcy\">12</span>章　これから</h2>");
    check_heading(false, 12, "これから", "<h2>第12章　これから</h2>");
    check_heading(true, 2, "第二話 & 結び", "<h2>第二話＆結び</h2>");
    check_heading(true, 2, "ALS (12例)",
                  "<h2>第２章　ＡＬＳ（<span class=\"tcy\">12</span>例）</h2>");
    check_heading(false, 2, "第二話 & 結び", "<h2>第二話 &amp; 結び</h2>");
}

static void a_chapter_goes_on_in_the_next_document(void)
{
    Sample sample;
    YomiFacts facts = {0};
    g_autoptr(GPtrArray) fragments = fragments_new();

    sample_init(&sample, true);
    sample_notes(&sample, &sample.second, 2, 0);
    sample_notes(&sample, &sample.second, 1, 1);
    append(fragments, &sample, &sample.second, &facts);
    g_assert_null(strstr(text_of(fragments, 0), "chapter-2-note-3"));
    g_assert_null(strstr(text_of(fragments, 0), "start="));
    sample_check(yomi_notes_write(sample.labels, &facts, 1, text_of(fragments, 1)),
                 "<body class=\"vrtl\" epub:type=\"backmatter\">", "<li>",
                 "<body class=\"vrtl\" epub:type=\"backmatter\">\n"
                 "<section aria-label=\"注（2）\" id=\"notes-2\" role=\"doc-endnotes\""
                 " epub:type=\"endnotes\">\n"
                 "<h1>注（２）</h1>\n"
                 "<section aria-label=\"第2章　これから　つづき\" id=\"notes-chapter-2-2\">\n"
                 "<h2>第２章　これから　つづき</h2>\n"
                 "<ol class=\"notes\" start=\"3\">\n"
                 "<li>\n");
    sample_clear(&sample);
}

static void appendices_are_counted_by_themselves(void)
{
    Sample sample;
    YomiFacts facts = {0};
    g_autoptr(GPtrArray) fragments = fragments_new();

    sample_init(&sample, false);
    sample.second.kind = YOMI_CHAPTER_APPENDIX;
    sample.second.number = 0;
    sample.second.appendix = 2;
    sample_notes(&sample, &sample.second, 1, 0);
    append(fragments, &sample, &sample.second, &facts);
    g_assert_nonnull(strstr(text_of(fragments, 0), "aria-label=\"付録2　これから\""));
    g_assert_nonnull(strstr(text_of(fragments, 0), "<h2>付録2　これから</h2>"));
    g_assert_nonnull(strstr(text_of(fragments, 0), ">付録2の注1へ戻る</a>"));
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/notes/lists", chapters_have_their_lists);
    g_test_add_func("/notes/headings", headings_name_the_chapter);
    g_test_add_func("/notes/documents", a_chapter_goes_on_in_the_next_document);
    g_test_add_func("/notes/appendices", appendices_are_counted_by_themselves);
    return g_test_run();
}
