/* yaml.c -- unit tests of yaml/yaml.c and yaml/blame.c: trees, places and findings. */
/* SPDX-License-Identifier: MIT */
#include "yaml/yaml.h"

#include <string.h>

/* Each open list or map, and how it ends: no recursion, as in the code under test. */
static void dump(GString *out, const YomiYamlNode *node)
{
    g_autoptr(GPtrArray) open = g_ptr_array_new();

    while (node) {
        if (node->key)
            g_string_append_printf(out, "%s: ", node->key);
        if (node->kind == YOMI_YAML_SCALAR)
            g_string_append_printf(out, node->plain ? "%s" : "'%s'", node->text);
        else if (node->kind == YOMI_YAML_REFUSED)
            g_string_append(out, "refused");
        else
            g_string_append(out, node->kind == YOMI_YAML_LIST ? "[" : "{");
        if (node->first) {
            g_ptr_array_add(open, (gpointer)node);
            node = node->first;
            continue;
        }
        if (node->kind == YOMI_YAML_LIST || node->kind == YOMI_YAML_MAP)
            g_string_append(out, node->kind == YOMI_YAML_LIST ? "]" : "}");
        while (open->len > 0 && !node->next) {
            node = open->pdata[open->len - 1];
            g_string_append(out, node->kind == YOMI_YAML_LIST ? "]" : "}");
            g_ptr_array_set_size(open, (gint)open->len - 1);
        }
        node = node->next;
        if (node)
            g_string_append(out, ", ");
    }
}

/* "2:1 yaml-tab; 3:1 yaml-no-value (title)" */
static char *findings(YomiDiags *diags)
{
    GString *out = g_string_new(NULL);
    size_t count = 0;
    const YomiDiag *list = yomi_diags_list(diags, &count);

    for (size_t i = 0; i < count; i++) {
        unsigned line = 0, column = 0;

        yomi_span_locate(list[i].span, &line, &column);
        g_string_append_printf(out, "%s%u:%u %s", i ? "; " : "", line, column,
                               yomi_code_info(list[i].code)->word);
        if (list[i].subject)
            g_string_append_printf(out, " (%s)", list[i].subject);
    }
    return g_string_free(out, FALSE);
}

static void check_bytes(const char *text, size_t length, const char *tree, const char *wrong)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    char *copy = g_malloc(length + 1);

    memcpy(copy, text, length);
    copy[length] = '\0';

    g_autoptr(YomiSource) source = yomi_source_new("book.yaml", 0, copy, length);
    const YomiYamlNode *root = yomi_yaml_parse(arena, source, 0, source->length, diags);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *found = findings(diags);

    dump(out, root);
    g_assert_cmpstr(out->str, ==, tree);
    g_assert_cmpstr(found, ==, wrong);
}

static void check(const char *text, const char *tree, const char *wrong)
{
    check_bytes(text, strlen(text), tree, wrong);
}

static void trees(void)
{
    check("title: 題名\n", "{title: 題名}", "");
    check("# 注\ntitle: ALS # 注\nlanguage: ja", "{title: ALS, language: ja}", "");
    check("a:\n  - x\n  - y: 1\n    z: 2\nb: [1, {c: d}, []]\ne: {}\n",
          "{a: [x, {y: 1, z: 2}], b: [1, {c: d}, []], e: {}}", "");
    check("a: 'b ''c'\nd: \"e\\n\\u3042\"\n", "{a: 'b 'c', d: 'e\nあ'}", "");
    check("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: 'x\ny\n', b: 'x y'}", "");
    check("a: x\n  y\n", "{a: x y}", "");
    check("---\na: b\n", "{a: b}", "");
    check("a: b\n...\n", "{a: b}", "");
    check("- a\n-\n- b\n", "[a, , b]", "");
    check("a:\nb: ~\n", "{a: , b: ~}", "");
    check("{\"a\": true}", "{a: true}", "");
}

static void nothing(void)
{
    check("", "", "");
    check("# 注だけ\n", "", "");
    check("---\n", "", "");
}

static void nulls(void)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    static const char text[] = "a:\nb: null\nc: 'null'\nd: nil\n";
    g_autoptr(YomiSource) source = yomi_source_new("x", 0, g_strdup(text), strlen(text));
    const YomiYamlNode *root = yomi_yaml_parse(arena, source, 0, source->length, diags);

    g_assert_true(yomi_yaml_is_null(yomi_yaml_get(root, "a")));
    g_assert_true(yomi_yaml_is_null(yomi_yaml_get(root, "b")));
    g_assert_false(yomi_yaml_is_null(yomi_yaml_get(root, "c")));
    g_assert_false(yomi_yaml_is_null(yomi_yaml_get(root, "d")));
    g_assert_null(yomi_yaml_get(root, "e"));
}

