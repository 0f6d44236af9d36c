/* html_refs.c -- character references in raw HTML: &amp; &#12354; &#x3042; */
/* SPDX-License-Identifier: MIT */
#include "read/html_refs.h"

#include <cmark.h>
#include <string.h>

struct YomiRefs {
    GHashTable *known; /* reference -> its characters, or "" for one that nobody knows */
};

YomiRefs *yomi_refs_new(void)
{
    YomiRefs *refs = g_new0(YomiRefs, 1);

    refs->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return refs;
}

void yomi_refs_free(YomiRefs *refs)
{
    if (!refs)
        return;
    g_hash_table_unref(refs->known);
    g_free(refs);
}

static size_t run(const char *text, size_t length, bool (*belongs)(char c))
{
    size_t n = 0;

    while (n < length && belongs(text[n]))
        n++;
    return n;
}

static bool is_digit(char c)
{
    return g_ascii_isdigit(c);
}
static bool is_hex(char c)
{
    return g_ascii_isxdigit(c);
}
static bool is_alnum(char c)
{
    return g_ascii_isalnum(c);
}

/* How many bytes of @text, which starts with "&", are a reference; 0 when it is none (CommonMark
 * 0.30 section 2.5: the semicolon must be there). */
static size_t reference_length(const char *text, size_t length)
{
    enum { LONGEST_NAME = 31, LONGEST_DECIMAL = 7, LONGEST_HEX = 6 };
    size_t start = 1, n = 0, longest = LONGEST_NAME;

    if (length > 2 && text[1] == '#' && (text[2] == 'x' || text[2] == 'X')) {
        start = 3;
        longest = LONGEST_HEX;
        n = run(text + start, length - start, is_hex);
    } else if (length > 1 && text[1] == '#') {
        start = 2;
        longest = LONGEST_DECIMAL;
        n = run(text + start, length - start, is_digit);
    } else if (length > 1 && g_ascii_isalpha(text[1])) {
        n = run(text + start, length - start, is_alnum);
    }
    if (n == 0 || n > longest || start + n >= length || text[start + n] != ';')
        return 0;
    return start + n + 1;
}

/* cmark knows HTML's 2,231 names, libxml2 only the 253 of HTML 4. */
static char *ask_cmark(const char *reference)
{
    cmark_node *doc = cmark_parse_document(reference, strlen(reference), CMARK_OPT_DEFAULT);
    cmark_node *paragraph = cmark_node_first_child(doc);
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
    const char *literal = text ? cmark_node_get_literal(text) : NULL;
    char *answer = g_strdup(literal ? literal : "\n"); /* "&NewLine;" leaves nothing to read */

    cmark_node_free(doc);
    if (strcmp(answer, reference) == 0)
        answer[0] = '\0';
    return answer;
}

/* "&#12354;" or "&#x3042;". For what is no character U+0001 stands, which no book can carry either.
 */
static char *read_number(const char *reference)
{
    enum { NO_CHARACTER = 1 };
    const bool hex = g_ascii_tolower(reference[2]) == 'x';
    const guint64 number = g_ascii_strtoull(reference + (hex ? 3 : 2), NULL, hex ? 16 : 10);
    const bool valid = number > 0 && number <= 0x10FFFF && (number & 0x1FF800) != 0xD800;
    char *answer = g_malloc0(8);

    g_unichar_to_utf8(valid ? (gunichar)number : NO_CHARACTER, answer);
    return answer;
}

static const char *look_up(YomiRefs *refs, const char *reference)
{
    const char *answer = g_hash_table_lookup(refs->known, reference);

    if (!answer) {
        char *found = reference[1] == '#' ? read_number(reference) : ask_cmark(reference);

        g_hash_table_insert(refs->known, g_strdup(reference), found);
        answer = found;
    }
    return answer;
}

/* False when no book can carry one of @characters; that one is left out. */
static bool append_characters(GString *out, const char *characters, bool numeric)
{
    bool good = true;

    for (const char *p = characters; *p; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (!yomi_source_allows(c))
            good = false;
        else if (numeric)
            g_string_append_printf(out, "&#%u;", c);
        else
            g_string_append_unichar(out, c);
    }
    return good;
}

char *yomi_refs_decode(YomiRefs *refs, const char *text, size_t length, bool numeric,
                       YomiRefsFunc func, gpointer data)
{
    GString *out = g_string_sized_new(length);

    for (size_t at = 0; at < length;) {
        const char *ampersand = memchr(text + at, '&', length - at);
        const size_t stop = ampersand ? (size_t)(ampersand - text) : length;

        g_string_append_len(out, text + at, (gssize)(stop - at));
        at = stop;
        if (at == length)
            break;

        const size_t n = reference_length(text + at, length - at);
        g_autofree char *reference = g_strndup(text + at, n);
        const char *characters = n ? look_up(refs, reference) : "";

        if (!append_characters(out, characters, numeric)) {
            func(YOMI_CODE_BAD_CHARACTER, reference, at, at + n, data);
        } else if (!*characters) {
            if (n)
                func(YOMI_CODE_ENTITY_UNKNOWN, reference, at, at + n, data);
            g_string_append(out, numeric ? "&#38;" : "&");
            at++;
            continue;
        }
        at += n;
    }
    return g_string_free(out, FALSE);
}
