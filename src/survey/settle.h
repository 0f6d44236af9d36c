/* settle.h -- the step between the walks: what needs the whole book, and no tree. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Settles titles, print pages, works, links and pictures of @labels, which hold all chapters. What
 * is wrong goes to @diags; false and @error only when the machine refuses to read a picture. */
bool yomi_survey_settle(YomiLabels *labels, YomiDiags *diags, GError **error);
