/* project.c -- book.yaml becomes a book: metadata, editions, policies. */
/* SPDX-License-Identifier: MIT */
#include "book/project.h"

#include "base/file.h"
#include "base/text.h"
#include "book/fields.h"
#include "book/syntax.h"
#include "jp/chars.h"

#include <string.h>

/* clang-format off */
const YomiField yomi_project_keys[] = {
    {"title", true},
    {"title-kana", false},
    {"subtitle", false},
    {"subtitle-kana", false},
    {"creators", true},
    {"publisher", false},
    {"publisher-kana", false},
    {"language", true},
    {"identifier", true},
    {"date", false},
    {"modified", false},
    {"rights", false},
    {"description", false},
    {"page-source", false},
    {"name", false},
    {"notice", false},
    {"dedication", false},
    {"epigraph", false},
    {"foreword", false},
    {"introduction", false},
    {"preface", false},
    {"prologue", false},
    {"chapters", true},
    {"epilogue", false},
    {"conclusion", false},
    {"afterword", false},
    {"appendix", false},
    {"acknowledgments", false},
    {"credits", false},
    {"errata", false},
    {"colophon", false},
    {"editions", true},
    {"ruby-notation", false},
    {"line-ends", false},
    {"chapter-links", false},
    {"numbered-captions", false},
    {"lists", false},
    {"further-reading", false},
    {"digits", false},
    {"ruby", false},
    {"ruby-headings", false},
    {"ruby-table-headers", false},
    {"ruby-style", false},
    {"ruby-rp", false},
    {"index", false},
    {"glossary", false},
    {"glossary-links", false},
    {"grade", false},
    {"plain", false},
    {"profile", false},
    {"fonts", false},
    {"missing-glyphs", false},
    {"diagnostics", false},
    {NULL, false},
};
/* clang-format on */

static const char *const answers[] = {"false", "true", NULL};

static bool is_true(const YomiYamlNode *map, const char *key, YomiDiags *diags)
{
    return yomi_field_get_word(map, key, answers, diags) == 1;
}

void yomi_creator_free(YomiCreator *creator)
{
    if (!creator)
        return;
    g_free(creator->name);
    g_free(creator->kana);
    g_free(creator->role);
    g_free(creator);
}

void yomi_edition_free(YomiEdition *edition)
{
    if (!edition)
        return;
    g_free(edition->name);
    g_free(edition);
}

/* Stands in for a required value; there is an error then, and nothing is written. */
static void stand_in(char **value, const char *placeholder)
{
    if (!*value)
        *value = g_strdup(placeholder);
}

static void report_value(YomiDiags *diags, YomiCode code, YomiSpan span, const char *value)
{
    g_autofree char *subject = yomi_text_excerpt(value, strlen(value));

    yomi_diags_add(diags, code, span, subject);
}

/* The text under @key when @is_good finds so; else it is reported as @code. */
static char *get_checked(const YomiYamlNode *map, const char *key, bool (*is_good)(const char *),
                         YomiCode code, YomiDiags *diags)
{
    g_autofree char *text = yomi_field_get(map, key, diags);

    if (!text || is_good(text))
        return g_steal_pointer(&text);
    report_value(diags, code, yomi_yaml_get(map, key)->span, text);
    return NULL;
}

/* Where the value under @key stands; the map itself when it has none. */
static YomiSpan span_of(const YomiYamlNode *map, const char *key)
{
    const YomiYamlNode *node = yomi_yaml_get(map, key);

    return node ? node->span : map->span;
}

static bool is_japanese(const char *text)
{
    return strcmp(text, "ja") == 0;
}

/* --- creators ------------------------------------------------------------------------------ */

static void read_creator(YomiBook *book, const YomiYamlNode *item, YomiDiags *diags)
{
    static const YomiField fields[] = {
        {"name", true}, {"kana", false}, {"role", false}, {NULL, false}};
    static const char *const roles[] = {"aut", "edt", "trl", "ill", "ctb", "bkp", NULL};

    if (!yomi_fields_check(item, "creators", fields, diags))
        return;

    YomiCreator *creator = g_new0(YomiCreator, 1);
    const int role = yomi_field_get_word(item, "role", roles, diags);

    creator->name = yomi_field_get(item, "name", diags);
    creator->span = span_of(item, "name");
    stand_in(&creator->name, book->name);
    creator->kana = yomi_field_get(item, "kana", diags);
    creator->role = g_strdup(roles[MAX(role, 0)]);
    g_ptr_array_add(book->creators, creator);
}

