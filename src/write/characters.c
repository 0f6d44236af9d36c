/* characters.c -- which characters an edition sets in which face, and where each stands first. */
/* SPDX-License-Identifier: MIT */
#include "write/characters.h"

#include "jp/chars.h"

#include <string.h>

/* The style of an element: what css/ makes of it and of those around it. */
enum {
    GOTHIC = 1 << 0, /* else Mincho */
    BOLD = 1 << 1,
    LATIN = 1 << 2,    /* English: the face whose letters have widths of their own */
    UNSEEN = 1 << 3,   /* not on the page */
    VERTICAL = 1 << 4, /* the page's lines */
    NAV = 1 << 5,
    NAV_ITEM = 1 << 6,
    BULLETS = 1 << 7, /* of the list that the items next inside belong to */
    NUMBERS = 1 << 8,
    CAPITALS = 1 << 9, /* small ones, which are large ones made small */
};

struct YomiCharacters {
    GArray *found[YOMI_N_FACES];      /* of YomiCharacter */
    GHashTable *places[YOMI_N_FACES]; /* character -> index in found, plus 1 */
    YomiSpan span;
    bool vertical; /* the edition */
};

YomiCharacters *yomi_characters_new(bool vertical)
{
    YomiCharacters *characters = g_new0(YomiCharacters, 1);

    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        characters->found[i] = g_array_new(FALSE, FALSE, sizeof(YomiCharacter));
        characters->places[i] = g_hash_table_new(NULL, NULL);
    }
    characters->vertical = vertical;
    return characters;
}

void yomi_characters_free(YomiCharacters *characters)
{
    if (!characters)
        return;
    for (unsigned i = 0; i < YOMI_N_FACES; i++) {
        g_array_unref(characters->found[i]);
        g_hash_table_unref(characters->places[i]);
    }
    g_free(characters);
}

void yomi_characters_place(YomiCharacters *characters, YomiSpan span)
{
    if (characters)
        characters->span = span;
}

static void add(YomiCharacters *characters, YomiFace face, const YomiCharacter *character)
{
    gpointer key = GUINT_TO_POINTER(character->c);
    GArray *found = characters->found[face];
    const guint known = GPOINTER_TO_UINT(g_hash_table_lookup(characters->places[face], key));

    if (known == 0) {
        g_array_append_val(found, *character);
        g_hash_table_insert(characters->places[face], key, GUINT_TO_POINTER(found->len));
    } else if (!character->optional && g_array_index(found, YomiCharacter, known - 1).optional) {
        g_array_index(found, YomiCharacter, known - 1) = *character;
    }
}

void yomi_characters_add(YomiCharacters *sum, const YomiCharacters *part)
{
    for (unsigned i = 0; i < YOMI_N_FACES; i++)
        for (guint j = 0; j < part->found[i]->len; j++)
            add(sum, (YomiFace)i, &g_array_index(part->found[i], YomiCharacter, j));
}

const GArray *yomi_characters_of(const YomiCharacters *characters, YomiFace face)
{
    return characters->found[face];
}

/* --- text ----------------------------------------------------------------------------------- */

/* Mincho has one weight only: css/ sets nothing bold in it. */
static YomiFace face_of(guint style)
{
    if (!(style & GOTHIC))
        return style & LATIN ? YOMI_FACE_MINCHO_LATIN : YOMI_FACE_MINCHO;
    if (style & LATIN)
        return style & BOLD ? YOMI_FACE_GOTHIC_LATIN_BOLD : YOMI_FACE_GOTHIC_LATIN;
    return style & BOLD ? YOMI_FACE_GOTHIC_BOLD : YOMI_FACE_GOTHIC;
}

/* What has no glyph of its own: line ends, marks that only steer, and the selectors of variations,
 * which come along with their characters. */
static bool is_silent(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return true;
    default:
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}

/* Any width of blank can be made of another. */
static bool is_blank(gunichar c)
{
    return c != ' ' && c != 0x3000 && g_unichar_type(c) == G_UNICODE_SPACE_SEPARATOR;
}

static void watch_text(gpointer data, guint style, const char *text)
{
    YomiCharacters *characters = data;
    const YomiSpan span = characters->span;
    const bool exact = span.source && span.end - span.start == strlen(text);
    gunichar last = 0, composed = 0;

    if (style & UNSEEN)
        return;
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        const uint32_t at = span.start + (uint32_t)(p - text);
        const uint32_t end = at + (uint32_t)(g_utf8_next_char(p) - p);
        YomiCharacter character = {g_utf8_get_char(p), false, span};

        if (is_silent(character.c))
            continue;
        if (exact)
            character.span = (YomiSpan){span.source, at, end};
        /* か and a combining dakuten are shown as が (UAX #15). */
        if (yomi_char_is_extending(character.c) && g_unichar_compose(last, character.c, &composed))
            character.c = composed;
        character.optional = is_blank(character.c);
        add(characters, face_of(style), &character);
        last = character.c;
        if (style & CAPITALS) {
            character.c = g_unichar_toupper(character.c);
            add(characters, face_of(style), &character);
        }
    }
}

