/* labels.h -- what the chapters of one edition must know of each other. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "book/image.h"
#include "book/link.h"
#include "jp/collate.h"

/*
 * The survey walk fills one YomiChapterLabels a chapter, touching nothing else, so chapters can be
 * surveyed in parallel; the settling step then joins them. Afterwards all is read-only. Strings
 * live as long as the labels.
 */
typedef struct {
    const char *stem;  /* "chapter-3", "chapter-3-2": file name and id of its section */
    const char *title; /* for <title>; unique in the edition once settled */
    bool horizontal;   /* this page lies horizontally, whatever the edition */
} YomiPageLabel;

typedef struct {
    unsigned level;    /* 1..6 as written */
    const char *text;  /* plain: no ruby, no note marks */
    const char *shown; /* the same, annotated with the author's ruby (jp/annotated.h) */
    const char *id;    /* of its section; NULL for the chapter's title, whose page is the target */
    unsigned page;     /* index into pages */
    YomiSpan span;
} YomiHeadingLabel;

/* A place a link may name, "02-cells.md#ips": the heading's slug, or an id of the author's HTML. */
typedef struct {
    const char *name;
    const char *id; /* in the page, or NULL for the page itself */
    unsigned page;
} YomiAnchorLabel;

typedef struct {
    const char *number; /* as the author wrote it: "5", "xii" */
    const char *id;
    unsigned page;
    YomiSpan span;
} YomiPrintPageLabel;

typedef struct {
    YomiCaptionKind kind;
    unsigned number;   /* of its kind through the book, once settled; 0 when the book wants none */
    const char *text;  /* plain */
    const char *shown; /* the same, annotated with the author's ruby */
    const char *id;
    unsigned page;
} YomiCaptionLabel;

/* Where a work is cited. */
typedef struct {
    const char *key;
    const char *id; /* of the mark */
    unsigned page;  /* index into pages; not for a mark in a note */
    unsigned note;  /* the number of the note that it stands in; 0: in the text */
    YomiSpan span;
} YomiCitationLabel;

typedef struct {
    guint32 size;     /* bytes of XHTML that the note becomes, as pass/size.h estimates */
    guint32 document; /* index into note_documents, once settled */
} YomiNoteLabel;

/* A link or picture as the author wrote it, to be judged when all chapters are known. */
typedef struct {
    const char *target;
    YomiSpan span;
    bool bare; /* a link without text: what it leads to must have a label, "図1" */
} YomiTargetLabel;

/* Where a chapter first has a term that is explained. */
typedef struct {
    guint32 term;   /* index into the book's terms */
    unsigned page;  /* index into pages */
    unsigned note;  /* the number of the note that has it; 0: it is in the text */
    const char *id; /* of the link to its entry, or of the section; NULL for the page itself */
} YomiTermUse;

/* A section that has a term of the index. */
typedef struct {
    guint32 term;  /* index into the book's terms */
    unsigned page; /* index into pages */
    unsigned note; /* the number of the note that has it; 0 in the text */
    guint heading; /* index into headings: the section's, or the chapter's title */
} YomiIndexUse;

/* A term of the index, with the places [first, end) in the labels' index_places. */
typedef struct {
    const YomiTerm *term;
    const char *key; /* its place: jp/collate.h */
    guint first, end;
} YomiIndexEntry;

typedef struct {
    const struct YomiChapterLabels *chapter;
    const YomiIndexUse *use;
} YomiIndexPlace;

/* An entry of the glossary. */
typedef struct {
    const YomiTerm *term;
    YomiRow row;
    const char *key;  /* its place: jp/collate.h */
    unsigned file;    /* the document that has it: 1 for "glossary", 2 for "glossary-2" */
    const char *href; /* of the entry, from text/: "glossary.xhtml#entry-3" */
    const char *id;   /* "entry-3" */
    const struct YomiChapterLabels *user; /* the first chapter that has the term; NULL: only
                                           * definitions have it */
    const char *use;                      /* where: "chapter-2.xhtml#...", or NULL */
    bool use_in_notes;
} YomiGlossaryEntry;

