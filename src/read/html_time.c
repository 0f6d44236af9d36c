/* html_time.c -- dates and times as HTML writes them (HTML section 2.3.5). */
/* SPDX-License-Identifier: MIT */
#include "read/html_time.h"

#include <glib.h>
#include <stddef.h>

/* Each reader moves *p over what it takes; when it fails, *p is anywhere. */

static bool take(const char **p, char c)
{
    if (**p != c)
        return false;
    (*p)++;
    return true;
}

static bool take_digits(const char **p, unsigned shortest, unsigned longest, unsigned *out_number)
{
    unsigned n = 0;

    *out_number = 0;
    for (; n < longest && g_ascii_isdigit(**p); n++, (*p)++)
        *out_number = *out_number * 10 + (unsigned)(**p - '0');
    return n >= shortest;
}

/* Two digits, from @least to @most. */
static bool take_part(const char **p, unsigned least, unsigned most)
{
    unsigned number = 0;

    return take_digits(p, 2, 2, &number) && number >= least && number <= most;
}

static bool take_year(const char **p, unsigned *out_year)
{
    return take_digits(p, 4, 4, out_year) && *out_year > 0; /* a longer one is a slip */
}

static bool take_month_and_day(const char **p, unsigned year)
{
    unsigned month = 0, day = 0;

    if (!take_digits(p, 2, 2, &month) || month < 1 || month > 12 || !take(p, '-') ||
        !take_digits(p, 2, 2, &day) || day < 1)
        return false;
    return day <= g_date_get_days_in_month((GDateMonth)month, (GDateYear)(year % 400 + 400));
}

static bool take_date(const char **p)
{
    unsigned year = 0;

    return take_year(p, &year) && take(p, '-') && take_month_and_day(p, year);
}

/* "10:30", "10:30:15", "10:30:15.250" */
static bool take_clock(const char **p)
{
    unsigned fraction = 0;

    if (!take_part(p, 0, 23) || !take(p, ':') || !take_part(p, 0, 59))
        return false;
    if (!take(p, ':'))
        return true;
    if (!take_part(p, 0, 59))
        return false;
    return !take(p, '.') || take_digits(p, 1, 3, &fraction);
}

static bool take_zone(const char **p)
{
    if (take(p, 'Z'))
        return true;
    if (!take(p, '+') && !take(p, '-'))
        return false;
    return take_part(p, 0, 23) && take(p, ':') && take_part(p, 0, 59);
}

/* A number and @unit, or nothing at all; seconds may have a fraction. */
static bool take_amount(const char **p, char unit, unsigned *count)
{
    enum { LONGEST = 8 };
    const char *start = *p;
    unsigned number = 0;

    if (!take_digits(p, 1, LONGEST, &number))
        return true;
    if (unit == 'S' && take(p, '.') && !take_digits(p, 1, 3, &number))
        return false;
    if (take(p, unit))
        (*count)++;
    else
        *p = start;
    return true;
}

static bool is_duration(const char *p)
{
    unsigned days = 0, parts = 0;

    if (!take(&p, 'P') || !take_amount(&p, 'D', &days))
        return false;
    if (take(&p, 'T') && (!take_amount(&p, 'H', &parts) || !take_amount(&p, 'M', &parts) ||
                          !take_amount(&p, 'S', &parts) || parts == 0))
        return false;
    return !*p && days + parts > 0;
}

static bool is_week(const char *p)
{
    unsigned year = 0;

    return take_year(&p, &year) && take(&p, '-') && take(&p, 'W') && take_part(&p, 1, 53) && !*p;
}

static bool is_month(const char *p)
{
    unsigned year = 0;

    return take_year(&p, &year) && take(&p, '-') && take_part(&p, 1, 12) && !*p;
}

static bool is_year(const char *p)
{
    unsigned year = 0;

    return take_digits(&p, 4, 4, &year) && year > 0 && !*p;
}

static bool is_yearless(const char *p)
{
    return take_month_and_day(&p, 0) && !*p;
}

static bool is_clock(const char *p)
{
    return take_clock(&p) && !*p;
}

static bool is_date(const char *p)
{
    return take_date(&p) && !*p;
}

static bool is_moment(const char *p, bool needs_zone)
{
    if (!take_date(&p) || (!take(&p, 'T') && !take(&p, ' ')) || !take_clock(&p))
        return false;
    return (!*p && !needs_zone) || (take_zone(&p) && !*p);
}

bool yomi_html_is_time(const char *text)
{
    return is_year(text) || is_month(text) || is_date(text) || is_yearless(text) || is_week(text) ||
           is_clock(text) || is_moment(text, false) || is_duration(text);
}

bool yomi_html_is_edit_time(const char *text)
{
    return is_date(text) || is_moment(text, true);
}
