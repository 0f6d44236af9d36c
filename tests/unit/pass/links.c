/* links.c -- targets become what the page says. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

typedef struct {
    Tree tree;
    YomiLabels *labels;
    YomiImageLabel *image;
} Linked;

static void linked_start(Linked *l)
{
    Tree *t = &l->tree;
    const YomiPageLabel page = {.stem = "chapter-3"};

    tree_start(t);
    l->labels = yomi_labels_new(&t->book, &t->edition);

    YomiChapterLabels *chapter = yomi_chapter_labels_new(&t->chapter);

    g_array_append_val(chapter->pages, page);
    yomi_chapter_labels_add_anchor(chapter, "節", "chapter-3-section-1", 0);
    g_ptr_array_add(l->labels->chapters, chapter);
    g_hash_table_insert(l->labels->by_path, t->chapter.path, chapter);
    l->image = g_new0(YomiImageLabel, 1);
    l->image->path = "images/a.png";
    g_ptr_array_add(l->labels->images, l->image);
    g_hash_table_insert(l->labels->by_image, (void *)l->image->path, l->image);
    t->ctx.labels = l->labels;
}

static void check(Linked *l, const char *dump)
{
    yomi_pass_links(&l->tree.ctx, l->tree.doc);
    assert_dump(yomi_doc_root(l->tree.doc), dump);
    assert_findings(l->tree.diags, "");
    yomi_labels_free(l->labels);
    tree_end(&l->tree);
}

static YomiNode *link_to(Tree *tree, const char *target)
{
    return with(to(tree, YOMI_NODE_LINK, target), text(tree, "文字"), NULL);
}

static void good_targets_get_an_href(void)
{
    Linked l;
    Tree *t = &l.tree;

    linked_start(&l);
    body(t, with(make(t, YOMI_NODE_PARAGRAPH), link_to(t, "#節"), link_to(t, "https://e.org/あ"),
                 NULL));
    body(t, with(make(t, YOMI_NODE_FIGURE), image(t, "../images/a.png", "絵", NULL), NULL));
    check(&l, "(doc (paragraph "
              "(link to='#節' href='chapter-3.xhtml#chapter-3-section-1' '文字') "
              "(link to='https://e.org/あ' href='https://e.org/%E3%81%82' '文字')) "
              "(figure (image to='../images/a.png' href='images/a.png' alt='絵')))");
}

/* The survey has said so already. */
static void bad_targets_leave_a_good_tree(void)
{
    Linked l;
    Tree *t = &l.tree;

    linked_start(&l);
    body(t, with(make(t, YOMI_NODE_PARAGRAPH), link_to(t, "04.md"), link_to(t, "javascript:x"),
                 image(t, "b.png", "絵", NULL), image(t, "b.png", "", NULL), NULL));
    body(t, with(make(t, YOMI_NODE_FIGURE), image(t, "b.png", "絵", NULL),
                 make(t, YOMI_NODE_CAPTION), NULL));
    check(&l, "(doc (paragraph '文字' '文字' '絵'))");
}

static void add_caption(YomiChapterLabels *chapter, const char *name, YomiCaptionKind kind,
                        unsigned number)
{
    const YomiCaptionLabel label = {kind, number, "題", "題", name, 0};

    yomi_chapter_labels_add_anchor(chapter, name, name, 0);
    yomi_chapter_labels_add_caption(chapter, &label);
}

/* In the author's HTML a caption may hold blocks. One without a number gets no label. */
static void labels_are_filled_in(void)
{
    Linked l;
    Tree *t = &l.tree;

    linked_start(&l);

    YomiChapterLabels *chapter = l.labels->chapters->pdata[0];
    YomiNode *table = make(t, YOMI_NODE_TABLE);

    add_caption(chapter, "t", YOMI_CAPTION_TABLE, 12);
    add_caption(chapter, "f", YOMI_CAPTION_FIGURE, 3);
    add_caption(chapter, "u", YOMI_CAPTION_TABLE, 0);
    table->id = "t";
    body(t, with(make(t, YOMI_NODE_PARAGRAPH), to(t, YOMI_NODE_LINK, "#t"),
                 with(to(t, YOMI_NODE_LINK, "03.md#f"), text(t, " "), NULL), link_to(t, "#t"),
                 to(t, YOMI_NODE_LINK, "#u"), NULL));
    body(t, with(table, with(make(t, YOMI_NODE_CAPTION), text(t, "題"), NULL), NULL));
    body(t, with(element(t, "figure", "id", "f"),
                 with(element(t, "figcaption", NULL, NULL),
                      with(element(t, "div", NULL, NULL), paragraph(t, "題"), NULL), NULL),
                 NULL));
    body(t, with(element(t, "table", "id", "u"),
                 with(element(t, "caption", NULL, NULL), text(t, "題"), NULL), NULL));
    check(&l, "(doc (paragraph (link to='#t' href='chapter-3.xhtml#t' (label 表 12 '表12')) "
              "(link to='03.md#f' href='chapter-3.xhtml#f' (label 図 3 '図3')) "
              "(link to='#t' href='chapter-3.xhtml#t' '文字') "
              "(link to='#u' href='chapter-3.xhtml#u')) "
              "(table id='t' (caption (label 表 12 '表12') '題')) "
              "(element figure id='f' (element figcaption (element div "
              "(paragraph (label 図 3 '図3') '題')))) "
              "(element table id='u' (element caption '題')))");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/links/good", good_targets_get_an_href);
    g_test_add_func("/pass/links/bad", bad_targets_leave_a_good_tree);
    g_test_add_func("/pass/links/labels", labels_are_filled_in);
    return g_test_run();
}
