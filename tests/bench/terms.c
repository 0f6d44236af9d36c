/* terms.c -- what 10, 1,000 and 10,000 terms cost, side by side. */
/* SPDX-License-Identifier: MIT */
#include "build/build.h"
#include "jp/chars.h"
#include "pass/pass.h"
#include "read/markdown.h"
#include "survey/survey.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Usage: bench-terms BOOK
 *
 * The text is that of the chapters of BOOK, over and over. The words are made of the kanji of the
 * text, as often as they stand there, so that they begin and go on as real ones do; those that
 * happen to stand in the text are left out, for ruby that is written costs what it costs. Ten real
 * words are the same in all three lists. The rounds of the lists take turns, and the best of each
 * counts: what else the machine does meets all alike.
 */
enum { N_LISTS = 3, ROUNDS = 9, REPEATS = 100, MAX_RATIO_PERCENT = 130 };

static const unsigned sizes[N_LISTS] = {10, 1000, 10000};
static const char *const real[] = {
    "幹細胞\tかん|さい|ぼう", "上清液\tじょう|せい|えき", "培養\tばい|よう", "炎症\tえん|しょう",
    "脊髄\tせき|ずい",        "臍帯\tさい|たい",          "歯髄\tし|ずい",   "投与\tとう|よ",
    "治験\tち|けん",          "体細胞\tたい|さい|ぼう"};

typedef struct {
    char *root; /* of the project with the list */
    YomiDiags *diags;
    YomiBook *book;
    YomiLabels *labels;
    YomiDoc *doc;
    gint64 best[N_LISTS]; /* microseconds, by what is measured */
} List;

static unsigned seed = 20;

static unsigned next_random(unsigned limit)
{
    seed = seed * 1103515245 + 12345;
    return (seed >> 8) % limit;
}

static GString *read_chapters(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, "chapters", NULL);
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    GString *text = g_string_new(NULL);

    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir))
        g_ptr_array_add(names, g_strdup(name));
    g_ptr_array_sort(names, (GCompareFunc)g_strcmp0);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *file = g_build_filename(path, names->pdata[i], NULL);
        g_autofree char *chapter = NULL;
        const char *body = NULL;

        if (!g_file_get_contents(file, &chapter, NULL, NULL))
            continue;
        body = strstr(chapter, "\n---\n"); /* the front matter's end */
        g_string_append(text, body ? body + strlen("\n---\n") : chapter);
    }
    return text;
}

/* Plain paragraphs: no links that lead nowhere, no notes twice. */
static GString *read_plain(const char *folder)
{
    g_autoptr(GString) chapters = read_chapters(folder);
    GString *text = g_string_new(NULL);

    for (const char *p = chapters->str; *p; p = g_utf8_next_char(p))
        if (!strchr("[]^#!<>{}|*-=:`", *p))
            g_string_append_len(text, p, g_utf8_next_char(p) - p);
    return text;
}

static GString *repeat(const GString *plain)
{
    GString *text = g_string_new("# 題\n\n");

    for (unsigned i = 0; i < REPEATS; i++)
        g_string_append_len(text, plain->str, (gssize)plain->len);
    return text;
}

static GArray *find_kanji(const char *text)
{
    GArray *kanji = g_array_new(FALSE, FALSE, sizeof(gunichar));

    for (; *text; text = g_utf8_next_char(text)) {
        const gunichar c = g_utf8_get_char(text);

        if (yomi_char_is_ideograph(c))
            g_array_append_val(kanji, c);
    }
    return kanji;
}

/* Two to six kanji, each drawn from the text. */
static char *make_word(const GArray *kanji)
{
    GString *word = g_string_new(NULL);

    for (unsigned n = 2 + next_random(5); n > 0; n--)
        g_string_append_unichar(word, g_array_index(kanji, gunichar, next_random(kanji->len)));
    return g_string_free(word, FALSE);
}

static char *make_table(const char *text, const GArray *kanji, unsigned size)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GString *table = g_string_new("term\treading\n");
    unsigned count = G_N_ELEMENTS(real);

    for (size_t i = 0; i < G_N_ELEMENTS(real); i++)
        g_string_append_printf(table, "%s\n", real[i]);
    seed = 20;
    while (count < size) {
        g_autofree char *word = make_word(kanji);

        if (strstr(text, word) || g_hash_table_contains(seen, word))
            continue;
        g_string_append_printf(table, "%s\tよみ\n", word);
        g_hash_table_add(seen, g_steal_pointer(&word));
        count++;
    }
    return g_string_free(table, FALSE);
}

