/* style.h -- the style sheets of css/, which are compiled into the program. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The bytes of the sheet @name, "core.css"; lent for ever. There must be one. */
const char *yomi_style_find(const char *name, gsize *out_length);
