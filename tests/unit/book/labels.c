/* labels.c -- where links lead, once all chapters are known. */
/* SPDX-License-Identifier: MIT */
#include "book/labels.h"

/* Two chapters in one folder and a foreword in another. */
typedef struct {
    YomiBook book;
    YomiEdition edition;
    YomiChapter chapters[3];
    YomiLabels *labels;
} Fixture;

static YomiChapterLabels *add_chapter(Fixture *f, unsigned i, const char *path, const char *stem)
{
    YomiChapter *chapter = &f->chapters[i];
    YomiChapterLabels *labels = NULL;
    const YomiPageLabel first = {.stem = stem, .title = stem};

    chapter->path = (char *)path;
    chapter->stem = (char *)stem;
    chapter->kind = i == 0 ? YOMI_CHAPTER_PREFACE : YOMI_CHAPTER_BODY;
    labels = yomi_chapter_labels_new(chapter);
    g_array_append_val(labels->pages, first);
    g_ptr_array_add(f->labels->chapters, labels);
    g_hash_table_insert(f->labels->by_path, chapter->path, labels);
    return labels;
}

static void start(Fixture *f)
{
    const YomiPageLabel second = {.stem = "chapter-1-2", .title = "続き"};

    *f = (Fixture){.book.root = (char *)"/nowhere"};
    f->labels = yomi_labels_new(&f->book, &f->edition);
    add_chapter(f, 0, "front/preface.md", "preface");

    YomiChapterLabels *one = add_chapter(f, 1, "chapters/01.md", "chapter-1");

    g_array_append_val(one->pages, second);
    g_assert_true(yomi_chapter_labels_add_anchor(one, "題名", NULL, 0));
    g_assert_true(yomi_chapter_labels_add_anchor(one, "ips細胞", "chapter-1-section-1", 1));
    g_assert_true(yomi_chapter_labels_add_anchor(one, "My Place", "chapter-1-anchor-1", 0));
    add_chapter(f, 2, "chapters/02 細.md", "chapter-2");
}

static void leads(const Fixture *f, unsigned from, const char *target, const char *expected)
{
    g_autofree char *href = NULL;
    const bool found = yomi_labels_resolve(f->labels, &f->chapters[from], target, &href);

    g_assert_cmpstr(href, ==, expected);
    g_assert_true(found == (expected != NULL));
}

static void links_that_lead_somewhere(void)
{
    Fixture f;

    start(&f);
    leads(&f, 2, "01.md", "chapter-1.xhtml");
    leads(&f, 0, "../chapters/01.md", "chapter-1.xhtml");
    leads(&f, 1, "./02%20%E7%B4%B0.md", "chapter-2.xhtml");
    leads(&f, 1, "02 細.md#", "chapter-2.xhtml");
    leads(&f, 2, "01.md#題名", "chapter-1.xhtml");
    leads(&f, 2, "01.md#iPS細胞", "chapter-1-2.xhtml#chapter-1-section-1");
    leads(&f, 2, "01.md#ips%E7%B4%B0%E8%83%9E", "chapter-1-2.xhtml#chapter-1-section-1");
    leads(&f, 1, "#My Place", "chapter-1.xhtml#chapter-1-anchor-1");
    leads(&f, 1, "#", "chapter-1.xhtml");
    yomi_labels_free(f.labels);
}

static void captions_have_numbers(void)
{
    Fixture f;
    const YomiCaptionLabel numbered = {YOMI_CAPTION_TABLE, 2, "題", "題", "chapter-1-anchor-1", 0};
    const YomiCaptionLabel bare = {YOMI_CAPTION_FIGURE, 0, "題", "題", "chapter-1-section-1", 1};

    start(&f);
    yomi_chapter_labels_add_caption(f.labels->chapters->pdata[1], &numbered);
    yomi_chapter_labels_add_caption(f.labels->chapters->pdata[1], &bare);
    g_assert_cmpuint(yomi_labels_caption(f.labels, &f.chapters[2], "01.md#My%20Place")->number, ==,
                     2);
    g_assert_null(yomi_labels_caption(f.labels, &f.chapters[1], "#ips細胞"));
    g_assert_null(yomi_labels_caption(f.labels, &f.chapters[1], "#題名"));
    g_assert_null(yomi_labels_caption(f.labels, &f.chapters[1], "#そこ"));
    g_assert_null(yomi_labels_caption(f.labels, &f.chapters[1], "02 細.md"));
    g_assert_false(yomi_labels_has_list(f.labels, YOMI_CAPTION_FIGURE));
    f.book.lists[YOMI_CAPTION_FIGURE] = true;
    g_assert_true(yomi_labels_has_list(f.labels, YOMI_CAPTION_FIGURE));
    g_assert_false(yomi_labels_has_list(f.labels, YOMI_CAPTION_TABLE));
    yomi_labels_free(f.labels);
}

