/* tail.h -- how long the parts of links are that leave no text (CommonMark 0.30 section 6.3). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stddef.h>

/* What follows the bracket that closes a link's text: "(...)", "[...]" or nothing. @at is behind
 * that bracket; returns where the link ends. */
size_t yomi_tail_link_end(const char *text, size_t at, size_t end);

/* A link definition at @at, its line end included: returns its end, or @at when there is none. */
size_t yomi_tail_definition_end(const char *text, size_t at, size_t end);
