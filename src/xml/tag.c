/* tag.c -- the door to libxml2's HTML parser: the attributes of one raw tag. */
/* SPDX-License-Identifier: MIT */
#include "xml/tag.h"

#include <libxml/HTMLparser.h>
#include <string.h>

struct YomiTagReader {
    htmlParserCtxtPtr parser;
    YomiTagFunc func;
    gpointer data;
    bool found;
};

/* libxml2 puts html, body and what else it misses around the tag; ours is the last that opens, and
 * the others have no attributes. */
static void start_element(void *user, const xmlChar *name, const xmlChar **attributes)
{
    YomiTagReader *reader = user;

    (void)name;
    reader->found = true;
    for (const xmlChar **a = attributes; a && a[0]; a += 2)
        reader->func((const char *)a[0], a[1] ? (const char *)a[1] : "", reader->data);
}

YomiTagReader *yomi_tag_reader_new(void)
{
    YomiTagReader *reader = g_new0(YomiTagReader, 1);

    xmlInitParser();
    reader->parser = htmlNewParserCtxt();
    g_assert(reader->parser);

    /* No other event is wanted; without handlers for errors there is no output either. */
    memset(reader->parser->sax, 0, sizeof *reader->parser->sax);
    reader->parser->sax->startElement = start_element;
    reader->parser->userData = reader;
    return reader;
}

void yomi_tag_reader_free(YomiTagReader *reader)
{
    if (!reader)
        return;
    htmlFreeParserCtxt(reader->parser);
    g_free(reader);
}

bool yomi_tag_read(YomiTagReader *reader, const char *tag, gsize length, YomiTagFunc func,
                   gpointer data)
{
    const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;

    g_assert(length <= G_MAXINT);
    reader->func = func;
    reader->data = data;
    reader->found = false;
    xmlFreeDoc(htmlCtxtReadMemory(reader->parser, tag, (int)length, NULL, "UTF-8", options));
    return reader->found;
}
