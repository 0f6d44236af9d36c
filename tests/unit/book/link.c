/* link.c -- addresses outside the book. */
/* SPDX-License-Identifier: MIT */
#include "book/link.h"

static void good(const char *target, const char *expected)
{
    g_autofree char *href = NULL;

    g_assert_true(yomi_link_is_external(target));
    g_assert_cmpint(yomi_link_write(target, &href), ==, YOMI_LINK_GOOD);
    g_assert_cmpstr(href, ==, expected);
}

static void refused(const char *target, YomiLinkState state)
{
    g_autofree char *href = NULL;

    g_assert_true(yomi_link_is_external(target));
    g_assert_cmpint(yomi_link_write(target, &href), ==, state);
    g_assert_null(href);
}

static void good_addresses(void)
{
    good("https://example.com", "https://example.com");
    good("HTTP://Example.COM:8080/a?b=c&d#e", "http://example.com:8080/a?b=c&d#e");
    good("https://example.com/%E6%97%A5%zz 1", "https://example.com/%E6%97%A5%25zz%201");
    good("https://ja.wikipedia.org/wiki/筋萎縮[1]#症状#2",
         "https://ja.wikipedia.org/wiki/%E7%AD%8B%E8%90%8E%E7%B8%AE%5B1%5D"
         "#%E7%97%87%E7%8A%B6%232");
    good("https://例え.jp/", "https://xn--r8jz45g.jp/");
    good("https://w_w.example.com/", "https://w_w.example.com/");
    good("http://192.168.0.1/", "http://192.168.0.1/");
    good("http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/");
    good("mailto:info@example.com", "mailto:info@example.com");
    good("MAILTO:FOO@BAR.BAZ", "mailto:FOO@BAR.BAZ");
    good("tel:+81-3-1234-5678", "tel:+81-3-1234-5678");
    good("irc://foo.bar:2233/baz", "irc://foo.bar:2233/baz");
}

static void schemes_without_a_place_in_a_book(void)
{
    static const char *const targets[] = {"javascript:alert(1)", "JavaScript:x", "data:text/html,x",
                                          "file:///etc/passwd",  "made-up://a",  "a+b+c:d",
                                          "C:\\book\\a.md",      "localhost:50"};

    for (size_t i = 0; i < G_N_ELEMENTS(targets); i++)
        refused(targets[i], YOMI_LINK_SCHEME);
}

static void bad_addresses(void)
{
    static const char *const targets[] = {"https:",
                                          "https:example.com",
                                          "https:/example.com",
                                          "http://",
                                          "http://../",
                                          "http://a..b/",
                                          "http://-a.com/",
                                          "http://a-.com/",
                                          "http://w,w.com/",
                                          "http://a b.com/",
                                          "http://a.com:x/",
                                          "http://a.com:99999/",
                                          "http://me:pw@a.com",
                                          "http://1.2.3.999/",
                                          "http://[::1/",
                                          "http://[zz]/",
                                          "http://a.com\\b",
                                          "http://%41.com/",
                                          "mailto:",
                                          "http://xn--a-\xE3\x81\x82/"};

    for (size_t i = 0; i < G_N_ELEMENTS(targets); i++)
        refused(targets[i], YOMI_LINK_BAD);
}

static void inside_the_book(void)
{
    static const char *const targets[] = {"",      "02.md", "#a", "../a:b", "//example.com/",
                                          "注：a", "1a:b"};

    for (size_t i = 0; i < G_N_ELEMENTS(targets); i++)
        g_assert_false(yomi_link_is_external(targets[i]));
}

static void decoding(void)
{
    static const struct {
        const char *text, *expected;
    } rows[] = {{"a%20b.md", "a b.md"}, {"%E7%B4%B0", "細"}, {"%FF", "%FF"},
                {"a%00b", "a%00b"},     {"100%", "100%"},    {"%2", "%2"}};

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text = yomi_link_decode(rows[i].text);

        g_assert_cmpstr(text, ==, rows[i].expected);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/book/link/good", good_addresses);
    g_test_add_func("/book/link/scheme", schemes_without_a_place_in_a_book);
    g_test_add_func("/book/link/bad", bad_addresses);
    g_test_add_func("/book/link/inside", inside_the_book);
    g_test_add_func("/book/link/decode", decoding);
    return g_test_run();
}
