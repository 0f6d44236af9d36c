/* image.c -- unit tests of book/image.c and book/svg.c: kinds, sizes, movement, broken files. */
/* SPDX-License-Identifier: MIT */
#include "book/image.h"

#include <string.h>

/* The parts of small but whole pictures. */
#define PNG_START "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\1\x2C\0\0\0\xC8\x08\2\0\0\0crc!"
#define PNG_ACTL \
    "\0\0\0\x08" \
    "acTL\0\0\0\2\0\0\0\0crc!"
#define PNG_DATA "\0\0\0\1IDAT\0crc!"
#define PNG_END "\0\0\0\0IENDcrc!"
#define JPEG_START "\xFF\xD8\xFF\xE0\0\4JF\xFF\xC4\0\3\0"
#define JPEG_SOF "\xFF\xC2\0\x0B\x08\0\x64\0\xC8\1\1\x11\0"
#define JPEG_SCAN "\xFF\xDA\0\2data\xFF\xD9"
#define GIF_START "GIF89a\x0A\0\x14\0\x80\0\0RGBrgb"
#define GIF_LOOP "\x21\xFF\x0BNETSCAPE2.0\3\1\0\0\0"
#define GIF_FRAME "\x2C\0\0\0\0\x0A\0\x14\0\0\2\2\x44\1\0"
#define GIF_END "\x3B"
#define WEBP_VP8 "RIFF\x16\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\1\x2A\x40\1\xF0\0"
#define WEBP_VP8L "RIFF\x12\0\0\0WEBPVP8L\5\0\0\0\x2F\x3F\xC1\x3B\0\0"
#define WEBP_VP8X(FLAGS) "RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0" FLAGS "\0\0\0\x3F\1\0\xEF\0\0"

/* "png 300x200", "gif 10x20 animated", "broken", "unknown" */
static char *describe(const char *data, gsize length)
{
    g_autofree char *copy = g_memdup2(data, length); /* exactly as long: sanitizers watch its end */
    const YomiImageFacts facts = yomi_image_look(copy, length);

    if (facts.type == YOMI_IMAGE_UNKNOWN)
        return g_strdup(facts.broken ? "broken" : "unknown");
    return g_strdup_printf("%s %ux%u%s", yomi_image_extension(facts.type), facts.width,
                           facts.height, facts.animated ? " animated" : "");
}

static void check_bytes(const char *data, gsize length, const char *expected)
{
    g_autofree char *found = describe(data, length);

    g_assert_cmpstr(found, ==, expected);
}

#define CHECK(DATA, EXPECTED) check_bytes(DATA, sizeof(DATA) - 1, EXPECTED)

static void png(void)
{
    CHECK(PNG_START PNG_DATA PNG_END, "png 300x200");
    CHECK(PNG_START PNG_ACTL PNG_DATA PNG_END, "png 300x200 animated");
    CHECK(PNG_START PNG_DATA PNG_ACTL PNG_END, "png 300x200");
    CHECK(PNG_START PNG_END, "broken");
    CHECK(PNG_START PNG_DATA, "broken");
    CHECK("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\0\0\0\0\xC8\x08\2\0\0\0crc!" PNG_DATA PNG_END,
          "broken");
    CHECK(PNG_START "\xFF\xFF\xFF\xFFIDAT" PNG_END, "broken");
}

/* A whole PNG with these values behind its size. */
#define PNG_FORM(FORM, MORE) \
    "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\1\x2C\0\0\0\xC8" FORM "crc!" MORE PNG_DATA PNG_END
#define PNG_PALETTE "\0\0\0\3PLTERGBcrc!"

