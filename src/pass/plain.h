/* plain.h -- what things are called where no markup can stand. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "doc/node.h"

/* The plain text below @top without white space at its ends; yours. */
char *yomi_plain_label(YomiNode *top);

/* The same, annotated with the author's ruby (jp/annotated.h); yours. */
char *yomi_plain_annotated(YomiNode *top);

/* The heading that is the chapter's title, after the pass `breaks`. NULL before `headings`. */
YomiNode *yomi_plain_title(YomiDoc *doc);
