/* lists.h -- 図の一覧, 表の一覧: the captions of the book with links. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* What the list of captions of @kind is called, and the stem of its file. */
const char *yomi_lists_word(YomiCaptionKind kind);
const char *yomi_lists_stem(YomiCaptionKind kind);

/* The epub:type of the list: "loi", "lot". */
const char *yomi_lists_type(YomiCaptionKind kind);

/* The document; yours. */
GString *yomi_lists_write(const YomiLabels *labels, YomiFacts *facts, YomiCaptionKind kind);