static void png_forms(void)
{
    CHECK(PNG_FORM("\1\0\0\0\0", ""), "png 300x200");
    CHECK(PNG_FORM("\x10\6\0\0\1", ""), "png 300x200");
    CHECK(PNG_FORM("\4\3\0\0\0", PNG_PALETTE), "png 300x200");
    CHECK(PNG_FORM("\4\3\0\0\0", ""), "broken"); /* no palette */
    CHECK(PNG_FORM("\x10\3\0\0\0", PNG_PALETTE), "broken");
    CHECK(PNG_FORM("\1\2\0\0\0", ""), "broken"); /* depth and colour type */
    CHECK(PNG_FORM("\7\0\0\0\0", ""), "broken");
    CHECK(PNG_FORM("\x08\1\0\0\0", ""), "broken");
    CHECK(PNG_FORM("\x08\7\0\0\0", ""), "broken");
    CHECK(PNG_FORM("\x08\2\1\0\0", ""), "broken"); /* compression, filter, interlace */
    CHECK(PNG_FORM("\x08\2\0\1\0", ""), "broken");
    CHECK(PNG_FORM("\x08\2\0\0\2", ""), "broken");
    CHECK("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\x40\0\0\0\x40\0\0\0\x08\2\0\0\0crc!" PNG_DATA PNG_END,
          "broken"); /* a thousand million on a side */
}

#define JPEG_FRAME(FRAME) JPEG_START FRAME JPEG_SCAN

static void jpeg_frames(void)
{
    CHECK(JPEG_FRAME("\xFF\xC0\0\x11\x08\0\x64\0\xC8\3\1\x11\0\2\x11\0\3\x11\0"), "jpg 200x100");
    CHECK(JPEG_FRAME("\xFF\xC0\0\x08\x08\0\x64\0\xC8\0"), "broken");         /* no component */
    CHECK(JPEG_FRAME("\xFF\xC0\0\x0B\x08\0\x64\0\xC8\3\1\x11\0"), "broken"); /* too short */
    CHECK(JPEG_FRAME("\xFF\xC3\0\x0B\x08\0\x64\0\xC8\1\1\x11\0"), "broken"); /* lossless */
    CHECK(JPEG_FRAME("\xFF\xC1\0\x0B\x0C\0\x64\0\xC8\1\1\x11\0"), "broken"); /* 12 bits */
}

static void jpeg(void)
{
    CHECK(JPEG_START JPEG_SOF JPEG_SCAN, "jpg 200x100");
    CHECK(JPEG_START "\xFF\xFF\xFF" JPEG_SOF JPEG_SCAN, "jpg 200x100");
    CHECK(JPEG_START JPEG_SCAN, "broken");
    CHECK(JPEG_START JPEG_SOF, "broken");
    CHECK("\xFF\xD8\xFF\xE0\0\1" JPEG_SOF JPEG_SCAN, "broken");
    CHECK("\xFF\xD8\xFF\xD9", "broken");
}

static void gif(void)
{
    CHECK(GIF_START GIF_FRAME GIF_END, "gif 10x20");
    CHECK(GIF_START GIF_LOOP GIF_FRAME GIF_END, "gif 10x20");
    CHECK(GIF_START GIF_LOOP GIF_FRAME GIF_FRAME GIF_END, "gif 10x20 animated");
    CHECK(GIF_START GIF_FRAME, "gif 10x20");
    CHECK("GIF87a\x0A\0\x14\0\0\0\0" GIF_FRAME GIF_END, "gif 10x20");
    CHECK("GIF88a\x0A\0\x14\0\0\0\0" GIF_FRAME GIF_END, "broken");
    CHECK("GIF8\0a\x0A\0\x14\0\0\0\0" GIF_FRAME GIF_END, "broken");
    CHECK(GIF_START GIF_END, "broken");
    CHECK(GIF_START "\x2C\0\0\0\0\x0A\0\x14\0\0\2\2\x44", "broken");
    CHECK(GIF_START GIF_FRAME "x", "broken");
    CHECK(GIF_START "\x2C\0\0\0\0\0\0\x14\0\0\2\2\x44\1\0" GIF_END, "broken");
    CHECK(GIF_START "\x2C\0\0\0\0\x0A\0\x14\0\0\x0F\2\x44\1\0" GIF_END, "broken");
}

