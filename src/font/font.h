/* font.h -- the door to HarfBuzz and fontconfig: fonts found, looked into, and cut down. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* A face of a TrueType or OpenType font, read-only. */
typedef struct YomiFont YomiFont;

/* What OS/2 fsType allows (OpenType 1.9, OS/2). */
typedef enum {
    YOMI_FONT_FREE,
    YOMI_FONT_RESTRICTED, /* bit 1 alone: may not be embedded */
    YOMI_FONT_WHOLE,      /* bit 8: only whole, which a book of few characters has no room for */
    YOMI_FONT_BITMAP,     /* bit 9: only its bitmaps */
} YomiFontRights;

/* The face number @index (0 but in collections) of @bytes. NULL when they are no font, or one
 * without the tables that every font has. */
YomiFont *yomi_font_new(GBytes *bytes, unsigned index);

/* The font in the file @path; NULL without @error when it is none, as above. */
YomiFont *yomi_font_open(const char *path, unsigned index, GError **error);
void yomi_font_free(YomiFont *font);

/* The file of the font @family in @weight (400, 700) that fontconfig knows; yours. NULL when only
 * another family is there. */
char *yomi_font_find(const char *family, unsigned weight, unsigned *out_index);

bool yomi_font_has(const YomiFont *font, gunichar c);
YomiFontRights yomi_font_rights(const YomiFont *font);
bool yomi_font_is_cff(const YomiFont *font); /* PostScript outlines: .otf, not .ttf */

/* From the name table, in English; NULL when it is silent. Yours. */
char *yomi_font_family(const YomiFont *font);
char *yomi_font_copyright(const YomiFont *font);
char *yomi_font_licence_url(const YomiFont *font);

/* True when @c has another glyph in vertical lines (vert, vrt2). */
bool yomi_font_turns(const YomiFont *font, gunichar c);

/*
 * The font cut down to the @count characters @chars, with what they may become in vertical lines,
 * in narrow and full width and in ruby, their variation sequences, metrics for both directions,
 * and the names that the licence wants; without hints. The same bytes for the same characters.
 *
 * It is read back and compared with the whole font. NULL and @error when it is not the same to the
 * reader: characters, outlines, vertical forms, widths.
 */
GBytes *yomi_font_subset(const YomiFont *font, const gunichar *chars, gsize count, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiFont, yomi_font_free)
