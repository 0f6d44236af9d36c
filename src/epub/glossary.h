/* glossary.h -- 用語集: the terms that the edition uses, and what they mean. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/labels.h"
#include "doc/node.h"
#include "write/facts.h"

/* A row of the kana in one document of the glossary. */
typedef struct {
    const char *word; /* あ行, the program's word */
    bool again;       /* its start is in the document before */
    unsigned file;
    guint first, end; /* indices into the glossary */
} YomiGlossaryRow;

/* All rows in their order, as YomiGlossaryRow. */
GArray *yomi_glossary_rows(const YomiLabels *labels);

/* The name of the document @file, "glossary-2", and the id of @row in it; yours. */
char *yomi_glossary_stem(unsigned file);
char *yomi_glossary_row_id(const YomiGlossaryRow *row);

/* The tree of the document @file (1 ...), through the passes; yours. */
YomiDoc *yomi_glossary_read(const YomiLabels *labels, unsigned file, YomiDiags *diags);

/* The document of that tree; yours. */
GString *yomi_glossary_write(const YomiLabels *labels, unsigned file, YomiDoc *doc,
                             YomiFacts *facts);