static void check_place(const YomiYamlNode *node, const char *key, const char *value)
{
    const char *text = node->span.source->text;
    g_autofree char *got = g_strndup(text + node->span.start, node->span.end - node->span.start);
    g_autofree char *got_key =
        g_strndup(text + node->key_span.start, node->key_span.end - node->key_span.start);

    g_assert_cmpstr(got_key, ==, key);
    g_assert_cmpstr(got, ==, value);
}

static void places(void)
{
    static const char text[] = "---\n題: 値\n\"q\": 'w'\nl: [a,\n b]\nb:\n  - x\n  -\n  - \"y\"\n"
                               "lit: |\n  一\n  二\n\nn:\nm: {k: v}\n---\nbody: no\n";
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("x", 0, g_strdup(text), strlen(text));
    const size_t end = (size_t)(strstr(text, "---\nbody") - text);
    const YomiYamlNode *root = yomi_yaml_parse(arena, source, 4, end, diags);
    const YomiYamlNode *list = yomi_yaml_get(root, "b");

    check_place(yomi_yaml_get(root, "題"), "題", "値");
    check_place(yomi_yaml_get(root, "q"), "\"q\"", "'w'");
    check_place(yomi_yaml_get(root, "l"), "l", "[a,\n b]");
    check_place(list, "b", "- x\n  -\n  - \"y\"");
    check_place(list->first->next, "", "-");
    check_place(list->first->next->next, "", "\"y\"");
    check_place(yomi_yaml_get(root, "lit"), "lit", "|\n  一\n  二");
    check_place(yomi_yaml_get(root, "n"), "n", "n");
    check_place(yomi_yaml_get(root, "m"), "m", "{k: v}");
    g_assert_null(yomi_yaml_get(root, "body"));
}

static void tabs(void)
{
    check("a: 1\n\tb: 2\n", "", "2:1 yaml-tab");
    check("a:\n\t- 2\n", "", "2:1 yaml-tab");
    check("a:\n  b: 1\n\tc: 2\n", "", "3:1 yaml-tab");
    check("\ta: 1\n", "", "1:1 yaml-tab");
    check("a:\n  - x\n  \t- y\n", "", "3:3 yaml-tab");
    check("a: [\n\tb,\n\tc]\n", "{a: [b, c]}", "2:1 yaml-tab; 3:1 yaml-tab");
    check("a: |\n\tx\n", "", "2:1 yaml-tab");
    check("a: x\n\ty\nb: z\n", "", "2:1 yaml-tab");
    check("a: x\n \ty\nb: z\n", "{a: x y, b: z}", "2:2 yaml-tab");
    check("a:\tx\t# 注\nb: |\n  y\n  \tz\nc: 'd\n \te'\n", "{a: x, b: 'y\n\tz\n', c: 'd e'}", "");
}

static void unclosed(void)
{
    check("a: 1\nb: \"abc\nc: d\n", "", "2:4 yaml-unclosed (\")");
    check("a: 'x\nb: 1\n", "", "1:4 yaml-unclosed (')");
    check("a: 1\nb: [1, 2\nc: 3\n", "", "2:4 yaml-unclosed ([)");
    check("a: {b: [1], c: ", "", "1:4 yaml-unclosed ({)");
    check("a: {b: 1\n", "", "1:4 yaml-unclosed ({)");
}

static void lines(void)
{
    check("a: 1\nb: c: d\n", "", "2:5 yaml-colon");
    check("title\nlanguage: ja\n", "", "1:1 yaml-no-colon");
    check("a:1\nb: 2\n", "", "1:1 yaml-no-colon");
    check("title： 題\nlanguage: ja\n", "", "1:1 yaml-no-colon");
    check("title: a\nlanguage ja\ndate: 2\n", "", "2:1 yaml-no-colon");
    check("a:\n- x\nb\n", "", "3:1 yaml-no-colon");
    check("a: 1\n b: 2\n", "", "2:2 yaml-indent");
    check("a:\n  b: 1\n c: 2\n", "", "3:2 yaml-indent");
    check("a:\n  b: 1\n    c: 2\n", "", "3:5 yaml-indent");
    check("a:\n  - x\n - y\n", "", "3:2 yaml-indent");
    check("  title: 1\nlang: 2\n", "", "2:1 yaml-indent");
    check("- a\nb: c\n", "", "2:1 yaml-indent");
    check("a: @b\n", "", "1:4 yaml-reserved (@)");
    check("a: `b`\n", "", "1:4 yaml-reserved (`)");
    check("a: %b\n", "", "1:4 yaml-reserved (%)");
    check("a: **b**\n", "", "1:4 yaml-reserved (*)");
    check("a: &題\n", "", "1:4 yaml-reserved (&)");
    check("a: !題\n", "", "1:4 yaml-reserved (!)");
    check("a: |b\n", "", "1:4 yaml-reserved (|)");
    check("a: \"b\" c\n", "", "1:8 yaml-trailing (\")");
    check("a: [b] c\nd: e\n", "", "1:8 yaml-trailing (])");
    check("\"a\" b: c\n", "", "1:5 yaml-trailing (\")");
}

