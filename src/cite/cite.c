/* cite.c -- a work as the list prints it: ICMJE's style (Vancouver), with a Japanese form. */
/* SPDX-License-Identifier: MIT */
#include "cite/cite.h"

#include "cite/line.h"
#include "cite/numbers.h"
#include "cite/people.h"

#include <string.h>

/* --- what several forms share ---------------------------------------------------------------- */

static const char *text_of(const YomiReference *reference, YomiRefText text)
{
    return reference->texts[text];
}

static const YomiRefTime *issued(const YomiReference *reference)
{
    return &reference->dates[YOMI_DATE_ISSUED];
}

/* An address is printed where it is the only way to the work. */
static bool shows_address(const YomiReference *reference)
{
    const YomiRefLink *links = reference->links;

    return links[YOMI_REF_LINK_URL].text &&
           (reference->type->form == YOMI_FORM_WEB ||
            (!links[YOMI_REF_LINK_DOI].text && !links[YOMI_REF_LINK_PMID].text &&
             !links[YOMI_REF_LINK_PMCID].text));
}

/* Who heads the entry, YOMI_N_HEAD_ROLES for nobody. */
static YomiRole head_of(const YomiReference *reference)
{
    int role = 0;

    while (role < YOMI_N_HEAD_ROLES && reference->people[role].n_names == 0)
        role++;
    return (YomiRole)role;
}

static void write_head(YomiLine *line, const YomiReference *reference)
{
    const YomiRole role = head_of(reference);

    if (role == YOMI_N_HEAD_ROLES)
        return;
    yomi_cite_people(line, reference, role);
    yomi_line_stop(line);
}

/* People of @role, unless they head the entry. */
static void write_people(YomiLine *line, const YomiReference *reference, YomiRole role)
{
    if (reference->people[role].n_names == 0 || head_of(reference) == role)
        return;
    yomi_line_next(line);
    yomi_cite_people(line, reference, role);
    yomi_line_stop(line);
}

/* What stands in brackets behind a title: the medium. */
static const char *medium_of(const YomiLine *line, const YomiReference *reference)
{
    const YomiCslType *type = reference->type;

    if (text_of(reference, YOMI_REF_MEDIUM))
        return text_of(reference, YOMI_REF_MEDIUM);
    if (type->medium && text_of(reference, YOMI_REF_GENRE))
        return text_of(reference, YOMI_REF_GENRE);
    return yomi_line_word(line, type->medium, type->medium_ja);
}

/* In a Japanese entry 『』 for what stands alone, 「」 for what is part of something. */
static void write_quoted(YomiLine *line, const char *title, bool whole)
{
    if (line->japanese)
        yomi_line_text(line, whole ? "『" : "「");
    yomi_line_rich(line, title);
    if (line->japanese)
        yomi_line_text(line, whole ? "』" : "」");
}

static void write_bracketed(YomiLine *line, const char *word)
{
    if (!word)
        return;
    yomi_line_put(line, " [", "［");
    yomi_line_text(line, word);
    yomi_line_put(line, "]", "］");
}

/* [Internet], or where the medium has a name already, [dissertation on the Internet]. */
static void write_medium(YomiLine *line, const char *medium, bool internet)
{
    const char *where = medium ? yomi_line_word(line, " on the Internet", "，インターネット")
                               : yomi_line_word(line, "Internet", "インターネット");
    g_autofree char *words = g_strconcat(medium ? medium : "", internet ? where : "", NULL);

    write_bracketed(line, *words ? words : NULL);
}

static void write_title(YomiLine *line, const YomiReference *reference, bool whole, bool internet)
{
    const char *title = text_of(reference, YOMI_REF_TITLE);

    if (!title)
        return;
    yomi_line_next(line);
    write_quoted(line, title, whole);
    write_medium(line, medium_of(line, reference), internet && shows_address(reference));
    yomi_line_stop(line);
}

static bool shows_accessed(const YomiReference *reference)
{
    return shows_address(reference) && yomi_cite_has_time(&reference->dates[YOMI_DATE_ACCESSED]);
}

/* [cited 2002 Jul 9] */
static void write_accessed(YomiLine *line, const YomiReference *reference)
{
    if (!shows_accessed(reference))
        return;
    yomi_line_put(line, line->last == ' ' ? "[cited " : " [cited ", "［");
    yomi_cite_time(line, &reference->dates[YOMI_DATE_ACCESSED], false);
    yomi_line_put(line, "]", "閲覧］");
}

