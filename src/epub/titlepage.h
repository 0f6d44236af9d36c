/* titlepage.h -- 扉: title, people, publisher, edition. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "write/facts.h"

/* The document text/titlepage.xhtml; yours. */
GString *yomi_titlepage_write(const YomiLabels *labels, YomiFacts *facts);
