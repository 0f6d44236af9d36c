/* references.h -- the works that a book cites: CSL data, as Zotero exports it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/arena.h"
#include "base/diag.h"
#include "book/csl.h"

/* Somebody, or a body of people. Any part may be missing, not all. */
typedef struct {
    const char *family, *given;
    const char *particle; /* non-dropping: "van der" */
    const char *dropped;  /* dropping: "de" */
    const char *suffix;   /* "Jr" */
    const char *literal;  /* printed as it is, instead of all others */
} YomiRefName;

typedef struct {
    int year;            /* negative before our era; 0 when there is none */
    unsigned month, day; /* 0 for none; months from 21 on are the seasons (EDTF) */
} YomiRefDay;

/* A day, a span of time, or words for it. */
typedef struct {
    YomiRefDay from, to; /* to.year is 0 when it is no span */
    bool circa;
    const char *literal; /* or NULL */
} YomiRefTime;

/* A way to the work itself. */
typedef struct {
    const char *label; /* "doi: ", "" */
    const char *text;
    const char *href; /* or NULL when no link can be made of it */
} YomiRefLink;

typedef struct {
    const YomiRefName *names;
    unsigned n_names;
} YomiRefPeople;

typedef enum {
    YOMI_REF_LINK_DOI,
    YOMI_REF_LINK_PMID,
    YOMI_REF_LINK_PMCID,
    YOMI_REF_LINK_URL,
    YOMI_N_REF_LINKS
} YomiRefLinkKind;

typedef struct {
    const char *id;
    YomiSpan span; /* of the id */
    const YomiCslType *type;
    bool japanese;        /* printed in the Japanese form */
    const char *language; /* else a language tag */
    const char *texts[YOMI_N_REF_TEXTS];
    YomiRefPeople people[YOMI_N_ROLES];
    YomiRefTime dates[YOMI_N_REF_DATES];
    YomiRefLink links[YOMI_N_REF_LINKS]; /* text is NULL for those that are missing */
} YomiReference;

typedef struct {
    GArray *list; /* of YomiReference, in the order of the file */
    bool broken;  /* the file could not be read: which works it names nobody knows */

    /*< private >*/
    GHashTable *by_id; /* id -> index into list, plus 1 */
    YomiArena *arena;
} YomiReferences;

/*
 * Reads references.yaml or references.json in the project folder @root as *out_references; NULL
 * when there is neither. All that is wrong is reported; works without an id are left out. The
 * source, with the place @order in reading order, belongs to @diags. False and @error when the
 * machine refuses to read the file.
 */
bool yomi_references_load(const char *root, unsigned order, YomiReferences **out_references,
                          YomiDiags *diags, GError **error);

/* The same of a source that is there already. */
YomiReferences *yomi_references_read(const YomiSource *source, bool json, YomiDiags *diags);
void yomi_references_free(YomiReferences *references);

/* The work called @id; NULL when there is none. @references may be NULL. */
const YomiReference *yomi_references_find(const YomiReferences *references, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiReferences, yomi_references_free)
