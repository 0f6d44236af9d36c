/* subset.c -- what is left of a font, and what of it a reader sees. */
/* SPDX-License-Identifier: MIT */
#include "font/font.h"
#include "font/private.h"

#include <string.h>

enum { FS_TYPE = 8 };

static char *mincho_path(void)
{
    unsigned index = 0;
    char *path = yomi_font_find("BIZ UDMincho", 400, &index);

    g_assert_nonnull(path); /* fonts-morisawa-bizud-mincho */
    return path;
}

static YomiFont *open_mincho(void)
{
    g_autofree char *path = mincho_path();

    return yomi_font_open(path, 0, NULL);
}

static GBytes *subset(const char *text)
{
    g_autoptr(YomiFont) whole = open_mincho();
    g_autoptr(GError) error = NULL;
    glong count = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &count);
    GBytes *bytes = yomi_font_subset(whole, chars, (gsize)count, &error);

    g_assert_no_error(error);
    return bytes;
}

static YomiFont *subset_font(const char *text)
{
    g_autoptr(GBytes) bytes = subset(text);

    return yomi_font_new(bytes, 0);
}

static guint32 number(const guint8 *at)
{
    return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

/* Where the table @tag stands in the font @data; 0 when it is not there (OpenType, table
 * directory).
 */
static gsize find_table(const guint8 *data, const char *tag)
{
    const unsigned count = (unsigned)(data[4] << 8 | data[5]);

    for (unsigned i = 0; i < count; i++) {
        const guint8 *record = data + 12 + (gsize)16 * i;

        if (memcmp(record, tag, 4) == 0)
            return number(record + 8);
    }
    return 0;
}

static void test_characters(void)
{
    g_autoptr(YomiFont) small = subset_font("幹細胞。");

    g_assert_true(yomi_font_has(small, 0x5E79));  /* 幹 */
    g_assert_true(yomi_font_has(small, 0x3002));  /* 。 */
    g_assert_false(yomi_font_has(small, 0x6CBB)); /* 治 */
}

static void test_vertical(void)
{
    static const gunichar turning[] = {0x300C, 0xFF08, 0x30FC, 0x3002}; /* 「（ー。 */
    g_autoptr(YomiFont) small = subset_font("「（ー。幹");

    for (gsize i = 0; i < G_N_ELEMENTS(turning); i++)
        g_assert_true(yomi_font_turns(small, turning[i]));
    g_assert_false(yomi_font_turns(small, 0x5E79)); /* 幹 */
}

static void test_same_bytes(void)
{
    g_autoptr(GBytes) first = subset("幹細胞「ー」"), second = subset("」ー「胞細幹");
    g_autoptr(GBytes) other = subset("幹細胞「ー」。");

    g_assert_true(g_bytes_equal(first, second));
    g_assert_false(g_bytes_equal(first, other));
}

static void test_tables(void)
{
    static const char *const kept[] = {"vhea", "vmtx", "glyf", "GSUB", "name", "OS/2"};
    static const char *const gone[] = {"fpgm", "prep", "cvt ", "DSIG"};
    g_autoptr(GBytes) bytes = subset("幹「");
    const guint8 *data = g_bytes_get_data(bytes, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(kept); i++)
        g_assert_cmpuint(find_table(data, kept[i]), !=, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(gone); i++)
        g_assert_cmpuint(find_table(data, gone[i]), ==, 0);
}

static void test_licence(void)
{
    g_autoptr(YomiFont) small = subset_font("幹");
    g_autofree char *copyright = yomi_font_copyright(small), *url = yomi_font_licence_url(small);
    g_autofree char *family = yomi_font_family(small);

    g_assert_cmpstr(family, ==, "BIZ UDMincho");
    g_assert_true(g_str_has_prefix(copyright, "Copyright 2022 The BIZ UDMincho Project Authors"));
    g_assert_cmpstr(url, ==, "https://scripts.sil.org/OFL");
}

/* 葛󠄀 and 葛󠄁, as two places write their names: one is the plain glyph, the other is not.
 */
static void test_variations(void)
{
    g_autoptr(YomiFont) small = subset_font("葛");
    hb_codepoint_t plain = 0, first = 0, second = 0;

    g_assert_true(hb_font_get_nominal_glyph(small->font, 0x845B, &plain));
    g_assert_true(hb_font_get_variation_glyph(small->font, 0x845B, 0xE0100, &first));
    g_assert_true(hb_font_get_variation_glyph(small->font, 0x845B, 0xE0101, &second));
    g_assert_cmpuint(first, !=, plain);
    g_assert_cmpuint(second, ==, plain);
}

/* A subset that lacks a character, and one of another font. */
static void test_compare(void)
{
    static const gunichar chars[] = {0x5E79, 0x300C};
    g_autoptr(YomiFont) whole = open_mincho(), small = subset_font("幹「"),
                        less = subset_font("幹");
    g_autofree char *path = yomi_font_find("BIZ UDGothic", 400, &(unsigned){0});
    g_autoptr(YomiFont) other = yomi_font_open(path, 0, NULL);
    g_autoptr(GError) lacking = NULL, different = NULL;

    g_assert_true(yomi_font_compare(whole, small, chars, G_N_ELEMENTS(chars), NULL));
    g_assert_false(yomi_font_compare(whole, less, chars, G_N_ELEMENTS(chars), &lacking));
    g_assert_nonnull(strstr(lacking->message, "U+300C"));
    g_assert_false(yomi_font_compare(other, small, chars, G_N_ELEMENTS(chars), &different));
    g_assert_nonnull(strstr(different->message, "U+5E79"));
}

/* The subset with the 16-bit number at @at of its table @tag changed. */
static YomiFont *damaged(const char *tag, gsize at)
{
    g_autoptr(GBytes) bytes = subset("幹「");
    gsize length = 0;
    const void *good = g_bytes_get_data(bytes, &length);
    guint8 *data = g_memdup2(good, length);

    data[find_table(data, tag) + at + 1]++;

    g_autoptr(GBytes) changed = g_bytes_new_take(data, length);

    return yomi_font_new(changed, 0);
}

static void test_damaged(void)
{
    enum { N_PAIRS = 34, LOCA_FORMAT = 50 };
    static const gunichar chars[] = {0x5E79, 0x300C};
    static const struct {
        const char *table;
        gsize at;
    } rows[] = {{"hhea", N_PAIRS}, {"vhea", N_PAIRS}, {"head", LOCA_FORMAT}};
    g_autoptr(YomiFont) whole = open_mincho();

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(YomiFont) small = damaged(rows[i].table, rows[i].at);
        g_autoptr(GError) error = NULL;

        g_assert_false(yomi_font_compare(whole, small, chars, G_N_ELEMENTS(chars), &error));
        g_assert_nonnull(strstr(error->message, "do not agree"));
    }
}

