/* inline.c -- the leaves and inline nodes of a tree as XHTML. */
/* SPDX-License-Identifier: MIT */
#include "write/ruby.h"
#include "write/words.h"
#include "write/writer.h"

#include <string.h>

void yomi_writer_open_block(YomiWriter *w, const char *name)
{
    yomi_markup_open(w->markup, name, YOMI_MARKUP_BLOCK);
}

void yomi_writer_open_line(YomiWriter *w, const char *name)
{
    yomi_markup_open(w->markup, name, YOMI_MARKUP_LINE);
}

void yomi_writer_open_inline(YomiWriter *w, const char *name)
{
    yomi_markup_open(w->markup, name, YOMI_MARKUP_INLINE);
}

void yomi_writer_attr(YomiWriter *w, const char *name, const char *value)
{
    yomi_markup_attr(w->markup, name, value);
}

void yomi_writer_role(YomiWriter *w, const char *type, const char *value)
{
    yomi_writer_attr(w, "epub:type", type);
    yomi_writer_attr(w, "role", value);
    w->ctx->facts->roles++;
}

void yomi_writer_text(YomiWriter *w, const char *value)
{
    yomi_facts_count_text(w->ctx->facts, value);
    yomi_markup_text(w->markup, value);
}

static YomiWords words_of(const YomiWriter *w)
{
    return (YomiWords){w->markup, w->ctx->facts, w->ctx->labels, w->ctx->vertical, false};
}

void yomi_writer_own(YomiWriter *w, const char *value)
{
    const YomiWords words = words_of(w);

    yomi_words_own(&words, value);
}

bool yomi_writer_chapter(YomiWriter *w, const YomiChapter *chapter)
{
    const YomiWords words = words_of(w);

    return yomi_words_chapter(&words, chapter);
}

void yomi_writer_words(YomiWriter *w, const char *value)
{
    const YomiWords words = words_of(w);

    yomi_words_text(&words, value);
}

void yomi_writer_number(YomiWriter *w, unsigned number)
{
    const YomiWords words = words_of(w);

    yomi_words_number(&words, number);
}

void yomi_writer_mark(YomiWriter *w, const char *word, unsigned number, const char *place)
{
    yomi_writer_own(w, "（");
    yomi_writer_own(w, word);
    yomi_writer_number(w, number);
    if (place) {
        yomi_writer_text(w, "、");
        yomi_writer_words(w, place);
    }
    yomi_writer_text(w, "）");
}

void yomi_writer_head(YomiWriter *w)
{
    yomi_writer_open_inline(w, "span");
    yomi_writer_attr(w, "class", "number");
    yomi_writer_mark(w, w->word, w->number, NULL);
    yomi_markup_close(w->markup);
}

static void write_code_block(YomiWriter *w, const YomiNode *node)
{
    yomi_writer_open_line(w, "pre");
    yomi_writer_open_inline(w, "code");
    if (node->name)
        yomi_markup_attrf(w->markup, "class", "language-%s", node->name);
    yomi_writer_text(w, node->text);
    yomi_markup_close(w->markup);
    yomi_markup_close(w->markup);
}

