/* back.c -- the way back from a note or a work to the place in the text. */
/* SPDX-License-Identifier: MIT */
#include "write/writer.h"

/* 第2章の, 付録1の, or 「まえがき」の where there is no number. */
static void write_chapter_name(YomiWriter *w, const YomiChapterLabels *labels)
{
    if (yomi_writer_chapter(w, labels->chapter)) {
        yomi_writer_own(w, "の");
        return;
    }
    yomi_writer_own(w, "「");
    yomi_writer_words(w, labels->shown_title);
    yomi_writer_own(w, "」の");
}

void yomi_writer_back(YomiWriter *w, const YomiWayBack *back)
{
    yomi_writer_open_line(w, "p");
    yomi_writer_attr(w, "class", "back");
    yomi_writer_open_inline(w, "a");
    yomi_writer_role(w, "backlink", "doc-backlink");
    yomi_markup_attrf(w->markup, "href", "%s.xhtml#%s", back->stem, back->id);
    write_chapter_name(w, back->chapter);
    if (back->in_note)
        yomi_writer_own(w, "注の");
    yomi_writer_own(w, w->word);
    yomi_writer_number(w, w->number);
    yomi_writer_own(w, "へ戻る");
    if (back->n_places > 1) {
        yomi_writer_own(w, "（");
        yomi_writer_number(w, back->place);
        yomi_writer_own(w, "か所め）");
    }
    yomi_markup_close(w->markup);
    yomi_markup_close(w->markup);
}
