/* cmd_readings.c -- yomiyasu readings: readings.tsv made again, or how far ruby goes. */
/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/text.h"
#include "build/coverage.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/verdict.h"
#include "readings/propose.h"

#include <stdio.h>
#include <string.h>

/* --- the report ---------------------------------------------------------------------------- */

static const char *const grade_words[YOMI_N_GRADES] = {
    "all", "1", "2", "3", "4", "5", "6", "joyo", "beyond",
};

static void append_sum(GString *out, const char *name, const YomiCoverageSum *sum)
{
    const unsigned without = sum->words - sum->words_with;

    g_string_append_printf(out, "  %-7s %6u %6u %8u %7u %6u\n", name, sum->words, sum->words_with,
                           without, sum->places, sum->places_with);
}

static void append_missing(GString *out, const YomiCoverageWord *word, YomiLang lang)
{
    g_autofree char *reasons = yomi_coverage_reasons(word->reasons);
    g_autofree char *text = yomi_text_excerpt(word->text, strlen(word->text));
    unsigned line = 0, column = 0;

    yomi_span_locate(word->first, &line, &column);
    g_string_append_printf(out, "  %s:%u:%u: %s%s%s%s ×%u\n", word->first.source->name, line,
                           column, text, lang == YOMI_LANG_JA ? "（" : " (", reasons,
                           lang == YOMI_LANG_JA ? "）" : ")", word->without);
}

static void append_text_report(GString *out, const YomiEdition *edition, YomiCoverage *coverage,
                               YomiLang lang)
{
    const GPtrArray *words = yomi_coverage_list(coverage);
    YomiCoverageSum sums[YOMI_N_GRADES];
    bool said = false;

    yomi_coverage_sums(coverage, sums);
    g_string_append_printf(out, "%s%s\n", out->len ? "\n" : "", edition->name);
    g_string_append(out, lang == YOMI_LANG_JA
                             ? "  学年      語数 ルビ有   ルビ無    箇所 ルビ有\n"
                             : "  grade    words   ruby  without  places   ruby\n");
    for (unsigned grade = 1; grade < YOMI_N_GRADES; grade++)
        append_sum(out, grade_words[grade], &sums[grade]);
    append_sum(out, grade_words[0], &sums[0]);
    for (guint i = 0; i < words->len; i++) {
        const YomiCoverageWord *word = words->pdata[i];

        if (!word->reasons)
            continue;
        if (!said)
            g_string_append(out, lang == YOMI_LANG_JA ? "  ふりがなのない難しい語\n"
                                                      : "  difficult words without ruby\n");
        said = true;
        append_missing(out, word, lang);
    }
}

static void append_json_sum(GString *out, const YomiCoverageSum *sum)
{
    g_string_append_printf(out,
                           "\"words\":%u,\"with_ruby\":%u,\"without\":%u,\"places\":%u,"
                           "\"places_with_ruby\":%u",
                           sum->words, sum->words_with, sum->words - sum->words_with, sum->places,
                           sum->places_with);
}

static void append_json_missing(GString *out, const YomiCoverageWord *word)
{
    g_autofree char *reasons = yomi_coverage_reasons(word->reasons);
    unsigned line = 0, column = 0;

    yomi_span_locate(word->first, &line, &column);
    g_string_append(out, "{\"word\":");
    yomi_report_json_string(out, word->text);
    g_string_append_printf(out, ",\"count\":%u,\"reasons\":", word->without);
    yomi_report_json_string(out, reasons);
    g_string_append(out, ",\"file\":");
    yomi_report_json_string(out, word->first.source->name);
    g_string_append_printf(out, ",\"line\":%u,\"column\":%u}", line, column);
}

/* One object a line, one for each edition. */
static void append_json_report(GString *out, const YomiEdition *edition, YomiCoverage *coverage)
{
    const GPtrArray *words = yomi_coverage_list(coverage);
    YomiCoverageSum sums[YOMI_N_GRADES];
    const char *comma = "";

    yomi_coverage_sums(coverage, sums);
    g_string_append(out, "{\"edition\":");
    yomi_report_json_string(out, edition->name);
    g_string_append_c(out, ',');
    append_json_sum(out, &sums[0]);
    g_string_append(out, ",\"grades\":[");
    for (unsigned grade = 1; grade < YOMI_N_GRADES; grade++) {
        g_string_append_printf(out, "%s{\"grade\":\"%s\",", grade > 1 ? "," : "",
                               grade_words[grade]);
        append_json_sum(out, &sums[grade]);
        g_string_append_c(out, '}');
    }
    g_string_append(out, "],\"missing\":[");
    for (guint i = 0; i < words->len; i++) {
        const YomiCoverageWord *word = words->pdata[i];

        if (!word->reasons)
            continue;
        g_string_append(out, comma);
        append_json_missing(out, word);
        comma = ",";
    }
    g_string_append(out, "]}\n");
}

static bool append_report(GString *out, const YomiOptions *options, const YomiBook *book,
                          YomiDiags *diags, GError **error)
{
    for (guint i = 0; i < book->editions->len; i++) {
        const YomiEdition *edition = book->editions->pdata[i];
        g_autoptr(YomiCoverage) coverage = yomi_build_coverage(book, edition, diags, error);

        if (!coverage)
            return false;
        if (options->json)
            append_json_report(out, edition, coverage);
        else
            append_text_report(out, edition, coverage, options->lang);
    }
    return true;
}

/* --- the table ----------------------------------------------------------------------------- */

static void say_written(const YomiOptions *options, const YomiProposal *proposal)
{
    if (options->quiet || options->json || !proposal->path)
        return;
    if (options->lang == YOMI_LANG_JA)
        fprintf(stderr, "%s: %u語（%u箇所）、未決定 %u語\n", proposal->path, proposal->words,
                proposal->places, proposal->open);
    else
        fprintf(stderr, "%s: %u %s at %u %s, %u to decide\n", proposal->path, proposal->words,
                proposal->words == 1 ? "word" : "words", proposal->places,
                proposal->places == 1 ? "place" : "places", proposal->open);
}

int yomi_cmd_readings(const YomiOptions *options)
{
    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) report = g_string_new(NULL);
    g_auto(YomiProposal) proposal = {0};
    const char *root = *options->operands ? options->operands[0] : ".";
    YomiOptions errors_only = *options; /* the rest is for `check` to say */
    g_autoptr(YomiBook) book = yomi_book_load(root, diags, &error);
    const bool done = !book ? !error
                      : options->report
                          ? append_report(report, options, book, diags, &error)
                          : yomi_diags_has_errors(diags) ||
                                yomi_readings_propose(book, options->all, &proposal, diags, &error);

    errors_only.quiet = TRUE;
    errors_only.verbose = FALSE;
    yomi_verdict_show(&errors_only, diags);
    if (!done)
        return yomi_say_refused(error);
    if (yomi_diags_has_errors(diags))
        return YOMI_EXIT_ERRORS;
    fputs(report->str, stdout);
    say_written(options, &proposal);
    return YOMI_EXIT_GOOD;
}
