/* glossary.h -- which terms the edition's glossary explains, in which order and where. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Fills the glossary of @labels from the uses of all chapters: the terms that the text has, and
 * those that definitions of these have. A definition that needs an unexplained term is reported. */
void yomi_survey_glossary(YomiLabels *labels, YomiDiags *diags);
