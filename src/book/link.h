/* link.h -- links out of the book: which may stand in a page, and how they are spelt there. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* True when @target is a link out of the book: it has a scheme. */
bool yomi_link_is_external(const char *target);

typedef enum {
    YOMI_LINK_GOOD,
    YOMI_LINK_SCHEME, /* one that no reader of a book should follow, or that nobody knows */
    YOMI_LINK_BAD,    /* no URL, and it cannot be made one */
} YomiLinkState;

/* Judges @target, which is external. When it is good, *out_href is a valid URL string (WHATWG URL
 * section 4.3) in ASCII: what is no URL character is percent-encoded, the host's name is in its
 * ASCII form; yours. */
YomiLinkState yomi_link_write(const char *target, char **out_href);

/* @text with its percent-encoded bytes decoded, or as it is when they would not be UTF-8; yours. */
char *yomi_link_decode(const char *text);
