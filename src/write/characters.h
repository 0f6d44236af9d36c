/* characters.h -- which characters an edition sets in which face, and where each stands first. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "base/span.h"
#include "book/faces.h"

/*
 * All text of a document passes through its YomiMarkup, so that is where it is met: after the
 * passes, with the program's own words, in the element that decides about its face. What the style
 * sheets add (markers of lists, quotation marks, kenten) is added here too.
 *
 * The rules are those of css/: whoever changes a font-family or a font-weight there changes
 * characters.c as well.
 */
typedef struct YomiCharacters YomiCharacters;

typedef struct {
    gunichar c;
    bool optional; /* readers do without, or have a way of their own to show it */
    YomiSpan span; /* of the character, or of what it came from; without a source: our own word */
} YomiCharacter;

/* @vertical tells the edition, not the page. */
YomiCharacters *yomi_characters_new(bool vertical);
void yomi_characters_free(YomiCharacters *characters);

/* From now on the characters of @markup are gathered, whose text stands in a page of vertical or of
 * horizontal lines. Nothing when @characters is NULL. */
void yomi_characters_watch(YomiCharacters *characters, YomiMarkup *markup, bool vertical);

/* What follows comes from @span. Nothing when @characters is NULL. */
void yomi_characters_place(YomiCharacters *characters, YomiSpan span);

/* Adds those of @part, which stand after those of @sum. */
void yomi_characters_add(YomiCharacters *sum, const YomiCharacters *part);

/* Of YomiCharacter, each once, in the order in which they were met; lent. */
const GArray *yomi_characters_of(const YomiCharacters *characters, YomiFace face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiCharacters, yomi_characters_free)