static void webp(void)
{
    CHECK(WEBP_VP8, "webp 320x240");
    CHECK(WEBP_VP8L, "webp 320x240");
    CHECK(WEBP_VP8X("\0"), "webp 320x240");
    CHECK(WEBP_VP8X("\2"), "webp 320x240 animated");
    CHECK("RIFF\x16\0\0\0WEBPVP9 \x0A\0\0\0\0\0\0\x9D\1\x2A\x40\1\xF0\0", "broken");
    CHECK("RIFF\xFF\xFF\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x3F\1\0\xEF\0\0", "broken");
    CHECK("RIFF\x16\0\0\0WAVEfmt \x0A\0\0\0\0\0\0\x9D\1\x2A\x40\1\xF0\0", "unknown");
}

static void svg_roots(void)
{
    CHECK("<svg width='30' height=\"20\"/>", "svg 30x20");
    CHECK("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <html> -->\n<!DOCTYPE svg [<!ENTITY a '>'>]>\n"
          "<s:svg xmlns:s='x' width='30' height='20'></s:svg>",
          "svg 30x20");
    CHECK(" \n<svg title='a > b' width = '30px' height='15pt'>", "svg 30x20");
    CHECK("<html><svg width='30' height='20'/></html>", "unknown");
    CHECK("<svgs width='30' height='20'/>", "unknown");
    CHECK("svg <svg width='30' height='20'/>", "unknown");
    CHECK("<!-- <svg/>", "unknown");
    CHECK("<svg width='30", "unknown");
    CHECK("<", "unknown");
    CHECK("", "broken");
}

static void svg_sizes(void)
{
    CHECK("<svg viewBox='0 0 400 300'/>", "svg 400x300");
    CHECK("<svg viewBox='0,0,400,300' width='200'/>", "svg 200x150");
    CHECK("<svg viewBox='0 0 400 300' height='1in'/>", "svg 128x96");
    CHECK("<svg viewBox='0 0 400 300' width='100%' height='100%'/>", "svg 400x300");
    CHECK("<svg width='25.4mm' height='2.54cm'/>", "svg 96x96");
    CHECK("<svg width='3em' height='20'/>", "svg 0x0");
    CHECK("<svg viewBox='0 0 0 300'/>", "svg 0x0");
    CHECK("<svg viewBox='0 0 400'/>", "svg 0x0");
    CHECK("<svg width='-3' height='1e400'/>", "svg 0x0");
    CHECK("<svg/>", "svg 0x0");
}

static void svg_movement(void)
{
    CHECK("<svg width='3' height='2'><circle><animate to='1'/></circle></svg>", "svg 3x2 animated");
    CHECK("<svg width='3' height='2'><a:set xmlns:a='x'/></svg>", "svg 3x2 animated");
    CHECK("<svg width='3' height='2'><animateTransform/></svg>", "svg 3x2 animated");
    CHECK("<svg width='3' height='2'><animateMotion/></svg>", "svg 3x2 animated");
    CHECK("<svg width='3' height='2'><style>@keyframes a {}</style></svg>", "svg 3x2 animated");
    CHECK("<svg width='3' height='2'><!-- <animate/> --><text x='<set'>set</text></svg>",
          "svg 3x2");
    CHECK("<svg width='3' height='2'><![CDATA[<set/>]]><animated/></svg>", "svg 3x2");
}

static void names(void)
{
    g_assert_cmpstr(yomi_image_media_type(YOMI_IMAGE_SVG), ==, "image/svg+xml");
    g_assert_cmpstr(yomi_image_media_type(YOMI_IMAGE_JPEG), ==, "image/jpeg");
    g_assert_cmpstr(yomi_image_extension(YOMI_IMAGE_JPEG), ==, "jpg");
    g_assert_null(yomi_image_media_type(YOMI_IMAGE_UNKNOWN));
    g_assert_null(yomi_image_extension(YOMI_IMAGE_UNKNOWN));
}

