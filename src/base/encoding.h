/* encoding.h -- guesses in what encoding a text is that is not UTF-8. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stddef.h>

/* The name of the encoding that the whole of @text seems to be in, or NULL when it seems to be
 * UTF-8, perhaps with some wrong bytes, or no text at all. Lives for ever. */
const char *yomi_encoding_guess(const char *text, size_t length);