/* What a style sheet writes. Kenten may be missing: readers draw them themselves then. */
static void add_generated(YomiCharacters *characters, guint style, const char *text, bool optional)
{
    for (; !(style & UNSEEN) && *text; text = g_utf8_next_char(text)) {
        const YomiCharacter character = {g_utf8_get_char(text), optional, {NULL, 0, 0}};

        add(characters, face_of(style), &character);
    }
}

/* --- elements ------------------------------------------------------------------------------- */

/* By element; the same in all editions but for the family. */
static guint style_of_name(guint style, const char *name)
{
    static const char *const bold[] = {"h1", "h2", "h3",      "h4",      "h5", "h6", "strong",
                                       "b",  "th", "caption", "summary", "dt", NULL};
    static const char *const code[] = {"code", "kbd", "pre", "samp", NULL};

    if (g_strv_contains(bold, name))
        return style | GOTHIC | BOLD;
    if (strcmp(name, "figcaption") == 0)
        return style | GOTHIC;
    if (strcmp(name, "rt") == 0)
        return style & ~(guint)BOLD;
    return g_strv_contains(code, name) ? (style | GOTHIC) & ~(guint)LATIN : style;
}

static guint style_of_class(guint style, const char *class)
{
    if (strcmp(class, "label") == 0 || strcmp(class, "number") == 0)
        return style | GOTHIC | BOLD;
    if (strcmp(class, "caps") == 0)
        return style | CAPITALS;
    return strcmp(class, "next") == 0 ? style | GOTHIC : style;
}

/* Contents: chapters stand out, their sections are text. */
static guint style_of_nav(const YomiCharacters *characters, guint style, const char *name)
{
    if (strcmp(name, "nav") == 0)
        return style | NAV;
    if (!(style & NAV) || strcmp(name, "li") != 0)
        return style;
    if (!(style & NAV_ITEM))
        return style | NAV_ITEM | GOTHIC | BOLD;
    style &= ~(guint)BOLD;
    return characters->vertical ? style & ~(guint)GOTHIC : style;
}

static guint style_of_list(guint style, const char *name, const char *class)
{
    static const char *const unmarked[] = {"next", "notes", "works", "captions", NULL};
    const bool is_ul = strcmp(name, "ul") == 0, is_ol = strcmp(name, "ol") == 0;

    if (!is_ul && !is_ol)
        return style;
    style &= ~(guint)(BULLETS | NUMBERS);
    if (g_strv_contains(unmarked, class) || (is_ol && style & NAV))
        return style;
    return style | (is_ul ? BULLETS : NUMBERS);
}

static void add_marker(YomiCharacters *characters, guint style)
{
    if (style & BULLETS)
        add_generated(characters, style, "・", false);
    if (style & NUMBERS)
        add_generated(characters, style,
                      style & VERTICAL ? "〇一二三四五六七八九、" : "0123456789. ", false);
}

static bool is_of_lang(const char *lang, const char *wanted)
{
    const size_t length = strlen(wanted);

    return strncmp(lang, wanted, length) == 0 && (!lang[length] || lang[length] == '-');
}

static guint watch_element(gpointer data, guint parent, const char *name, const YomiMarkup *markup)
{
    YomiCharacters *characters = data;
    const char *class = yomi_markup_get_attr(markup, "class");
    const char *lang = yomi_markup_get_attr(markup, "lang");
    const bool unseen = strcmp(name, "head") == 0 || yomi_markup_get_attr(markup, "hidden");
    guint style = parent | (unseen ? UNSEEN : 0);

    class = class ? class : "";
    if (lang && is_of_lang(lang, "en"))
        style |= LATIN;
    style = style_of_name(style, name);
    style = style_of_class(style, class);
    style = style_of_nav(characters, style, name);
    style = style_of_list(style, name, class);
    if (strcmp(name, "li") == 0) {
        add_marker(characters, style);
        style &= ~(guint)(BULLETS | NUMBERS);
    }
    if (strcmp(name, "q") == 0)
        add_generated(characters, style, "「」『』", false);
    if (strcmp(name, "em") == 0)
        add_generated(characters, style, style & VERTICAL ? "﹅" : "•", true);
    return style;
}

void yomi_characters_watch(YomiCharacters *characters, YomiMarkup *markup, bool vertical)
{
    const YomiMarkupWatcher watcher = {watch_element, watch_text, characters};

    if (characters)
        yomi_markup_watch(markup, &watcher,
                          (characters->vertical ? 0 : GOTHIC) | (vertical ? VERTICAL : 0));
}
