/* references.c -- lists of works: read, and what is wrong with them. */
/* SPDX-License-Identifier: MIT */
#include "book/references.h"

#include "works.h"

static void json_as_zotero_writes_it(void)
{
    g_auto(Works) works = works_read(
        "[\n\t{\n\t\t\"id\": \"http:\\/\\/zotero.org\\/users\\/1\\/items\\/AB\",\n"
        "\t\t\"type\": \"book\",\n\t\t\"title\": \"\\u907a\\u91ce \\ud842\\udfb7\",\n"
        "\t\t\"volume\": 2,\n\t\t\"note\": \"PMID: 123\\nmore\",\n"
        "\t\t\"publisher\": \"\\\\ud842\",\n"
        "\t\t\"author\": [\n\t\t\t{\n\t\t\t\t\"family\": \"Smith\"\n\t\t\t}\n\t\t],\n"
        "\t\t\"issued\": {\n\t\t\t\"date-parts\": [[\"1910\", 6, \"14\"]]\n\t\t}\n\t}\n]\n",
        true);
    const YomiReference *work = works_nth(&works, 0);

    works_found(&works, "");
    g_assert_cmpstr(work->id, ==, "http://zotero.org/users/1/items/AB");
    g_assert_cmpstr(work->texts[YOMI_REF_TITLE], ==, "遺野 𠮷");
    g_assert_cmpstr(work->texts[YOMI_REF_VOLUME], ==, "2");
    g_assert_cmpstr(work->texts[YOMI_REF_PUBLISHER], ==, "\\ud842");
    g_assert_cmpstr(work->people[YOMI_ROLE_AUTHOR].names[0].family, ==, "Smith");
    g_assert_cmpint(work->dates[YOMI_DATE_ISSUED].from.day, ==, 14);
    g_assert_cmpstr(work->links[YOMI_REF_LINK_PMID].text, ==, "123");
    g_assert_true(yomi_references_find(works.references, work->id) == work);
    g_assert_null(yomi_references_find(works.references, "x"));
    g_assert_null(yomi_references_find(NULL, "x"));
}

static void json_on_one_line(void)
{
    g_auto(Works) works = works_read("[{\"id\":1,\"type\":\"bill\",\"title\":\"T\"}]", true);

    works_found(&works, "");
    g_assert_cmpstr(works_nth(&works, 0)->id, ==, "1");
}

static void yaml_under_its_key(void)
{
    g_auto(Works) works = works_read("references:\n- {id: a, type: bill, title: T}\n", false);

    works_found(&works, "");
    g_assert_cmpstr(works_nth(&works, 0)->id, ==, "a");
}

static void mistakes_have_their_places(void)
{
    g_auto(Works) works =
        works_read("- {type: bill, title: T}\n"
                   "- {id: a, title: T}\n"
                   "- {id: b, type: bil, title: T}\n"
                   "- {id: b, type: bill, title: T}\n"
                   "- x\n"
                   "- {id: c d, type: bill, title: [T], titel: T}\n"
                   "- {id: e, type: book, source-incomplete: true}\n"
                   "- {id: f, type: book, source-incomplete: maybe, title: T, status: x, editor: "
                   "{literal: E}, publisher: P}\n",
                   false);

    works_found(&works, "refs:1:3 error yaml-missing-key (id)\n"
                        "refs:2:3 error yaml-missing-key (type)\n"
                        "refs:2:8 warning reference-incomplete (a: issued)\n"
                        "refs:3:8 warning reference-incomplete (b: issued)\n"
                        "refs:3:17 error yaml-unknown-word (bil (bill?))\n"
                        "refs:4:8 error reference-twice (b)\n"
                        "refs:5:3 error yaml-want-map (references)\n"
                        "refs:6:8 warning reference-id (c d)\n"
                        "refs:6:8 warning reference-incomplete (c d: title)\n"
                        "refs:6:32 error yaml-want-text (title)\n"
                        "refs:6:37 warning reference-key-unknown (titel (title?))\n"
                        "refs:8:42 error yaml-unknown-word (maybe (false, true))\n");
    g_assert_cmpuint(works.references->list->len, ==, 5);
}

