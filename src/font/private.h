/* private.h -- what the files of font/ share. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "font/font.h"

#include <hb.h>

struct YomiFont {
    hb_face_t *face;
    hb_font_t *font;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_face_t, hb_face_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_blob_t, hb_blob_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_set_t, hb_set_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_buffer_t, hb_buffer_destroy)

/* A font for the face, which is taken over. */
YomiFont *yomi_font_of_face(hb_face_t *face);

/* The glyph of @c in vertical lines; @buffer is for the shaper's use. */
hb_codepoint_t yomi_font_vertical_glyph(const YomiFont *font, hb_buffer_t *buffer, gunichar c);

/* Compares the subset @small with the font it was cut from. */
bool yomi_font_compare(const YomiFont *whole, const YomiFont *small, const gunichar *chars,
                       gsize count, GError **error);
