/* arena.h -- memory that is given piece by piece and taken back all at once. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct YomiArena YomiArena;

YomiArena *yomi_arena_new(void);
void yomi_arena_free(YomiArena *arena);

/* Zeroed memory, aligned for any type; lives as long as @arena. Never NULL. */
void *yomi_arena_alloc(YomiArena *arena, size_t size);

/* Copies that live as long as @arena. A NULL text gives NULL. */
char *yomi_arena_strdup(YomiArena *arena, const char *text);
char *yomi_arena_strndup(YomiArena *arena, const char *text, size_t length);
char *yomi_arena_printf(YomiArena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiArena, yomi_arena_free)
