/* style.c -- the style sheets of css/, which are compiled into the program. */
/* SPDX-License-Identifier: MIT */
#include "epub/style.h"

typedef struct {
    const char *name;
    const unsigned char *bytes;
    gsize length;
} Sheet;

#include "epub/styles.inc" /* made by src/cmake/embed.cmake: sheets[] */

const char *yomi_style_find(const char *name, gsize *out_length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sheets); i++)
        if (g_str_equal(sheets[i].name, name)) {
            *out_length = sheets[i].length;
            return (const char *)sheets[i].bytes;
        }
    g_assert_not_reached();
}
