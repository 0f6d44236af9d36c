/* images.h -- the pictures that the chapters name: found, known, and named for the book. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* Fills the pictures of @labels. What is wrong with one is reported where it is named first;
 * false and @error when the machine refuses to read a file that is there. */
bool yomi_survey_images(YomiLabels *labels, YomiDiags *diags, GError **error);
