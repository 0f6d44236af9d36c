/* trie.c -- finds words of a list in a text, in time that does not grow with the list. */
/* SPDX-License-Identifier: MIT */
#include "jp/trie.h"

#include <string.h>

/*
 * The branches of all nodes are in one hash table, with the node and the character as its key.
 * Nearly all places of a text begin no word; a filter of how keys begin, small enough for the
 * nearest cache, turns them away by the same few steps whether the list is long or short.
 */
enum {
    ROOT = 0,
    FIRST_SLOTS = 1024, /* a power of two */
    FILTER_BITS = 20,
    CHARACTER_BITS = 21,
};

#define NOTHING G_MAXUINT32

typedef struct {
    guint64 key; /* node and character; 0 in a free slot: no key holds U+0000 */
    guint32 child;
} Branch;

struct YomiTrie {
    Branch *branches;
    gsize n_slots, n_used;
    GArray *numbers; /* of guint32, by node: of the key that ends there, or NOTHING */
    guint32 *filter; /* a bit for the first three characters of each key, or for all it has */
    bool has_single; /* keys of one character are rare: they are asked for only if there are any */
};

YomiTrie *yomi_trie_new(void)
{
    const guint32 nothing = NOTHING;
    YomiTrie *trie = g_new0(YomiTrie, 1);

    trie->n_slots = FIRST_SLOTS;
    trie->branches = g_new0(Branch, trie->n_slots);
    trie->numbers = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_append_val(trie->numbers, nothing);
    trie->filter = g_new0(guint32, (1U << FILTER_BITS) / 32);
    return trie;
}

void yomi_trie_free(YomiTrie *trie)
{
    if (!trie)
        return;
    g_free(trie->branches);
    g_array_unref(trie->numbers);
    g_free(trie->filter);
    g_free(trie);
}

/* --- single steps -------------------------------------------------------------------------- */

/* The character at @p, which is valid UTF-8; *length is that of its bytes. GLib's own function is a
 * call for each character of the book. */
static inline gunichar read_char(const char *p, gsize *length)
{
    const guchar *s = (const guchar *)p;

    if (s[0] < 0x80) {
        *length = 1;
        return s[0];
    }
    if (s[0] < 0xE0) {
        *length = 2;
        return (gunichar)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
    }
    if (s[0] < 0xF0) {
        *length = 3;
        return (gunichar)(s[0] & 0x0F) << 12 | (gunichar)(s[1] & 0x3F) << 6 | (s[2] & 0x3F);
    }
    *length = 4;
    return (gunichar)(s[0] & 0x07) << 18 | (gunichar)(s[1] & 0x3F) << 12 |
           (gunichar)(s[2] & 0x3F) << 6 | (s[3] & 0x3F);
}

/* Multiplicative hashing: the high bits of the product are the mixed ones. */
static inline guint64 mix(guint64 key)
{
    return key * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
}

/* The beginning of a key or of a text, one character after the other. */
static inline guint64 mix_beginning(guint64 before, gunichar c)
{
    return mix(before ^ c);
}

static inline bool is_in_filter(const YomiTrie *trie, guint64 mixed)
{
    const guint32 bit = (guint32)(mixed >> (64 - FILTER_BITS));

    return trie->filter[bit / 32] >> bit % 32 & 1;
}

/* The slot of @key, or the free one where it belongs. */
static Branch *find_slot(Branch *branches, gsize n_slots, guint64 key)
{
    gsize slot = (gsize)(mix(key) >> 32) & (n_slots - 1);

    while (branches[slot].key && branches[slot].key != key)
        slot = (slot + 1) & (n_slots - 1);
    return &branches[slot];
}

static guint64 branch_key(guint32 node, gunichar c)
{
    return (guint64)node << CHARACTER_BITS | c;
}

/* The node behind @node for @c, or NOTHING. */
static guint32 step(const YomiTrie *trie, guint32 node, gunichar c)
{
    const Branch *branch = find_slot(trie->branches, trie->n_slots, branch_key(node, c));

    return branch->key ? branch->child : NOTHING;
}

/* --- building ------------------------------------------------------------------------------ */

static void grow(YomiTrie *trie)
{
    const gsize n_slots = trie->n_slots * 2;
    Branch *branches = g_new0(Branch, n_slots);

    for (gsize i = 0; i < trie->n_slots; i++)
        if (trie->branches[i].key)
            *find_slot(branches, n_slots, trie->branches[i].key) = trie->branches[i];
    g_free(trie->branches);
    trie->branches = branches;
    trie->n_slots = n_slots;
}

