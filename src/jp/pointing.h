/* pointing.h -- wording that depends on a page's layout: 右の図, 下記の表. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/*
 * Looks at or after *at for words that point somewhere on the page: up and down in horizontal lines
 * are right and left in vertical ones, and on a screen the picture may be on another page. Moves
 * *at there and returns how many characters they are; 0 when there are none.
 *
 * The body's left, what lies on a table, 以上 and 左右 are no places on the page.
 */
gsize yomi_pointing_find(const gunichar *text, gsize length, gsize *at);
