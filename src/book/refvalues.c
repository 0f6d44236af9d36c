/* refvalues.c -- names and dates of a work's CSL data. */
/* SPDX-License-Identifier: MIT */
#include "book/refvalues.h"

#include "base/text.h"
#include "book/fields.h"

#include <stdlib.h>
#include <string.h>

static bool is_missing(const YomiYamlNode *node)
{
    return !node || node->kind == YOMI_YAML_REFUSED || yomi_yaml_is_null(node) ||
           (node->kind == YOMI_YAML_SCALAR && yomi_text_blank(node->text));
}

const char *yomi_ref_text(const YomiRefReader *reader, const YomiYamlNode *node, const char *name)
{
    g_autofree char *text = is_missing(node) ? NULL : yomi_field_text(node, name, reader->diags);

    return yomi_arena_strdup(reader->arena, text);
}

/* "doi" is a slip for "DOI", though no letter of it is right. */
static const char *same_but_for_case(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (g_ascii_strcasecmp(word, *words) == 0)
            return *words;
    return NULL;
}

void yomi_ref_check_keys(const YomiRefReader *reader, const YomiYamlNode *map,
                         const char *const *words)
{
    for (const YomiYamlNode *child = map->first; child; child = child->next) {
        if (g_strv_contains(words, child->key))
            continue;

        const char *only[] = {same_but_for_case(child->key, words), NULL};

        if (only[0]) {
            g_autofree char *subject = g_strdup_printf("%s (%s?)", child->key, only[0]);

            yomi_diags_add(reader->diags, YOMI_CODE_REFERENCE_KEY_UNKNOWN, child->key_span,
                           subject);
        } else {
            yomi_field_report_unknown(reader->diags, YOMI_CODE_REFERENCE_KEY_UNKNOWN,
                                      child->key_span, child->key, words);
        }
    }
}

/* --- names --------------------------------------------------------------------------------- */

static bool read_name(const YomiRefReader *reader, const YomiYamlNode *node, const char *name,
                      YomiRefName *out)
{
    static const char *const words[] = {
        "family",       "given",           "non-dropping-particle", "dropping-particle", "suffix",
        "comma-suffix", "static-ordering", "parse-names",           "literal",           NULL};

    if (node->kind == YOMI_YAML_REFUSED)
        return false;
    if (node->kind != YOMI_YAML_MAP) {
        yomi_diags_add(reader->diags, YOMI_CODE_YAML_WANT_MAP, node->span, name);
        return false;
    }
    yomi_ref_check_keys(reader, node, words);
    *out = (YomiRefName){
        .family = yomi_ref_text(reader, yomi_yaml_get(node, "family"), "family"),
        .given = yomi_ref_text(reader, yomi_yaml_get(node, "given"), "given"),
        .particle = yomi_ref_text(reader, yomi_yaml_get(node, "non-dropping-particle"),
                                  "non-dropping-particle"),
        .dropped =
            yomi_ref_text(reader, yomi_yaml_get(node, "dropping-particle"), "dropping-particle"),
        .suffix = yomi_ref_text(reader, yomi_yaml_get(node, "suffix"), "suffix"),
        .literal = yomi_ref_text(reader, yomi_yaml_get(node, "literal"), "literal"),
    };
    if (out->family || out->given || out->literal)
        return true;
    yomi_diags_add(reader->diags, YOMI_CODE_YAML_NO_VALUE, node->span, name);
    return false;
}

YomiRefPeople yomi_ref_people(const YomiRefReader *reader, const YomiYamlNode *node,
                              const char *name)
{
    YomiRefPeople people = {0};
    const bool one = node->kind == YOMI_YAML_MAP;
    const YomiYamlNode *first = one ? node : node->first;
    unsigned n = 0;

    if (is_missing(node))
        return people;
    if (!one && node->kind != YOMI_YAML_LIST) {
        yomi_diags_add(reader->diags, YOMI_CODE_YAML_WANT_LIST, node->span, name);
        return people;
    }
    for (const YomiYamlNode *item = first; item; item = one ? NULL : item->next)
        n++;

    YomiRefName *names = yomi_arena_alloc(reader->arena, MAX(n, 1) * sizeof(YomiRefName));

    for (const YomiYamlNode *item = first; item; item = one ? NULL : item->next)
        people.n_names += read_name(reader, item, name, &names[people.n_names]);
    people.names = names;
    return people;
}

/* --- dates --------------------------------------------------------------------------------- */

static bool is_day(const YomiRefDay *day)
{
    enum { FIRST_SEASON = 21, LAST_SEASON = 24 };
    const bool season = day->month >= FIRST_SEASON && day->month <= LAST_SEASON;

    if (day->year == 0 || day->year < -9999 || day->year > 9999)
        return false;
    if (day->month == 0 || season)
        return day->day == 0;
    if (day->month > 12)
        return false;
    return day->day == 0 || g_date_valid_dmy((GDateDay)MIN(day->day, 99U), (GDateMonth)day->month,
                                             (GDateYear)(day->year > 0 ? day->year : 4));
}

/* A number of at most @most digits at *@text, which moves behind it; -1 when none is there. */
static int take_number(const char **text, int most)
{
    int number = 0, digits = 0;

    for (; g_ascii_isdigit(**text) && digits < most; ++*text, digits++)
        number = number * 10 + g_ascii_digit_value(**text);
    return digits > 0 ? number : -1;
}

