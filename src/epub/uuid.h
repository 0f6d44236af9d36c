/* uuid.h -- names of editions that never change and never meet (RFC 4122 section 4.3). */
/* SPDX-License-Identifier: MIT */
#pragma once

/* The identifier of the edition called @edition of the book @identifier, "urn:uuid:..."; yours.
 * It depends on these two texts only. */
char *yomi_uuid_edition(const char *identifier, const char *edition);
