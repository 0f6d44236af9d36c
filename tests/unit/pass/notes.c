/* notes.c -- marks and notes: found, numbered, refused. */
/* SPDX-License-Identifier: MIT */
#include "tree.h"

static void check(Tree *tree, const char *body_dump, const char *notes_dump, const char *findings)
{
    yomi_pass_notes(&tree->ctx, tree->doc);
    assert_dump(yomi_doc_root(tree->doc), body_dump);
    assert_dump(yomi_doc_notes(tree->doc), notes_dump);
    assert_findings(tree->diags, findings);
    tree_end(tree);
}

static YomiNode *marked(Tree *tree, uint32_t place, const char *id)
{
    return with(make(tree, YOMI_NODE_PARAGRAPH), at(place, mark(tree, id)), NULL);
}

static void marks_count_in_reading_order(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a", paragraph(&t, "甲"));
    note(&t, 0, "b", paragraph(&t, "乙"));
    body(&t, with(heading(&t, 1, "題"), mark(&t, "b"), NULL));
    body(&t, with(paragraph(&t, "本文"), mark(&t, "a"), mark(&t, "b"), NULL));
    check(&t,
          "(doc (heading 1 '題' (note-ref 1 to='b')) "
          "(paragraph '本文' (note-ref 2 to='a') (note-ref 1/2 to='b')))",
          "(doc (note 1/2 to='b' (paragraph '乙')) (note 2 to='a' (paragraph '甲')))", "");
}

static void notes_named_by_notes_come_after_the_text(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "inner", paragraph(&t, "内"));
    note(&t, 0, "outer", marked(&t, 0, "inner"));
    body(&t, marked(&t, 0, "outer"));
    note(&t, 0, "last", paragraph(&t, "末"));
    body(&t, marked(&t, 0, "last"));
    check(&t, "(doc (paragraph (note-ref 1 to='outer')) (paragraph (note-ref 2 to='last')))",
          "(doc (note 1 to='outer' (paragraph (note-ref 3 to='inner'))) "
          "(note 2 to='last' (paragraph '末')) (note 3 to='inner' (paragraph '内')))",
          "");
}

static void an_unknown_mark_becomes_text(void)
{
    Tree t;

    tree_start(&t);
    body(&t, marked(&t, 1, "x"));
    note(&t, 2, "y", marked(&t, 3, "z"));
    body(&t, marked(&t, 0, "y"));
    check(&t, "(doc (paragraph '[^x]') (paragraph (note-ref 1 to='y')))",
          "(doc (note 1 to='y' (paragraph '[^z]')))", "1 note-undefined x\n3 note-undefined z");
}

static void an_unmarked_note_is_dropped(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 2, "deep", paragraph(&t, "深"));
    note(&t, 5, "alone", marked(&t, 0, "deep"));
    body(&t, paragraph(&t, "本文"));
    check(&t, "(doc (paragraph '本文'))", "(doc)", "2 note-unused deep\n5 note-unused alone");
}

static void the_second_of_a_name_is_an_error(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a", paragraph(&t, "一"));
    note(&t, 5, "a", paragraph(&t, "二"));
    body(&t, marked(&t, 0, "a"));
    check(&t, "(doc (paragraph (note-ref 1 to='a')))", "(doc (note 1 to='a' (paragraph '一')))",
          "5 note-twice a");
}

static void circles_are_broken(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "self", marked(&t, 1, "self"));
    note(&t, 5, "a", marked(&t, 6, "b"));
    note(&t, 6, "b", marked(&t, 7, "a"));
    body(&t, with(marked(&t, 0, "self"), mark(&t, "b"), NULL));
    check(&t, "(doc (paragraph (note-ref 1 to='self') (note-ref 2 to='b')))",
          "(doc (note 1 to='self' (paragraph '[^self]')) (note 2 to='b' (paragraph '[^a]')))",
          "1 note-circle self\n5 note-unused a\n7 note-circle a");
}

static void two_ways_to_a_note_are_no_circle(void)
{
    Tree t;

    tree_start(&t);
    note(&t, 0, "a", with(marked(&t, 0, "c"), mark(&t, "b"), NULL));
    note(&t, 0, "b", marked(&t, 0, "c"));
    note(&t, 0, "c", paragraph(&t, "底"));
    body(&t, marked(&t, 0, "a"));
    yomi_pass_notes(&t.ctx, t.doc);
    assert_findings(t.diags, "");
    tree_end(&t);
}

/* A chain of notes, each named by the one before: no recursion, no quadratic search. */
static void many_notes_in_a_chain(void)
{
    enum { MANY = 2000 };
    Tree t;

    tree_start(&t);
    for (unsigned i = 0; i < MANY; i++) {
        const char *id = yomi_arena_printf(yomi_doc_arena(t.doc), "n%u", i);
        const char *next = yomi_arena_printf(yomi_doc_arena(t.doc), "n%u", i + 1);

        note(&t, i, id, i + 1 < MANY ? marked(&t, 0, next) : paragraph(&t, "終"));
    }
    body(&t, marked(&t, 0, "n0"));
    yomi_pass_notes(&t.ctx, t.doc);
    assert_findings(t.diags, "");
    g_assert_cmpuint(yomi_doc_notes(t.doc)->last->number, ==, MANY);
    tree_end(&t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pass/notes/reading-order", marks_count_in_reading_order);
    g_test_add_func("/pass/notes/after-the-text", notes_named_by_notes_come_after_the_text);
    g_test_add_func("/pass/notes/unknown", an_unknown_mark_becomes_text);
    g_test_add_func("/pass/notes/unmarked", an_unmarked_note_is_dropped);
    g_test_add_func("/pass/notes/twice", the_second_of_a_name_is_an_error);
    g_test_add_func("/pass/notes/circles", circles_are_broken);
    g_test_add_func("/pass/notes/no-circle", two_ways_to_a_note_are_no_circle);
    g_test_add_func("/pass/notes/chain", many_notes_in_a_chain);
    return g_test_run();
}
