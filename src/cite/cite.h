/* cite.h -- a work as the list prints it: ICMJE's style (Vancouver), with a Japanese form.
 *
 * ICMJE Recommendations, "Sample References" of the US National Library of Medicine. The Japanese
 * form has the same parts in the same order: full names joined by ，, the title in brackets, ． as
 * the full stop; in vertical lines 、 and 。 stand for those.
 */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/references.h"
#include "doc/node.h"

/* Appends the entry to @parent, a node of @doc that holds inlines. What is not Japanese is in an
 * element that names its language. */
void yomi_cite_write(YomiDoc *doc, YomiNode *parent, const YomiReference *reference, bool vertical);