static void other_syntax(void)
{
    check("題: 1\n]\n", "", "2:1 yaml-syntax (did not find expected key)");
    check("題: - a\n", "",
          "1:4 yaml-syntax (block sequence entries are not allowed in this context)");
    check("題: \"\\q\"\n", "", "1:5 yaml-syntax (found unknown escape character)");
    check("題: [a b: c d: e]\n", "", "1:13 yaml-syntax (did not find expected ',' or ']')");
    check(": b\n", "", "1:1 yaml-syntax (did not find expected key)");
    check("%YAML 9.9\n---\na: b\n", "", "1:1 yaml-syntax (found incompatible YAML document)");
}

static void features(void)
{
    check("a: &x 1\nb: *x\n", "{a: 1, b: refused}", "1:4 yaml-feature (&x); 2:4 yaml-feature (*x)");
    check("a: !!str 1\nb: &m {c: d}\n", "{a: 1, b: {c: d}}",
          "1:4 yaml-feature (!!str); 2:4 yaml-feature (&m)");
    check("*x : 1\nb: 2\n", "{b: 2}", "1:1 yaml-feature (*x)");
    check("%YAML 1.2\n---\na: b\n", "{a: b}", "");
    check("a: '&x'\nb: '*x'\n", "{a: '&x', b: '*x'}", "");
}

static void second_document(void)
{
    check("a: 1\n---\nb: 2\n", "{a: 1}", "2:1 yaml-second-document");
    check("a: 1\n---\n", "{a: 1}", "2:1 yaml-second-document");
    check("a: 1\n...\n# x\nb: 2\n", "", "4:1 yaml-second-document");
    check("---\n---\na: 1\n", "", "2:1 yaml-second-document");
}

static void keys(void)
{
    check("a: 1\nb: 2\na: 3\n", "{a: 1, b: 2}", "3:1 yaml-duplicate-key (a)");
    check("a: {b: 1, \"b\": 2, b: 3}\n", "{a: {b: 1}}",
          "1:11 yaml-duplicate-key (\"b\"); 1:19 yaml-duplicate-key (b)");
    check("? [a]\n: b\nc: d\n", "{c: d}", "1:3 yaml-bad-key ([a])");
    check("\"\": b\nc: d\n", "{c: d}", "1:1 yaml-bad-key (\"\")");
}

static void characters(void)
{
    static const char nul[] = "a: x\0y\nb: z\n";

    check("a: \"\\0b\\x01\\u0085\"\n", "{a: 'b'}",
          "1:4 bad-character (U+0000); 1:4 bad-character (U+0001); 1:4 bad-character (U+0085)");
    /* What stands in the text itself is reported by yomi_source_check(). */
    check_bytes(nul, sizeof nul - 1, "{a: x\uFFFDy, b: z}", "");
    check("a: \"\\ud800\"\n", "", "1:7 yaml-syntax (found invalid Unicode character escape code)");
}

static char *repeat(const char *before, const char *text, size_t count, const char *after)
{
    GString *out = g_string_new(before);

    for (size_t i = 0; i < count; i++)
        g_string_append(out, text);
    g_string_append(out, after);
    return g_string_free(out, FALSE);
}

static void limits(void)
{
    g_autofree char *brackets = repeat("", "[", 100000, "");
    g_autofree char *dashes = repeat("", "- ", 100000, "a\n");
    g_autofree char *long_text = repeat("a: ", "x", (size_t)1024 * 1024, "\n");
    g_autofree char *questions = repeat("[", "?", 100000, "");
    g_autofree char *closing = repeat("", "]", 31, "");
    g_autofree char *deep = repeat("a: ", "[", 31, closing);

    check(brackets, "", "1:33 yaml-deep");
    check(dashes, "", "1:65 yaml-deep");
    check(long_text, "", "1:1 yaml-large (1)");
    check(questions, "", "1:3 yaml-syntax (did not find expected node content)");
    check(deep, "{a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}", "");
}

/* A billion laughs: every alias is refused, none is followed. */
static void laughs(void)
{
    check("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
          "{a: [x, x], b: [refused, refused], c: [refused, refused]}",
          "1:4 yaml-feature (&a); 2:4 yaml-feature (&b); 2:8 yaml-feature (*a); "
          "2:12 yaml-feature (*a); 3:5 yaml-feature (*b); 3:9 yaml-feature (*b)");
}

