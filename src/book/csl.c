/* csl.c -- the words of CSL data: the types of works, and what may be said of one. */
/* SPDX-License-Identifier: MIT */
#include "book/csl.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum { UNPRINTED = -1 };

/* CSL 1.0.2 appendix IV and the keys of its JSON schema; sorted. */
/* clang-format off */
static const YomiCslVariable variables[] = {
    {"DOI", YOMI_CSL_TEXT, YOMI_REF_DOI},
    {"ISBN", YOMI_CSL_TEXT, UNPRINTED},
    {"ISSN", YOMI_CSL_TEXT, UNPRINTED},
    {"PMCID", YOMI_CSL_TEXT, YOMI_REF_PMCID},
    {"PMID", YOMI_CSL_TEXT, YOMI_REF_PMID},
    {"URL", YOMI_CSL_TEXT, YOMI_REF_URL},
    {"abstract", YOMI_CSL_TEXT, UNPRINTED},
    {"accessed", YOMI_CSL_DATE, YOMI_DATE_ACCESSED},
    {"annote", YOMI_CSL_TEXT, UNPRINTED},
    {"archive", YOMI_CSL_TEXT, YOMI_REF_ARCHIVE},
    {"archive-place", YOMI_CSL_TEXT, YOMI_REF_ARCHIVE_PLACE},
    {"archive_collection", YOMI_CSL_TEXT, UNPRINTED},
    {"archive_location", YOMI_CSL_TEXT, YOMI_REF_ARCHIVE_LOCATION},
    {"author", YOMI_CSL_NAMES, YOMI_ROLE_AUTHOR},
    {"authority", YOMI_CSL_TEXT, YOMI_REF_AUTHORITY},
    {"available-date", YOMI_CSL_DATE, UNPRINTED},
    {"call-number", YOMI_CSL_TEXT, UNPRINTED},
    {"categories", YOMI_CSL_OTHER, UNPRINTED},
    {"chair", YOMI_CSL_NAMES, YOMI_ROLE_CHAIR},
    {"chapter-number", YOMI_CSL_TEXT, UNPRINTED},
    {"citation-key", YOMI_CSL_TEXT, UNPRINTED},
    {"citation-label", YOMI_CSL_TEXT, UNPRINTED},
    {"citation-number", YOMI_CSL_TEXT, UNPRINTED},
    {"collection-editor", YOMI_CSL_NAMES, UNPRINTED},
    {"collection-number", YOMI_CSL_TEXT, YOMI_REF_COLLECTION_NUMBER},
    {"collection-title", YOMI_CSL_TEXT, YOMI_REF_COLLECTION},
    {"compiler", YOMI_CSL_NAMES, YOMI_ROLE_COMPILER},
    {"composer", YOMI_CSL_NAMES, YOMI_ROLE_COMPOSER},
    {"container-author", YOMI_CSL_NAMES, YOMI_ROLE_CONTAINER_AUTHOR},
    {"container-title", YOMI_CSL_TEXT, YOMI_REF_CONTAINER},
    {"container-title-short", YOMI_CSL_TEXT, YOMI_REF_CONTAINER_SHORT},
    {"contributor", YOMI_CSL_NAMES, YOMI_ROLE_CONTRIBUTOR},
    {"curator", YOMI_CSL_NAMES, YOMI_ROLE_CURATOR},
    {"custom", YOMI_CSL_OTHER, UNPRINTED},
    {"dimensions", YOMI_CSL_TEXT, UNPRINTED},
    {"director", YOMI_CSL_NAMES, YOMI_ROLE_DIRECTOR},
    {"division", YOMI_CSL_TEXT, UNPRINTED},
    {"edition", YOMI_CSL_TEXT, YOMI_REF_EDITION},
    {"editor", YOMI_CSL_NAMES, YOMI_ROLE_EDITOR},
    {"editor-translator", YOMI_CSL_NAMES, UNPRINTED},
    {"editorial-director", YOMI_CSL_NAMES, YOMI_ROLE_EDITORIAL_DIRECTOR},
    {"event", YOMI_CSL_TEXT, YOMI_REF_EVENT},
    {"event-date", YOMI_CSL_DATE, YOMI_DATE_EVENT},
    {"event-place", YOMI_CSL_TEXT, YOMI_REF_EVENT_PLACE},
    {"event-title", YOMI_CSL_TEXT, YOMI_REF_EVENT},
    {"executive-producer", YOMI_CSL_NAMES, YOMI_ROLE_EXECUTIVE_PRODUCER},
    {"first-reference-note-number", YOMI_CSL_TEXT, UNPRINTED},
    {"genre", YOMI_CSL_TEXT, YOMI_REF_GENRE},
    {"guest", YOMI_CSL_NAMES, YOMI_ROLE_GUEST},
    {"host", YOMI_CSL_NAMES, YOMI_ROLE_HOST},
    {"id", YOMI_CSL_OTHER, UNPRINTED},
    {"illustrator", YOMI_CSL_NAMES, YOMI_ROLE_ILLUSTRATOR},
    {"interviewer", YOMI_CSL_NAMES, YOMI_ROLE_INTERVIEWER},
    {"issue", YOMI_CSL_TEXT, YOMI_REF_ISSUE},
    {"issued", YOMI_CSL_DATE, YOMI_DATE_ISSUED},
    {"journalAbbreviation", YOMI_CSL_TEXT, YOMI_REF_CONTAINER_SHORT},
    {"jurisdiction", YOMI_CSL_TEXT, YOMI_REF_JURISDICTION},
    {"keyword", YOMI_CSL_TEXT, UNPRINTED},
    {"language", YOMI_CSL_TEXT, YOMI_REF_LANGUAGE},
    {"license", YOMI_CSL_TEXT, UNPRINTED},
    {"locator", YOMI_CSL_TEXT, UNPRINTED},
    {"medium", YOMI_CSL_TEXT, YOMI_REF_MEDIUM},
    {"narrator", YOMI_CSL_NAMES, YOMI_ROLE_NARRATOR},
    {"note", YOMI_CSL_TEXT, UNPRINTED},
    {"number", YOMI_CSL_TEXT, YOMI_REF_NUMBER},
    {"number-of-pages", YOMI_CSL_TEXT, UNPRINTED},
    {"number-of-volumes", YOMI_CSL_TEXT, UNPRINTED},
    {"organizer", YOMI_CSL_NAMES, YOMI_ROLE_ORGANIZER},
    {"original-author", YOMI_CSL_NAMES, UNPRINTED},
    {"original-date", YOMI_CSL_DATE, UNPRINTED},
    {"original-publisher", YOMI_CSL_TEXT, UNPRINTED},
    {"original-publisher-place", YOMI_CSL_TEXT, UNPRINTED},
    {"original-title", YOMI_CSL_TEXT, UNPRINTED},
    {"page", YOMI_CSL_TEXT, YOMI_REF_PAGE},
    {"page-first", YOMI_CSL_TEXT, UNPRINTED},
    {"part-number", YOMI_CSL_TEXT, UNPRINTED},
    {"part-title", YOMI_CSL_TEXT, UNPRINTED},
    {"performer", YOMI_CSL_NAMES, YOMI_ROLE_PERFORMER},
    {"printing-number", YOMI_CSL_TEXT, UNPRINTED},
    {"producer", YOMI_CSL_NAMES, YOMI_ROLE_PRODUCER},
    {"publisher", YOMI_CSL_TEXT, YOMI_REF_PUBLISHER},
    {"publisher-place", YOMI_CSL_TEXT, YOMI_REF_PLACE},
    {"recipient", YOMI_CSL_NAMES, UNPRINTED},
    {"references", YOMI_CSL_TEXT, UNPRINTED},
    {"reviewed-author", YOMI_CSL_NAMES, UNPRINTED},
    {"reviewed-genre", YOMI_CSL_TEXT, UNPRINTED},
    {"reviewed-title", YOMI_CSL_TEXT, UNPRINTED},
    {"scale", YOMI_CSL_TEXT, UNPRINTED},
    {"script-writer", YOMI_CSL_NAMES, YOMI_ROLE_SCRIPT_WRITER},
    {"section", YOMI_CSL_TEXT, YOMI_REF_SECTION},
    {"series-creator", YOMI_CSL_NAMES, YOMI_ROLE_SERIES_CREATOR},
    {"shortTitle", YOMI_CSL_TEXT, UNPRINTED},
    {"source", YOMI_CSL_TEXT, UNPRINTED},
    {"source-incomplete", YOMI_CSL_OTHER, UNPRINTED},
    {"status", YOMI_CSL_TEXT, YOMI_REF_STATUS},
    {"submitted", YOMI_CSL_DATE, UNPRINTED},
    {"supplement-number", YOMI_CSL_TEXT, YOMI_REF_SUPPLEMENT},
    {"title", YOMI_CSL_TEXT, YOMI_REF_TITLE},
    {"title-short", YOMI_CSL_TEXT, UNPRINTED},
    {"translator", YOMI_CSL_NAMES, YOMI_ROLE_TRANSLATOR},
    {"type", YOMI_CSL_OTHER, UNPRINTED},
    {"version", YOMI_CSL_TEXT, YOMI_REF_VERSION},
    {"volume", YOMI_CSL_TEXT, YOMI_REF_VOLUME},
    {"volume-title", YOMI_CSL_TEXT, YOMI_REF_VOLUME_TITLE},
    {"year-suffix", YOMI_CSL_TEXT, UNPRINTED},
};

