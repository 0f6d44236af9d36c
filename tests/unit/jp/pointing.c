/* pointing.c -- words that point on the page, and words that do not. */
/* SPDX-License-Identifier: MIT */
#include "jp/pointing.h"

#include <string.h>

/* The finds between bars: "右の図|下記". */
static void check(const char *words, const char *expected)
{
    glong length = 0;
    g_autofree gunichar *text = g_utf8_to_ucs4_fast(words, -1, &length);
    g_autoptr(GString) out = g_string_new(NULL);
    gsize at = 0, n = 0;

    while ((n = yomi_pointing_find(text, (gsize)length, &at)) > 0) {
        g_autofree char *found = g_ucs4_to_utf8(text + at, (glong)n, NULL, NULL, NULL);

        g_string_append_printf(out, "%s%s", out->len > 0 ? "|" : "", found);
        at += n;
    }
    g_assert_cmpstr(out->str, ==, expected);
}

static void pointers(void)
{
    check("右の図", "右の図");
    check("上の表では、左の写真と下記の図を", "上の表|左の写真|下記");
    check("また、右側のグラフ、左下の図、上段の例", "右側のグラフ|左下の図|上段の例");
    check("右にある図と、下に示すとおり", "右にある図|下に示");
    check("では上の図が、この下の表を、すぐ上の文", "上の図|下の表|上の文");
    check("上図と右表。次ページ、前のページ", "上図|右表|次ページ|前のページ");
    check("上記治療と下記入院", "上記|下記");
    check("左のとおりである。", "左のとおり");
    check("下の図1と右の図。", "下の図|右の図");
}

static void others(void)
{
    check("以上の表、以下の図、左右の図、上下の図", "");
    check("上の子と下の歯、右の手、左の腕の写真", "");
    check("机の上の写真、地上の写真、サイト上の画像、Web上の図、ひざ下の写真", "");
    check("上の表現、右の写真家、下の注射、左の欄干", "");
    check("右のリストバンド、左のグラフト", "");
    check("以上記載し、以下記入し、目次ページ", "");
    check("腕を上に挙げた。右の通りを左へ。上のように。", "");
    check("年上の人、目上の人、値下の", "");
    check("", "");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/jp/pointing/pointers", pointers);
    g_test_add_func("/jp/pointing/others", others);
    return g_test_run();
}
