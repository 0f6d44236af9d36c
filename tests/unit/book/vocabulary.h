/* vocabulary.h -- terms made of approved readings, for tests. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/approved.h"

/* @lines are "word reading split" between spaces, NULL at the end. */
static inline YomiTerms *vocabulary_new(const char *const *lines)
{
    g_autoptr(GPtrArray) readings =
        g_ptr_array_new_with_free_func((GDestroyNotify)yomi_reading_free);
    YomiTerms *terms = NULL;

    for (; *lines; lines++) {
        g_auto(GStrv) cells = g_strsplit(*lines, " ", -1);
        YomiReading *line = yomi_reading_new(cells[0], cells[1], cells[2] ? cells[2] : "");

        line->state = YOMI_READING_OK;
        g_ptr_array_add(readings, line);
    }
    yomi_terms_add_approved(&terms, readings);
    return terms;
}