static void write_image(YomiWriter *w, const YomiNode *node)
{
    const YomiImageLabel *image = g_hash_table_lookup(w->ctx->labels->by_image, node->href);
    const YomiNode *description = yomi_writer_description(node->parent);
    YomiFacts *facts = w->ctx->facts;

    g_assert(image);
    if (node->decorative)
        facts->decorative_images++;
    else
        facts->informative_images++;

    const YomiMarkupLayout layout =
        node->parent->kind == YOMI_NODE_FIGURE ? YOMI_MARKUP_LINE : YOMI_MARKUP_INLINE;

    /* Screens get the twin: Kobo's e-ink readers show no SVG, and those built on foliate-js 1.0.1
     * show nothing where a source is chosen, for they leave its srcset as it is in the zip. Paper
     * gets the drawing itself. */
    if (image->twin) {
        yomi_markup_open(w->markup, "picture", layout);
        yomi_writer_open_inline(w, "source");
        yomi_markup_attrf(w->markup, "srcset", "../%s", image->file);
        yomi_writer_attr(w, "media", "print");
        yomi_writer_attr(w, "type", yomi_image_media_type(image->facts.type));
        yomi_markup_close(w->markup);
    }
    yomi_markup_open(w->markup, "img", image->twin ? YOMI_MARKUP_INLINE : layout);
    yomi_writer_attr(w, "alt", node->alt);
    yomi_markup_attrf(w->markup, "src", "../%s", image->twin ? image->twin_file : image->file);
    yomi_writer_attr(w, "title", node->title);
    if (description) /* not aria-describedby, which would read the ruby in it (accessibility 3) */
        yomi_writer_attr(w, "aria-details", description->id);
    yomi_markup_close(w->markup);
    if (image->twin)
        yomi_markup_close(w->markup);
}

static void write_ruby(YomiWriter *w, const YomiNode *node)
{
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(YomiTermPart));

    for (const YomiNode *pair = node->first; pair; pair = pair->next) {
        const YomiTermPart part = {pair->text, pair->reading};

        g_array_append_val(parts, part);
    }
    yomi_ruby_write(w->markup, w->ctx->facts, w->ctx->labels->book,
                    (const YomiTermPart *)(gconstpointer)parts->data, parts->len);
}

/* What the pass `vertical` made, or the author's tate-chu-yoko. */
static void write_set(YomiWriter *w, const YomiNode *node)
{
    static const struct {
        const char *name;
        YomiSetKind kind;
    } kinds[] = {
        {"upright", YOMI_SET_UPRIGHT},   {"sideways", YOMI_SET_SIDEWAYS},
        {"foreign", YOMI_SET_FOREIGN},   {"kept", YOMI_SET_KEPT},
        {"unbroken", YOMI_SET_UNBROKEN},
    };
    YomiSetKind kind = YOMI_SET_TCY;

    for (size_t i = 0; node->kind == YOMI_NODE_SET && i < G_N_ELEMENTS(kinds); i++)
        if (strcmp(kinds[i].name, node->name) == 0)
            kind = kinds[i].kind;
    yomi_words_set(w->markup, w->ctx->facts, kind, node->text);
}

/* Plain a, no sup: read-aloud drops what stands in sup (accessibility 5.3). */
static void write_note_ref(YomiWriter *w, const YomiNode *node)
{
    const YomiChapterLabels *chapter =
        g_hash_table_lookup(w->ctx->labels->by_path, w->ctx->chapter->path);

    yomi_writer_open_inline(w, "a");
    yomi_writer_attr(w, "class", "noteref");
    yomi_writer_role(w, "noteref", "doc-noteref");
    yomi_writer_attr(w, "id", node->id);
    yomi_markup_attrf(w->markup, "href", "%s.xhtml#%s-note-%u",
                      yomi_labels_note_stem(w->ctx->labels, chapter, node->number),
                      w->ctx->chapter->stem, node->number);
    yomi_writer_mark(w, "注", node->number, NULL);
    yomi_markup_close(w->markup);
}

/* Each work has a link of its own, however many stand side by side. */
static void write_citation(YomiWriter *w, const YomiNode *node)
{
    const YomiWorkLabel *work =
        &g_array_index(w->ctx->labels->works, YomiWorkLabel, node->number - 1);
    g_autofree char *stem = yomi_labels_bibliography_stem(work->file);

    yomi_writer_open_inline(w, "a");
    yomi_writer_attr(w, "class", "biblioref");
    yomi_writer_role(w, "biblioref", "doc-biblioref");
    yomi_writer_attr(w, "id", node->id);
    yomi_markup_attrf(w->markup, "href", "%s.xhtml#work-%u", stem, node->number);
    yomi_writer_mark(w, "文献", node->number, node->text);
    yomi_markup_close(w->markup);
}

