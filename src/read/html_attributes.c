/* html_attributes.c -- the attributes that raw HTML may keep. */
/* SPDX-License-Identifier: MIT */
#include "read/html_reader.h"

#include "base/text.h"
#include "book/link.h"
#include "doc/lang.h"
#include "read/html_time.h"

#include <stdlib.h>
#include <string.h>

/* What is gathered while one tag is read. */
typedef struct {
    YomiHtml *html;
    YomiRaw *raw;
    const YomiToken *token;
    const YomiSchema *row;
    const char *parent;
    size_t value; /* where the value that is being looked at starts */
    YomiAttr *list;
    bool faulty;
} Tag;

static bool has_word(const char *words, const char *word)
{
    g_autofree char *between = g_strdup_printf(" %s ", word);

    return strstr(words, between) != NULL;
}

static bool is_number(const char *value, long least, long most)
{
    enum { LONGEST = 9 };
    const char *digits = *value == '-' && least < 0 ? value + 1 : value;
    const size_t length = strlen(digits);

    if (length == 0 || length > LONGEST || strspn(digits, "0123456789") != length)
        return false;

    const long number = strtol(value, NULL, 10);

    return number >= least && number <= most;
}

/* HTML section 4.9.11: more columns or rows than these are cut off. */
static bool is_colspan(const char *value)
{
    return is_number(value, 1, 1000);
}
static bool is_rowspan(const char *value)
{
    return is_number(value, 0, 65534);
}

static bool is_integer(const char *value)
{
    return is_number(value, -999999999, 999999999);
}

static bool is_scope(const char *value)
{
    return has_word(" row col rowgroup colgroup ", value) && !strchr(value, ' ');
}

static bool is_list_type(const char *value)
{
    return strlen(value) == 1 && strchr("1aAiI", *value);
}

static bool is_direction(const char *value)
{
    return has_word(" ltr rtl auto ", value) && !strchr(value, ' ');
}

/* Any name without white space: the book's own ids are made from it later. */
static bool is_id(const char *value)
{
    if (!*value)
        return false;
    for (; *value; value = g_utf8_next_char(value))
        if (g_unichar_isspace(g_utf8_get_char(value)))
            return false;
    return true;
}

static bool is_flag(const char *value)
{
    return !*value || has_word(" open reversed ", value);
}

static bool is_anything(const char *value)
{
    (void)value;
    return true;
}

typedef struct {
    const char *name;
    bool (*is_valid)(const char *value);
    YomiCode code; /* when it is not */
} Rule;

static const Rule rules[] = {
    {"alt", is_anything, YOMI_CODE_HTML_VALUE},
    {"colspan", is_colspan, YOMI_CODE_HTML_VALUE},
    {"datetime", yomi_html_is_time, YOMI_CODE_HTML_TIME},
    {"dir", is_direction, YOMI_CODE_HTML_VALUE},
    {"href", is_anything, YOMI_CODE_HTML_VALUE},
    {"id", is_id, YOMI_CODE_HTML_VALUE},
    {"lang", yomi_lang_is_known, YOMI_CODE_HTML_LANG},
    {"open", is_flag, YOMI_CODE_HTML_VALUE},
    {"reversed", is_flag, YOMI_CODE_HTML_VALUE},
    {"rowspan", is_rowspan, YOMI_CODE_HTML_VALUE},
    {"scope", is_scope, YOMI_CODE_HTML_VALUE},
    {"span", is_colspan, YOMI_CODE_HTML_VALUE},
    {"src", is_anything, YOMI_CODE_HTML_VALUE},
    {"start", is_integer, YOMI_CODE_HTML_VALUE},
    {"title", is_anything, YOMI_CODE_HTML_VALUE},
    {"type", is_list_type, YOMI_CODE_HTML_VALUE},
    {"value", is_integer, YOMI_CODE_HTML_VALUE},
};

static const Rule *find_rule(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        if (strcmp(rules[i].name, name) == 0)
            return &rules[i];
    return NULL;
}

/* EPUBCheck follows cite as it follows pictures: only https leads nowhere it would complain of. */
static const char *check_cite(const Tag *tag, const char *value)
{
    g_autofree char *url = NULL;

    if (g_ascii_strncasecmp(value, "https:", strlen("https:")) != 0 ||
        yomi_link_write(value, &url) != YOMI_LINK_GOOD)
        return NULL;
    return yomi_arena_strdup(yomi_doc_arena(tag->html->doc), url);
}

/* What is written for @value of the attribute @name; NULL when it is not valid. */
static const char *check_value(const Tag *tag, const Rule *rule, const char *name,
                               const char *value)
{
    YomiArena *arena = yomi_doc_arena(tag->html->doc);
    bool valid = true;

    if (strcmp(name, "cite") == 0)
        return check_cite(tag, value);
    if (strcmp(name, "datetime") == 0 && strcmp(tag->row->name, "time") != 0)
        valid = yomi_html_is_edit_time(value);
    else if (strcmp(name, "dir") == 0 && strcmp(tag->row->name, "bdo") == 0)
        valid = is_direction(value) && strcmp(value, "auto") != 0;
    else
        valid = rule->is_valid(value);
    if (!valid)
        return NULL;
    if (rule->is_valid == is_flag)
        return rule->name;
    if (strcmp(name, "href") == 0 || strcmp(name, "src") == 0) {
        g_autofree char *trimmed = g_strstrip(g_strdup(value));

        return yomi_arena_strdup(arena, trimmed);
    }
    return yomi_arena_strdup(arena, value);
}

