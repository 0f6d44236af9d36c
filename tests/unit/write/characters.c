/* characters.c -- what is set in which face, and where it stands first. */
/* SPDX-License-Identifier: MIT */
#include "write/characters.h"

#include <string.h>

/* Characters gathered from a fragment that a test writes. */
typedef struct {
    YomiCharacters *characters;
    GString *out;
    YomiMarkup *markup;
} Page;

static Page begin(bool vertical)
{
    Page page = {.characters = yomi_characters_new(vertical), .out = g_string_new(NULL)};

    page.markup = yomi_markup_new(page.out);
    yomi_characters_watch(page.characters, page.markup, vertical);
    return page;
}

static void end(Page *page)
{
    yomi_markup_free(page->markup);
    g_string_free(page->out, TRUE);
    yomi_characters_free(page->characters);
}

/* The characters of @face in their order; the optional ones in brackets. */
static void check(const Page *page, YomiFace face, const char *expected)
{
    const GArray *found = yomi_characters_of(page->characters, face);
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < found->len; i++) {
        const YomiCharacter *character = &g_array_index(found, YomiCharacter, i);

        if (character->optional)
            g_string_append_c(text, '(');
        g_string_append_unichar(text, character->c);
        if (character->optional)
            g_string_append_c(text, ')');
    }
    g_assert_cmpstr(text->str, ==, expected);
}

/* Opens the elements of @path, "nav li strong", writes @text and closes them. @attribute and
 * @value, or NULL, are the innermost one's. */
static void write_in(Page *page, const char *path, const char *attribute, const char *value,
                     const char *text)
{
    g_auto(GStrv) names = g_strsplit(path, " ", -1);

    for (char **name = names; *name; name++) {
        yomi_markup_open(page->markup, g_intern_string(*name), YOMI_MARKUP_INLINE);
        if (attribute && !name[1])
            yomi_markup_attr(page->markup, attribute, value);
    }
    yomi_markup_text(page->markup, text);
    for (char **name = names; *name; name++)
        yomi_markup_close(page->markup);
}

static void test_faces(void)
{
    static const struct {
        const char *path, *attribute, *value;
        YomiFace vertical, horizontal;
    } rows[] = {
        {"p", NULL, NULL, YOMI_FACE_MINCHO, YOMI_FACE_GOTHIC},
        {"section h2", NULL, NULL, YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"p strong", NULL, NULL, YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"p strong ruby rt", NULL, NULL, YOMI_FACE_GOTHIC, YOMI_FACE_GOTHIC},
        {"p ruby rt", NULL, NULL, YOMI_FACE_MINCHO, YOMI_FACE_GOTHIC},
        {"table tr th", NULL, NULL, YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"table tr td", NULL, NULL, YOMI_FACE_MINCHO, YOMI_FACE_GOTHIC},
        {"dl dt", NULL, NULL, YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"figure figcaption", NULL, NULL, YOMI_FACE_GOTHIC, YOMI_FACE_GOTHIC},
        {"p code", NULL, NULL, YOMI_FACE_GOTHIC, YOMI_FACE_GOTHIC},
        {"p span", "class", "number", YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"p", "class", "label", YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"ul", "class", "next", YOMI_FACE_GOTHIC, YOMI_FACE_GOTHIC},
        {"nav ol li a", NULL, NULL, YOMI_FACE_GOTHIC_BOLD, YOMI_FACE_GOTHIC_BOLD},
        {"nav ol li ol li a", NULL, NULL, YOMI_FACE_MINCHO, YOMI_FACE_GOTHIC},
        {"p span", "lang", "en", YOMI_FACE_MINCHO_LATIN, YOMI_FACE_GOTHIC_LATIN},
        {"p span", "lang", "en-GB", YOMI_FACE_MINCHO_LATIN, YOMI_FACE_GOTHIC_LATIN},
        {"p span", "lang", "fr", YOMI_FACE_MINCHO, YOMI_FACE_GOTHIC},
        {"h1 span", "lang", "en", YOMI_FACE_GOTHIC_LATIN_BOLD, YOMI_FACE_GOTHIC_LATIN_BOLD},
        {"dl dt", "lang", "en", YOMI_FACE_GOTHIC_LATIN_BOLD, YOMI_FACE_GOTHIC_LATIN_BOLD},
    };

    for (gsize i = 0; i < 2 * G_N_ELEMENTS(rows); i++) {
        const bool vertical = i % 2 == 0;
        const YomiFace face = vertical ? rows[i / 2].vertical : rows[i / 2].horizontal;
        Page page = begin(vertical);

        write_in(&page, rows[i / 2].path, rows[i / 2].attribute, rows[i / 2].value, "字");
        for (unsigned j = 0; j < YOMI_N_FACES; j++)
            check(&page, (YomiFace)j, j == face ? "字" : "");
        end(&page);
    }
}

