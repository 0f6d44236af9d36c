/* schema.c -- what may stand in what, by HTML's content models (HTML sections 3.2.5 and 4). */
/* SPDX-License-Identifier: MIT */
#include "doc/schema.h"

#include <stdlib.h>
#include <string.h>

/* Short names for the table below. */
enum {
    PHRASING = YOMI_PLACE_PHRASING,
    FLOW = YOMI_PLACE_FLOW,
    LIST = YOMI_PLACE_LIST,
    TERMS = YOMI_PLACE_TERMS,
    TABLE = YOMI_PLACE_TABLE,
    ROWS = YOMI_PLACE_ROWS,
    CELLS = YOMI_PLACE_CELLS,
    COLUMNS = YOMI_PLACE_COLUMNS,
    DETAILS = YOMI_PLACE_DETAILS,
    FIGURE = YOMI_PLACE_FIGURE,
    RUBY = YOMI_PLACE_RUBY,
    BOTH = PHRASING | FLOW, /* flow content includes phrasing content */

    INTERACTIVE = YOMI_NATURE_INTERACTIVE,
    DFN = YOMI_NATURE_DFN,
    IS_TABLE = YOMI_NATURE_TABLE,
    SECTIONING = YOMI_NATURE_SECTIONING,
    TIME = YOMI_NATURE_TIME,

    EMPTY = YOMI_ELEMENT_VOID,
    OPTIONAL = YOMI_ELEMENT_OPTIONAL_END,
    REFUSED = YOMI_ELEMENT_REFUSED,
    OPAQUE = YOMI_ELEMENT_REFUSED | YOMI_ELEMENT_OPAQUE,
    HEADING = YOMI_ELEMENT_HEADING,
};

/* Sorted by name. The attributes are those of EPUBCheck's schema that mean something in a book; the
 * global ones are not listed. */