static void read_creators(YomiBook *book, const YomiYamlNode *node, YomiDiags *diags)
{
    const YomiYamlNode *item = yomi_field_items(node, "creators", diags);

    for (; item; item = item->next)
        read_creator(book, item, diags);
    if (book->creators->len == 0) {
        YomiCreator *creator = g_new0(YomiCreator, 1);

        creator->name = g_strdup(book->name);
        creator->span = yomi_span_make(book->source, 0, 0);
        creator->role = g_strdup("aut");
        g_ptr_array_add(book->creators, creator);
    }
}

/* --- ruby ---------------------------------------------------------------------------------- */

/* YOMI_POLICY_UNSET when @map does not say. */
static YomiRubyPolicy read_ruby_policy(const YomiYamlNode *map, YomiDiags *diags)
{
    const int word = yomi_field_get_word(map, "ruby", yomi_terms_policies, diags);

    return word < 0 ? YOMI_POLICY_UNSET : (YomiRubyPolicy)(word + 1);
}

static void read_ruby(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags)
{
    static const char *const notations[] = {"braces", "aozora", "both", NULL};
    static const char *const styles[] = {"jukugo", "word", NULL};
    const int notation = yomi_field_get_word(map, "ruby-notation", notations, diags);

    book->ruby_notation = notation < 0 ? YOMI_RUBY_BRACES : (YomiRubyNotation)(notation + 1);
    book->ruby = read_ruby_policy(map, diags);
    if (book->ruby == YOMI_POLICY_UNSET)
        book->ruby = YOMI_POLICY_FIRST_CHAPTER;
    book->ruby_by_word = yomi_field_get_word(map, "ruby-style", styles, diags) == 1;
    book->ruby_headings = is_true(map, "ruby-headings", diags);
    book->ruby_table_headers = is_true(map, "ruby-table-headers", diags);
    book->ruby_rp = is_true(map, "ruby-rp", diags);
}

/* --- editions ------------------------------------------------------------------------------ */

static YomiEdition *add_edition(YomiBook *book, const char *name, bool vertical, YomiSpan span)
{
    YomiEdition *edition = g_new0(YomiEdition, 1);

    edition->name = g_strdup(name);
    edition->vertical = vertical;
    edition->span = span;
    edition->digits = book->digits;
    g_ptr_array_add(book->editions, edition);
    return edition;
}

/* How vertical editions set their digits: what @map says, else @otherwise. */
static YomiDigits read_digits(const YomiYamlNode *map, YomiDigits otherwise, YomiDiags *diags)
{
    static const char *const ways[] = {
        [YOMI_DIGITS_FULLWIDTH] = "fullwidth",
        [YOMI_DIGITS_MARKUP] = "markup",
        [YOMI_DIGITS_KANJI] = "kanji",
        NULL,
    };
    const int way = yomi_field_get_word(map, "digits", ways, diags);

    return way < 0 ? otherwise : (YomiDigits)way;
}

/* The file will be NAME-EDITION.epub. */
static void check_length(const YomiBook *book, const YomiYamlNode *entry, YomiDiags *diags)
{
    enum { NAME_MAX_BYTES = 255 };
    const size_t length = strlen(book->name) + strlen("-") + strlen(entry->key) + strlen(".epub");
    g_autofree char *subject = g_strdup_printf("%zu", length);

    if (length > NAME_MAX_BYTES)
        yomi_diags_add(diags, YOMI_CODE_BOOK_NAME_LONG, entry->key_span, subject);
}

static YomiRubyPolicy read_edition_ruby(const YomiYamlNode *map, YomiDiags *diags)
{
    static const char *const ways[] = {"none",          "every", "first-book", "first-chapter",
                                       "first-section", "full",  NULL};
    const int way = yomi_field_get_word(map, "ruby", ways, diags);

    return way < 0 ? YOMI_POLICY_UNSET : (YomiRubyPolicy)(way + 1);
}

static void read_edition(YomiBook *book, const YomiYamlNode *entry, YomiDiags *diags)
{
    static const YomiField fields[] = {
        {"writing-mode", true}, {"ruby", false}, {"digits", false}, {NULL, false}};
    static const char *const modes[] = {"horizontal", "vertical", NULL};

    if (!yomi_syntax_is_name(entry->key))
        report_value(diags, YOMI_CODE_BOOK_NAME, entry->key_span, entry->key);
    else
        check_length(book, entry, diags);

    const bool is_map = yomi_fields_check(entry, entry->key, fields, diags);
    const bool vertical = is_map && yomi_field_get_word(entry, "writing-mode", modes, diags) == 1;
    YomiEdition *edition = add_edition(book, entry->key, vertical, entry->key_span);

    edition->digits = is_map ? read_digits(entry, book->digits, diags) : book->digits;
    if (is_map)
        edition->ruby = read_edition_ruby(entry, diags);
    if (edition->ruby == YOMI_POLICY_FULL && edition->digits == YOMI_DIGITS_KANJI)
        yomi_diags_add(diags, YOMI_CODE_FURIGANA_DIGITS, entry->key_span, entry->key);
}

