/* images.c -- the pictures that the chapters name: found, known, and named for the book. */
/* SPDX-License-Identifier: MIT */
#include "survey/images.h"

#include "base/file.h"
#include "xml/svg.h"

#include <string.h>

enum {
    MAX_PIXELS = 5600000, /* Apple Books' limit (ereaders 9) */
    MAX_NAME = 64,        /* characters of a file name's stem in the book */
};

typedef struct {
    YomiLabels *labels;
    YomiDiags *diags;
    GHashTable *seen;  /* paths that were looked at, good or not */
    GHashTable *files; /* names in the book that are taken */
    GHashTable *stems; /* stem -> the last number that was put behind it */
} Images;

static char *read_image(const Images *images, const char *path, gsize *out_length, GError **error)
{
    g_autofree char *whole = g_build_filename(images->labels->book->root, path, NULL);
    char *data = NULL;

    if (!g_file_get_contents(whole, &data, out_length, error))
        g_prefix_error(error, "cannot read the picture: ");
    return data;
}

/* "images/culture.svg" → "images/culture.png" */
static char *twin_path(const char *path)
{
    const char *name = strrchr(path, '/');
    const char *dot = strrchr(name ? name : path, '.');

    return g_strdup_printf("%.*s.png", (int)(dot ? (size_t)(dot - path) : strlen(path)), path);
}

/* Says that the file @path is no picture, or no longer one. */
static void report_unknown(const Images *images, const YomiTargetLabel *named, const char *path,
                           const YomiImageFacts *facts)
{
    yomi_diags_add(images->diags, facts->broken ? YOMI_CODE_IMAGE_BROKEN : YOMI_CODE_IMAGE_UNKNOWN,
                   named->span, path);
}

/* The last place before @end where @detail stands, "<script>" without its bracket; the whole line
 * when the parser's words are not the file's. */
static YomiSpan find_detail(const YomiSource *source, const char *detail, size_t line_start,
                            size_t end)
{
    const size_t length =
        strlen(detail) - (g_str_has_prefix(detail, "<") && g_str_has_suffix(detail, ">"));

    for (size_t at = length > 0 && end >= length ? end - length + 1 : 0; at-- > 0;)
        if (memcmp(source->text + at, detail, length) == 0)
            return yomi_span_make(source, at, at + length);
    return yomi_span_make(source, line_start, end);
}

static void report_drawing(const Images *images, const YomiSource *source,
                           const YomiSvgFinding *finding)
{
    const size_t line = CLAMP(finding->line, 1, source->n_lines) - 1;
    const size_t start = source->lines[line];
    const size_t end = line + 1 < source->n_lines ? source->lines[line + 1] - 1 : source->length;

    yomi_diags_add(images->diags, finding->code, find_detail(source, finding->detail, start, end),
                   finding->detail);
}

/* What is wrong with a drawing stands in the drawing's own lines. */
static void check_drawing(const Images *images, const char *path, const char *data, gsize length)
{
    g_autoptr(GPtrArray) findings = yomi_svg_check(data, length);
    const unsigned order = images->labels->book->chapters->len + images->labels->images->len;
    const gsize shown = MIN(length, YOMI_SOURCE_MAX);

    if (findings->len == 0)
        return;

    char *text = g_malloc(shown + 1);

    memcpy(text, data, shown);
    text[shown] = '\0';

    YomiSource *source = yomi_source_new(path, order + 1, text, shown);

    yomi_diags_keep(images->diags, source);
    for (guint i = 0; i < findings->len; i++)
        report_drawing(images, source, findings->pdata[i]);
}

/* Looks for the PNG that is shown where SVG is not. */
static bool find_twin(const Images *images, const YomiTargetLabel *named, YomiImageLabel *image,
                      GError **error)
{
    g_autofree char *reference = twin_path(image->path);
    g_autofree char *path = NULL;
    g_autofree char *data = NULL;
    gsize length = 0;

    if (yomi_path_resolve(images->labels->book->root, NULL, reference, &path) != YOMI_PATH_GOOD) {
        yomi_diags_add(images->diags, YOMI_CODE_SVG_WITHOUT_TWIN, named->span, reference);
        return true;
    }
    data = read_image(images, path, &length, error);
    if (!data)
        return false;

    const YomiImageFacts facts = yomi_image_look(data, length);

    if (facts.type != YOMI_IMAGE_PNG)
        report_unknown(images, named, path, &facts);
    else
        image->twin = g_string_chunk_insert(images->labels->strings, path);
    return true;
}

/* Looks at the file @path, which is there. */
static bool add_image(Images *images, const YomiTargetLabel *named, const char *path,
                      GError **error)
{
    gsize length = 0;
    g_autofree char *data = read_image(images, path, &length, error);

    if (!data)
        return false;

    const YomiImageFacts facts = yomi_image_look(data, length);

    if (facts.type == YOMI_IMAGE_UNKNOWN) {
        report_unknown(images, named, path, &facts);
        return true;
    }
    if (facts.type != YOMI_IMAGE_SVG && (guint64)facts.width * facts.height > MAX_PIXELS)
        yomi_diags_add(images->diags, YOMI_CODE_IMAGE_LARGE, named->span, path);
    if (facts.animated)
        yomi_diags_add(images->diags, YOMI_CODE_IMAGE_ANIMATED, named->span, path);

    YomiImageLabel *image = g_new0(YomiImageLabel, 1);

    image->path = g_string_chunk_insert(images->labels->strings, path);
    image->facts = facts;
    g_ptr_array_add(images->labels->images, image);
    g_hash_table_insert(images->labels->by_image, (void *)image->path, image);
    if (facts.type != YOMI_IMAGE_SVG)
        return true;
    check_drawing(images, image->path, data, length);
    return find_twin(images, named, image, error);
}

