/* package.c -- package.opf: what the book is, its files and their order. */
/* SPDX-License-Identifier: MIT */
#include "epub/package.h"

#include "base/markup.h"
#include "epub/a11y.h"
#include "epub/content.h"

#include <string.h>

YomiItem *yomi_item_new(const char *file, const char *media_type)
{
    YomiItem *item = g_new0(YomiItem, 1);

    item->file = g_strdup(file);
    item->media_type = media_type;
    return item;
}

void yomi_item_free(YomiItem *item)
{
    g_free(item->file);
    g_free(item);
}

static void write_dc(YomiMarkup *markup, const char *name, const char *id, const char *value)
{
    if (!value)
        return;
    yomi_markup_open(markup, name, YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "id", id);
    yomi_markup_text(markup, value);
    yomi_markup_close(markup);
}

/* A property of the whole book, or of the element that @id names. */
static void write_meta(YomiMarkup *markup, const char *id, const char *property, const char *value)
{
    if (!value)
        return;
    yomi_markup_open(markup, "meta", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "property", property);
    if (id)
        yomi_markup_attrf(markup, "refines", "#%s", id);
    if (g_str_equal(property, "role"))
        yomi_markup_attr(markup, "scheme", "marc:relators");
    yomi_markup_text(markup, value);
    yomi_markup_close(markup);
}

/* One dc:title with the subtitle in it: of several, readers show any one (ereaders 10). */
static void write_title(YomiMarkup *markup, const YomiBook *book)
{
    g_autofree char *title = yomi_content_book_title(book);
    g_autofree char *kana = yomi_content_book_kana(book);

    write_dc(markup, "dc:title", "title", title);
    write_meta(markup, "title", "file-as", kana);
    write_dc(markup, "dc:description", NULL, book->description);
}

static void write_people(YomiMarkup *markup, const YomiBook *book)
{
    for (guint i = 0; i < book->creators->len; i++) {
        const YomiCreator *person = book->creators->pdata[i];
        g_autofree char *id = g_strdup_printf("creator-%u", i + 1);

        write_dc(markup, "dc:creator", id, person->name);
        write_meta(markup, id, "role", person->role);
        write_meta(markup, id, "file-as", person->kana);
    }
    if (!book->publisher)
        return;
    write_dc(markup, "dc:publisher", "publisher", book->publisher);
    write_meta(markup, "publisher", "file-as", book->publisher_kana);
}

/* Where the printed pages come from. EPUB 3.3 prefers pageBreakSource, which EPUBCheck 4.2.6 calls
 * an error (OPF-027); this form is older and right in both. */
static void write_page_source(YomiMarkup *markup, const YomiBook *book, const YomiFacts *facts)
{
    if (!book->page_source || facts->print_pages == 0)
        return;
    yomi_markup_comment(markup, "printed pages");
    write_dc(markup, "dc:source", "page-source", book->page_source);
    write_meta(markup, "page-source", "source-of", "pagination");
}

/* Kindle goes by its own meta, in the form of EPUB 2 (ereaders 1.2). */
static void write_layout(YomiMarkup *markup, const YomiLabels *labels)
{
    const YomiEdition *edition = labels->edition;

    write_meta(markup, NULL, "rendition:layout", "reflowable");
    yomi_markup_open(markup, "meta", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "name", "primary-writing-mode");
    yomi_markup_attr(markup, "content", edition->vertical ? "vertical-rl" : "horizontal-lr");
    yomi_markup_close(markup);
    /* Apple Books shows its own fonts else (ereaders 5.1). */
    if (!labels->book->fonts.none)
        write_meta(markup, NULL, "ibooks:specified-fonts", "true");
}

