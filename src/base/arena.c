/* arena.c -- memory that is given piece by piece and taken back all at once. */
/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

typedef struct Block {
    struct Block *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
} Block;

struct YomiArena {
    Block *blocks; /* the newest first; only it has room */
};

YomiArena *yomi_arena_new(void)
{
    return g_new0(YomiArena, 1);
}

void yomi_arena_free(YomiArena *arena)
{
    if (!arena)
        return;
    for (Block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        g_free(block);
    }
    g_free(arena);
}

static Block *block_new(size_t size)
{
    Block *block = g_malloc(sizeof(Block) + size);

    block->next = NULL;
    block->size = size;
    block->used = 0;
    return block;
}

static size_t round_up(size_t size)
{
    const size_t step = alignof(max_align_t);

    g_assert(size <= SIZE_MAX - step);
    return (size + step - 1) / step * step;
}

void *yomi_arena_alloc(YomiArena *arena, size_t size)
{
    const size_t rounded = round_up(size ? size : 1);
    Block *block = arena->blocks;

    if (!block || block->size - block->used < rounded) {
        const bool large = rounded > BLOCK_SIZE / 4;

        block = block_new(large ? rounded : BLOCK_SIZE);
        if (large && arena->blocks) { /* keep the room that is left in the newest block */
            block->next = arena->blocks->next;
            arena->blocks->next = block;
        } else {
            block->next = arena->blocks;
            arena->blocks = block;
        }
    }

    void *memory = block->bytes + block->used;

    block->used += rounded;
    return memset(memory, 0, size);
}

char *yomi_arena_strdup(YomiArena *arena, const char *text)
{
    return text ? yomi_arena_strndup(arena, text, strlen(text)) : NULL;
}

char *yomi_arena_strndup(YomiArena *arena, const char *text, size_t length)
{
    if (!text)
        return NULL;

    char *copy = yomi_arena_alloc(arena, length + 1);

    memcpy(copy, text, length);
    return copy;
}

char *yomi_arena_printf(YomiArena *arena, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return yomi_arena_strdup(arena, text);
}
