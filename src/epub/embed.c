/* embed.c -- the fonts of an edition: found, judged, cut down, named in css/fonts.css. */
/* SPDX-License-Identifier: MIT */
#include "epub/embed.h"

#include "base/file.h"

#include <string.h>

void yomi_embedded_clear(YomiEmbedded *embedded)
{
    for (unsigned i = 0; i < YOMI_N_FACES; i++)
        g_clear_pointer(&embedded->fonts[i], yomi_font_free);
}

/* --- found ---------------------------------------------------------------------------------- */

static char *find_installed(const char *family, unsigned weight, unsigned *out_index,
                            const char *advice, GError **error)
{
    char *path = yomi_font_find(family, weight, out_index);

    if (!path)
        g_set_error(
            error, YOMI_ERROR, YOMI_ERROR_FAILED,
            "cannot find the font '%s' of weight %u: %s, or write 'fonts: none' in book.yaml",
            family, weight, advice);
    return path;
}

/* The font of fonts/faces.def: the book's own copy, Debian's, or where else it is installed. */
static char *find_standard(const YomiFaceInfo *info, const char *root, unsigned *out_index,
                           GError **error)
{
    g_autofree char *name = g_path_get_basename(info->file);
    g_autofree char *own = g_strconcat("fonts/", name, NULL);
    g_autofree char *inside = NULL;
    g_autofree char *advice = g_strdup_printf("install the package %s", info->package);

    *out_index = 0;
    if (yomi_path_resolve(root, NULL, own, &inside) == YOMI_PATH_GOOD)
        return g_build_filename(root, inside, NULL);
    if (g_file_test(info->file, G_FILE_TEST_EXISTS))
        return g_strdup(info->file);
    return find_installed(info->family, info->weight, out_index, advice, error);
}

static char *find_font(const YomiBook *book, YomiFace face, unsigned *out_index, GError **error)
{
    const YomiFontChoice *choice = &book->fonts.choices[face];
    const YomiFaceInfo *info = yomi_face_info(face);

    *out_index = 0;
    if (choice->file)
        return g_build_filename(book->root, choice->file, NULL);
    if (choice->family)
        return find_installed(choice->family, info->weight, out_index, "install it", error);
    return find_standard(info, book->root, out_index, error);
}

/* --- judged --------------------------------------------------------------------------------- */

/* The author's font is the author's to change; another one is the machine's. */
static bool refuse(const YomiFontChoice *choice, YomiCode code, const char *path,
                   const char *reason, YomiDiags *diags, GError **error)
{
    if (choice->span.source) {
        yomi_diags_add(diags, code, choice->span, reason);
        return true;
    }
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot use the font '%s': %s", path, reason);
    return false;
}

/* Opens the font of @face, or leaves it out when that is reported. */
static bool open_font(YomiEmbedded *embedded, const YomiBook *book, YomiFace face, YomiDiags *diags,
                      GError **error)
{
    static const char *const bits[] = {
        [YOMI_FONT_RESTRICTED] = "OS/2 fsType: restricted",
        [YOMI_FONT_WHOLE] = "OS/2 fsType: no subsetting",
        [YOMI_FONT_BITMAP] = "OS/2 fsType: bitmap only",
    };
    const YomiFontChoice *choice = &book->fonts.choices[face];
    g_autoptr(GError) refusal = NULL;
    unsigned index = 0;
    g_autofree char *path = find_font(book, face, &index, error);
    g_autoptr(YomiFont) font = path ? yomi_font_open(path, index, &refusal) : NULL;

    if (!path)
        return false;
    if (refusal) {
        g_propagate_error(error, g_steal_pointer(&refusal));
        return false;
    }
    if (!font)
        return refuse(choice, YOMI_CODE_FONT_BROKEN, path,
                      choice->file ? choice->file : "not a TrueType or OpenType font", diags,
                      error);

    const YomiFontRights rights = yomi_font_rights(font);

    if (rights != YOMI_FONT_FREE)
        return refuse(choice, YOMI_CODE_FONT_RESTRICTED, path, bits[rights], diags, error);
    embedded->fonts[face] = g_steal_pointer(&font);
    return true;
}

bool yomi_embedded_open(YomiEmbedded *embedded, const YomiLabels *labels,
                        const YomiCharacters *characters, YomiDiags *diags, GError **error)
{
    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        const YomiFace face = (YomiFace)i;

        if (embedded->asked[i] || yomi_characters_of(characters, face)->len == 0)
            continue;
        embedded->asked[i] = true;
        if (!open_font(embedded, labels->book, face, diags, error))
            return false;
    }
    return true;
}

