/* claims.c -- claims in a clinic's book, and the comments that allow them. */
/* SPDX-License-Identifier: MIT */
#include "linting.h"

static void check_clinic(const char *markdown, const char *expected)
{
    YomiBook book = {.clinic = true};

    check_in(&book, markdown, expected);
}

static void only_where_asked(void)
{
    check_clinic("必ず*治*る。", "1:1 claim-cure (必ず治る)");
    check("必ず治る。<!-- claims: ok -->", "");
}

static void everywhere_but_in_code(void)
{
    check_clinic("# 最高の治療\n\n![奇跡](a.png)\n\n| 体験談 | `体験談` |\n|---|---|\n\n注[^a]\n\n"
                 "[^a]: 今だけ\n",
                 "1:3 claim-best (最高の), 3:1 claim-wonder (奇跡), 5:3 claim-voice (体験談), "
                 "10:7 claim-bargain (今だけ)");
}

static void a_comment_allows(void)
{
    check_clinic("<!-- claims: ok 引用 -->\n\n必ず治る。最高の。\n\n必ず治る。",
                 "5:1 claim-cure (必ず治る)");
    check_clinic("<!--claims：OK 引用-->\n必ず治る。", "");
    check_clinic("必ず治る。<!-- claims: ok 引用 -->続き。\n\n奇跡", "3:1 claim-wonder (奇跡)");
    check_clinic("- 一\n- <!-- claims: ok 引用 --> 奇跡\n- 奇跡", "3:3 claim-wonder (奇跡)");
    check_clinic("<!-- claims: ok 引用 -->\n\n| 奇跡 | 一 |\n|---|---|\n| 二 | 奇跡 |\n\n奇跡",
                 "7:1 claim-wonder (奇跡)");
    check_clinic("<!-- claims: ok 引用 -->\n\n本文。^[奇跡]", "");
    check_clinic("[^a]\n\n<!-- claims: ok 引用 -->\n\n[^a]: 奇跡\n", "");
}

static void a_comment_needs_a_reason(void)
{
    check_clinic("<!-- claims: ok -->\n\n奇跡", "1:1 claim-waiver (ok), 3:1 claim-wonder (奇跡)");
    check_clinic("<!-- claims: 引用 -->\n\n奇跡",
                 "1:1 claim-waiver (引用), 3:1 claim-wonder (奇跡)");
    check_clinic("<!-- claims: okay 引用 -->", "1:1 claim-waiver (okay 引用)");
    check_clinic("<!-- claims ok 引用 -->\n\n<!-- 奇跡 -->\n\n<!---->\n\n`<!-- claims: ok -->`",
                 "");
}

static void a_comment_allows_something(void)
{
    check_clinic("<!-- claims: ok 引用 -->\n\n本文。\n\n奇跡",
                 "1:1 claim-waiver-unused, 5:1 claim-wonder (奇跡)");
    check_clinic("奇跡\n\n<!-- claims: ok 引用 -->",
                 "1:1 claim-wonder (奇跡), 3:1 claim-waiver-unused");
    check_clinic("<!-- claims: ok 引用 -->\n\n<!-- claims: ok また -->\n\n奇跡",
                 "3:1 claim-waiver-unused");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lint/claims/asked", only_where_asked);
    g_test_add_func("/lint/claims/everywhere", everywhere_but_in_code);
    g_test_add_func("/lint/claims/allowed", a_comment_allows);
    g_test_add_func("/lint/claims/reason", a_comment_needs_a_reason);
    g_test_add_func("/lint/claims/unused", a_comment_allows_something);
    return g_test_run();
}
