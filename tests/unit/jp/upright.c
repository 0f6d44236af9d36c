/* upright.c -- the table of UAX #50, and full-width forms. */
/* SPDX-License-Identifier: MIT */
#include "jp/upright.h"

#include <stdlib.h>
#include <string.h>

static void some_stand(void)
{
    static const char *const upright = "漢あーⅡ①℃㎎％Ａ×（、";
    static const char *const turned = "A1αé–—―…“”‘’→(-";

    for (const char *p = upright; *p; p = g_utf8_next_char(p))
        g_assert_true(yomi_char_is_upright(g_utf8_get_char(p)));
    for (const char *p = turned; *p; p = g_utf8_next_char(p))
        g_assert_false(yomi_char_is_upright(g_utf8_get_char(p)));
}

static void fullwidth_forms(void)
{
    g_assert_cmpuint(yomi_char_fullwidth('A'), ==, 0xFF21);
    g_assert_cmpuint(yomi_char_fullwidth('0'), ==, 0xFF10);
    g_assert_cmpuint(yomi_char_fullwidth('~'), ==, 0xFF5E);
    g_assert_cmpuint(yomi_char_fullwidth(' '), ==, ' ');
    g_assert_cmpuint(yomi_char_fullwidth(0x3B1), ==, 0x3B1);
}

/* Where Debian's unicode-data is installed, the table is compared with it, character by character.
 */
static void the_table_is_unicodes(void)
{
    g_autofree char *text = NULL;
    g_autofree bool *upright = g_new0(bool, 0x110000);

    if (!g_file_get_contents("/usr/share/unicode/VerticalOrientation.txt", &text, NULL, NULL)) {
        g_test_skip("unicode-data is not installed");
        return;
    }

    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line; line++) {
        char *rest = NULL;
        const unsigned long first = strtoul(*line, &rest, 16);
        const unsigned long last =
            g_str_has_prefix(rest, "..") ? strtoul(rest + 2, &rest, 16) : first;
        const char *value = rest == *line ? NULL : strchr(rest, ';');

        if (!value)
            continue;
        value += strspn(value, "; ");
        for (unsigned long c = first; c <= last; c++)
            upright[c] = *value == 'U' || *value == 'T';
    }
    for (gunichar c = 0; c < 0x110000; c++)
        g_assert_cmpint(yomi_char_is_upright(c), ==, upright[c]);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/upright/some", some_stand);
    g_test_add_func("/jp/upright/fullwidth", fullwidth_forms);
    g_test_add_func("/jp/upright/table", the_table_is_unicodes);
    return g_test_run();
}
