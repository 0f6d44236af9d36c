/* none.c -- in place of MeCab where the program is built without it. */
/* SPDX-License-Identifier: MIT */
#include "morph/morph.h"

#include "base/file.h"

YomiMorph *yomi_morph_new(GError **error)
{
    g_set_error_literal(error, YOMI_ERROR, YOMI_ERROR_FAILED,
                        "cannot propose readings: yomiyasu was built without MeCab (libmecab-dev)");
    return NULL;
}

void yomi_morph_free(YomiMorph *morph)
{
    g_assert(!morph);
}

GArray *yomi_morph_parse(YomiMorph *morph, const char *text, const GArray *fixed)
{
    (void)morph, (void)text, (void)fixed;
    g_assert_not_reached(); /* there is no YomiMorph */
}
