/* assemble.c -- the second walk: every chapter again, through the passes, into the EPUB. */
/* SPDX-License-Identifier: MIT */
#include "epub/assemble.h"

#include "book/matter.h"
#include "epub/bibliography.h"
#include "epub/colophon.h"
#include "epub/container.h"
#include "epub/content.h"
#include "epub/embed.h"
#include "epub/glossary.h"
#include "epub/index.h"
#include "epub/lists.h"
#include "epub/nav.h"
#include "epub/ncx.h"
#include "epub/notes.h"
#include "epub/package.h"
#include "epub/style.h"
#include "epub/titlepage.h"
#include "epub/toc.h"
#include "epub/uuid.h"
#include "epub/words.h"
#include "pass/pass.h"
#include "pass/size.h"
#include "read/markdown.h"
#include "readings/coverage.h"
#include "write/xhtml.h"
#include "zip/zip.h"

#include <string.h>

#define XHTML "application/xhtml+xml"

/* The book as far as it is written. */
typedef struct {
    const YomiLabels *labels;
    YomiDiags *diags;
    YomiZip *zip;     /* or NULL when nothing is written */
    char *identifier; /* of the edition */
    GPtrArray *items; /* of YomiItem*, the spine's in its order */
    GPtrArray *notes; /* of GString*: the chapters' notes, for each document of 注 */
    YomiFacts facts;
    YomiCoverage *coverage; /* which words have ruby */
    YomiEmbedded fonts;
    gsize colophon_rows; /* place in the last page of 奥付 for more rows of its list */
} Assembly;

/* NULL when nobody asks for them. */
static YomiCharacters *new_characters(const YomiLabels *labels)
{
    return labels->book->fonts.none ? NULL : yomi_characters_new(labels->edition->vertical);
}

/* Adds an entry of the container. Takes @bytes over. */
static bool add_entry(Assembly *a, const char *name, char *bytes, gsize length, GError **error)
{
    if (a->zip)
        return yomi_zip_add(a->zip, name, bytes, length, false, error);
    g_free(bytes);
    return true;
}

/* Adds a file of EPUB/. Takes @bytes over. */
static bool add_file(Assembly *a, const char *file, GString *bytes, GError **error)
{
    g_autofree char *name = g_strconcat("EPUB/", file, NULL);
    const gsize length = bytes->len;

    return add_entry(a, name, g_string_free(bytes, FALSE), length, error);
}

static YomiItem *list_item(Assembly *a, const char *file, const char *media_type)
{
    YomiItem *item = yomi_item_new(file, media_type);

    g_ptr_array_add(a->items, item);
    return item;
}

/* Adds the content document @stem, next in the spine. Takes @bytes over. */
static bool add_document(Assembly *a, const char *stem, GString *bytes, GError **error)
{
    g_autofree char *file = g_strdup_printf("text/%s.xhtml", stem);

    list_item(a, file, XHTML)->in_spine = true;
    return add_file(a, file, bytes, error);
}

/* What people meet first who look into the file. The package's place is kept: it can be written
 * only when everything has been counted. */
static bool add_head(Assembly *a, GError **error)
{
    GString *container = yomi_container_write();
    const gsize length = container->len;

    if (!add_entry(a, "META-INF/container.xml", g_string_free(container, FALSE), length, error))
        return false;
    if (a->zip)
        yomi_zip_reserve(a->zip, "EPUB/package.opf");
    list_item(a, "toc.ncx", "application/x-dtbncx+xml");
    return add_file(a, "nav.xhtml", yomi_nav_write(a->labels, &a->facts), error) &&
           add_file(a, "toc.ncx", yomi_ncx_write(a->labels, a->identifier), error);
}

static bool add_style(Assembly *a, const char *name, GError **error)
{
    g_autofree char *file = g_strconcat("css/", name, NULL);
    gsize length = 0;
    const char *bytes = yomi_style_find(name, &length);

    list_item(a, file, "text/css");
    return add_file(a, file, g_string_new_len(bytes, (gssize)length), error);
}

