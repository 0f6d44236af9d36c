/* alert.h -- quotations that start with [!NOTE] or its like are alerts. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

void yomi_alert_find(YomiDoc *doc, YomiNode *root, YomiDiags *diags);
