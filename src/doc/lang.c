/* lang.c -- language tags (BCP 47). */
/* SPDX-License-Identifier: MIT */
#include "doc/lang.h"

#include <glib.h>
#include <string.h>

/* clang-format off */
/* ISO 639-1. */
static const char languages[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs "
    "cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha "
    "he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn "
    "ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
    "se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw "
    "ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/* ISO 3166-1. */
static const char regions[] =
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn "
    "bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz "
    "de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl "
    "gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm "
    "jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me "
    "mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np "
    "nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd "
    "se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to "
    "tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ";

/* clang-format on */

/* @word, two letters of any case, is in the @list of words of two letters and a space. */
static bool is_listed(const char *list, const char *word)
{
    const char a = g_ascii_tolower(word[0]), b = g_ascii_tolower(word[1]);

    for (; *list; list += 3)
        if (list[0] == a && list[1] == b)
            return true;
    return false;
}

static bool is_all(const char *word, bool letters, bool digits)
{
    for (; *word; word++)
        if (!(letters && g_ascii_isalpha(*word)) && !(digits && g_ascii_isdigit(*word)))
            return false;
    return true;
}

static bool is_letters(const char *word, size_t shortest, size_t longest)
{
    const size_t length = strlen(word);

    return length >= shortest && length <= longest && is_all(word, true, false);
}

static bool is_language(const char *word)
{
    return strlen(word) == 2 ? is_letters(word, 2, 2) && is_listed(languages, word)
                             : is_letters(word, 3, 3);
}

static bool is_region(const char *word)
{
    if (strlen(word) == 2)
        return is_letters(word, 2, 2) && is_listed(regions, word);
    return strlen(word) == 3 && is_all(word, false, true);
}

static bool is_variant(const char *word)
{
    const size_t length = strlen(word);

    if (!is_all(word, true, true))
        return false;
    return (length >= 5 && length <= 8) || (length == 4 && g_ascii_isdigit(*word));
}

/* What follows a single letter: extensions ("u-ca-japanese") and private use ("x-kana"). */
static bool is_extension(char *const *words)
{
    while (*words) {
        const size_t shortest = g_ascii_tolower(**words) == 'x' ? 1 : 2;
        unsigned n = 0;

        if (strlen(*words) != 1 || !is_all(*words, true, true))
            return false;
        words++;
        for (; *words && strlen(*words) >= shortest; words++, n++)
            if (strlen(*words) > 8 || !is_all(*words, true, true))
                return false;
        if (n == 0)
            return false;
    }
    return true;
}

bool yomi_lang_is_known(const char *tag)
{
    g_auto(GStrv) words = g_strsplit(tag, "-", -1);
    char **word = words;

    if (!*word || !is_language(*word))
        return *word && g_ascii_tolower(**word) == 'x' && is_extension(word);
    word++;
    if (*word && is_letters(*word, 3, 3))
        word++; /* an extended language: "zh-yue" */
    if (*word && is_letters(*word, 4, 4))
        word++; /* a script: "zh-Hant" */
    if (*word && is_region(*word))
        word++;
    while (*word && is_variant(*word))
        word++;
    return is_extension(word);
}
