/* split.c -- pages that are too long. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

#include "pass/size.h"

/* A paragraph that takes @percent of what a document may hold. */
static YomiNode *long_paragraph(Tree *t, unsigned percent)
{
    const gsize length = (gsize)YOMI_SIZE_PAGE * percent / 100;
    g_autofree char *letters = g_strnfill(length, 'a');

    return paragraph(t, yomi_arena_strdup(yomi_doc_arena(t->doc), letters));
}

/* Puts what was given to the root into one page. */
static YomiNode *one_page(Tree *t)
{
    YomiNode *page = make(t, YOMI_NODE_PAGE);

    t->edition.vertical = false; /* letters stay what they are */
    page->number = 1;
    yomi_node_take_children(page, yomi_doc_root(t->doc));
    yomi_node_append(yomi_doc_root(t->doc), page);
    return page;
}

/* "1: # p p, 2: ## p": what stands on the pages, by number. */
static void check(Tree *t, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_pass_split(&t->ctx, t->doc);
    for (const YomiNode *page = yomi_doc_root(t->doc)->first; page; page = page->next) {
        g_string_append_printf(out, "%s%u%s:", page->prev ? ", " : "", page->number,
                               page->horizontal ? " horizontal" : "");
        for (const YomiNode *node = page->first; node; node = node->next)
            if (node->kind == YOMI_NODE_HEADING)
                g_string_append_printf(out, " %.*s", (int)node->level, "######");
            else
                g_string_append(out, node->kind == YOMI_NODE_PRINT_PAGE ? " %" : " p");
    }
    g_assert_cmpstr(out->str, ==, expected);
    tree_end(t);
}

static void short_pages_stay(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 45));
    body(&t, heading(&t, 2, "節"));
    body(&t, long_paragraph(&t, 45));
    one_page(&t);
    check(&t, "1: # p ## p");
}

static void sections_stay_whole(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 30));
    body(&t, heading(&t, 2, "一"));
    body(&t, long_paragraph(&t, 30));
    body(&t, heading(&t, 3, "小"));
    body(&t, long_paragraph(&t, 30));
    body(&t, heading(&t, 2, "二"));
    body(&t, long_paragraph(&t, 20));
    body(&t, heading(&t, 3, "小"));
    body(&t, long_paragraph(&t, 20));
    one_page(&t);
    check(&t, "1: # p ## p ### p, 2: ## p ### p");
}

static void a_long_section_is_divided_at_its_own(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 10)); /* little: the section begins here all the same */
    body(&t, heading(&t, 2, "長"));
    body(&t, long_paragraph(&t, 40));
    body(&t, heading(&t, 3, "一"));
    body(&t, long_paragraph(&t, 60));
    body(&t, heading(&t, 3, "二"));
    body(&t, long_paragraph(&t, 30));
    one_page(&t);
    check(&t, "1: # p ## p, 2: ### p ### p");
}

static void a_long_section_begins_anew_behind_much(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 60));
    body(&t, heading(&t, 2, "長"));
    body(&t, long_paragraph(&t, 10));
    body(&t, heading(&t, 3, "一"));
    body(&t, long_paragraph(&t, 80));
    body(&t, heading(&t, 3, "二"));
    body(&t, long_paragraph(&t, 80));
    one_page(&t);
    check(&t, "1: # p, 2: ## p ### p, 3: ### p");
}

static void else_at_blocks(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    for (unsigned i = 0; i < 5; i++)
        body(&t, long_paragraph(&t, 40));
    one_page(&t);
    check(&t, "1: # p p, 2: p p, 3: p");
}

/* One block cannot be divided; what stands over it comes along. */
static void headings_are_not_left_behind(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 80));
    body(&t, make(&t, YOMI_NODE_PRINT_PAGE));
    body(&t, heading(&t, 2, "一"));
    body(&t, heading(&t, 3, "小"));
    body(&t, long_paragraph(&t, 150));
    body(&t, paragraph(&t, "終"));
    body(&t, heading(&t, 2, "最後"));
    for (YomiNode *node = yomi_doc_root(t.doc)->first; node; node = node->next)
        if (node->kind == YOMI_NODE_PRINT_PAGE)
            node->text = "5";
    one_page(&t)->horizontal = true;
    check(&t, "1 horizontal: # p, 2 horizontal: % ## ### p, 3 horizontal: p ##");
}

static void pages_are_numbered_on(void)
{
    Tree t;

    tree_start(&t);
    body(&t, heading(&t, 1, "題"));
    body(&t, long_paragraph(&t, 80));
    body(&t, long_paragraph(&t, 80));

    YomiNode *second = make(&t, YOMI_NODE_PAGE);

    one_page(&t);
    second->number = 2;
    yomi_node_append(second, paragraph(&t, "続き"));
    yomi_node_append(yomi_doc_root(t.doc), second);
    check(&t, "1: # p, 2: p, 3: p");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/split/short", short_pages_stay);
    g_test_add_func("/pass/split/sections", sections_stay_whole);
    g_test_add_func("/pass/split/long-section", a_long_section_is_divided_at_its_own);
    g_test_add_func("/pass/split/anew", a_long_section_begins_anew_behind_much);
    g_test_add_func("/pass/split/blocks", else_at_blocks);
    g_test_add_func("/pass/split/headings", headings_are_not_left_behind);
    g_test_add_func("/pass/split/numbers", pages_are_numbered_on);
    return g_test_run();
}
