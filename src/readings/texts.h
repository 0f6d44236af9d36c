/* texts.h -- what book.yaml and front matter give pages to say, as a tree. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "book/book.h"
#include "doc/node.h"

/* A paragraph for each text that a page shows and whose readings no kana key tells: rights, the
 * print edition, chapters' short titles. With @terms, which may be NULL, ruby stands where a
 * furigana edition shows it. */
YomiDoc *yomi_readings_texts(const YomiBook *book, const YomiTerms *terms);

/* A paragraph for each work, as the list at the book's end prints it; without ruby. */
YomiDoc *yomi_readings_works(const YomiBook *book);

/* A paragraph for each definition of the terms, which the glossary shows; without ruby. */
YomiDoc *yomi_readings_definitions(const YomiBook *book);
