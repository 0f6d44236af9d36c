/* font.c -- the door to HarfBuzz: a font is opened and asked. */
/* SPDX-License-Identifier: MIT */
#include "font/font.h"

#include "base/diag.h"
#include "base/file.h"
#include "base/text.h"
#include "font/private.h"

#include <hb-ot.h>

static void free_bytes(void *data)
{
    g_bytes_unref(data);
}

YomiFont *yomi_font_of_face(hb_face_t *face)
{
    YomiFont *font = g_new0(YomiFont, 1);

    font->face = face;
    font->font = hb_font_create(face);
    return font;
}

YomiFont *yomi_font_new(GBytes *bytes, unsigned index)
{
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);

    if (length == 0 || length > G_MAXUINT)
        return NULL;

    g_autoptr(hb_blob_t) blob = hb_blob_create(data, (unsigned)length, HB_MEMORY_MODE_READONLY,
                                               g_bytes_ref(bytes), free_bytes);

    if (index >= hb_face_count(blob))
        return NULL;

    g_autoptr(YomiFont) font = yomi_font_of_face(hb_face_create(blob, index));
    g_autoptr(hb_set_t) chars = hb_set_create();

    hb_face_collect_unicodes(font->face, chars);
    return hb_set_is_empty(chars) || hb_face_get_glyph_count(font->face) == 0
               ? NULL
               : g_steal_pointer(&font);
}

YomiFont *yomi_font_open(const char *path, unsigned index, GError **error)
{
    g_autoptr(GError) refusal = NULL;
    GMappedFile *file = g_mapped_file_new(path, FALSE, &refusal);

    if (!file) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot read '%s': %s", path,
                    refusal->message);
        return NULL;
    }

    g_autoptr(GBytes) bytes = g_mapped_file_get_bytes(file);

    g_mapped_file_unref(file);
    return yomi_font_new(bytes, index);
}

void yomi_font_free(YomiFont *font)
{
    if (!font)
        return;
    hb_font_destroy(font->font);
    hb_face_destroy(font->face);
    g_free(font);
}

bool yomi_font_has(const YomiFont *font, gunichar c)
{
    hb_codepoint_t glyph = 0;

    return hb_font_get_nominal_glyph(font->font, c, &glyph);
}

YomiFontRights yomi_font_rights(const YomiFont *font)
{
    enum {
        FS_TYPE = 8,
        END = 10,
        USAGE = 0x000F,
        RESTRICTED = 0x0002,
        WHOLE = 0x0100,
        BITMAP = 0x0200
    };
    g_autoptr(hb_blob_t) table = hb_face_reference_table(font->face, HB_TAG('O', 'S', '/', '2'));
    unsigned length = 0;
    const guint8 *bytes = (const guint8 *)hb_blob_get_data(table, &length);
    const unsigned type = length >= END ? (bytes[FS_TYPE] << 8 | bytes[FS_TYPE + 1]) : 0;

    /* With several of the usage bits, which old fonts have, the most generous one counts. */
    if ((type & USAGE) == RESTRICTED)
        return YOMI_FONT_RESTRICTED;
    if (type & WHOLE)
        return YOMI_FONT_WHOLE;
    return type & BITMAP ? YOMI_FONT_BITMAP : YOMI_FONT_FREE;
}

bool yomi_font_is_cff(const YomiFont *font)
{
    g_autoptr(hb_blob_t) glyf = hb_face_reference_table(font->face, HB_TAG('g', 'l', 'y', 'f'));

    return hb_blob_get_length(glyf) == 0;
}

/* Makers write what they like, line ends and control characters among it. */
static char *clean(const char *text)
{
    g_autoptr(GString) possible = g_string_new(NULL);

    for (; *text; text = g_utf8_next_char(text))
        if (yomi_source_allows(g_utf8_get_char(text)))
            g_string_append_unichar(possible, g_utf8_get_char(text));
    return yomi_text_collapse(possible->str);
}

static char *get_name(const YomiFont *font, hb_ot_name_id_t id)
{
    const hb_language_t english = hb_language_from_string("en", -1);
    unsigned length = hb_ot_name_get_utf8(font->face, id, english, NULL, NULL);
    g_autofree char *text = NULL;

    if (length == 0)
        return NULL;
    length++; /* for the NUL */
    text = g_malloc0(length);
    hb_ot_name_get_utf8(font->face, id, english, &length, text);
    if (!g_utf8_validate(text, -1, NULL) || yomi_text_blank(text))
        return NULL;
    return clean(text);
}

char *yomi_font_family(const YomiFont *font)
{
    return get_name(font, HB_OT_NAME_ID_FONT_FAMILY);
}

char *yomi_font_copyright(const YomiFont *font)
{
    return get_name(font, HB_OT_NAME_ID_COPYRIGHT);
}

char *yomi_font_licence_url(const YomiFont *font)
{
    return get_name(font, HB_OT_NAME_ID_LICENSE_URL);
}

hb_codepoint_t yomi_font_vertical_glyph(const YomiFont *font, hb_buffer_t *buffer, gunichar c)
{
    unsigned length = 0;

    hb_buffer_clear_contents(buffer);
    hb_buffer_add(buffer, c, 0);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_TTB);
    hb_buffer_set_script(buffer, HB_SCRIPT_KATAKANA); /* vert stands under kana and under DFLT */
    hb_buffer_set_language(buffer, hb_language_from_string("ja", -1));
    hb_shape(font->font, buffer, NULL, 0);

    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &length);

    return length > 0 ? glyphs[0].codepoint : 0;
}

bool yomi_font_turns(const YomiFont *font, gunichar c)
{
    g_autoptr(hb_buffer_t) buffer = hb_buffer_create();
    hb_codepoint_t lying = 0;

    return hb_font_get_nominal_glyph(font->font, c, &lying) &&
           yomi_font_vertical_glyph(font, buffer, c) != lying;
}
