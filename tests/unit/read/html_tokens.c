/* html_tokens.c -- tests of read/html_tokens.c: raw HTML in pieces, and their places. */
/* SPDX-License-Identifier: MIT */
#include "read/html_tokens.h"

#include <string.h>

static void append_token(GString *out, const YomiRaw *raw, const YomiToken *token)
{
    static const char *const kinds[] = {"text", "open", "close", "comment", "bad"};

    g_string_append_printf(out, "%s%s", out->len ? " " : "", kinds[token->kind]);
    if (token->kind == YOMI_TOKEN_OPEN || token->kind == YOMI_TOKEN_CLOSE)
        g_string_append_printf(out, ":%s", token->name);
    else
        g_string_append_printf(out, "[%.*s]", (int)(token->end - token->start),
                               raw->text + token->start);
    if (token->kind != YOMI_TOKEN_OPEN)
        return;
    for (guint i = 0; i < token->attributes->len; i++) {
        const YomiRawAttribute *a = &g_array_index(token->attributes, YomiRawAttribute, i);

        g_string_append_printf(out, "{%.*s=%.*s}", (int)(a->name_end - a->name),
                               raw->text + a->name, (int)(a->value_end - a->value),
                               raw->text + a->value);
    }
    if (token->self_closing)
        g_string_append_c(out, '/');
}

static void check(const char *text, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const YomiNode node = {.text = text};
    YomiRaw raw = {0};
    YomiToken token = {0};

    yomi_raw_init(&raw, &node);
    yomi_token_init(&token);
    while (yomi_token_next(&token, &raw))
        append_token(out, &raw, &token);
    g_assert_cmpstr(out->str, ==, expected);
    yomi_token_clear(&token);
    yomi_raw_clear(&raw);
}

static void tags(void)
{
    check("<b>x</b>", "open:b text[x] close:b");
    check("<BR/><br /><a href=x/>", "open:br/ open:br/ open:a{href=x/}");
    check("</P >", "close:p");
    check("<custom-name>", "open:custom-name");
}

static void attributes(void)
{
    check("<a b c=d e='f g' h=\"i>j\">", "open:a{b=}{c=d}{e='f g'}{h=\"i>j\"}");
    check("<a b = 'c'\nd>", "open:a{b='c'}{d=}");
    check("<a b='1'c='2'>", "open:a{b='1'}{c='2'}");
    check("<a =b / c>", "open:a{=b=}{c=}");
}

static void what_is_text(void)
{
    check("a < b <3 </ c", "text[a ] text[< b ] text[<3 ] text[</ c]");
    check("<", "text[<]");
    check("", "");
}

static void comments(void)
{
    check("<!-- a -- > --><!----><!--><!--->x", "comment[<!-- a -- > -->] comment[<!---->] "
                                                "comment[<!-->] comment[<!--->] text[x]");
    check("<!-- a", "bad[<!-- a]");
}

static void what_is_bad(void)
{
    check("<!DOCTYPE html>x", "bad[<!DOCTYPE html>] text[x]");
    check("<![CDATA[a>b]]>x", "bad[<![CDATA[a>b]]>] text[x]");
    check("<?php a > b ?>x", "bad[<?php a > b ?>] text[x]");
    check("<a b='c>", "bad[<a b='c>]");
    check("<a ", "bad[<a ]");
    check("</a", "bad[</a]");
}

static void raw_text_is_skipped(void)
{
    const YomiNode node = {.text = "<script>if (a<b) '</p>'</SCRIPT>x"};
    YomiRaw raw = {0};
    YomiToken token = {0};

    yomi_raw_init(&raw, &node);
    yomi_token_init(&token);
    g_assert_true(yomi_token_next(&token, &raw));
    yomi_token_skip_content(&token, &raw);
    g_assert_true(yomi_token_next(&token, &raw));
    g_assert_cmpint(token.kind, ==, YOMI_TOKEN_CLOSE);
    g_assert_cmpstr(token.name, ==, "script");
    yomi_token_clear(&token);
    yomi_raw_clear(&raw);
}

/* The place of @part of the raw text @text, which stands in @source from @start to @end. */
static void check_place(const char *source_text, size_t start, size_t end, const char *text,
                        const char *part, const char *expected)
{
    g_autoptr(YomiSource) source =
        yomi_source_new("t.md", 0, g_strdup(source_text), strlen(source_text));
    const YomiNode node = {.text = text, .span = yomi_span_make(source, start, end)};
    const size_t at = (size_t)(strstr(text, part) - text);
    YomiRaw raw = {0};

    yomi_raw_init(&raw, &node);

    const YomiSpan span = yomi_raw_span(&raw, at, at + strlen(part));
    g_autofree char *got = g_strndup(source_text + span.start, span.end - span.start);

    g_assert_cmpstr(got, ==, expected);
    yomi_raw_clear(&raw);
}

static void places(void)
{
    check_place("a <b>c", 2, 5, "<b>", "<b>", "<b>");
    check_place("> <div>\n> <b>x\n> </div>", 2, 23, "<div>\n<b>x\n</div>\n", "<b>", "<b>");
    check_place("> <div>\n> <b>x\n> </div>", 2, 23, "<div>\n<b>x\n</div>\n", "x\n</div>",
                "x\n> </div>");
    check_place("- <p\n  id=a>\n", 2, 13, "<p\nid=a>\n", "id=a", "id=a");
    /* not found again: the whole node */
    check_place("> <div>\n>\t<b>\n", 2, 13, "<div>\n   <b>\n", "<b>", "<div>\n>\t<b>");
}

static void without_a_source(void)
{
    const YomiNode node = {.text = "<b>"};
    YomiRaw raw = {0};

    yomi_raw_init(&raw, &node);
    g_assert_null(yomi_raw_span(&raw, 0, 3).source);
    yomi_raw_clear(&raw);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/read/html-tokens/tags", tags);
    g_test_add_func("/read/html-tokens/attributes", attributes);
    g_test_add_func("/read/html-tokens/text", what_is_text);
    g_test_add_func("/read/html-tokens/comments", comments);
    g_test_add_func("/read/html-tokens/bad", what_is_bad);
    g_test_add_func("/read/html-tokens/raw-text", raw_text_is_skipped);
    g_test_add_func("/read/html-tokens/places", places);
    g_test_add_func("/read/html-tokens/no-source", without_a_source);
    return g_test_run();
}
