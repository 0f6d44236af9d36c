/* container.h -- META-INF/container.xml (EPUB 3.3 section 4.2.6.3.1). */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The file that leads readers to EPUB/package.opf; yours. */
GString *yomi_container_write(void);
