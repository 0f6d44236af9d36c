/* container.c -- META-INF/container.xml. */
/* SPDX-License-Identifier: MIT */
#include "epub/container.h"

static void whole_file(void)
{
    g_autoptr(GString) written = yomi_container_write();

    g_assert_cmpstr(
        written->str, ==,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
        "\t<rootfiles>\n"
        "\t\t<rootfile full-path=\"EPUB/package.opf\""
        " media-type=\"application/oebps-package+xml\"/>\n"
        "\t</rootfiles>\n"
        "</container>\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/container/whole", whole_file);
    return g_test_run();
}
