/* image.c -- pictures known by their content (EPUB 3.3 section 3.2, core media types). */
/* SPDX-License-Identifier: MIT */
#include "book/image.h"

#include "book/svg.h"

#include <string.h>

/* Bytes that are read from the front. What is not there is zero, and @short_of is set. */
typedef struct {
    const unsigned char *data;
    gsize length, at;
    bool short_of;
} Bytes;

static const unsigned char *take(Bytes *bytes, gsize count)
{
    static const unsigned char zeros[16] = {0};
    const unsigned char *taken = bytes->data + bytes->at;

    g_assert(count <= sizeof zeros);
    if (bytes->short_of || bytes->length - bytes->at < count) {
        bytes->short_of = true;
        return zeros;
    }
    bytes->at += count;
    return taken;
}

static void skip(Bytes *bytes, gsize count)
{
    if (bytes->length - bytes->at < count)
        bytes->short_of = true;
    else
        bytes->at += count;
}

static unsigned big(const unsigned char *p, unsigned count)
{
    unsigned value = 0;

    while (count-- > 0)
        value = value << 8 | *p++;
    return value;
}

static unsigned little(const unsigned char *p, unsigned count)
{
    unsigned value = 0;

    while (count-- > 0)
        value = value << 8 | p[count];
    return value;
}

static bool next_is(Bytes *bytes, const char *text)
{
    return memcmp(take(bytes, strlen(text)), text, strlen(text)) == 0 && !bytes->short_of;
}

/* PNG (third edition) section 11.2.1: depths that go with a colour type; the three methods. */
static bool is_png_form(const unsigned char *form)
{
    static const unsigned char depths[] = {
        [0] = 1 | 2 | 4 | 8 | 16, [2] = 8 | 16, [3] = 1 | 2 | 4 | 8, [4] = 8 | 16, [6] = 8 | 16};
    const unsigned depth = form[0], colour = form[1];

    return colour < sizeof depths && (depth & (depth - 1)) == 0 && (depths[colour] & depth) != 0 &&
           form[2] == 0 && form[3] == 0 && form[4] <= 1;
}

/* PNG (third edition) section 5.3: chunks up to IEND; acTL before IDAT makes it an APNG. */
static bool look_at_png(Bytes bytes, YomiImageFacts *facts)
{
    static const unsigned char signature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    const unsigned char *form = NULL;
    bool has_palette = false, has_data = false, ended = false;

    if (memcmp(take(&bytes, 8), signature, 8) != 0 || big(take(&bytes, 4), 4) != 13 ||
        !next_is(&bytes, "IHDR"))
        return false;
    facts->width = big(take(&bytes, 4), 4);
    facts->height = big(take(&bytes, 4), 4);
    form = take(&bytes, 5);
    if (!is_png_form(form))
        return false;
    skip(&bytes, 4);
    while (!bytes.short_of && !ended) {
        const unsigned length = big(take(&bytes, 4), 4);
        const unsigned char *type = take(&bytes, 4);

        has_palette = has_palette || (!has_data && memcmp(type, "PLTE", 4) == 0);
        has_data = has_data || memcmp(type, "IDAT", 4) == 0;
        facts->animated = facts->animated || (!has_data && memcmp(type, "acTL", 4) == 0);
        ended = memcmp(type, "IEND", 4) == 0;
        skip(&bytes, (gsize)length + 4);
    }
    return ended && has_data && (has_palette || form[1] != 3) && !bytes.short_of;
}

/* ITU-T T.81 annex B: SOF0 to SOF15, but for three other markers of that range. */
static bool is_frame_marker(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* ITU-T T.81 section B.2.2, of the kinds that browsers show: Huffman coding, 8 bits, grey, YCbCr or
 * CMYK. */
static bool look_at_frame(Bytes segment, unsigned marker, unsigned length, YomiImageFacts *facts)
{
    const unsigned precision = *take(&segment, 1);

    facts->height = big(take(&segment, 2), 2);
    facts->width = big(take(&segment, 2), 2);

    const unsigned components = *take(&segment, 1);

    return marker <= 0xC2 && precision == 8 &&
           (components == 1 || components == 3 || components == 4) && length == 8 + 3 * components;
}

/* ITU-T T.81 annex B: segments up to the first scan, one of which tells the size. */
static bool look_at_jpeg(Bytes bytes, YomiImageFacts *facts)
{
    if (big(take(&bytes, 2), 2) != 0xFFD8)
        return false;
    while (!bytes.short_of) {
        unsigned marker = 0;

        if (*take(&bytes, 1) != 0xFF)
            return false;
        do
            marker = *take(&bytes, 1);
        while (marker == 0xFF);
        if (marker == 0xDA)
            return true;
        if (marker == 0x00 || marker == 0xD8 || marker == 0xD9)
            return false;
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7))
            continue;

        const unsigned length = big(take(&bytes, 2), 2);

        if (length < 2)
            return false;
        if (is_frame_marker(marker) && !look_at_frame(bytes, marker, length, facts))
            return false;
        skip(&bytes, length - 2);
    }
    return false;
}

static void skip_colours(Bytes *bytes, unsigned flags)
{
    if (flags & 0x80)
        skip(bytes, (gsize)3 << ((flags & 7) + 1));
}

/* GIF89a section 15: blocks of a length and so many bytes, up to one without any. */
static void skip_blocks(Bytes *bytes)
{
    unsigned length = 0;

    do {
        length = *take(bytes, 1);
        skip(bytes, length);
    } while (length > 0);
}

