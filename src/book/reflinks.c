/* reflinks.c -- the ways to a work: its DOI, its numbers at PubMed, its address. */
/* SPDX-License-Identifier: MIT */
#include "book/reflinks.h"

#include "book/link.h"

#include <string.h>

typedef struct {
    const char *key; /* in the data, and at the start of a line of a note */
    const char *label;
    const char *address;         /* what stands before it in a link */
    const char *const *prefixes; /* what people write before it */
    bool (*is_good)(const char *text);
    YomiRefText text;
} LinkKind;

static bool is_doi(const char *text)
{
    const size_t registrant = g_str_has_prefix(text, "10.") ? strspn(text + 3, "0123456789.") : 0;

    return registrant >= 4 && text[3 + registrant] == '/' && text[4 + registrant] &&
           !strpbrk(text, " \t");
}

static bool is_number(const char *text)
{
    return *text && strspn(text, "0123456789") == strlen(text);
}

static bool is_pmcid(const char *text)
{
    return g_str_has_prefix(text, "PMC") && is_number(text + strlen("PMC"));
}

static bool is_address(const char *text)
{
    g_autofree char *href = NULL;

    return yomi_link_is_external(text) && yomi_link_write(text, &href) == YOMI_LINK_GOOD;
}

static const char *const doi_prefixes[] = {"https://doi.org/",
                                           "http://doi.org/",
                                           "https://dx.doi.org/",
                                           "http://dx.doi.org/",
                                           "doi:",
                                           "DOI:",
                                           NULL};
static const char *const pmid_prefixes[] = {"https://pubmed.ncbi.nlm.nih.gov/", "PMID:", NULL};
static const char *const none[] = {NULL};

static const LinkKind kinds[YOMI_N_REF_LINKS] = {
    [YOMI_REF_LINK_DOI] = {"DOI", "doi: ", "https://doi.org/", doi_prefixes, is_doi, YOMI_REF_DOI},
    [YOMI_REF_LINK_PMID] = {"PMID", "PMID: ", "https://pubmed.ncbi.nlm.nih.gov/", pmid_prefixes,
                            is_number, YOMI_REF_PMID},
    [YOMI_REF_LINK_PMCID] = {"PMCID", "PMCID: ", "https://www.ncbi.nlm.nih.gov/pmc/articles/", none,
                             is_pmcid, YOMI_REF_PMCID},
    [YOMI_REF_LINK_URL] = {"URL", "", "", none, is_address, YOMI_REF_URL},
};

/* The value behind "PMID:" at the start of a line of @note; yours, or NULL. */
static char *find_in_note(const char *note, const char *key)
{
    const size_t length = strlen(key);

    for (const char *line = note; line && *line; line += strcspn(line, "\n") + (*line != '\0')) {
        if (strncmp(line, key, length) == 0 && line[length] == ':') {
            const char *value = line + length + 1;
            char *found = g_strndup(value, strcspn(value, "\n"));

            return g_strstrip(found);
        }
        if (!line[strcspn(line, "\n")])
            break;
    }
    return NULL;
}

/* Without what people write before it, and the slash behind a PMID's address. */
static const char *bare(const YomiRefReader *reader, const LinkKind *kind, const char *text)
{
    for (const char *const *prefix = kind->prefixes; *prefix; prefix++)
        if (g_str_has_prefix(text, *prefix)) {
            text += strlen(*prefix);
            text += strspn(text, " ");
            break;
        }
    if (kind->text == YOMI_REF_PMID && g_str_has_suffix(text, "/"))
        return yomi_arena_strndup(reader->arena, text, strlen(text) - 1);
    return text;
}

/* The signs of a DOI that mean something else in an address. */
static char *escape_doi(const char *text)
{
    GString *out = g_string_new(NULL);

    for (; *text; text++) {
        if (strchr("#%?", *text))
            g_string_append_printf(out, "%%%02X", (unsigned char)*text);
        else
            g_string_append_c(out, *text);
    }
    return g_string_free(out, FALSE);
}

static const char *make_href(const YomiRefReader *reader, const LinkKind *kind, const char *text)
{
    g_autofree char *escaped = kind->text == YOMI_REF_DOI ? escape_doi(text) : g_strdup(text);
    g_autofree char *address = g_strconcat(kind->address, escaped, NULL);
    g_autofree char *closed = kind->text == YOMI_REF_PMID || kind->text == YOMI_REF_PMCID
                                  ? g_strconcat(address, "/", NULL)
                                  : g_strdup(address);
    g_autofree char *href = NULL;

    yomi_link_write(closed, &href);
    return yomi_arena_strdup(reader->arena, href);
}

void yomi_ref_links(const YomiRefReader *reader, const YomiYamlNode *item, const char *note,
                    YomiReference *reference)
{
    for (int i = 0; i < YOMI_N_REF_LINKS; i++) {
        const LinkKind *kind = &kinds[i];
        const char *text = reference->texts[kind->text];
        g_autofree char *noted = text ? NULL : find_in_note(note, kind->key);

        if (!text && !noted)
            continue;
        text = bare(reader, kind, text ? text : yomi_arena_strdup(reader->arena, noted));
        if (!kind->is_good(text) && noted)
            continue; /* somebody's remark */
        if (!kind->is_good(text))
            yomi_diags_add(reader->diags, YOMI_CODE_REFERENCE_LINK,
                           yomi_yaml_get(item, kind->key)->span, text);
        reference->links[i] = (YomiRefLink){
            .label = kind->label,
            .text = text,
            .href = kind->is_good(text) ? make_href(reader, kind, text) : NULL,
        };
    }
}
