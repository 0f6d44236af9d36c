/* pairs.c -- brackets and quotation marks in vertical lines. */
/* SPDX-License-Identifier: MIT */
#include "jp/column.h"

typedef struct {
    gsize open, close;
} Pair;

/* A pair inside foreign text stays as it is, and keeps its run together. */
static bool is_foreign(const YomiColumn *column, Pair pair)
{
    return !yomi_column_has_japanese(column, pair.open, pair.close) &&
           yomi_column_is_foreign(column, pair.open, pair.close + 1);
}

static void leave_foreign(YomiColumn *column, Pair pair)
{
    yomi_column_mark(column, pair.open, pair.open + 1, YOMI_KIND_FOREIGN);
    yomi_column_mark(column, pair.close, pair.close + 1, YOMI_KIND_FOREIGN);
}

/* --- brackets ------------------------------------------------------------------------------ */

static const gunichar opening[] = {'(', '[', 0xFF08, 0xFF3B};
static const gunichar closing[] = {')', ']', 0xFF09, 0xFF3D};

enum { BRACKET_SHAPES = 2 }; /* round and square; both widths of each make pairs */

/* The place of @c in @list, without its width; -1 for none. */
static int shape_of(gunichar c, const gunichar *list)
{
    for (int i = 0; i < (int)G_N_ELEMENTS(opening); i++)
        if (list[i] == c)
            return i % BRACKET_SHAPES;
    return -1;
}

static bool is_alnum(const YomiColumn *column, gsize at)
{
    const YomiKind kind = yomi_column_kind(column, at);

    return kind == YOMI_KIND_LETTER || kind == YOMI_KIND_DIGIT;
}

/* Ca(OH)2, f(x)dx */
static bool is_formula(const YomiColumn *column, Pair pair)
{
    return pair.open > 0 && is_alnum(column, pair.open - 1) && is_alnum(column, pair.close + 1) &&
           !yomi_column_has_japanese(column, pair.open, pair.close);
}

static void set_bracket(YomiColumn *column, gsize at)
{
    if (column->kind[at] == YOMI_KIND_MARK)
        yomi_column_set(column, YOMI_SET_WIDE, at, at + 1, NULL);
}

static void set_brackets(YomiColumn *column, Pair pair)
{
    if (is_foreign(column, pair) || is_formula(column, pair)) {
        leave_foreign(column, pair);
        return;
    }
    set_bracket(column, pair.open);
    set_bracket(column, pair.close);
}

static void pair_brackets(YomiColumn *column)
{
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(gsize));

    for (gsize i = 0; i < column->length; i++) {
        if (column->kind[i] != YOMI_KIND_MARK && column->kind[i] != YOMI_KIND_JAPANESE)
            continue;

        const int shape = shape_of(column->text[i], closing);

        if (shape_of(column->text[i], opening) >= 0)
            g_array_append_val(open, i);
        if (shape < 0 || open->len == 0)
            continue;

        const gsize partner = g_array_index(open, gsize, open->len - 1);

        if (shape_of(column->text[partner], opening) != shape)
            continue;
        g_array_set_size(open, open->len - 1);
        set_brackets(column, (Pair){partner, i});
    }
}

/* --- quotation marks ----------------------------------------------------------------------- */

enum {
    LEFT_SINGLE = 0x2018,
    RIGHT_SINGLE = 0x2019,
    LEFT_DOUBLE = 0x201C,
    RIGHT_DOUBLE = 0x201D,
};

static bool is_double(gunichar c)
{
    return c == '"' || c == LEFT_DOUBLE || c == RIGHT_DOUBLE;
}

static bool is_single(gunichar c)
{
    return c == '\'' || c == LEFT_SINGLE || c == RIGHT_SINGLE;
}

/* Not the apostrophe of a foreign word, nor a prime. */
static bool is_single_quote(const YomiColumn *column, gsize at, bool open)
{
    const bool japanese_beside = (at > 0 && column->kind[at - 1] == YOMI_KIND_JAPANESE) ||
                                 yomi_column_kind(column, at + 1) == YOMI_KIND_JAPANESE;

    if (column->text[at] == LEFT_SINGLE)
        return true;
    if (at > 0 && is_alnum(column, at - 1) && is_alnum(column, at + 1))
        return false;
    return japanese_beside || (open && column->text[at] == RIGHT_SINGLE);
}

