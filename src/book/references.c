/* references.c -- the works that a book cites: CSL data, as Zotero exports it. */
/* SPDX-License-Identifier: MIT */
#include "book/references.h"

#include "base/file.h"
#include "book/fields.h"
#include "book/reflinks.h"
#include "book/refvalues.h"
#include "book/syntax.h"
#include "doc/lang.h"
#include "jp/chars.h"

#include <string.h>

static const char yaml_name[] = "references.yaml";
static const char json_name[] = "references.json";

typedef struct {
    YomiReferences *references;
    YomiRefReader reader;
    const char **variables, **types; /* all names */
} Loader;

static void report(const Loader *loader, YomiCode code, YomiSpan span, const char *subject)
{
    yomi_diags_add(loader->reader.diags, code, span, subject);
}

/* --- what language a work is in --------------------------------------------------------------- */

static bool has_japanese(const char *text)
{
    for (; text && *text; text = g_utf8_next_char(text)) {
        const gunichar c = g_utf8_get_char(text);

        if (yomi_char_is_kana(c) || yomi_char_is_ideograph(c))
            return true;
    }
    return false;
}

/* Zotero's field is free text. NULL when it is no language that we know. */
static const char *language_tag(const YomiRefReader *reader, const char *language)
{
    static const struct {
        const char *word, *tag;
    } words[] = {
        {"english", "en"}, {"eng", "en"},     {"japanese", "ja"}, {"jpn", "ja"},
        {"日本語", "ja"},  {"german", "de"},  {"deu", "de"},      {"ger", "de"},
        {"french", "fr"},  {"fra", "fr"},     {"fre", "fr"},      {"spanish", "es"},
        {"spa", "es"},     {"italian", "it"}, {"ita", "it"},      {"chinese", "zh"},
        {"zho", "zh"},     {"chi", "zh"},     {"korean", "ko"},   {"kor", "ko"},
    };
    g_autofree char *folded = language ? g_utf8_strdown(language, -1) : NULL;
    g_autofree char *tag = language ? g_strdelimit(g_strdup(language), "_", '-') : NULL;

    for (size_t i = 0; folded && i < G_N_ELEMENTS(words); i++)
        if (strcmp(folded, words[i].word) == 0)
            return words[i].tag;
    return tag && yomi_lang_is_known(tag) ? yomi_arena_strdup(reader->arena, tag) : NULL;
}

/* The language that the data names, else that of the letters in the title, else in the names. */
static void settle_language(const Loader *loader, YomiReference *reference)
{
    const char *tag = language_tag(&loader->reader, reference->texts[YOMI_REF_LANGUAGE]);
    const char *const title = reference->texts[YOMI_REF_TITLE];

    if (tag) {
        reference->japanese = g_ascii_strncasecmp(tag, "ja", 2) == 0 && (!tag[2] || tag[2] == '-');
    } else if (title) {
        reference->japanese = has_japanese(title);
    } else {
        for (int role = 0; role < YOMI_N_ROLES; role++)
            for (unsigned i = 0; i < reference->people[role].n_names; i++) {
                const YomiRefName *name = &reference->people[role].names[i];

                reference->japanese = reference->japanese || has_japanese(name->literal) ||
                                      has_japanese(name->family);
            }
    }
    reference->language = tag ? tag : reference->japanese ? "ja" : "en";
}

/* --- one work --------------------------------------------------------------------------------- */

static void read_variable(const Loader *loader, const YomiYamlNode *child, YomiReference *reference)
{
    const YomiCslVariable *variable = yomi_csl_variable(child->key);

    if (!variable || variable->slot < 0)
        return;
    switch (variable->kind) {
    case YOMI_CSL_TEXT: {
        const char *text = yomi_ref_text(&loader->reader, child, child->key);

        if (text)
            reference->texts[variable->slot] = text;
        break;
    }
    case YOMI_CSL_NAMES:
        reference->people[variable->slot] = yomi_ref_people(&loader->reader, child, child->key);
        break;
    case YOMI_CSL_DATE:
        reference->dates[variable->slot] = yomi_ref_time(&loader->reader, child, child->key);
        break;
    case YOMI_CSL_OTHER:
        break;
    }
}