/* --- checked -------------------------------------------------------------------------------- */

/* Where characters stand in one span, found in one go: a place may be as long as a chapter, and
 * much of it may be missing. */
typedef struct {
    YomiSpan span;
    GHashTable *offsets; /* character -> offset in the source, plus 1 */
    bool has_impossible; /* what XML cannot carry: reported, and U+FFFD by now */
} Finder;

static void look_through(Finder *finder, YomiSpan span)
{
    const char *text = span.source->text, *end = text + span.end;

    g_clear_pointer(&finder->offsets, g_hash_table_unref);
    finder->offsets = g_hash_table_new(NULL, NULL);
    finder->has_impossible = false;
    finder->span = span;
    for (const char *p = text + span.start; p < end; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        finder->has_impossible = finder->has_impossible || !yomi_source_allows(c);
        if (!g_hash_table_contains(finder->offsets, GUINT_TO_POINTER(c)))
            g_hash_table_insert(finder->offsets, GUINT_TO_POINTER(c),
                                GUINT_TO_POINTER(p - text + 1));
    }
}

/* The character itself in its span; false when it was made of something else. */
static bool find_character(Finder *finder, const YomiCharacter *character, YomiSpan *out_span)
{
    const YomiSpan span = character->span, last = finder->span;
    guint offset = 0;

    if (!finder->offsets || last.source != span.source || last.start != span.start ||
        last.end != span.end)
        look_through(finder, span);
    offset = GPOINTER_TO_UINT(g_hash_table_lookup(finder->offsets, GUINT_TO_POINTER(character->c)));
    if (offset == 0)
        return false;

    const char *start = span.source->text + offset - 1;

    *out_span = yomi_span_make(span.source, offset - 1,
                               offset - 1 + (gsize)(g_utf8_next_char(start) - start));
    return true;
}

/* What is found nowhere in book.yaml is a word of the program's, which the book's font lacks: it is
 * reported at @choice. */
static void report_missing(Finder *finder, const YomiCharacter *character,
                           const YomiSource *project, YomiSpan choice, YomiDiags *diags)
{
    YomiSpan span = character->span;
    char utf8[7] = "";
    g_autofree char *subject = NULL;

    if (!span.source || !find_character(finder, character, &span)) {
        if (character->c == 0xFFFD && finder->has_impossible)
            return;
        if (!span.source || span.source == project)
            span = choice;
    }
    g_unichar_to_utf8(character->c, utf8);
    subject = g_strdup_printf("%s (U+%04X)", utf8, character->c);
    yomi_diags_add(diags, YOMI_CODE_GLYPH_MISSING, span, subject);
}

/* What a book of vertical lines cannot do without. */
static void check_vertical(const YomiFont *font, YomiSpan span, YomiDiags *diags)
{
    static const char *const marks[] = {"、", "。", "「", "」", "（", "）", "ー"};

    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const gunichar mark = g_utf8_get_char(marks[i]);

        if (yomi_font_has(font, mark) && !yomi_font_turns(font, mark)) {
            yomi_diags_add(diags, YOMI_CODE_FONT_NOT_VERTICAL, span, marks[i]);
            return;
        }
    }
}

void yomi_embedded_check(const YomiEmbedded *embedded, const YomiLabels *labels,
                         const YomiCharacters *characters, YomiDiags *diags)
{
    Finder finder = {{NULL, 0, 0}, NULL, false};

    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        const GArray *found = yomi_characters_of(characters, (YomiFace)i);
        const YomiFont *font = embedded->fonts[i];
        const YomiSpan choice = labels->book->fonts.choices[i].span;

        for (guint j = 0; font && j < found->len; j++) {
            const YomiCharacter *character = &g_array_index(found, YomiCharacter, j);

            if (!character->optional && !yomi_font_has(font, character->c))
                report_missing(&finder, character, labels->book->source, choice, diags);
        }
        if (font && choice.source && labels->edition->vertical)
            check_vertical(font, choice, diags);
    }
    g_clear_pointer(&finder.offsets, g_hash_table_unref);
}

/* --- named ---------------------------------------------------------------------------------- */

/* Copyright, licence and address: what fonts of one maker have in common. */
static char *terms_of(const YomiFont *font, const YomiFontChoice *choice, const YomiFaceInfo *info)
{
    g_autofree char *copyright = yomi_font_copyright(font), *url = yomi_font_licence_url(font);
    GString *terms = g_string_new(copyright);

    if (terms->len > 0)
        g_string_append(terms, g_str_has_suffix(terms->str, ".") ? " " : ". ");
    g_string_append(terms, choice->licence ? choice->licence : info->licence);
    if (url)
        g_string_append_printf(terms, ": %s", url);
    return g_string_free(terms, FALSE);
}

