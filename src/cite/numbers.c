/* numbers.c -- dates and pages as ICMJE prints them. */
/* SPDX-License-Identifier: MIT */
#include "cite/numbers.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SEASON = 21 };

/* --- dates ----------------------------------------------------------------------------------- */

bool yomi_cite_has_time(const YomiRefTime *time)
{
    return time->from.year != 0 || time->literal;
}

static void append_year(GString *out, int year, bool japanese)
{
    if (year < 0 && japanese)
        g_string_append(out, "紀元前");
    g_string_append_printf(out, "%d", abs(year));
    if (year < 0 && !japanese)
        g_string_append(out, " BC");
}

static const char *month_word(unsigned month)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static const char *const seasons[] = {"Spring", "Summer", "Autumn", "Winter"};

    return month >= FIRST_SEASON ? seasons[month - FIRST_SEASON] : months[month - 1];
}

/* What of @day stands behind its year; nothing that @before says already. */
static void append_latin(GString *out, const YomiRefDay *day, const YomiRefDay *before)
{
    const bool same_year = before && before->year == day->year;
    const bool same_month = same_year && before->month == day->month;

    if (!same_year)
        append_year(out, day->year, false);
    if (day->month && !same_month)
        g_string_append_printf(out, "%s%s", same_year ? "" : " ", month_word(day->month));
    if (day->day)
        g_string_append_printf(out, "%s%u", same_month ? "" : " ", day->day);
}

static void append_japanese(GString *out, const YomiRefDay *day, bool bare)
{
    static const char *const seasons[] = {"春", "夏", "秋", "冬"};

    append_year(out, day->year, true);
    if (!bare)
        g_string_append(out, "年");
    if (day->month >= FIRST_SEASON)
        g_string_append(out, seasons[day->month - FIRST_SEASON]);
    else if (day->month)
        g_string_append_printf(out, "%u月", day->month);
    if (day->day)
        g_string_append_printf(out, "%u日", day->day);
}

void yomi_cite_time(YomiLine *line, const YomiRefTime *time, bool year_only)
{
    g_autoptr(GString) out = g_string_new(NULL);
    YomiRefDay from = time->from, to = time->to;

    if (time->literal) {
        yomi_line_text(line, time->literal);
        return;
    }
    if (from.year == 0)
        return;
    if (year_only) {
        from = (YomiRefDay){.year = from.year};
        to = (YomiRefDay){.year = to.year != from.year ? to.year : 0};
    }
    if (line->japanese) {
        append_japanese(out, &from, from.month == 0);
        if (to.year) {
            g_string_append(out, "～");
            append_japanese(out, &to, to.month == 0);
        }
        g_string_append(out, time->circa ? "頃" : "");
    } else {
        g_string_append(out, time->circa ? "ca. " : "");
        append_latin(out, &from, NULL);
        if (to.year) {
            g_string_append_c(out, '-');
            append_latin(out, &to, &from);
        }
    }
    yomi_line_text(line, out->str);
}

/* --- pages ----------------------------------------------------------------------------------- */

static bool is_dash(gunichar c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == '~' ||
           c == 0x301C || c == 0xFF5E;
}

/* "123" and "129" are "123-9"; letters before the digits are the same. */
static void append_range(GString *out, const char *first, const char *last)
{
    const size_t letters = strcspn(first, "0123456789");
    const size_t length = strlen(first);
    const bool alike = strncmp(first, last, letters) == 0 && length > letters &&
                       strspn(first + letters, "0123456789") == length - letters &&
                       strlen(last) > letters &&
                       strspn(last + letters, "0123456789") == strlen(last) - letters;
    size_t same = letters;

    if (strcmp(first, last) == 0) {
        g_string_append(out, first);
        return;
    }
    if (alike && strlen(last) == length)
        while (first[same] == last[same])
            same++;
    g_string_append_printf(out, "%s-%s", first, last + (alike ? same : 0));
}

/* The part of @text up to the first dash in it; *@text moves behind that. */
static char *take_part(const char **text)
{
    const char *start = *text, *end = start;

    while (*end && !is_dash(g_utf8_get_char(end)))
        end = g_utf8_next_char(end);
    *text = end;
    while (**text && is_dash(g_utf8_get_char(*text)))
        *text = g_utf8_next_char(*text);

    char *part = g_strndup(start, (gsize)(end - start));

    return g_strstrip(part);
}

void yomi_cite_pages(YomiLine *line, const char *pages)
{
    g_auto(GStrv) ranges = g_strsplit_set(pages, ",;&", -1);
    g_autoptr(GString) out = g_string_new(NULL);

    for (char **range = ranges; *range; range++) {
        const char *rest = g_strstrip(*range);
        g_autofree char *first = take_part(&rest);
        g_autofree char *last = take_part(&rest);

        if (!**range)
            continue;
        if (out->len > 0)
            g_string_append(out, ", ");
        if (*first && *last && !*rest)
            append_range(out, first, last);
        else
            g_string_append(out, *range);
    }
    yomi_line_text(line, out->str);
}

/* --- editions -------------------------------------------------------------------------------- */

static const char *ordinal_ending(unsigned long number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    const unsigned long tens = number % 100, ones = number % 10;

    return (tens >= 11 && tens <= 13) || ones > 3 ? endings[0] : endings[ones];
}

void yomi_cite_edition(YomiLine *line, const char *edition)
{
    const bool number = strspn(edition, "0123456789") == strlen(edition) && strlen(edition) < 6;
    g_autofree char *text = NULL;

    if (number && line->japanese)
        text = g_strdup_printf("第%s版", edition);
    else if (number)
        text = g_strdup_printf("%s%s ed", edition, ordinal_ending(strtoul(edition, NULL, 10)));
    else if (!line->japanese && !strstr(edition, "ed"))
        text = g_strdup_printf("%s ed", edition);
    yomi_line_sentence(line, text ? text : edition);
}
