/* tokens.c -- digits and letters in vertical lines, token by token. */
/* SPDX-License-Identifier: MIT */
#include "jp/number.h"

#include <string.h>

typedef struct {
    gsize start, end;
} Range;

/* What a token consists of. */
typedef struct {
    gsize digits, upper, lower, greek;
    gsize hyphens, ampersands, others; /* marks inside; letters of other scripts */
    bool foreign;                      /* something in it lies along the line already */
} Contents;

enum {
    MAX_ABBREVIATION = 5, /* iPS, fMRI, SDGs */
    MAX_CODE = 5,         /* STR03 */
    MAX_GREEK = 2,
    MAX_UNIT = 4, /* mmHg */
};

/* --- runs and tokens ------------------------------------------------------------------------ */

static bool in_run(YomiKind kind)
{
    return kind == YOMI_KIND_FOREIGN || kind == YOMI_KIND_LETTER || kind == YOMI_KIND_DIGIT ||
           kind == YOMI_KIND_MARK || kind == YOMI_KIND_SPACE;
}

/* The next run from *at on, without spaces at its ends; false behind the last. */
static bool next_run(const YomiColumn *column, gsize *at, Range *run)
{
    while (*at < column->length &&
           (!in_run(column->kind[*at]) || column->kind[*at] == YOMI_KIND_SPACE))
        ++*at;
    run->start = *at;
    while (*at < column->length && in_run(column->kind[*at]))
        ++*at;
    run->end = *at;
    while (run->end > run->start && column->kind[run->end - 1] == YOMI_KIND_SPACE)
        run->end--;
    return run->start < run->end;
}

/* The next token of @run from *at on: what stands between spaces, without marks at its ends. */
static bool next_token(const YomiColumn *column, Range run, gsize *at, Range *token)
{
    while (*at < run.end) {
        while (*at < run.end && column->kind[*at] == YOMI_KIND_SPACE)
            ++*at;
        token->start = *at;
        while (*at < run.end && column->kind[*at] != YOMI_KIND_SPACE)
            ++*at;
        token->end = *at;
        while (token->start < token->end && column->kind[token->start] == YOMI_KIND_MARK)
            token->start++;
        while (token->start < token->end && column->kind[token->end - 1] == YOMI_KIND_MARK)
            token->end--;
        if (token->start < token->end)
            return true;
    }
    return false;
}

static bool is_greek(gunichar c)
{
    return c >= 0x370 && c <= 0x3FF;
}

static Contents look_at(const YomiColumn *column, Range token)
{
    Contents contents = {0};

    for (gsize i = token.start; i < token.end; i++) {
        const gunichar c = column->text[i];

        if (column->kind[i] == YOMI_KIND_FOREIGN)
            contents.foreign = true;
        else if (c >= '0' && c <= '9')
            contents.digits++;
        else if (c >= 'A' && c <= 'Z')
            contents.upper++;
        else if (g_unichar_islower(c) && !is_greek(c))
            contents.lower++;
        else if (is_greek(c))
            contents.greek++;
        else if (c == '-' || c == '\'' || c == 0x2010 || c == 0x2019)
            contents.hyphens++;
        else if (c == '&')
            contents.ampersands++;
        else
            contents.others++;
    }
    return contents;
}

/* A word of another language, for the voice that reads it; not a code, an address or a unit. */
static bool is_word(const YomiColumn *column, Range token)
{
    const Contents contents = look_at(column, token);

    return contents.lower > 0 && contents.lower + contents.upper > 1 && contents.digits == 0 &&
           contents.others == 0 && contents.greek == 0 && !contents.foreign &&
           !yomi_number_is_unit(column->text + token.start, token.end - token.start);
}

static bool has_word(const YomiColumn *column, Range run)
{
    gsize at = run.start;
    Range token = {0};

    while (next_token(column, run, &at, &token))
        if (is_word(column, token))
            return true;
    return false;
}

/* --- along the line ------------------------------------------------------------------------- */

/* Lays @range along the line, but for what lies there already. */
static void lay(YomiColumn *column, Range range, bool words)
{
    const YomiSetKind kind = words ? YOMI_SET_FOREIGN : YOMI_SET_SIDEWAYS;

    for (gsize i = range.start, end = 0; i < range.end; i = end) {
        bool blank = true;

        end = i + 1;
        if (column->text[i] == YOMI_OBJECT_LATIN || column->touched[i])
            continue;
        for (end = i;
             end < range.end && column->text[end] != YOMI_OBJECT_LATIN && !column->touched[end];
             end++)
            blank = blank && column->kind[end] == YOMI_KIND_SPACE;
        if (!blank)
            yomi_column_set(column, kind, i, end, NULL);
    }
}

