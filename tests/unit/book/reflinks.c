/* reflinks.c -- the ways to a work, and what no link can be made of. */
/* SPDX-License-Identifier: MIT */
#include "book/reflinks.h"

#include "works.h"

/* @href is NULL when the text stays a text. */
static void check(const char *keys, YomiRefLinkKind kind, const char *text, const char *href,
                  const char *findings)
{
    g_autofree char *yaml = g_strdup_printf("- id: a\n  type: bill\n  title: T\n  %s\n", keys);
    g_auto(Works) works = works_read(yaml, false);
    const YomiRefLink *link = &works_nth(&works, 0)->links[kind];

    g_assert_cmpstr(link->text, ==, text);
    g_assert_cmpstr(link->href, ==, href);
    works_found(&works, findings);
}

static void dois(void)
{
    check("DOI: 10.1000/182", YOMI_REF_LINK_DOI, "10.1000/182", "https://doi.org/10.1000/182", "");
    check("DOI: https://doi.org/10.1000/182", YOMI_REF_LINK_DOI, "10.1000/182",
          "https://doi.org/10.1000/182", "");
    check("DOI: 'doi: 10.1000/182'", YOMI_REF_LINK_DOI, "10.1000/182",
          "https://doi.org/10.1000/182", "");
    check("DOI: 10.1002/(SICI)1<1::AID>3.0.CO;2-2", YOMI_REF_LINK_DOI,
          "10.1002/(SICI)1<1::AID>3.0.CO;2-2",
          "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0.CO;2-2", "");
    check("DOI: 10.1000/a#b?c%d", YOMI_REF_LINK_DOI, "10.1000/a#b?c%d",
          "https://doi.org/10.1000/a%23b%3Fc%25d", "");
    check("DOI: 11.1000/182", YOMI_REF_LINK_DOI, "11.1000/182", NULL,
          "refs:4:8 warning reference-link (11.1000/182)\n");
    check("DOI: 10.1000", YOMI_REF_LINK_DOI, "10.1000", NULL,
          "refs:4:8 warning reference-link (10.1000)\n");
}

static void pubmed(void)
{
    check("PMID: 12140307", YOMI_REF_LINK_PMID, "12140307",
          "https://pubmed.ncbi.nlm.nih.gov/12140307/", "");
    check("PMID: https://pubmed.ncbi.nlm.nih.gov/12140307/", YOMI_REF_LINK_PMID, "12140307",
          "https://pubmed.ncbi.nlm.nih.gov/12140307/", "");
    check("PMID: PMC1", YOMI_REF_LINK_PMID, "PMC1", NULL,
          "refs:4:9 warning reference-link (PMC1)\n");
    check("PMCID: PMC1", YOMI_REF_LINK_PMCID, "PMC1",
          "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/", "");
    check("PMCID: 1", YOMI_REF_LINK_PMCID, "1", NULL, "refs:4:10 warning reference-link (1)\n");
}

static void addresses(void)
{
    check("URL: https://example.com/患?a=1&b", YOMI_REF_LINK_URL, "https://example.com/患?a=1&b",
          "https://example.com/%E6%82%A3?a=1&b", "");
    check("URL: example.com", YOMI_REF_LINK_URL, "example.com", NULL,
          "refs:4:8 warning reference-link (example.com)\n");
    check("URL: javascript:x", YOMI_REF_LINK_URL, "javascript:x", NULL,
          "refs:4:8 warning reference-link (javascript:x)\n");
}

static void notes(void)
{
    check("note: \"PMCID: PMC7\\nPMID:  42\"", YOMI_REF_LINK_PMID, "42",
          "https://pubmed.ncbi.nlm.nih.gov/42/", "");
    check("note: \"x PMID: 42\"", YOMI_REF_LINK_PMID, NULL, NULL, "");
    check("note: \"PMID: unknown\"", YOMI_REF_LINK_PMID, NULL, NULL, "");
    check("note: \"PMID: 42\"\n  PMID: 43", YOMI_REF_LINK_PMID, "43",
          "https://pubmed.ncbi.nlm.nih.gov/43/", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/reflinks/doi", dois);
    g_test_add_func("/reflinks/pubmed", pubmed);
    g_test_add_func("/reflinks/url", addresses);
    g_test_add_func("/reflinks/note", notes);
    return g_test_run();
}