static void write_date(YomiLine *line, const YomiReference *reference, bool year_only)
{
    const char *status = text_of(reference, YOMI_REF_STATUS);

    if (status && !text_of(reference, YOMI_REF_VOLUME)) {
        yomi_line_text(line, status);
        yomi_line_text(line, yomi_cite_has_time(issued(reference)) ? " " : "");
    }
    yomi_cite_time(line, issued(reference), year_only);
    write_accessed(line, reference);
}

static bool has_date(const YomiReference *reference)
{
    return yomi_cite_has_time(issued(reference)) || text_of(reference, YOMI_REF_STATUS);
}

static bool has_event(const YomiReference *reference)
{
    return text_of(reference, YOMI_REF_EVENT) ||
           yomi_cite_has_time(&reference->dates[YOMI_DATE_EVENT]);
}

/* St. Louis: Mosby; 2002. */
static void write_publisher(YomiLine *line, const YomiReference *reference, bool year_only)
{
    const bool dated = has_date(reference) || shows_accessed(reference);
    const char *place = text_of(reference, YOMI_REF_PLACE);
    const char *publisher = text_of(reference, YOMI_REF_PUBLISHER);

    if (!place && !has_event(reference)) /* Zotero has one field for both */
        place = text_of(reference, YOMI_REF_EVENT_PLACE);
    if (!publisher)
        publisher = text_of(reference, YOMI_REF_AUTHORITY);
    if (!place && !publisher && !dated)
        return;
    yomi_line_next(line);
    if (place && publisher) {
        yomi_line_text(line, place);
        yomi_line_put(line, ": ", "：");
    }
    if (place || publisher)
        yomi_line_text(line, publisher ? publisher : place);
    if ((place || publisher) && has_date(reference))
        yomi_line_put(line, "; ", "；");
    write_date(line, reference, year_only);
    yomi_line_stop(line);
}

/* "Vol. 2, Cells." */
static void write_volume(YomiLine *line, const YomiReference *reference)
{
    const char *volume = text_of(reference, YOMI_REF_VOLUME);
    const char *title = text_of(reference, YOMI_REF_VOLUME_TITLE);

    if (!volume && !title)
        return;
    yomi_line_next(line);
    if (volume) {
        yomi_line_put(line, "Vol. ", "第");
        yomi_line_text(line, volume);
        yomi_line_put(line, "", "巻");
    }
    if (volume && title)
        yomi_line_put(line, ", ", "，");
    if (title)
        yomi_line_rich(line, title);
    yomi_line_stop(line);
}

/* A sentence of a word and a value: "Report No.: 12." */
static void write_labelled(YomiLine *line, const char *latin, const char *japanese,
                           const char *value)
{
    if (!value)
        return;
    yomi_line_next(line);
    yomi_line_put(line, latin, japanese);
    yomi_line_rich(line, value);
    yomi_line_stop(line);
}

static void write_page(YomiLine *line, const YomiReference *reference)
{
    const char *page = text_of(reference, YOMI_REF_PAGE);

    if (!page)
        return;
    yomi_line_next(line);
    yomi_line_text(line, "p. ");
    yomi_cite_pages(line, page);
    yomi_line_stop(line);
}

/* (Advances in neurology; 12). */
static void write_collection(YomiLine *line, const YomiReference *reference)
{
    const char *title = text_of(reference, YOMI_REF_COLLECTION);
    const char *number = text_of(reference, YOMI_REF_COLLECTION_NUMBER);

    if (!title)
        return;
    yomi_line_next(line);
    yomi_line_put(line, "(", "（");
    yomi_line_rich(line, title);
    if (number) {
        yomi_line_put(line, "; ", "；");
        yomi_line_text(line, number);
    }
    yomi_line_put(line, ")", "）");
    yomi_line_stop(line);
}

/* Where the one copy is. */
static void write_archive(YomiLine *line, const YomiReference *reference)
{
    static const YomiRefText parts[] = {YOMI_REF_ARCHIVE, YOMI_REF_ARCHIVE_PLACE,
                                        YOMI_REF_ARCHIVE_LOCATION};
    bool begun = false;

    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
        const char *text = text_of(reference, parts[i]);

        if (!text)
            continue;
        if (begun) {
            yomi_line_put(line, ", ", "，");
        } else {
            yomi_line_next(line);
            yomi_line_put(line, "Located at: ", "所蔵：");
        }
        yomi_line_text(line, text);
        begun = true;
    }
    if (begun)
        yomi_line_stop(line);
}