/* clang-format off */
static const YomiSchema elements[] = {
    {"a", PHRASING, PHRASING, INTERACTIVE, INTERACTIVE, 0, " href "},
    {"abbr", PHRASING, PHRASING, 0, 0, 0, ""},
    {"acronym", 0, 0, 0, 0, REFUSED, ""},
    {"address", 0, 0, 0, 0, REFUSED, ""},
    {"applet", 0, 0, 0, 0, OPAQUE, ""},
    {"area", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"article", 0, 0, 0, 0, REFUSED, ""},
    {"aside", 0, 0, 0, 0, REFUSED, ""},
    {"audio", 0, 0, 0, 0, OPAQUE, ""},
    {"b", PHRASING, PHRASING, 0, 0, 0, ""},
    {"base", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"basefont", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"bdi", PHRASING, PHRASING, 0, 0, 0, ""},
    {"bdo", PHRASING, PHRASING, 0, 0, 0, ""},
    {"bgsound", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"big", 0, 0, 0, 0, REFUSED, ""},
    {"blink", 0, 0, 0, 0, REFUSED, ""},
    {"blockquote", FLOW, BOTH, 0, 0, 0, " cite "},
    {"body", 0, 0, 0, 0, REFUSED, ""},
    {"br", PHRASING, 0, 0, 0, EMPTY, ""},
    {"button", 0, 0, 0, 0, REFUSED, ""},
    {"canvas", 0, 0, 0, 0, OPAQUE, ""},
    {"caption", TABLE, BOTH, 0, IS_TABLE, OPTIONAL, ""},
    {"center", 0, 0, 0, 0, REFUSED, ""},
    {"cite", PHRASING, PHRASING, 0, 0, 0, ""},
    {"code", PHRASING, PHRASING, 0, 0, 0, ""},
    {"col", COLUMNS, 0, 0, 0, EMPTY, " span "},
    {"colgroup", TABLE, COLUMNS, 0, 0, OPTIONAL, " span "},
    {"data", 0, 0, 0, 0, REFUSED, ""},
    {"datalist", 0, 0, 0, 0, OPAQUE, ""},
    {"dd", TERMS, BOTH, 0, 0, OPTIONAL, ""},
    {"del", PHRASING, PHRASING, 0, 0, 0, " cite datetime "},
    {"details", FLOW, BOTH | DETAILS, INTERACTIVE, 0, 0, " open "},
    {"dfn", PHRASING, PHRASING, DFN, DFN, 0, ""},
    {"dialog", 0, 0, 0, 0, REFUSED, ""},
    {"dir", 0, 0, 0, 0, REFUSED, ""},
    {"div", FLOW, BOTH, 0, 0, 0, ""},
    {"dl", FLOW, TERMS, 0, 0, 0, ""},
    {"dt", TERMS, BOTH, 0, SECTIONING, OPTIONAL, ""},
    {"em", PHRASING, PHRASING, 0, 0, 0, ""},
    {"embed", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"fieldset", 0, 0, 0, 0, REFUSED, ""},
    {"figcaption", FIGURE, BOTH, 0, 0, 0, ""},
    {"figure", FLOW, BOTH | FIGURE, 0, 0, 0, ""},
    {"font", 0, 0, 0, 0, REFUSED, ""},
    {"footer", 0, 0, 0, 0, REFUSED, ""},
    {"form", 0, 0, 0, 0, REFUSED, ""},
    {"frame", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"frameset", 0, 0, 0, 0, REFUSED, ""},
    {"h1", 0, 0, 0, 0, HEADING, ""},
    {"h2", 0, 0, 0, 0, HEADING, ""},
    {"h3", 0, 0, 0, 0, HEADING, ""},
    {"h4", 0, 0, 0, 0, HEADING, ""},
    {"h5", 0, 0, 0, 0, HEADING, ""},
    {"h6", 0, 0, 0, 0, HEADING, ""},
    {"head", 0, 0, 0, 0, REFUSED, ""},
    {"header", 0, 0, 0, 0, REFUSED, ""},
    {"hgroup", 0, 0, 0, 0, REFUSED, ""},
    {"hr", FLOW, 0, 0, 0, EMPTY, ""},
    {"html", 0, 0, 0, 0, REFUSED, ""},
    {"i", PHRASING, PHRASING, 0, 0, 0, ""},
    {"iframe", 0, 0, 0, 0, OPAQUE, ""},
    {"img", PHRASING, 0, 0, 0, EMPTY, " alt src "},
    {"input", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"ins", PHRASING, PHRASING, 0, 0, 0, " cite datetime "},
    {"kbd", PHRASING, PHRASING, 0, 0, 0, ""},
    {"keygen", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"label", 0, 0, 0, 0, REFUSED, ""},
    {"legend", 0, 0, 0, 0, REFUSED, ""},
    {"li", LIST, BOTH, 0, 0, OPTIONAL, " value "},
    {"link", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"main", 0, 0, 0, 0, REFUSED, ""},
    {"map", 0, 0, 0, 0, REFUSED, ""},
    {"mark", PHRASING, PHRASING, 0, 0, 0, ""},
    {"marquee", 0, 0, 0, 0, REFUSED, ""},
    {"math", 0, 0, 0, 0, OPAQUE, ""},
    {"menu", 0, 0, 0, 0, REFUSED, ""},
    {"meta", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"meter", 0, 0, 0, 0, REFUSED, ""},
    {"nav", 0, 0, 0, 0, REFUSED, ""},
    {"nobr", 0, 0, 0, 0, REFUSED, ""},
    {"noframes", 0, 0, 0, 0, OPAQUE, ""},
    {"noscript", 0, 0, 0, 0, OPAQUE, ""},
    {"object", 0, 0, 0, 0, OPAQUE, ""},
    {"ol", FLOW, LIST, 0, 0, 0, " reversed start type "},
    {"optgroup", 0, 0, 0, 0, REFUSED, ""},
    {"option", 0, 0, 0, 0, REFUSED, ""},
    {"output", 0, 0, 0, 0, REFUSED, ""},
    {"p", FLOW, PHRASING, 0, 0, OPTIONAL, ""},
    {"param", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"picture", 0, 0, 0, 0, REFUSED, ""},
    {"pre", 0, 0, 0, 0, REFUSED, ""},
    {"progress", 0, 0, 0, 0, REFUSED, ""},
    {"q", PHRASING, PHRASING, 0, 0, 0, " cite "},
    {"rb", RUBY, PHRASING, 0, 0, OPTIONAL, NULL},
    {"rp", RUBY, PHRASING, 0, 0, OPTIONAL, NULL},
    {"rt", RUBY, PHRASING, 0, 0, OPTIONAL, NULL},
    {"rtc", 0, 0, 0, 0, REFUSED, ""},
    {"ruby", PHRASING, PHRASING | RUBY, 0, 0, 0, ""},
    {"s", PHRASING, PHRASING, 0, 0, 0, ""},
    {"samp", PHRASING, PHRASING, 0, 0, 0, ""},
    {"script", 0, 0, 0, 0, OPAQUE, ""},
    {"search", 0, 0, 0, 0, REFUSED, ""},
    {"section", 0, 0, 0, 0, REFUSED, ""},
    {"select", 0, 0, 0, 0, OPAQUE, ""},
    {"slot", 0, 0, 0, 0, REFUSED, ""},
    {"small", PHRASING, PHRASING, 0, 0, 0, ""},
    {"source", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"span", PHRASING, PHRASING, 0, 0, 0, ""},
    {"strike", 0, 0, 0, 0, REFUSED, ""},
    {"strong", PHRASING, PHRASING, 0, 0, 0, ""},
    {"style", 0, 0, 0, 0, OPAQUE, ""},
    {"sub", PHRASING, PHRASING, 0, 0, 0, ""},
    {"summary", DETAILS, PHRASING, 0, 0, 0, ""},
    {"sup", PHRASING, PHRASING, 0, 0, 0, ""},
    {"svg", 0, 0, 0, 0, OPAQUE, ""},
    {"table", FLOW, TABLE, IS_TABLE, 0, 0, ""},
    {"tbody", TABLE, ROWS, 0, 0, OPTIONAL, ""},
    {"td", CELLS, BOTH, 0, 0, OPTIONAL, " colspan rowspan "},
    {"template", 0, 0, 0, 0, OPAQUE, ""},
    {"textarea", 0, 0, 0, 0, OPAQUE, ""},
    {"tfoot", TABLE, ROWS, 0, 0, OPTIONAL, ""},
    {"th", CELLS, BOTH, 0, SECTIONING, OPTIONAL, " colspan rowspan scope "},
    {"thead", TABLE, ROWS, 0, 0, OPTIONAL, ""},
    {"time", PHRASING, PHRASING, TIME, TIME, 0, " datetime "},
    {"title", 0, 0, 0, 0, OPAQUE, ""},
    {"tr", TABLE | ROWS, CELLS, 0, 0, OPTIONAL, ""},
    {"track", 0, 0, 0, 0, REFUSED | EMPTY, ""},
    {"tt", 0, 0, 0, 0, REFUSED, ""},
    {"u", PHRASING, PHRASING, 0, 0, 0, ""},
    {"ul", FLOW, LIST, 0, 0, 0, ""},
    {"var", PHRASING, PHRASING, 0, 0, 0, ""},
    {"video", 0, 0, 0, 0, OPAQUE, ""},
    {"wbr", PHRASING, 0, 0, 0, EMPTY, ""},
    {"xmp", 0, 0, 0, 0, REFUSED, ""},
};