/* Cut anywhere, a picture is broken, unknown, or what it was; never a crash. */
static void truncation(void)
{
    static const struct {
        const char *data;
        gsize length;
    } files[] = {
        {PNG_START PNG_ACTL PNG_DATA PNG_END, sizeof(PNG_START PNG_ACTL PNG_DATA PNG_END) - 1},
        {JPEG_START JPEG_SOF JPEG_SCAN, sizeof(JPEG_START JPEG_SOF JPEG_SCAN) - 1},
        {GIF_START GIF_LOOP GIF_FRAME GIF_FRAME,
         sizeof(GIF_START GIF_LOOP GIF_FRAME GIF_FRAME) - 1},
        {WEBP_VP8X("\2"), sizeof(WEBP_VP8X("\2")) - 1},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
        for (gsize length = 0; length < files[i].length; length++) {
            g_autofree char *found = describe(files[i].data, length);

            if (files[i].data[0] != 'G' && files[i].data[1] != '\xD8')
                g_assert_true(strcmp(found, "unknown") == 0 || strcmp(found, "broken") == 0);
        }
}

/* Every byte replaced by others: only crashes count. */
static void mutation(void)
{
    static const char start[] = PNG_START PNG_ACTL PNG_DATA PNG_END;
    static const char drawing[] = "<?xml?><!DOCTYPE a [ 'b' ]><a:svg width='3px' viewBox='0 0 1 1'>"
                                  "<!-- c --><![CDATA[d]]><set x='1'/></a:svg>";
    static const char values[] = "\0\1\x7F\xFF<>'\"[]-!?=/ :";

    for (size_t v = 0; v < sizeof values; v++) {
        for (gsize at = 0; at < sizeof start - 1; at++) {
            g_autofree char *copy = g_memdup2(start, sizeof start - 1);

            copy[at] = values[v];
            g_free(describe(copy, sizeof start - 1));
        }
        for (gsize at = 0; at < sizeof drawing - 1; at++) {
            g_autofree char *copy = g_memdup2(drawing, sizeof drawing - 1);

            copy[at] = values[v];
            g_free(describe(copy, sizeof drawing - 1));
        }
    }
}

static void check_repeated(const char *start, const char *part, const char *expected)
{
    enum { TIMES = 1000000 };
    GString *text = g_string_new(start);

    for (size_t i = 0; i < TIMES; i++)
        g_string_append(text, part);
    check_bytes(text->str, text->len, expected);
    g_string_free(text, TRUE);
}

static void hostile(void)
{
    check_repeated("", "<", "unknown");
    check_repeated("", "\xFF", "unknown");
    check_repeated("", "<!--", "unknown");
    check_repeated("<!DOCTYPE ", "[", "unknown");
    check_repeated("<svg ", "a ", "unknown");
    check_repeated("<svg>", " ", "svg 0x0");
    check_repeated("<svg>", "<!--", "svg 0x0");
    check_repeated("<svg>", "<a b='", "svg 0x0");
    check_repeated("\xFF\xD8", "\xFF\xE0", "broken");
    check_repeated(GIF_START, "!", "broken");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/image/png", png);
    g_test_add_func("/image/jpeg", jpeg);
    g_test_add_func("/image/gif", gif);
    g_test_add_func("/image/webp", webp);
    g_test_add_func("/image/svg-roots", svg_roots);
    g_test_add_func("/image/svg-sizes", svg_sizes);
    g_test_add_func("/image/svg-movement", svg_movement);
    g_test_add_func("/image/names", names);
    g_test_add_func("/image/truncation", truncation);
    g_test_add_func("/image/mutation", mutation);
    g_test_add_func("/image/hostile", hostile);
    g_test_add_func("/book/image/png-forms", png_forms);
    g_test_add_func("/book/image/jpeg-frames", jpeg_frames);
    return g_test_run();
}
