/* creators.h -- what the people of book.yaml did, in words. */
/* SPDX-License-Identifier: MIT */
#pragma once

/* The word beside a name on the title page, "著", and the one before it in 奥付, "著者", for the
 * MARC relator @role; static. */
const char *yomi_creator_short_word(const char *role);
const char *yomi_creator_long_word(const char *role);
