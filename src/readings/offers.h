/* offers.h -- the words of a book that may need a reading, and the readings offered for them. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/readings.h"
#include "doc/node.h"
#include "morph/morph.h"
#include "readings/known.h"

typedef struct YomiOffers YomiOffers;

/* @known stays the caller's and must outlive the offers. @grade is the school year that readers
 * have behind them, YOMI_GRADE_JOYO for all of them, 0 not to ask. */
YomiOffers *yomi_offers_new(YomiMorph *morph, const YomiKnownWords *known, unsigned grade);
void yomi_offers_free(YomiOffers *offers);

/* Learns the author's rubies in @doc: a word read once is known elsewhere. To be done for all
 * chapters before the first yomi_offers_add(). */
void yomi_offers_learn(YomiKnownWords *known, YomiDoc *doc);

/*
 * Adds the words of @doc that stand without ruby. What makes a word worth a look:
 *   grade    a kanji that readers have not learnt
 *   long     it stands in a run of five kanji or more that nothing divides
 *   cut      the dictionary has no such word, only its single kanji
 *   unknown  the dictionary does not read it
 *   ruby     the author has given it ruby elsewhere, and this is that reading
 *   full     none of these: only a furigana edition needs it
 */
void yomi_offers_add(YomiOffers *offers, YomiDoc *doc);

/* All offers, as YomiReading in the state OPEN, sorted by word and reading; those that are only
 * `full` when @everything. Words of approved lines are among them with their own readings. */
GPtrArray *yomi_offers_list(const YomiOffers *offers, bool everything);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiOffers, yomi_offers_free)