/* Only lists that count have items with a value. */
static bool is_kept(const Tag *tag, const char *name)
{
    if (!tag->row->attributes)
        return false;
    if (strcmp(name, "value") == 0)
        return strcmp(tag->row->name, "li") == 0 && strcmp(tag->parent, "ol") == 0;
    return has_word(" dir id lang title ", name) || has_word(tag->row->attributes, name);
}

static char *name_of(const Tag *tag, const YomiRawAttribute *attribute)
{
    return g_ascii_strdown(tag->raw->text + attribute->name,
                           (gssize)(attribute->name_end - attribute->name));
}

static YomiSpan span_of(const Tag *tag, const YomiRawAttribute *attribute)
{
    return yomi_raw_span(tag->raw, attribute->name, MAX(attribute->name_end, attribute->value_end));
}

static const YomiRawAttribute *find_raw(const Tag *tag, const char *name)
{
    for (guint i = 0; i < tag->token->attributes->len; i++) {
        const YomiRawAttribute *attribute =
            &g_array_index(tag->token->attributes, YomiRawAttribute, i);
        g_autofree char *found = name_of(tag, attribute);

        if (strcmp(found, name) == 0)
            return attribute;
    }
    g_assert_not_reached();
}

/* By name, as the tree wants them. */
static void insert(Tag *tag, const char *name, const char *value)
{
    YomiArena *arena = yomi_doc_arena(tag->html->doc);
    YomiAttr *attr = yomi_arena_alloc(arena, sizeof *attr);
    YomiAttr **place = &tag->list;

    while (*place && strcmp((*place)->name, name) < 0)
        place = &(*place)->next;
    attr->name = yomi_arena_strdup(arena, name);
    attr->value = value;
    attr->next = *place;
    *place = attr;
}

/* Called by libxml2's reader for each attribute of the tag made below. */
static void take_attribute(const char *name, const char *value, gpointer data)
{
    enum { LONGEST = 40 };
    Tag *tag = data;
    const Rule *rule = find_rule(name);
    const char *checked = check_value(tag, rule, name, value);

    if (checked) {
        insert(tag, name, checked);
        return;
    }

    g_autofree char *shown =
        g_utf8_strlen(value, -1) > LONGEST ? g_utf8_substring(value, 0, LONGEST) : g_strdup(value);
    g_autofree char *subject = g_strdup_printf("%s=\"%s\"", name, shown);
    const YomiCode code = rule ? rule->code : YOMI_CODE_HTML_CITE;

    tag->faulty = true;
    yomi_diags_add(tag->html->diags, code, span_of(tag, find_raw(tag, name)), subject);
}

static void report_reference(YomiCode code, const char *subject, size_t start, size_t end,
                             gpointer data)
{
    const Tag *tag = data;

    yomi_diags_add(tag->html->diags, code,
                   yomi_raw_span(tag->raw, tag->value + start, tag->value + end), subject);
}

/* Adds the attribute as the author wrote it, but for references by name: libxml2 knows those of
 * HTML 4 only. */
static void add_source(Tag *tag, GString *source, const char *name,
                       const YomiRawAttribute *attribute)
{
    g_string_append_printf(source, " %s", name);
    if (attribute->value == attribute->value_end)
        return;
    tag->value = attribute->value;

    g_autofree char *value =
        yomi_refs_decode(tag->html->refs, tag->raw->text + attribute->value,
                         attribute->value_end - attribute->value, true, report_reference, tag);

    g_string_append_printf(source, "=%s", value);
}

YomiAttr *yomi_html_attributes(YomiHtml *html, YomiRaw *raw, const YomiToken *token,
                               const YomiSchema *row, const char *parent, bool *out_faulty)
{
    Tag tag = {.html = html, .raw = raw, .token = token, .row = row, .parent = parent};
    g_autoptr(GString) source = g_string_new(NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    g_string_printf(source, "<%s", row->name);
    for (guint i = 0; i < token->attributes->len; i++) {
        const YomiRawAttribute *attribute = &g_array_index(token->attributes, YomiRawAttribute, i);
        g_autofree char *name = name_of(&tag, attribute);

        if (!is_kept(&tag, name))
            yomi_diags_add(html->diags, YOMI_CODE_HTML_ATTRIBUTE, span_of(&tag, attribute), name);
        else if (g_hash_table_contains(seen, name))
            yomi_diags_add(html->diags, YOMI_CODE_HTML_ATTRIBUTE_TWICE, span_of(&tag, attribute),
                           name);
        else {
            add_source(&tag, source, name, attribute);
            g_hash_table_add(seen, g_steal_pointer(&name));
        }
    }
    if (g_hash_table_size(seen) > 0) {
        g_string_append(source, " >");
        yomi_tag_read(html->tags, source->str, source->len, take_attribute, &tag);
    }
    *out_faulty = tag.faulty;
    return tag.list;
}
