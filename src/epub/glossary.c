/* glossary.c -- 用語集: the terms that the edition uses, and what they mean. */
/* SPDX-License-Identifier: MIT */
#include "epub/glossary.h"

#include "epub/content.h"
#include "epub/words.h"
#include "pass/pass.h"
#include "pass/terms.h"
#include "write/words.h"
#include "write/xhtml.h"

#include <string.h>

/* What passes and writer take for a chapter. */
static const YomiChapter as_chapter = {.kind = YOMI_CHAPTER_BODY, .stem = (char *)"glossary"};

/* --- rows ---------------------------------------------------------------------------------- */

static const char *row_word(YomiRow row)
{
    static const char *const words[] = {
        [YOMI_ROW_SIGNS] = "数字・記号", [YOMI_ROW_LATIN] = "英字", [YOMI_ROW_A] = "あ行",
        [YOMI_ROW_KA] = "か行",          [YOMI_ROW_SA] = "さ行",    [YOMI_ROW_TA] = "た行",
        [YOMI_ROW_NA] = "な行",          [YOMI_ROW_HA] = "は行",    [YOMI_ROW_MA] = "ま行",
        [YOMI_ROW_YA] = "や行",          [YOMI_ROW_RA] = "ら行",    [YOMI_ROW_WA] = "わ行",
        [YOMI_ROW_OTHER] = "その他",
    };

    return words[row];
}

static const YomiGlossaryEntry *entry_at(const YomiLabels *labels, guint i)
{
    return &g_array_index(labels->glossary, YomiGlossaryEntry, i);
}

GArray *yomi_glossary_rows(const YomiLabels *labels)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(YomiGlossaryRow));

    for (guint i = 0; i < labels->glossary->len; i++) {
        const YomiGlossaryEntry *entry = entry_at(labels, i);
        const YomiGlossaryEntry *last = i > 0 ? entry_at(labels, i - 1) : NULL;
        const bool same_row = last && last->row == entry->row;

        if (!same_row || last->file != entry->file) {
            const YomiGlossaryRow row = {row_word(entry->row), same_row, entry->file, i, i};

            g_array_append_val(rows, row);
        }
        g_array_index(rows, YomiGlossaryRow, rows->len - 1).end = i + 1;
    }
    return rows;
}

char *yomi_glossary_stem(unsigned file)
{
    return file == 1 ? g_strdup("glossary") : g_strdup_printf("glossary-%u", file);
}

char *yomi_glossary_row_id(const YomiGlossaryRow *row)
{
    return g_strdup_printf("glossary-row-%u", row->first + 1);
}

/* --- the tree ------------------------------------------------------------------------------ */

typedef struct {
    const YomiLabels *labels;
    YomiDoc *doc;
    YomiSpan span; /* of the entry at hand, in terms.tsv */
} Builder;

static YomiNode *add_node(const Builder *b, YomiNode *parent, YomiNodeKind kind)
{
    YomiNode *node = yomi_node_new(b->doc, kind, b->span);

    yomi_node_append(parent, node);
    return node;
}

static YomiNode *add_element(const Builder *b, YomiNode *parent, const char *name)
{
    YomiNode *element = add_node(b, parent, YOMI_NODE_ELEMENT);

    element->name = name;
    return element;
}

static void set_attr(const Builder *b, YomiNode *element, const char *name, const char *value)
{
    element->attrs = yomi_arena_alloc(yomi_doc_arena(b->doc), sizeof *element->attrs);
    *element->attrs = (YomiAttr){name, value, NULL};
}

/* Words of the program's own. */
static void add_own(const Builder *b, YomiNode *parent, const char *text)
{
    g_autofree char *annotated = yomi_words_annotate_own(b->labels, text);

    yomi_node_append_annotated(b->doc, parent, annotated, b->span);
}

static void add_text(const Builder *b, YomiNode *parent, const char *text)
{
    yomi_node_append(parent, yomi_node_new_text(b->doc, b->span, text, strlen(text)));
}

/* The term itself always has its ruby. */
static void add_head(const Builder *b, YomiNode *list, const YomiGlossaryEntry *entry)
{
    const YomiTerm *term = entry->term;
    YomiNode *head = add_element(b, list, "dt");
    YomiNode *name = add_element(b, head, "dfn");

    head->number =
        (unsigned)(term - (const YomiTerm *)(gpointer)b->labels->book->terms->list->data) + 1;
    set_attr(b, head, "id", entry->id);
    if (term->n_parts == 0) {
        add_text(b, name, term->text);
        return;
    }

    YomiNode *ruby = add_node(b, name, YOMI_NODE_RUBY);

    for (unsigned i = 0; i < term->n_parts; i++) {
        YomiNode *pair = add_node(b, ruby, YOMI_NODE_PAIR);

        pair->text = term->parts[i].base;
        pair->reading = term->parts[i].reading;
    }
}

