/* trie.c -- words of a list in a text. */
/* SPDX-License-Identifier: MIT */
#include "jp/trie.h"

#include <string.h>

/* A trie of words that are numbered as they stand; they end with NULL. */
static YomiTrie *make(const char *const *words)
{
    YomiTrie *trie = yomi_trie_new();
    unsigned number = 0;

    for (unsigned i = 0; words[i]; i++)
        g_assert_true(yomi_trie_add(trie, words[i], i, &number));
    return trie;
}

/* Every place with a word: "3 細胞 細" is the byte, and the words there, the longest first. */
static char *search(const YomiTrie *trie, const char *text)
{
    GString *out = g_string_new(NULL);
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    gsize at = 0;

    for (;;) {
        unsigned count = yomi_trie_find(trie, text, strlen(text), &at, matches);

        if (count == 0)
            break;
        g_string_append_printf(out, "%zu", (size_t)at);
        while (count-- > 0)
            g_string_append_printf(out, " %.*s=%u", (int)matches[count].length, text + at,
                                   matches[count].number);
        g_string_append_c(out, '\n');
        at = (gsize)(g_utf8_next_char(text + at) - text);
    }
    g_assert_cmpuint(at, ==, strlen(text));
    return g_string_free(out, FALSE);
}

static void finds(const char *const *words, const char *text, const char *expected)
{
    g_autoptr(YomiTrie) trie = make(words);
    g_autofree char *found = search(trie, text);

    g_assert_cmpstr(found, ==, expected);
}

static void words_in_a_text(void)
{
    finds((const char *const[]){"幹細胞", "細胞", "幹", NULL}, "この幹細胞と細胞",
          "6 幹細胞=0 幹=2\n9 細胞=1\n18 細胞=1\n");
    finds((const char *const[]){"幹細胞", NULL}, "幹細と胞", "");
    finds((const char *const[]){"iPS細胞", "é", "𠮟る", NULL}, "iPS細胞はé𠮟る",
          "0 iPS細胞=0\n12 é=1\n14 𠮟る=2\n");
    finds((const char *const[]){"胞", NULL}, "細胞", "3 胞=0\n");
    finds((const char *const[]){NULL}, "細胞", "");
    finds((const char *const[]){"細胞", NULL}, "", "");
    finds((const char *const[]){"細胞", NULL}, "細", "");
}

static void a_key_is_added_once(void)
{
    g_autoptr(YomiTrie) trie = make((const char *const[]){"細胞", "細", NULL});
    unsigned number = 9;

    g_assert_false(yomi_trie_add(trie, "細胞", 5, &number));
    g_assert_cmpuint(number, ==, 0);
    g_assert_true(yomi_trie_has(trie, "細", strlen("細"), &number));
    g_assert_cmpuint(number, ==, 1);
    g_assert_false(yomi_trie_has(trie, "細胞液", strlen("細胞液"), &number));
    g_assert_false(yomi_trie_has(trie, "胞", strlen("胞"), &number));
}

static void words_that_end_at_a_place(void)
{
    g_autoptr(YomiTrie) trie = make((const char *const[]){"全体", "体", NULL});
    const char *text = "全体細胞";

    g_assert_true(yomi_trie_ends(trie, text, 0, 6));
    g_assert_true(yomi_trie_ends(trie, text, 3, 6));
    g_assert_false(yomi_trie_ends(trie, text, 6, 6));
    g_assert_false(yomi_trie_ends(trie, text, 0, 3));
    g_assert_false(yomi_trie_ends(trie, text, 0, 12));
}

/* The table grows; every word is found among all others, and nothing else. */
static void many_words(void)
{
    g_autoptr(YomiTrie) trie = yomi_trie_new();
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    unsigned number = 0;

    for (unsigned i = 0; i < 20000; i++) {
        g_autofree char *word = g_strdup_printf("語%05u番", i);

        g_assert_true(yomi_trie_add(trie, word, i, &number));
    }
    for (unsigned i = 0; i < 20000; i++) {
        g_autofree char *text = g_strdup_printf("の語%05u番目", i);
        gsize at = 0;

        g_assert_cmpuint(yomi_trie_find(trie, text, strlen(text), &at, matches), ==, 1);
        g_assert_cmpuint(at, ==, 3);
        g_assert_cmpuint(matches[0].number, ==, i);
    }
}

/* Keys of the greatest length in a text that nearly holds them, everywhere: the search looks at
 * each place YOMI_TRIE_MAX characters far and no further. */
static void hostile_text(void)
{
    g_autofree char *key = g_strnfill(YOMI_TRIE_MAX - 1, 'a');
    g_autofree char *with_end = g_strconcat(key, "b", NULL);
    g_autofree char *text = g_strnfill(1000000, 'a');
    g_autoptr(YomiTrie) trie = make((const char *const[]){with_end, NULL});
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    gsize at = 0;

    g_assert_cmpuint(yomi_trie_find(trie, text, strlen(text), &at, matches), ==, 0);
    g_assert_cmpuint(at, ==, strlen(text));
}

static void matches_of_every_length(void)
{
    g_autofree char *text = g_strnfill(YOMI_TRIE_MAX + 10, 'a');
    g_autoptr(YomiTrie) trie = yomi_trie_new();
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    gsize at = 0;
    unsigned number = 0;

    for (unsigned i = 1; i <= YOMI_TRIE_MAX; i++) {
        g_autofree char *key = g_strnfill(i, 'a');

        g_assert_true(yomi_trie_add(trie, key, i, &number));
    }
    g_assert_cmpuint(yomi_trie_find(trie, text, strlen(text), &at, matches), ==, YOMI_TRIE_MAX);
    g_assert_cmpuint(matches[0].length, ==, 1);
    g_assert_cmpuint(matches[YOMI_TRIE_MAX - 1].length, ==, YOMI_TRIE_MAX);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/trie/words", words_in_a_text);
    g_test_add_func("/jp/trie/once", a_key_is_added_once);
    g_test_add_func("/jp/trie/ends", words_that_end_at_a_place);
    g_test_add_func("/jp/trie/many", many_words);
    g_test_add_func("/jp/trie/hostile", hostile_text);
    g_test_add_func("/jp/trie/every-length", matches_of_every_length);
    return g_test_run();
}
