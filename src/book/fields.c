/* fields.c -- typed values out of YAML; what does not fit is reported at its place. */
/* SPDX-License-Identifier: MIT */
#include "book/fields.h"

#include "base/text.h"
#include "book/syntax.h"

#include <string.h>

void yomi_field_report_unknown(YomiDiags *diags, YomiCode code, YomiSpan span, const char *word,
                               const char *const *words)
{
    const char *nearest = yomi_text_nearest(word, words);
    g_autofree char *excerpt = yomi_text_excerpt(word, strlen(word));
    g_autofree char *subject =
        nearest ? g_strdup_printf("%s (%s?)", excerpt, nearest) : g_strdup(excerpt);

    yomi_diags_add(diags, code, span, subject);
}

/* With the nearest of the few @words, or with all of them. */
static void report_word(YomiDiags *diags, const YomiYamlNode *node, const char *word,
                        const char *const *words)
{
    if (yomi_text_nearest(word, words)) {
        yomi_field_report_unknown(diags, YOMI_CODE_YAML_UNKNOWN_WORD, node->span, word, words);
        return;
    }

    g_autofree char *excerpt = yomi_text_excerpt(word, strlen(word));
    g_autofree char *choice = g_strjoinv(", ", (char **)words);
    g_autofree char *subject = g_strdup_printf("%s (%s)", excerpt, choice);

    yomi_diags_add(diags, YOMI_CODE_YAML_UNKNOWN_WORD, node->span, subject);
}

static void report(YomiDiags *diags, YomiCode code, const YomiYamlNode *node, const char *name)
{
    yomi_diags_add(diags, code, node->span, name);
}

/* False when there is nothing to read; a null is reported. */
static bool has_value(const YomiYamlNode *node, const char *name, YomiDiags *diags)
{
    if (!node || node->kind == YOMI_YAML_REFUSED)
        return false;
    if (!yomi_yaml_is_null(node))
        return true;
    report(diags, YOMI_CODE_YAML_NO_VALUE, node, name);
    return false;
}

static bool is_known(const char *key, const YomiField *fields)
{
    for (; fields->key; fields++)
        if (strcmp(fields->key, key) == 0)
            return true;
    return false;
}

static void check_known(const YomiYamlNode *map, const YomiField *fields, YomiDiags *diags)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new();

    for (const YomiField *field = fields; field->key; field++)
        g_ptr_array_add(words, (gpointer)field->key);
    g_ptr_array_add(words, NULL);
    for (const YomiYamlNode *child = map->first; child; child = child->next)
        if (!is_known(child->key, fields))
            yomi_field_report_unknown(diags, YOMI_CODE_YAML_UNKNOWN_KEY, child->key_span,
                                      child->key, (const char *const *)words->pdata);
}

bool yomi_fields_check(const YomiYamlNode *node, const char *name, const YomiField *fields,
                       YomiDiags *diags)
{
    if (!has_value(node, name, diags))
        return false;
    if (node->kind != YOMI_YAML_MAP) {
        report(diags, YOMI_CODE_YAML_WANT_MAP, node, name);
        return false;
    }
    check_known(node, fields, diags);
    for (; fields->key; fields++) {
        const YomiSpan start = {node->span.source, node->span.start, node->span.start};

        if (fields->required && !yomi_yaml_get(node, fields->key))
            yomi_diags_add(diags, YOMI_CODE_YAML_MISSING_KEY, start, fields->key);
    }
    return true;
}

/* The text without white space at its ends, U+3000 included. Line ends and tabs inside come from
 * quoted texts and blocks: each run is one space, for all of our values are one line. */
