/* figures.c -- figures, captions and alt texts. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *dump, const char *findings)
{
    yomi_pass_figures(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), dump);
    assert_findings(tree->diags, findings);
    tree_end(tree);
}

static YomiNode *alone(Tree *tree, YomiNode *picture)
{
    return with(make(tree, YOMI_NODE_PARAGRAPH), picture, NULL);
}

static void a_picture_alone_is_a_figure(void)
{
    Tree t;

    tree_start(&t);
    body(&t, alone(&t, image(&t, "a.png", "細胞の絵", "細胞の図解")));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), text(&t, " "),
                  image(&t, "b.png", "神経の絵", NULL), text(&t, "　"), NULL));
    check(&t,
          "(doc (figure (image to='a.png' alt='細胞の絵') (caption '細胞の図解')) "
          "(figure (image to='b.png' alt='神経の絵')))",
          "");
}

static void a_figure_may_stand_in_a_note_or_list(void)
{
    Tree t;

    tree_start(&t);
    body(&t,
         with(make(&t, YOMI_NODE_LIST),
              with(make(&t, YOMI_NODE_ITEM), alone(&t, image(&t, "a.png", "細胞の絵", " ")), NULL),
              NULL));
    note(&t, 0, "n", alone(&t, image(&t, "b.png", "神経の絵", NULL)));
    yomi_pass_figures(&t.ctx, t.doc);
    assert_dump(yomi_doc_notes(t.doc),
                "(doc (note to='n' (figure (image to='b.png' alt='神経の絵'))))");
    assert_dump(yomi_doc_root(t.doc),
                "(doc (list (item (figure (image to='a.png' alt='細胞の絵')))))");
    assert_findings(t.diags, "");
    tree_end(&t);
}

static void pictures_within_text_warn(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(paragraph(&t, "これは"), at(3, image(&t, "a.png", "赤い丸", "丸")), NULL));
    body(&t, with(heading(&t, 2, "題"), at(5, image(&t, "b.png", "青い丸", NULL)), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), at(7, image(&t, "c.png", "一つめ", NULL)),
                  at(8, image(&t, "d.png", "二つめ", NULL)), NULL));
    body(&t,
         with(make(&t, YOMI_NODE_TABLE),
              with(make(&t, YOMI_NODE_ROW),
                   with(make(&t, YOMI_NODE_CELL), image(&t, "e.png", "緑の丸", NULL), NULL), NULL),
              NULL));
    check(&t,
          "(doc (paragraph 'これは' (image to='a.png' title='丸' alt='赤い丸')) "
          "(heading 2 '題' (image to='b.png' alt='青い丸')) "
          "(paragraph (image to='c.png' alt='一つめ') (image to='d.png' alt='二つめ')) "
          "(table (row (cell (image to='e.png' alt='緑の丸')))))",
          "3 image-inline a.png\n5 image-inline b.png\n7 image-inline c.png\n8 image-inline d.png");
}

static void alt_texts_say_something(void)
{
    static const char *const poor[] = {"画像",         "図１",  "図 2-1", "Figure 3.",
                                       "IMG_0123.JPG", "photo", "cell",   "写真（左）"};
    Tree t;

    tree_start(&t);
    body(&t, alone(&t, at(50, image(&t, "a.png", " ", NULL))));
    for (uint32_t i = 0; i < G_N_ELEMENTS(poor); i++)
        body(&t, alone(&t, at(i, image(&t, "images/cell.svg", poor[i], NULL))));
    body(&t, alone(&t, image(&t, "b.png", "図書館の前に立つ人", NULL)));
    body(&t, alone(&t, image(&t, "b.png", "image of a cell", NULL)));

    YomiNode *ornament = image(&t, "c.png", "", NULL);

    ornament->decorative = true;
    body(&t, alone(&t, ornament));
    yomi_pass_figures(&t.ctx, t.doc);
    assert_findings(t.diags, "0 image-alt-poor 画像\n1 image-alt-poor 図１\n"
                             "2 image-alt-poor 図 2-1\n3 image-alt-poor Figure 3.\n"
                             "4 image-alt-poor IMG_0123.JPG\n5 image-alt-poor photo\n"
                             "6 image-alt-poor cell\n50 image-alt-missing a.png");
    tree_end(&t);
}

static YomiNode *named(Tree *t, const char *target, const char *title, const char *behind)
{
    return with(make(t, YOMI_NODE_PARAGRAPH), image(t, target, "細胞の絵", title), text(t, behind),
                NULL);
}

static void a_name_stands_behind_the_picture_or_the_caption(void)
{
    Tree t;

    tree_start(&t);
    body(&t, named(&t, "a.png", "題", "{#fig-a}"));
    body(&t, named(&t, "b.png", NULL, " {#図-b} "));
    body(&t, alone(&t, image(&t, "c.png", "細胞の絵", "題 {#fig-c}")));
    body(&t, with(make(&t, YOMI_NODE_TABLE),
                  with(make(&t, YOMI_NODE_CAPTION), text(&t, "表の題 {#tbl}"), NULL), NULL));
    body(&t, with(make(&t, YOMI_NODE_TABLE),
                  with(make(&t, YOMI_NODE_CAPTION), text(&t, "{"), text(&t, "#tbl}"), NULL), NULL));
    check(&t,
          "(doc (figure to='fig-a' (image to='a.png' alt='細胞の絵') (caption '題')) "
          "(figure to='図-b' (image to='b.png' alt='細胞の絵')) "
          "(figure to='fig-c' (image to='c.png' alt='細胞の絵') (caption '題')) "
          "(table to='tbl' (caption '表の題')) (table (caption '{' '#tbl}')))",
          "");
}

static void a_name_alone_is_no_caption(void)
{
    Tree t;

    tree_start(&t);
    body(&t, alone(&t, image(&t, "a.png", "細胞の絵", "{#a}")));
    body(&t, alone(&t, image(&t, "b.png", "細胞の絵", NULL)));
    body(&t, paragraph(&t, "図：{#b}"));
    body(&t,
         with(make(&t, YOMI_NODE_TABLE), with(make(&t, YOMI_NODE_CAPTION), text(&t, "{#t}"), NULL),
              make(&t, YOMI_NODE_ROW), NULL));
    check(&t,
          "(doc (figure to='a' (image to='a.png' alt='細胞の絵')) "
          "(figure to='b' (image to='b.png' alt='細胞の絵')) (table to='t' (row)))",
          "");
}

static void what_is_no_name_is_reported(void)
{
    Tree t;

    tree_start(&t);
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), image(&t, "a.png", "細胞の絵", "題"),
                  at(3, text(&t, "{#}")), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), image(&t, "b.png", "細胞の絵", "題"),
                  at(4, text(&t, "{#a b}")), NULL));
    body(&t, with(make(&t, YOMI_NODE_PARAGRAPH), at(5, image(&t, "c.png", "細胞の絵", "題{#d}")),
                  text(&t, "{#c}"), NULL));
    body(&t, with(make(&t, YOMI_NODE_TABLE),
                  with(make(&t, YOMI_NODE_CAPTION), text(&t, "題"), at(6, text(&t, "{#c}")), NULL),
                  NULL));
    body(&t, with(make(&t, YOMI_NODE_TABLE),
                  with(make(&t, YOMI_NODE_CAPTION), at(7, text(&t, "題{#e} {#f}")), NULL), NULL));
    yomi_pass_figures(&t.ctx, t.doc);
    assert_findings(t.diags, "3 caption-name {#}\n4 caption-name {#a b}\n5 caption-name {#d}\n"
                             "6 anchor-twice c\n7 caption-name {#e}");
    tree_end(&t);
}

static void a_line_behind_a_figure_is_its_caption(void)
{
    Tree t;

    tree_start(&t);
    body(&t, alone(&t, image(&t, "a.png", "細胞の絵", NULL)));
    body(&t,
         with(paragraph(&t, "図：細胞"), with(make(&t, YOMI_NODE_EMPHASIS), text(&t, "図"), NULL),
              text(&t, " {#a}"), NULL));
    body(&t, paragraph(&t, "図：もう一つ"));
    body(&t, alone(&t, image(&t, "b.png", "細胞の絵", "題")));
    body(&t, paragraph(&t, "図：二つめの題"));
    body(&t, alone(&t, image(&t, "c.png", "細胞の絵", NULL)));
    body(&t, paragraph(&t, "図： "));
    body(&t, alone(&t, image(&t, "d.png", "細胞の絵", NULL)));
    body(&t, with(paragraph(&t, "Figure: "), mark(&t, "n"), NULL));
    check(&t,
          "(doc (figure to='a' (image to='a.png' alt='細胞の絵') "
          "(caption '細胞' (emphasis '図'))) (paragraph '図：もう一つ') "
          "(figure (image to='b.png' alt='細胞の絵') (caption '題')) (paragraph '図：二つめの題') "
          "(figure (image to='c.png' alt='細胞の絵')) (paragraph '図： ') "
          "(figure (image to='d.png' alt='細胞の絵') (caption (note-ref to='n'))))",
          "");
}

static YomiNode *description(Tree *t, uint32_t place)
{
    YomiNode *alert = at(place, make(t, YOMI_NODE_ALERT));

    alert->name = "description";
    return alert;
}

static void a_description_follows_its_figure(void)
{
    Tree t;

    tree_start(&t);
    body(&t, description(&t, 1));
    body(&t, alone(&t, image(&t, "a.png", "細胞の絵", NULL)));
    body(&t, paragraph(&t, "図：題"));
    body(&t, description(&t, 2));
    body(&t, description(&t, 3));
    body(&t, element(&t, "figure", NULL, NULL));
    body(&t, description(&t, 4));
    yomi_pass_figures(&t.ctx, t.doc);
    assert_findings(t.diags, "1 description-alone\n3 description-alone");
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/figures/alone", a_picture_alone_is_a_figure);
    g_test_add_func("/pass/figures/in-blocks", a_figure_may_stand_in_a_note_or_list);
    g_test_add_func("/pass/figures/within-text", pictures_within_text_warn);
    g_test_add_func("/pass/figures/alt", alt_texts_say_something);
    g_test_add_func("/pass/figures/names", a_name_stands_behind_the_picture_or_the_caption);
    g_test_add_func("/pass/figures/bare-names", a_name_alone_is_no_caption);
    g_test_add_func("/pass/figures/bad-names", what_is_no_name_is_reported);
    g_test_add_func("/pass/figures/lines", a_line_behind_a_figure_is_its_caption);
    g_test_add_func("/pass/figures/descriptions", a_description_follows_its_figure);
    return g_test_run();
}
