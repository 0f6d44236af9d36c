/* svg_style.c -- tests of xml/svg_style.c: faults in style sheets, with their places. */
/* SPDX-License-Identifier: MIT */
#include "xml/svg_style.h"

static void append(YomiStyleFault fault, const char *detail, gsize offset, gpointer data)
{
    g_string_append_printf(data, " %c%u:%s", fault == YOMI_STYLE_EXTERNAL ? 'E' : 'R',
                           (unsigned)offset, detail);
}

static void check(const char *css, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_svg_style_check(css, append, out);
    g_assert_cmpstr(out->str, ==, expected);
}

static void good_sheets(void)
{
    check("", "");
    check(".a,.b:hover{fill:#fff;stroke:url(#a)}", "");
    check("@media print{.a{fill:none}} /* url(b.png) @import */", "");
    check(".a{content:'url(b.png) } {';}", "");
    check("@font-face{src:url(\"data:font/woff2;base64,AA\")}", " R1:@font-face");
    check("@font-face{}", " R1:@font-face");
    check(".direction{fill:none} .a{flex-direction:row;--x:direction}", "");
    check(".a{content:\"\\\"}\"}", "");
}

static void what_leads_outside(void)
{
    check(".a{fill:url(b.svg#a)}", " E12:b.svg#a");
    check(".a{fill:url( 'https://example.org/b' )}", " E12:https://example.org/b");
    check("@import url(b.css);.a{}", " E1:@import");
    check("@IMPORT \"b.css\" print;", " E1:@import");
    check("url()", " E4:url()");
    check("url(b", " E4:b");
    check("url(#)", " E4:#");
}

static void what_epub_forbids(void)
{
    check(".a{direction:rtl}", " R3:direction");
    check(".a{fill:none; Unicode-Bidi : embed}", " R14:Unicode-Bidi");
    check("@media print{.a{b:c}direction:ltr}", " R20:direction");
}

static void what_is_broken(void)
{
    check(".a{fill:none", " R12:{");
    check(".a{}}.b{}", " R4:}");
    check("/* .a{}", " R0:/*");
    check(".a{content:'b}", " R11:' R14:{");
    check(".a{content:\"b\n}", " R11:\"");
}

static void urls(void)
{
    g_assert_true(yomi_svg_url_is_inside("#a"));
    g_assert_true(yomi_svg_url_is_inside("DATA:image/PNG;base64,AA"));
    g_assert_false(yomi_svg_url_is_inside(""));
    g_assert_false(yomi_svg_url_is_inside("#"));
    g_assert_false(yomi_svg_url_is_inside("a.png"));
    g_assert_false(yomi_svg_url_is_inside("data:image/tiff;base64,AA"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml/svg-style/good", good_sheets);
    g_test_add_func("/xml/svg-style/outside", what_leads_outside);
    g_test_add_func("/xml/svg-style/forbidden", what_epub_forbids);
    g_test_add_func("/xml/svg-style/broken", what_is_broken);
    g_test_add_func("/xml/svg-style/urls", urls);
    return g_test_run();
}
