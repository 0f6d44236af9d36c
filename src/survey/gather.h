/* gather.h -- what others must know of one chapter, taken from its tree. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"

/* The labels of @chapter, whose tree @doc has gone through the passes of the survey walk. Reports
 * what is wrong with a link whatever the other chapters hold. */
YomiChapterLabels *yomi_survey_gather(const YomiChapter *chapter, YomiDoc *doc, YomiDiags *diags);

/* The labels of a chapter that could not be read. */
YomiChapterLabels *yomi_survey_gather_nothing(const YomiChapter *chapter);
