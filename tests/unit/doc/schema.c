/* schema.c -- tests of doc/schema.c: the table is whole, and nodes agree with it. */
/* SPDX-License-Identifier: MIT */
#include "doc/schema.h"

/* Every name the table has, in its order. */
static const char names[] =
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big "
    "blink blockquote body br button canvas caption center cite code col colgroup data datalist dd "
    "del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form "
    "frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd keygen label "
    "legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object "
    "ol "
    "optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script search "
    "section select slot small source span strike strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp";

static void every_name_is_found(void)
{
    g_auto(GStrv) list = g_strsplit(names, " ", -1);

    for (char **name = list; *name; name++) {
        const YomiSchema *row = yomi_schema_element(*name);

        g_test_message("%s", *name);
        g_assert_nonnull(row);
        g_assert_cmpstr(row->name, ==, *name);
        /* what stands nowhere is refused, and what is refused stands nowhere */
        g_assert_true((row->stands == 0) ==
                      !!(row->flags & (YOMI_ELEMENT_REFUSED | YOMI_ELEMENT_HEADING)));
    }
    g_assert_null(yomi_schema_element(""));
    g_assert_null(yomi_schema_element("foo"));
    g_assert_null(yomi_schema_element("zzz"));
}

/* True when <@child> may stand directly in <@parent>. */
static bool fits(const char *parent, const char *child)
{
    const YomiSchema *p = yomi_schema_element(parent);

    return yomi_schema_allows(p->holds, p->bans, yomi_schema_element(child));
}

static void what_fits(void)
{
    static const char *const good[][2] = {{"div", "p"},
                                          {"p", "b"},
                                          {"td", "ul"},
                                          {"ul", "li"},
                                          {"dl", "dt"},
                                          {"table", "tr"},
                                          {"tbody", "tr"},
                                          {"tr", "th"},
                                          {"colgroup", "col"},
                                          {"ruby", "rt"},
                                          {"details", "summary"},
                                          {"details", "p"},
                                          {"figure", "figcaption"},
                                          {"caption", "p"},
                                          {"summary", "a"},
                                          {"dt", "p"},
                                          {"a", "img"},
                                          {"dfn", "abbr"}};
    static const char *const bad[][2] = {
        {"p", "div"},         {"b", "p"},           {"a", "a"},         {"a", "details"},
        {"dfn", "dfn"},       {"time", "time"},     {"ul", "p"},        {"tr", "p"},
        {"table", "td"},      {"div", "tr"},        {"div", "li"},      {"p", "rt"},
        {"caption", "table"}, {"summary", "p"},     {"div", "summary"}, {"br", "b"},
        {"tbody", "td"},      {"div", "figcaption"}};

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_test_message("%s > %s", good[i][0], good[i][1]);
        g_assert_true(fits(good[i][0], good[i][1]));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_test_message("%s > %s", bad[i][0], bad[i][1]);
        g_assert_false(fits(bad[i][0], bad[i][1]));
    }
}

static void nodes_have_rows(void)
{
    g_autoptr(YomiSource) source = yomi_source_new("t.md", 0, g_strdup(""), 0);
    g_autoptr(YomiDoc) doc = yomi_doc_new(source);

    for (int kind = 0; kind < YOMI_N_NODE_KINDS; kind++) {
        YomiNode *node = yomi_node_new(doc, (YomiNodeKind)kind, yomi_span_make(source, 0, 0));

        node->name = kind == YOMI_NODE_ELEMENT ? "td" : NULL;
        g_assert_nonnull(yomi_schema_node(node)->name);
    }
}

static void headings_and_alerts_do_not_fit_in_th(void)
{
    g_autoptr(YomiSource) source = yomi_source_new("t.md", 0, g_strdup(""), 0);
    g_autoptr(YomiDoc) doc = yomi_doc_new(source);
    const YomiSpan span = yomi_span_make(source, 0, 0);
    const YomiSchema *th = yomi_schema_element("th"), *td = yomi_schema_element("td");
    const YomiSchema *heading = yomi_schema_node(yomi_node_new(doc, YOMI_NODE_HEADING, span));
    const YomiSchema *alert = yomi_schema_node(yomi_node_new(doc, YOMI_NODE_ALERT, span));

    g_assert_false(yomi_schema_allows(th->holds, th->bans, heading));
    g_assert_false(yomi_schema_allows(th->holds, th->bans, alert));
    g_assert_true(yomi_schema_allows(td->holds, td->bans, heading));
    g_assert_true(yomi_schema_allows(td->holds, td->bans, alert));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/doc/schema/names", every_name_is_found);
    g_test_add_func("/doc/schema/fits", what_fits);
    g_test_add_func("/doc/schema/nodes", nodes_have_rows);
    g_test_add_func("/doc/schema/headings", headings_and_alerts_do_not_fit_in_th);
    return g_test_run();
}
