/* svg.c -- the door to libxml2's XML parser: is a drawing fit for an EPUB? */
/* SPDX-License-Identifier: MIT */
#include "xml/svg.h"

#include "xml/svg_style.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#define SVG_NS "http://www.w3.org/2000/svg"
#define XHTML_NS "http://www.w3.org/1999/xhtml"
#define XLINK_NS "http://www.w3.org/1999/xlink"
#define EPUB_NS "http://www.idpf.org/2007/ops"
#define MATHML_NS "http://www.w3.org/1998/Math/MathML"

/* As in a chapter (pass/depth.c). */
enum { MAX_DEPTH = 90 };

/* What EPUBCheck takes an element with an id for, when something refers to it. */
typedef enum { TARGET_NONE, TARGET_ANY, TARGET_PAINT, TARGET_CLIP } Target;

typedef struct {
    char *id;
    unsigned line;
    Target wanted; /* ANY for a drawing or shape, NONE when every element will do */
} Reference;

typedef struct {
    xmlParserCtxtPtr parser;
    GPtrArray *findings;
    GHashTable *seen;    /* what was listed already, as "code detail" */
    GHashTable *ids;     /* id -> Target */
    GArray *references;  /* of Reference */
    GString *style;      /* the text of the <style> that is open, or NULL */
    unsigned style_line; /* of the byte style_at of its text */
    gsize style_at;
    unsigned depth;       /* of open elements */
    unsigned title_depth; /* where the open <title> stands, or 0 */
    unsigned alien_depth; /* where the element stands that was reported as foreign, or 0 */
    bool broken;          /* the rest was not read */
} Check;

static void free_finding(gpointer data)
{
    YomiSvgFinding *finding = data;

    g_free(finding->detail);
    g_free(finding);
}

static void clear_reference(gpointer reference)
{
    g_free(((Reference *)reference)->id);
}

static unsigned current_line(const Check *check)
{
    const int line = xmlSAX2GetLineNumber(check->parser);

    return line > 0 ? (unsigned)line : 1;
}

/* Details are shown in one line of a message. */
static char *shorten(const char *detail)
{
    enum { LONGEST = 60 };
    g_autofree char *valid = g_utf8_make_valid(detail, -1);

    g_strdelimit(g_strstrip(valid), "\n\r\t", ' ');
    if (g_utf8_strlen(valid, -1) <= LONGEST)
        return g_steal_pointer(&valid);

    g_autofree char *start = g_utf8_substring(valid, 0, LONGEST);

    return g_strconcat(start, "…", NULL);
}

static void add_at(Check *check, YomiCode code, unsigned line, const char *detail)
{
    g_autofree char *shown = shorten(detail);
    g_autofree char *key = g_strdup_printf("%u %s", (unsigned)code, shown);

    if (!g_hash_table_add(check->seen, g_steal_pointer(&key)))
        return;

    YomiSvgFinding *finding = g_new0(YomiSvgFinding, 1);

    finding->code = code;
    finding->line = line;
    finding->detail = g_steal_pointer(&shown);
    g_ptr_array_add(check->findings, finding);
}

static void add(Check *check, YomiCode code, const char *detail)
{
    add_at(check, code, current_line(check), detail);
}

static void add_element(Check *check, YomiCode code, const char *name)
{
    g_autofree char *detail = g_strdup_printf("<%s>", name);

    add(check, code, detail);
}

static void stop(Check *check)
{
    check->broken = true;
    xmlStopParser(check->parser);
}

static bool has_prefix(const char *text, const char *prefix)
{
    return g_ascii_strncasecmp(text, prefix, strlen(prefix)) == 0;
}

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp(name, *names) == 0)
            return true;
    return false;
}

static void refer(Check *check, const char *id, Target wanted)
{
    const Reference reference = {.id = g_strdup(id), .line = current_line(check), .wanted = wanted};

    g_array_append_val(check->references, reference);
}

static void check_href(Check *check, const char *element, const char *value)
{
    g_autofree char *href = g_strstrip(g_strdup(value));

    if (!*href)
        add(check, YOMI_CODE_SVG_EXTERNAL, "href=\"\"");
    else if (has_prefix(href, "javascript:"))
        add(check, YOMI_CODE_SVG_SCRIPT, href);
    else if (strcmp(element, "a") == 0)
        return; /* the link itself is reported */
    else if (!yomi_svg_url_is_inside(href))
        add(check, YOMI_CODE_SVG_EXTERNAL, href);
    else if (*href == '#' && strcmp(element, "use") == 0)
        refer(check, href + 1, TARGET_ANY);
    else if (*href == '#' && strcmp(element, "image") == 0)
        refer(check, href + 1, TARGET_NONE);
}