static void write_file(const char *root, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(root, name, NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* ruby: none, so that the tree stays as it is and can be gone through again; all the rest is done
 * as with ruby. */
static void open_list(List *list, const char *text, const char *table)
{
    static const char project[] =
        "title: 題\nlanguage: ja\nidentifier: urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10\n"
        "modified: 2026-11-23T00:00:00Z\ncreators:\n  - name: 著者\nchapters:\n  - 01.md\n"
        "editions:\n  vertical: { writing-mode: vertical, ruby: none }\n";

    list->root = g_dir_make_tmp("yomi-bench-XXXXXX", NULL);
    write_file(list->root, "book.yaml", project);
    write_file(list->root, "01.md", text);
    write_file(list->root, "terms.tsv", table);
    list->diags = yomi_diags_new();
    list->book = yomi_book_load(list->root, list->diags, NULL);
    list->labels = yomi_survey(list->book, list->book->editions->pdata[0], list->diags, NULL);
    list->doc = yomi_read_chapter(list->book, list->book->chapters->pdata[0], list->diags);
    for (size_t i = 0; i < G_N_ELEMENTS(list->best); i++)
        list->best[i] = G_MAXINT64;
}

static void close_list(List *list)
{
    static const char *const names[] = {"book.yaml", "01.md", "terms.tsv"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(list->root, names[i], NULL);

        g_remove(path);
    }
    g_rmdir(list->root);
    g_free(list->root);
    yomi_doc_free(list->doc);
    yomi_labels_free(list->labels);
    yomi_book_free(list->book);
    yomi_diags_free(list->diags);
}

/* --- what is measured ---------------------------------------------------------------------- */

/* The search alone, as the pass goes on from match to match. */
static void search(const List *list, const GString *text)
{
    YomiTrieMatch matches[YOMI_TRIE_MAX];
    gsize at = 0;

    for (;;) {
        const unsigned count =
            yomi_trie_find(list->book->terms->trie, text->str, text->len, &at, matches);

        if (count == 0)
            break;
        at += matches[count - 1].length;
    }
}

/* The pass over the tree. */
static void pass(const List *list, const GString *text)
{
    YomiPassContext ctx = {list->book, list->labels->edition, list->book->chapters->pdata[0],
                           list->labels, list->diags};

    (void)text;
    yomi_pass_terms(&ctx, list->doc);
}

/* All that `yomiyasu check` does, terms.tsv read and checked too. */
static void check(const List *list, const GString *text)
{
    const YomiBuildOptions options = {.root = list->root, .check_only = true};
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GPtrArray) results = g_ptr_array_new();

    (void)text;
    g_assert_true(yomi_build(&options, diags, results, NULL, NULL));
}

static const struct {
    const char *name;
    void (*run)(const List *list, const GString *text);
} measures[] = {{"search", search}, {"pass", pass}, {"check", check}};

static void measure(List *lists, const GString *text)
{
    for (unsigned round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < G_N_ELEMENTS(measures); i++)
            for (unsigned j = 0; j < N_LISTS; j++) {
                const gint64 start = g_get_monotonic_time();

                measures[i].run(&lists[j], text);
                lists[j].best[i] = MIN(lists[j].best[i], g_get_monotonic_time() - start);
            }
}

static int report(const List *lists, const GString *text)
{
    int status = EXIT_SUCCESS;

    printf("%.1f MB of text; ms, and how many times the first column\n", (double)text->len / 1e6);
    printf("%-8s", "terms");
    for (unsigned j = 0; j < N_LISTS; j++)
        printf("%10u      ", sizes[j]);
    printf("\n");
    for (size_t i = 0; i < G_N_ELEMENTS(measures); i++) {
        printf("%-8s", measures[i].name);
        for (unsigned j = 0; j < N_LISTS; j++) {
            const double ratio = (double)lists[j].best[i] / (double)lists[0].best[i];

            printf("%10.2f  %4.2f", (double)lists[j].best[i] / 1000.0, ratio);
            if (ratio * 100 > MAX_RATIO_PERCENT)
                status = EXIT_FAILURE;
        }
        printf("\n");
    }
    return status;
}

int main(int argc, char **argv)
{
    List lists[N_LISTS];

    if (argc != 2) {
        (void)fprintf(stderr, "usage: bench-terms BOOK\n");
        return 2;
    }

    g_autoptr(GString) plain = read_plain(argv[1]);
    g_autoptr(GString) text = repeat(plain);
    g_autoptr(GArray) kanji = find_kanji(plain->str);

    if (kanji->len == 0) {
        (void)fprintf(stderr, "bench-terms: no text in '%s'\n", argv[1]);
        return 2;
    }
    for (unsigned j = 0; j < N_LISTS; j++) {
        g_autofree char *table = make_table(plain->str, kanji, sizes[j]);

        open_list(&lists[j], text->str, table);
    }
    measure(lists, text);

    const int status = report(lists, text);

    for (unsigned j = 0; j < N_LISTS; j++)
        close_list(&lists[j]);
    return status;
}
