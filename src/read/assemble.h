/* assemble.h -- marks become nodes: ruby, tate-chu-yoko, note marks, printed pages. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

/* Leaves no stand-in in @doc. Marks that cannot be what they should are text again, and reported.
 * Bodies of inline notes join yomi_doc_notes(), which come out in the order of their places.
 * Pictures get their alt texts. */
void yomi_assemble(YomiDoc *doc, YomiDiags *diags);
