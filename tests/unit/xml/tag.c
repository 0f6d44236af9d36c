/* tag.c -- tests of xml/tag.c: attributes as libxml2 reads them. */
/* SPDX-License-Identifier: MIT */
#include "xml/tag.h"

#include <string.h>

static void append(const char *name, const char *value, gpointer data)
{
    g_string_append_printf(data, " %s=[%s]", name, value);
}

static void check(const char *tag, const char *expected)
{
    g_autoptr(YomiTagReader) reader = yomi_tag_reader_new();
    g_autoptr(GString) out = g_string_new(NULL);

    /* twice: the reader keeps nothing of the tag before */
    for (int i = 0; i < 2; i++) {
        g_string_truncate(out, 0);
        if (!yomi_tag_read(reader, tag, strlen(tag), append, out))
            g_string_append(out, " nothing");
        g_assert_cmpstr(out->str, ==, expected);
    }
}

static void forms_of_values(void)
{
    check("<td colspan=2 rowspan='3' title=\"四\">", " colspan=[2] rowspan=[3] title=[四]");
    check("<details open>", " open=[]");
    check("<a href=x/>", " href=[x/]");
    check("<p title = 'a b'>", " title=[a b]");
    check("<br>", "");
}

static void names_are_in_lower_case(void)
{
    check("<TD ColSpan=2>", " colspan=[2]");
}

static void references_are_decoded(void)
{
    check("<p title='a &amp; b &#12354; &lt;'>", " title=[a & b あ <]");
}

static void parts_of_tables_need_no_table(void)
{
    check("<tr lang=ja>", " lang=[ja]");
    check("<col span=2>", " span=[2]");
    check("<rt lang=ja>", " lang=[ja]");
    check("<li value=3>", " value=[3]");
}

static void what_is_no_tag(void)
{
    check("", " nothing");
}

static void one_reader_for_many_tags(void)
{
    g_autoptr(YomiTagReader) reader = yomi_tag_reader_new();
    g_autoptr(GString) out = g_string_new(NULL);

    for (int i = 0; i < 1000; i++) {
        g_string_truncate(out, 0);
        g_assert_true(yomi_tag_read(reader, "<td colspan=2>", 14, append, out));
        g_assert_cmpstr(out->str, ==, " colspan=[2]");
    }
    yomi_tag_reader_free(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml/tag/values", forms_of_values);
    g_test_add_func("/xml/tag/names", names_are_in_lower_case);
    g_test_add_func("/xml/tag/references", references_are_decoded);
    g_test_add_func("/xml/tag/parts-of-tables", parts_of_tables_need_no_table);
    g_test_add_func("/xml/tag/no-tag", what_is_no_tag);
    g_test_add_func("/xml/tag/many", one_reader_for_many_tags);
    return g_test_run();
}
