/* flow.c -- the words of blocks over the borders of nodes, and their places. */
/* SPDX-License-Identifier: MIT */
#include "lint/flow.h"

#include "linting.h"

/* "block: words" a line; what is no word is _, a line break /. */
static void collect(const YomiFlow *flow, gpointer data)
{
    GString *out = data;

    g_string_append_printf(out, "%s: ", yomi_node_kind_word(flow->block->kind));
    for (gsize at = 0; at < flow->length; at++) {
        const gunichar c = flow->text[at];

        g_string_append_unichar(out, c == 0xFDD2 ? '_' : c == '\n' ? '/' : c);
    }
    g_string_append_c(out, '\n');
}

static void check_flows(const char *markdown, const char *expected)
{
    g_autoptr(YomiSource) source =
        yomi_source_new("01.md", 1, g_strdup(markdown), strlen(markdown));
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_flow_each(doc, collect, out);
    g_assert_cmpstr(out->str, ==, expected);
}

static void inlines_are_one_text(void)
{
    check_flows("右の**図**と[表*1*](a.md)と{細胞|さい|ぼう}と^12^月",
                "paragraph: 右の図と表1と細胞と12月\n");
    check_flows("細[^a]胞\n\n[^a]: 注\n", "paragraph: 細胞\nparagraph: 注\n");
    check_flows("一行\\\n二行と<br>三行", "paragraph: 一行/二行と/三行\n");
}

static void what_is_no_word(void)
{
    check_flows("は`ｶﾅ`と<kbd>ｶﾅ</kbd>と<https://example.org/ｶﾅ>と<span lang=\"en\">a</span>",
                "paragraph: は_と_と_と_\n");
    check_flows("<p lang=\"en\">a</p>\n\n    ｶﾅ\n\n<p lang=\"ja\">か</p>\n", "element: か\n");
    check_flows("![絵](a.png)と![](b.png)の", "paragraph: _と_の\nimage: 絵\n");
}

static void every_block_is_for_itself(void)
{
    check_flows("# 題\n\n- 一\n- 二\n\n> 三\n\n表: 四\n\n| 五 | 六 |\n|---|---|\n| 七 | 八 |\n",
                "heading: 題\nparagraph: 一\nparagraph: 二\nparagraph: 三\ncaption: 四\n"
                "cell: 五\ncell: 六\ncell: 七\ncell: 八\n");
}

static void places_are_exact(void)
{
    /* Over the stars, behind a reference, and for a ruby. */
    check("は右の**図**だ", "1:2 layout-words (右の図)");
    check("&amp;→だ", "1:6 arrow (→)");
    check("# 題\n\n> 一行\n> 二→だ", "4:4 arrow (→)");
    check("![右の図](a.png)", "1:1 layout-words (右の図)");
    check("{右|みぎ}の図", "1:2 layout-words (右の図)");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lint/flow/inlines", inlines_are_one_text);
    g_test_add_func("/lint/flow/no-words", what_is_no_word);
    g_test_add_func("/lint/flow/blocks", every_block_is_for_itself);
    g_test_add_func("/lint/flow/places", places_are_exact);
    return g_test_run();
}
