/* colophon.h -- 奥付: what the book is, who made it, when, and what readers may do with it. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* The document text/colophon.xhtml; yours. It says what book.yaml says, and nothing else. */
GString *yomi_colophon_write(const YomiLabels *labels, YomiFacts *facts);
