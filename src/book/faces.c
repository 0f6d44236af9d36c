/* faces.c -- the faces that books are set in, and the fonts that a book puts in their places. */
/* SPDX-License-Identifier: MIT */
#include "book/faces.h"

#include "base/file.h"
#include "base/text.h"
#include "book/fields.h"

#include <string.h>

static const YomiFaceInfo faces[] = {
#define YOMI_FACE(NAME, ...) {__VA_ARGS__},
#include "fonts/faces.def"
#undef YOMI_FACE
};

const YomiFaceInfo *yomi_face_info(YomiFace face)
{
    return &faces[face];
}

/* A file has the ending of one; all else is a family's name. */
static bool is_file(const char *font)
{
    g_autofree char *lower = g_ascii_strdown(font, -1);

    return g_str_has_suffix(lower, ".ttf") || g_str_has_suffix(lower, ".otf");
}

static void read_choice(YomiFontChoice *choice, const YomiYamlNode *entry, const char *root,
                        YomiDiags *diags)
{
    static const YomiField fields[] = {{"font", true}, {"licence", true}, {NULL, false}};
    const YomiYamlNode *node = NULL;

    if (!yomi_fields_check(entry, entry->key, fields, diags))
        return;
    node = yomi_yaml_get(entry, "font");
    choice->licence = yomi_field_get(entry, "licence", diags);

    g_autofree char *font = yomi_field_get(entry, "font", diags), *path = NULL;

    if (!font || !choice->licence)
        return;
    choice->span = node->span;
    if (!is_file(font)) {
        choice->family = g_steal_pointer(&font);
    } else if (yomi_path_resolve(root, NULL, font, &path) == YOMI_PATH_GOOD) {
        choice->file = g_steal_pointer(&path);
    } else {
        g_autofree char *subject = yomi_text_excerpt(font, strlen(font));

        yomi_diags_add(diags, YOMI_CODE_FONT_FILE, node->span, subject);
    }
}

static void read_choices(YomiFonts *fonts, const YomiYamlNode *node, const char *root,
                         YomiDiags *diags)
{
    YomiField fields[YOMI_N_FACES + 1] = {{NULL, false}};

    for (unsigned i = 0; i < YOMI_N_FACES; i++)
        fields[i].key = faces[i].word;
    if (!yomi_fields_check(node, "fonts", fields, diags))
        return;
    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        const YomiYamlNode *entry = yomi_yaml_get(node, faces[i].word);

        if (entry)
            read_choice(&fonts->choices[i], entry, root, diags);
    }
}

void yomi_fonts_read(YomiFonts *fonts, const YomiYamlNode *map, const char *root, YomiDiags *diags)
{
    static const char *const nothing[] = {"none", NULL}, *const levels[] = {"error", "warn", NULL};
    const YomiYamlNode *node = yomi_yaml_get(map, "fonts");

    if (node && node->kind == YOMI_YAML_SCALAR)
        fonts->none = yomi_field_word(node, "fonts", nothing, diags) == 0;
    else if (node)
        read_choices(fonts, node, root, diags);
    /* The EPUB would be valid all the same, so it is no error by nature, and the book may say less;
     * but it would show an empty box. */
    yomi_diags_set_severity(diags, YOMI_CODE_GLYPH_MISSING,
                            yomi_field_get_word(map, "missing-glyphs", levels, diags) == 1
                                ? YOMI_SEVERITY_WARNING
                                : YOMI_SEVERITY_ERROR);
}

void yomi_fonts_clear(YomiFonts *fonts)
{
    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        g_free(fonts->choices[i].file);
        g_free(fonts->choices[i].family);
        g_free(fonts->choices[i].licence);
    }
}
