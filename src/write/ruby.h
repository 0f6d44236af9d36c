/* ruby.h -- ruby elements (HTML, section 4.5.10), each one word. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/markup.h"
#include "book/book.h"
#include "write/facts.h"

/* Writes the @n parts of one word in the style of @book; counted. A part without a reading stands
 * outside the ruby element: an empty rt is never written. */
void yomi_ruby_write(YomiMarkup *markup, YomiFacts *facts, const YomiBook *book,
                     const YomiTermPart *parts, size_t n);