/* xml:id apart, EPUBCheck wants an XML name that is unique in the document. */
static void check_id(Check *check, const char *element, const char *id, bool in_svg)
{
    static const char *const paints[] = {"linearGradient", "radialGradient", "pattern", NULL};
    Target target = TARGET_ANY;

    if (in_svg && is_one_of(element, paints))
        target = TARGET_PAINT;
    else if (in_svg && strcmp(element, "clipPath") == 0)
        target = TARGET_CLIP;

    if (in_svg && xmlValidateNCName(BAD_CAST id, 1) != 0)
        add(check, YOMI_CODE_SVG_ID, id);
    else if (!g_hash_table_insert(check->ids, g_strdup(id), GUINT_TO_POINTER(target)))
        add(check, YOMI_CODE_SVG_ID_TWICE, id);
}

static void external_in_value(YomiStyleFault fault, const char *detail, gsize offset, gpointer data)
{
    (void)offset;
    if (fault == YOMI_STYLE_EXTERNAL)
        add(data, YOMI_CODE_SVG_EXTERNAL, detail);
}

/* EPUBCheck follows these two as it follows links, quotes included. */
static void check_paint(Check *check, const char *value)
{
    if (!g_str_has_prefix(value, "url(") || !g_str_has_suffix(value, ")"))
        return;

    g_autofree char *target = g_strndup(value + strlen("url("), strlen(value) - strlen("url()"));

    if (*target == '#')
        refer(check, target + 1, TARGET_PAINT);
    else if (*target == '"' || *target == '\'')
        add(check, YOMI_CODE_SVG_REFERENCE, value);
}

/* An attribute without a namespace, on an element of SVG. */
static void check_plain_attribute(Check *check, const char *element, const char *name,
                                  const char *value)
{
    if (g_ascii_strncasecmp(name, "on", 2) == 0)
        add(check, YOMI_CODE_SVG_SCRIPT, name);
    else if (strcmp(name, "href") == 0)
        check_href(check, element, value);
    else if (strcmp(name, "id") != 0 && strcasestr(value, "url("))
        yomi_svg_style_check(value, external_in_value, check);
    if (strcmp(name, "fill") == 0 || strcmp(name, "stroke") == 0)
        check_paint(check, value);
}

static void check_attribute(Check *check, const char *element, bool in_svg,
                            const xmlChar **attribute)
{
    const char *name = (const char *)attribute[0], *prefix = (const char *)attribute[1];
    const char *space = (const char *)attribute[2];
    g_autofree char *value =
        g_strndup((const char *)attribute[3], (gsize)(attribute[4] - attribute[3]));

    if (!space && strcmp(name, "id") == 0)
        check_id(check, element, value, in_svg);
    if (!in_svg)
        return;
    if (!space) {
        check_plain_attribute(check, element, name, value);
    } else if (strcmp(space, XLINK_NS) == 0 && strcmp(name, "href") == 0) {
        check_href(check, element, value);
    } else if (strcmp(space, EPUB_NS) == 0) {
        g_autofree char *detail = g_strdup_printf("%s:%s", prefix, name);

        add(check, YOMI_CODE_SVG_FOREIGN, detail);
    } else if (prefix && strcmp(prefix, "xml") == 0 && strcmp(name, "base") == 0) {
        add(check, YOMI_CODE_SVG_EXTERNAL, "xml:base");
    }
}

static bool is_foreign(const Check *check, const char *name, const char *space)
{
    static const char *const names[] = {"audio",  "canvas", "embed", "foreignObject",
                                        "iframe", "object", "video", NULL};

    return check->title_depth || strcmp(space, XHTML_NS) == 0 || strcmp(space, EPUB_NS) == 0 ||
           strcmp(space, MATHML_NS) == 0 || (strcmp(space, SVG_NS) == 0 && is_one_of(name, names));
}

