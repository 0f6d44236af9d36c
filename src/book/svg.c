/* svg.c -- finds out whether a text is an SVG drawing, how large, and whether it moves. */
/* SPDX-License-Identifier: MIT */
#include "book/svg.h"

#include <math.h>
#include <string.h>

/* A piece of the text; never NUL-terminated. */
typedef struct {
    const char *start, *end;
} Slice;

static bool starts_with(Slice slice, const char *text)
{
    const size_t length = strlen(text);

    return (size_t)(slice.end - slice.start) >= length && memcmp(slice.start, text, length) == 0;
}

static bool equals(Slice slice, const char *text)
{
    return (size_t)(slice.end - slice.start) == strlen(text) && starts_with(slice, text);
}

/* Where @text first stands in @slice, or NULL. */
static const char *find(Slice slice, const char *text)
{
    return memmem(slice.start, (size_t)(slice.end - slice.start), text, strlen(text));
}

static const char *skip_space(Slice slice)
{
    while (slice.start < slice.end && g_ascii_isspace(*slice.start))
        slice.start++;
    return slice.start;
}

/* The name at the start of @slice; bytes beyond ASCII are letters here. */
static Slice name_at(Slice slice)
{
    const char *end = slice.start;

    while (end < slice.end && !g_ascii_isspace(*end) && !strchr("=/>\"'<", *end))
        end++;
    return (Slice){slice.start, end};
}

/* XML namespaces: what follows the prefix. */
static Slice local_name(Slice name)
{
    const char *colon = memchr(name.start, ':', (size_t)(name.end - name.start));

    return colon ? (Slice){colon + 1, name.end} : name;
}

/* Behind the tag that starts at @slice: quoted values may hold ">". NULL when it does not end. */
static const char *tag_end(Slice slice)
{
    char quote = '\0';

    for (const char *p = slice.start; p < slice.end; p++) {
        if (quote && *p != quote)
            continue;
        if (quote)
            quote = '\0';
        else if (*p == '"' || *p == '\'')
            quote = *p;
        else if (*p == '>')
            return p + 1;
    }
    return NULL;
}

/* Behind a document type declaration, with its internal subset in brackets. */
static const char *doctype_end(Slice slice)
{
    char quote = '\0';
    int brackets = 0;

    for (const char *p = slice.start; p < slice.end; p++) {
        if (quote && *p != quote)
            continue;
        if (quote)
            quote = '\0';
        else if (*p == '"' || *p == '\'')
            quote = *p;
        else if (*p == '[' || *p == ']')
            brackets += *p == '[' ? 1 : -1;
        else if (*p == '>' && brackets <= 0)
            return p + 1;
    }
    return NULL;
}

static const char *behind(Slice slice, const char *mark)
{
    const char *found = find(slice, mark);

    return found ? found + strlen(mark) : NULL;
}

/* Behind what is no element at @slice, which starts with "<"; the slice's start when it is one, and
 * NULL when it does not end. */
static const char *skip_other(Slice slice)
{
    if (starts_with(slice, "<!--"))
        return behind(slice, "-->");
    if (starts_with(slice, "<![CDATA["))
        return behind(slice, "]]>");
    if (starts_with(slice, "<?"))
        return behind(slice, "?>");
    if (starts_with(slice, "<!"))
        return doctype_end(slice);
    return slice.start;
}

/* The value of the attribute @name in the tag @tag; empty when it has none. */
static Slice attribute(Slice tag, const char *name)
{
    Slice rest = {name_at((Slice){tag.start + 1, tag.end}).end, tag.end};

    for (;;) {
        rest.start = skip_space(rest);

        const Slice key = name_at(rest);

        rest.start = key.end;
        rest.start = skip_space(rest);
        if (key.start == key.end || rest.start >= rest.end || *rest.start != '=')
            return (Slice){tag.end, tag.end};
        rest.start++;
        rest.start = skip_space(rest);

        const char *close =
            rest.start < rest.end && strchr("\"'", *rest.start) && *rest.start
                ? memchr(rest.start + 1, *rest.start, (size_t)(rest.end - rest.start - 1))
                : NULL;

        if (!close)
            return (Slice){tag.end, tag.end};
        if (equals(key, name))
            return (Slice){rest.start + 1, close};
        rest.start = close + 1;
    }
}

