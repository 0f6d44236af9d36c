/* report.c -- tests of base/report: what people and programs are shown. */
/* SPDX-License-Identifier: MIT */
#include "base/report.h"

#include <string.h>

/* One source and the findings in it. */
typedef struct {
    YomiSource *source;
    YomiDiags *diags;
} Book;

static Book book_of_bytes(const char *text, size_t length)
{
    return (Book){yomi_source_new("chapters/01.md", 1, g_memdup2(text, length + 1), length),
                  yomi_diags_new()};
}

static Book book_of(const char *text)
{
    return book_of_bytes(text, strlen(text));
}

static void add(Book *book, size_t start, size_t end)
{
    yomi_diags_add(book->diags, YOMI_CODE_PRIVATE_CHARACTER,
                   yomi_span_make(book->source, start, end), "X");
}

/* The report; the book is used up. */
static char *report(Book *book, YomiReportStyle style)
{
    GString *out = g_string_new(NULL);

    yomi_report_diags(out, book->diags, style);
    yomi_diags_free(book->diags);
    yomi_source_free(book->source);
    return g_string_free(out, FALSE);
}

static const YomiReportStyle english = {.lang = YOMI_LANG_EN};

static void check_text(Book *book, YomiReportStyle style, const char *expected)
{
    g_autofree char *text = report(book, style);

    g_assert_cmpstr(text, ==, expected);
}

#define MESSAGE "warning: the character X is a private-use character [private-character]\n"
#define HINT "      = hint: use the Unicode character, or rewrite the word\n"

/* Marks bytes [start, end) of @text, which has one line, and compares the two lines shown. */
static void check_excerpt(const char *text, size_t start, size_t end, const char *excerpt)
{
    Book book = book_of(text);

    add(&book, start, end);

    g_autofree char *all = report(&book, english);
    const char *from = strchr(all, '\n') + 1;
    const char *to = strstr(from, "      = hint");

    g_assert_nonnull(to);

    g_autofree char *found = g_strndup(from, (size_t)(to - from));

    g_assert_cmpstr(found, ==, excerpt);
}

static void a_caret_counts_full_width_cells(void)
{
    Book book = book_of("一行目\n西暦1906年の夏、\n");

    add(&book, 10 + 6, 10 + 10);
    check_text(&book, english,
               "chapters/01.md:2:3: " MESSAGE "    2 | 西暦1906年の夏、\n"
               "      |     ^^^^\n" HINT);
    check_excerpt("aあb", 1, 4, "    1 | aあb\n      |  ^^\n");
    check_excerpt("ｱﾞあ", 3, 9, "    1 | ｱﾞあ\n      |  ^^^\n");
    check_excerpt("か\xE3\x82\x99き", 6, 9, "    1 | か\xE3\x82\x99き\n      |   ^^\n");
    check_excerpt("①α—x", 8, 9, "    1 | ①α—x\n      |    ^\n"); /* ambiguous is narrow */
}

static void an_empty_span_has_a_caret(void)
{
    check_excerpt("ab", 1, 1, "    1 | ab\n      |  ^\n");
    check_excerpt("ab", 2, 2, "    1 | ab\n      |   ^\n");
    check_excerpt("a\n\nb", 2, 2, "    2 |\n      | ^\n");
    check_excerpt("", 0, 0, "");
}

static void a_span_over_lines_shows_its_first(void)
{
    check_excerpt("ab\ncd\n", 1, 5, "    1 | ab\n      |  ^\n");
    check_excerpt("ab\ncd\n", 2, 5, "    1 | ab\n      |   ^\n");
}

static void tabs_are_expanded(void)
{
    check_excerpt("\ta\tb", 3, 4, "    1 |     a    b\n      |          ^\n");
    check_excerpt("\ta", 0, 1, "    1 |     a\n      | ^^^^\n");
}

static void nothing_commands_the_terminal(void)
{
    Book book = book_of("a");

    yomi_diags_add(book.diags, YOMI_CODE_PRIVATE_CHARACTER, yomi_span_make(book.source, 0, 1),
                   "\033[2J");
    g_free(book.source->name);
    book.source->name = g_strdup("a\nb.md");
    check_text(&book, english,
               "a␊b.md:1:1: warning: the character ␛[2J is a private-use character "
               "[private-character]\n    1 | a\n      | ^\n" HINT);
    check_excerpt("\033[31m\x7F\xC2\x9B\xE2\x80\xAEx\xE2\x80\xAC", 0, 1,
                  "    1 | ␛[31m␡\uFFFD\uFFFDx\uFFFD\n      | ^\n");
}