static char *one_line(const char *text)
{
    g_autoptr(GString) out = g_string_sized_new(strlen(text));

    while (*text && g_unichar_isspace(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    while (*text) {
        const size_t word = strcspn(text, " \t\n"), blanks = strspn(text + word, " \t\n");
        const bool plain = !memchr(text + word, '\n', blanks) && !memchr(text + word, '\t', blanks);

        g_string_append_len(out, text, (gssize)(plain ? word + blanks : word));
        if (!plain)
            g_string_append_c(out, ' ');
        text += word + blanks;
    }
    while (out->len > 0) {
        const char *last = g_utf8_prev_char(out->str + out->len);

        if (!g_unichar_isspace(g_utf8_get_char(last)))
            break;
        g_string_truncate(out, (gsize)(last - out->str));
    }
    return g_strdup(out->str);
}

char *yomi_field_text(const YomiYamlNode *node, const char *name, YomiDiags *diags)
{
    if (!has_value(node, name, diags))
        return NULL;
    if (node->kind != YOMI_YAML_SCALAR) {
        report(diags, YOMI_CODE_YAML_WANT_TEXT, node, name);
        return NULL;
    }
    if (yomi_text_blank(node->text)) {
        report(diags, YOMI_CODE_YAML_NO_VALUE, node, name);
        return NULL;
    }
    return one_line(node->text);
}

char *yomi_field_get(const YomiYamlNode *map, const char *key, YomiDiags *diags)
{
    return yomi_field_text(yomi_yaml_get(map, key), key, diags);
}

char *yomi_field_get_date(const YomiYamlNode *map, const char *key, YomiDiags *diags)
{
    g_autofree char *text = yomi_field_get(map, key, diags);

    if (!text || yomi_syntax_is_date(text))
        return g_steal_pointer(&text);

    g_autofree char *subject = yomi_text_excerpt(text, strlen(text));

    report(diags, YOMI_CODE_BOOK_DATE, yomi_yaml_get(map, key), subject);
    return NULL;
}

int yomi_field_word(const YomiYamlNode *node, const char *name, const char *const *words,
                    YomiDiags *diags)
{
    g_autofree char *text = yomi_field_text(node, name, diags);

    if (!text)
        return -1;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], text) == 0)
            return i;
    report_word(diags, node, text, words);
    return -1;
}

int yomi_field_get_word(const YomiYamlNode *map, const char *key, const char *const *words,
                        YomiDiags *diags)
{
    return yomi_field_word(yomi_yaml_get(map, key), key, words, diags);
}

unsigned yomi_field_get_number(const YomiYamlNode *map, const char *key, unsigned most,
                               YomiDiags *diags)
{
    const YomiYamlNode *node = yomi_yaml_get(map, key);
    g_autofree char *text = yomi_field_text(node, key, diags);
    guint64 number = 0;

    if (!text || g_ascii_string_to_unsigned(text, 10, 1, most, &number, NULL))
        return (unsigned)number;

    g_autofree char *excerpt = yomi_text_excerpt(text, strlen(text));
    g_autofree char *subject = g_strdup_printf("%s (1 - %u)", excerpt, most);

    report(diags, YOMI_CODE_YAML_WANT_NUMBER, node, subject);
    return 0;
}

bool yomi_field_get_line_ends(const YomiYamlNode *map, bool otherwise, YomiDiags *diags)
{
    static const char *const words[] = {"join", "hard", NULL};
    const int word = yomi_field_get_word(map, "line-ends", words, diags);

    return word < 0 ? otherwise : word == 1;
}

/* The first child of a node of @kind; @code is for those of another. */
static const YomiYamlNode *children(const YomiYamlNode *node, YomiYamlKind kind, const char *name,
                                    YomiCode code, YomiDiags *diags)
{
    if (!has_value(node, name, diags))
        return NULL;
    if (node->kind != kind)
        report(diags, code, node, name);
    else if (!node->first)
        report(diags, YOMI_CODE_YAML_NO_VALUE, node, name);
    return node->kind == kind ? node->first : NULL;
}

const YomiYamlNode *yomi_field_items(const YomiYamlNode *node, const char *name, YomiDiags *diags)
{
    return children(node, YOMI_YAML_LIST, name, YOMI_CODE_YAML_WANT_LIST, diags);
}

const YomiYamlNode *yomi_field_entries(const YomiYamlNode *node, const char *name, YomiDiags *diags)
{
    return children(node, YOMI_YAML_MAP, name, YOMI_CODE_YAML_WANT_MAP, diags);
}
