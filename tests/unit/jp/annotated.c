/* annotated.c -- tests of jp/annotated. */
/* SPDX-License-Identifier: MIT */
#include "jp/annotated.h"

/* "細:さい胞:ぼう|の|" : parts, with | where a word ends. */
static void check(const char *text, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    YomiAnnotation part;

    while (yomi_annotated_next(&text, &part)) {
        g_string_append_len(out, part.base, (gssize)part.base_length);
        if (part.reading)
            g_string_append_printf(out, ":%.*s", (int)part.reading_length, part.reading);
        if (part.ends)
            g_string_append_c(out, '|');
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void words_keep_their_parts_together(void)
{
    g_autoptr(GString) text = g_string_new("この");

    yomi_annotated_append_part(text, "細", "さい", false);
    yomi_annotated_append_part(text, "胞", "ぼう", true);
    yomi_annotated_append_part(text, "液", "えき", true);
    g_string_append(text, "は");
    check(text->str, "この|細:さい胞:ぼう|液:えき|は|");

    g_autofree char *plain = yomi_annotated_plain(text->str);

    g_assert_cmpstr(plain, ==, "この細胞液は");
    check("", "");
}

static void splits_are_laid_over_the_characters(void)
{
    static const struct {
        const char *text, *split, *expected;
    } cases[] = {
        {"目次", "もく|じ", "目:もく次:じ|"},
        {"注", "ちゅう", "注:ちゅう|"},
        {"今日", "きょう", "今日:きょう|"},
        {"縦書き版", "たて|が||ばん", "縦:たて書:が|き|版:ばん|"},
        {"章の", "しょう|", "章:しょう|の|"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) text = g_string_new(NULL);

        yomi_annotated_append_split(text, cases[i].text, cases[i].split);
        check(text->str, cases[i].expected);
    }
}

static void stray_marks_stand_for_themselves(void)
{
    check("\xEF\xBF\xB9", "\xEF\xBF\xB9|");
    check("\xEF\xBF\xB9字", "\xEF\xBF\xB9字|");
    check("\xEF\xBF\xB9字\xEF\xBF\xBAじ", "\xEF\xBF\xB9字|\xEF\xBF\xBAじ|");
    check("\xEF\xBF\xB9\xEF\xBF\xBAじ\xEF\xBF\xBB", "\xEF\xBF\xB9|\xEF\xBF\xBAじ|\xEF\xBF\xBB|");
    check("\xEF\xBF\xB9字\xEF\xBF\xBA\xEF\xBF\xBB", "\xEF\xBF\xB9字|\xEF\xBF\xBA|\xEF\xBF\xBB|");
}

static void marks_in_a_base_are_left_out(void)
{
    g_autoptr(GString) text = g_string_new(NULL);

    yomi_annotated_append_part(text, "字\xEF\xBF\xBA", "じ\xEF\xBF\xBB", true);
    check(text->str, "字:じ|");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/annotated/words", words_keep_their_parts_together);
    g_test_add_func("/jp/annotated/splits", splits_are_laid_over_the_characters);
    g_test_add_func("/jp/annotated/stray", stray_marks_stand_for_themselves);
    g_test_add_func("/jp/annotated/marks", marks_in_a_base_are_left_out);
    return g_test_run();
}
