/* ncx.h -- toc.ncx: the menu for older readers and for Kindle (OPF 2.0.1 section 2.4.1). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"

/* The file toc.ncx with the labels and the order of nav.xhtml; yours. */
GString *yomi_ncx_write(const YomiLabels *labels, const char *identifier);
