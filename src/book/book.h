/* book.h -- what book.yaml says, read and checked; the same for every edition. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "base/diag.h"
#include "book/faces.h"
#include "book/readings.h"
#include "book/references.h"
#include "book/terms.h"
#include "jp/vertical.h"

typedef struct {
    char *name;
    char *kana;    /* file-as, or NULL */
    char *role;    /* MARC relator: "aut" when the book does not say */
    YomiSpan span; /* of the name */
} YomiCreator;

typedef struct {
    char *name;          /* [a-z0-9-]+ */
    bool vertical;       /* else horizontal */
    YomiDigits digits;   /* of the edition, else of the book */
    YomiRubyPolicy ruby; /* YOMI_POLICY_UNSET: as the book's */
    YomiSpan span;       /* its key */
} YomiEdition;

/* In the order in which they stand in the book; BODY and PART mingle. See book/matter.h. */
typedef enum {
    YOMI_CHAPTER_NOTICE,
    YOMI_CHAPTER_DEDICATION,
    YOMI_CHAPTER_EPIGRAPH,
    YOMI_CHAPTER_FOREWORD,
    YOMI_CHAPTER_INTRODUCTION,
    YOMI_CHAPTER_PREFACE,
    YOMI_CHAPTER_PROLOGUE,
    YOMI_CHAPTER_PART,
    YOMI_CHAPTER_BODY,
    YOMI_CHAPTER_EPILOGUE,
    YOMI_CHAPTER_CONCLUSION,
    YOMI_CHAPTER_AFTERWORD,
    YOMI_CHAPTER_APPENDIX,
    YOMI_CHAPTER_ACKNOWLEDGMENTS,
    YOMI_CHAPTER_CREDITS,
    YOMI_CHAPTER_ERRATA,
    YOMI_CHAPTER_COLOPHON,
    YOMI_N_CHAPTER_KINDS
} YomiChapterKind;

typedef struct {
    YomiChapterKind kind;
    char *path;         /* normalised, inside the project: "chapters/01.md"; of a PART without a
                         * text of its own "book.yaml#part-1", which names no file */
    YomiSpan span;      /* where book.yaml names it */
    YomiSource *source; /* borrowed, see below; NULL when it is not UTF-8, which is reported */
    size_t body;        /* offset in the source's text where the Markdown starts */
    char *stem;         /* "chapter-3", "part-1", "preface": file name and id of its section */
    unsigned number;    /* 1 ... for BODY, through all parts; else 0 */
    unsigned appendix;  /* 1 ... for APPENDIX when there are several; else 0 */
    bool in_part;       /* it belongs to the PART before it */

    /* from the front matter; NULL or zero when it is silent */
    char *title;
    YomiSpan title_span;
    char *reading;
    YomiSpan reading_span;
    char *date;
    bool hard_breaks; /* line-ends: hard, of the chapter, else of the book */
} YomiChapter;

/* How plain the text is to be; 0 for what the book does not ask. */
typedef struct {
    unsigned sentence, very_long; /* characters of a sentence, at most */
    unsigned kanji;               /* kanji in a hundred characters of a paragraph, at most */
} YomiPlainLimits;

typedef enum { YOMI_RUBY_BRACES = 1, YOMI_RUBY_AOZORA = 2, YOMI_RUBY_BOTH = 3 } YomiRubyNotation;

typedef enum { YOMI_CAPTION_FIGURE, YOMI_CAPTION_TABLE, YOMI_N_CAPTION_KINDS } YomiCaptionKind;

/* Which occurrences of a term link to its entry in the glossary. */
typedef enum {
    YOMI_GLOSSARY_LINKS_SECTION, /* the first of each section */
    YOMI_GLOSSARY_LINKS_CHAPTER, /* of each chapter */
    YOMI_GLOSSARY_LINKS_NONE,
} YomiGlossaryLinks;

typedef struct {
    char *root;         /* the project folder */
    YomiSource *source; /* book.yaml; borrowed, see below */
    char *name;         /* start of the files' names, [a-z0-9-]+ */

    char *title, *title_kana;
    char *subtitle, *subtitle_kana;
    GPtrArray *creators; /* of YomiCreator*, at least one */
    char *publisher, *publisher_kana;
    char *language;   /* "ja" */
    char *identifier; /* "urn:uuid:..." or another URN or URL */
    char *date;       /* publication, or NULL */
    char *modified;   /* "2026-11-23T00:00:00Z" */
    char *rights, *description;
    YomiSpan rights_span;
    char *page_source; /* the print edition that [%5] marks come from, or NULL */
    YomiSpan page_source_span;

    GPtrArray *chapters; /* of YomiChapter*, in reading order */
    GPtrArray *editions; /* of YomiEdition*, at least one */

    YomiRubyNotation ruby_notation;
    YomiDigits digits; /* how vertical editions set what stands upright */
    YomiFonts fonts;
    bool chapter_links; /* 次の章 and 目次 at each chapter's end */

    bool numbered_captions;           /* 図1, 表1 before the captions */
    bool lists[YOMI_N_CAPTION_KINDS]; /* 図の一覧, 表の一覧 */

    YomiTerms *terms;        /* terms.tsv; NULL when the book has none */
    YomiRubyPolicy ruby;     /* which occurrences of the terms get ruby */
    bool ruby_headings;      /* those in headings too */
    bool ruby_table_headers; /* and those in the header cells of tables */
    bool ruby_by_word;       /* one reading over the word, not one over each kanji */
    bool ruby_rp;            /* brackets around readings, for what cannot show ruby */

    bool index;    /* 索引 of the terms that are flagged for it */
    bool glossary; /* 用語集 of the terms that have definitions */
    YomiGlossaryLinks glossary_links;
    YomiReferences *references; /* the works; NULL when the book has no list of them */
    bool further_reading;       /* those that no chapter cites are in the book too */

    GPtrArray *readings; /* of YomiReading*: readings.tsv; never NULL */
    YomiPlainLimits plain;
    bool clinic;    /* the rules for what clinics publish hold */
    unsigned grade; /* the school year that readers have behind them; 0 not to ask */
} YomiBook;

/*
 * Reads the project in the folder @root: book.yaml, and each chapter with its front matter. All
 * that is wrong is reported to @diags, which also learns the book's own severities.
 *
 * The book is whole even when errors were reported, so that its chapters can be checked too:
 * placeholders stand in for required values (a book with errors is never written), and chapters
 * that cannot be found are left out. NULL without @error, and with errors in @diags, when there is
 * nothing to check: no book.yaml, a broken one, or none of its chapters is there. NULL with @error
 * when the machine refused: no such folder, a file that may not be read.
 *
 * The sources of the book and of its chapters belong to @diags, whose findings lead into them: they
 * outlive the book, and the book may not be used after @diags is gone.
 */
YomiBook *yomi_book_load(const char *root, YomiDiags *diags, GError **error);
void yomi_book_free(YomiBook *book);

/* True when an edition has ruby over every kanji. */
bool yomi_book_has_furigana(const YomiBook *book);

/* What its terms say against the rules for vertical text, as YomiVerticalRules wants it. */
GHashTable *yomi_book_vertical_words(const YomiBook *book);

/* The edition called @name, or NULL. */
const YomiEdition *yomi_book_edition(const YomiBook *book, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiBook, yomi_book_free)