static void links_that_lead_nowhere(void)
{
    Fixture f;

    start(&f);
    leads(&f, 0, "01.md", NULL);
    leads(&f, 2, "01.md#ips", NULL);
    leads(&f, 2, "#ips細胞", NULL);
    leads(&f, 1, "/chapters/01.md", NULL);
    leads(&f, 1, "../../chapters/01.md", NULL);
    leads(&f, 1, "01.md?x=1", NULL);
    leads(&f, 1, "//example.com/01.md", NULL);
    yomi_labels_free(f.labels);
}

static void a_name_is_given_once(void)
{
    Fixture f;

    start(&f);

    YomiChapterLabels *one = f.labels->chapters->pdata[1];

    g_assert_false(yomi_chapter_labels_add_anchor(one, "題名", "other", 0));
    g_assert_cmpuint(one->anchors->len, ==, 3);
    yomi_labels_free(f.labels);
}

static void pictures(void)
{
    Fixture f;
    YomiImageLabel *image = g_new0(YomiImageLabel, 1);

    start(&f);
    image->path = "images/細胞 a.png";
    g_ptr_array_add(f.labels->images, image);
    g_hash_table_insert(f.labels->by_image, (void *)image->path, image);
    g_assert_true(yomi_labels_image(f.labels, &f.chapters[1], "../images/細胞%20a.png") == image);
    g_assert_true(yomi_labels_image(f.labels, &f.chapters[1], "../images/細胞 a.png") == image);
    g_assert_null(yomi_labels_image(f.labels, &f.chapters[1], "images/細胞 a.png"));
    g_assert_null(yomi_labels_image(f.labels, &f.chapters[1], "../../images/細胞 a.png"));
    yomi_labels_free(f.labels);
}

static void order_of_chapters(void)
{
    Fixture f;

    start(&f);

    const YomiChapterLabels *one = f.labels->chapters->pdata[1];
    const YomiChapterLabels *two = f.labels->chapters->pdata[2];

    g_assert_true(yomi_labels_first_body(f.labels) == one);
    g_assert_true(yomi_labels_next(f.labels, &f.chapters[0]) == one);
    g_assert_true(yomi_labels_next(f.labels, &f.chapters[1]) == two);
    g_assert_null(yomi_labels_next(f.labels, &f.chapters[2]));
    yomi_labels_free(f.labels);
}

static void notes_stand_in_their_documents(void)
{
    Fixture f;
    const YomiNoteLabel first = {.document = 0}, second = {.document = 1};

    start(&f);

    YomiChapterLabels *chapter = f.labels->chapters->pdata[2];

    g_ptr_array_add(f.labels->note_documents, (gpointer) "notes");
    g_ptr_array_add(f.labels->note_documents, (gpointer) "notes-2");
    g_array_append_val(chapter->notes, first);
    g_array_append_val(chapter->notes, second);
    g_assert_cmpstr(yomi_labels_note_stem(f.labels, chapter, 1), ==, "notes");
    g_assert_cmpstr(yomi_labels_note_stem(f.labels, chapter, 2), ==, "notes-2");
    yomi_labels_free(f.labels);
    yomi_labels_free(NULL);
}

static void nothing_is_read_after_the_last_chapter_but_the_colophon(void)
{
    Fixture f;

    start(&f);
    g_assert_null(yomi_labels_colophon(f.labels));
    f.chapters[2].kind = YOMI_CHAPTER_COLOPHON;
    g_assert_true(yomi_labels_colophon(f.labels) == f.labels->chapters->pdata[2]);
    g_assert_null(yomi_labels_next(f.labels, &f.chapters[1]));
    yomi_labels_free(f.labels);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/labels/somewhere", links_that_lead_somewhere);
    g_test_add_func("/book/labels/nowhere", links_that_lead_nowhere);
    g_test_add_func("/book/labels/name-once", a_name_is_given_once);
    g_test_add_func("/book/labels/pictures", pictures);
    g_test_add_func("/book/labels/order", order_of_chapters);
    g_test_add_func("/book/labels/captions", captions_have_numbers);
    g_test_add_func("/book/labels/notes", notes_stand_in_their_documents);
    g_test_add_func("/book/labels/colophon",
                    nothing_is_read_after_the_last_chapter_but_the_colophon);
    return g_test_run();
}