typedef struct {
    const char *word; /* in ASCII letters */
    YomiSpan span;
} YomiAbbreviationLabel;

typedef struct YomiChapterLabels {
    const YomiChapter *chapter;
    const char *title;       /* plain, never NULL */
    const char *shown_title; /* the same, annotated with the author's ruby */
    const char *nav;         /* short title for nav and NCX; the title when there is none */
    const char *shown_nav;
    GArray *pages;         /* of YomiPageLabel, at least one */
    GArray *headings;      /* of YomiHeadingLabel, in order */
    GArray *anchors;       /* of YomiAnchorLabel, in order: yomi_chapter_labels_add_anchor() */
    GArray *print_pages;   /* of YomiPrintPageLabel, in order */
    GArray *captions;      /* of YomiCaptionLabel, in order: yomi_chapter_labels_add_caption() */
    GArray *citations;     /* of YomiCitationLabel: those of the text, then those of its notes */
    GArray *links;         /* of YomiTargetLabel: internal links */
    GArray *images;        /* of YomiTargetLabel */
    GArray *first_terms;   /* of guint32, indices into the book's terms: those whose place is the
                            * first of the book, that occur here first, once settled */
    GArray *index_uses;    /* of YomiIndexUse, each term once a section, in order */
    GArray *uses;          /* of YomiTermUse, each term once, in order */
    GArray *abbreviations; /* of YomiAbbreviationLabel, in order, each once: used and not explained
                            * where it stands */
    GHashTable *explained; /* abbreviations that this chapter explains; a set */
    GArray *notes;         /* of YomiNoteLabel, by number less one: those that are marked */
    GHashTable *by_abbreviation; /* the words in abbreviations; a set */
    GHashTable *by_anchor;       /* name -> index into anchors, plus 1 */
    GHashTable *by_label;        /* id -> index into captions, plus 1 */
    GStringChunk *strings;
} YomiChapterLabels;

typedef struct {
    const char *path; /* inside the project: "images/culture.svg" */
    const char *file; /* in the book: "images/culture.svg", lower-case ASCII, unique */
    YomiImageFacts facts;
    const char *twin; /* for SVG: path inside the project of its PNG twin, or NULL */
    const char *twin_file;
} YomiImageLabel;

typedef struct {
    const YomiChapterLabels *chapter;
    const YomiCitationLabel *citation;
} YomiCitationPlace;

typedef struct {
    const YomiReference *reference;
    GArray *places; /* of YomiCitationPlace, in order; none for further reading */
    unsigned file;  /* the document of 参考文献 that has it: 1, or more once settled */
} YomiWorkLabel;

typedef struct {
    const YomiBook *book;
    const YomiEdition *edition;
    GPtrArray *chapters;       /* of YomiChapterLabels*, as book->chapters */
    GPtrArray *images;         /* of YomiImageLabel*, sorted by file */
    GPtrArray *note_documents; /* of const char*, the stems of 注: "notes", "notes-2"; settled */
    GArray *index;             /* of YomiIndexEntry, in 五十音 order */
    GArray *index_places;      /* of YomiIndexPlace */
    GArray *glossary;          /* of YomiGlossaryEntry, in 五十音 order */
    unsigned n_glossary_files;
    guint32 *entries;    /* by term: index into glossary plus 1, or 0; NULL without terms */
    GArray *works;       /* of YomiWorkLabel, by number less one: the cited ones, then the others */
    unsigned n_cited;    /* how many works are cited */
    GHashTable *by_key;  /* a work's key -> its number */
    GHashTable *by_path; /* chapter path -> YomiChapterLabels* */
    GHashTable *by_image; /* image path -> YomiImageLabel* */
    GStringChunk *strings;
} YomiLabels;

