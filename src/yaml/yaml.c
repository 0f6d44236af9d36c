/* yaml.c -- the door to libyaml: YAML text becomes a small tree with its places. */
/* SPDX-License-Identifier: MIT */
#include "yaml/yaml.h"

#include "base/text.h"
#include "yaml/blame.h"

#include <string.h>
#include <yaml.h>

/* What a project needs at most; libyaml takes quadratic time for deep brackets. */
enum { DEPTH_MAX = 32, MIB = 1024 * 1024, LENGTH_MAX = 1, DATA_MAX = 32 /* MiB */ };

/* A list or map that is still open. */
typedef struct {
    YomiYamlNode *node;
    YomiYamlNode *last;    /* its last child */
    YomiYamlNode *pending; /* MAP: a key that waits for its value */
    bool flow;             /* in brackets */
} Frame;

typedef struct {
    YomiArena *arena;
    const YomiSource *source;
    size_t start, end; /* the slice */
    bool json;
    YomiDiags *diags;
    GString *text;   /* the slice as libyaml may have it, character by character the same */
    GArray *offsets; /* of uint32_t: where each character of the slice starts in the source */
    GArray *quoted;  /* of YomiSpan: scalars in which a tab is a character like others */
    Frame frames[DEPTH_MAX];
    unsigned depth;
    unsigned documents;
    bool ended;    /* the last document was ended by a line ... */
    YomiSpan last; /* the last scalar */
    YomiYamlNode *root;
    bool broken; /* beyond repair; reported */
} Reader;

typedef yaml_parser_t Parser;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parser, yaml_parser_delete)

static void report(const Reader *reader, YomiCode code, YomiSpan span)
{
    g_autofree char *subject =
        yomi_text_excerpt(reader->source->text + span.start, span.end - span.start);

    yomi_diags_add(reader->diags, code, span, subject);
}

/* libyaml counts characters, and knows the slice only. */
static size_t offset_of(const Reader *reader, yaml_mark_t mark)
{
    return g_array_index(reader->offsets, uint32_t, MIN(mark.index, reader->offsets->len - 1));
}

static YomiSpan event_span(const Reader *reader, const yaml_event_t *event)
{
    const size_t start = offset_of(reader, event->start_mark);

    return yomi_span_make(reader->source, start, MAX(start, offset_of(reader, event->end_mark)));
}

static YomiYamlNode *new_node(Reader *reader, YomiYamlKind kind, YomiSpan span)
{
    YomiYamlNode *node = yomi_arena_alloc(reader->arena, sizeof(YomiYamlNode));

    node->kind = kind;
    node->span = span;
    return node;
}

/* --- scalars ------------------------------------------------------------------------------- */

/* Escapes can make characters that the source's own check cannot see. */
static const char *clean_text(Reader *reader, const char *text, size_t length, YomiSpan span)
{
    g_autoptr(GString) out = g_string_sized_new(length);
    const char *end = text + length;

    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        const gunichar c = g_utf8_get_char(p);

        if (yomi_source_allows(c)) {
            g_string_append_unichar(out, c);
        } else {
            g_autofree char *subject = g_strdup_printf("U+%04X", c);

            yomi_diags_add(reader->diags, YOMI_CODE_BAD_CHARACTER, span, subject);
        }
    }
    return yomi_arena_strndup(reader->arena, out->str, out->len);
}

/* A block's place takes in the empty lines behind it; a missing item's is empty, behind its dash.
 */
static YomiSpan scalar_span(const Reader *reader, const yaml_event_t *event)
{
    const char *text = reader->source->text;
    YomiSpan span = event_span(reader, event);

    while (span.end > span.start && g_ascii_isspace(text[span.end - 1]))
        span.end--;
    if (span.start == span.end && span.start > reader->start && text[span.start - 1] == '-')
        span.start--;
    return span;
}