/* The text of a small book, cut after every byte and with each byte replaced: whatever comes out,
 * a missing tree has its error, and libyaml keeps silent (stderr is watched by the runner). */
static void mutations(void)
{
    static const char text[] = "title: 'a'\nb:\n  - {c: \"d\\n\", e: [f, g]}\n  - |\n    h\n";
    static const char bytes[] = "\t\n -:?[]{},#&*!|>'\"%@`\\~x";

    for (size_t at = 0; at < sizeof text - 1; at++)
        for (size_t with = 0; with < sizeof bytes; with++) {
            g_autoptr(YomiArena) arena = yomi_arena_new();
            g_autoptr(YomiDiags) diags = yomi_diags_new();
            char *copy = g_strdup(text);

            copy[at] = bytes[with]; /* the last is a NUL: a character among others */

            g_autoptr(YomiSource) source = yomi_source_new("x", 0, copy, sizeof text - 1);

            if (!yomi_yaml_parse(arena, source, 0, source->length, diags))
                g_assert_true(yomi_diags_has_errors(diags));
        }
}

/* A file of data: what it says, and what is wrong with it. */
static void check_data(const char *text, bool json, const char *tree, const char *wrong)
{
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("x.json", 0, g_strdup(text), strlen(text));
    const YomiYamlNode *root = yomi_yaml_parse_data(arena, source, json, diags);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *found = findings(diags);

    dump(out, root);
    g_assert_cmpstr(out->str, ==, tree);
    g_assert_cmpstr(found, ==, wrong);
}

static void json(void)
{
    check_data("[\n\t{\n\t\t\"a\": 1,\n\t\t\"b\": [true, null]\n\t}\n]", true,
               "[{a: 1, b: [true, null]}]", "");
    check_data("{\"a\":\"b\",\"c\":{\"d\":[]}}", true, "{a: 'b', c: {d: []}}", "");
    check_data("[\"\\u3042\\/\\n\\\"\"]", true, "['あ/\n\"']", "");
    check_data("[\"\\ud842\\udfb7\", \"\\uD83D\\uDE00!\"]", true, "['𠮷', '😀!']", "");
    check_data("[\"\\\\ud842\\\\udfb7\"]", true, "['\\ud842\\udfb7']", "");
    check_data("[\"\\ud842\"]", true, "",
               "1:5 yaml-syntax (found invalid Unicode character escape code)");
    check_data("[\"\\ud842\\ud842\"]", true, "",
               "1:5 yaml-syntax (found invalid Unicode character escape code)");
    check_data("[\"\\udbff\\udfff\"]", true, "['\xEF\xBF\xBD']", "");
    check_data("[\"a", true, "", "1:2 yaml-unclosed (\")");
    check_data("[\n\t1\n]", false, "[1]", "2:1 yaml-tab");
}

/* Places behind a surrogate pair are right. */
static void places_in_json(void)
{
    static const char text[] = "[\"\\ud842\\udfb7\", \"b\"]";
    g_autoptr(YomiArena) arena = yomi_arena_new();
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("x.json", 0, g_strdup(text), strlen(text));
    const YomiYamlNode *root = yomi_yaml_parse_data(arena, source, true, diags);

    check_place(root->first->next, "", "\"b\"");
    g_assert_cmpuint(root->first->span.end, ==, strlen("[\"\\ud842\\udfb7\""));
}

static void silence(void)
{
    if (g_test_subprocess()) {
        mutations();
        return;
    }
    g_test_trap_subprocess(NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed();
    g_test_trap_assert_stderr("");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/yaml/trees", trees);
    g_test_add_func("/yaml/nothing", nothing);
    g_test_add_func("/yaml/nulls", nulls);
    g_test_add_func("/yaml/places", places);
    g_test_add_func("/yaml/tabs", tabs);
    g_test_add_func("/yaml/unclosed", unclosed);
    g_test_add_func("/yaml/lines", lines);
    g_test_add_func("/yaml/other-syntax", other_syntax);
    g_test_add_func("/yaml/features", features);
    g_test_add_func("/yaml/second-document", second_document);
    g_test_add_func("/yaml/keys", keys);
    g_test_add_func("/yaml/characters", characters);
    g_test_add_func("/yaml/limits", limits);
    g_test_add_func("/yaml/laughs", laughs);
    g_test_add_func("/yaml/json", json);
    g_test_add_func("/yaml/json-places", places_in_json);
    g_test_add_func("/yaml/silence", silence);
    return g_test_run();
}