YomiLabels *yomi_labels_new(const YomiBook *book, const YomiEdition *edition);
void yomi_labels_free(YomiLabels *labels);

YomiChapterLabels *yomi_chapter_labels_new(const YomiChapter *chapter);
void yomi_chapter_labels_free(YomiChapterLabels *labels);

/* Adds a place; the strings are copied. False, and nothing is added, when @name is taken. */
bool yomi_chapter_labels_add_anchor(YomiChapterLabels *labels, const char *name, const char *id,
                                    unsigned page);

/* Notes that the chapter uses @word at @span, or that it says what @word stands for. */
void yomi_chapter_labels_add_abbreviation(YomiChapterLabels *labels, const char *word,
                                          YomiSpan span);
void yomi_chapter_labels_explain(YomiChapterLabels *labels, const char *word);

/* Adds a caption; the strings are copied. */
void yomi_chapter_labels_add_caption(YomiChapterLabels *labels, const YomiCaptionLabel *caption);

/* The caption of the figure or table whose id is @id, or NULL. */
const YomiCaptionLabel *yomi_chapter_labels_caption(const YomiChapterLabels *labels,
                                                    const char *id);

/* Where the link @target, written in @from, leads: *out_href is
 * "chapter-2.xhtml#chapter-2-section-1", relative to EPUB/text/; yours. False when nothing is
 * there. */
bool yomi_labels_resolve(const YomiLabels *labels, const YomiChapter *from, const char *target,
                         char **out_href);

/* The caption with a number that the link @target, written in @from, leads to; NULL when it leads
 * anywhere else. */
const YomiCaptionLabel *yomi_labels_caption(const YomiLabels *labels, const YomiChapter *from,
                                            const char *target);

/* The word before a caption's number: "図", "表". */
const char *yomi_labels_caption_word(YomiCaptionKind kind);

/* True when the book wants a list of its captions of @kind, and has some. */
bool yomi_labels_has_list(const YomiLabels *labels, YomiCaptionKind kind);

/* The picture that @target, written in @from, names; NULL when it is not in the book. */
const YomiImageLabel *yomi_labels_image(const YomiLabels *labels, const YomiChapter *from,
                                        const char *target);

/* The first chapter of the text, where bodymatter starts. Never NULL. */
const YomiChapterLabels *yomi_labels_first_body(const YomiLabels *labels);

/* The chapter that is read after @chapter, or NULL. 奥付 is none: 注 stands before it. */
const YomiChapterLabels *yomi_labels_next(const YomiLabels *labels, const YomiChapter *chapter);

/* How the edition's vertical pages set digits, Latin and marks. */
YomiVerticalRules yomi_labels_vertical_rules(const YomiLabels *labels);

/* The document of 注 with the note @number of @chapter: "notes", "notes-2". */
const char *yomi_labels_note_stem(const YomiLabels *labels, const YomiChapterLabels *chapter,
                                  unsigned number);

/* 奥付, where the author brings a text for it; or NULL. */
const YomiChapterLabels *yomi_labels_colophon(const YomiLabels *labels);

/* The entry of the term with the index @term, or NULL. */
const YomiGlossaryEntry *yomi_labels_entry(const YomiLabels *labels, unsigned term);

/* The number of the work that is called @key, from 1; 0 when there is none. */
unsigned yomi_labels_work_number(const YomiLabels *labels, const char *key);

/* The document of 参考文献 with the number @file: "bibliography", "bibliography-2"; yours. */
char *yomi_labels_bibliography_stem(unsigned file);

/* How many such documents there are. */
unsigned yomi_labels_n_bibliographies(const YomiLabels *labels);

/* Adds a work, whose number is the next one. */
YomiWorkLabel *yomi_labels_add_work(YomiLabels *labels, const YomiReference *reference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiLabels, yomi_labels_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiChapterLabels, yomi_chapter_labels_free)