static bool look_at(Images *images, const YomiChapter *from, const YomiTargetLabel *named,
                    GError **error)
{
    g_autofree char *reference = yomi_link_decode(named->target);
    g_autofree char *path = NULL;
    YomiCode code = YOMI_CODE_IMAGE_MISSING;

    if (yomi_link_is_external(named->target)) {
        yomi_diags_add(images->diags, YOMI_CODE_IMAGE_REMOTE, named->span, named->target);
        return true;
    }
    switch (yomi_path_resolve(images->labels->book->root, from->path, reference, &path)) {
    case YOMI_PATH_GOOD:
        if (g_hash_table_contains(images->seen, path))
            return true;
        g_hash_table_add(images->seen, g_strdup(path));
        return add_image(images, named, path, error);
    case YOMI_PATH_ABSOLUTE:
    case YOMI_PATH_OUTSIDE:
        code = YOMI_CODE_IMAGE_OUTSIDE;
        break;
    case YOMI_PATH_MISSING:
        break;
    case YOMI_PATH_NO_FILE:
        code = YOMI_CODE_IMAGE_NO_FILE;
        break;
    }
    yomi_diags_add(images->diags, code, named->span, named->target);
    return true;
}

/* The file's name in lower-case ASCII letters, digits and hyphens (ereaders 9), or NULL when it
 * has letters that are none of these. */
static char *ascii_stem(const char *path)
{
    g_autofree char *name = g_path_get_basename(path);
    char *dot = strrchr(name, '.');
    g_autoptr(GString) stem = g_string_new(NULL);

    if (dot)
        *dot = '\0';
    for (const char *p = name; *p; p++) {
        if ((unsigned char)*p >= 0x80)
            return NULL;
        if (g_ascii_isalnum(*p))
            g_string_append_c(stem, g_ascii_tolower(*p));
        else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
            g_string_append_c(stem, '-');
    }
    g_string_truncate(stem, MIN(stem->len, MAX_NAME));
    if (stem->len > 0 && stem->str[stem->len - 1] == '-')
        g_string_truncate(stem, stem->len - 1);
    return stem->len > 0 ? g_strdup(stem->str) : NULL;
}

/* True when neither the picture nor its twin would meet another file under the name @stem. */
static bool is_free(const Images *images, const YomiImageLabel *image, const char *stem)
{
    g_autofree char *file =
        g_strdup_printf("images/%s.%s", stem, yomi_image_extension(image->facts.type));
    g_autofree char *twin = g_strdup_printf("images/%s.png", stem);

    return !g_hash_table_contains(images->files, file) &&
           !(image->twin && g_hash_table_contains(images->files, twin));
}

static const char *take_name(const Images *images, const char *stem, const char *extension)
{
    g_autofree char *file = g_strdup_printf("images/%s.%s", stem, extension);
    const char *name = g_string_chunk_insert(images->labels->strings, file);

    g_hash_table_add(images->files, (void *)name);
    return name;
}

static void name_image(Images *images, YomiImageLabel *image)
{
    g_autofree char *ascii = ascii_stem(image->path);
    const char *base =
        ascii ? g_string_chunk_insert_const(images->labels->strings, ascii) : "image";
    unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(images->stems, base));
    g_autofree char *stem = ascii ? g_strdup(base) : g_strdup_printf("image-%u", ++n);

    while (!is_free(images, image, stem)) {
        g_free(stem);
        n = MAX(n, 1) + 1;
        stem = g_strdup_printf("%s-%u", base, n);
    }
    g_hash_table_insert(images->stems, (void *)base, GUINT_TO_POINTER(n));
    image->file = take_name(images, stem, yomi_image_extension(image->facts.type));
    if (image->twin)
        image->twin_file = take_name(images, stem, "png");
}

static int compare_paths(gconstpointer first, gconstpointer second)
{
    const YomiImageLabel *a = *(YomiImageLabel *const *)first;
    const YomiImageLabel *b = *(YomiImageLabel *const *)second;

    return strcmp(a->path, b->path);
}

static int compare_files(gconstpointer first, gconstpointer second)
{
    const YomiImageLabel *a = *(YomiImageLabel *const *)first;
    const YomiImageLabel *b = *(YomiImageLabel *const *)second;

    return strcmp(a->file, b->file);
}

bool yomi_survey_images(YomiLabels *labels, YomiDiags *diags, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) files = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) stems = g_hash_table_new(g_str_hash, g_str_equal);
    Images images = {labels, diags, seen, files, stems};

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->images->len; j++)
            if (!look_at(&images, chapter->chapter,
                         &g_array_index(chapter->images, YomiTargetLabel, j), error))
                return false;
    }

    /* Names do not depend on where a picture is shown first. */
    g_ptr_array_sort(labels->images, compare_paths);
    for (guint i = 0; i < labels->images->len; i++)
        name_image(&images, labels->images->pdata[i]);
    g_ptr_array_sort(labels->images, compare_files);
    return true;
}
