/* people.c -- names as entries print them. */
/* SPDX-License-Identifier: MIT */
#include "entry.h"

static void check(const char *authors, const char *expected)
{
    g_autofree char *keys = g_strdup_printf("author: %s", authors);

    prints("document", keys, expected);
}

static void initials(void)
{
    check("[{family: Watson, given: James D.}]", "Watson JD.");
    check("[{family: Sartre, given: Jean-Paul}]", "Sartre JP.");
    check("[{family: Crick, given: FHC}]", "Crick FHC.");
    check("[{family: Ng, given: Jo}]", "Ng J.");
    check("[{family: Zola, given: émile}]", "Zola É.");
    check("[{family: Plato}]", "Plato.");
    check("[{given: Plato}]", "Plato.");
}

static void parts(void)
{
    check("[{family: Waals, given: Johannes, non-dropping-particle: van der}]", "van der Waals J.");
    check("[{family: Beethoven, given: Ludwig, dropping-particle: van}]", "Beethoven L van.");
    check("[{family: King, given: Martin Luther, suffix: Jr.}]", "King ML Jr.");
}

static void japanese(void)
{
    check("[{family: 山田, given: 太郎}, {family: 鈴木, given: 花子}]", "山田太郎，鈴木花子．");
    check("[{family: 山田, given: 太郎}, {family: Smith, given: John}]", "山田太郎，Smith J．");
    prints("document", "language: en, author: [{family: 山田, given: 太郎}]", "山田太郎.");
}

static void literal(void)
{
    check("[{literal: Walker et al.}]", "Walker et al.");
    check("[{literal: 厚生労働省}]", "厚生労働省．");
}

static void seven_are_six_and_others(void)
{
#define SIX "{family: A}, {family: B}, {family: C}, {family: D}, {family: E}, {family: F}"
    check("[" SIX "]", "A, B, C, D, E, F.");
    check("[" SIX ", {family: G}]", "A, B, C, D, E, F, et al.");
    prints("document", "language: ja, author: [" SIX "]", "A，B，C，D，E，F．");
    prints("document", "language: ja, author: [" SIX ", {family: G}]", "A，B，C，D，E，F，他．");
#undef SIX
}

static void others_than_authors(void)
{
    prints("document", "editor: [{family: A}]", "A, editor.");
    prints("document", "editor: [{family: A}, {family: B}]", "A, B, editors.");
    prints("document", "editor: [{family: 山田}]", "山田編．");
    prints("document", "author: [{family: A}], editor: [{family: B}], title: T",
           "A. T. B, editor.");
    prints("motion_picture", "director: [{family: A}], title: T",
           "A, director. T [motion picture].");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/people/initials", initials);
    g_test_add_func("/people/parts", parts);
    g_test_add_func("/people/japanese", japanese);
    g_test_add_func("/people/literal", literal);
    g_test_add_func("/people/others", seven_are_six_and_others);
    g_test_add_func("/people/roles", others_than_authors);
    return g_test_run();
}