/* For the table below. */
enum {
    TITLE = YOMI_NEEDS_TITLE,
    AUTHOR = YOMI_NEEDS_AUTHOR,
    CONTAINER = YOMI_NEEDS_CONTAINER,
    PUBLISHER = YOMI_NEEDS_PUBLISHER,
    NUMBER = YOMI_NEEDS_NUMBER,
    ISSUED = YOMI_NEEDS_ISSUED,
    URL = YOMI_NEEDS_URL,
};

/* CSL 1.0.2 appendix III; sorted. */
static const YomiCslType types[] = {
    {"article", YOMI_FORM_WORK, TITLE | AUTHOR | ISSUED, NULL, NULL},
    {"article-journal", YOMI_FORM_ARTICLE, TITLE | AUTHOR | CONTAINER | ISSUED, NULL, NULL},
    {"article-magazine", YOMI_FORM_ARTICLE, TITLE | CONTAINER | ISSUED, NULL, NULL},
    {"article-newspaper", YOMI_FORM_NEWS, TITLE | CONTAINER | ISSUED, NULL, NULL},
    {"bill", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"book", YOMI_FORM_WORK, TITLE | AUTHOR | PUBLISHER | ISSUED, NULL, NULL},
    {"broadcast", YOMI_FORM_WORK, TITLE | ISSUED, "broadcast", "放送"},
    {"chapter", YOMI_FORM_PART, TITLE | AUTHOR | CONTAINER | PUBLISHER | ISSUED, NULL, NULL},
    {"classic", YOMI_FORM_WORK, TITLE, NULL, NULL},
    {"collection", YOMI_FORM_WORK, TITLE, NULL, NULL},
    {"dataset", YOMI_FORM_WORK, TITLE | AUTHOR | PUBLISHER | ISSUED, "dataset", "データセット"},
    {"document", YOMI_FORM_WORK, TITLE | ISSUED, NULL, NULL},
    {"entry", YOMI_FORM_PART, TITLE | CONTAINER, NULL, NULL},
    {"entry-dictionary", YOMI_FORM_PART, TITLE | CONTAINER | ISSUED, NULL, NULL},
    {"entry-encyclopedia", YOMI_FORM_PART, TITLE | CONTAINER | ISSUED, NULL, NULL},
    {"event", YOMI_FORM_TALK, TITLE, NULL, NULL},
    {"figure", YOMI_FORM_WORK, TITLE, "figure", "図"},
    {"graphic", YOMI_FORM_WORK, TITLE, "image", "画像"},
    {"hearing", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"interview", YOMI_FORM_WORK, ISSUED, "interview", "インタビュー"},
    {"legal_case", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"legislation", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"manuscript", YOMI_FORM_WORK, TITLE | AUTHOR, "manuscript", "原稿"},
    {"map", YOMI_FORM_WORK, TITLE, "map", "地図"},
    {"motion_picture", YOMI_FORM_WORK, TITLE | ISSUED, "motion picture", "映画"},
    {"musical_score", YOMI_FORM_WORK, TITLE, "musical score", "楽譜"},
    {"pamphlet", YOMI_FORM_WORK, TITLE, "pamphlet", "小冊子"},
    {"paper-conference", YOMI_FORM_PART, TITLE | AUTHOR | ISSUED, NULL, NULL},
    {"patent", YOMI_FORM_PATENT, TITLE | AUTHOR | NUMBER | ISSUED, NULL, NULL},
    {"performance", YOMI_FORM_TALK, TITLE, "performance", "公演"},
    {"periodical", YOMI_FORM_WORK, TITLE, NULL, NULL},
    {"personal_communication", YOMI_FORM_WORK, AUTHOR | ISSUED, "personal communication", "私信"},
    {"post", YOMI_FORM_WEB, TITLE | URL, NULL, NULL},
    {"post-weblog", YOMI_FORM_WEB, TITLE | URL, NULL, NULL},
    {"regulation", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"report", YOMI_FORM_REPORT, TITLE | AUTHOR | ISSUED, NULL, NULL},
    {"review", YOMI_FORM_ARTICLE, AUTHOR | CONTAINER | ISSUED, NULL, NULL},
    {"review-book", YOMI_FORM_ARTICLE, AUTHOR | CONTAINER | ISSUED, NULL, NULL},
    {"software", YOMI_FORM_WORK, TITLE, "computer program", "ソフトウェア"},
    {"song", YOMI_FORM_WORK, TITLE, "sound recording", "録音"},
    {"speech", YOMI_FORM_TALK, TITLE | AUTHOR | ISSUED, "presentation", "発表"},
    {"standard", YOMI_FORM_REPORT, TITLE | NUMBER, NULL, NULL},
    {"thesis", YOMI_FORM_WORK, TITLE | AUTHOR | PUBLISHER | ISSUED, "thesis", "学位論文"},
    {"treaty", YOMI_FORM_LAW, TITLE, NULL, NULL},
    {"webpage", YOMI_FORM_WEB, TITLE | URL, NULL, NULL},
};
/* clang-format on */

static int compare_variables(const void *name, const void *row)
{
    return strcmp(name, ((const YomiCslVariable *)row)->name);
}

static int compare_types(const void *name, const void *row)
{
    return strcmp(name, ((const YomiCslType *)row)->name);
}

const YomiCslVariable *yomi_csl_variable(const char *name)
{
    return bsearch(name, variables, G_N_ELEMENTS(variables), sizeof variables[0],
                   compare_variables);
}

const YomiCslType *yomi_csl_type(const char *name)
{
    return bsearch(name, types, G_N_ELEMENTS(types), sizeof types[0], compare_types);
}

const char **yomi_csl_variables(void)
{
    const char **names = g_new0(const char *, G_N_ELEMENTS(variables) + 1);

    for (size_t i = 0; i < G_N_ELEMENTS(variables); i++)
        names[i] = variables[i].name;
    return names;
}

const char **yomi_csl_types(void)
{
    const char **names = g_new0(const char *, G_N_ELEMENTS(types) + 1);

    for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
        names[i] = types[i].name;
    return names;
}
