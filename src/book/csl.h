/* csl.h -- the words of CSL data: the types of works, and what may be said of one. */
/* SPDX-License-Identifier: MIT */
#pragma once

/* Texts of a work that the book prints (CSL 1.0.2 appendix IV). */
typedef enum {
    YOMI_REF_TITLE,
    YOMI_REF_CONTAINER,
    YOMI_REF_CONTAINER_SHORT,
    YOMI_REF_COLLECTION,
    YOMI_REF_COLLECTION_NUMBER,
    YOMI_REF_PUBLISHER,
    YOMI_REF_PLACE,
    YOMI_REF_EDITION,
    YOMI_REF_VOLUME,
    YOMI_REF_VOLUME_TITLE,
    YOMI_REF_ISSUE,
    YOMI_REF_PAGE,
    YOMI_REF_NUMBER,
    YOMI_REF_SUPPLEMENT,
    YOMI_REF_SECTION,
    YOMI_REF_GENRE,
    YOMI_REF_MEDIUM,
    YOMI_REF_VERSION,
    YOMI_REF_EVENT,
    YOMI_REF_EVENT_PLACE,
    YOMI_REF_STATUS,
    YOMI_REF_AUTHORITY,
    YOMI_REF_JURISDICTION,
    YOMI_REF_ARCHIVE,
    YOMI_REF_ARCHIVE_PLACE,
    YOMI_REF_ARCHIVE_LOCATION,
    YOMI_REF_LANGUAGE,
    YOMI_REF_DOI,
    YOMI_REF_PMID,
    YOMI_REF_PMCID,
    YOMI_REF_URL,
    YOMI_N_REF_TEXTS
} YomiRefText;

/* Who did what; those who can head an entry come first, in the order in which they are looked for.
 */
typedef enum {
    YOMI_ROLE_AUTHOR,
    YOMI_ROLE_DIRECTOR,
    YOMI_ROLE_COMPOSER,
    YOMI_ROLE_PERFORMER,
    YOMI_ROLE_INTERVIEWER,
    YOMI_ROLE_SERIES_CREATOR,
    YOMI_ROLE_SCRIPT_WRITER,
    YOMI_ROLE_PRODUCER,
    YOMI_ROLE_EXECUTIVE_PRODUCER,
    YOMI_ROLE_COMPILER,
    YOMI_ROLE_CURATOR,
    YOMI_ROLE_ORGANIZER,
    YOMI_ROLE_CHAIR,
    YOMI_ROLE_HOST,
    YOMI_ROLE_GUEST,
    YOMI_ROLE_NARRATOR,
    YOMI_ROLE_ILLUSTRATOR,
    YOMI_ROLE_CONTRIBUTOR,
    YOMI_ROLE_EDITOR,
    YOMI_ROLE_EDITORIAL_DIRECTOR,
    YOMI_ROLE_TRANSLATOR,
    YOMI_ROLE_CONTAINER_AUTHOR,
    YOMI_N_ROLES,
    YOMI_N_HEAD_ROLES = YOMI_ROLE_CONTAINER_AUTHOR
} YomiRole;

typedef enum {
    YOMI_DATE_ISSUED,
    YOMI_DATE_ACCESSED,
    YOMI_DATE_EVENT,
    YOMI_N_REF_DATES
} YomiRefDate;

typedef enum {
    YOMI_CSL_TEXT,
    YOMI_CSL_NAMES,
    YOMI_CSL_DATE,
    YOMI_CSL_OTHER, /* not said of the work, or said in any form */
} YomiCslKind;

typedef struct {
    const char *name;
    YomiCslKind kind;
    int slot; /* YomiRefText, YomiRole or YomiRefDate; -1 for what is not printed */
} YomiCslVariable;

/* How a work is printed. */
typedef enum {
    YOMI_FORM_ARTICLE, /* in a journal */
    YOMI_FORM_NEWS,    /* in a newspaper */
    YOMI_FORM_WORK,    /* that stands alone */
    YOMI_FORM_PART,    /* of a book, of proceedings, of an encyclopedia */
    YOMI_FORM_REPORT,
    YOMI_FORM_TALK,
    YOMI_FORM_WEB,
    YOMI_FORM_LAW,
    YOMI_FORM_PATENT,
} YomiForm;

/* What an entry of a type should not lack. */
enum {
    YOMI_NEEDS_TITLE = 1 << 0,
    YOMI_NEEDS_AUTHOR = 1 << 1, /* or whoever else heads the entry */
    YOMI_NEEDS_CONTAINER = 1 << 2,
    YOMI_NEEDS_PUBLISHER = 1 << 3,
    YOMI_NEEDS_NUMBER = 1 << 4,
    YOMI_NEEDS_ISSUED = 1 << 5,
    YOMI_NEEDS_URL = 1 << 6,
};

typedef struct {
    const char *name;
    YomiForm form;
    unsigned needs;
    const char *medium, *medium_ja; /* in brackets behind the title; or NULL */
} YomiCslType;

/* NULL when CSL knows none of this name. */
const YomiCslVariable *yomi_csl_variable(const char *name);
const YomiCslType *yomi_csl_type(const char *name);

/* All names, NULL at the end. The list is the caller's, the names are not. */
const char **yomi_csl_variables(void);
const char **yomi_csl_types(void);
