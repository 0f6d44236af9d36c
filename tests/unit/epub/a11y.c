/* a11y.c -- accessibility metadata: each value is there with its fact and gone without it. */
/* SPDX-License-Identifier: MIT */
#include "epub/a11y.h"

#include <string.h>

/* One value a word, in the order written; the summary is left out. */
static void check(const YomiFacts *facts, const char *expected)
{
    GString *out = g_string_new(NULL);
    YomiMarkup *markup = yomi_markup_new(out);
    g_autoptr(GString) values = g_string_new(NULL);

    yomi_a11y_write(markup, facts);
    yomi_markup_free(markup);

    g_autofree char *text = g_string_free(out, FALSE);
    g_auto(GStrv) lines = g_strsplit(g_strstrip(text), "\n", -1);

    for (char **line = lines; *line; line++) {
        g_assert_true(g_str_has_prefix(*line, "<meta property=\"schema:access"));
        g_assert_true(g_str_has_suffix(*line, "</meta>"));
        if (strstr(*line, "Summary"))
            continue;
        (*line)[strlen(*line) - strlen("</meta>")] = '\0';
        if (values->len > 0)
            g_string_append_c(values, ' ');
        g_string_append(values, *line + strlen("<meta property=\"schema:"));
    }
    g_string_replace(values, "\">", "= ", 0);
    g_assert_cmpstr(values->str, ==, expected);
}

#define FEATURE "accessibilityFeature= "
#define ALWAYS_FIRST                                                                        \
    "accessMode= textual accessModeSufficient= textual " FEATURE "tableOfContents " FEATURE \
    "readingOrder "
#define TRANSFORMABLE FEATURE "displayTransformability "
#define ALWAYS_LAST FEATURE "withoutAdditionalWordSegmentation accessibilityHazard= none"

static void the_least(void)
{
    const YomiFacts facts = {.horizontal_pages = 4, .bare_ideographs = 100};

    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
}

static void structure(void)
{
    YomiFacts facts = {.horizontal_pages = 4, .headings = 10, .roles = 3};

    check(&facts, ALWAYS_FIRST FEATURE "structuralNavigation " FEATURE "ARIA " TRANSFORMABLE FEATURE
                                       "horizontalWriting " ALWAYS_LAST);
    facts.skipped_levels = 1;
    check(&facts,
          ALWAYS_FIRST FEATURE "ARIA " TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
}

static void images(void)
{
    const YomiFacts informative = {.horizontal_pages = 4, .informative_images = 1};
    const YomiFacts described = {.horizontal_pages = 4, .informative_images = 2, .descriptions = 1};
    const YomiFacts decorative = {.horizontal_pages = 4, .decorative_images = 7};

    check(&informative, "accessMode= textual accessMode= visual accessModeSufficient= textual"
                        " accessModeSufficient= textual,visual " FEATURE "tableOfContents " FEATURE
                        "readingOrder " FEATURE "alternativeText " TRANSFORMABLE FEATURE
                        "horizontalWriting " ALWAYS_LAST);
    check(&described, "accessMode= textual accessMode= visual accessModeSufficient= textual"
                      " accessModeSufficient= textual,visual " FEATURE "tableOfContents " FEATURE
                      "readingOrder " FEATURE "alternativeText " FEATURE
                      "longDescription " TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
    check(&decorative, ALWAYS_FIRST TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
}

static void ruby(void)
{
    YomiFacts facts = {.horizontal_pages = 4, .rubies = 5, .bare_ideographs = 1};

    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "rubyAnnotations " FEATURE
                                                     "horizontalWriting " ALWAYS_LAST);
    facts.bare_ideographs = 0;
    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "fullRubyAnnotations " FEATURE
                                                     "horizontalWriting " ALWAYS_LAST);
    facts.rubies = 0; /* a book of kana */
    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
}

/* However many horizontal pages a short vertical book has around its text. */
static void one_direction(void)
{
    YomiFacts facts = {.vertical_pages = 2, .horizontal_pages = 5};

    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "verticalWriting " ALWAYS_LAST);
    facts.vertical_pages = 0;
    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE "horizontalWriting " ALWAYS_LAST);
}

static void printed_pages(void)
{
    const YomiFacts facts = {.horizontal_pages = 4, .print_pages = 1};

    check(&facts, ALWAYS_FIRST TRANSFORMABLE FEATURE
          "pageBreakMarkers " FEATURE "pageNavigation " FEATURE "horizontalWriting " ALWAYS_LAST);
}

static void check_summary(const YomiFacts *facts, const char *expected)
{
    g_autofree char *summary = yomi_a11y_summary(facts);

    g_assert_cmpstr(summary, ==, expected);
    g_assert_cmpint(g_utf8_strlen(summary, -1), <=, 200);
}

#define PENDING "アクセシビリティの基準に合うかどうかは、まだ人の手で評価していません。"

static void summaries(void)
{
    const YomiFacts least = {.horizontal_pages = 4};
    const YomiFacts most = {.vertical_pages = 9,
                            .horizontal_pages = 2,
                            .rubies = 5,
                            .bare_ideographs = 5,
                            .informative_images = 2};
    const YomiFacts full = {.vertical_pages = 9, .rubies = 5};

    check_summary(&least, "横書き版です。ルビはありません。" PENDING);
    check_summary(&most,
                  "縦書き版です。扉や奥付など、横書きのページもあります。"
                  "ルビは一部の言葉にあります。図の内容は、代替テキストでも読めます。" PENDING);
    check_summary(&full, "縦書き版です。すべての漢字にルビがあります。" PENDING);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/a11y/least", the_least);
    g_test_add_func("/a11y/structure", structure);
    g_test_add_func("/a11y/images", images);
    g_test_add_func("/a11y/ruby", ruby);
    g_test_add_func("/a11y/direction", one_direction);
    g_test_add_func("/a11y/printed-pages", printed_pages);
    g_test_add_func("/a11y/summaries", summaries);
    return g_test_run();
}
