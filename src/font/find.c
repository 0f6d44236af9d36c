/* find.c -- the door to fontconfig: the file of a family. */
/* SPDX-License-Identifier: MIT */
#include "font/font.h"

#include <fontconfig/fontconfig.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcConfig, FcConfigDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcPattern, FcPatternDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcFontSet, FcFontSetDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcObjectSet, FcObjectSetDestroy)

/* Listed, not matched: a match always finds something, perhaps of another family. */
static FcFontSet *list_fonts(FcConfig *config, const char *family, unsigned weight)
{
    const int fc_weight = FcWeightFromOpenType((int)weight);
    g_autoptr(FcPattern) pattern = FcPatternCreate();
    g_autoptr(FcObjectSet) wanted =
        FcObjectSetBuild(FC_FILE, FC_INDEX, FC_VARIABLE, (const char *)NULL);

    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(pattern, FC_WEIGHT, fc_weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);
    return FcFontList(config, pattern, wanted);
}

char *yomi_font_find(const char *family, unsigned weight, unsigned *out_index)
{
    g_autoptr(FcConfig) config = FcInitLoadConfigAndFonts();
    g_autoptr(FcFontSet) fonts = config ? list_fonts(config, family, weight) : NULL;
    const char *found = NULL;

    /* Several versions may be installed: the first by path, whatever order fontconfig has. */
    for (int i = 0; fonts && i < fonts->nfont; i++) {
        FcChar8 *file = NULL;
        int index = 0;

        if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch)
            continue;
        if (found && g_strcmp0(found, (const char *)file) <= 0)
            continue;
        FcPatternGetInteger(fonts->fonts[i], FC_INDEX, 0, &index);
        found = (const char *)file;
        *out_index = (unsigned)index;
    }
    return g_strdup(found);
}
