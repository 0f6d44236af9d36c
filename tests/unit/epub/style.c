/* style.c -- the compiled-in style sheets are those of css/. */
/* SPDX-License-Identifier: MIT */
#include "epub/style.h"

#include <string.h>

static void sheets_are_there(void)
{
    static const char *const names[] = {"core.css", "horizontal.css", "vertical.css"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        gsize length = 0;
        const char *bytes = yomi_style_find(names[i], &length);

        g_assert_true(g_str_has_prefix(bytes, "@charset \"UTF-8\";\n"));
        g_assert_cmpuint(strlen(bytes), ==, length); /* nothing lost, and no NUL within */
        g_assert_true(bytes[length - 1] == '\n');
        g_assert_true(g_utf8_validate(bytes, (gssize)length, NULL));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/style/sheets", sheets_are_there);
    return g_test_run();
}