static void read_editions(YomiBook *book, const YomiYamlNode *node, YomiDiags *diags)
{
    const YomiYamlNode *entry = yomi_field_entries(node, "editions", diags);

    for (; entry; entry = entry->next)
        read_edition(book, entry, diags);
    if (book->editions->len == 0)
        add_edition(book, "vertical", true, yomi_span_make(book->source, 0, 0));
}

/* --- policies ------------------------------------------------------------------------------ */

static void report_unknown_code(YomiDiags *diags, const YomiYamlNode *entry)
{
    const char *words[YOMI_N_CODES + 1] = {NULL};

    for (unsigned code = 0; code < YOMI_N_CODES; code++)
        words[code] = yomi_code_info((YomiCode)code)->word;
    yomi_field_report_unknown(diags, YOMI_CODE_DIAGNOSTICS_UNKNOWN, entry->key_span, entry->key,
                              words);
}

static void read_diagnostics(const YomiYamlNode *node, YomiDiags *diags)
{
    static const char *const levels[] = {"off", "advice", "warning", "error", NULL};

    const YomiYamlNode *entry = yomi_field_entries(node, "diagnostics", diags);

    for (; entry; entry = entry->next) {
        YomiCode code = 0;

        if (!yomi_code_find(entry->key, &code)) {
            report_unknown_code(diags, entry);
            continue;
        }

        const int level = yomi_field_word(entry, entry->key, levels, diags);

        if (level >= 0 && !yomi_diags_set_severity(diags, code, (YomiSeverity)level))
            yomi_diags_add(diags, YOMI_CODE_DIAGNOSTICS_FIXED, entry->key_span, entry->key);
    }
}

/* The keys are called as what they make the lint find. */
static void read_plain(YomiPlainLimits *limits, const YomiYamlNode *node, YomiDiags *diags)
{
    enum { LONGEST = 1000, PERCENT = 100 };
    static const YomiField fields[] = {
        {"sentence-long", false},
        {"sentence-very-long", false},
        {"kanji-heavy", false},
        {NULL, false},
    };

    if (!node || !yomi_fields_check(node, "plain", fields, diags))
        return;
    limits->sentence = yomi_field_get_number(node, "sentence-long", LONGEST, diags);
    limits->very_long = yomi_field_get_number(node, "sentence-very-long", LONGEST, diags);
    limits->kanji = yomi_field_get_number(node, "kanji-heavy", PERCENT, diags);
}

static void read_lists(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags)
{
    static const char *const kinds[] = {
        [YOMI_CAPTION_FIGURE] = "figures", [YOMI_CAPTION_TABLE] = "tables", NULL};
    const YomiYamlNode *item = yomi_field_items(yomi_yaml_get(map, "lists"), "lists", diags);

    for (; item; item = item->next) {
        const int kind = yomi_field_word(item, "lists", kinds, diags);

        if (kind >= 0)
            book->lists[kind] = true;
    }
}

static void read_policies(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags)
{
    static const char *const profiles[] = {"clinic", NULL};
    static const char *const grades[] = {"off", "1", "2", "3", "4", "5", "6", "joyo", NULL};

    static const char *const links[] = {"section", "chapter", "none", NULL};

    read_ruby(book, map, diags);
    book->index = is_true(map, "index", diags);
    book->glossary = yomi_field_get_word(map, "glossary", answers, diags) != 0;
    book->glossary_links =
        (YomiGlossaryLinks)MAX(yomi_field_get_word(map, "glossary-links", links, diags), 0);
    book->further_reading = yomi_field_get_word(map, "further-reading", answers, diags) != 0;
    book->chapter_links = yomi_field_get_word(map, "chapter-links", answers, diags) != 0;
    book->numbered_captions = yomi_field_get_word(map, "numbered-captions", answers, diags) != 0;
    read_lists(book, map, diags);
    book->grade = (unsigned)MAX(yomi_field_get_word(map, "grade", grades, diags), 0);
    book->clinic = yomi_field_get_word(map, "profile", profiles, diags) == 0;
    read_plain(&book->plain, yomi_yaml_get(map, "plain"), diags);
    yomi_fonts_read(&book->fonts, map, book->root, diags);
    read_diagnostics(yomi_yaml_get(map, "diagnostics"), diags);
}

/* --- furigana editions --------------------------------------------------------------------- */

