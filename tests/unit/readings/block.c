/* block.c -- tests of readings/block. */
/* SPDX-License-Identifier: MIT */
#include "readings/block.h"

#include "chapter.h"

static void append(const YomiBlock *block, gpointer out)
{
    g_string_append_printf(out, "[%s]", block->text->str);
}

static void check(const char *markdown, const char *expected)
{
    g_auto(Chapter) chapter = chapter_of(markdown);
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_blocks_walk(yomi_doc_root(chapter.doc), append, out);
    yomi_blocks_walk(yomi_doc_notes(chapter.doc), append, out);
    g_assert_cmpstr(out->str, ==, expected);
}

static void a_block_is_one_text(void)
{
    check("薬を**飲む**。", "[薬を飲む。]");
    check("# 題\n\n一\n\n- 二\n- 三\n", "[題][一][二][三]");
    check("{薬|くすり}を^12^錠", "[薬を12錠]");
    check("| 一 | 二 |\n|---|---|\n| 三 | 四 |\n", "[一][二][三][四]");
}

static void what_is_no_text_parts_words(void)
{
    check("薬[^a]を飲む\n\n[^a]: 注\n", "[薬 を飲む][注]");
    check("薬`漢字`を", "[薬 を]");
    check("```\n漢字\n```\n\n一", "[一]");
    check("一\\\n二", "[一\n二]");
}

static void other_languages_are_left_out(void)
{
    check("薬は<span lang=\"zh\">药物</span>。", "[薬は。]");
    check("薬は<span lang=\"ja\">薬物</span>。", "[薬は薬物。]");
    check("<div lang=\"zh\">\n药物\n</div>\n\n一", "[一]");
}

static void places(const YomiBlock *block, gpointer out)
{
    const char *word = strstr(block->text->str, "細胞");
    const gsize start = (gsize)(word - block->text->str);
    const YomiSpan span = yomi_block_span(block, start, start + strlen("細胞"));

    g_string_append_len(out, span.source->text + span.start, (gssize)(span.end - span.start));
    g_assert_null(yomi_block_piece(block, block->text->len));
}

static void places_lead_into_the_chapter(void)
{
    g_auto(Chapter) chapter = chapter_of("一\n**幹**と細胞です");
    g_autoptr(GString) out = g_string_new(NULL);

    yomi_blocks_walk(yomi_doc_root(chapter.doc), places, out);
    g_assert_cmpstr(out->str, ==, "細胞");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/readings/block/one", a_block_is_one_text);
    g_test_add_func("/readings/block/parts", what_is_no_text_parts_words);
    g_test_add_func("/readings/block/languages", other_languages_are_left_out);
    g_test_add_func("/readings/block/places", places_lead_into_the_chapter);
    return g_test_run();
}
