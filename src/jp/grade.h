/* grade.h -- the school year in which a kanji is learnt. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

enum {
    YOMI_GRADE_JOYO = 7,   /* in 常用漢字表 (2010), but not taught in elementary school */
    YOMI_GRADE_BEYOND = 8, /* outside it */
    YOMI_N_GRADES = 9,
};

/* 1 to 6 by 学年別漢字配当表 (2020), else one of the above; 0 for what is no ideograph, and for 々
 * and 〇, which need no learning. */
unsigned yomi_kanji_grade(gunichar c);

/* The highest grade among the first @length bytes of @text. */
unsigned yomi_text_grade(const char *text, gsize length);