static void check_element(Check *check, const char *name, const char *space)
{
    const bool in_svg = strcmp(space, SVG_NS) == 0;

    if (in_svg && strcmp(name, "script") == 0)
        add_element(check, YOMI_CODE_SVG_SCRIPT, name);
    if (!check->alien_depth && is_foreign(check, name, space)) {
        add_element(check, YOMI_CODE_SVG_FOREIGN, name);
        check->alien_depth = check->depth;
    }
    /* A reader who touches it turns the page; in an <img> nothing can be followed. */
    if (in_svg && strcmp(name, "a") == 0)
        add_element(check, YOMI_CODE_SVG_LINK, name);
    if (check->depth == MAX_DEPTH + 1)
        add_element(check, YOMI_CODE_NESTED_TOO_DEEP, name);
    if (in_svg && strcmp(name, "title") == 0 && !check->title_depth)
        check->title_depth = check->depth;
    if (in_svg && strcmp(name, "style") == 0 && !check->style) {
        check->style = g_string_new(NULL);
        check->style_line = current_line(check);
        check->style_at = 0;
    }
}

/* NOLINTNEXTLINE(readability-function-size): libxml2 gives it nine parameters */
static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *space, int n_namespaces, const xmlChar **namespaces,
                          int n_attributes, int n_defaulted, const xmlChar **attributes)
{
    Check *check = user;
    const char *element = (const char *)name, *uri = space ? (const char *)space : "";
    const bool in_svg = strcmp(uri, SVG_NS) == 0;

    (void)prefix;
    (void)n_namespaces;
    (void)namespaces;
    (void)n_defaulted;
    check->depth++;
    if (check->depth == 1 && (!in_svg || strcmp(element, "svg") != 0)) {
        add_element(check, YOMI_CODE_SVG_ROOT, element);
        stop(check);
        return;
    }
    check_element(check, element, uri);
    for (int i = 0; i < n_attributes; i++)
        check_attribute(check, element, in_svg, attributes + (size_t)i * 5);
}

/* Faults come nearly in order, so lines are counted on from the last one. */
static void fault_in_style(YomiStyleFault fault, const char *detail, gsize offset, gpointer data)
{
    Check *check = data;

    for (; check->style_at < offset; check->style_at++)
        check->style_line += check->style->str[check->style_at] == '\n';
    for (; check->style_at > offset; check->style_at--)
        check->style_line -= check->style->str[check->style_at - 1] == '\n';
    add_at(check, fault == YOMI_STYLE_EXTERNAL ? YOMI_CODE_SVG_EXTERNAL : YOMI_CODE_SVG_STYLE,
           check->style_line, detail);
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *space)
{
    Check *check = user;

    (void)prefix;
    (void)space;
    if (check->title_depth == check->depth)
        check->title_depth = 0;
    if (check->alien_depth == check->depth)
        check->alien_depth = 0;
    check->depth--;
    if (check->style && strcmp((const char *)name, "style") == 0) {
        yomi_svg_style_check(check->style->str, fault_in_style, check);
        g_string_free(g_steal_pointer(&check->style), TRUE);
    }
}

static void text(void *user, const xmlChar *characters, int length)
{
    Check *check = user;

    if (check->style)
        g_string_append_len(check->style, (const char *)characters, length);
}

static void instruction(void *user, const xmlChar *target, const xmlChar *content)
{
    (void)content;
    if (strcmp((const char *)target, "xml-stylesheet") == 0)
        add(user, YOMI_CODE_SVG_EXTERNAL, "<?xml-stylesheet?>");
}

/* EPUB 3.3 section 3.9 allows two forms: without identifiers, or with those of SVG 1.1. */
static void doctype(void *user, const xmlChar *name, const xmlChar *public_id,
                    const xmlChar *system_id)
{
    (void)name;
    if (!public_id && !system_id)
        return;
    if (g_strcmp0((const char *)public_id, "-//W3C//DTD SVG 1.1//EN") != 0 ||
        g_strcmp0((const char *)system_id, "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd") != 0)
        add(user, YOMI_CODE_SVG_DOCTYPE, (const char *)(public_id ? public_id : system_id));
}

/* Entities can blow up without bound and hide anything; no drawing program needs them. */
static void entity(void *user, const xmlChar *name, int type, const xmlChar *public_id,
                   const xmlChar *system_id,
                   xmlChar *content) /* NOLINT(readability-non-const-parameter): libxml2's type */
{
    g_autofree char *detail = g_strdup_printf("<!ENTITY %s>", name);

    (void)type;
    (void)public_id;
    (void)system_id;
    (void)content;
    add(user, YOMI_CODE_SVG_DOCTYPE, detail);
    stop(user);
}