/* A phrase with all its marks, but for those that belong to the Japanese before it. */
static void lay_phrase(YomiColumn *column, Range run, bool words)
{
    while (column->kind[run.start] == YOMI_KIND_MARK && column->text[run.start] < 0x80 &&
           strchr(".,:;!?%/", (int)column->text[run.start]))
        run.start++;
    while (column->kind[run.start] == YOMI_KIND_SPACE)
        run.start++;
    lay(column, run, words);
}

/* Signs that make a formula of the token beside them. */
static bool is_sign(const YomiColumn *column, gsize at, const char *ascii)
{
    static const gunichar signs[] = {0xA3,   0xA5,   0xB0,   0x2032, 0x2033,
                                     0x20AC, 0x2212, 0x2248, 0x2264, 0x2265};
    const gunichar c = column->text[at];

    if (column->kind[at] != YOMI_KIND_MARK)
        return false;
    if (c < 0x80)
        return strchr(ascii, (int)c) != NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (signs[i] == c)
            return true;
    return false;
}

/* @token with the signs at its ends: -5, $100, Ca2+, and "< 0.05" with its space. */
static Range with_signs(const YomiColumn *column, Range run, Range token)
{
    Range range = token;
    gsize at = token.start;

    while (at > run.start && column->kind[at - 1] == YOMI_KIND_SPACE)
        at--;
    if (at < token.start && at > run.start && column->kind[token.start] == YOMI_KIND_DIGIT &&
        is_sign(column, at - 1, "<>="))
        range.start = at - 1;
    while (range.start > run.start && is_sign(column, range.start - 1, "+-<>=$#@~^*_|\\"))
        range.start--;
    while (range.end < run.end && is_sign(column, range.end, "+-*^=&#@_|\\<>~'"))
        range.end++;
    return range;
}

/* --- upright -------------------------------------------------------------------------------- */

static char *word_of(const YomiColumn *column, Range token)
{
    return g_ucs4_to_utf8(column->text + token.start, (glong)(token.end - token.start), NULL, NULL,
                          NULL);
}

static YomiTokenChoice find_exception(const YomiColumn *column, Range token)
{
    if (!column->rules->exceptions)
        return YOMI_TOKEN_BY_RULE;

    g_autofree char *word = word_of(column, token);

    return (YomiTokenChoice)GPOINTER_TO_UINT(g_hash_table_lookup(column->rules->exceptions, word));
}

/* Abbreviations and codes that are read letter by letter, or as one sign. */
static bool stands_upright(Contents c)
{
    const gsize letters = c.upper + c.lower + c.greek;

    if (c.foreign || c.hyphens > 0 || c.others > 0 || c.greek > MAX_GREEK)
        return false;
    if (c.digits > 0 || c.ampersands > 0)
        return letters > 0 && c.lower == 0 && letters + c.digits + c.ampersands <= MAX_CODE;
    if (letters == 1 || (c.lower == 0 && letters > 0))
        return true;
    return c.upper >= 2 && letters <= MAX_ABBREVIATION;
}

/* é has no full-width form, and stands for no word of its own. */
static bool is_plain(const YomiColumn *column, Range token)
{
    for (gsize i = token.start; i < token.end; i++)
        if (column->text[i] >= 0x80 && !is_greek(column->text[i]))
            return false;
    return true;
}

/* A number, alone or with a unit of two letters. */
static bool set_number(YomiColumn *column, Range token)
{
    YomiNumber number = {0};

    if (!yomi_number_find(column, token.start, token.end, &number) || !number.simple)
        return false;

    const gsize rest = token.end - number.end;

    if (rest > 0 && !yomi_number_is_unit(column->text + number.end, rest))
        return false;
    yomi_number_set(column, &number);
    if (rest > 0)
        yomi_column_set(column, YOMI_SET_TCY, number.end, token.end, NULL);
    return true;
}