/* An address ends without a full stop, which would seem to belong to it. */
static void write_links(YomiLine *line, const YomiReference *reference)
{
    for (int i = 0; i < YOMI_REF_LINK_URL; i++) {
        if (!reference->links[i].text)
            continue;
        yomi_line_next(line);
        yomi_line_link(line, &reference->links[i]);
        yomi_line_stop(line);
    }
    if (!shows_address(reference))
        return;
    yomi_line_next(line);
    yomi_line_put(line, "Available from: ", "URL：");
    yomi_line_link(line, &reference->links[YOMI_REF_LINK_URL]);
}

static void write_edition(YomiLine *line, const YomiReference *reference)
{
    if (text_of(reference, YOMI_REF_EDITION))
        yomi_cite_edition(line, text_of(reference, YOMI_REF_EDITION));
}

/* --- the forms ------------------------------------------------------------------------------- */

/* "N. Engl. J. Med." is abbreviated without full stops. */
static char *short_title(const char *title)
{
    GString *out = g_string_new(NULL);

    for (; *title; title++)
        if (*title != '.')
            g_string_append_c(out, *title);
    return g_string_free(out, FALSE);
}

static void write_journal(YomiLine *line, const YomiReference *reference)
{
    const char *brief = text_of(reference, YOMI_REF_CONTAINER_SHORT);
    const char *full = text_of(reference, YOMI_REF_CONTAINER);
    g_autofree char *name = brief ? short_title(brief) : g_strdup(full);

    if (!name)
        return;
    yomi_line_next(line);
    yomi_line_rich(line, name);
    if (shows_address(reference))
        write_bracketed(line, yomi_line_word(line, "Internet", "インターネット"));
    yomi_line_stop(line);
}

/* 2002;347(4):284-7 */
static void write_issue(YomiLine *line, const YomiReference *reference)
{
    const char *volume = text_of(reference, YOMI_REF_VOLUME);
    const char *issue = text_of(reference, YOMI_REF_ISSUE);
    const char *supplement = text_of(reference, YOMI_REF_SUPPLEMENT);
    const char *page = text_of(reference, YOMI_REF_PAGE);
    const char *number = text_of(reference, YOMI_REF_NUMBER);

    if (!has_date(reference) && !volume && !issue && !page && !number)
        return;
    yomi_line_next(line);
    yomi_line_begin_number(line);
    write_date(line, reference, volume || issue);
    if (volume || issue || supplement)
        yomi_line_text(line, ";");
    yomi_line_text(line, volume ? volume : "");
    if (supplement) {
        yomi_line_text(line, volume ? " Suppl " : "Suppl ");
        yomi_line_text(line, supplement);
    }
    if (issue) {
        yomi_line_text(line, "(");
        yomi_line_text(line, issue);
        yomi_line_text(line, ")");
    }
    if (page || number)
        yomi_line_text(line, ":");
    if (page)
        yomi_cite_pages(line, page);
    else if (number) /* journals without pages number their articles */
        yomi_line_text(line, number);
    yomi_line_end_number(line);
    yomi_line_stop(line);
}

static void write_article(YomiLine *line, const YomiReference *reference)
{
    write_head(line, reference);
    write_title(line, reference, false, false);
    write_journal(line, reference);
    write_issue(line, reference);
}

static void write_news(YomiLine *line, const YomiReference *reference)
{
    const char *section = text_of(reference, YOMI_REF_SECTION);
    const char *page = text_of(reference, YOMI_REF_PAGE);
    const char *edition = text_of(reference, YOMI_REF_EDITION);

    write_head(line, reference);
    write_title(line, reference, false, false);
    write_journal(line, reference);
    yomi_line_next(line);
    write_date(line, reference, false);
    if (edition) {
        yomi_line_put(line, " (", "（");
        yomi_line_text(line, edition);
        yomi_line_put(line, ")", "）");
    }
    if (section) {
        yomi_line_put(line, ";Sect. ", "；");
        yomi_line_text(line, section);
    }
    if (page) {
        yomi_line_put(line, ":", "：");
        yomi_cite_pages(line, page);
    }
    yomi_line_stop(line);
}

