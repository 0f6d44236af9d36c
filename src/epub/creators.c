/* creators.c -- what the people of book.yaml did, in words. */
/* SPDX-License-Identifier: MIT */
#include "epub/creators.h"

#include <glib.h>

typedef struct {
    const char *role, *beside, *before;
} Role;

/* MARC relators that books have in Japan; the last row is for all others. */
/* clang-format off */
static const Role roles[] = {
    {"aut", "著", "著者"},
    {"edt", "編", "編者"},
    {"com", "編", "編者"},
    {"trl", "訳", "訳者"},
    {"ill", "絵", "絵"},
    {"art", "絵", "絵"},
    {"pht", "写真", "写真"},
    {"aui", "序文", "序文"},
    {"bkd", "装丁", "装丁"},
    {"bkp", "制作", "制作"},
    {NULL, "協力", "協力"},
};
/* clang-format on */

static const Role *find_role(const char *code)
{
    const Role *role = roles;

    while (role->role && !g_str_equal(role->role, code))
        role++;
    return role;
}

const char *yomi_creator_short_word(const char *role)
{
    return find_role(role)->beside;
}

const char *yomi_creator_long_word(const char *role)
{
    return find_role(role)->before;
}
