/* diag.c -- what is wrong with the book, collected with its places. */
/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include "base/encoding.h"
#include "base/text.h"

#include <string.h>

static const YomiCodeInfo codes[YOMI_N_CODES] = {
#define YOMI_CODE(NAME, word, severity, message, hint, why, message_ja, hint_ja, why_ja) \
    {word, YOMI_SEVERITY_##severity, {{message, hint, why}, {message_ja, hint_ja, why_ja}}},
#include "base/codes.def"
#undef YOMI_CODE
};

struct YomiDiags {
    GArray *list;       /* of YomiDiag */
    GPtrArray *sources; /* of YomiSource* */
    bool sorted;
    unsigned serial;
    YomiSeverity severities[YOMI_N_CODES];
};

const YomiCodeInfo *yomi_code_info(YomiCode code)
{
    g_assert((unsigned)code < YOMI_N_CODES);
    return &codes[code];
}

bool yomi_code_find(const char *word, YomiCode *out_code)
{
    for (unsigned code = 0; code < YOMI_N_CODES; code++)
        if (strcmp(codes[code].word, word) == 0) {
            *out_code = (YomiCode)code;
            return true;
        }
    return false;
}

const char *yomi_severity_word(YomiSeverity severity)
{
    static const char *const words[] = {"off", "advice", "warning", "error"};

    return words[severity];
}

static void clear_diag(gpointer diag)
{
    g_free(((YomiDiag *)diag)->subject);
}

YomiDiags *yomi_diags_new(void)
{
    YomiDiags *diags = g_new0(YomiDiags, 1);

    diags->list = g_array_new(FALSE, FALSE, sizeof(YomiDiag));
    g_array_set_clear_func(diags->list, clear_diag);
    diags->sources = g_ptr_array_new_with_free_func((GDestroyNotify)yomi_source_free);
    for (unsigned code = 0; code < YOMI_N_CODES; code++)
        diags->severities[code] = codes[code].severity;
    return diags;
}

void yomi_diags_free(YomiDiags *diags)
{
    if (!diags)
        return;
    g_array_unref(diags->list);
    g_ptr_array_unref(diags->sources);
    g_free(diags);
}

void yomi_diags_keep(YomiDiags *diags, YomiSource *source)
{
    g_ptr_array_add(diags->sources, source);
}

void yomi_diags_add(YomiDiags *diags, YomiCode code, YomiSpan span, const char *subject)
{
    g_assert((unsigned)code < YOMI_N_CODES);
    g_assert(!span.source || (span.start <= span.end && span.end <= span.source->length));

    YomiDiag diag = {code, diags->severities[code], span, g_strdup(subject), diags->serial++};

    g_array_append_val(diags->list, diag);
    diags->sorted = false;
}

bool yomi_diags_set_severity(YomiDiags *diags, YomiCode code, YomiSeverity severity)
{
    if (codes[code].severity == YOMI_SEVERITY_ERROR)
        return severity == YOMI_SEVERITY_ERROR;
    diags->severities[code] = severity;
    for (guint i = 0; i < diags->list->len; i++) {
        YomiDiag *diag = &g_array_index(diags->list, YomiDiag, i);

        if (diag->code == code)
            diag->severity = severity;
    }
    diags->sorted = false;
    return true;
}

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* By place; what has no place comes first. */
static int compare_places(const YomiDiag *a, const YomiDiag *b)
{
    if (!a->span.source || !b->span.source)
        return compare_numbers(a->span.source != NULL, b->span.source != NULL);

    const int by_source = compare_numbers(a->span.source->order, b->span.source->order);

    if (by_source)
        return by_source;

    const int by_start = compare_numbers(a->span.start, b->span.start);

    return by_start ? by_start : compare_numbers(a->span.end, b->span.end);
}

static int compare_findings(const YomiDiag *a, const YomiDiag *b)
{
    const int by_place = compare_places(a, b);

    if (by_place)
        return by_place;

    const int by_code = compare_numbers(a->code, b->code);

    return by_code ? by_code : g_strcmp0(a->subject, b->subject);
}

/* One finding said twice stands side by side, the earlier one first. */
static int compare_for_sorting(gconstpointer first, gconstpointer second)
{
    const YomiDiag *a = first, *b = second;
    const int by_finding = compare_findings(a, b);

    return by_finding ? by_finding : compare_numbers(a->serial, b->serial);
}

static void sort(YomiDiags *diags)
{
    if (diags->sorted)
        return;
    g_array_sort(diags->list, compare_for_sorting);

    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(YomiDiag));
    const YomiDiag *last = NULL;

    for (guint i = 0; i < diags->list->len; i++) {
        YomiDiag diag = g_array_index(diags->list, YomiDiag, i);

        if (last && compare_findings(last, &diag) == 0) {
            clear_diag(&diag);
            continue;
        }
        g_array_append_val(list, diag);
        last = &g_array_index(list, YomiDiag, list->len - 1);
    }
    g_array_set_clear_func(diags->list, NULL); /* what they hold has moved */
    g_array_unref(diags->list);
    diags->list = g_steal_pointer(&list);
    g_array_set_clear_func(diags->list, clear_diag);
    diags->sorted = true;
}

