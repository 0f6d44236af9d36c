/* matter.c -- the named parts of a book: what each is to reading systems, and where it stands. */
/* SPDX-License-Identifier: MIT */
#include "book/matter.h"

/* clang-format off */
static const YomiMatter matters[] = {
    [YOMI_CHAPTER_NOTICE] =
        {"notice", "notice", "doc-notice", "ご注意", "|ちゅう|い", YOMI_MATTER_FRONT, false},
    [YOMI_CHAPTER_DEDICATION] =
        {"dedication", "dedication", "doc-dedication", "献辞", "けん|じ", YOMI_MATTER_FRONT, false},
    [YOMI_CHAPTER_EPIGRAPH] =
        {"epigraph", "epigraph", "doc-epigraph", "題辞", "だい|じ", YOMI_MATTER_FRONT, false},
    [YOMI_CHAPTER_FOREWORD] =
        {"foreword", "foreword", "doc-foreword", "序文", "じょ|ぶん", YOMI_MATTER_FRONT, true},
    [YOMI_CHAPTER_INTRODUCTION] =
        {"introduction", "introduction", "doc-introduction", "はじめに", NULL, YOMI_MATTER_FRONT, true},
    [YOMI_CHAPTER_PREFACE] =
        {"preface", "preface", "doc-preface", "まえがき", NULL, YOMI_MATTER_FRONT, true},
    [YOMI_CHAPTER_PROLOGUE] =
        {"prologue", "prologue", "doc-prologue", "プロローグ", NULL, YOMI_MATTER_BODY, false},
    [YOMI_CHAPTER_PART] =
        {"part", "part", "doc-part", NULL, NULL, YOMI_MATTER_BODY, false},
    [YOMI_CHAPTER_BODY] =
        {"chapter", "chapter", "doc-chapter", NULL, NULL, YOMI_MATTER_BODY, false},
    [YOMI_CHAPTER_EPILOGUE] =
        {"epilogue", "epilogue", "doc-epilogue", "エピローグ", NULL, YOMI_MATTER_BODY, false},
    [YOMI_CHAPTER_CONCLUSION] =
        {"conclusion", "conclusion", "doc-conclusion", "おわりに", NULL, YOMI_MATTER_BODY, true},
    [YOMI_CHAPTER_AFTERWORD] =
        {"afterword", "afterword", "doc-afterword", "あとがき", NULL, YOMI_MATTER_BACK, true},
    [YOMI_CHAPTER_APPENDIX] =
        {"appendix", "appendix", "doc-appendix", "付録", "ふ|ろく", YOMI_MATTER_BACK, true},
    [YOMI_CHAPTER_ACKNOWLEDGMENTS] =
        {"acknowledgments", "acknowledgments", "doc-acknowledgments", "謝辞", "しゃ|じ", YOMI_MATTER_BACK, true},
    [YOMI_CHAPTER_CREDITS] =
        {"credits", "credits", "doc-credits", "協力", "きょう|りょく", YOMI_MATTER_BACK, false},
    [YOMI_CHAPTER_ERRATA] =
        {"errata", "errata", "doc-errata", "正誤表", "せい|ご|ひょう", YOMI_MATTER_BACK, false},
    [YOMI_CHAPTER_COLOPHON] =
        {"colophon", "colophon", "doc-colophon", "奥付", "おく|づけ", YOMI_MATTER_BACK, false},
};
/* clang-format on */

const YomiMatter *yomi_matter_of(YomiChapterKind kind)
{
    g_assert((size_t)kind < G_N_ELEMENTS(matters));
    return &matters[kind];
}

char *yomi_matter_name(const YomiChapter *chapter)
{
    if (chapter->number > 0)
        return g_strdup_printf("第%u章", chapter->number);
    if (chapter->appendix > 0)
        return g_strdup_printf("付録%u", chapter->appendix);
    return NULL;
}
