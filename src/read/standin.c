/* standin.c -- the characters that carry the notation's marks through cmark. */
/* SPDX-License-Identifier: MIT */
#include "read/standin.h"

#include <string.h>

/* U+FDD0 ... U+FDEF are EF B7 90 ... EF B7 AF. */
gunichar yomi_standin_at(const char *text)
{
    const unsigned char *bytes = (const unsigned char *)text;

    if (bytes[0] != 0xEF || bytes[1] != 0xB7 || bytes[2] < 0x90 || bytes[2] > 0xAF)
        return 0;
    return YOMI_STANDIN_FIRST + (gunichar)(bytes[2] - 0x90);
}

/* In the order of the enumeration. */
static const char *const texts[] = {
    "",   "{", "|",  "}",  "｜", "",  "《", "》", "^", "^", "[^", "[%", "[@", "]",
    "^[", "]", "\\", "\\", "`",  "*", "_",  "[",  "]", "<", "&",  "!",  "|",
};

const char *yomi_standin_text(gunichar standin)
{
    const gunichar index = standin - YOMI_STANDIN_FIRST;

    g_assert(index < G_N_ELEMENTS(texts));
    return texts[index];
}

gunichar yomi_standin_literal(char c)
{
    const gunichar first = YOMI_STANDIN_LITERAL - YOMI_STANDIN_FIRST;

    for (gunichar i = first; i < G_N_ELEMENTS(texts); i++)
        if (texts[i][0] == c)
            return YOMI_STANDIN_FIRST + i;
    return 0;
}

void yomi_standin_restore(const char *text, size_t length, bool code, GString *out)
{
    const char *end = text + length;

    while (text < end) {
        const char *lead = memchr(text, 0xEF, (size_t)(end - text));

        if (!lead) {
            g_string_append_len(out, text, end - text);
            return;
        }
        g_string_append_len(out, text, lead - text);

        const gunichar standin = end - lead >= YOMI_STANDIN_BYTES ? yomi_standin_at(lead) : 0;

        if (!standin)
            g_string_append_c(out, *lead);
        else if (standin != YOMI_STANDIN_ESCAPE || code)
            g_string_append(out, yomi_standin_text(standin));
        text = lead + (standin ? YOMI_STANDIN_BYTES : 1);
    }
}