static YomiYamlNode *read_scalar(Reader *reader, const yaml_event_t *event)
{
    YomiYamlNode *node = new_node(reader, YOMI_YAML_SCALAR, scalar_span(reader, event));

    node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node->text = clean_text(reader, (const char *)event->data.scalar.value,
                            event->data.scalar.length, node->span);
    if (!node->plain)
        g_array_append_val(reader->quoted, node->span);
    reader->last = node->span;
    return node;
}

/* --- lists and maps ------------------------------------------------------------------------ */

/* A value has come, and @frame, a map, has its key. False when it is not kept. */
static bool take_key(Reader *reader, Frame *frame, YomiYamlNode *value)
{
    const YomiYamlNode *key = g_steal_pointer(&frame->pending);

    if (key->kind == YOMI_YAML_REFUSED)
        return false;
    if (key->kind != YOMI_YAML_SCALAR || yomi_text_blank(key->text)) {
        report(reader, YOMI_CODE_YAML_BAD_KEY, key->span);
        return false;
    }
    value->key = key->text;
    value->key_span = key->span;
    if (yomi_yaml_is_null(value) && value->text[0] == '\0')
        value->span = key->span;
    return true;
}

static void attach(Reader *reader, YomiYamlNode *node)
{
    if (reader->depth == 0) {
        reader->root = node;
        return;
    }

    Frame *frame = &reader->frames[reader->depth - 1];

    if (frame->node->kind == YOMI_YAML_MAP && !frame->pending) {
        frame->pending = node;
        return;
    }
    if (frame->node->kind == YOMI_YAML_MAP && !take_key(reader, frame, node))
        return;
    if (frame->last)
        frame->last->next = node;
    else
        frame->node->first = node;
    frame->last = node;
}

static void open_node(Reader *reader, YomiYamlKind kind, YomiSpan span, bool flow)
{
    if (reader->depth == DEPTH_MAX) {
        yomi_diags_add(reader->diags, YOMI_CODE_YAML_DEEP, span, NULL);
        reader->broken = true;
        return;
    }
    reader->frames[reader->depth++] = (Frame){new_node(reader, kind, span), NULL, NULL, flow};
}

static void drop_duplicates(Reader *reader, YomiYamlNode *map)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    YomiYamlNode **link = &map->first;

    while (*link) {
        YomiYamlNode *node = *link;

        if (g_hash_table_add(seen, (gpointer)node->key)) {
            link = &node->next;
            continue;
        }
        report(reader, YOMI_CODE_YAML_DUPLICATE_KEY, node->key_span);
        *link = node->next;
    }
}

/* The end of a block is known only when the next line has come: its last child tells more. */
static void close_node(Reader *reader, YomiSpan span)
{
    g_assert(reader->depth > 0);

    const Frame frame = reader->frames[--reader->depth];
    YomiYamlNode *node = frame.node;

    if (frame.flow)
        node->span.end = span.end;
    else if (frame.last)
        node->span.end = MAX(node->span.end, frame.last->span.end);
    if (node->kind == YOMI_YAML_MAP)
        drop_duplicates(reader, node);
    attach(reader, node);
}

/* --- events -------------------------------------------------------------------------------- */

/* The first word at the start of a value that has an anchor or a tag: that is it. */
static void refuse(Reader *reader, YomiSpan span)
{
    const char *text = reader->source->text;
    size_t end = span.start;

    while (end < reader->end && !g_ascii_isspace(text[end]) && !strchr(",[]{}", text[end]))
        end++;
    report(reader, YOMI_CODE_YAML_FEATURE, yomi_span_make(reader->source, span.start, end));
}

static bool has_properties(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        return true;
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor || event->data.scalar.tag;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor || event->data.sequence_start.tag;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor || event->data.mapping_start.tag;
    default:
        return false;
    }
}