static void bad_bytes_are_replaced(void)
{
    check_excerpt("\x93\xFA\x96{ x", 0, 1, "    1 | \uFFFD\uFFFD\uFFFD{ x\n      | ^\n");
    check_excerpt("あ\xE3\x81", 3, 4, "    1 | あ\uFFFD\uFFFD\n      |   ^\n");

    Book book = book_of_bytes("a\0b", 3);

    add(&book, 1, 2);
    check_text(&book, english, "chapters/01.md:1:2: " MESSAGE "    1 | a␀b\n      |  ^\n" HINT);
}

/* @count times @text, into @out. */
static void repeat(GString *out, const char *text, unsigned count)
{
    while (count-- > 0)
        g_string_append(out, text);
}

/* A line of @before wide characters, a mark, and @after more; what is shown of it has @left wide
 * characters before the mark and @right after it. */
static void check_cut(unsigned before, unsigned after, unsigned left, unsigned right)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GString) shown = g_string_new("    1 | ");

    repeat(line, "あ", before);
    g_string_append_c(line, 'x');
    repeat(line, "あ", after);
    g_string_append(shown, left < before ? "…" : "");
    repeat(shown, "あ", left);
    g_string_append_c(shown, 'x');
    repeat(shown, "あ", right);
    g_string_append(shown, right < after ? "…\n      | " : "\n      | ");
    repeat(shown, "  ", left);
    g_string_append(shown, left < before ? " ^\n" : "^\n");
    check_excerpt(line->str, 3 * (size_t)before, 3 * (size_t)before + 1, shown->str);
}

static void a_long_line_is_cut_around_the_caret(void)
{
    check_cut(10, 39, 10, 39); /* 99 cells */
    check_cut(10, 200, 10, 39);
    check_cut(200, 10, 39, 10);
    check_cut(200, 0, 49, 0);
    check_cut(200, 200, 20, 29);
}

static void a_mark_ends_with_the_cut(void)
{
    g_autoptr(GString) line = g_string_new(NULL);
    g_autoptr(GString) shown = g_string_new("    1 | ");

    repeat(line, "x", 300);
    repeat(shown, "x", 100);
    g_string_append(shown, "…\n      | ");
    repeat(shown, "^", 100);
    g_string_append(shown, "\n");
    check_excerpt(line->str, 0, 300, shown->str);
}

/* A thousand findings, each at the end of a thousand characters without width, on one long line. */
static void a_huge_line_takes_no_time(void)
{
    enum { FINDINGS = 1000, BETWEEN = 1000 };
    g_autoptr(GString) line = g_string_new(NULL);

    for (unsigned i = 0; i < FINDINGS; i++) {
        repeat(line, "\xCC\x81", BETWEEN - 1);
        g_string_append(line, "ab");
    }

    Book book = book_of_bytes(line->str, line->len);

    for (size_t i = 1; i <= FINDINGS; i++)
        add(&book, i * 2 * BETWEEN - 1, i * 2 * BETWEEN);

    g_autofree char *text = report(&book, english);

    g_assert_nonnull(strstr(text, "chapters/01.md:1:1001: "));
    g_assert_nonnull(strstr(text, "chapters/01.md:1:1001000: "));
}

static void columns_are_counted_over_lines(void)
{
    Book book = book_of("日本\n日本\nab");

    add(&book, 3, 6);
    add(&book, 6, 6);
    add(&book, 7, 10);
    add(&book, 10, 13);
    add(&book, 15, 16);

    g_autofree char *text = report(&book, english);
    g_autoptr(GString) places = g_string_new(NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line; line++)
        if (g_str_has_prefix(*line, "chapters/01.md:"))
            g_string_append_printf(places, "%.4s", *line + strlen("chapters/01.md:"));
    g_assert_cmpstr(places->str, ==, "1:2:1:3:2:1:2:2:3:2:");
}

static void what_has_no_place_is_said_by_the_program(void)
{
    Book book = book_of("a");

    yomi_diags_add(book.diags, YOMI_CODE_PRIVATE_CHARACTER, (YomiSpan){NULL, 0, 0}, "X");
    check_text(&book, english, "yomiyasu: " MESSAGE HINT);

    book = book_of("a");
    yomi_diags_add(book.diags, YOMI_CODE_PRIVATE_CHARACTER, (YomiSpan){NULL, 0, 0}, "X");
    check_text(&book, (YomiReportStyle){.json = true},
               "{\"severity\":\"warning\",\"code\":\"private-character\",\"file\":null,"
               "\"line\":null,\"column\":null,\"message\":\"the character X is a private-use "
               "character\",\"hint\":\"use the Unicode character, or rewrite the word\"}\n");
}

