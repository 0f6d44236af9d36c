/* vertical.h -- how digits, Latin and marks are set in vertical lines (JLREQ 3.2, 3.3). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Stand in the text for what is no text: noncharacters, which no source may hold. */
enum {
    YOMI_OBJECT_UPRIGHT = 0xFDD0, /* stands in the column: tate-chu-yoko */
    YOMI_OBJECT_LATIN,            /* lies on its side: foreign words, sub- and superscripts */
    YOMI_OBJECT_NEUTRAL,          /* neither: code, pictures, marks of notes, line breaks */
};

typedef enum {
    YOMI_DIGITS_FULLWIDTH, /* what stands upright becomes full-width characters */
    YOMI_DIGITS_MARKUP,    /* it stays ASCII and is marked for the style sheet */
    YOMI_DIGITS_KANJI,     /* numbers become 一二三, all else as FULLWIDTH */
} YomiDigits;

/* What somebody has decided for a token, against the rules. */
typedef enum {
    YOMI_TOKEN_BY_RULE,
    YOMI_TOKEN_UPRIGHT,  /* character by character */
    YOMI_TOKEN_TCY,      /* side by side in one cell */
    YOMI_TOKEN_SIDEWAYS, /* along the line */
} YomiTokenChoice;

typedef struct {
    YomiDigits digits;
    GHashTable *exceptions; /* token -> YomiTokenChoice by GUINT_TO_POINTER; or NULL */
} YomiVerticalRules;

typedef enum {
    YOMI_SET_TEXT,     /* @with stands instead; nothing when it is empty */
    YOMI_SET_WIDE,     /* the full-width forms of its characters stand instead */
    YOMI_SET_TCY,      /* side by side in one cell */
    YOMI_SET_UPRIGHT,  /* upright one below the other */
    YOMI_SET_SIDEWAYS, /* along the line, as it is */
    YOMI_SET_FOREIGN,  /* the same, and words of another language */
    YOMI_SET_KEPT,     /* marks that stay as they are, whatever stands beside them by now */
    YOMI_SET_UNBROKEN, /* @with stands instead, and no line ends inside it */
} YomiSetKind;

enum { YOMI_SETTING_MAX = 16 };

/* What is done with the characters [start, end). */
typedef struct {
    YomiSetKind kind;
    gsize start, end;
    char with[YOMI_SETTING_MAX];
} YomiSetting;

/*
 * Plans one paragraph, @length characters at @text: fills @settings (of YomiSetting, emptied
 * before) in the order of the text, none over another, and appends to @unpaired (of gsize) the
 * places of quotation marks that have no partner. Everything is decided then: when what is set TCY,
 * UPRIGHT or UNBROKEN comes back as an upright object, what is SIDEWAYS or FOREIGN as a Latin one,
 * and what is KEPT as a neutral one, planning again finds nothing to do.
 */
void yomi_vertical_plan(const gunichar *text, gsize length, const YomiVerticalRules *rules,
                        GArray *settings, GArray *unpaired);

/* The same for horizontal lines, where only ”wrong” quotes become “right” ones. */
void yomi_horizontal_plan(const gunichar *text, gsize length, GArray *settings, GArray *unpaired);

/* Appends to @tokens (of char*, yours) the tokens of @text that exceptions can name: what stands
 * alone between Japanese, with the signs that belong to it. Words of a phrase are none. */
void yomi_vertical_tokens(const char *text, GPtrArray *tokens);

/* @text as it stands in vertical lines where no markup may stand: all that is not sideways is full-
 * width; yours. */
char *yomi_vertical_plain(const char *text, const YomiVerticalRules *rules);

/* Appends the characters of @text as @setting wants them. */
void yomi_setting_append(const YomiSetting *setting, const gunichar *text, gsize length,
                         GString *out);
