/* reflinks.h -- the ways to a work: its DOI, its numbers at PubMed, its address. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/refvalues.h"

/* Fills the links of @reference from its texts and from the lines of @note, where Zotero keeps what
 * it has no field for (NULL without one). What is no DOI or address is reported at the place of
 * its value in the map @item, and stays a text. */
void yomi_ref_links(const YomiRefReader *reader, const YomiYamlNode *item, const char *note,
                    YomiReference *reference);