static bool add_styles(Assembly *a, GError **error)
{
    const YomiEdition *edition = a->labels->edition;
    const char *own = edition->vertical ? "vertical.css" : "horizontal.css";

    return add_style(a, "core.css", error) && add_style(a, own, error) &&
           (edition->ruby != YOMI_POLICY_FULL || add_style(a, "furigana.css", error));
}

/* True words only, so the last chapter has no 次の章. */
static void write_links(YomiContent *content, const YomiChapter *chapter)
{
    const YomiChapterLabels *next = yomi_labels_next(content->labels, chapter);

    yomi_content_links(content, next ? g_array_index(next->pages, YomiPageLabel, 0).stem : NULL);
}

/* When the chapter was written, at its end as articles have it. */
static void write_date(YomiContent *content, const char *date)
{
    const YomiWords words = yomi_content_words(content);

    if (!date)
        return;
    yomi_markup_open(content->markup, "p", YOMI_MARKUP_LINE);
    yomi_markup_attr(content->markup, "class", "date");
    yomi_words_date(&words, date);
    yomi_markup_close(content->markup);
}

/* Opens what holds the page. Later documents of a chapter go on with it: they are no chapters of
 * their own, nor sections, which would want a heading. */
static void open_holder(YomiContent *content, const YomiChapterLabels *chapter, const char *stem,
                        bool first)
{
    const YomiMatter *matter = yomi_matter_of(chapter->chapter->kind);

    if (first) {
        yomi_content_section(content, stem, matter->type, matter->role, chapter->title);
        return;
    }
    yomi_markup_open(content->markup, "div", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(content->markup, "id", stem);
}

/* *out_rows is set by the last page of 奥付: see yomi_colophon_list(). */
static GString *write_page(const YomiChapterLabels *chapter, YomiNode *page, YomiFacts *facts,
                           const YomiLabels *labels, gsize *out_rows)
{
    static const char *const matters[] = {"frontmatter", "bodymatter", "backmatter"};
    const YomiPageLabel *label = &g_array_index(chapter->pages, YomiPageLabel, page->number - 1);
    const YomiContentFrame frame = {
        .title = label->title,
        .matter = matters[yomi_matter_of(chapter->chapter->kind)->place],
        .vertical = labels->edition->vertical && !page->horizontal,
    };
    const YomiXhtmlContext ctx = {labels, chapter->chapter, frame.vertical, facts};
    YomiContent content = yomi_content_begin(labels, facts, &frame);

    open_holder(&content, chapter, label->stem, page->number == 1);
    yomi_xhtml_blocks(content.markup, &ctx, page);
    if (!page->next) {
        write_date(&content, chapter->chapter->date);
        if (chapter->chapter->kind == YOMI_CHAPTER_COLOPHON)
            *out_rows = yomi_colophon_list(&content);
    }
    yomi_markup_close(content.markup);
    if (!page->next)
        write_links(&content, chapter->chapter);
    return yomi_content_end(&content);
}

/* A page that is too long holds one block and what goes with it, for it was not divided. */
static void report_length(Assembly *a, const YomiNode *page, gsize length)
{
    const YomiNode *block = page->first;
    g_autofree char *kilobytes = g_strdup_printf("%" G_GSIZE_FORMAT, length / 1000);

    if (length <= YOMI_SIZE_LIMIT)
        return;
    while (
        block->kind == YOMI_NODE_SECTION ||
        (block->next && (block->kind == YOMI_NODE_HEADING || block->kind == YOMI_NODE_PRINT_PAGE)))
        block = block->kind == YOMI_NODE_SECTION ? block->first : block->next;
    yomi_diags_add(a->diags, YOMI_CODE_PAGE_LONG, block->span, kilobytes);
}

/* Reads, changes, writes and forgets one chapter; its pages, of GString*, are added to @pages. */
static void write_chapter(Assembly *a, const YomiChapterLabels *labels, GPtrArray *pages)
{
    const YomiChapter *chapter = labels->chapter;
    const YomiEdition *edition = a->labels->edition;
    g_autoptr(YomiCharacters) characters = new_characters(a->labels);
    YomiFacts facts = {.characters = characters};
    YomiPassContext passes = {a->labels->book, edition, chapter, a->labels, a->diags};
    const YomiXhtmlContext notes = {a->labels, chapter, edition->vertical, &facts};

    if (!chapter->source)
        return; /* it was said when the book was loaded */

    g_autoptr(YomiDoc) doc = yomi_read_chapter(a->labels->book, chapter, a->diags);

    yomi_passes_run(&passes, doc);
    for (YomiNode *page = yomi_doc_root(doc)->first; page; page = page->next) {
        g_assert(page->kind == YOMI_NODE_PAGE && page->number <= labels->pages->len);

        GString *written = write_page(labels, page, &facts, a->labels, &a->colophon_rows);

        report_length(a, page, written->len);
        g_ptr_array_add(pages, written);
    }
    yomi_notes_append(a->notes, &notes, doc);
    yomi_coverage_add(a->coverage, doc);
    yomi_facts_add(&a->facts, &facts);
}

/* Takes the @pages over. */
static bool add_pages(Assembly *a, const YomiChapterLabels *labels, GPtrArray *pages,
                      GError **error)
{
    for (guint i = 0; i < pages->len; i++) {
        const char *stem = g_array_index(labels->pages, YomiPageLabel, i).stem;

        if (!add_document(a, stem, g_steal_pointer(&pages->pdata[i]), error))
            return false;
    }
    return true;
}

static void free_string(gpointer string)
{
    if (string)
        g_string_free(string, TRUE);
}

static bool add_chapter(Assembly *a, const YomiChapterLabels *labels, GError **error)
{
    g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func(free_string);

    write_chapter(a, labels, pages);
    return add_pages(a, labels, pages, error);
}

static void list_nav(Assembly *a)
{
    YomiItem *item = list_item(a, "nav.xhtml", XHTML);

    item->properties = "nav";
    item->in_spine = true;
}

/* 図の一覧, 表の一覧, which follow 目次. */
static bool add_lists(Assembly *a, GError **error)
{
    for (YomiCaptionKind kind = 0; kind < YOMI_N_CAPTION_KINDS; kind++)
        if (yomi_labels_has_list(a->labels, kind) &&
            !add_document(a, yomi_lists_stem(kind), yomi_lists_write(a->labels, &a->facts, kind),
                          error))
            return false;
    return true;
}

static bool wants_ruby(const YomiLabels *labels)
{
    const YomiRubyPolicy edition = labels->edition->ruby;

    return (edition == YOMI_POLICY_UNSET ? labels->book->ruby : edition) != YOMI_POLICY_NONE;
}

/* Names and titles of works get ruby where everything does. */
static bool add_bibliography(Assembly *a, GError **error)
{
    g_autoptr(YomiDoc) doc = yomi_bibliography_read(a->labels, a->diags);

    if (a->labels->edition->ruby == YOMI_POLICY_FULL)
        yomi_coverage_add(a->coverage, doc);
    for (unsigned file = 1; file <= yomi_labels_n_bibliographies(a->labels); file++) {
        g_autofree char *stem = yomi_labels_bibliography_stem(file);

        if (!add_document(a, stem, yomi_bibliography_write(a->labels, file, doc, &a->facts), error))
            return false;
    }
    return true;
}

/* The last page of 奥付 names the fonts, and this text decides about them too: it is made once to
 * be looked at, and once more when the fonts are known. */
static bool add_notices(Assembly *a, GString *page, bool vertical, GError **error)
{
    g_autoptr(GString) rows = g_string_new(NULL);
    YomiFacts unread = {.characters = a->facts.characters};

    for (unsigned i = 0; i < 2 && !a->labels->book->fonts.none; i++) {
        g_autoptr(GPtrArray) notices = NULL;

        if (!yomi_embedded_open(&a->fonts, a->labels, a->facts.characters, a->diags, error))
            return false;
        notices = yomi_embedded_notices(&a->fonts, a->labels);
        g_string_free(rows, TRUE);
        rows = yomi_colophon_notices(a->labels, i == 0 ? &unread : &a->facts, vertical, notices);
    }
    yomi_colophon_insert(page, a->colophon_rows, rows);
    return true;
}

static bool add_font(Assembly *a, YomiFace face, GError **error)
{
    g_autofree char *file = yomi_embedded_file(&a->fonts, face);
    g_autofree char *name = g_strconcat("EPUB/", file, NULL);
    g_autoptr(GBytes) bytes = NULL;
    gsize length = 0;

    list_item(a, file, yomi_embedded_media_type(&a->fonts, face));
    if (!a->zip) /* to cut it is the dearest part, and tells the author nothing */
        return true;
    bytes = yomi_embedded_subset(&a->fonts, face, a->facts.characters, error);
    if (!bytes)
        return false;

    char *data = g_bytes_unref_to_data(g_steal_pointer(&bytes), &length);

    return add_entry(a, name, data, length, error);
}

/* When all text is written, and its characters are known. */
static bool add_fonts(Assembly *a, GError **error)
{
    if (a->labels->book->fonts.none)
        return true;
    yomi_embedded_check(&a->fonts, a->labels, a->facts.characters, a->diags);
    for (unsigned i = 0; i < YOMI_N_FACES; i++)
        if (a->fonts.fonts[i] && !add_font(a, (YomiFace)i, error))
            return false;
    list_item(a, "css/fonts.css", "text/css");
    return add_file(a, "css/fonts.css", yomi_embedded_css(&a->fonts), error);
}

static bool add_glossary(Assembly *a, GError **error)
{
    for (unsigned file = 1; file <= a->labels->n_glossary_files; file++) {
        g_autoptr(YomiDoc) doc = yomi_glossary_read(a->labels, file, a->diags);
        g_autofree char *stem = yomi_glossary_stem(file);

        yomi_coverage_add(a->coverage, doc);
        if (!add_document(a, stem, yomi_glossary_write(a->labels, file, doc, &a->facts), error))
            return false;
    }
    return true;
}

static bool add_chapters(Assembly *a, GError **error)
{
    const YomiLabels *labels = a->labels;
    const YomiChapterLabels *first_body = yomi_labels_first_body(labels);
    const YomiChapterLabels *colophon = yomi_labels_colophon(labels);

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        if (chapter == first_body) {
            list_nav(a);
            if (!add_lists(a, error))
                return false;
        }
        if (chapter != colophon && !add_chapter(a, chapter, error))
            return false;
    }
    return true;
}

