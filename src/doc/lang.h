/* lang.h -- language tags (BCP 47). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/* True when @tag is well-formed (RFC 5646 section 2.1) and its two-letter language and region are
 * real ones: "jp" for Japanese and "en-UK" are slips that leave a voice without its language. */
bool yomi_lang_is_known(const char *tag);
