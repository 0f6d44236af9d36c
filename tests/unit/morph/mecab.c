/* mecab.c -- tests of morph/. */
/* SPDX-License-Identifier: MIT */
#include "morph/morph.h"

#include <string.h>

/* "再生=さいせい 医療=いりょう"; fixed words are in brackets. @one, or NULL, is fixed where it
 * stands. */
static void check(const char *text, const char *one, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(YomiMorph) morph = yomi_morph_new(&error);
    g_autoptr(GArray) fixed = g_array_new(FALSE, FALSE, sizeof(YomiMorphFixed));
    g_autoptr(GString) out = g_string_new(NULL);

    g_assert_no_error(error);
    for (const char *p = one ? strstr(text, one) : NULL; p; p = strstr(p + 1, one)) {
        const gsize start = (gsize)(p - text);
        const YomiMorphFixed place = {start, start + strlen(one)};

        g_array_append_val(fixed, place);
    }

    g_autoptr(GArray) words = yomi_morph_parse(morph, text, fixed);

    for (guint i = 0; i < words->len; i++) {
        const YomiMorpheme *word = &g_array_index(words, YomiMorpheme, i);
        const int length = (int)(word->end - word->start);

        g_string_append_printf(out, "%s%s%.*s%s", i ? " " : "", word->fixed ? "[" : "", length,
                               text + word->start, word->fixed ? "]" : "");
        if (word->reading)
            g_string_append_printf(out, "=%s", word->reading);
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void words_and_readings(void)
{
    check("再生医療", NULL, "再生=さいせい 医療=いりょう");
    check("", NULL, "");
    check(" \t\n", NULL, "");
}

static void the_given_word_is_one(void)
{
    check("上清液を使う", NULL, "上=うえ 清=きよし 液=えき を=を 使う=つかう");
    check("上清液を使う", "上清液", "[上清液] を=を 使う=つかう");
}

/* Right after a space a constraint would end the process. */
static void spaces_are_no_danger(void)
{
    check("a 上清液 上清液", "上清液", "a [上清液] [上清液]");
    check("　上清液", "上清液", "[上清液]");
    check("\t上清液", "上清液", "[上清液]");
    check("\xC2\xA0上清液", "上清液", "[上清液]");
    check("\xE2\x80\xA8上清液", "上清液", "[上清液]");
}

static void kinds(void)
{
    g_autoptr(YomiMorph) morph = yomi_morph_new(NULL);
    g_autoptr(GArray) words = yomi_morph_parse(morph, "約68歳が動く", NULL);
    static const YomiMorphKind expected[] = {YOMI_MORPH_PREFIX, YOMI_MORPH_NUMBER,
                                             YOMI_MORPH_COUNTER, YOMI_MORPH_WORD, YOMI_MORPH_VERB};

    g_assert_cmpuint(words->len, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < words->len; i++)
        g_assert_cmpint(g_array_index(words, YomiMorpheme, i).kind, ==, expected[i]);
}

static void length_is_no_danger(void)
{
    g_autoptr(YomiMorph) morph = yomi_morph_new(NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    gsize length = 0;

    for (unsigned i = 0; i < 60000; i++)
        g_string_append(text, i % 2 ? "鬱" : "A");

    g_autoptr(GArray) words = yomi_morph_parse(morph, text->str, NULL);

    for (guint i = 0; i < words->len; i++) {
        const YomiMorpheme *word = &g_array_index(words, YomiMorpheme, i);

        length += word->end - word->start;
    }
    g_assert_cmpuint(length, ==, text->len);
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    g_test_init(&argc, &argv, NULL);

    g_autoptr(YomiMorph) morph = yomi_morph_new(&error);

    if (!morph) {
        g_print("%s\n", error->message);
        return g_strcmp0(g_getenv("CI"), "true") == 0 ? 1 : 77;
    }
    g_test_add_func("/morph/words", words_and_readings);
    g_test_add_func("/morph/fixed", the_given_word_is_one);
    g_test_add_func("/morph/spaces", spaces_are_no_danger);
    g_test_add_func("/morph/kinds", kinds);
    g_test_add_func("/morph/length", length_is_no_danger);
    return g_test_run();
}