static void japanese_has_its_own_words(void)
{
    Book book = book_of("字");

    add(&book, 0, 3);
    check_text(&book, (YomiReportStyle){.lang = YOMI_LANG_JA},
               "chapters/01.md:1:1: warning: 文字 X は私用領域（外字）の文字です "
               "[private-character]\n    1 | 字\n      | ^^\n"
               "      = ヒント: Unicodeの文字に替えるか、言い換えてください\n");
}

static void check_severities(YomiReportStyle style, unsigned expected)
{
    Book book = book_of("abc");
    unsigned lines = 0;

    yomi_diags_set_severity(book.diags, YOMI_CODE_PRIVATE_CHARACTER, YOMI_SEVERITY_ADVICE);
    add(&book, 0, 1);
    yomi_diags_add(book.diags, YOMI_CODE_BAD_CHARACTER, yomi_span_make(book.source, 1, 2), "X");
    style.json = true;

    g_autofree char *text = report(&book, style);

    for (const char *p = text; *p; p++)
        lines += *p == '\n';
    g_assert_cmpuint(lines, ==, expected);
}

static void advice_is_shown_when_asked_for(void)
{
    check_severities((YomiReportStyle){.lang = YOMI_LANG_EN}, 1);
    check_severities((YomiReportStyle){.advice = true}, 2);
    check_severities((YomiReportStyle){.quiet = true}, 1);
}

static void what_is_off_is_silent(void)
{
    Book book = book_of("abc");

    yomi_diags_set_severity(book.diags, YOMI_CODE_PRIVATE_CHARACTER, YOMI_SEVERITY_OFF);
    add(&book, 0, 1);
    check_text(&book, (YomiReportStyle){.advice = true}, "");
}

static void quiet_is_errors_only(void)
{
    Book book = book_of("abc");

    add(&book, 0, 1);
    check_text(&book, (YomiReportStyle){.quiet = true}, "");
}

static void json_is_escaped(void)
{
    Book book = book_of("ab");

    yomi_diags_add(book.diags, YOMI_CODE_BAD_CHARACTER, yomi_span_make(book.source, 1, 2),
                   "\"\\\n\033\x7F\xFF字\xE2\x80\xA8");
    check_text(&book, (YomiReportStyle){.json = true},
               "{\"severity\":\"error\",\"code\":\"bad-character\",\"file\":\"chapters/01.md\","
               "\"line\":1,\"column\":2,\"message\":\"the character "
               "\\\"\\\\\\u000a\\u001b\\u007f\uFFFD字\\u2028 cannot stand in a book\","
               "\"hint\":\"delete it\"}\n");
}

static void colour_is_for_terminals(void)
{
    Book book = book_of("ab");

    add(&book, 0, 1);
    check_text(&book, (YomiReportStyle){.colour = true},
               "\033[1mchapters/01.md:1:1:\033[m \033[1;35mwarning:\033[m the character X is a "
               "private-use character [private-character]\n    1 | ab\n      | "
               "\033[1;35m^\033[m\n" HINT);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/report/cells", a_caret_counts_full_width_cells);
    g_test_add_func("/report/empty-span", an_empty_span_has_a_caret);
    g_test_add_func("/report/lines", a_span_over_lines_shows_its_first);
    g_test_add_func("/report/tabs", tabs_are_expanded);
    g_test_add_func("/report/controls", nothing_commands_the_terminal);
    g_test_add_func("/report/bad-bytes", bad_bytes_are_replaced);
    g_test_add_func("/report/long-line", a_long_line_is_cut_around_the_caret);
    g_test_add_func("/report/long-mark", a_mark_ends_with_the_cut);
    g_test_add_func("/report/huge-line", a_huge_line_takes_no_time);
    g_test_add_func("/report/columns", columns_are_counted_over_lines);
    g_test_add_func("/report/no-place", what_has_no_place_is_said_by_the_program);
    g_test_add_func("/report/japanese", japanese_has_its_own_words);
    g_test_add_func("/report/advice", advice_is_shown_when_asked_for);
    g_test_add_func("/report/off", what_is_off_is_silent);
    g_test_add_func("/report/quiet", quiet_is_errors_only);
    g_test_add_func("/report/json", json_is_escaped);
    g_test_add_func("/report/colour", colour_is_for_terminals);
    return g_test_run();
}