/* GIF89a appendix B. A file may lack its trailer, not a part of a frame. */
static bool look_at_gif(Bytes bytes, YomiImageFacts *facts)
{
    unsigned frames = 0;

    Bytes older = bytes;

    if (!next_is(&bytes, "GIF89a") && !next_is(&older, "GIF87a"))
        return false;
    facts->width = little(take(&bytes, 2), 2);
    facts->height = little(take(&bytes, 2), 2);
    skip_colours(&bytes, take(&bytes, 3)[0]);
    while (!bytes.short_of && bytes.at < bytes.length) {
        const unsigned kind = *take(&bytes, 1);

        if (kind == 0x3B)
            break;
        if (kind == 0x21) {
            skip(&bytes, 1);
        } else if (kind == 0x2C) {
            const unsigned char *frame = take(&bytes, 9);

            skip_colours(&bytes, frame[8]);

            const unsigned code_size = *take(&bytes, 1);

            if (little(frame + 4, 2) == 0 || little(frame + 6, 2) == 0 || code_size < 2 ||
                code_size > 8)
                return false;
            frames++;
        } else {
            return false;
        }
        skip_blocks(&bytes);
    }
    facts->animated = frames > 1;
    return frames > 0 && !bytes.short_of;
}

/* WebP container specification; RFC 6386 section 9.1 (VP8 ), WebP lossless section 3 (VP8L). */
static bool look_at_webp(Bytes bytes, YomiImageFacts *facts)
{
    if (!next_is(&bytes, "RIFF") || little(take(&bytes, 4), 4) > bytes.length - 8 ||
        !next_is(&bytes, "WEBP"))
        return false;

    const unsigned char *kind = take(&bytes, 4);
    const unsigned length = little(take(&bytes, 4), 4);

    if (bytes.short_of || length > bytes.length - bytes.at)
        return false;
    if (memcmp(kind, "VP8 ", 4) == 0) {
        skip(&bytes, 3);
        if (memcmp(take(&bytes, 3), "\x9D\x01\x2A", 3) != 0)
            return false;
        facts->width = little(take(&bytes, 2), 2) & 0x3FFF;
        facts->height = little(take(&bytes, 2), 2) & 0x3FFF;
    } else if (memcmp(kind, "VP8L", 4) == 0) {
        if (*take(&bytes, 1) != 0x2F)
            return false;

        const unsigned sides = little(take(&bytes, 4), 4);

        facts->width = (sides & 0x3FFF) + 1;
        facts->height = (sides >> 14 & 0x3FFF) + 1;
    } else if (memcmp(kind, "VP8X", 4) == 0) {
        facts->animated = (*take(&bytes, 4) & 0x02) != 0;
        facts->width = little(take(&bytes, 3), 3) + 1;
        facts->height = little(take(&bytes, 3), 3) + 1;
    } else {
        return false;
    }
    return !bytes.short_of;
}

/* No reader shows a side longer than this; some take the memory for it all the same. */
static bool has_size(const YomiImageFacts *facts)
{
    enum { LONGEST = 65535 };

    return facts->width > 0 && facts->height > 0 && facts->width <= LONGEST &&
           facts->height <= LONGEST;
}

static bool is_webp(const char *data, gsize length)
{
    return length >= 12 && memcmp(data + 8, "WEBP", 4) == 0;
}

YomiImageFacts yomi_image_look(const char *data, gsize length)
{
    static const struct {
        YomiImageType type;
        const char *start; /* how such a file begins */
        bool (*look)(Bytes bytes, YomiImageFacts *facts);
    } kinds[] = {
        {YOMI_IMAGE_PNG, "\x89PNG", look_at_png},
        {YOMI_IMAGE_JPEG, "\xFF\xD8\xFF", look_at_jpeg},
        {YOMI_IMAGE_GIF, "GIF8", look_at_gif},
        {YOMI_IMAGE_WEBP, "RIFF", look_at_webp},
    };
    const Bytes bytes = {(const unsigned char *)data, length, 0, false};
    YomiImageFacts facts = {0};
    bool broken = length == 0;

    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const size_t start = strlen(kinds[i].start);

        if (length < start || memcmp(data, kinds[i].start, start) != 0)
            continue;
        facts = (YomiImageFacts){.type = kinds[i].type};
        if (kinds[i].look(bytes, &facts) && has_size(&facts))
            return facts;
        broken = kinds[i].type != YOMI_IMAGE_WEBP || is_webp(data, length); /* or sound, film */
    }
    if (yomi_svg_look(data, length, &facts))
        return facts;
    return (YomiImageFacts){.type = YOMI_IMAGE_UNKNOWN, .broken = broken};
}

typedef struct {
    const char *media_type, *extension;
} Names;

static const Names *names_of(YomiImageType type)
{
    static const Names names[] = {
        [YOMI_IMAGE_UNKNOWN] = {NULL, NULL},         [YOMI_IMAGE_PNG] = {"image/png", "png"},
        [YOMI_IMAGE_JPEG] = {"image/jpeg", "jpg"},   [YOMI_IMAGE_GIF] = {"image/gif", "gif"},
        [YOMI_IMAGE_SVG] = {"image/svg+xml", "svg"}, [YOMI_IMAGE_WEBP] = {"image/webp", "webp"},
    };

    g_assert((size_t)type < G_N_ELEMENTS(names));
    return &names[type];
}

const char *yomi_image_media_type(YomiImageType type)
{
    return names_of(type)->media_type;
}

const char *yomi_image_extension(YomiImageType type)
{
    return names_of(type)->extension;
}
