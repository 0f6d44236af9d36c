/* notes.h -- which document of 注 each note stands in. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"

/* Keeps in @chapter how long the notes of @doc, which has been through the passes, will be. */
void yomi_survey_notes(YomiChapterLabels *chapter, const YomiBook *book, const YomiEdition *edition,
                       YomiDoc *doc);

/* Gives each note of the book its document: those of a chapter stay together where they can. */
void yomi_survey_note_documents(YomiLabels *labels);
