/* survey.h -- the first walk: what the chapters of an edition must know of each other. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/*
 * Reads every chapter once, keeps its labels and drops its tree; then settles what needs the whole
 * book: dead links, pictures, print pages that occur twice, skipped heading levels, titles. All
 * that is wrong is in @diags; the labels are whole even then, so that the writing walk can find
 * more. NULL and @error only when the machine refuses.
 */
YomiLabels *yomi_survey(const YomiBook *book, const YomiEdition *edition, YomiDiags *diags,
                        GError **error);
