/* syntax.h -- the written forms of identifiers, dates and names. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* urn:uuid: with a UUID (RFC 4122), another URN (RFC 8141), or an http or https URL (RFC 3986). */
bool yomi_syntax_is_identifier(const char *text);

/* YYYY, YYYY-MM or YYYY-MM-DD of a day that exists (W3CDTF, as EPUB 3.3 section 5.5.3.2.4 asks). */
bool yomi_syntax_is_date(const char *text);

/* CCYY-MM-DDThh:mm:ssZ of a day that exists (EPUB 3.3 section 5.5.3.2.5). */
bool yomi_syntax_is_time(const char *text);

/* [a-z0-9-]+: what may become part of a file's name. */
bool yomi_syntax_is_name(const char *text);

/* A name made of @text: capital letters small, other characters a hyphen, none at the ends and none
 * beside another; "book" when nothing is left. Yours. */
char *yomi_syntax_make_name(const char *text);

/* A character of a work's key, as a citation can name it: [@key]. More than pandoc knows: letters
 * are those of any script. */
bool yomi_syntax_is_key_char(gunichar c);
