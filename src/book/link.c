/* link.c -- links out of the book: which may stand in a page, and how they are spelt there. */
/* SPDX-License-Identifier: MIT */
#include "book/link.h"

#include <string.h>

/* What a reader of a book may want to open. All are in EPUBCheck's list (5.3.0, HTM-025 warns of
 * schemes that it does not know); javascript, data (RSC-029) and file (RSC-030) are not here. */
static const char *const schemes[] = {"ftp", "http", "https", "info", "irc", "mailto", "news",
                                      "sip", "sips", "tag",   "tel",  "urn", "xmpp"};

/* The length of the scheme before the colon (RFC 3986 section 3.1), or 0. */
static size_t scheme_length(const char *target)
{
    size_t n = 0;

    if (!g_ascii_isalpha(*target))
        return 0;
    while (g_ascii_isalnum(target[n]) || (target[n] && strchr("+-.", target[n])))
        n++;
    return target[n] == ':' ? n : 0;
}

bool yomi_link_is_external(const char *target)
{
    return scheme_length(target) > 0;
}

static bool is_known_scheme(const char *scheme)
{
    for (size_t i = 0; i < G_N_ELEMENTS(schemes); i++)
        if (strcmp(schemes[i], scheme) == 0)
            return true;
    return false;
}

/* WHATWG URL, special schemes: their URLs have a host. */
static bool has_host(const char *scheme)
{
    return strcmp(scheme, "http") == 0 || strcmp(scheme, "https") == 0 ||
           strcmp(scheme, "ftp") == 0;
}

static bool is_label(const char *label)
{
    const size_t length = strlen(label);

    if (length == 0 || length > 63 || label[0] == '-' || label[length - 1] == '-')
        return false;
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isalnum(label[i]) && label[i] != '-' && label[i] != '_')
            return false;
    return true;
}

static bool is_number(const char *label)
{
    return *label && label[strspn(label, "0123456789")] == '\0';
}

/* @host is in ASCII. One that ends in a number must be an IPv4 address (WHATWG URL section 3.5). */
static bool is_host(const char *host)
{
    g_auto(GStrv) labels = g_strsplit(host, ".", -1);
    const guint n = g_strv_length(labels);
    g_autofree char *unicode = g_hostname_to_unicode(host);

    if (n == 0 || strlen(host) > 253 || !unicode)
        return false;
    for (guint i = 0; i < n; i++)
        if (!is_label(labels[i]))
            return false;
    return !is_number(labels[n - 1]) || g_hostname_is_ip_address(host);
}

/* "[2001:db8::1]" */
static bool is_ip6(const char *host)
{
    const size_t length = strlen(host);

    if (length < 4 || host[0] != '[' || host[length - 1] != ']' || strchr(host, '%'))
        return false;

    g_autofree char *address = g_strndup(host + 1, length - 2);

    return strchr(address, ':') && g_hostname_is_ip_address(address);
}

static bool is_port(const char *port)
{
    return *port == '\0' ||
           (is_number(port) && strlen(port) <= 5 && g_ascii_strtoull(port, NULL, 10) <= 65535);
}

/* Appends host and port; false when they are none. Names and passwords for the host are refused:
 * a book is no place for them, and URLs with them are not valid. */
static bool append_authority(const char *authority, GString *out)
{
    const char *bracket = strrchr(authority, ']');
    const char *colon = strrchr(bracket ? bracket : authority, ':');
    g_autofree char *host =
        colon ? g_strndup(authority, (gsize)(colon - authority)) : g_strdup(authority);

    if (colon && !is_port(colon + 1))
        return false;
    if (host[0] == '[') {
        if (!is_ip6(host))
            return false;
        g_string_append(out, host);
    } else {
        g_autofree char *ascii = g_hostname_to_ascii(host);

        if (!ascii || !is_host(ascii))
            return false;
        g_string_append(out, ascii);
    }
    if (colon)
        g_string_append(out, colon);
    return true;
}

/* Appends @text with everything encoded that is no ASCII URL code point (WHATWG URL section 1.1);
 * what is encoded already stays so, and the first # starts the fragment. */
static void append_encoded(const char *text, GString *out)
{
    bool fragment = false;

    for (const char *p = text; *p; p++) {
        const bool encoded = *p == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);
        const bool starts_fragment = *p == '#' && !fragment;

        if (g_ascii_isalnum(*p) || strchr("!$&'()*+,-./:;=?@_~", *p) || encoded || starts_fragment)
            g_string_append_c(out, *p);
        else
            g_string_append_printf(out, "%%%02X", (unsigned char)*p);
        fragment = fragment || starts_fragment;
    }
}

YomiLinkState yomi_link_write(const char *target, char **out_href)
{
    const size_t length = scheme_length(target);
    g_autofree char *scheme = g_ascii_strdown(target, (gssize)length);
    g_autoptr(GString) out = g_string_new(scheme);
    const char *rest = target + length + 1;

    *out_href = NULL;
    if (!is_known_scheme(scheme))
        return YOMI_LINK_SCHEME;
    g_string_append_c(out, ':');
    if (has_host(scheme)) {
        if (!g_str_has_prefix(rest, "//"))
            return YOMI_LINK_BAD;
        rest += 2;

        const size_t end = strcspn(rest, "/?#");
        g_autofree char *authority = g_strndup(rest, end);

        g_string_append(out, "//");
        if (!append_authority(authority, out))
            return YOMI_LINK_BAD;
        rest += end;
    } else if (!*rest) {
        return YOMI_LINK_BAD;
    }
    append_encoded(rest, out);
    *out_href = g_strdup(out->str);
    return YOMI_LINK_GOOD;
}

char *yomi_link_decode(const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (const char *p = text; *p; p++) {
        if (*p == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2])) {
            g_string_append_c(out,
                              (char)(g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2])));
            p += 2;
        } else {
            g_string_append_c(out, *p);
        }
    }
    /* A NUL or a broken character names no file. */
    if (strlen(out->str) < out->len || !g_utf8_validate(out->str, (gssize)out->len, NULL))
        return g_strdup(text);
    return g_strdup(out->str);
}