/* YYYY, YYYY-MM or YYYY-MM-DD at *@text, which moves behind it. */
static bool take_day(const char **text, YomiRefDay *out)
{
    const bool before = **text == '-';
    const char *start = *text += before;
    const int year = take_number(text, 4);
    unsigned parts[2] = {0, 0};

    if (*text - start != 4)
        return false;
    for (int i = 0; i < 2 && **text == '-'; i++) {
        start = ++*text;

        const int part = take_number(text, 2);

        if (*text - start != 2 || part == 0)
            return false;
        parts[i] = (unsigned)part;
    }
    *out = (YomiRefDay){before ? -year : year, parts[0], parts[1]};
    return is_day(out);
}

/* EDTF level 0 and 1 as pandoc and Zotero write it: "2019-03", "2019-03-05/2019-03-07", "2019~".
 * The time of day is not printed. */
static bool parse_time(const char *text, YomiRefTime *out)
{
    const char *p = text;

    if (!take_day(&p, &out->from))
        return false;
    if (*p == '/') {
        p++;
        if (!take_day(&p, &out->to))
            return false;
    }
    if (*p && strchr("~?%", *p)) {
        out->circa = true;
        p++;
    }
    return !*p || (*p == 'T' && out->from.day > 0);
}

static void report_date(const YomiRefReader *reader, const YomiYamlNode *node)
{
    const YomiSpan span = node->span;
    g_autofree char *subject =
        yomi_text_excerpt(span.source->text + span.start, span.end - span.start);

    yomi_diags_add(reader->diags, YOMI_CODE_REFERENCE_DATE, node->span, subject);
}

/* [2019, 3, 5]; numbers may be written as texts. */
static bool read_parts(const YomiYamlNode *list, YomiRefDay *out)
{
    long parts[3] = {0, 0, 0};
    int n = 0;

    for (const YomiYamlNode *item = list->first; item; item = item->next, n++) {
        char *end = NULL;

        if (n == 3 || item->kind != YOMI_YAML_SCALAR)
            return false;
        if (n > 0 && yomi_text_blank(item->text))
            continue;
        parts[n] = strtol(item->text, &end, 10);
        if (*end || end == item->text || parts[n] < -9999 || parts[n] > 9999 ||
            (n > 0 && parts[n] < 0))
            return false;
    }
    *out = (YomiRefDay){(int)parts[0], (unsigned)parts[1], (unsigned)parts[2]};
    return list->kind == YOMI_YAML_LIST && is_day(out);
}

static void read_date_parts(const YomiRefReader *reader, const YomiYamlNode *node, YomiRefTime *out)
{
    const YomiYamlNode *from = node->kind == YOMI_YAML_LIST ? node->first : NULL;
    const YomiYamlNode *to = from ? from->next : NULL;
    YomiRefTime time = *out;

    if (from && read_parts(from, &time.from) && (!to || (!to->next && read_parts(to, &time.to))))
        *out = time;
    else
        report_date(reader, node);
}

/* 1 to 4, or words. */
static void read_season(const YomiRefReader *reader, const YomiYamlNode *node, YomiRefTime *out)
{
    const char *text = yomi_ref_text(reader, node, "season");
    enum { FIRST = 20 };

    if (!text || out->from.year == 0 || out->from.month != 0)
        return;
    if (strlen(text) == 1 && *text >= '1' && *text <= '4')
        out->from.month = FIRST + (unsigned)(*text - '0');
    else
        out->literal = yomi_arena_printf(reader->arena, "%d %s", out->from.year, text);
}

static YomiRefTime read_scalar_time(const YomiRefReader *reader, const YomiYamlNode *node)
{
    YomiRefTime time = {0};

    if (!parse_time(node->text, &time)) {
        report_date(reader, node);
        time = (YomiRefTime){0};
    }
    return time;
}

/* What nobody has taken apart yet: printed as it is when it is no date of ours, but for some year
 * it must have. */
static void read_raw(const YomiRefReader *reader, const YomiYamlNode *node, YomiRefTime *out)
{
    const char *text = yomi_ref_text(reader, node, "raw");
    YomiRefTime time = {0};
    unsigned digits = 0, most = 0;

    if (!text)
        return;
    if (parse_time(text, &time)) {
        *out = time;
        return;
    }
    for (const char *p = text; *p; p++) {
        digits = g_ascii_isdigit(*p) ? digits + 1 : 0;
        most = MAX(most, digits);
    }
    if (most >= 4)
        out->literal = text;
    else
        report_date(reader, node);
}

YomiRefTime yomi_ref_time(const YomiRefReader *reader, const YomiYamlNode *node, const char *name)
{
    static const char *const words[] = {"date-parts", "season", "circa", "literal", "raw", NULL};
    YomiRefTime time = {0};

    if (is_missing(node))
        return time;
    if (node->kind == YOMI_YAML_SCALAR)
        return read_scalar_time(reader, node);
    if (node->kind != YOMI_YAML_MAP) {
        yomi_diags_add(reader->diags, YOMI_CODE_YAML_WANT_MAP, node->span, name);
        return time;
    }
    yomi_ref_check_keys(reader, node, words);

    const YomiYamlNode *parts = yomi_yaml_get(node, "date-parts");
    const YomiYamlNode *raw = yomi_yaml_get(node, "raw");
    const char *circa = yomi_ref_text(reader, yomi_yaml_get(node, "circa"), "circa");

    if (parts && !is_missing(parts))
        read_date_parts(reader, parts, &time);
    else if (raw)
        read_raw(reader, raw, &time);
    if (yomi_yaml_get(node, "season"))
        read_season(reader, yomi_yaml_get(node, "season"), &time);
    if (time.from.year == 0 && !time.literal)
        time.literal = yomi_ref_text(reader, yomi_yaml_get(node, "literal"), "literal");
    time.circa = time.circa || (circa && strcmp(circa, "false") != 0 && strcmp(circa, "0") != 0);
    return time;
}
