/* svg.c -- tests of xml/svg.c: what is refused in a drawing. */
/* SPDX-License-Identifier: MIT */
#include "xml/svg.h"

#include <string.h>

#define OPEN \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"

static char *findings_of(const char *data, gsize length)
{
    g_autoptr(GPtrArray) findings = yomi_svg_check(data, length);
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint i = 0; i < findings->len; i++) {
        const YomiSvgFinding *finding = findings->pdata[i];

        g_string_append_printf(out, "%s%u %s %s", i ? ", " : "", finding->line,
                               yomi_code_info(finding->code)->word, finding->detail);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void check(const char *svg, const char *expected)
{
    g_autofree char *found = findings_of(svg, strlen(svg));

    g_assert_cmpstr(found, ==, expected);
}

/* @body stands in line 2 of a drawing. */
static void check_body(const char *body, const char *expected)
{
    g_autofree char *svg = g_strconcat(OPEN, body, "</svg>\n", NULL);

    check(svg, expected);
}

static void good_drawings(void)
{
    check("<svg xmlns='http://www.w3.org/2000/svg'/>", "");
    check("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n" OPEN "</svg>", "");
    check_body("<title>図</title><desc>a &amp; b</desc><g id='layer_1'><rect width='1'/></g>", "");
    check_body("<metadata xmlns:x='https://example.org'><x:a x:b='1'/></metadata>", "");
    check_body("<rect><animate attributeName='x' from='0' to='1'/></rect>", "");
}

/* The words are libxml2's and change with its version. */
static void check_malformed(const char *svg, unsigned line)
{
    g_autofree char *found = findings_of(svg, strlen(svg));
    g_autofree char *expected = g_strdup_printf("%u svg-malformed ", line);

    g_assert_true(g_str_has_prefix(found, expected));
    g_assert_null(strchr(found, '\n'));
    g_assert_null(strstr(found, ", 2"));
}

static void not_well_formed(void)
{
    check("", "1 svg-malformed 0 bytes");
    check_malformed("plain text", 1);
    check_malformed(OPEN "<g></svg>", 2);
    check_malformed(OPEN "\n<title>&nbsp;</title></svg>", 3);
    check_malformed(OPEN "<title>&#1;</title></svg>", 2);
    check_malformed(OPEN "</svg>\n<svg/>", 3);
    check_malformed("<svg xmlns='http://www.w3.org/2000/svg'><use xlink:href='#a'/></svg>", 1);
    check_malformed("<svg xmlns='http://www.w3.org/2000/svg'>\xFF</svg>", 1);
    check("<?xml version='1.1'?>" OPEN "</svg>", "1 svg-malformed XML 1.1");
}

static void another_root(void)
{
    check("<html/>", "1 svg-root <html>");
    check("<svg/>", "1 svg-root <svg>");
    check("<a:svg xmlns:a='http://www.w3.org/2000/svg'/>", "");
}

static void another_encoding(void)
{
    g_autofree char *wide = findings_of("\xFF\xFE<\0s\0", 6);

    g_assert_cmpstr(wide, ==, "1 svg-encoding UTF-16");
    check("<?xml version='1.0' encoding='Shift_JIS'?>" OPEN "</svg>", "1 svg-encoding Shift_JIS");
}

static void doctypes(void)
{
    check("<!DOCTYPE svg>" OPEN "</svg>", "");
    check("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
          "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" OPEN "</svg>",
          "");
    check("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN' 'svg10.dtd'>" OPEN "</svg>",
          "1 svg-doctype -//W3C//DTD SVG 1.0//EN");
    check("<!DOCTYPE svg SYSTEM 'a.dtd'>" OPEN "</svg>", "1 svg-doctype a.dtd");
    check("<!DOCTYPE svg [\n<!ENTITY a 'b'>\n<!ENTITY b '&a;&a;'>]>" OPEN "</svg>",
          "2 svg-doctype <!ENTITY a>");
    check("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" OPEN "</svg>",
          "1 svg-doctype <!ENTITY a>");
    check_malformed("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                    "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" OPEN
                    "<title>&nbsp;</title></svg>",
                    2);
}

static void scripts(void)
{
    check_body("<script>a()</script>", "2 svg-script <script>");
    check_body("<rect onclick='a()' ONLOAD='b()'/>", "2 svg-script onclick, 2 svg-script ONLOAD");
    check_body("<a xlink:href='JavaScript:a()'/>", "2 svg-link <a>, 2 svg-script JavaScript:a()");
    check_body("<g xmlns:x='https://example.org' x:onclick='a()'/>", "");
}

static void what_is_outside(void)
{
    check_body("<image xlink:href='https://example.org/a.png'/>",
               "2 svg-external https://example.org/a.png");
    check_body("<image href=' a.png '/>", "2 svg-external a.png");
    check_body("<image xlink:href='data:image/png;base64,AA=='/>", "");
    check_body("<image xlink:href='data:text/html,a'/>", "2 svg-external data:text/html,a");
    check_body("<use xlink:href='b.svg#a'/>", "2 svg-external b.svg#a");
    check_body("<use xlink:href=''/>", "2 svg-external href=\"\"");
    check_body("<textPath xlink:href='#p'/>", "");
    check_body("<rect filter='url(b.svg#f)'/>", "2 svg-external b.svg#f");
    check_body("<rect style=\"fill: URL( 'b.svg#f' )\"/>", "2 svg-external b.svg#f");
    check_body("<rect clip-path='url(#c)'/>", "");
    check("<?xml-stylesheet href='a.css'?>" OPEN "</svg>", "1 svg-external <?xml-stylesheet?>");
    check_body("<g xml:base='https://example.org/'/>", "2 svg-external xml:base");
}

static void links(void)
{
    check_body("<a xlink:href='https://example.org/'><text>a</text></a>", "2 svg-link <a>");
    check_body("<a href='02.md'/>", "2 svg-link <a>");
}

static void references(void)
{
    check_body("<g id='a'/>\n<use xlink:href='#a'/>", "");
    check_body("<use href='#a'/>\n<symbol id='a'/>", "");
    check_body("<use xlink:href='#b'/>", "2 svg-reference #b");
    check_body("<linearGradient id='a'/><use xlink:href='#a'/>", "2 svg-reference #a");
    check_body("<rect fill='url(#a)'/><pattern id='a'/>", "");
    check_body("<rect\nstroke='url(#a)'/>", "3 svg-reference #a");
    check_body("<g id='a'/><rect fill='url(#a)'/>", "2 svg-reference #a");
    check_body("<radialGradient id='a'/><rect fill=\"url('#a')\"/>", "2 svg-reference url('#a')");
    check_body("<image xlink:href='#b'/>", "2 svg-reference #b");
}

static void ids(void)
{
    check_body("<g id='レイヤー_1'/>", "");
    check_body("<g id='1'/>", "2 svg-id 1");
    check_body("<g id='a b'/><g id=''/>", "2 svg-id a b, 2 svg-id ");
    check_body("<g id='a'/>\n<g id='a'/>\n<g id='a'/>", "3 svg-id-twice a");
    check_body("<metadata xmlns:x='https://example.org'><x:a id='1'/><x:b id='1'/></metadata>",
               "2 svg-id-twice 1");
}

static void style_sheets(void)
{
    check_body("<style>.a{fill:url(#a)}</style>", "");
    check_body("<style><![CDATA[.a>b{fill:#fff}]]></style>", "");
    check_body("<style>\n@import 'a.css';\n.a{fill:url(b.png)}</style>",
               "3 svg-external @import, 4 svg-external b.png");
    check_body("<style>\n.a{direction:rtl}\n.b{fill:#fff</style>",
               "3 svg-style direction, 4 svg-style {");
}

static void what_is_no_drawing(void)
{
    check_body("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
               "2 svg-foreign <foreignObject>");
    check_body("<p xmlns='http://www.w3.org/1999/xhtml'><b>a</b></p>", "2 svg-foreign <p>");
    check_body("<title><tspan>a</tspan></title><title>b</title>", "2 svg-foreign <tspan>");
    check_body("<video/><iframe/>", "2 svg-foreign <video>, 2 svg-foreign <iframe>");
    check_body("<g xmlns:epub='http://www.idpf.org/2007/ops' epub:type='notice'/>",
               "2 svg-foreign epub:type");
}

static void long_details_are_cut(void)
{
    check_body(
        "<g id='ああああああああああああああああああああああああああああああああああああああ"
        "ああああああああああああああああああああああああああああああ x'/>",
        "2 svg-id ああああああああああああああああああああああああああああああああああああああ"
        "ああああああああああああああああああああああ…");
}

static void hostile_files(void)
{
    enum { MANY = 100000 };
    g_autoptr(GString) deep = g_string_new(OPEN);
    g_autofree char *found = NULL;

    for (int i = 0; i < MANY; i++)
        g_string_append(deep, "<g>");
    for (int i = 0; i < MANY; i++)
        g_string_append(deep, "</g>");
    g_string_append(deep, "</svg>");
    check(deep->str, "2 nested-too-deep <g>");
    found = findings_of("<svg xmlns='http://www.w3.org/2000/svg'>\0</svg>", 47);
    g_assert_true(g_str_has_prefix(found, "1 svg-malformed"));
}

/* EPUBCheck 5.3: OPF-014, even inside metadata. */
static void other_vocabularies(void)
{
    check_body("<metadata><math xmlns='http://www.w3.org/1998/Math/MathML'/></metadata>",
               "2 svg-foreign <math>");
    check_body("<switch xmlns='http://www.idpf.org/2007/ops'/>", "2 svg-foreign <switch>");
    check_body("<metadata><a xmlns='http://example.org/'/></metadata>", "");
}

static void nesting(void)
{
    g_autoptr(GString) deep = g_string_new(NULL);

    for (int i = 0; i < 80; i++) {
        g_string_prepend(deep, "<g>");
        g_string_append(deep, "</g>");
    }
    check_body(deep->str, "");
    for (int i = 0; i < 20; i++) {
        g_string_prepend(deep, "<g>");
        g_string_append(deep, "</g>");
    }
    check_body(deep->str, "2 nested-too-deep <g>");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/xml/svg/good", good_drawings);
    g_test_add_func("/xml/svg/malformed", not_well_formed);
    g_test_add_func("/xml/svg/root", another_root);
    g_test_add_func("/xml/svg/encoding", another_encoding);
    g_test_add_func("/xml/svg/doctype", doctypes);
    g_test_add_func("/xml/svg/script", scripts);
    g_test_add_func("/xml/svg/external", what_is_outside);
    g_test_add_func("/xml/svg/links", links);
    g_test_add_func("/xml/svg/references", references);
    g_test_add_func("/xml/svg/ids", ids);
    g_test_add_func("/xml/svg/style", style_sheets);
    g_test_add_func("/xml/svg/foreign", what_is_no_drawing);
    g_test_add_func("/xml/svg/long-details", long_details_are_cut);
    g_test_add_func("/xml/svg/hostile", hostile_files);
    g_test_add_func("/xml/svg/vocabularies", other_vocabularies);
    g_test_add_func("/xml/svg/nesting", nesting);
    return g_test_run();
}