static bool add_notes(Assembly *a, GError **error)
{
    const GPtrArray *stems = a->labels->note_documents;

    for (guint i = 0; i < stems->len; i++) {
        const GString *fragment = a->notes->pdata[i];

        if (!add_document(a, stems->pdata[i],
                          yomi_notes_write(a->labels, &a->facts, i, fragment->str), error))
            return false;
    }
    return true;
}

/* The author's @pages, if there are any, or the program's. */
static bool add_colophon(Assembly *a, const YomiChapterLabels *author, GPtrArray *pages,
                         GError **error)
{
    bool vertical = false;

    if (!author)
        g_ptr_array_add(pages, yomi_colophon_write(a->labels, &a->facts, &a->colophon_rows));
    else if (pages->len > 0)
        vertical = a->labels->edition->vertical &&
                   !g_array_index(author->pages, YomiPageLabel, pages->len - 1).horizontal;
    if (pages->len > 0 && !add_notices(a, pages->pdata[pages->len - 1], vertical, error))
        return false;
    return author ? add_pages(a, author, pages, error)
                  : add_document(a, "colophon", g_steal_pointer(&pages->pdata[0]), error);
}

/* 扉, the front matter, 目次, 図の一覧, 表の一覧, the chapters, the back matter, 注, 参考文献,
 * 用語集, 奥付. */