static void write_metadata(YomiMarkup *markup, const YomiLabels *labels, const char *identifier,
                           const YomiFacts *facts)
{
    const YomiBook *book = labels->book;

    yomi_markup_open(markup, "metadata", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    yomi_markup_comment(markup, "identity");
    write_dc(markup, "dc:identifier", "identifier", identifier);
    write_dc(markup, "dc:language", NULL, book->language);
    yomi_markup_comment(markup, "title");
    write_title(markup, book);
    yomi_markup_comment(markup, "people");
    write_people(markup, book);
    yomi_markup_comment(markup, "dates");
    write_dc(markup, "dc:date", NULL, book->date);
    write_meta(markup, NULL, "dcterms:modified", book->modified);
    if (book->rights) {
        yomi_markup_comment(markup, "rights");
        write_dc(markup, "dc:rights", NULL, book->rights);
    }
    write_page_source(markup, book, facts);
    yomi_markup_comment(markup, "layout");
    write_layout(markup, labels);
    yomi_markup_comment(markup, "accessibility, counted while the text was written");
    yomi_a11y_write(markup, facts);
    yomi_markup_close(markup);
}

/* The file's name, made an XML name (XML 1.0 section 2.3); yours. */
static char *item_id(const YomiItem *item)
{
    const char *slash = strchr(item->file, '/');
    const char *name = slash ? slash + 1 : item->file;
    char *id = g_ascii_isalpha(*name) ? g_strdup(name) : g_strconcat("_", name, NULL);

    /* Names in the book hold no underscore of their own, so ids stay unique. */
    return g_strcanon(id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-._", '_');
}

/* The value of the digits at *text, which is moved behind them. */
static guint64 take_number(const char **text)
{
    char *end = NULL;
    const guint64 number = g_ascii_strtoull(*text, &end, 10);

    *text = end;
    return number;
}

/* By name, numbers in it by value; what ends first comes first: chapter-2, chapter-2-1, chapter-10.
 */
static int compare_names(const char *a, const char *b)
{
    while (*a && *b) {
        if (g_ascii_isdigit(*a) && g_ascii_isdigit(*b)) {
            const guint64 m = take_number(&a), n = take_number(&b);

            if (m != n)
                return m < n ? -1 : 1;
        } else if (*a != *b) {
            const int x = *a == '.' ? 0 : *a, y = *b == '.' ? 0 : *b;

            return x - y;
        } else {
            a++;
            b++;
        }
    }
    return *a - *b;
}

static int compare_items(gconstpointer first, gconstpointer second)
{
    const YomiItem *a = *(YomiItem *const *)first, *b = *(YomiItem *const *)second;
    const int by_type = strcmp(a->media_type, b->media_type);
    const int by_name = by_type ? by_type : compare_names(a->file, b->file);

    return by_name ? by_name : strcmp(a->file, b->file);
}

static void write_manifest(YomiMarkup *markup, const GPtrArray *items)
{
    g_autoptr(GPtrArray) sorted = g_ptr_array_new();

    g_ptr_array_extend(sorted, (GPtrArray *)items, NULL, NULL);
    g_ptr_array_sort(sorted, compare_items);
    yomi_markup_open(markup, "manifest", YOMI_MARKUP_BLOCK);
    for (guint i = 0; i < sorted->len; i++) {
        const YomiItem *item = sorted->pdata[i];
        g_autofree char *id = item_id(item);

        yomi_markup_open(markup, "item", YOMI_MARKUP_LINE);
        yomi_markup_attr(markup, "id", id);
        yomi_markup_attr(markup, "href", item->file);
        yomi_markup_attr(markup, "media-type", item->media_type);
        yomi_markup_attr(markup, "properties", item->properties);
        yomi_markup_close(markup);
    }
    yomi_markup_close(markup);
}

static void write_spine(YomiMarkup *markup, const YomiEdition *edition, const GPtrArray *items)
{
    yomi_markup_open(markup, "spine", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "page-progression-direction", edition->vertical ? "rtl" : "ltr");
    yomi_markup_attr(markup, "toc", "toc.ncx");
    for (guint i = 0; i < items->len; i++) {
        const YomiItem *item = items->pdata[i];
        g_autofree char *id = item_id(item);

        if (!item->in_spine)
            continue;
        yomi_markup_open(markup, "itemref", YOMI_MARKUP_LINE);
        yomi_markup_attr(markup, "idref", id);
        yomi_markup_close(markup);
    }
    yomi_markup_close(markup);
}

GString *yomi_package_write(const YomiLabels *labels, const char *identifier,
                            const GPtrArray *items, const YomiFacts *facts)
{
    GString *out = g_string_new(NULL);
    g_autoptr(YomiMarkup) markup = yomi_markup_new(out);

    yomi_markup_declaration(markup);
    yomi_markup_open(markup, "package", YOMI_MARKUP_BLOCK);
    yomi_markup_attr(markup, "xmlns", "http://www.idpf.org/2007/opf");
    yomi_markup_attr(markup, "prefix",
                     labels->book->fonts.none
                         ? "schema: http://schema.org/"
                         : "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/"
                           "vocabulary-extensions-1.0/ schema: http://schema.org/");
    yomi_markup_attr(markup, "unique-identifier", "identifier");
    yomi_markup_attr(markup, "version", "3.0"); /* of EPUB 3.3 too */
    yomi_markup_attr(markup, "xml:lang", labels->book->language);
    write_metadata(markup, labels, identifier, facts);
    write_manifest(markup, items);
    write_spine(markup, labels->edition, items);
    yomi_markup_close(markup);
    return out;
}
