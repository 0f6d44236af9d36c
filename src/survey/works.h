/* works.h -- the works that the chapters cite get their numbers. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Fills the works of @labels, which hold all chapters. Reports citations of what is in no list. */
void yomi_survey_works(YomiLabels *labels, YomiDiags *diags);
