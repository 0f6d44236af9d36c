/* syntax.c -- the written forms of identifiers, dates and names. */
/* SPDX-License-Identifier: MIT */
#include "book/syntax.h"

#include <glib.h>
#include <string.h>

/* True when @text is like @pattern: "9" is a digit, "f" a hexadecimal one, others are themselves.
 */
static bool is_like(const char *text, const char *pattern)
{
    for (; *pattern; pattern++, text++) {
        if (*pattern == '9'   ? !g_ascii_isdigit(*text)
            : *pattern == 'f' ? !g_ascii_isxdigit(*text)
                              : *text != *pattern)
            return false;
    }
    return *text == '\0';
}

static bool has_scheme(const char *text, const char *scheme)
{
    return g_ascii_strncasecmp(text, scheme, strlen(scheme)) == 0;
}

/* RFC 3986 section 2: reserved, unreserved and percent-encoded characters. */
static bool is_uri_text(const char *text)
{
    for (; *text; text++) {
        if (*text == '%' && !(g_ascii_isxdigit(text[1]) && g_ascii_isxdigit(text[2])))
            return false;
        if (*text != '%' && !g_ascii_isalnum(*text) && !strchr("-._~:/?#[]@!$&'()*+,;=", *text))
            return false;
    }
    return true;
}

/* RFC 8141 section 2: a namespace of 2 to 32 letters, digits and inner hyphens, and a text in it.
 */
static bool is_urn(const char *text)
{
    if (!has_scheme(text, "urn:") || !is_uri_text(text))
        return false;

    const char *space = text + strlen("urn:");
    const size_t length = strspn(space, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789-");

    return length >= 2 && length <= 32 && space[0] != '-' && space[length - 1] != '-' &&
           space[length] == ':' && space[length + 1] != '\0' && !strchr("/?#", space[length + 1]);
}

static bool is_url(const char *text)
{
    if (!(has_scheme(text, "http://") || has_scheme(text, "https://")) || !is_uri_text(text))
        return false;

    const char *host = strstr(text, "://") + strlen("://");

    return g_ascii_isalnum(*host) || *host == '[';
}

bool yomi_syntax_is_identifier(const char *text)
{
    static const char uuid[] = "urn:uuid:";

    if (has_scheme(text, uuid))
        return is_like(text + strlen(uuid), "ffffffff-ffff-ffff-ffff-ffffffffffff");
    return is_urn(text) || is_url(text);
}

static unsigned number(const char *digits, size_t count)
{
    unsigned value = 0;

    for (size_t i = 0; i < count; i++)
        value = value * 10 + (unsigned)(digits[i] - '0');
    return value;
}

/* The day at the start of @text, which is like 9999-99-99. */
static bool is_day(const char *text)
{
    const unsigned month = number(text + 5, 2);

    return month >= 1 && month <= 12 &&
           g_date_valid_dmy((GDateDay)number(text + 8, 2), (GDateMonth)month,
                            (GDateYear)number(text, 4));
}

bool yomi_syntax_is_date(const char *text)
{
    if (is_like(text, "9999"))
        return number(text, 4) > 0;
    if (is_like(text, "9999-99"))
        return number(text, 4) > 0 && number(text + 5, 2) >= 1 && number(text + 5, 2) <= 12;
    return is_like(text, "9999-99-99") && is_day(text);
}

bool yomi_syntax_is_time(const char *text)
{
    return is_like(text, "9999-99-99T99:99:99Z") && is_day(text) && number(text + 11, 2) < 24 &&
           number(text + 14, 2) < 60 && number(text + 17, 2) < 60;
}

bool yomi_syntax_is_name(const char *text)
{
    return *text && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

char *yomi_syntax_make_name(const char *text)
{
    g_autoptr(GString) name = g_string_new(NULL);

    for (; *text; text++) {
        if (g_ascii_isalnum(*text))
            g_string_append_c(name, g_ascii_tolower(*text));
        else if (name->len > 0 && name->str[name->len - 1] != '-')
            g_string_append_c(name, '-');
    }
    if (g_str_has_suffix(name->str, "-"))
        g_string_truncate(name, name->len - 1);
    return g_strdup(name->len > 0 ? name->str : "book");
}

bool yomi_syntax_is_key_char(gunichar c)
{
    if (c < 0x80)
        return g_ascii_isalnum((char)c) || (c != 0 && strchr("_:.#$%&-+?~/", (int)c));
    return g_unichar_isalnum(c) || g_unichar_ismark(c);
}
