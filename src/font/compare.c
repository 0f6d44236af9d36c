/* compare.c -- a subset is read back: it must show what the whole font shows. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "font/private.h"

#include <hb-ot.h>

#include <string.h>

static bool fail(GError **error, const char *what)
{
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "the font's subset is broken: %s", what);
    return false;
}

static unsigned table_length(const YomiFont *font, hb_tag_t tag)
{
    g_autoptr(hb_blob_t) table = hb_face_reference_table(font->face, tag);

    return hb_blob_get_length(table);
}

/* The 16-bit number at @at of the table @tag; 0 when it is shorter. */
static unsigned table_number(const YomiFont *font, hb_tag_t tag, unsigned at)
{
    g_autoptr(hb_blob_t) table = hb_face_reference_table(font->face, tag);
    unsigned length = 0;
    const guint8 *bytes = (const guint8 *)hb_blob_get_data(table, &length);

    return at + 2 <= length ? (unsigned)(bytes[at] << 8 | bytes[at + 1]) : 0;
}

/* hmtx and vmtx: as many pairs as the header says, one number for each further glyph. */
static bool metrics_agree(const YomiFont *font, hb_tag_t header, hb_tag_t metrics)
{
    enum { N_PAIRS = 34, PAIR = 4, SINGLE = 2 };
    const unsigned pairs = table_number(font, header, N_PAIRS);
    const unsigned glyphs = hb_face_get_glyph_count(font->face);

    if (pairs == 0 || pairs > glyphs)
        return false;
    return table_length(font, metrics) == PAIR * pairs + SINGLE * (glyphs - pairs);
}

/* loca has one place for each glyph and one for the end, in units of its own, and the last one is
 * the end of glyf. */
static bool outlines_agree(const YomiFont *font)
{
    enum { LOCA_FORMAT = 50 };
    const hb_tag_t loca = HB_TAG('l', 'o', 'c', 'a'), glyf = HB_TAG('g', 'l', 'y', 'f');
    const bool is_long = table_number(font, HB_TAG('h', 'e', 'a', 'd'), LOCA_FORMAT) == 1;
    const unsigned glyphs = hb_face_get_glyph_count(font->face);
    const unsigned last = glyphs * (is_long ? 4 : 2);

    if (table_length(font, loca) != (glyphs + 1) * (is_long ? 4 : 2))
        return false;

    const unsigned end =
        is_long ? table_number(font, loca, last) << 16 | table_number(font, loca, last + 2)
                : table_number(font, loca, last) * 2;

    return end <= table_length(font, glyf) && end + 4 > table_length(font, glyf);
}

static bool tables_agree(const YomiFont *whole, const YomiFont *small, GError **error)
{
    const hb_tag_t vhea = HB_TAG('v', 'h', 'e', 'a'), vmtx = HB_TAG('v', 'm', 't', 'x');
    const hb_tag_t vorg = HB_TAG('V', 'O', 'R', 'G');

    if (!metrics_agree(small, HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x')))
        return fail(error, "hhea and hmtx do not agree");
    if (table_length(whole, vmtx) > 0 && !metrics_agree(small, vhea, vmtx))
        return fail(error, "vhea and vmtx do not agree");
    if ((table_length(whole, vorg) > 0) != (table_length(small, vorg) > 0))
        return fail(error, "VORG is gone");
    if (!yomi_font_is_cff(small) && !outlines_agree(small))
        return fail(error, "loca and glyf do not agree");
    return true;
}

/* Two glyphs that a reader could not tell apart. */
static bool same_glyph(const YomiFont *whole, hb_codepoint_t a, const YomiFont *small,
                       hb_codepoint_t b)
{
    hb_glyph_extents_t extents_a = {0}, extents_b = {0};

    hb_font_get_glyph_extents(whole->font, a, &extents_a);
    hb_font_get_glyph_extents(small->font, b, &extents_b);
    return memcmp(&extents_a, &extents_b, sizeof extents_a) == 0 &&
           hb_font_get_glyph_h_advance(whole->font, a) ==
               hb_font_get_glyph_h_advance(small->font, b) &&
           hb_font_get_glyph_v_advance(whole->font, a) ==
               hb_font_get_glyph_v_advance(small->font, b);
}

/* The character as horizontal and as vertical lines show it. */
static bool same_character(const YomiFont *whole, const YomiFont *small, hb_buffer_t *buffer,
                           gunichar c)
{
    hb_codepoint_t a = 0, b = 0;

    if (!hb_font_get_nominal_glyph(whole->font, c, &a))
        return true;
    if (!hb_font_get_nominal_glyph(small->font, c, &b) || !same_glyph(whole, a, small, b))
        return false;

    const hb_codepoint_t turned_a = yomi_font_vertical_glyph(whole, buffer, c);
    const hb_codepoint_t turned_b = yomi_font_vertical_glyph(small, buffer, c);

    return (turned_a == a) == (turned_b == b) && same_glyph(whole, turned_a, small, turned_b);
}

/* The variations that the whole font has of @c (Unicode 15 section 23.4): 葛 as the ward of Tokyo
 * and as the city in Nara write it. */
static bool same_variations(const YomiFont *whole, const YomiFont *small, const hb_set_t *selectors,
                            gunichar c)
{
    hb_codepoint_t selector = HB_SET_VALUE_INVALID;

    while (hb_set_next(selectors, &selector)) {
        hb_codepoint_t a = 0, b = 0;

        if (hb_font_get_variation_glyph(whole->font, c, selector, &a) &&
            (!hb_font_get_variation_glyph(small->font, c, selector, &b) ||
             !same_glyph(whole, a, small, b)))
            return false;
    }
    return true;
}

bool yomi_font_compare(const YomiFont *whole, const YomiFont *small, const gunichar *chars,
                       gsize count, GError **error)
{
    g_autoptr(hb_buffer_t) buffer = hb_buffer_create();
    g_autoptr(hb_set_t) selectors = hb_set_create();

    if (!tables_agree(whole, small, error))
        return false;
    hb_face_collect_variation_selectors(whole->face, selectors);
    for (gsize i = 0; i < count; i++)
        if (!same_character(whole, small, buffer, chars[i]) ||
            !same_variations(whole, small, selectors, chars[i])) {
            g_autofree char *what = g_strdup_printf("U+%04X is not the same", chars[i]);

            return fail(error, what);
        }
    return true;
}
