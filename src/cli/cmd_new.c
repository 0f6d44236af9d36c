/* cmd_new.c -- yomiyasu new: a small book to start from. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "cli/command.h"
#include "cli/say.h"

#include <string.h>

static const char chapter[] =
    "# はじめに\n"
    "\n"
    "この原稿は、ふつうの文章にいくつかの記号を添えたものです。"
    "段落と段落のあいだは、一行あけます。\n"
    "\n"
    "## ふりがな\n"
    "\n"
    "{読者|どく|しゃ}が読みにくい{漢字|かん|じ}には、ふりがなを付けます。"
    "{今日|きょう}のように、まとめて付けることもできます。\n"
    "\n"
    "## 縦書きの数字\n"
    "\n"
    "縦書きの版では、^12^月^24^日のように、二けたの数字を横に並べて一字分に収めます。"
    "横書きの版では、記号は消えます。\n"
    "\n"
    "## 注\n"
    "\n"
    "くわしい説明は注に分けます[^note]。\n"
    "\n"
    "[^note]: 注は、本の終わりの「注」にまとまり、本文とのあいだを行き来できます。\n";

/* The book is new: this is the one place where the program asks for chance and for the time. */
static char *make_project(void)
{
    g_autofree char *uuid = g_uuid_string_random();
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autofree char *today = g_date_time_format(now, "%Y-%m-%d");

    return g_strdup_printf("# この本の設定。くわしくは man yomiyasu-book\n"
                           "title: 新しい本\n"
                           "title-kana: アタラシイホン\n"
                           "language: ja\n"
                           "# この本だけの番号です。変えないでください。\n"
                           "identifier: urn:uuid:%s\n"
                           "# 内容を変えたら、日付を新しくしてください。\n"
                           "modified: %sT00:00:00Z\n"
                           "creators:\n"
                           "  - name: 著者の名前\n"
                           "    kana: チョシャノナマエ\n"
                           "# 章のファイルを、読む順に並べます。\n"
                           "chapters:\n"
                           "  - chapters/01.md\n"
                           "editions:\n"
                           "  vertical: { writing-mode: vertical }\n"
                           "  horizontal: { writing-mode: horizontal }\n",
                           uuid, today);
}

/* A folder that is not there yet, or has nothing in it. */
static bool is_free(const char *path, GError **error)
{
    g_autoptr(GDir) folder = NULL;

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    folder = g_dir_open(path, 0, NULL);
    if (folder && !g_dir_read_name(folder))
        return true;
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot begin a book in '%s': %s", path,
                folder ? "the folder is not empty" : "it is not a folder that can be read");
    return false;
}

static bool put(const char *folder, const char *name, const char *text, GError **error)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);

    return yomi_file_write(path, text, strlen(text), error);
}

int yomi_cmd_new(const YomiOptions *options)
{
    const char *folder = options->operands[0];
    g_autofree char *project = make_project();
    g_autoptr(GError) error = NULL;

    /* book.yaml comes last: with it the folder is a book. */
    if (!is_free(folder, &error) || !put(folder, "chapters/01.md", chapter, &error) ||
        !put(folder, "book.yaml", project, &error))
        return yomi_say_refused(error);
    yomi_say(options->lang, YOMI_SAY_NEW_BOOK, folder);
    return YOMI_EXIT_GOOD;
}
