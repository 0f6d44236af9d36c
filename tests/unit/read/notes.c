/* notes.c -- tests of read/lines and read/assemble: notes (japanese-text 1.4 and 2.4). */
/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void a_definition_of_one_word_is_no_link(void)
{
    check("あ[^1]\n\n[^1]: これは脚注です。\n",
          "(doc (paragraph 'あ' (note-ref to='1'))) + "
          "(doc (note to='1' (paragraph 'これは脚注です。')))",
          "");
}

static void a_mark_is_no_link_and_no_picture(void)
{
    check("これは[^1](2025)と![^b][^c]\n",
          "(doc (paragraph 'これは' (note-ref to='1') '(2025)と!' (note-ref to='b') "
          "(note-ref to='c')))",
          "");
    check_line("[^a b] [^] [^漢^字] \\[^1] `[^1]`",
               "'[^a b] [^] [^漢^字] ' '[' '^1] ' (code '[^1]')", "");
    check_line("[^a*b*_`<&|]c*d*", "(note-ref to='a*b*_`<&|') 'c' (emphasis 'd')", "");
}

static void the_body_goes_on(void)
{
    check("[^1]: 一行目\n二行目\n    三行目\n\n本文\n",
          "(doc (paragraph '本文')) + (doc (note to='1' (paragraph '一行目' '二行目' '三行目')))",
          "");
    check("[^1]: 一\n\n    二\n\n\t三\n四\n\n本文\n",
          "(doc (paragraph '本文')) + (doc (note to='1' (paragraph '一') (paragraph '二') "
          "(paragraph '三' '四')))",
          "");
    check("[^1]:\n\n    段落\n", "(doc) + (doc (note to='1' (paragraph '段落')))", "");
    check("[^1]:\n    段落\n", "(doc) + (doc (note to='1' (paragraph '段落')))", "");
    check("[^1]: a\n  \t\n本文\n", "(doc (paragraph '本文')) + (doc (note to='1' (paragraph 'a')))",
          "");
    check("[^1]: a\n   \n    b\n", "(doc) + (doc (note to='1' (paragraph 'a') (paragraph 'b')))",
          "");
}

static void another_definition_ends_it(void)
{
    check("[^1]: a\nb\n   [^2]: c\n[^3]:d\n",
          "(doc) + (doc (note to='1' (paragraph 'a' ' ' 'b')) (note to='2' (paragraph 'c')) "
          "(note to='3' (paragraph 'd')))",
          "");
}

static void the_body_holds_blocks(void)
{
    check("[^1]: 次の二つ\n\n    - a\n    - b\n\n    ```\n    x\n\n      y\n    ```\n\n"
          "        code\n\n    > q\n",
          "(doc) + (doc (note to='1' (paragraph '次の二つ') (list tight (item (paragraph 'a')) "
          "(item (paragraph 'b'))) (code-block 'x\\n\\n  y\\n') (code-block 'code\\n') "
          "(quote (paragraph 'q'))))",
          "");
    check("[^1]: -\ta\n\n    -\tb\n\t\tc\n",
          "(doc) + (doc (note to='1' (list (item (paragraph 'a')) (item "
          "(paragraph 'b' ' ' 'c')))))",
          "");
}

static void unclosed_code_in_a_body_ends_with_it(void)
{
    check("本文\n\n[^1]: ```\n    a\n\n後\n",
          "(doc (paragraph '本文') (paragraph '後')) + (doc (note to='1' (code-block 'a\\n')))",
          "");
}

static void it_may_stand_anywhere_at_top_level(void)
{
    check("[^1]: 先\n\nあ[^1]\n",
          "(doc (paragraph 'あ' (note-ref to='1'))) + "
          "(doc (note to='1' (paragraph '先')))",
          "");
    check("本文\n[^1]: すぐ下\n",
          "(doc (paragraph '本文')) + "
          "(doc (note to='1' (paragraph 'すぐ下')))",
          "");
    check("- a\n[^1]: x\n\n後\n",
          "(doc (list tight (item (paragraph 'a'))) (paragraph '後')) + "
          "(doc (note to='1' (paragraph 'x')))",
          "");
    check("> a\n[^1]: x\n", "(doc (quote (paragraph 'a'))) + (doc (note to='1' (paragraph 'x')))",
          "");
}

static void code_holds_no_definition(void)
{
    check("```\n[^1]: x\n```\n", "(doc (code-block '[^1]: x\\n'))", "");
    check("    [^1]: x\n", "(doc (code-block '[^1]: x\\n'))", "");
    check("- a\n\n  ```\n  [^1]: x\n  ```\n",
          "(doc (list (item (paragraph 'a') (code-block '[^1]: x\\n'))))", "");
    check("- ```\n  a\n[^1]: x\n",
          "(doc (list tight (item (code-block 'a\\n')))) + (doc (note to='1' (paragraph 'x')))",
          "");
}

static void containers_hold_no_definition(void)
{
    check("- a\n\n  [^1]: x\n",
          "(doc (list (item (paragraph 'a') (paragraph (note-ref to='1') ': x'))))",
          "3:3 note-definition-nested");
    check("> [^1]: x\n", "(doc (quote (paragraph (note-ref to='1') ': x')))",
          "1:3 note-definition-nested");
    check("[^1]: a\n\n    [^2]: b\n",
          "(doc) + (doc (note to='1' (paragraph 'a') (paragraph (note-ref to='2') ': b')))",
          "3:5 note-definition-nested");
    check("> あ[^1]: x\n", "(doc (quote (paragraph 'あ' (note-ref to='1') ': x')))", "");
}

