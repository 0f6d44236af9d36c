/* uuid.c -- identifiers of editions (RFC 4122 section 4.3). */
/* SPDX-License-Identifier: MIT */
#include "epub/uuid.h"

#include <glib.h>

static void check(const char *identifier, const char *edition, const char *expected)
{
    g_autofree char *uuid = yomi_uuid_edition(identifier, edition);

    g_assert_cmpstr(uuid, ==, expected);
}

/* Made by another hand: python3's uuid.uuid5. */
static void known_values(void)
{
    check("urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10", "vertical",
          "urn:uuid:e470f75a-4c13-55c9-b7ff-cbeca089fe00");
    check("urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10", "horizontal",
          "urn:uuid:eb953003-5c91-529c-adb7-e8ffa465ac8c");
    check("https://example.org/book", "vertical", "urn:uuid:fd1e312f-1d73-5e85-9d93-465d76a87d38");
    check("urn:isbn:9784000000000", "vertical", "urn:uuid:87b23958-14c7-5cf8-9adc-585417a586c9");
}

static void case_does_not_matter(void)
{
    check("URN:UUID:6F1C7F2E-0F0A-4C0E-9C39-2F6F6B1F3A10", "vertical",
          "urn:uuid:e470f75a-4c13-55c9-b7ff-cbeca089fe00");
}

/* What only looks like a UUID is a name like any other. */
static void broken_uuids_are_names(void)
{
    check("urn:uuid:6f1c7f2e", "vertical", "urn:uuid:0e40db66-d21b-52ac-8acb-0c3d3a245fcb");
    check("", "vertical", "urn:uuid:4023ff6d-9820-58c0-a3a0-ffb5e198260f");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/uuid/known", known_values);
    g_test_add_func("/uuid/case", case_does_not_matter);
    g_test_add_func("/uuid/broken", broken_uuids_are_names);
    return g_test_run();
}
