/* table.h -- pipe tables (GFM section 4.10; japanese-text 2.5), and their captions. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

/* Paragraphs below @root that hold a table become one. Needs the soft breaks still in place. */
void yomi_table_find(YomiDoc *doc, YomiNode *root, YomiDiags *diags);