/* What stands alone: books, theses, data, programs, films ... */
static void write_work(YomiLine *line, const YomiReference *reference)
{
    const bool published = reference->type->medium || text_of(reference, YOMI_REF_PUBLISHER);
    const bool year_only = published && !reference->type->medium;

    write_head(line, reference);
    write_title(line, reference, published && !text_of(reference, YOMI_REF_CONTAINER), true);
    if (!reference->type->medium)
        yomi_line_sentence(line, text_of(reference, YOMI_REF_GENRE));
    write_labelled(line, "Version ", "バージョン", text_of(reference, YOMI_REF_VERSION));
    write_volume(line, reference);
    write_edition(line, reference);
    write_people(line, reference, YOMI_ROLE_EDITOR);
    write_people(line, reference, YOMI_ROLE_TRANSLATOR);
    yomi_line_sentence(line, text_of(reference, YOMI_REF_CONTAINER));
    write_publisher(line, reference, year_only);
    write_labelled(line, "No. ", "番号：", text_of(reference, YOMI_REF_NUMBER));
    write_page(line, reference);
    write_collection(line, reference);
    write_archive(line, reference);
}

static void write_report(YomiLine *line, const YomiReference *reference)
{
    write_head(line, reference);
    write_title(line, reference, true, true);
    yomi_line_sentence(line, text_of(reference, YOMI_REF_GENRE));
    write_labelled(line, "Version ", "バージョン", text_of(reference, YOMI_REF_VERSION));
    write_edition(line, reference);
    write_people(line, reference, YOMI_ROLE_EDITOR);
    write_publisher(line, reference, false);
    write_labelled(line, "Report No.: ", "報告書番号：", text_of(reference, YOMI_REF_NUMBER));
    write_page(line, reference);
    write_collection(line, reference);
}

/* EuroGP 2002; 2002 Apr 3-5; Kinsale, Ireland. */
static void write_event(YomiLine *line, const YomiReference *reference, bool date_too)
{
    const char *event = text_of(reference, YOMI_REF_EVENT);
    const char *place = text_of(reference, YOMI_REF_EVENT_PLACE);
    const YomiRefTime *time = &reference->dates[YOMI_DATE_EVENT];

    if (!yomi_cite_has_time(time) && date_too)
        time = issued(reference);
    if (date_too ? !event && !place && !yomi_cite_has_time(time) : !has_event(reference))
        return;
    yomi_line_next(line);
    if (event && date_too)
        yomi_line_put(line, "Presented at: ", "");
    if (event)
        yomi_line_rich(line, event);
    if (event && yomi_cite_has_time(time))
        yomi_line_put(line, "; ", "；");
    yomi_cite_time(line, time, false);
    if (place && (event || yomi_cite_has_time(time)))
        yomi_line_put(line, "; ", "；");
    if (place)
        yomi_line_text(line, place);
    yomi_line_stop(line);
}

/* "In: Smith J, editor. Title." */
static void write_whole(YomiLine *line, const YomiReference *reference)
{
    const YomiRole roles[] = {YOMI_ROLE_CONTAINER_AUTHOR, YOMI_ROLE_EDITOR};
    const char *container = text_of(reference, YOMI_REF_CONTAINER);
    bool people = false;

    yomi_line_next(line);
    yomi_line_put(line, "In: ", "");
    for (size_t i = 0; i < G_N_ELEMENTS(roles) && !people; i++) {
        people = reference->people[roles[i]].n_names > 0 && head_of(reference) != roles[i];
        if (people)
            yomi_cite_people(line, reference, roles[i]);
    }
    if (people) {
        yomi_line_stop(line);
        yomi_line_next(line);
    }
    write_quoted(line, container, true);
    if (shows_address(reference))
        write_bracketed(line, yomi_line_word(line, "Internet", "インターネット"));
    yomi_line_stop(line);
}

static void write_part(YomiLine *line, const YomiReference *reference)
{
    const bool whole = text_of(reference, YOMI_REF_CONTAINER);

    write_head(line, reference);
    write_title(line, reference, false, !whole);
    if (whole)
        write_whole(line, reference);
    write_volume(line, reference);
    write_edition(line, reference);
    write_people(line, reference, YOMI_ROLE_TRANSLATOR);
    write_event(line, reference, false);
    write_publisher(line, reference, true);
    write_page(line, reference);
    write_collection(line, reference);
}

static void write_talk(YomiLine *line, const YomiReference *reference)
{
    write_head(line, reference);
    write_title(line, reference, false, true);
    if (!reference->type->medium)
        yomi_line_sentence(line, text_of(reference, YOMI_REF_GENRE));
    write_event(line, reference, true);
}

