/* numbers.h -- dates and pages as ICMJE prints them. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cite/line.h"

/* "2002 Aug 12-15", "2002年8月12日"; with @year_only "2002". Nothing when there is no date. */
void yomi_cite_time(YomiLine *line, const YomiRefTime *time, bool year_only);
bool yomi_cite_has_time(const YomiRefTime *time);

/* Pages without what the second number of a range repeats: 123-9. */
void yomi_cite_pages(YomiLine *line, const char *pages);

/* "2nd ed.", 第2版 */
void yomi_cite_edition(YomiLine *line, const char *edition);
