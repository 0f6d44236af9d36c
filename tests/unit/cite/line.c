/* line.c -- the markup of titles, full stops, and the language of what is written. */
/* SPDX-License-Identifier: MIT */
#include "entry.h"

/* The title between the span of the language and the full stop. */
static void title(const char *text, const char *expected)
{
    g_autofree char *keys = g_strdup_printf("title: '%s'", text);
    g_autofree char *tree = g_strdup_printf("(paragraph (element span lang='en' %s))", expected);

    makes("document", keys, tree);
}

static void markup(void)
{
    title("<i>B. subtilis</i> x", "(element i 'B. subtilis') ' x.'");
    title("H<sub>2</sub>O<sup>+</sup> <b>b</b>",
          "'H' (element sub '2') 'O' (element sup '+') ' ' (element b 'b') '.'");
    title("<i>a <b>b</b></i>", "(element i 'a ' (element b 'b')) '.'");
    title("<span style=\"font-variant:small-caps;\">dna</span>",
          "(element span class='caps' 'dna') '.'");
    title("<span style=\"font-variant: small-caps;\">dna</span>",
          "(element span class='caps' 'dna') '.'");
    title("<sc>dna</sc>", "(element span class='caps' 'dna') '.'");
    title("a <span class=\"nocase\">NASA</span>", "'a NASA.'");
}

static void what_is_no_markup(void)
{
    title("p < 0.05 > x", "'p < 0.05 > x.'");
    title("<i>open", "'<i>open.'");
    title("close</i>", "'close</i>.'");
    title("<i>a<b>b</i>c</b>", "'<i>a' (element b 'b</i>c') '.'");
    title("<script>x</script> <a href=\"x\">y</a>", "'<script>x</script> <a href=\"x\">y</a>.'");
    title("<span onclick=\"x\">y</span>", "'<span onclick=\"x\">y</span>.'");
    title("&amp; <", "'&amp; <.'");
}

static void deep_markup_is_text(void)
{
    g_autoptr(GString) deep = g_string_new(NULL);

    for (int i = 0; i < 1000; i++)
        g_string_append(deep, "<i>");
    g_string_append_c(deep, 'x');

    g_autofree char *plain = g_strdup_printf("%s.", deep->str);
    g_autofree char *keys = g_strdup_printf("title: '%s'", deep->str);

    prints("document", keys, plain);
}

static void stops(void)
{
    prints("document", "title: What is life?, issued: 1944", "What is life? 1944.");
    prints("document", "title: T., issued: 1944", "T. 1944.");
    prints("document", "title: 生命とは何か, issued: 1951", "「生命とは何か」．1951．");
    prints("document", "title: T, container-title: 雑誌。, language: ja", "「T」．雑誌。");
}

static void languages(void)
{
    makes("document", "title: T", "(paragraph (element span lang='en' 'T.'))");
    makes("document", "title: T, language: fr", "(paragraph (element span lang='fr' 'T.'))");
    makes("document", "title: 題", "(paragraph '「題」．')");
    makes("document", "title: T, DOI: 10.1000/182",
          "(paragraph (element span lang='en' 'T. ' (link to='https://doi.org/10.1000/182' "
          "href='https://doi.org/10.1000/182' 'doi: 10.1000/182') '.'))");
    makes("document", "title: 題, PMID: 7",
          "(paragraph '「題」．' (element span lang='en' (link "
          "to='https://pubmed.ncbi.nlm.nih.gov/7/' href='https://pubmed.ncbi.nlm.nih.gov/7/' "
          "'PMID: 7')) '．')");
    makes("document", "title: T, DOI: none",
          "(paragraph (element span lang='en' 'T. ' 'doi: none' '.'))");
}

static void numbers_lie_together(void)
{
    makes("article-journal",
          "title: 題, container-title: 誌, volume: 1, issue: 2, page: 3-4, issued: 1951",
          "(paragraph '「題」．誌．' (set sideways '1951;1(2):3-4') '．')");
    makes("article-journal", "title: 題, container-title: 誌, page: 3, issued: 1951-02",
          "(paragraph '「題」．誌．' '1951年2月:3．')");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/line/markup", markup);
    g_test_add_func("/line/no-markup", what_is_no_markup);
    g_test_add_func("/line/deep", deep_markup_is_text);
    g_test_add_func("/line/stops", stops);
    g_test_add_func("/line/languages", languages);
    g_test_add_func("/line/numbers", numbers_lie_together);
    return g_test_run();
}
