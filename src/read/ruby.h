/* ruby.h -- pairs of base and reading out of the marks of one ruby. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "doc/node.h"

#include <stdbool.h>
#include <stddef.h>

/* Makes a RUBY of the siblings from @start to @end, the marks that open and close it, in their
 * place; @braces: the form {base|reading}. False when they hold more than text. */
bool yomi_ruby_make(YomiDoc *doc, YomiNode *start, YomiNode *end, bool braces, YomiDiags *diags);

/* True when the @length bytes at @reading are hiragana and katakana, with the signs and spaces that
 * stand among them. */
bool yomi_ruby_is_kana(const char *reading, size_t length);

/* The stand-in that @node is, or 0. */
gunichar yomi_ruby_mark(const YomiNode *node);
