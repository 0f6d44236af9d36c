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

/* A file on its way to the name @target, left by a run that was killed: .@target.XXXXXX */
static bool is_leftover(const char *name, const char *target)
{
    const size_t length = strlen(target);

    return name[0] == '.' && strncmp(name + 1, target, length) == 0 && name[length + 1] == '.' &&
           strlen(name + length + 2) == strlen("XXXXXX");
}

/* True when there is nothing in @path but what a run of this command that was killed has left. */
static bool has_chapter_only(const char *path)
{
    g_autofree char *file = g_build_filename(path, "01.md", NULL);
    g_autofree char *text = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    bool ours = folder;

    for (const char *name; ours && (name = g_dir_read_name(folder));)
        ours = is_leftover(name, "01.md") ||
               (strcmp(name, "01.md") == 0 && g_file_get_contents(file, &text, NULL, NULL) &&
                strcmp(text, chapter) == 0);
    return ours;
}

/* A folder that is not there yet, or has nothing in it but such leftovers. */
static bool is_free(const char *path, GError **error)
{
    g_autofree char *chapters = g_build_filename(path, "chapters", NULL);
    g_autoptr(GDir) folder = NULL;
    bool free = true;

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    folder = g_dir_open(path, 0, NULL);
    for (const char *name; folder && free && (name = g_dir_read_name(folder));)
        free = is_leftover(name, "book.yaml") ||
               (strcmp(name, "chapters") == 0 && has_chapter_only(chapters));
    if (folder && free)
        return true;
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot begin a book in '%s': %s", path,
                folder ? "the folder is not empty" : "it is not a folder that can be read");
    return false;
}

/* @folder as a shell takes it for the operand of a command; yours. */
static char *as_operand(const char *folder)
{
    bool plain = true;

    for (const char *p = folder; *p; p++)
        plain = plain && ((*p & 0x80) || g_ascii_isalnum(*p) || strchr("-_./+,:@%", *p));

    g_autofree char *word = plain ? g_strdup(folder) : g_shell_quote(folder);

    return g_strconcat(*folder == '-' ? "-- " : "", word, NULL);
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
    g_autofree char *operand = as_operand(folder);
    g_autoptr(GError) error = NULL;

    /* book.yaml comes last: with it the folder is a book. */
    if (!is_free(folder, &error) || !put(folder, "chapters/01.md", chapter, &error) ||
        !put(folder, "book.yaml", project, &error))
        return yomi_say_refused(error);
    yomi_say(options->lang, YOMI_SAY_NEW_BOOK, operand);
    return YOMI_EXIT_GOOD;
}