static bool add_text(Assembly *a, GError **error)
{
    const YomiLabels *labels = a->labels;
    const YomiChapterLabels *colophon = yomi_labels_colophon(labels);
    g_autoptr(GPtrArray) last_pages = g_ptr_array_new_with_free_func(free_string);

    if (!add_document(a, "titlepage", yomi_titlepage_write(labels, &a->facts), error) ||
        !add_chapters(a, error))
        return false;
    if (colophon) /* it stands behind 注, but may have notes */
        write_chapter(a, colophon, last_pages);
    yomi_coverage_add_texts(a->coverage, labels->book);
    if (!add_notes(a, error) || (labels->works->len > 0 && !add_bibliography(a, error)) ||
        !add_glossary(a, error))
        return false;
    if (labels->index->len > 0 &&
        !add_document(a, "index", yomi_index_write(labels, &a->facts), error))
        return false;
    if (wants_ruby(labels))
        yomi_coverage_report(a->coverage, a->diags);
    return add_colophon(a, colophon, last_pages, error);
}

static bool add_picture(Assembly *a, const char *path, const char *file, YomiImageType type,
                        GError **error)
{
    g_autofree char *name = g_build_filename(a->labels->book->root, path, NULL);
    g_autofree char *in_zip = g_strconcat("EPUB/", file, NULL);
    g_autoptr(GError) refusal = NULL;
    char *bytes = NULL;
    gsize length = 0;

    if (!g_file_get_contents(name, &bytes, &length, &refusal)) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot read '%s': %s", name,
                    refusal->message);
        return false;
    }
    list_item(a, file, yomi_image_media_type(type));
    return add_entry(a, in_zip, bytes, length, error);
}