static GArray *find_doubles(const YomiColumn *column)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(gsize));

    for (gsize i = 0; i < column->length; i++)
        if (column->kind[i] == YOMI_KIND_MARK && is_double(column->text[i]))
            g_array_append_val(places, i);
    return places;
}

static GArray *find_singles(const YomiColumn *column)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(gsize));

    for (gsize i = 0; i < column->length; i++)
        if (column->kind[i] == YOMI_KIND_MARK && is_single(column->text[i]) &&
            is_single_quote(column, i, places->len % 2 == 1))
            g_array_append_val(places, i);
    return places;
}

/* “a “b” c”: as the marks say themselves. NULL when they say nothing that fits. */
static GArray *pair_by_shape(const YomiColumn *column, const GArray *places)
{
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(gsize));

    for (guint i = 0; i < places->len; i++) {
        const gsize at = g_array_index(places, gsize, i);
        const gunichar c = column->text[at];

        if (c == LEFT_DOUBLE || c == LEFT_SINGLE) {
            g_array_append_val(open, at);
        } else if ((c == RIGHT_DOUBLE || c == RIGHT_SINGLE) && open->len > 0) {
            const Pair pair = {g_array_index(open, gsize, open->len - 1), at};

            g_array_set_size(open, open->len - 1);
            g_array_append_val(pairs, pair);
        } else {
            return NULL;
        }
    }
    return open->len == 0 ? g_steal_pointer(&pairs) : NULL;
}

/* Writers use one shape on both sides: the first opens, the second closes. */
static GArray *pair_by_order(const GArray *places)
{
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(Pair));

    for (guint i = 0; i + 1 < places->len; i += 2) {
        const Pair pair = {g_array_index(places, gsize, i), g_array_index(places, gsize, i + 1)};

        g_array_append_val(pairs, pair);
    }
    return pairs;
}

/* The pairs of @places. When one is left over nobody can tell which: the last is reported, all stay
 * as they are and belong to no run. */
static GArray *make_pairs(YomiColumn *column, const GArray *places)
{
    GArray *pairs = pair_by_shape(column, places);

    if (pairs)
        return pairs;
    if (places->len % 2 == 0)
        return pair_by_order(places);
    for (guint i = 0; i < places->len; i++) {
        const gsize at = g_array_index(places, gsize, i);

        yomi_column_mark(column, at, at + 1, YOMI_KIND_NEUTRAL);
    }
    g_array_append_val(column->unpaired, g_array_index(places, gsize, places->len - 1));
    return g_array_new(FALSE, FALSE, sizeof(Pair));
}

static void set_quotes(YomiColumn *column, const GArray *places, const char *left,
                       const char *right)
{
    g_autoptr(GArray) pairs = make_pairs(column, places);

    for (guint i = 0; i < pairs->len; i++) {
        const Pair pair = g_array_index(pairs, Pair, i);

        if (is_foreign(column, pair)) {
            leave_foreign(column, pair);
            continue;
        }
        yomi_column_set(column, YOMI_SET_TEXT, pair.open, pair.open + 1, left);
        yomi_column_set(column, YOMI_SET_TEXT, pair.close, pair.close + 1, right);
    }
}

void yomi_pairs_set(YomiColumn *column)
{
    g_autoptr(GArray) doubles = find_doubles(column);
    g_autoptr(GArray) singles = find_singles(column);

    if (doubles->len > 0)
        set_quotes(column, doubles, "〝", "〟");
    if (singles->len > 0)
        set_quotes(column, singles, "〈", "〉");
    pair_brackets(column);
}

void yomi_pairs_mend(YomiColumn *column)
{
    g_autoptr(GArray) doubles = find_doubles(column);
    g_autoptr(GArray) pairs = make_pairs(column, doubles);

    for (guint i = 0; i < pairs->len; i++) {
        const Pair pair = g_array_index(pairs, Pair, i);

        if (column->text[pair.open] == RIGHT_DOUBLE && column->text[pair.close] == RIGHT_DOUBLE)
            yomi_column_set(column, YOMI_SET_TEXT, pair.open, pair.open + 1, "“");
    }
}
