/* index.h -- which sections have the terms of the index. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Keeps in @labels the sections, YomiTermsSection in reading order, that have terms. */
void yomi_survey_index_chapter(YomiChapterLabels *labels, const GArray *sections);

/* Joins what the chapters have: terms in the order of their readings, places in that of reading. */
void yomi_survey_index(YomiLabels *labels);