/* Each drawing is followed by its twin. */
static bool add_pictures(Assembly *a, GError **error)
{
    const GPtrArray *images = a->labels->images;

    for (guint i = 0; i < images->len; i++) {
        const YomiImageLabel *image = images->pdata[i];

        if (!add_picture(a, image->path, image->file, image->facts.type, error))
            return false;
        if (image->twin && !add_picture(a, image->twin, image->twin_file, YOMI_IMAGE_PNG, error))
            return false;
    }
    return true;
}

static bool add_package(Assembly *a, GError **error)
{
    const YomiPrintPageLabel *page = yomi_toc_first_print_page(a->labels);

    if (page && !a->labels->book->page_source)
        yomi_diags_add(a->diags, YOMI_CODE_PAGE_SOURCE_MISSING, page->span, page->number);
    return add_file(a, "package.opf",
                    yomi_package_write(a->labels, a->identifier, a->items, &a->facts), error);
}

bool yomi_epub_assemble(const YomiLabels *labels, YomiOutput *output, YomiDiags *diags,
                        GError **error)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func((GDestroyNotify)yomi_item_free);
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(free_string);
    g_autofree char *identifier =
        yomi_uuid_edition(labels->book->identifier, labels->edition->name);
    g_autoptr(YomiZip) zip =
        output ? yomi_zip_new(yomi_output_temporary(output), yomi_output_target(output), error)
               : NULL;
    g_autoptr(YomiCoverage) coverage = yomi_coverage_new_for(labels->book, labels->edition);
    g_autoptr(YomiCharacters) characters = new_characters(labels);
    Assembly a = {labels,
                  diags,
                  zip,
                  identifier,
                  items,
                  notes,
                  .facts = {.characters = characters},
                  .coverage = coverage};

    if (output && !zip)
        return false;
    for (guint i = 0; i < labels->note_documents->len; i++)
        g_ptr_array_add(notes, g_string_new(NULL));

    const bool done = add_head(&a, error) && add_styles(&a, error) && add_text(&a, error) &&
                      add_fonts(&a, error) && add_pictures(&a, error) && add_package(&a, error) &&
                      (!zip || yomi_zip_finish(g_steal_pointer(&zip), error));

    yomi_embedded_clear(&a.fonts);
    return done;
}
