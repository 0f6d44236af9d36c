/* propose.h -- yomiyasu readings: what the book's words are probably read like. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"

typedef struct {
    char *path;      /* of the file that was written; NULL when none was */
    unsigned words;  /* lines in it */
    unsigned open;   /* of which nobody has decided */
    unsigned places; /* where the words stand, together */
} YomiProposal;

/*
 * Makes readings.tsv in the folder of @book again, @everything for all words with kanji and not
 * only those that may be difficult. Writes nothing when @diags has errors afterwards: a table that
 * could not be read whole would lose what was decided. False and @error when the machine refuses.
 */
bool yomi_readings_propose(const YomiBook *book, bool everything, YomiProposal *out_proposal,
                           YomiDiags *diags, GError **error);

void yomi_proposal_clear(YomiProposal *proposal);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(YomiProposal, yomi_proposal_clear)
