/* citations.c -- the marks of works get their numbers. */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"

#include "doc/walk.h"

#include <string.h>

/* The mark becomes the text that the author wrote. The survey has reported it. */
static void refuse(YomiDoc *doc, YomiNode *mark)
{
    g_autofree char *text = mark->text ? g_strdup_printf("[@%s, %s]", mark->target, mark->text)
                                       : g_strdup_printf("[@%s]", mark->target);

    yomi_node_replace(mark, yomi_node_new_text(doc, mark->span, text, strlen(text)));
}

static void number_marks(const YomiPassContext *ctx, YomiDoc *doc, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);

    while (yomi_walk_next(&walk)) {
        YomiNode *mark = walk.node;

        if (walk.entering || mark->kind != YOMI_NODE_CITATION)
            continue;
        mark->number = yomi_labels_work_number(ctx->labels, mark->target);
        if (mark->number == 0)
            refuse(doc, mark);
    }
}

void yomi_pass_citations(YomiPassContext *ctx, YomiDoc *doc)
{
    number_marks(ctx, doc, yomi_doc_root(doc));
    number_marks(ctx, doc, yomi_doc_notes(doc));
}
