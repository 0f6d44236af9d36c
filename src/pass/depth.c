/* depth.c -- nothing is nested deeper than reading systems can follow. */
/* SPDX-License-Identifier: MIT */
#include "doc/walk.h"
#include "pass/pass.h"

/* libxml2, which many reading systems are built on, refuses a document at 256 levels; the page
 * around the text, lists and tables need some of them. */
enum { MAX_DEPTH = 90 };

void yomi_pass_depth(YomiPassContext *ctx, YomiDoc *doc)
{
    YomiNode *tops[] = {yomi_doc_root(doc), yomi_doc_notes(doc)};

    for (size_t i = 0; i < G_N_ELEMENTS(tops); i++) {
        YomiWalk walk = yomi_walk_begin(tops[i]);
        unsigned depth = 0;

        while (yomi_walk_next(&walk)) {
            if (!walk.entering) {
                if (depth-- > MAX_DEPTH)
                    yomi_node_detach(walk.node);
                continue;
            }
            if (++depth > MAX_DEPTH) {
                yomi_diags_add(ctx->diags, YOMI_CODE_NESTED_TOO_DEEP, walk.node->span, NULL);
                yomi_walk_skip(&walk);
            }
        }
    }
}
