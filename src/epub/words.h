/* words.h -- the program's own words, as a Japanese book has them. */
/* SPDX-License-Identifier: MIT */
#pragma once

#define YOMI_WORD_TITLEPAGE "扉"
#define YOMI_WORD_CONTENTS "目次"
#define YOMI_WORD_FIGURES "図の一覧"
#define YOMI_WORD_TABLES "表の一覧"
#define YOMI_WORD_NOTES "注"
#define YOMI_WORD_CONTINUED "　つづき"
#define YOMI_WORD_GLOSSARY "用語集"
#define YOMI_WORD_BIBLIOGRAPHY "参考文献"
#define YOMI_WORD_FURTHER "その他の参考文献"
#define YOMI_WORD_INDEX "索引"
#define YOMI_WORD_COLOPHON "奥付"
#define YOMI_WORD_TEXT "本文"
#define YOMI_WORD_NEXT "次の章"
#define YOMI_WORD_VERTICAL "縦書き版"
#define YOMI_WORD_HORIZONTAL "横書き版"
#define YOMI_WORD_VERTICAL_FURIGANA "縦書き・ふりがな版"
#define YOMI_WORD_HORIZONTAL_FURIGANA "横書き・ふりがな版"