/* What the font calls itself; one without an English name has that of the face it stands for. */
static char *family_of(const YomiFont *font, const YomiFaceInfo *info)
{
    char *family = yomi_font_family(font);

    return family ? family : g_strdup(info->css_family);
}

/* The fonts of one maker, under the same terms. */
typedef struct {
    GString *families;
    char *terms;
} Notice;

static void clear_notice(gpointer data)
{
    Notice *notice = data;

    g_string_free(notice->families, TRUE);
    g_free(notice->terms);
}

static void add_notice(GArray *notices, const char *family, const char *terms)
{
    for (guint i = 0; i < notices->len; i++) {
        const Notice *notice = &g_array_index(notices, Notice, i);

        if (strcmp(notice->terms, terms) != 0)
            continue;
        if (!strstr(notice->families->str, family)) /* the bold one of the same family */
            g_string_append_printf(notice->families, ", %s", family);
        return;
    }

    const Notice notice = {g_string_new(family), g_strdup(terms)};

    g_array_append_val(notices, notice);
}

GPtrArray *yomi_embedded_notices(const YomiEmbedded *embedded, const YomiLabels *labels)
{
    g_autoptr(GArray) notices = g_array_new(FALSE, FALSE, sizeof(Notice));
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);

    g_array_set_clear_func(notices, clear_notice);
    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        const YomiFaceInfo *info = yomi_face_info((YomiFace)i);
        const YomiFont *font = embedded->fonts[i];

        if (!font)
            continue;

        g_autofree char *family = family_of(font, info);
        g_autofree char *terms = terms_of(font, &labels->book->fonts.choices[i], info);

        add_notice(notices, family, terms);
    }
    for (guint i = 0; i < notices->len; i++) {
        const Notice *notice = &g_array_index(notices, Notice, i);

        g_ptr_array_add(lines, g_strdup_printf("%s. %s", notice->families->str, notice->terms));
    }
    return lines;
}

/* --- cut down ------------------------------------------------------------------------------- */

GBytes *yomi_embedded_subset(const YomiEmbedded *embedded, YomiFace face,
                             const YomiCharacters *characters, GError **error)
{
    const GArray *found = yomi_characters_of(characters, face);
    const YomiFont *font = embedded->fonts[face];
    g_autoptr(GArray) chars = g_array_new(FALSE, FALSE, sizeof(gunichar));

    for (guint i = 0; i < found->len; i++) {
        const gunichar c = g_array_index(found, YomiCharacter, i).c;

        if (yomi_font_has(font, c))
            g_array_append_val(chars, c);
    }

    GBytes *bytes =
        yomi_font_subset(font, (const gunichar *)(gconstpointer)chars->data, chars->len, error);

    g_prefix_error(error, "%s: ", yomi_face_info(face)->word);
    return bytes;
}

char *yomi_embedded_file(const YomiEmbedded *embedded, YomiFace face)
{
    return g_strdup_printf("fonts/%s.%s", yomi_face_info(face)->word,
                           yomi_font_is_cff(embedded->fonts[face]) ? "otf" : "ttf");
}

/* Core media types of EPUB 3.3 (section 3.2). */
const char *yomi_embedded_media_type(const YomiEmbedded *embedded, YomiFace face)
{
    return yomi_font_is_cff(embedded->fonts[face]) ? "font/otf" : "font/ttf";
}

GString *yomi_embedded_css(const YomiEmbedded *embedded)
{
    GString *css = g_string_new(
        "@charset \"UTF-8\";\n"
        "/* fonts.css -- the faces of this edition; the other sheets name them first. */\n"
        "/* Each font holds only what is set in it, with the forms that it takes in vertical "
        "lines. The\n"
        " * licences stand in the colophon. */\n");

    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        const YomiFaceInfo *info = yomi_face_info((YomiFace)i);

        if (!embedded->fonts[i])
            continue;

        g_autofree char *file = yomi_embedded_file(embedded, (YomiFace)i);
        g_autofree char *family = family_of(embedded->fonts[i], info);
        g_autofree char *words = g_strdelimit(g_strdup(family), "*/", ' '); /* stays a comment */

        g_string_append_printf(css,
                               "\n/* %s */\n@font-face {\n\tfont-family: \"%s\";\n"
                               "\tfont-weight: %u;\n\tfont-style: normal;\n"
                               "\tsrc: url(\"../%s\");\n}\n",
                               words, info->css_family, info->weight, file);
    }
    return css;
}