static void link_definitions_are_known_in_notes(void)
{
    check("[^1]: [a]と[b]\n\n    [b]: v\n\n[a]: u\n\n[b]\n",
          "(doc (paragraph (link to='v' 'b'))) + (doc (note to='1' (paragraph (link to='u' 'a') "
          "'と' (link to='v' 'b'))))",
          "");
}

static void marks_may_stand_everywhere(void)
{
    check("# 題[^1]\n\n[^1]: 注の中[^2]\n",
          "(doc (heading 1 '題' (note-ref to='1'))) + "
          "(doc (note to='1' (paragraph '注の中' (note-ref to='2'))))",
          "");
    check("表: 題[^1]\n\n| a[^2] |\n|---|\n",
          "(doc (table 1 (caption '題' (note-ref to='1')) (row header (cell header 'a' "
          "(note-ref to='2')))))",
          "");
}

static void an_empty_note_is_reported(void)
{
    check("[^1]:\n\n本文\n", "(doc (paragraph '本文')) + (doc (note to='1'))", "1:1 note-empty");
}

static void inline_notes(void)
{
    check("本文^[これは *注* です。]続き\n",
          "(doc (paragraph '本文' (note-ref to='^1') '続き')) + "
          "(doc (note to='^1' (paragraph 'これは ' (emphasis '注') ' です。')))",
          "");
    check("^[a [b](c) `]` \\] {漢|か}]d\n",
          "(doc (paragraph (note-ref to='^1') 'd')) + (doc (note to='^1' (paragraph 'a ' "
          "(link to='c' 'b') ' ' (code ']') ' ' ']' ' ' (ruby 漢=か))))",
          "");
    check("^[ 行\n目 ]と^[二]\n",
          "(doc (paragraph (note-ref to='^1') 'と' (note-ref to='^2'))) + "
          "(doc (note to='^1' (paragraph '行' '目')) (note to='^2' (paragraph '二')))",
          "");
    check_line("^[] ^[ ] ^[a \\^[b] `^[c]`", "'^[] ^[ ] ^[a ' '^' '[b] ' (code '^[c]')", "");
    check("> ^[a\n> b]\n",
          "(doc (quote (paragraph (note-ref to='^1')))) + "
          "(doc (note to='^1' (paragraph 'a' ' ' 'b')))",
          "");
}

static void they_stand_in_the_order_of_the_text(void)
{
    check("^[a]\n\n[^x]: b^[c]\n\n^[d][^x]\n",
          "(doc (paragraph (note-ref to='^1')) (paragraph (note-ref to='^2') (note-ref to='x'))) + "
          "(doc (note to='^1' (paragraph 'a')) (note to='x' (paragraph 'b' (note-ref to='^3'))) "
          "(note to='^3' (paragraph 'c')) (note to='^2' (paragraph 'd')))",
          "");
}

static void nested_inline_notes_are_errors(void)
{
    check("^[a ^[b ^[c]] d] ^[e]\n",
          "(doc (paragraph (note-ref to='^1') ' ' (note-ref to='^2'))) + "
          "(doc (note to='^1' (paragraph 'a ^[b ^[c]] d')) (note to='^2' (paragraph 'e')))",
          "1:5 note-nested");
}

static void crossing_inline_notes_are_text(void)
{
    check_line("*a ^[b* c]", "(emphasis 'a ' '^[' 'b') ' c' ']'", "1:4 mark-crossing");
}

static void alt_texts_have_no_marks(void)
{
    check_line("![図[^1]](u)", "(image to='u' alt='図')", "1:1 mark-in-alt");
    check_line("![図^[a]](u)", "(image to='u' alt='図^[a]')", "1:1 mark-in-alt");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/notes/word", a_definition_of_one_word_is_no_link);
    g_test_add_func("/read/notes/mark", a_mark_is_no_link_and_no_picture);
    g_test_add_func("/read/notes/body", the_body_goes_on);
    g_test_add_func("/read/notes/another", another_definition_ends_it);
    g_test_add_func("/read/notes/blocks", the_body_holds_blocks);
    g_test_add_func("/read/notes/unclosed", unclosed_code_in_a_body_ends_with_it);
    g_test_add_func("/read/notes/anywhere", it_may_stand_anywhere_at_top_level);
    g_test_add_func("/read/notes/code", code_holds_no_definition);
    g_test_add_func("/read/notes/containers", containers_hold_no_definition);
    g_test_add_func("/read/notes/links", link_definitions_are_known_in_notes);
    g_test_add_func("/read/notes/everywhere", marks_may_stand_everywhere);
    g_test_add_func("/read/notes/empty", an_empty_note_is_reported);
    g_test_add_func("/read/notes/inline", inline_notes);
    g_test_add_func("/read/notes/order", they_stand_in_the_order_of_the_text);
    g_test_add_func("/read/notes/nested", nested_inline_notes_are_errors);
    g_test_add_func("/read/notes/crossing", crossing_inline_notes_are_text);
    g_test_add_func("/read/notes/alt", alt_texts_have_no_marks);
    return g_test_run();
}
