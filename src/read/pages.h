/* pages.h -- a printed page's number on a line of its own stands between blocks. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

void yomi_pages_lift(YomiNode *root);