static void what_is_missing_is_null(void)
{
    g_auto(Works) works = works_read("[{\"id\": \"a\", \"type\": \"bill\", \"title\": \"T\","
                                     " \"page\": null, \"volume\": \"\", \"author\": null,"
                                     " \"issued\": null}]",
                                     true);

    works_found(&works, "");
    g_assert_null(works_nth(&works, 0)->texts[YOMI_REF_PAGE]);
    g_assert_null(works_nth(&works, 0)->texts[YOMI_REF_VOLUME]);
}

static void check_language(const char *keys, bool japanese, const char *language)
{
    g_autofree char *text = g_strdup_printf("- {id: a, type: bill, %s}\n", keys);
    g_auto(Works) works = works_read(text, false);

    g_assert_true(works_nth(&works, 0)->japanese == japanese);
    g_assert_cmpstr(works_nth(&works, 0)->language, ==, language);
}

static void languages(void)
{
    check_language("title: Cells", false, "en");
    check_language("title: 細胞", true, "ja");
    check_language("title: ALSとは", true, "ja");
    check_language("title: 細胞, language: en-US", false, "en-US");
    check_language("title: Cells, language: ja", true, "ja");
    check_language("title: Cells, language: Japanese", true, "ja");
    check_language("title: Zellen, language: German", false, "de");
    check_language("title: Cells, language: en_GB", false, "en-GB");
    check_language("title: 細胞, language: 不明", true, "ja");
    check_language("author: {family: 山田}", true, "ja");
    check_language("author: {family: Yamada}", false, "en");
}

static void lists_that_are_none(void)
{
    g_auto(Works) text = works_read("x\n", false);
    g_auto(Works) map = works_read("works: []\n", false);

    works_found(&text, "refs:1:1 error yaml-want-list (references)\n");
    works_found(&map, "refs:1:1 error yaml-missing-key (references)\n"
                      "refs:1:1 error yaml-unknown-key (works)\n");
}

static char *load(const char *yaml, const char *json)
{
    char *root = sample_new("", "");
    YomiReferences *references = NULL;
    g_autoptr(YomiDiags) diags = yomi_diags_new();

    if (yaml)
        sample_write(root, "references.yaml", yaml);
    if (json)
        sample_write(root, "references.json", json);
    g_assert_true(yomi_references_load(root, 1, &references, diags, NULL));

    g_autofree char *findings = sample_findings(diags);
    char *found = g_strdup_printf("%u\n%s", references ? references->list->len : 99, findings);

    yomi_references_free(references);
    sample_free(root);
    return found;
}

static void files(void)
{
    static const char yaml[] = "- {id: a, type: bill, title: T}\n";
    static const char json[] = "[]";
    g_autofree char *none = load(NULL, NULL);
    g_autofree char *one = load(yaml, NULL);
    g_autofree char *other = load(NULL, "[{\"id\": \"a\", \"type\": \"bill\", \"title\": \"T\"}]");
    g_autofree char *both = load(yaml, json);

    g_assert_cmpstr(none, ==, "99\n");
    g_assert_cmpstr(one, ==, "1\n");
    g_assert_cmpstr(other, ==, "1\n");
    g_assert_cmpstr(both, ==, "1\nreferences.yaml:1:1 error references-two-files\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/references/zotero", json_as_zotero_writes_it);
    g_test_add_func("/references/one-line", json_on_one_line);
    g_test_add_func("/references/yaml", yaml_under_its_key);
    g_test_add_func("/references/mistakes", mistakes_have_their_places);
    g_test_add_func("/references/null", what_is_missing_is_null);
    g_test_add_func("/references/languages", languages);
    g_test_add_func("/references/none", lists_that_are_none);
    g_test_add_func("/references/files", files);
    return g_test_run();
}
