/* align.c -- finds the exact place of each inline in the text that cmark read. */
/* SPDX-License-Identifier: MIT */
#include "read/align.h"

#include "read/tail.h"

#include <cmark.h>
#include <string.h>

/* So often a block's cursor is searched for; a search costs the length of the block. */
enum { MAX_LOST = 16 };

typedef struct {
    size_t at, lexed;
} Line;

void yomi_align_init(YomiAligner *align, const YomiLexed *lexed)
{
    *align = (YomiAligner){.lexed = lexed};
    align->text = g_string_new(NULL);
    align->lines = g_array_new(FALSE, FALSE, sizeof(Line));
    align->entities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
}

void yomi_align_clear(YomiAligner *align)
{
    if (align->text)
        g_string_free(align->text, TRUE);
    align->text = NULL;
    g_clear_pointer(&align->lines, g_array_unref);
    g_clear_pointer(&align->entities, g_hash_table_unref);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static size_t skip_blanks(const char *text, size_t at, size_t end)
{
    while (at < end && is_blank(text[at]))
        at++;
    return at;
}

/* A paragraph cannot start like a heading, so what looks like a heading's marks are such. */
static size_t heading_marks(const char *text)
{
    const size_t count = strspn(text, "#");

    if (count < 1 || count > 6 || !strchr(" \t\n", text[count]))
        return 0;
    return count + strspn(text + count, " \t");
}

static size_t line_start(const YomiLexed *lexed, unsigned line)
{
    return g_array_index(lexed->lines, uint32_t, line - 1);
}

static size_t line_end(const YomiLexed *lexed, unsigned line)
{
    return (line < lexed->lines->len ? line_start(lexed, line + 1) : lexed->text->len) - 1;
}

void yomi_align_block(YomiAligner *align, unsigned first, unsigned last, unsigned column)
{
    const YomiLexed *lexed = align->lexed;
    const char *text = lexed->text->str;

    g_string_truncate(align->text, 0);
    g_array_set_size(align->lines, 0);
    align->at = align->lost = align->line = 0;
    for (unsigned number = first; number <= MIN(last, lexed->lines->len); number++) {
        const size_t end = line_end(lexed, number);
        const size_t start = number == first ? MIN(line_start(lexed, number) + column - 1, end)
                                             : yomi_lexed_content(lexed, number);
        const Line line = {align->text->len, start};

        g_array_append_val(align->lines, line);
        g_string_append_len(align->text, text + start, (gssize)(end - start + 1));
    }
    for (;;) { /* its link definitions are not among its inlines */
        const size_t start = skip_blanks(align->text->str, align->at, align->text->len);

        const size_t behind = yomi_tail_definition_end(align->text->str, start, align->text->len);

        if (behind == start)
            break;
        align->at = behind;
    }
    align->at += heading_marks(align->text->str + align->at);
}

static const Line *line_of(YomiAligner *align, size_t at)
{
    const Line *lines = (const Line *)align->lines->data;

    if (lines[align->line].at > at)
        align->line = 0;
    while (align->line + 1 < align->lines->len && lines[align->line + 1].at <= at)
        align->line++;
    return &lines[align->line];
}

static size_t to_lexed(YomiAligner *align, size_t at)
{
    const Line *line = line_of(align, at);

    return line->lexed + (at - line->at);
}

static YomiRange range_to(YomiAligner *align, size_t start)
{
    const size_t from = to_lexed(align, start);

    return (YomiRange){from, align->at > start ? to_lexed(align, align->at - 1) + 1 : from};
}

/* From the cursor to the end of its line, where nothing better is known. */
static YomiRange rest_of_line(YomiAligner *align)
{
    const size_t start = MIN(align->at, align->text->len - 1);
    const char *end = memchr(align->text->str + start, '\n', align->text->len - start);
    const size_t length = end ? (size_t)(end - align->text->str) - start : 0;
    const size_t from = to_lexed(align, start);

    return (YomiRange){from, from + length};
}

static bool stands_at_cursor(const YomiAligner *align, const char *what, size_t length)
{
    return align->text->len - align->at >= length &&
           memcmp(align->text->str + align->at, what, length) == 0;
}

static void skip_indent(YomiAligner *align)
{
    align->at = skip_blanks(align->text->str, align->at, align->text->len);
}

/* Moves the cursor on to @what, where it should be already, but perhaps for an indent. False when
 * it is not there. */
static bool seek(YomiAligner *align, const char *what, size_t length)
{
    if (stands_at_cursor(align, what, length))
        return true;
    skip_indent(align);
    if (stands_at_cursor(align, what, length))
        return true;
    if (++align->lost > MAX_LOST)
        return false;

    const char *found =
        memmem(align->text->str + align->at, align->text->len - align->at, what, length);

    if (found)
        align->at = (size_t)(found - align->text->str);
    return found != NULL;
}

/* "&name;" or "&#1;" at @text: its length, or 0. */
static size_t reference_length(const char *text)
{
    enum { MAX_NAME = 32 };
    size_t length = 1;

    if (text[0] != '&')
        return 0;
    if (text[length] == '#')
        length++;
    while (length < MAX_NAME + 2 && g_ascii_isalnum(text[length]))
        length++;
    return length > 1 && text[length] == ';' ? length + 1 : 0;
}

static bool is_text(cmark_node *node)
{
    return node && cmark_node_get_type(node) == CMARK_NODE_TEXT && !cmark_node_next(node);
}

/* What @reference stands for, "" when HTML knows no such. cmark has the list and does not lend it,
 * so it is asked in its own language. */
static const char *decode(YomiAligner *align, const char *reference, size_t length)
{
    g_autofree char *key = g_strndup(reference, length);
    char *decoded = g_hash_table_lookup(align->entities, key);

    if (decoded)
        return decoded;

    cmark_node *root = cmark_parse_document(key, length, CMARK_OPT_DEFAULT);
    cmark_node *paragraph = cmark_node_first_child(root);
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
    const char *literal = is_text(text) ? cmark_node_get_literal(text) : key;

    decoded = g_strdup(strcmp(literal, key) == 0 ? "" : literal);
    cmark_node_free(root);
    g_hash_table_insert(align->entities, g_steal_pointer(&key), decoded);
    return decoded;
}

static bool take(YomiAligner *align, YomiUnit *out, size_t length)
{
    const size_t start = align->at;

    align->at += length;
    out->range = range_to(align, start);
    return true;
}

static bool take_standin(YomiAligner *align, const char **literal, const char *end, YomiUnit *out)
{
    const char *p = *literal;
    gunichar standin = yomi_standin_at(p);
    size_t length = YOMI_STANDIN_BYTES;

    out->kind = standin < YOMI_STANDIN_LITERAL ? YOMI_UNIT_MARK : YOMI_UNIT_PLAIN;
    out->text = p;
    out->length = length;
    if (standin == YOMI_STANDIN_ESCAPE && end - p > YOMI_STANDIN_BYTES) {
        out->kind = YOMI_UNIT_ESCAPE;
        out->text = p + YOMI_STANDIN_BYTES;
        out->length = (size_t)(g_utf8_next_char(out->text) - out->text);
        standin = yomi_standin_at(out->text);
        length += out->length;
    }
    if (standin >= YOMI_STANDIN_LITERAL) {
        out->text = yomi_standin_text(standin);
        out->length = strlen(out->text);
    }
    *literal += length;
    return take(align, out, length);
}

static bool is_escape(const YomiAligner *align, size_t at)
{
    const char *text = align->text->str;

    return !align->autolink && text[at] == '\\' && g_ascii_ispunct(text[at + 1]);
}

static bool take_escape(YomiAligner *align, const char **literal, YomiUnit *out)
{
    if (**literal != align->text->str[align->at + 1])
        return false;
    out->kind = YOMI_UNIT_ESCAPE;
    out->text = (*literal)++;
    out->length = 1;
    return take(align, out, 2);
}

/* One that HTML does not know stays as it is. */
static bool take_reference(YomiAligner *align, const char **literal, const char *end, YomiUnit *out)
{
    const char *reference = align->text->str + align->at;
    const size_t length = reference_length(reference);
    const char *decoded = decode(align, reference, length);
    const bool known = *decoded;

    out->kind = known ? YOMI_UNIT_ENTITY : YOMI_UNIT_UNKNOWN;
    out->text = known ? decoded : *literal;
    out->length = known ? strlen(decoded) : length;
    if ((size_t)(end - *literal) < out->length ||
        memcmp(*literal, known ? decoded : reference, out->length) != 0)
        return false;
    *literal += out->length;
    return take(align, out, length);
}

static bool take_plain(YomiAligner *align, const char **literal, const char *end, YomiUnit *out)
{
    const char *text = align->text->str, *p = *literal;
    size_t at = align->at;

    while (p < end && text[at] == *p && !is_escape(align, at) && reference_length(text + at) == 0 &&
           !(*p == '\xEF' && yomi_standin_at(p))) {
        p++;
        at++;
    }
    if (p == *literal)
        return false;
    out->kind = YOMI_UNIT_PLAIN;
    out->text = *literal;
    out->length = (size_t)(p - *literal);
    *literal = p;
    return take(align, out, out->length);
}

static bool take_unit(YomiAligner *align, const char **literal, const char *end, YomiUnit *out)
{
    if (align->at >= align->text->len)
        return false;
    if (reference_length(align->text->str + align->at) > 0)
        return take_reference(align, literal, end, out);
    if (yomi_standin_at(*literal))
        return stands_at_cursor(align, *literal, YOMI_STANDIN_BYTES) &&
               take_standin(align, literal, end, out);
    if (is_escape(align, align->at))
        return take_escape(align, literal, out);
    return take_plain(align, literal, end, out);
}

bool yomi_align_text(YomiAligner *align, const char **literal, const char *end, YomiUnit *out)
{
    enum { ENOUGH = 16 };
    const char *start = *literal;

    if (start >= end)
        return false;
    if (take_unit(align, literal, end, out))
        return true;
    if (!is_blank(*start))
        skip_indent(align);
    if (take_unit(align, literal, end, out))
        return true;
    if (seek(align, start, MIN((size_t)(end - start), ENOUGH)) &&
        take_unit(align, literal, end, out))
        return true;
    *literal = end;
    *out = (YomiUnit){YOMI_UNIT_LOST, start, (size_t)(end - start), rest_of_line(align)};
    return true;
}

YomiRange yomi_align_break(YomiAligner *align)
{
    const char *text = align->text->str;
    const size_t start = align->at;
    size_t at = start + strspn(text + start, " \t\v\f");

    if (text[at] == '\\')
        at++;
    if (text[at] == '\n')
        align->at = at;
    else if (!seek(align, "\n", 1))
        return rest_of_line(align);
    align->at++;

    return range_to(align, start);
}

YomiRange yomi_align_code(YomiAligner *align)
{
    const char *text = align->text->str;

    if (!seek(align, "`", 1))
        return rest_of_line(align);

    const size_t length = strspn(text + align->at, "`");
    const size_t start = align->at + length;

    for (size_t at = start; at < align->text->len;) {
        const size_t run = strspn(text + at, "`");

        if (run == length) {
            align->at = at;

            const YomiRange range = range_to(align, start);

            align->at += length;
            return range;
        }
        at += run ? run : strcspn(text + at, "`");
    }
    return rest_of_line(align);
}

static YomiRange take_word(YomiAligner *align, const char *word, size_t length)
{
    if (!seek(align, word, length))
        return rest_of_line(align);

    const size_t start = align->at;

    align->at += length;
    return range_to(align, start);
}

/* A tag over several lines has lost their indents. */
YomiRange yomi_align_html(YomiAligner *align, const char *literal)
{
    const char *text = align->text->str;

    if (!seek(align, literal, strcspn(literal, "\n")))
        return rest_of_line(align);

    const size_t start = align->at;

    for (size_t at = start; *literal && text[at]; at++) {
        if (text[at] == *literal)
            literal++;
        else if (!is_blank(text[at]))
            break;
        align->at = at + 1;
    }
    return range_to(align, start);
}

YomiRange yomi_align_delimiter(YomiAligner *align, size_t length)
{
    skip_indent(align);

    const char *text = align->text->str + align->at;

    return take_word(align, *text == '_' ? "__" : "**", length);
}

YomiRange yomi_align_link_start(YomiAligner *align, bool image)
{
    skip_indent(align);
    align->autolink = !image && stands_at_cursor(align, "<", 1);
    if (image)
        return take_word(align, "![", 2);
    return take_word(align, align->autolink ? "<" : "[", 1);
}

YomiRange yomi_align_link_end(YomiAligner *align)
{
    const bool autolink = align->autolink;
    const size_t start = align->at;
    const YomiRange close = take_word(align, autolink ? ">" : "]", 1);

    align->autolink = false;
    if (autolink || align->at == start)
        return close;
    align->at = yomi_tail_link_end(align->text->str, align->at, align->text->len);
    return (YomiRange){close.start, range_to(align, align->at - 1).end};
}