/* Blocks of Markdown offer places for phrasing too: the reader makes paragraphs of what it finds
 * there. Marks that have no element are named as authors write them. */
static const YomiSchema nodes[YOMI_N_NODE_KINDS] = {
    [YOMI_NODE_DOC] = {"body", 0, BOTH, 0, 0, 0, ""},
    [YOMI_NODE_PAGE] = {"body", 0, BOTH, 0, 0, 0, ""},
    [YOMI_NODE_SECTION] = {"section", FLOW, BOTH, SECTIONING, 0, 0, ""},
    [YOMI_NODE_PARAGRAPH] = {"p", FLOW, PHRASING, 0, 0, 0, ""},
    [YOMI_NODE_HEADING] = {"h2", FLOW, PHRASING, SECTIONING, 0, 0, ""},
    [YOMI_NODE_QUOTE] = {"blockquote", FLOW, BOTH, 0, 0, 0, ""},
    [YOMI_NODE_ALERT] = {"aside", FLOW, BOTH, SECTIONING, 0, 0, ""},
    [YOMI_NODE_LIST] = {"ul", FLOW, LIST, 0, 0, 0, ""},
    [YOMI_NODE_ITEM] = {"li", LIST, BOTH, 0, 0, 0, ""},
    [YOMI_NODE_CODE_BLOCK] = {"pre", FLOW, 0, 0, 0, 0, ""},
    [YOMI_NODE_RULE] = {"hr", FLOW, 0, 0, 0, 0, ""},
    [YOMI_NODE_TABLE] = {"table", FLOW, TABLE, IS_TABLE, 0, 0, ""},
    [YOMI_NODE_ROW] = {"tr", TABLE, CELLS, 0, 0, 0, ""},
    [YOMI_NODE_CELL] = {"td", CELLS, PHRASING, 0, 0, 0, ""},
    [YOMI_NODE_FIGURE] = {"figure", FLOW, PHRASING | FIGURE, 0, 0, 0, ""},
    [YOMI_NODE_CAPTION] = {"caption", TABLE | FIGURE, PHRASING, 0, 0, 0, ""},
    [YOMI_NODE_NOTE] = {"li", 0, BOTH, 0, 0, 0, ""},
    [YOMI_NODE_PAGE_BREAK] = {"====", 0, 0, 0, 0, 0, ""},
    [YOMI_NODE_HTML_BLOCK] = {"html", 0, 0, 0, 0, 0, ""},
    [YOMI_NODE_PRINT_PAGE] = {"[%…]", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_TEXT] = {"text", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_SOFT_BREAK] = {"br", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_HARD_BREAK] = {"br", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_CODE] = {"code", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_EMPHASIS] = {"em", PHRASING, PHRASING, 0, 0, 0, ""},
    [YOMI_NODE_STRONG] = {"strong", PHRASING, PHRASING, 0, 0, 0, ""},
    [YOMI_NODE_LINK] = {"a", PHRASING, PHRASING, INTERACTIVE, INTERACTIVE, 0, ""},
    [YOMI_NODE_IMAGE] = {"img", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_RUBY] = {"ruby", PHRASING, RUBY, 0, 0, 0, ""},
    [YOMI_NODE_PAIR] = {"rt", RUBY, 0, 0, 0, 0, ""},
    [YOMI_NODE_UPRIGHT] = {"span", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_SET] = {"span", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_NOTE_REF] = {"[^…]", PHRASING, 0, INTERACTIVE, 0, 0, ""},
    [YOMI_NODE_LABEL] = {"span", PHRASING, 0, 0, 0, 0, ""},
    [YOMI_NODE_CITATION] = {"[@…]", PHRASING, 0, INTERACTIVE, 0, 0, ""},
    [YOMI_NODE_HTML_INLINE] = {"html", 0, 0, 0, 0, 0, ""},
};
/* clang-format on */

static int compare_names(const void *name, const void *row)
{
    return strcmp(name, ((const YomiSchema *)row)->name);
}

const YomiSchema *yomi_schema_element(const char *name)
{
    return bsearch(name, elements, G_N_ELEMENTS(elements), sizeof elements[0], compare_names);
}

const YomiSchema *yomi_schema_node(const YomiNode *node)
{
    if (node->kind != YOMI_NODE_ELEMENT)
        return &nodes[node->kind];

    const YomiSchema *row = yomi_schema_element(node->name);

    g_assert(row); /* no reader makes an element that HTML does not know */
    return row;
}

bool yomi_schema_allows(unsigned holds, unsigned bans, const YomiSchema *row)
{
    return (row->stands & holds) && !(row->nature & bans);
}
