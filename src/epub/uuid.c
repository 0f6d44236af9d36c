/* uuid.c -- names of editions that never change and never meet. */
/* SPDX-License-Identifier: MIT */
#include "epub/uuid.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { UUID_BYTES = 16, SHA1_BYTES = 20 };

#define URN_UUID "urn:uuid:"

/* RFC 4122 appendix C: the name space of URLs, which here takes in other URNs too. */
static const guint8 url_space[UUID_BYTES] = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                             0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

static bool parse_uuid(const char *text, guint8 *out_bytes)
{
    if (!g_uuid_string_is_valid(text))
        return false;
    for (unsigned i = 0; i < UUID_BYTES; text += 2) {
        text += *text == '-';
        out_bytes[i++] =
            (guint8)(g_ascii_xdigit_value(text[0]) << 4 | g_ascii_xdigit_value(text[1]));
    }
    return true;
}

/* Version 5: SHA-1 of the name space and the name. @out may be @space. */
static void hash_name(const guint8 *space, const char *name, guint8 *out)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA1);
    guint8 digest[SHA1_BYTES];
    gsize length = sizeof digest;

    g_checksum_update(sum, space, UUID_BYTES);
    g_checksum_update(sum, (const guchar *)name, (gssize)strlen(name));
    g_checksum_get_digest(sum, digest, &length);
    memcpy(out, digest, UUID_BYTES);
    out[6] = (guint8)((out[6] & 0x0f) | 0x50); /* version 5 */
    out[8] = (guint8)((out[8] & 0x3f) | 0x80); /* variant of RFC 4122 */
}

char *yomi_uuid_edition(const char *identifier, const char *edition)
{
    GString *out = g_string_new(URN_UUID);
    guint8 uuid[UUID_BYTES];
    const bool is_urn = g_ascii_strncasecmp(identifier, URN_UUID, strlen(URN_UUID)) == 0;

    if (!is_urn || !parse_uuid(identifier + strlen(URN_UUID), uuid))
        hash_name(url_space, identifier, uuid);
    hash_name(uuid, edition, uuid);
    for (unsigned i = 0; i < UUID_BYTES; i++)
        g_string_append_printf(out, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
                               uuid[i]);
    return g_string_free(out, FALSE);
}