static void write_web(YomiLine *line, const YomiReference *reference)
{
    write_head(line, reference);
    write_title(line, reference, false, true);
    yomi_line_sentence(line, text_of(reference, YOMI_REF_CONTAINER));
    write_publisher(line, reference, false);
}

/* Veterans Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (2001 May 24). */
static void write_law(YomiLine *line, const YomiReference *reference)
{
    static const YomiRefText parts[] = {YOMI_REF_NUMBER, YOMI_REF_SECTION};
    static const YomiRefText book[] = {YOMI_REF_VOLUME, YOMI_REF_CONTAINER, YOMI_REF_PAGE};
    const char *authority = text_of(reference, YOMI_REF_AUTHORITY);
    bool in_book = false;

    write_head(line, reference);
    yomi_line_next(line);
    if (text_of(reference, YOMI_REF_TITLE))
        write_quoted(line, text_of(reference, YOMI_REF_TITLE), false);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        if (text_of(reference, parts[i])) {
            yomi_line_put(line, ", ", "，");
            yomi_line_text(line, text_of(reference, parts[i]));
        }
    for (size_t i = 0; i < G_N_ELEMENTS(book); i++)
        if (text_of(reference, book[i])) {
            yomi_line_text(
                line, in_book ? " " : yomi_line_word(line, ", ", line->vertical ? "、" : "，"));
            yomi_line_text(line, text_of(reference, book[i]));
            in_book = true;
        }
    if (authority || has_date(reference)) {
        yomi_line_put(line, " (", "（");
        yomi_line_text(line, authority ? authority : "");
        if (authority && has_date(reference))
            yomi_line_put(line, " ", "，");
        write_date(line, reference, false);
        yomi_line_put(line, ")", "）");
    }
    yomi_line_stop(line);
}

/* Pagedas AC, inventor. Flexible device. United States patent US 20020103498. 2002 Aug 1. */
static void write_patent(YomiLine *line, const YomiReference *reference)
{
    const YomiRole head = head_of(reference);
    const char *jurisdiction = text_of(reference, YOMI_REF_JURISDICTION);
    const char *authority = text_of(reference, YOMI_REF_AUTHORITY);
    const char *number = text_of(reference, YOMI_REF_NUMBER);

    if (head != YOMI_N_HEAD_ROLES) {
        yomi_cite_names(line, &reference->people[head]);
        yomi_line_put(line, reference->people[head].n_names > 1 ? ", inventors" : ", inventor",
                      "発明");
        yomi_line_stop(line);
    }
    write_title(line, reference, false, true);
    yomi_line_next(line);
    if (jurisdiction || authority) {
        yomi_line_text(line, jurisdiction ? jurisdiction : authority);
        yomi_line_put(line, " ", "");
    }
    yomi_line_put(line, number ? "patent " : "patent", "特許");
    yomi_line_text(line, number ? number : "");
    yomi_line_stop(line);
    if (!has_date(reference))
        return;
    yomi_line_next(line);
    write_date(line, reference, false);
    yomi_line_stop(line);
}

/* --- an entry -------------------------------------------------------------------------------- */

static YomiNode *open_language(YomiDoc *doc, YomiNode *parent, const YomiReference *reference)
{
    YomiNode *span = yomi_node_new(doc, YOMI_NODE_ELEMENT, reference->span);
    YomiArena *arena = yomi_doc_arena(doc);

    span->name = "span";
    span->attrs = yomi_arena_alloc(arena, sizeof(YomiAttr));
    *span->attrs = (YomiAttr){"lang", yomi_arena_strdup(arena, reference->language), NULL};
    yomi_node_append(parent, span);
    return span;
}

void yomi_cite_write(YomiDoc *doc, YomiNode *parent, const YomiReference *reference, bool vertical)
{
    static void (*const forms[])(YomiLine *, const YomiReference *) = {
        [YOMI_FORM_ARTICLE] = write_article, [YOMI_FORM_NEWS] = write_news,
        [YOMI_FORM_WORK] = write_work,       [YOMI_FORM_PART] = write_part,
        [YOMI_FORM_REPORT] = write_report,   [YOMI_FORM_TALK] = write_talk,
        [YOMI_FORM_WEB] = write_web,         [YOMI_FORM_LAW] = write_law,
        [YOMI_FORM_PATENT] = write_patent,
    };
    YomiNode *place = reference->japanese ? parent : open_language(doc, parent, reference);
    YomiLine line = yomi_line_begin(doc, place, reference, vertical);

    forms[reference->type->form](&line, reference);
    write_links(&line, reference);
    yomi_line_finish(&line);
}
