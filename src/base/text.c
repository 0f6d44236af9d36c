/* text.c -- small helpers on UTF-8 text. */
/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <string.h>

enum { NEAREST_MAX = 64 }; /* longer words are no slips of the finger */

/* The cells of one row of the table of Damerau-Levenshtein, restricted to neighbours. */
static unsigned next_cell(unsigned above, unsigned left, unsigned corner, bool same)
{
    return MIN(MIN(above, left) + 1, corner + (same ? 0 : 1));
}

static unsigned distance(const char *a, size_t n, const char *b, size_t m)
{
    unsigned rows[3][NEAREST_MAX + 1] = {{0}};

    for (unsigned j = 0; j <= m; j++)
        rows[0][j] = j;
    for (unsigned i = 1; i <= n; i++) {
        unsigned *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];

        now[0] = i;
        for (unsigned j = 1; j <= m; j++) {
            now[j] = next_cell(before[j], now[j - 1], before[j - 1], a[i - 1] == b[j - 1]);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = MIN(now[j], earlier[j - 2] + 1);
        }
    }
    return rows[n % 3][m];
}

const char *yomi_text_nearest(const char *word, const char *const *words)
{
    const size_t length = strlen(word);
    const char *nearest = NULL;
    unsigned best = (unsigned)length / 3 + 1;

    if (length > NEAREST_MAX)
        return NULL;
    for (; *words; words++) {
        const size_t n = strlen(*words);

        if (n > NEAREST_MAX)
            continue;

        const unsigned far = distance(word, length, *words, n);

        if (far < best) {
            best = far;
            nearest = *words;
        }
    }
    return nearest;
}

char *yomi_text_collapse(const char *text)
{
    GString *out = g_string_sized_new(strlen(text));
    bool space = false;

    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        if (g_unichar_isspace(g_utf8_get_char(p))) {
            space = out->len > 0;
            continue;
        }
        if (space)
            g_string_append_c(out, ' ');
        space = false;
        g_string_append_len(out, p, g_utf8_next_char(p) - p);
    }
    return g_string_free(out, FALSE);
}

bool yomi_text_blank(const char *text)
{
    if (!text)
        return true;
    while (*text && g_unichar_isspace(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return *text == '\0';
}

size_t yomi_text_skip_mark(const char *text, const char *const *marks)
{
    for (; *marks; marks++)
        if (g_str_has_prefix(text, *marks)) {
            const size_t length = strlen(*marks);

            return length + strspn(text + length, " \t");
        }
    return 0;
}

static bool stays_in_slug(gunichar c)
{
    return g_unichar_isalnum(c) || g_unichar_ismark(c) || c == '-' || c == '_';
}

char *yomi_text_slug(const char *text)
{
    g_autofree char *collapsed = yomi_text_collapse(text);
    GString *out = g_string_sized_new(strlen(collapsed));

    for (const char *p = collapsed; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (c == ' ')
            g_string_append_c(out, '-');
        else if (stays_in_slug(c))
            g_string_append_unichar(out, g_unichar_tolower(c));
    }
    return g_string_free(out, FALSE);
}

char *yomi_text_excerpt(const char *text, size_t length)
{
    enum { EXCERPT_MAX = 40, EXCERPT_BYTES = (EXCERPT_MAX + 1) * 6 };
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)MIN(length, EXCERPT_BYTES));
    g_autofree char *line = yomi_text_collapse(valid);

    if (g_utf8_strlen(line, -1) <= EXCERPT_MAX)
        return g_steal_pointer(&line);

    const char *cut = g_utf8_offset_to_pointer(line, EXCERPT_MAX - 1);

    return g_strdup_printf("%.*s…", (int)(cut - line), line);
}
