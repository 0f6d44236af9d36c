/* people.c -- the people of an entry: family name and initials, or a Japanese name in full. */
/* SPDX-License-Identifier: MIT */
#include "cite/people.h"

#include "jp/chars.h"

#include <string.h>

enum { MOST_NAMES = 6 }; /* ICMJE: the first six, then et al. */

static bool is_japanese(const char *text)
{
    for (; text && *text; text = g_utf8_next_char(text)) {
        const gunichar c = g_utf8_get_char(text);

        if (yomi_char_is_ideograph(c) || yomi_char_is_kana(c))
            return true;
    }
    return false;
}

static bool parts_names(gunichar c)
{
    return g_unichar_isspace(c) || c == '-' || c == '.' || c == 0x2010 || c == 0x2011;
}

/* "JR" says two names already, "Jo" one. */
static bool is_initials(const char *given)
{
    enum { MOST = 3 };
    const size_t length = strlen(given);

    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isupper(given[i]))
            return false;
    return length <= MOST;
}

/* "Jean-Paul R." is JPR. */
static void append_initials(GString *out, const char *given)
{
    bool begins = true;

    if (is_initials(given)) {
        g_string_append(out, given);
        return;
    }
    for (; *given; given = g_utf8_next_char(given)) {
        const gunichar c = g_utf8_get_char(given);

        if (!parts_names(c) && begins)
            g_string_append_unichar(out, g_unichar_toupper(c));
        begins = parts_names(c);
    }
}

/* "Jr." without its full stop. */
static void append_suffix(GString *out, const char *suffix)
{
    g_string_append_c(out, ' ');
    for (; *suffix; suffix++)
        if (*suffix != '.')
            g_string_append_c(out, *suffix);
}

static void append_name(GString *out, const YomiRefName *name)
{
    const char *family = name->family ? name->family : "";
    const char *given = name->given ? name->given : "";

    if (name->literal) {
        g_string_append(out, name->literal);
        return;
    }
    if (!*family || is_japanese(family) || is_japanese(given)) {
        g_string_append_printf(out, "%s%s", family, given);
        return;
    }
    if (name->particle)
        g_string_append_printf(out, "%s ", name->particle);
    g_string_append(out, family);
    if (*given) {
        g_string_append_c(out, ' ');
        append_initials(out, given);
    }
    if (name->dropped)
        g_string_append_printf(out, " %s", name->dropped);
    if (name->suffix)
        append_suffix(out, name->suffix);
}

void yomi_cite_names(YomiLine *line, const YomiRefPeople *people)
{
    for (unsigned i = 0; i < people->n_names && i < MOST_NAMES; i++) {
        g_autoptr(GString) name = g_string_new(NULL);

        if (i > 0)
            yomi_line_put(line, ", ", "，");
        append_name(name, &people->names[i]);
        yomi_line_text(line, name->str);
    }
    if (people->n_names > MOST_NAMES) {
        yomi_line_put(line, ", ", "，");
        yomi_line_put(line, "et al", "他");
    }
}

void yomi_cite_people(YomiLine *line, const YomiReference *reference, YomiRole role)
{
    static const struct {
        const char *one, *several, *japanese;
    } words[YOMI_N_ROLES] = {
        [YOMI_ROLE_DIRECTOR] = {"director", "directors", "監督"},
        [YOMI_ROLE_COMPOSER] = {"composer", "composers", "作曲"},
        [YOMI_ROLE_PERFORMER] = {"performer", "performers", "出演"},
        [YOMI_ROLE_INTERVIEWER] = {"interviewer", "interviewers", "聞き手"},
        [YOMI_ROLE_SERIES_CREATOR] = {"creator", "creators", "企画"},
        [YOMI_ROLE_SCRIPT_WRITER] = {"writer", "writers", "脚本"},
        [YOMI_ROLE_PRODUCER] = {"producer", "producers", "製作"},
        [YOMI_ROLE_EXECUTIVE_PRODUCER] = {"producer", "producers", "製作"},
        [YOMI_ROLE_COMPILER] = {"compiler", "compilers", "編"},
        [YOMI_ROLE_CURATOR] = {"curator", "curators", "企画"},
        [YOMI_ROLE_ORGANIZER] = {"organizer", "organizers", "主催"},
        [YOMI_ROLE_CHAIR] = {"chair", "chairs", "座長"},
        [YOMI_ROLE_HOST] = {"host", "hosts", "司会"},
        [YOMI_ROLE_GUEST] = {"guest", "guests", "ゲスト"},
        [YOMI_ROLE_NARRATOR] = {"narrator", "narrators", "語り"},
        [YOMI_ROLE_ILLUSTRATOR] = {"illustrator", "illustrators", "絵"},
        [YOMI_ROLE_EDITOR] = {"editor", "editors", "編"},
        [YOMI_ROLE_EDITORIAL_DIRECTOR] = {"editor", "editors", "編"},
        [YOMI_ROLE_TRANSLATOR] = {"translator", "translators", "訳"},
    };
    const YomiRefPeople *people = &reference->people[role];
    const char *word = people->n_names > 1 ? words[role].several : words[role].one;

    yomi_cite_names(line, people);
    if (!words[role].one)
        return;
    if (!line->japanese)
        yomi_line_text(line, ", ");
    yomi_line_put(line, word, words[role].japanese);
}