static void need_kana(const char *text, const char *kana, YomiSpan span, YomiDiags *diags)
{
    if (text && !kana && yomi_text_has_ideograph(text))
        yomi_diags_add(diags, YOMI_CODE_FURIGANA_KANA, span, text);
}

/* How a name is read cannot be guessed: where every kanji has ruby, book.yaml must say it. */
static void check_kana(const YomiBook *book, const YomiYamlNode *map, YomiDiags *diags)
{
    if (!yomi_book_has_furigana(book))
        return;
    need_kana(book->title, book->title_kana, span_of(map, "title"), diags);
    need_kana(book->subtitle, book->subtitle_kana, span_of(map, "subtitle"), diags);
    need_kana(book->publisher, book->publisher_kana, span_of(map, "publisher"), diags);
    for (guint i = 0; i < book->creators->len; i++) {
        const YomiCreator *person = book->creators->pdata[i];

        need_kana(person->name, person->kana, person->span, diags);
    }
}

/* --- the rest ------------------------------------------------------------------------------ */

/* SOURCE_DATE_EPOCH (reproducible-builds.org), in the form of dcterms:modified; NULL without error
 * when it is not set. */
static char *time_of_environment(GError **error)
{
    const guint64 latest = 253402300799; /* the last second of the year 9999 */
    const char *text = g_getenv("SOURCE_DATE_EPOCH");
    guint64 seconds = 0;

    if (!text || !*text)
        return NULL;
    if (!g_ascii_string_to_unsigned(text, 10, 0, latest, &seconds, NULL)) {
        g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED,
                    "SOURCE_DATE_EPOCH is not a number of seconds: '%s'", text);
        return NULL;
    }

    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc((gint64)seconds);

    return g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");
}

/* book.yaml wins; the clock is never asked (style: same input, same bytes). */
static bool read_modified(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags, GError **error)
{
    GError *wrong = NULL;

    if (yomi_yaml_get(map, "modified")) {
        book->modified =
            get_checked(map, "modified", yomi_syntax_is_time, YOMI_CODE_BOOK_MODIFIED, diags);
    } else {
        book->modified = time_of_environment(&wrong);
        if (wrong) {
            g_propagate_error(error, wrong);
            return false;
        }
        if (!book->modified)
            yomi_diags_add(diags, YOMI_CODE_BOOK_NO_MODIFIED,
                           yomi_span_make(book->source, map->span.start, map->span.start), NULL);
    }
    stand_in(&book->modified, "1970-01-01T00:00:00Z");
    return true;
}

static void read_texts(YomiBook *book, const YomiYamlNode *map, YomiDiags *diags)
{
    book->title = yomi_field_get(map, "title", diags);
    book->title_kana = yomi_field_get(map, "title-kana", diags);
    book->subtitle = yomi_field_get(map, "subtitle", diags);
    book->subtitle_kana = yomi_field_get(map, "subtitle-kana", diags);
    book->publisher = yomi_field_get(map, "publisher", diags);
    book->publisher_kana = yomi_field_get(map, "publisher-kana", diags);
    book->rights = yomi_field_get(map, "rights", diags);
    book->rights_span = span_of(map, "rights");
    book->description = yomi_field_get(map, "description", diags);
    book->page_source = yomi_field_get(map, "page-source", diags);
    book->page_source_span = span_of(map, "page-source");
    book->date = yomi_field_get_date(map, "date", diags);
    book->language = get_checked(map, "language", is_japanese, YOMI_CODE_BOOK_LANGUAGE, diags);
    book->identifier =
        get_checked(map, "identifier", yomi_syntax_is_identifier, YOMI_CODE_BOOK_IDENTIFIER, diags);
    stand_in(&book->title, book->name);
    stand_in(&book->language, "ja");
    stand_in(&book->identifier, "urn:uuid:00000000-0000-0000-0000-000000000000");
}

bool yomi_project_read(YomiBook *book, const YomiYamlNode *map, const char *name, YomiDiags *diags,
                       GError **error)
{
    yomi_fields_check(map, "book.yaml", yomi_project_keys, diags);
    book->name = get_checked(map, "name", yomi_syntax_is_name, YOMI_CODE_BOOK_NAME, diags);
    if (!book->name)
        book->name = yomi_syntax_make_name(name);
    read_texts(book, map, diags);
    read_creators(book, yomi_yaml_get(map, "creators"), diags);
    book->digits = read_digits(map, YOMI_DIGITS_FULLWIDTH, diags);
    read_editions(book, yomi_yaml_get(map, "editions"), diags);
    read_policies(book, map, diags);
    check_kana(book, map, diags);
    return read_modified(book, map, diags, error);
}
