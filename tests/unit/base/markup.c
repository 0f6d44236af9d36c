/* markup.c -- tests of base/markup: escaping, order of attributes, indentation. */
/* SPDX-License-Identifier: MIT */
#include "base/markup.h"

#include <string.h>

static void text_and_attributes_are_escaped(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    yomi_markup_open(markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "title", "a<b & \"c\">\n\t");
    yomi_markup_attr(markup, "lang", NULL);
    yomi_markup_text(markup, "a<b & \"c\"> ]]>");
    yomi_markup_close(markup);
    g_assert_cmpstr(out->str, ==,
                    "<p title=\"a&lt;b &amp; &quot;c&quot;&gt;&#10;&#9;\">"
                    "a&lt;b &amp; \"c\"&gt; ]]&gt;</p>\n");
}

static void attributes_come_in_one_order(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    yomi_markup_open(markup, "a", YOMI_MARKUP_INLINE);
    yomi_markup_attr(markup, "epub:type", "noteref");
    yomi_markup_attr(markup, "role", "doc-noteref");
    yomi_markup_attrf(markup, "href", "#n-%d", 3);
    yomi_markup_content(markup);
    yomi_markup_close(markup);
    g_assert_cmpstr(out->str, ==,
                    "<a href=\"#n-3\" role=\"doc-noteref\" epub:type=\"noteref\"></a>");
}

static void blocks_are_indented_and_lines_are_not_broken(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    yomi_markup_declaration(markup);
    yomi_markup_open(markup, "section", YOMI_MARKUP_BLOCK);
    yomi_markup_comment(markup, "one");
    yomi_markup_open(markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_text(markup, "行");
    yomi_markup_element(markup, "em", YOMI_MARKUP_INLINE, "中");
    yomi_markup_open(markup, "br", YOMI_MARKUP_INLINE);
    yomi_markup_close(markup);
    yomi_markup_close(markup);
    yomi_markup_raw(markup, "\t<hr/>\n");
    yomi_markup_close(markup);
    g_assert_cmpstr(out->str, ==,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<section>\n"
                    "\t<!-- one -->\n"
                    "\t<p>行<em>中</em><br/></p>\n"
                    "\t<hr/>\n"
                    "</section>\n");
}

static void depth_does_not_write_half_a_million_tabs(void)
{
    enum { DEPTH = 1000 };
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    for (int i = 0; i < DEPTH; i++)
        yomi_markup_open(markup, "div", YOMI_MARKUP_BLOCK);
    for (int i = 0; i < DEPTH; i++)
        yomi_markup_close(markup);
    g_assert_cmpuint(out->len, <, (size_t)DEPTH * 2 * 40);
}

/* A style here is the number of elements around, and 10 for each with a class. */
static guint enter(gpointer data, guint parent, const char *name, const YomiMarkup *markup)
{
    const char *class = yomi_markup_get_attr(markup, "class");

    g_string_append_printf(data, "<%s %s>", name, class ? class : "-");
    return parent + (class ? 10 : 1);
}

static void see(gpointer data, guint style, const char *text)
{
    g_string_append_printf(data, "%u:%s ", style, text);
}

static void a_watcher_sees_text_and_style(void)
{
    g_autoptr(GString) out = g_string_new(NULL), seen = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);
    const YomiMarkupWatcher watcher = {enter, see, seen};

    yomi_markup_watch(markup, &watcher, 100);
    yomi_markup_open(markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_text(markup, "a");
    yomi_markup_open(markup, "b", YOMI_MARKUP_INLINE);
    yomi_markup_attr(markup, "class", "c");
    yomi_markup_text(markup, "<");
    yomi_markup_close(markup);
    yomi_markup_open(markup, "br", YOMI_MARKUP_INLINE); /* nothing is in it: nobody asks */
    yomi_markup_close(markup);
    yomi_markup_raw(markup, "<i>raw</i>");
    yomi_markup_text(markup, "d");
    yomi_markup_close(markup);
    g_assert_cmpstr(seen->str, ==, "<p ->101:a <b c>111:< 101:d ");
    g_assert_cmpstr(out->str, ==, "<p>a<b class=\"c\">&lt;</b><br/><i>raw</i>d</p>\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/markup/escape", text_and_attributes_are_escaped);
    g_test_add_func("/base/markup/order", attributes_come_in_one_order);
    g_test_add_func("/base/markup/indent", blocks_are_indented_and_lines_are_not_broken);
    g_test_add_func("/base/markup/depth", depth_does_not_write_half_a_million_tabs);
    g_test_add_func("/markup/watcher", a_watcher_sees_text_and_style);
    return g_test_run();
}