/* Takes @event into the tree. False when the rest is not wanted. */
static bool take_event(Reader *reader, const yaml_event_t *event)
{
    const YomiSpan span = event_span(reader, event);

    if (has_properties(event))
        refuse(reader, span);
    switch (event->type) {
    case YAML_STREAM_END_EVENT:
        return false;
    case YAML_DOCUMENT_START_EVENT:
        if (++reader->documents == 1)
            break;
        yomi_diags_add(reader->diags, YOMI_CODE_YAML_SECOND_DOCUMENT, span, NULL);
        return false;
    case YAML_DOCUMENT_END_EVENT:
        reader->ended = !event->data.document_end.implicit;
        break;
    case YAML_ALIAS_EVENT:
        attach(reader, new_node(reader, YOMI_YAML_REFUSED, span));
        break;
    case YAML_SCALAR_EVENT:
        attach(reader, read_scalar(reader, event));
        break;
    case YAML_SEQUENCE_START_EVENT:
        open_node(reader, YOMI_YAML_LIST, span,
                  event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        break;
    case YAML_MAPPING_START_EVENT:
        open_node(reader, YOMI_YAML_MAP, span,
                  event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_node(reader, span);
        break;
    default:
        break;
    }
    return !reader->broken;
}

/* --- the parser ---------------------------------------------------------------------------- */

static void report_fault(Reader *reader, const Parser *parser)
{
    YomiYamlFault fault = {
        .start = reader->start,
        .end = reader->end,
        .problem = parser->problem ? parser->problem : "",
        .at = offset_of(reader, parser->problem_mark),
        .context = parser->context ? parser->context : "",
        .from = offset_of(reader, parser->context_mark),
        .last = reader->last,
        .bracket = SIZE_MAX,
        .ended = reader->ended,
    };

    g_assert(parser->error != YAML_MEMORY_ERROR);
    for (unsigned i = 0; i < reader->depth; i++)
        if (reader->frames[i].flow)
            fault.bracket = reader->frames[i].node->span.start;
    yomi_yaml_blame(reader->source, &fault, reader->diags);
    reader->broken = true;
}

static void parse(Reader *reader)
{
    g_auto(Parser) parser;
    bool more = yaml_parser_initialize(&parser);

    g_assert(more);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)reader->text->str,
                                 reader->text->len);
    while (more) {
        yaml_event_t event;

        if (!yaml_parser_parse(&parser, &event)) {
            report_fault(reader, &parser);
            return;
        }
        more = take_event(reader, &event);
        yaml_event_delete(&event);
    }
}

/* libyaml refuses the characters that yomi_source_check() has reported already, takes two others
 * for line ends as YAML 1.1 did, and a U+FEFF inside for nothing. */
static gunichar harmless(gunichar c)
{
    if (!yomi_source_allows(c))
        return 0xFFFD;
    if (c == 0x2028 || c == 0x2029)
        return ' ';
    return c == 0xFEFF ? 0x2060 : c;
}

static void copy_char(Reader *reader, const char *p, gunichar c)
{
    const uint32_t offset = (uint32_t)(p - reader->source->text);

    g_array_append_val(reader->offsets, offset);
    g_string_append_unichar(reader->text, c);
}

/* The four digits of \uXXXX at @p, or 0. */
static gunichar escaped_unit(const char *p, const char *end)
{
    gunichar unit = 0;

    if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
        return 0;
    for (int i = 2; i < 6; i++) {
        if (!g_ascii_isxdigit(p[i]))
            return 0;
        unit = unit * 16 + (gunichar)g_ascii_xdigit_value(p[i]);
    }
    return unit;
}

/* A backslash with what belongs to it; a surrogate pair is its character (RFC 8259 section 7). */
static const char *copy_escape(Reader *reader, const char *p, const char *end)
{
    enum { UNIT = 6 };
    const gunichar high = escaped_unit(p, end);
    const gunichar low = high ? escaped_unit(p + UNIT, end) : 0;

    if (high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
        copy_char(reader, p, harmless(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)));
        return p + (ptrdiff_t)2 * UNIT;
    }
    copy_char(reader, p++, '\\');
    if (p < end) {
        copy_char(reader, p, harmless(g_utf8_get_char(p)));
        p = g_utf8_next_char(p);
    }
    return p;
}

