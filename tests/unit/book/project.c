/* project.c -- unit tests of book/project.c: the documents know every key, and their examples work.
 */
/* SPDX-License-Identifier: MIT */
#include "book/project.h"

#include "sample.h"

static char *read_document(const char *name)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "..", "..", "docs", name, NULL);
    char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    return text;
}

static void every_key_is_explained(void)
{
    g_autofree char *document = read_document("project-file.md");
    g_autofree char *page = read_document("man/yomiyasu-book.5");

    for (const YomiField *field = yomi_project_keys; field->key; field++) {
        g_autofree char *row =
            g_strdup_printf("\n| `%s` | %s", field->key, field->required ? "○" : "");
        g_autofree char *line = g_strdup_printf("\n%s:", field->key);
        g_autofree char *item = g_strdup_printf("\n.It Ic %s\n", field->key);

        if (!strstr(document, row) || !strstr(document, line))
            g_error("docs/project-file.md does not explain '%s'", field->key);
        if (!strstr(page, item))
            g_error("yomiyasu-book(5) does not explain '%s'", field->key);
    }
}

/* The next ```yaml block of *text, which moves behind it; NULL at the end. Yours. */
static char *next_example(const char **text)
{
    static const char open[] = "\n```yaml\n";
    const char *start = strstr(*text, open);

    if (!start)
        return NULL;
    start += strlen(open);
    *text = strstr(start, "\n```\n");
    g_assert_nonnull(*text);
    return g_strndup(start, (gsize)(*text - start + 1));
}

static bool is_key(const char *word)
{
    for (const YomiField *field = yomi_project_keys; field->key; field++)
        if (strcmp(field->key, word) == 0)
            return true;
    return false;
}

/* A whole book.yaml: it loads without any finding. */
static void check_whole(const char *example)
{
    static const char *const files[] = {
        "acknowledgments", "afterword", "calendar",     "colophon", "conclusion",
        "contacts",        "credits",   "dedication",   "epigraph", "epilogue",
        "errata",          "foreword",  "introduction", "notice",   "part-2",
        "preface",         "prologue",  "01",           "01-als",   "02-stem-cells"};
    char *root = sample_new(example, "# 章\n");
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *file = g_strdup_printf("chapters/%s.md", files[i]);

        sample_write(root, file, "# 章\n");
    }

    g_autoptr(YomiBook) book = yomi_book_load(root, diags, NULL);
    g_autofree char *found = sample_findings(diags);

    g_assert_nonnull(book);
    g_assert_cmpstr(found, ==, "");
    sample_free(root);
}

/* A part of one: the keys exist. Front matter: its end closes the document. */
static void check_part(const char *example)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("docs", 0, g_strdup(example), strlen(example));
    const bool front_matter = g_str_has_prefix(example, "---\n");
    const size_t end = source->length - (front_matter ? strlen("---\n") : 0);
    const YomiYamlNode *map = yomi_yaml_parse(arena, source, 0, end, diags);
    g_autofree char *found = sample_findings(diags);

    g_assert_cmpstr(found, ==, "");
    for (const YomiYamlNode *child = map->first; child; child = child->next)
        g_assert_true(front_matter || is_key(child->key));
}

static void every_example_works(void)
{
    g_autofree char *document = read_document("project-file.md");
    const char *rest = document;
    char *example = NULL;
    unsigned whole = 0, parts = 0;

    while ((example = next_example(&rest))) {
        if (strstr(example, "\neditions:") && strstr(example, "\nchapters:")) {
            check_whole(example);
            whole++;
        } else {
            check_part(example);
            parts++;
        }
        g_free(example);
    }
    g_assert_cmpuint(whole, ==, 2);
    g_assert_cmpuint(parts, >, 15);
}

int main(int argc, char **argv)
{
    g_unsetenv("SOURCE_DATE_EPOCH");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/project/every-key-is-explained", every_key_is_explained);
    g_test_add_func("/project/every-example-works", every_example_works);
    return g_test_run();
}
