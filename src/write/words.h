/* words.h -- the program's own text as vertical lines want it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "jp/vertical.h"
#include "write/facts.h"

/* Writes @text, counted. @rules is NULL in horizontal lines. */
void yomi_xhtml_words(YomiMarkup *markup, YomiFacts *facts, const YomiVerticalRules *rules,
                      const char *text);

/* A number in running text; the same. */
void yomi_xhtml_number(YomiMarkup *markup, YomiFacts *facts, const YomiVerticalRules *rules,
                       unsigned number);

/* Writes @text, which is set as @kind wants it, with the element that this needs; counted. */
void yomi_xhtml_set(YomiMarkup *markup, YomiFacts *facts, YomiSetKind kind, const char *text);