static guint32 add_step(YomiTrie *trie, guint32 node, gunichar c)
{
    const guint32 nothing = NOTHING, child = trie->numbers->len;
    Branch *branch = NULL;

    if (trie->n_used * 2 >= trie->n_slots)
        grow(trie);
    branch = find_slot(trie->branches, trie->n_slots, branch_key(node, c));
    if (branch->key)
        return branch->child;
    *branch = (Branch){branch_key(node, c), child};
    trie->n_used++;
    g_array_append_val(trie->numbers, nothing);
    return child;
}

static void add_to_filter(YomiTrie *trie, const char *key)
{
    guint64 mixed = 0;
    unsigned count = 0;

    for (gsize length = 0; *key && count < 3; key += length, count++)
        mixed = mix_beginning(mixed, read_char(key, &length));
    trie->has_single |= count == 1;

    const guint32 bit = (guint32)(mixed >> (64 - FILTER_BITS));

    trie->filter[bit / 32] |= 1U << bit % 32;
}

bool yomi_trie_add(YomiTrie *trie, const char *key, unsigned number, unsigned *out_number)
{
    guint32 node = ROOT;
    unsigned count = 0;
    gsize length = 0;

    for (const char *p = key; *p; p += length, count++)
        node = add_step(trie, node, read_char(p, &length));
    g_assert(count > 0 && count <= YOMI_TRIE_MAX && number != NOTHING);

    guint32 *place = &g_array_index(trie->numbers, guint32, node);

    if (*place != NOTHING) {
        *out_number = *place;
        return false;
    }
    *place = number;
    add_to_filter(trie, key);
    return true;
}

/* --- searching ----------------------------------------------------------------------------- */

unsigned yomi_trie_at(const YomiTrie *trie, const char *text, gsize length, YomiTrieMatch *matches)
{
    guint32 node = ROOT;
    unsigned count = 0;

    for (gsize at = 0, size = 0; at < length; at += size) {
        node = step(trie, node, read_char(text + at, &size));
        if (node == NOTHING)
            break;

        const guint32 number = g_array_index(trie->numbers, guint32, node);

        if (number != NOTHING)
            matches[count++] = (YomiTrieMatch){at + size, number};
    }
    return count;
}

bool yomi_trie_has(const YomiTrie *trie, const char *text, gsize length, unsigned *out_number)
{
    guint32 node = ROOT;

    for (gsize at = 0, size = 0; at < length && node != NOTHING; at += size)
        node = step(trie, node, read_char(text + at, &size));
    if (node == NOTHING || g_array_index(trie->numbers, guint32, node) == NOTHING)
        return false;
    *out_number = g_array_index(trie->numbers, guint32, node);
    return true;
}

/* False when no key begins with these characters; 0 stands for the end of the text. */
static inline bool may_begin(const YomiTrie *trie, gunichar first, gunichar second, gunichar third)
{
    const guint64 one = mix_beginning(0, first), two = mix_beginning(one, second);

    return is_in_filter(trie, mix_beginning(two, third)) || is_in_filter(trie, two) ||
           (trie->has_single && is_in_filter(trie, one));
}

unsigned yomi_trie_find(const YomiTrie *trie, const char *text, gsize length, gsize *at,
                        YomiTrieMatch *matches)
{
    gsize here = *at, sizes[3] = {0};
    gunichar first = here < length ? read_char(text + here, &sizes[0]) : 0;
    gsize next = here + sizes[0];
    gunichar second = next < length ? read_char(text + next, &sizes[1]) : 0;

    while (here < length) {
        const gsize after = next + sizes[1];
        const gunichar third = after < length ? read_char(text + after, &sizes[2]) : 0;

        if (may_begin(trie, first, second, third)) {
            const unsigned count = yomi_trie_at(trie, text + here, length - here, matches);

            if (count > 0) {
                *at = here;
                return count;
            }
        }
        here = next;
        next = after;
        sizes[1] = sizes[2];
        first = second;
        second = third;
    }
    *at = length;
    return 0;
}

bool yomi_trie_ends(const YomiTrie *trie, const char *text, gsize start, gsize end)
{
    gsize from = end;
    unsigned number = 0;

    for (unsigned n = 0; n < YOMI_TRIE_MAX && from > start; n++) {
        from = (gsize)(g_utf8_prev_char(text + from) - text);
        if (yomi_trie_has(trie, text + from, end - from, &number))
            return true;
    }
    return false;
}
