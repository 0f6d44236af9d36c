/* links.h -- links between chapters that lead nowhere. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Reports each link of the chapters to which nothing in the book answers, and those without text
 * that lead to something without a label. */
void yomi_survey_links(const YomiLabels *labels, YomiDiags *diags);
