/* chars.c -- tests of jp/chars. */
/* SPDX-License-Identifier: MIT */
#include "jp/chars.h"

static void ideographs(void)
{
    const gunichar yes[] = {0x6F22, 0x3005, 0x3007, 0x20B9F, 0xFA11};
    const gunichar no[] = {'a', 0x3042, 0x30A2, 0x3006, 0x30F6, 0x3001, 0xFF21};

    for (size_t i = 0; i < G_N_ELEMENTS(yes); i++)
        g_assert_true(yomi_char_is_ideograph(yes[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(no); i++)
        g_assert_false(yomi_char_is_ideograph(no[i]));
}

static void kana(void)
{
    g_assert_true(yomi_char_is_kana(0x3042));
    g_assert_true(yomi_char_is_kana(0x30FC));
    g_assert_true(yomi_char_is_kana(0x30F6));
    g_assert_false(yomi_char_is_kana(0x30FB));
    g_assert_false(yomi_char_is_kana('a'));
    g_assert_false(yomi_char_is_kana(0x6F22));
}

static void widths(void)
{
    g_assert_true(yomi_char_is_wide(0x3042));
    g_assert_true(yomi_char_is_wide(0xFF71)); /* half-width kana joins like kana */
    g_assert_true(yomi_char_is_wide(0xFF0C));
    g_assert_true(yomi_char_is_cjk(0xFF08));
    g_assert_false(yomi_char_is_wide('a'));
    g_assert_false(yomi_char_is_wide(0x201C));
    g_assert_false(yomi_char_is_cjk('('));
}

static void narrow_forms(void)
{
    g_assert_cmpuint(yomi_char_narrow(0xFF21), ==, 'A');
    g_assert_cmpuint(yomi_char_narrow(0xFF08), ==, '(');
    g_assert_cmpuint(yomi_char_narrow('A'), ==, 'A');
    g_assert_cmpuint(yomi_char_narrow(0x3042), ==, 0x3042);
    g_assert_true(yomi_char_is_halfwidth_kana(0xFF71));
    g_assert_true(yomi_char_is_halfwidth_kana(0xFF61));
    g_assert_false(yomi_char_is_halfwidth_kana(0x30A2));
    g_assert_false(yomi_char_is_halfwidth_kana(0xFF21));
}

static void extending(void)
{
    g_assert_true(yomi_char_is_extending(0xE0100));
    g_assert_true(yomi_char_is_extending(0xFE00));
    g_assert_true(yomi_char_is_extending(0x3099));
    g_assert_false(yomi_char_is_extending(0x6F22));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/chars/ideographs", ideographs);
    g_test_add_func("/jp/chars/kana", kana);
    g_test_add_func("/jp/chars/widths", widths);
    g_test_add_func("/jp/chars/narrow", narrow_forms);
    g_test_add_func("/jp/chars/extending", extending);
    return g_test_run();
}
