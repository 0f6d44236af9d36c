/* text.c -- tests of base/text and base/arena. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "base/arena.h"

#include <stdint.h>
#include <string.h>

static void check_nearest(const char *word, const char *expected)
{
    static const char *const words[] = {"title", "subtitle", "language", "chapters", NULL};

    g_assert_cmpstr(yomi_text_nearest(word, words), ==, expected);
}

static void a_slip_has_a_nearest_word(void)
{
    check_nearest("titel", "title");
    check_nearest("chapter", "chapters");
    check_nearest("lnaguage", "language");
    check_nearest("xyz", NULL);
    check_nearest("", NULL);
}

static void check_collapse(const char *text, const char *expected)
{
    g_autofree char *found = yomi_text_collapse(text);

    g_assert_cmpstr(found, ==, expected);
}

static void white_space_collapses(void)
{
    check_collapse("\u3000 題\u3000\n名 ", "題 名");
    check_collapse("  ", "");
    check_collapse("題名", "題名");
    g_assert_true(yomi_text_blank(" \u3000\n"));
    g_assert_true(yomi_text_blank(NULL));
    g_assert_false(yomi_text_blank("\u3000x"));
}

static void check_slug(const char *text, const char *expected)
{
    g_autofree char *found = yomi_text_slug(text);

    g_assert_cmpstr(found, ==, expected);
}

static void a_slug_is_what_a_link_names(void)
{
    check_slug("iPS細胞 とは？", "ips細胞-とは");
    check_slug("培養上清液のつくり方", "培養上清液のつくり方");
    check_slug("A_b-c (d)", "a_b-c-d");
    check_slug("！？", "");
}

static void an_arena_gives_zeroed_aligned_memory(void)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();

    for (size_t size = 0; size < 200000; size = size * 2 + 1) {
        unsigned char *memory = yomi_arena_alloc(arena, size);

        g_assert_cmpuint((uintptr_t)memory % sizeof(void *), ==, 0);
        for (size_t i = 0; i < size; i++)
            g_assert_cmpuint(memory[i], ==, 0);
        memset(memory, 0xAA, size);
    }
    g_assert_cmpstr(yomi_arena_strndup(arena, "漢字", 3), ==, "漢");
    g_assert_null(yomi_arena_strdup(arena, NULL));
    g_assert_cmpstr(yomi_arena_printf(arena, "%s-%d", "chapter", 3), ==, "chapter-3");
}

static void marks_are_skipped(void)
{
    static const char *const marks[] = {"表: ", "表：", NULL};

    g_assert_cmpuint(yomi_text_skip_mark("表： \t題", marks), ==, strlen("表： \t"));
    g_assert_cmpuint(yomi_text_skip_mark("表: 題", marks), ==, strlen("表: "));
    g_assert_cmpuint(yomi_text_skip_mark("表:題", marks), ==, 0);
    g_assert_cmpuint(yomi_text_skip_mark("の表：題", marks), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/text/nearest", a_slip_has_a_nearest_word);
    g_test_add_func("/base/text/collapse", white_space_collapses);
    g_test_add_func("/base/text/slug", a_slug_is_what_a_link_names);
    g_test_add_func("/base/arena/memory", an_arena_gives_zeroed_aligned_memory);
    g_test_add_func("/base/text/marks", marks_are_skipped);
    return g_test_run();
}
