/* html_refs.c -- tests of read/html_refs.c: character references. */
/* SPDX-License-Identifier: MIT */
#include "read/html_refs.h"

#include <string.h>

static void append(YomiCode code, const char *subject, size_t start, size_t end, gpointer data)
{
    g_string_append_printf(data, " %s(%s %u-%u)", yomi_code_info(code)->word, subject,
                           (unsigned)start, (unsigned)end);
}

static void check(const char *text, bool numeric, const char *expected, const char *faults)
{
    g_autoptr(YomiRefs) refs = yomi_refs_new();

    for (int i = 0; i < 2; i++) { /* the second time from memory */
        g_autoptr(GString) out = g_string_new(NULL);
        g_autofree char *got = yomi_refs_decode(refs, text, strlen(text), numeric, append, out);

        g_assert_cmpstr(got, ==, expected);
        g_assert_cmpstr(out->str, ==, faults);
    }
}

static void characters(void)
{
    check("a &amp; b&lt;c&gt; &#12354;&#x3044;&#X3046;", false, "a & b<c> あいう", "");
    check("&nbsp;&hearts;&ThinSpace;&NotEqualTilde;", false, "\xC2\xA0♥\xE2\x80\x89≂̸", "");
    check("&#xFFFD;", false, "\xEF\xBF\xBD", "");
}

static void what_is_no_reference(void)
{
    check("a & b && &; &# &#; &#x; &amp &12;", false, "a & b && &; &# &#; &#x; &amp &12;", "");
    check("&", false, "&", "");
    check("", false, "", "");
    check("&#12345678;", false, "&#12345678;", "");
}

static void unknown_names_stay(void)
{
    check("x &foo; y", false, "x &foo; y", " entity-unknown(&foo; 2-7)");
}

static void forbidden_characters_go(void)
{
    check("a&#1;b&#xFFFE;c&#150;", false, "abc",
          " bad-character(&#1; 1-5) bad-character(&#xFFFE; 6-14) bad-character(&#150; 15-21)");
}

static void numbers_for_libxml2(void)
{
    check("&copy;&#12354; & &foo;", true, "&#169;&#12354; &#38; &#38;foo;",
          " entity-unknown(&foo; 17-22)");
    check("&#0;&#xD800;&#1114112;x", false, "x",
          " bad-character(&#0; 0-4) bad-character(&#xD800; 4-12) bad-character(&#1114112; 12-22)");
    check("&#1;x", true, "x", " bad-character(&#1; 0-4)");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/html-refs/characters", characters);
    g_test_add_func("/read/html-refs/none", what_is_no_reference);
    g_test_add_func("/read/html-refs/unknown", unknown_names_stay);
    g_test_add_func("/read/html-refs/forbidden", forbidden_characters_go);
    g_test_add_func("/read/html-refs/numbers", numbers_for_libxml2);
    return g_test_run();
}