static void test_unseen(void)
{
    Page page = begin(true);

    write_in(&page, "head title", NULL, NULL, "題");
    write_in(&page, "nav", "hidden", "hidden", "隠");
    write_in(&page, "p", NULL, NULL, "見\n\xE2\x80\x8B葛\U000E0100");
    check(&page, YOMI_FACE_MINCHO, "見葛");
    check(&page, YOMI_FACE_GOTHIC_BOLD, "");
    end(&page);
}

static void test_generated(void)
{
    Page vertical = begin(true), horizontal = begin(false);

    write_in(&vertical, "ul li", NULL, NULL, "一");
    write_in(&vertical, "p q", NULL, NULL, "引");
    write_in(&vertical, "p em", NULL, NULL, "強");
    check(&vertical, YOMI_FACE_MINCHO, "・一「」『』引(﹅)強");
    write_in(&horizontal, "ol li", NULL, NULL, "一");
    write_in(&horizontal, "p em", NULL, NULL, "強");
    check(&horizontal, YOMI_FACE_GOTHIC, "0123456789. 一(•)強");
    end(&vertical);
    end(&horizontal);

    Page numbers = begin(true);

    write_in(&numbers, "ol li", NULL, NULL, "項");
    check(&numbers, YOMI_FACE_MINCHO, "〇一二三四五六七八九、項");
    end(&numbers);

    Page none = begin(true);

    write_in(&none, "nav ol li", NULL, NULL, "章");
    check(&none, YOMI_FACE_GOTHIC_BOLD, "章");
    end(&none);
}

/* が from two characters; ゚ over か has no character of its own; a thin space may be missing. */
static void test_marks(void)
{
    Page page = begin(true);

    write_in(&page, "p", NULL, NULL, "か\u3099か\u309A\u2009\u3000");
    check(&page, YOMI_FACE_MINCHO, "かが\u309A(\u2009)\u3000");
    end(&page);
}

static void check_span(const Page *page, guint index, uint32_t start, uint32_t stop)
{
    const GArray *found = yomi_characters_of(page->characters, YOMI_FACE_MINCHO);
    const YomiCharacter *character = &g_array_index(found, YomiCharacter, index);

    g_assert_cmpuint(character->span.start, ==, start);
    g_assert_cmpuint(character->span.end, ==, stop);
}

static void test_places(void)
{
    g_autoptr(YomiSource) source = yomi_source_new("01.md", 1, g_strdup("あい１２う"), 15);
    Page page = begin(true), later = begin(true);

    yomi_characters_place(page.characters, yomi_span_make(source, 0, 6));
    write_in(&page, "p", NULL, NULL, "あい");
    yomi_characters_place(page.characters, yomi_span_make(source, 6, 12));
    write_in(&page, "p", NULL, NULL, "12い");
    check_span(&page, 0, 0, 3);
    check_span(&page, 1, 3, 6);
    check_span(&page, 2, 6, 12); /* made of what stands there */

    yomi_characters_place(later.characters, yomi_span_make(source, 12, 15));
    write_in(&later, "p", NULL, NULL, "あう");
    yomi_characters_add(page.characters, later.characters);
    check(&page, YOMI_FACE_MINCHO, "あい12う");
    check_span(&page, 0, 0, 3);
    check_span(&page, 4, 12, 15);
    end(&page);
    end(&later);
}

static void test_small_capitals(void)
{
    Page page = begin(true);

    write_in(&page, "p span", "class", "caps", "dna");
    check(&page, YOMI_FACE_MINCHO, "dDnNaA");
    end(&page);
}

/* What a sheet may do without becomes needed where an author writes it. */
static void test_optional(void)
{
    Page page = begin(true);

    write_in(&page, "p em", NULL, NULL, "強");
    write_in(&page, "p", NULL, NULL, "﹅");
    check(&page, YOMI_FACE_MINCHO, "﹅強");
    end(&page);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/write/characters/faces", test_faces);
    g_test_add_func("/write/characters/unseen", test_unseen);
    g_test_add_func("/write/characters/generated", test_generated);
    g_test_add_func("/write/characters/marks", test_marks);
    g_test_add_func("/write/characters/places", test_places);
    g_test_add_func("/write/characters/small-capitals", test_small_capitals);
    g_test_add_func("/write/characters/optional", test_optional);
    return g_test_run();
}
