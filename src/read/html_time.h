/* html_time.h -- dates and times as HTML writes them (HTML section 2.3.5). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/* What <time> may say: "2026", "2026-05", "2026-05-01", "05-01", "2026-W18", "10:30",
 * "2026-05-01T10:30+09:00", "P3D", "PT1H30M". EPUBCheck and HTML agree on these. */
bool yomi_html_is_time(const char *text);

/* When something was inserted or deleted: a date, or a date, a time and its zone. */
bool yomi_html_is_edit_time(const char *text);