/* CSS pixels of an absolute length (CSS Values 3 section 6.2); 0 for others. */
static double pixels(Slice value)
{
    static const struct {
        const char *unit;
        double pixels;
    } units[] = {{"", 1},    {"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
                 {"in", 96}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}};
    g_autofree char *text = g_strndup(value.start, (gsize)(value.end - value.start));
    char *unit = NULL;
    const double number = g_ascii_strtod(g_strstrip(text), &unit);

    for (size_t i = 0; i < G_N_ELEMENTS(units); i++)
        if (strcmp(unit, units[i].unit) == 0 && unit != text && isfinite(number))
            return number > 0 ? number * units[i].pixels : 0;
    return 0;
}

/* Width and height of a viewBox; both 0 when it is not four numbers (SVG 2 section 8.6). */
static void read_view_box(Slice value, double *out_width, double *out_height)
{
    g_autofree char *text = g_strndup(value.start, (gsize)(value.end - value.start));
    double numbers[4] = {0};
    char *p = text;

    *out_width = *out_height = 0;
    for (int i = 0; i < 4; i++) {
        char *end = NULL;

        p += strspn(p, " \t\r\n,");
        numbers[i] = g_ascii_strtod(p, &end);
        if (end == p || !isfinite(numbers[i]))
            return;
        p = end;
    }
    if (numbers[2] > 0 && numbers[3] > 0) {
        *out_width = numbers[2];
        *out_height = numbers[3];
    }
}

static unsigned whole(double number)
{
    return number > 0 && number < 1e6 ? (unsigned)MAX(1, lround(number)) : 0;
}

/* A side that is not said follows from the other one by the shape of the viewBox. */
static void read_size(Slice tag, YomiImageFacts *facts)
{
    double width = pixels(attribute(tag, "width")), height = pixels(attribute(tag, "height"));
    double box_width = 0, box_height = 0;

    read_view_box(attribute(tag, "viewBox"), &box_width, &box_height);
    if (box_width > 0 && width <= 0 && height <= 0) {
        width = box_width;
        height = box_height;
    } else if (box_width > 0 && width <= 0) {
        width = height * box_width / box_height;
    } else if (box_width > 0 && height <= 0) {
        height = width * box_height / box_width;
    }
    facts->width = whole(width);
    facts->height = whole(height);
    if (facts->width == 0 || facts->height == 0)
        facts->width = facts->height = 0;
}

/* SVG Animations; CSS moves drawings too. */
static bool moves(Slice name)
{
    static const char *const names[] = {"animate", "animateColor", "animateMotion",
                                        "animateTransform", "set"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (equals(name, names[i]))
            return true;
    return false;
}

/* The next element's tag at or behind rest->start, which moves behind it. False at the end. */
static bool next_tag(Slice *rest, Slice *out_tag)
{
    for (;;) {
        const char *open = memchr(rest->start, '<', (size_t)(rest->end - rest->start));
        const char *end = open ? skip_other((Slice){open, rest->end}) : NULL;

        if (!end)
            return false;
        if (end > open) {
            rest->start = end;
            continue;
        }
        end = tag_end((Slice){open, rest->end});
        if (!end)
            return false;
        *out_tag = (Slice){open, end};
        rest->start = end;
        return true;
    }
}

bool yomi_svg_look(const char *data, gsize length, YomiImageFacts *out_facts)
{
    Slice rest = {data, data + length}, tag = {NULL, NULL};

    if (starts_with(rest, "\xEF\xBB\xBF"))
        rest.start += 3;
    rest.start = skip_space(rest);
    if (rest.start == rest.end || *rest.start != '<' || !next_tag(&rest, &tag) ||
        !equals(local_name(name_at((Slice){tag.start + 1, tag.end})), "svg"))
        return false;
    *out_facts = (YomiImageFacts){.type = YOMI_IMAGE_SVG};
    read_size(tag, out_facts);
    out_facts->animated = find(rest, "@keyframes") != NULL;
    while (!out_facts->animated && next_tag(&rest, &tag))
        out_facts->animated = moves(local_name(name_at((Slice){tag.start + 1, tag.end})));
    return true;
}