/* 図1, in a link; before the caption's text it stands apart. */
static void write_label(YomiWriter *w, const YomiNode *node)
{
    const bool apart = node->parent->kind != YOMI_NODE_LINK;

    if (apart) {
        yomi_writer_open_inline(w, "span");
        yomi_writer_attr(w, "class", "number");
    }
    yomi_writer_own(w, node->name);
    yomi_writer_number(w, node->number);
    if (apart) {
        yomi_markup_close(w->markup);
        yomi_writer_own(w, "　");
    }
}

/* title, not aria-label: axe-core forbids the latter on an element without a nameable role. */
static void write_print_page(YomiWriter *w, const YomiNode *node)
{
    const bool block = !yomi_node_holds_inlines(node->parent);

    yomi_markup_open(w->markup, block ? "div" : "span",
                     block ? YOMI_MARKUP_LINE : YOMI_MARKUP_INLINE);
    yomi_writer_role(w, "pagebreak", "doc-pagebreak");
    yomi_writer_attr(w, "id", node->id);
    yomi_writer_attr(w, "title", node->text);
    yomi_markup_content(w->markup);
    if (node->shown)
        yomi_writer_words(w, node->text);
    yomi_markup_close(w->markup);
    w->ctx->facts->print_pages++;
}

static void enter_link(YomiWriter *w, const YomiNode *node)
{
    yomi_writer_open_inline(w, "a");
    yomi_writer_attr(w, "id", node->id);
    yomi_writer_attr(w, "href", node->href);
    yomi_writer_attr(w, "title", node->title);
    if (!node->name)
        return;
    if (strcmp(node->name, "glossref") == 0)
        yomi_writer_attr(w, "class", "glossref");

    g_autofree char *role = g_strconcat("doc-", node->name, NULL);

    yomi_writer_role(w, node->name, role);
}

/* Leaves of the tree, written at once. False for other kinds. */
bool yomi_writer_leaf(YomiWriter *w, const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_TEXT:
        yomi_writer_text(w, node->text);
        return true;
    case YOMI_NODE_CODE:
        yomi_writer_open_inline(w, "code");
        yomi_writer_text(w, node->text);
        yomi_markup_close(w->markup);
        return true;
    case YOMI_NODE_HARD_BREAK:
        yomi_writer_open_inline(w, "br");
        yomi_markup_close(w->markup);
        return true;
    case YOMI_NODE_RULE:
        yomi_writer_open_line(w, "hr");
        yomi_markup_close(w->markup);
        return true;
    case YOMI_NODE_CODE_BLOCK:
        write_code_block(w, node);
        return true;
    case YOMI_NODE_IMAGE:
        write_image(w, node);
        return true;
    case YOMI_NODE_RUBY:
        write_ruby(w, node);
        return true;
    case YOMI_NODE_UPRIGHT:
    case YOMI_NODE_SET:
        write_set(w, node);
        return true;
    case YOMI_NODE_NOTE_REF:
        write_note_ref(w, node);
        return true;
    case YOMI_NODE_LABEL:
        write_label(w, node);
        return true;
    case YOMI_NODE_CITATION:
        write_citation(w, node);
        return true;
    case YOMI_NODE_PRINT_PAGE:
        write_print_page(w, node);
        return true;
    default:
        return false;
    }
}

void yomi_writer_enter_inline(YomiWriter *w, const YomiNode *node)
{
    switch (node->kind) {
    case YOMI_NODE_EMPHASIS:
        yomi_writer_open_inline(w, "em");
        break;
    case YOMI_NODE_STRONG:
        yomi_writer_open_inline(w, "strong");
        break;
    case YOMI_NODE_LINK:
        enter_link(w, node);
        break;
    default:
        g_assert_not_reached();
    }
}
