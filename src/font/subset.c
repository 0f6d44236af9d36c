/* subset.c -- a font is cut down to the characters of a book. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "font/private.h"

#include <hb-ot.h>
#include <hb-subset.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_subset_input_t, hb_subset_input_destroy)

/* Of what fonts can do, the part that a Japanese book asks for. A list of our own: what HarfBuzz
 * keeps by itself changes with its versions. */
static const hb_tag_t features[] = {
    /* what is always on: composed, local and positioned forms */
    HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'a', 'r', 'k'),
    HB_TAG('m', 'k', 'm', 'k'),
    /* vertical lines */
    HB_TAG('v', 'e', 'r', 't'), HB_TAG('v', 'r', 't', '2'), HB_TAG('v', 'k', 'r', 'n'),
    /* tate-chu-yoko: two, three or four in one em (CSS Writing Modes 3 section 9.1.3) */
    HB_TAG('h', 'w', 'i', 'd'), HB_TAG('t', 'w', 'i', 'd'), HB_TAG('q', 'w', 'i', 'd'),
    HB_TAG('f', 'w', 'i', 'd'),
    /* kana for ruby and for one direction */
    HB_TAG('r', 'u', 'b', 'y'), HB_TAG('v', 'k', 'n', 'a'), HB_TAG('h', 'k', 'n', 'a')};

/* Beside the names by which systems know a font: what its licence wants to go with every copy. */
static const hb_ot_name_id_t names[] = {HB_OT_NAME_ID_COPYRIGHT,       HB_OT_NAME_ID_FONT_FAMILY,
                                        HB_OT_NAME_ID_FONT_SUBFAMILY,  HB_OT_NAME_ID_UNIQUE_ID,
                                        HB_OT_NAME_ID_FULL_NAME,       HB_OT_NAME_ID_VERSION_STRING,
                                        HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_OT_NAME_ID_TRADEMARK,
                                        HB_OT_NAME_ID_LICENSE,         HB_OT_NAME_ID_LICENSE_URL};

static hb_subset_input_t *make_input(const gunichar *chars, gsize count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();

    if (!input)
        return NULL;

    hb_set_t *unicodes = hb_subset_input_unicode_set(input);
    hb_set_t *tags = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_t *ids = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);

    for (gsize i = 0; i < count; i++)
        hb_set_add(unicodes, chars[i]);
    hb_set_clear(tags);
    for (gsize i = 0; i < G_N_ELEMENTS(features); i++)
        hb_set_add(tags, features[i]);
    hb_set_clear(ids);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        hb_set_add(ids, names[i]);
    /* Hints are a quarter of the file, and serve screens of fewer dots than e-paper has. The box
     * for what is missing keeps its outline: a blank would hide that something is missing. */
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    return input;
}

static GBytes *copy_bytes(hb_blob_t *blob)
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);

    return g_bytes_new(data, length);
}

GBytes *yomi_font_subset(const YomiFont *font, const gunichar *chars, gsize count, GError **error)
{
    g_autoptr(hb_subset_input_t) input = make_input(chars, count);
    g_autoptr(hb_face_t) face = input ? hb_subset_or_fail(font->face, input) : NULL;

    if (!face) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "HarfBuzz cannot subset the font");
        return NULL;
    }

    g_autoptr(hb_blob_t) blob = hb_face_reference_blob(face);
    g_autoptr(GBytes) bytes = copy_bytes(blob);
    g_autoptr(YomiFont) small = yomi_font_new(bytes, 0);

    if (!small) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "the font's subset cannot be read back");
        return NULL;
    }
    return yomi_font_compare(font, small, chars, count, error) ? g_steal_pointer(&bytes) : NULL;
}