/* 第2章の, 付録1の, 「まえがき」の or 注の */
static void add_place(const Builder *b, YomiNode *link, const YomiGlossaryEntry *entry)
{
    const YomiChapter *chapter = entry->user->chapter;
    g_autofree char *digits = g_strdup_printf("%u", MAX(chapter->number, chapter->appendix));

    if (entry->use_in_notes) {
        add_own(b, link, "注の");
    } else if (chapter->number > 0) {
        add_own(b, link, "第");
        add_text(b, link, digits);
        add_own(b, link, "章");
        add_text(b, link, "の");
    } else if (chapter->appendix > 0) {
        add_own(b, link, "付録");
        add_text(b, link, digits);
        add_text(b, link, "の");
    } else {
        add_text(b, link, "「");
        yomi_node_append_annotated(b->doc, link, entry->user->shown_title, b->span);
        add_text(b, link, "」の");
    }
}

/* 第2章の「幹細胞」へ */
static void add_way_back(const Builder *b, YomiNode *body, const YomiGlossaryEntry *entry)
{
    if (!entry->use)
        return;

    YomiNode *paragraph = add_element(b, body, "p");
    YomiNode *link = add_node(b, paragraph, YOMI_NODE_LINK);

    set_attr(b, paragraph, "class", "back");
    link->name = "backlink";
    link->target = link->href = entry->use;
    add_place(b, link, entry);
    add_text(b, link, "「");
    add_text(b, link, entry->term->text);
    add_text(b, link, "」へ");
}

static void add_entry(Builder *b, YomiNode *list, const YomiGlossaryEntry *entry)
{
    b->span = entry->term->definition_span;
    add_head(b, list, entry);

    YomiNode *body = add_element(b, list, "dd");

    add_text(b, add_node(b, body, YOMI_NODE_PARAGRAPH), entry->term->definition);
    add_way_back(b, body, entry);
}

static void add_row(Builder *b, YomiNode *page, const YomiGlossaryRow *row)
{
    YomiArena *arena = yomi_doc_arena(b->doc);
    YomiNode *section = add_node(b, page, YOMI_NODE_SECTION);
    YomiNode *heading = add_node(b, section, YOMI_NODE_HEADING);
    g_autofree char *id = yomi_glossary_row_id(row);

    section->level = heading->level = 2;
    section->id = yomi_arena_strdup(arena, id);
    section->label = yomi_arena_printf(arena, "%s%s", row->word, row->again ? "　つづき" : "");
    add_own(b, heading, row->word);
    if (row->again)
        add_text(b, heading, "　つづき");

    YomiNode *list = add_element(b, section, "dl");

    for (guint i = row->first; i < row->end; i++)
        add_entry(b, list, entry_at(b->labels, i));
}

YomiDoc *yomi_glossary_read(const YomiLabels *labels, unsigned file, YomiDiags *diags)
{
    const YomiSpan span = entry_at(labels, 0)->term->span;
    Builder builder = {labels, yomi_doc_new(span.source), span};
    YomiPassContext ctx = {labels->book, labels->edition, &as_chapter, labels, diags};
    YomiNode *page = add_node(&builder, yomi_doc_root(builder.doc), YOMI_NODE_PAGE);
    g_autoptr(GArray) rows = yomi_glossary_rows(labels);

    page->number = file;
    for (guint i = 0; i < rows->len; i++) {
        const YomiGlossaryRow *row = &g_array_index(rows, YomiGlossaryRow, i);

        if (row->file == file)
            add_row(&builder, page, row);
    }
    yomi_terms_explain(&ctx, builder.doc);
    yomi_pass_upright(&ctx, builder.doc);
    yomi_pass_vertical(&ctx, builder.doc);
    return builder.doc;
}

/* --- the document -------------------------------------------------------------------------- */

GString *yomi_glossary_write(const YomiLabels *labels, unsigned file, YomiDoc *doc,
                             YomiFacts *facts)
{
    g_autofree char *numbered = g_strdup_printf("%s（%u）", YOMI_WORD_GLOSSARY, file);
    g_autofree char *title = yomi_content_title(labels, file == 1 ? YOMI_WORD_GLOSSARY : numbered);
    g_autofree char *stem = yomi_glossary_stem(file);
    const YomiContentFrame frame = {
        .title = title,
        .matter = "backmatter",
        .vertical = labels->edition->vertical,
    };
    const YomiXhtmlContext ctx = {labels, &as_chapter, frame.vertical, facts};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    yomi_content_section(&content, stem, "glossary", "doc-glossary",
                         file == 1 ? YOMI_WORD_GLOSSARY : numbered);
    yomi_content_top_heading(&content, YOMI_WORD_GLOSSARY, file);
    yomi_xhtml_blocks(content.markup, &ctx, yomi_doc_root(doc)->first);
    yomi_markup_close(content.markup);
    yomi_content_links(&content, NULL);
    return yomi_content_end(&content);
}