static bool set_exception(YomiColumn *column, Range token)
{
    switch (find_exception(column, token)) {
    case YOMI_TOKEN_UPRIGHT:
        yomi_number_set_upright(column, token.start, token.end);
        return true;
    case YOMI_TOKEN_TCY:
        yomi_column_set(column, YOMI_SET_TCY, token.start, token.end, NULL);
        return true;
    case YOMI_TOKEN_SIDEWAYS:
        lay(column, token, is_word(column, token));
        return true;
    default:
        return false;
    }
}

/* Somebody may have decided for Ca2+, for the Ca2 in it, or for neither. */
static bool set_by_choice(YomiColumn *column, Range token, Range with_signs)
{
    const bool signs = with_signs.end - with_signs.start > token.end - token.start;

    if (column->asked)
        g_ptr_array_add(column->asked, word_of(column, with_signs));
    return set_exception(column, with_signs) || (signs && set_exception(column, token));
}

/* Only between Japanese, or alone. */
static void set_single(YomiColumn *column, Range run, Range token)
{
    const Contents contents = look_at(column, token);
    const Range all = with_signs(column, run, token);

    if (!contents.foreign && set_by_choice(column, token, all))
        return;
    if (all.start < token.start || all.end > token.end || contents.foreign) {
        lay(column, all, is_word(column, token));
        return;
    }
    if (set_number(column, token))
        return;
    if (stands_upright(contents) && is_plain(column, token)) {
        yomi_number_set_upright(column, token.start, token.end);
        return;
    }
    if (contents.digits > 0 && token.end < run.end && column->text[token.end] == '%')
        token.end++; /* with its number */
    lay(column, token, is_word(column, token));
}

/* 5 mg: the number and its unit, nothing else. */
static bool is_measure(const YomiColumn *column, Range run, Range first, Range second)
{
    YomiNumber number = {0};

    for (gsize i = first.end; i < second.start; i++)
        if (column->kind[i] != YOMI_KIND_SPACE)
            return false;
    return first.start == run.start && yomi_number_find(column, first.start, first.end, &number) &&
           number.end == first.end && number.simple &&
           yomi_number_is_unit(column->text + second.start, second.end - second.start);
}

/* 5 mmHg, with a unit that is no word. */
static bool is_long_measure(const YomiColumn *column, Range first, Range second)
{
    YomiNumber number = {0};

    return yomi_number_find(column, first.start, first.end, &number) && number.end == first.end &&
           second.end - second.start <= MAX_UNIT;
}

typedef enum { RUN_EMPTY, RUN_SINGLE, RUN_MEASURE, RUN_PHRASE } RunForm;

static RunForm form_of(const YomiColumn *column, Range run, Range tokens[2], bool *words)
{
    gsize at = run.start;
    Range third = {0};

    *words = false;
    if (!next_token(column, run, &at, &tokens[0]))
        return RUN_EMPTY;
    if (!next_token(column, run, &at, &tokens[1]))
        return RUN_SINGLE;

    const bool two = !next_token(column, run, &at, &third);

    if (two && is_measure(column, run, tokens[0], tokens[1]))
        return RUN_MEASURE;
    *words = has_word(column, run) && !(two && is_long_measure(column, tokens[0], tokens[1]));
    return RUN_PHRASE;
}

void yomi_tokens_set(YomiColumn *column)
{
    gsize at = 0;
    Range run = {0}, tokens[2] = {{0}};
    bool words = false;

    while (next_run(column, &at, &run)) {
        switch (form_of(column, run, tokens, &words)) {
        case RUN_EMPTY:
            break;
        case RUN_SINGLE:
            set_single(column, run, tokens[0]);
            break;
        case RUN_MEASURE:
            set_number(column, tokens[0]);
            yomi_column_set(column, YOMI_SET_TCY, tokens[1].start, tokens[1].end, NULL);
            break;
        case RUN_PHRASE:
            lay_phrase(column, run, words);
            break;
        }
    }
}

bool yomi_tokens_are_foreign(const YomiColumn *column)
{
    gsize at = 0, n = 0;
    Range run = {0}, tokens[2] = {{0}};
    bool words = false;

    while (next_run(column, &at, &run)) {
        const RunForm form = form_of(column, run, tokens, &words);

        if (form == RUN_PHRASE)
            return true;
        n += form != RUN_EMPTY;
    }
    return n > 1;
}

void yomi_tokens_lay(YomiColumn *column)
{
    gsize at = 0;
    Range run = {0};

    while (next_run(column, &at, &run))
        lay(column, run, has_word(column, run));
}