static bool has_head(const YomiReference *reference)
{
    for (int role = 0; role < YOMI_N_HEAD_ROLES; role++)
        if (reference->people[role].n_names > 0)
            return true;
    return false;
}

static bool has_text(const YomiReference *reference, YomiRefText text)
{
    return reference->texts[text] != NULL;
}

/* What readers need to find the work. */
static void check_complete(const Loader *loader, const YomiYamlNode *item,
                           const YomiReference *reference)
{
    const struct {
        unsigned need;
        bool present;
        const char *key;
    } needs[] = {
        {YOMI_NEEDS_TITLE, has_text(reference, YOMI_REF_TITLE), "title"},
        {YOMI_NEEDS_AUTHOR, has_head(reference), "author"},
        {YOMI_NEEDS_CONTAINER,
         has_text(reference, YOMI_REF_CONTAINER) || has_text(reference, YOMI_REF_CONTAINER_SHORT),
         "container-title"},
        {YOMI_NEEDS_PUBLISHER, has_text(reference, YOMI_REF_PUBLISHER), "publisher"},
        {YOMI_NEEDS_NUMBER, has_text(reference, YOMI_REF_NUMBER), "number"},
        {YOMI_NEEDS_ISSUED, /* one that is no date has been reported */
         yomi_yaml_get(item, "issued") || has_text(reference, YOMI_REF_STATUS), "issued"},
        {YOMI_NEEDS_URL, reference->links[YOMI_REF_LINK_URL].text != NULL, "URL"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(needs); i++) {
        if (!(reference->type->needs & needs[i].need) || needs[i].present)
            continue;

        g_autofree char *subject = g_strdup_printf("%s: %s", reference->id, needs[i].key);

        report(loader, YOMI_CODE_REFERENCE_INCOMPLETE, reference->span, subject);
    }
}

/* The type called @name; what is none is printed as a document of any kind. */
static const YomiCslType *read_type(const Loader *loader, const YomiYamlNode *item)
{
    const YomiYamlNode *node = yomi_yaml_get(item, "type");
    const char *name = yomi_ref_text(&loader->reader, node, "type");
    const YomiCslType *type = name ? yomi_csl_type(name) : NULL;

    if (!name)
        report(loader, YOMI_CODE_YAML_MISSING_KEY,
               (YomiSpan){item->span.source, item->span.start, item->span.start}, "type");
    else if (!type)
        yomi_field_report_unknown(loader->reader.diags, YOMI_CODE_YAML_UNKNOWN_WORD, node->span,
                                  name, loader->types);
    return type ? type : yomi_csl_type("document");
}

/* What a citation can name: [@...] ends at other signs. */
static bool can_be_cited(const char *id)
{
    for (; *id; id = g_utf8_next_char(id))
        if (!yomi_syntax_is_key_char(g_utf8_get_char(id)))
            return false;
    return true;
}

/* The place of the item when its id is new and good; else NULL, and that is reported. */
static const YomiYamlNode *read_id(const Loader *loader, const YomiYamlNode *item, const char **out)
{
    const YomiYamlNode *node = yomi_yaml_get(item, "id");

    *out = yomi_ref_text(&loader->reader, node, "id");
    if (!*out) {
        report(loader, YOMI_CODE_YAML_MISSING_KEY,
               (YomiSpan){item->span.source, item->span.start, item->span.start}, "id");
        return NULL;
    }
    if (g_hash_table_contains(loader->references->by_id, *out)) {
        report(loader, YOMI_CODE_REFERENCE_TWICE, node->span, *out);
        return NULL;
    }
    if (!can_be_cited(*out))
        report(loader, YOMI_CODE_REFERENCE_ID, node->span, *out);
    return node;
}

static void read_item(Loader *loader, const YomiYamlNode *item)
{
    static const char *const answers[] = {"false", "true", NULL};
    YomiReferences *references = loader->references;
    YomiReference reference = {0};

    if (item->kind == YOMI_YAML_REFUSED)
        return;
    if (item->kind != YOMI_YAML_MAP) {
        report(loader, YOMI_CODE_YAML_WANT_MAP, item->span, "references");
        return;
    }
    yomi_ref_check_keys(&loader->reader, item, loader->variables);

    const YomiYamlNode *id = read_id(loader, item, &reference.id);
    const YomiYamlNode *note = yomi_yaml_get(item, "note");

    if (id)
        reference.span = id->span;
    reference.type = read_type(loader, item);
    for (const YomiYamlNode *child = item->first; child; child = child->next)
        read_variable(loader, child, &reference);
    settle_language(loader, &reference);
    yomi_ref_links(&loader->reader, item,
                   note && note->kind == YOMI_YAML_SCALAR ? note->text : NULL, &reference);
    if (!id)
        return;
    if (yomi_field_get_word(item, "source-incomplete", answers, loader->reader.diags) != 1)
        check_complete(loader, item, &reference);
    g_array_append_val(references->list, reference);
    g_hash_table_insert(references->by_id, (void *)reference.id,
                        GUINT_TO_POINTER(references->list->len));
}

/* --- the file --------------------------------------------------------------------------------- */

/* The first work: the list itself, or, as pandoc has it, under the key references. */
static const YomiYamlNode *find_items(const YomiYamlNode *root, YomiDiags *diags)
{
    static const YomiField fields[] = {{"references", true}, {NULL, false}};

    if (root->kind != YOMI_YAML_MAP)
        return yomi_field_items(root, "references", diags);
    yomi_fields_check(root, "references", fields, diags);
    return yomi_field_items(yomi_yaml_get(root, "references"), "references", diags);
}

static YomiReferences *new_references(void)
{
    YomiReferences *references = g_new0(YomiReferences, 1);

    references->list = g_array_new(FALSE, FALSE, sizeof(YomiReference));
    references->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    references->arena = yomi_arena_new();
    return references;
}

YomiReferences *yomi_references_read(const YomiSource *source, bool json, YomiDiags *diags)
{
    YomiReferences *references = new_references();
    g_autoptr(YomiArena) tree = yomi_arena_new();
    g_autofree const char **variables = yomi_csl_variables();
    g_autofree const char **types = yomi_csl_types();

    Loader loader = {references, {references->arena, diags}, variables, types};
    const YomiYamlNode *root = yomi_yaml_parse_data(tree, source, json, diags);
    const YomiYamlNode *item = root ? find_items(root, diags) : NULL;

    references->broken = !item;
    for (; item; item = item->next)
        read_item(&loader, item);
    return references;
}

bool yomi_references_load(const char *root, unsigned order, YomiReferences **out_references,
                          YomiDiags *diags, GError **error)
{
    g_autofree char *inside = NULL, *other = NULL;
    YomiPathState state = yomi_path_resolve(root, NULL, yaml_name, &inside);
    const YomiPathState json_state = yomi_path_resolve(root, NULL, json_name, &other);
    const bool json = state == YOMI_PATH_MISSING;
    const char *name = json ? json_name : yaml_name;
    g_autofree char *path = g_build_filename(root, name, NULL);

    *out_references = NULL;
    if (json)
        state = json_state;
    if (state == YOMI_PATH_MISSING)
        return true;

    YomiSource *source = state == YOMI_PATH_GOOD ? yomi_source_load(path, name, order, error)
                                                 : yomi_source_new(name, order, g_strdup(""), 0);

    if (!source)
        return false;
    yomi_diags_keep(diags, source);
    if (!json && json_state != YOMI_PATH_MISSING)
        yomi_diags_add(diags, YOMI_CODE_REFERENCES_TWO_FILES, yomi_span_make(source, 0, 0), NULL);
    if (state != YOMI_PATH_GOOD)
        yomi_diags_add(diags, YOMI_CODE_REFERENCES_NO_FILE, yomi_span_make(source, 0, 0), name);
    else if (yomi_source_check(source, diags))
        *out_references = yomi_references_read(source, json, diags);
    if (!*out_references) {
        *out_references = new_references();
        (*out_references)->broken = true;
    }
    return true;
}

void yomi_references_free(YomiReferences *references)
{
    if (!references)
        return;
    g_hash_table_unref(references->by_id);
    g_array_unref(references->list);
    yomi_arena_free(references->arena);
    g_free(references);
}

const YomiReference *yomi_references_find(const YomiReferences *references, const char *id)
{
    const guint place =
        references ? GPOINTER_TO_UINT(g_hash_table_lookup(references->by_id, id)) : 0;

    return place ? &g_array_index(references->list, YomiReference, place - 1) : NULL;
}