static void copy_slice(Reader *reader)
{
    const char *text = reader->source->text, *end = text + reader->end;

    for (const char *p = text + reader->start; p < end;) {
        if (reader->json && *p == '\\') {
            p = copy_escape(reader, p, end);
            continue;
        }
        copy_char(reader, p, harmless(g_utf8_get_char(p)));
        p = g_utf8_next_char(p);
    }

    const uint32_t offset = (uint32_t)reader->end;

    g_array_append_val(reader->offsets, offset);
}

/* Where libyaml has nothing against a tab in an indentation (in brackets, in a text that goes on
 * in the next line), the line still does not belong to what it seems to belong to. */
static void check_tabs(const Reader *reader)
{
    const char *text = reader->source->text, *end = text + reader->end;
    guint next = 0;

    for (const char *p = text + reader->start; (p = memchr(p, '\n', (size_t)(end - p)));) {
        const char *word = ++p;
        const uint32_t at = (uint32_t)(p - text);

        while (next < reader->quoted->len &&
               g_array_index(reader->quoted, YomiSpan, next).end <= at)
            next++;
        if (next < reader->quoted->len && g_array_index(reader->quoted, YomiSpan, next).start < at)
            continue;
        word += strspn(word, " \t");

        const char *tab = memchr(p, '\t', (size_t)(word - p));

        if (tab && word < end && *word != '\n' && *word != '#')
            yomi_diags_add(
                reader->diags, YOMI_CODE_YAML_TAB,
                yomi_span_make(reader->source, (size_t)(tab - text), (size_t)(tab - text) + 1),
                NULL);
    }
}

static const YomiYamlNode *read_slice(Reader *reader)
{
    copy_slice(reader);
    parse(reader);
    if (reader->broken)
        return NULL;
    if (!reader->json)
        check_tabs(reader);
    if (!reader->root) {
        const YomiSpan nowhere = yomi_span_make(reader->source, reader->start, reader->start);

        reader->root = new_node(reader, YOMI_YAML_SCALAR, nowhere);
        reader->root->plain = true;
        reader->root->text = "";
    }
    return reader->root;
}

/* @wanted has the source, the slice and the rest of what is asked for. */
static const YomiYamlNode *parse_slice(const Reader *wanted, size_t most)
{
    const size_t start = wanted->start, end = wanted->end;

    if (end - start > most * MIB) {
        g_autofree char *subject = g_strdup_printf("%zu", most);

        yomi_diags_add(wanted->diags, YOMI_CODE_YAML_LARGE,
                       yomi_span_make(wanted->source, start, start), subject);
        return NULL;
    }

    g_autoptr(GString) text = g_string_sized_new(end - start);
    g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_autoptr(GArray) quoted = g_array_new(FALSE, FALSE, sizeof(YomiSpan));
    Reader reader = *wanted;

    reader.text = text;
    reader.offsets = offsets;
    reader.quoted = quoted;
    return read_slice(&reader);
}

const YomiYamlNode *yomi_yaml_parse(YomiArena *arena, const YomiSource *source, size_t start,
                                    size_t end, YomiDiags *diags)
{
    const Reader wanted = {
        .arena = arena, .source = source, .start = start, .end = end, .diags = diags};

    g_assert(start <= end && end <= source->length);
    return parse_slice(&wanted, LENGTH_MAX);
}

const YomiYamlNode *yomi_yaml_parse_data(YomiArena *arena, const YomiSource *source, bool json,
                                         YomiDiags *diags)
{
    const Reader wanted = {
        .arena = arena, .source = source, .end = source->length, .json = json, .diags = diags};

    return parse_slice(&wanted, DATA_MAX);
}

bool yomi_yaml_is_null(const YomiYamlNode *node)
{
    static const char *const words[] = {"", "~", "null", "Null", "NULL", NULL};

    return node->kind == YOMI_YAML_SCALAR && node->plain && g_strv_contains(words, node->text);
}

const YomiYamlNode *yomi_yaml_get(const YomiYamlNode *map, const char *key)
{
    g_assert(map->kind == YOMI_YAML_MAP);
    for (const YomiYamlNode *child = map->first; child; child = child->next)
        if (strcmp(child->key, key) == 0)
            return child;
    return NULL;
}