/* Called for entities that nobody declared, when a doctype could have. */
static void reference(void *user, const xmlChar *name)
{
    Check *check = user;
    g_autofree char *detail = g_strdup_printf("&%s;", name);

    if (check->broken)
        return;
    add(check, YOMI_CODE_SVG_MALFORMED, detail);
    stop(check);
}

static void start_document(void *user)
{
    Check *check = user;
    const char *encoding = (const char *)check->parser->encoding;

    if (!encoding && check->parser->input)
        encoding = (const char *)check->parser->input->encoding;
    if (encoding && g_ascii_strcasecmp(encoding, "UTF-8") != 0) {
        add(check, YOMI_CODE_SVG_ENCODING, encoding);
        stop(check);
    } else if (check->parser->version && strcmp((const char *)check->parser->version, "1.0") != 0) {
        add(check, YOMI_CODE_SVG_MALFORMED, "XML 1.1");
        stop(check);
    }
}

static void xml_error(void *user, xmlErrorPtr error)
{
    Check *check = user;

    if (error->level < XML_ERR_ERROR || check->broken)
        return;
    add_at(check, YOMI_CODE_SVG_MALFORMED, error->line > 0 ? (unsigned)error->line : 1,
           error->message ? error->message : "?");
    stop(check);
}

static void settle_references(Check *check)
{
    for (guint i = 0; i < check->references->len; i++) {
        const Reference *to = &g_array_index(check->references, Reference, i);
        const Target target = GPOINTER_TO_UINT(g_hash_table_lookup(check->ids, to->id));

        if (target == TARGET_NONE || (to->wanted != TARGET_NONE && target != to->wanted)) {
            g_autofree char *detail = g_strconcat("#", to->id, NULL);

            add_at(check, YOMI_CODE_SVG_REFERENCE, to->line, detail);
        }
    }
}

static void feed(Check *check, const char *data, gsize length)
{
    enum { PIECE = 1 << 20 };

    for (gsize at = 0; at < length && !check->broken; at += PIECE)
        xmlParseChunk(check->parser, data + at, (int)MIN(length - at, PIECE), 0);
    if (!check->broken)
        xmlParseChunk(check->parser, data, 0, 1);
}

static void parse(Check *check, const char *data, gsize length)
{
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .startDocument = start_document,
        .internalSubset = doctype,
        .entityDecl = entity,
        .reference = reference,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = text,
        .cdataBlock = text,
        .processingInstruction = instruction,
        .serror = xml_error,
    };

    xmlInitParser();
    check->parser = xmlCreatePushParserCtxt(&handler, check, NULL, 0, NULL);
    g_assert(check->parser);
    xmlCtxtUseOptions(check->parser,
                      XML_PARSE_NONET | XML_PARSE_HUGE); /* without entities nothing can blow up */
    feed(check, data, length);
    xmlFreeDoc(check->parser->myDoc); /* libxml2 keeps entities in one, asked or not */
    xmlFreeParserCtxt(check->parser);
}

/* UTF-16 shows in the first four bytes: a mark, or "<" or "<?" with zeros between. */
static bool is_wide(const char *data, gsize length)
{
    static const char marks[][2] = {{'\xFE', '\xFF'}, {'\xFF', '\xFE'}, {'\0', '<'}, {'<', '\0'}};

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (length >= 2 && memcmp(data, marks[i], 2) == 0)
            return true;
    return false;
}

GPtrArray *yomi_svg_check(const char *data, gsize length)
{
    g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(free_finding);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) references = g_array_new(FALSE, FALSE, sizeof(Reference));
    Check check = {.findings = findings, .seen = seen, .ids = ids, .references = references};

    g_array_set_clear_func(references, clear_reference);
    if (length == 0 || is_wide(data, length)) {
        add_at(&check, length ? YOMI_CODE_SVG_ENCODING : YOMI_CODE_SVG_MALFORMED, 1,
               length ? "UTF-16" : "0 bytes");
        return g_steal_pointer(&findings);
    }
    parse(&check, data, length);
    if (check.style)
        g_string_free(check.style, TRUE);
    if (!check.broken)
        settle_references(&check);
    return g_steal_pointer(&findings);
}