const YomiDiag *yomi_diags_list(YomiDiags *diags, size_t *out_count)
{
    sort(diags);
    *out_count = diags->list->len;
    return (const YomiDiag *)diags->list->data;
}

size_t yomi_diags_count(YomiDiags *diags, YomiSeverity severity)
{
    size_t n = 0, count = 0;
    const YomiDiag *list = yomi_diags_list(diags, &n);

    for (size_t i = 0; i < n; i++)
        count += list[i].severity == severity;
    return count;
}

bool yomi_diags_has_errors(YomiDiags *diags)
{
    for (guint i = 0; i < diags->list->len; i++)
        if (g_array_index(diags->list, YomiDiag, i).severity == YOMI_SEVERITY_ERROR)
            return true;
    return false;
}

char *yomi_diag_message(const YomiDiag *diag, YomiLang lang)
{
    const char *message = yomi_code_info(diag->code)->text[lang].message;
    const char *place = strstr(message, "{}");

    if (!place)
        return g_strdup(message);
    return g_strdup_printf("%.*s%s%s", (int)(place - message), message,
                           diag->subject ? diag->subject : "", place + 2);
}

/* XML 1.0 section 2.2 [2] Char, less the noncharacters and the C1 controls, which no reading
 * system can show, and less the interlinear annotations, which are for programs among themselves
 * (Unicode section 23.8). */
bool yomi_source_allows(gunichar c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n';
    if (c >= 0x7F && c < 0xA0)
        return false;
    return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF) && !(c >= 0xFFF9 && c <= 0xFFFB);
}

/* What is wrong with one file's text. */
typedef struct {
    const YomiSource *source;
    YomiDiags *diags;
    unsigned count; /* of wrong bytes and characters */
    unsigned bad_bytes;
    size_t more; /* where the first of them stands that is not reported */
} Check;

enum { MANY = 20 }; /* no flood */

static void report_at(Check *check, YomiCode code, const char *at, size_t length, gunichar c)
{
    const size_t start = (size_t)(at - check->source->text);
    g_autofree char *subject = g_strdup_printf(code == YOMI_CODE_BAD_UTF8 ? "0x%02X" : "U+%04X", c);

    check->bad_bytes += code == YOMI_CODE_BAD_UTF8;
    if (check->count++ == MANY)
        check->more = start;
    if (check->count <= MANY)
        yomi_diags_add(check->diags, code, yomi_span_make(check->source, start, start + length),
                       subject);
}

static void report_more(const Check *check)
{
    g_autofree char *subject = g_strdup_printf("%u", check->count - MANY);

    yomi_diags_add(check->diags, YOMI_CODE_BAD_TEXT_MORE,
                   yomi_span_make(check->source, check->more, check->more + 1), subject);
}

bool yomi_source_check(const YomiSource *source, YomiDiags *diags)
{
    enum { STAND_IN = 1 }; /* a character that no text may hold either */
    const char *encoding = yomi_encoding_guess(source->text, source->length);
    const char *end = source->text + source->length;
    Check check = {.source = source, .diags = diags};

    if (encoding) {
        yomi_diags_add(diags, YOMI_CODE_WRONG_ENCODING, yomi_span_make(source, 0, 0), encoding);
        return false;
    }
    for (char *p = source->text; p < end;) {
        const gunichar c = g_utf8_get_char_validated(p, end - p);

        if (*p == '\0') { /* a character to us, and an end to GLib */
            report_at(&check, YOMI_CODE_BAD_CHARACTER, p++, 1, 0);
        } else if (c == (gunichar)-1 || c == (gunichar)-2) {
            report_at(&check, YOMI_CODE_BAD_UTF8, p, 1, (unsigned char)*p);
            *p++ = STAND_IN;
        } else {
            const size_t length = (size_t)(g_utf8_next_char(p) - p);

            if (!yomi_source_allows(c))
                report_at(&check, YOMI_CODE_BAD_CHARACTER, p, length, c);
            p += length;
        }
    }
    if (check.count > MANY)
        report_more(&check);
    return check.bad_bytes <= MANY;
}
