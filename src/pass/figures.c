/* figures.c -- a picture alone in its paragraph is a figure; every picture says what it shows. */
/* SPDX-License-Identifier: MIT */
#include "pass/captions.h"

#include "base/text.h"
#include "doc/walk.h"

#include <string.h>

/* What an alt text must not be: it repeats that there is a picture (accessibility 4.3). */
static const char *const empty_words[] = {
    "画像",    "図",    "写真",       "イメージ", "図表", "絵",  "イラスト", "グラフ",      "image",
    "picture", "photo", "photograph", "figure",   "fig",  "img", "graphic",  "illustration"};

static bool is_in_number(gunichar c)
{
    return g_unichar_isdigit(c) || g_unichar_isspace(c) || g_unichar_ispunct(c);
}

/* "-", "…", "1": nothing that speech could say of a picture. */
static bool is_all_marks(const char *alt)
{
    while (*alt && is_in_number(g_utf8_get_char(alt)))
        alt = g_utf8_next_char(alt);
    return !*alt;
}

/* "図1", "Figure 2-1", "画像（３）": a word of the list and perhaps a number. */
static bool is_empty_word(const char *alt)
{
    g_autofree char *folded = g_utf8_strdown(alt, -1);

    for (size_t i = 0; i < G_N_ELEMENTS(empty_words); i++) {
        if (!g_str_has_prefix(folded, empty_words[i]))
            continue;

        const char *rest = folded + strlen(empty_words[i]);

        while (*rest && is_in_number(g_utf8_get_char(rest)))
            rest = g_utf8_next_char(rest);
        if (!*rest)
            return true;
    }
    return false;
}

/* The name of the picture's file, with or without its extension, or of any other picture. */
static bool is_file_name(const char *alt, const char *target)
{
    static const char *const extensions[] = {".png",  ".jpg", ".jpeg", ".gif",
                                             ".webp", ".svg", ".bmp",  ".tiff"};
    g_autofree char *name = g_path_get_basename(target);
    g_autofree char *folded = g_utf8_strdown(alt, -1);
    const char *dot = strrchr(name, '.');

    if (strcmp(alt, name) == 0)
        return true;
    if (dot && strlen(alt) == (size_t)(dot - name) && strncmp(alt, name, strlen(alt)) == 0)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(extensions); i++)
        if (g_str_has_suffix(folded, extensions[i]))
            return true;
    return false;
}

static void check_alt(const YomiPassContext *ctx, const YomiNode *image)
{
    g_autofree char *alt = yomi_text_collapse(image->alt);

    if (image->decorative)
        return;
    if (!*alt)
        yomi_diags_add(ctx->diags, YOMI_CODE_IMAGE_ALT_MISSING, image->span, image->target);
    else if (is_all_marks(alt) || is_empty_word(alt) || is_file_name(alt, image->target))
        yomi_diags_add(ctx->diags, YOMI_CODE_IMAGE_ALT_POOR, image->span, alt);
}

/* The one picture of @paragraph when nothing else is there but white space and its name. */
static YomiNode *lone_image(const YomiNode *paragraph)
{
    YomiNode *image = NULL;

    for (YomiNode *child = paragraph->first; child; child = child->next) {
        if (child->kind == YOMI_NODE_IMAGE && !image)
            image = child;
        else if (child->kind != YOMI_NODE_TEXT ||
                 !(yomi_text_blank(child->text) ||
                   (image && !child->next && yomi_captions_is_name(child->text))))
            return NULL;
    }
    return image;
}

static void make_figure(YomiCaptions *c, YomiNode *paragraph, YomiNode *image)
{
    YomiNode *figure = yomi_node_new(c->doc, YOMI_NODE_FIGURE, paragraph->span);

    yomi_node_detach(image);
    yomi_node_append(figure, image);
    yomi_captions_take_name(c, figure, paragraph);
    if (!yomi_text_blank(image->title)) {
        YomiNode *caption = yomi_node_new(c->doc, YOMI_NODE_CAPTION, image->span);

        yomi_node_append(
            caption, yomi_node_new_text(c->doc, image->span, image->title, strlen(image->title)));
        yomi_node_append(figure, caption);
        yomi_captions_take_name(c, figure, caption);
    }
    image->title = NULL;
    yomi_node_replace(paragraph, figure);
}

static void make_figures(YomiCaptions *c, YomiNode *top)
{
    YomiWalk walk = yomi_walk_begin(top);
    bool in_text = false; /* within a paragraph or heading, and they do not nest */

    while (yomi_walk_next(&walk)) {
        YomiNode *node = walk.node;
        YomiNode *image = node->kind == YOMI_NODE_PARAGRAPH ? lone_image(node) : NULL;

        if (node->kind == YOMI_NODE_HEADING || node->kind == YOMI_NODE_PARAGRAPH)
            in_text = walk.entering && !image;
        if (image && !walk.entering)
            make_figure(c, node, image);
        else if (!walk.entering)
            yomi_captions_leave(c, node);
        if (node->kind == YOMI_NODE_IMAGE && walk.entering) {
            check_alt(c->ctx, node);
            if (in_text)
                yomi_diags_add(c->ctx->diags, YOMI_CODE_IMAGE_INLINE, node->span, node->target);
        }
    }
}

void yomi_pass_figures(YomiPassContext *ctx, YomiDoc *doc)
{
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    YomiCaptions captions = {ctx, doc, names};

    make_figures(&captions, yomi_doc_root(doc));
    make_figures(&captions, yomi_doc_notes(doc));
}