/* The installed font with another fsType. */
static YomiFont *with_type(unsigned type)
{
    g_autofree char *path = mincho_path();
    char *data = NULL;
    gsize length = 0;

    g_assert_true(g_file_get_contents(path, &data, &length, NULL));

    guint8 *at = (guint8 *)data + find_table((const guint8 *)data, "OS/2") + FS_TYPE;

    at[0] = (guint8)(type >> 8);
    at[1] = (guint8)type;

    g_autoptr(GBytes) bytes = g_bytes_new_take(data, length);

    return yomi_font_new(bytes, 0);
}

static void test_rights(void)
{
    static const struct {
        unsigned type;
        YomiFontRights rights;
    } rows[] = {
        {0x0000, YOMI_FONT_FREE},  {0x0002, YOMI_FONT_RESTRICTED}, {0x0004, YOMI_FONT_FREE},
        {0x0008, YOMI_FONT_FREE},  {0x0006, YOMI_FONT_FREE},       {0x0100, YOMI_FONT_WHOLE},
        {0x0108, YOMI_FONT_WHOLE}, {0x0200, YOMI_FONT_BITMAP},     {0x0302, YOMI_FONT_RESTRICTED},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(YomiFont) font = with_type(rows[i].type);

        g_assert_cmpint(yomi_font_rights(font), ==, rows[i].rights);
    }
}

static void test_no_font(void)
{
    g_autoptr(GBytes) text = g_bytes_new_static("no font", 7), nothing = g_bytes_new(NULL, 0);
    g_autoptr(GBytes) good = subset("幹");
    g_autoptr(GError) error = NULL;

    g_assert_null(yomi_font_new(text, 0));
    g_assert_null(yomi_font_new(nothing, 0));
    g_assert_null(yomi_font_new(good, 1)); /* no collection */
    g_assert_null(yomi_font_open("/nowhere/font.ttf", 0, &error));
    g_assert_nonnull(error);
}

static void test_find(void)
{
    unsigned index = 9;
    g_autofree char *bold = yomi_font_find("BIZ UDGothic", 700, &index);
    g_autofree char *none = yomi_font_find("No Such Family", 400, &index);

    g_assert_true(g_str_has_suffix(bold, "BIZUDGothic-Bold.ttf"));
    g_assert_cmpuint(index, ==, 0);
    g_assert_null(none);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/font/subset/characters", test_characters);
    g_test_add_func("/font/subset/vertical", test_vertical);
    g_test_add_func("/font/subset/same-bytes", test_same_bytes);
    g_test_add_func("/font/subset/tables", test_tables);
    g_test_add_func("/font/subset/licence", test_licence);
    g_test_add_func("/font/subset/variations", test_variations);
    g_test_add_func("/font/compare", test_compare);
    g_test_add_func("/font/compare/damaged", test_damaged);
    g_test_add_func("/font/rights", test_rights);
    g_test_add_func("/font/no-font", test_no_font);
    g_test_add_func("/font/find", test_find);
    return g_test_run();
}
