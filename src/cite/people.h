/* people.h -- the people of an entry: family name and initials, or a Japanese name in full. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include "cite/line.h"

/* The names, six at most, without what ends them. */
void yomi_cite_names(YomiLine *line, const YomiRefPeople *people);

/* The same with what these people did: "Smith J, Doe A, editors", "山田太郎編". */
void yomi_cite_people(YomiLine *line, const YomiReference *reference, YomiRole role);
