/* vertical.c -- how many MB of text a second the vertical pass takes.
 *
 *   cmake --preset release && cmake --build build/release --target bench-vertical
 *   build/release/tests/bench/bench-vertical [MB]        (4 by default)
 *
 * A chapter of that size is read once for each way; reading is not measured. One line a way: the
 * text's size, seconds of the processor, MB a second. "plain" has neither digits nor Latin in it:
 * what looking costs. "mixed" has five tokens in 60 characters, more than a medical text.
 */
/* SPDX-License-Identifier: MIT */
#include "pass/pass.h"
#include "read/markdown.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char plain[] =
    "幹細胞は、そうしたいろいろな細胞に変わる力をもつ、特別な細胞です。おおもとの細胞から別の"
    "細胞が生まれるので、「幹」という字が使われています。\n\n";
static const char mixed[] =
    "2025年7月12日、68歳の患者さん (ALS) が“STR03”の第Ⅱ相に参加した。株式会社U-Factorの"
    "Walker et al. (2019)は0.5mg…という。\n\n";

static double measure(const char *paragraph, size_t size, bool vertical, YomiDigits digits)
{
    g_autoptr(GString) text = g_string_new(NULL);

    while (text->len < size)
        g_string_append(text, paragraph);

    g_autoptr(YomiDiags) diags = yomi_diags_new();
    g_autoptr(YomiSource) source = yomi_source_new("01.md", 1, g_strdup(text->str), text->len);
    g_autoptr(YomiDoc) doc = yomi_read_markdown(source, 0, YOMI_RUBY_BRACES, false, diags);
    const YomiBook book = {0};
    const YomiEdition edition = {.vertical = vertical, .digits = digits};
    YomiPassContext ctx = {.book = &book, .edition = &edition, .diags = diags};
    const clock_t start = clock();

    yomi_pass_vertical(&ctx, doc);
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static void show(const char *name, size_t size, double seconds)
{
    printf("%-22s %5.1f MB %7.3f s %7.1f MB/s\n", name, (double)size / 1e6, seconds,
           (double)size / 1e6 / seconds);
}

int main(int argc, char **argv)
{
    const size_t size = (size_t)((argc > 1 ? strtod(argv[1], NULL) : 4) * 1e6);

    show("plain, vertical", size, measure(plain, size, true, YOMI_DIGITS_FULLWIDTH));
    show("plain, horizontal", size, measure(plain, size, false, YOMI_DIGITS_FULLWIDTH));
    show("mixed, vertical", size, measure(mixed, size, true, YOMI_DIGITS_FULLWIDTH));
    show("mixed, markup", size, measure(mixed, size, true, YOMI_DIGITS_MARKUP));
    show("mixed, kanji", size, measure(mixed, size, true, YOMI_DIGITS_KANJI));
    show("mixed, horizontal", size, measure(mixed, size, false, YOMI_DIGITS_FULLWIDTH));
    return 0;
}
