/* build.h -- the data's way, from the project folder to the EPUB files. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"

typedef struct {
    const char *root;            /* project folder */
    const char *output;          /* folder, or NULL for root/dist */
    const char *const *editions; /* names, NULL at the end; NULL or empty for all */
    const char *dump_after;      /* a pass's name: print the trees to @dump instead of writing */
    bool check_only;             /* say everything, write nothing */
    YomiLang lang;               /* of a YOMI_ERROR_USAGE */
} YomiBuildOptions;

typedef struct {
    char *path;
    guint64 size;
    unsigned chapters;
} YomiBuildResult;

/*
 * Builds the editions. @results gets one YomiBuildResult* for each file that was written. True
 * when the machine did its part: whether the book is good is in @diags; with any error there no
 * file is replaced. False with YOMI_ERROR_USAGE when the book has no edition of a given name. The
 * trees in @dump are those of the first edition.
 */
bool yomi_build(const YomiBuildOptions *options, YomiDiags *diags, GPtrArray *results,
                GString *dump, GError **error);

void yomi_build_result_free(YomiBuildResult *result);
