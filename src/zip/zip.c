/* zip.c -- the door to libzip: an OCF container, the same bytes everywhere. */
/* SPDX-License-Identifier: MIT */
#include "zip/zip.h"

#include "base/file.h"

#define ZLIB_CONST /* next_in is const */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>
#include <zlib.h>

enum {
    DEFLATE_LEVEL = 9,
    DOS_TIME = 0,                       /* 00:00:00 */
    DOS_DATE = (0 << 9) | (1 << 5) | 1, /* 1980-01-01, where DOS time starts */
    DEFLATE_MAX = 1024 * 1024 * 1024,   /* larger ones are stored; zlib counts in 32 bits */
};

typedef struct {
    char *name;
    bool filled;      /* else the place is only reserved */
    const int *spill; /* YomiZip's, where the bytes are */
    off_t start;
    guint64 length, size; /* in the spill, and of the contents */
    guint32 crc;          /* of the contents */
    zip_uint16_t method;  /* of the bytes in the spill */

    /* while libzip reads */
    guint64 position;
    zip_error_t fault;
} Entry;

struct YomiZip {
    char *path;
    char *name;         /* for messages */
    int file;           /* at the path, while it is written */
    zip_uint64_t place; /* where its next byte goes */
    zip_uint64_t size;  /* of what was written */
    zip_error_t fault;
    GPtrArray *entries;  /* of Entry*, in the file's order */
    GHashTable *by_name; /* name -> Entry* */
    int spill;           /* without a name: gone when closed, however the program ends */
    off_t end;           /* of what was spilled */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(zip_t, zip_discard)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(zip_error_t, zip_error_fini)

static void free_entry(gpointer data)
{
    Entry *entry = data;

    zip_error_fini(&entry->fault);
    g_free(entry->name);
    g_free(entry);
}

static bool fail(GError **error, const YomiZip *zip, const char *reason)
{
    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot write '%s': %s", zip->name, reason);
    return false;
}

static bool open_spill(YomiZip *zip, GError **error)
{
    zip->spill = yomi_file_unnamed(zip->path);
    return zip->spill >= 0 || fail(error, zip, g_strerror(errno));
}

/* Writes all of @bytes at @place; false with errno. */
static bool write_at(int file, const char *bytes, gsize length, off_t place)
{
    for (gsize done = 0; done < length;) {
        const ssize_t n = pwrite(file, bytes + done, length - done, place + (off_t)done);

        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            done += (gsize)n;
    }
    return true;
}

/* The raw deflate stream of @data, or NULL when that is not smaller. */
static char *deflate_bytes(const char *data, gsize length, gsize *out_length)
{
    z_stream stream = {0};

    if (length == 0 || length > DEFLATE_MAX)
        return NULL;

    /* Negative window bits: without zlib's own header, as ZIP wants it (APPNOTE 4.4.5). */
    int state = deflateInit2(&stream, DEFLATE_LEVEL, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL,
                             Z_DEFAULT_STRATEGY);
    g_assert(state == Z_OK);

    g_autofree char *bytes = g_malloc(length);

    stream.next_in = (const Bytef *)data;
    stream.avail_in = (uInt)length;
    stream.next_out = (Bytef *)bytes;
    stream.avail_out = (uInt)length - 1;
    state = deflate(&stream, Z_FINISH);
    *out_length = stream.total_out;
    deflateEnd(&stream);
    return state == Z_STREAM_END ? g_steal_pointer(&bytes) : NULL;
}

static bool spill_bytes(YomiZip *zip, const char *bytes, gsize length, GError **error)
{
    if (!write_at(zip->spill, bytes, length, zip->end))
        return fail(error, zip, g_strerror(errno));
    zip->end += (off_t)length;
    return true;
}

/* What libzip asks of the source of one entry: its bytes are already as they will stand in the
 * file, and `stat` says so, so that libzip copies them (zip_source_function(3)). */
static zip_int64_t serve_entry(void *state, void *data, zip_uint64_t length,
                               zip_source_cmd_t command)
{
    Entry *entry = state;
    zip_stat_t *stat = data;
    ssize_t n = 0;

    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              -1);
    case ZIP_SOURCE_OPEN:
        entry->position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        n = pread(*entry->spill, data, MIN(length, entry->length - entry->position),
                  entry->start + (off_t)entry->position);
        if (n < 0)
            zip_error_set(&entry->fault, ZIP_ER_READ, errno);
        else
            entry->position += (guint64)n;
        return n;
    case ZIP_SOURCE_STAT:
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
        stat->size = entry->size;
        stat->comp_size = entry->length;
        stat->crc = entry->crc;
        stat->comp_method = entry->method;
        return sizeof *stat;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&entry->fault, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: /* the entry is YomiZip's */
        return 0;
    default:
        zip_error_set(&entry->fault, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

/* Everything that a ZIP file says of an entry besides its name and contents is fixed here, so that
 * neither clock nor time zone nor umask reaches the file. */
static bool hand_over(zip_t *archive, Entry *entry)
{
    zip_source_t *source = zip_source_function(archive, serve_entry, entry);

    if (!source)
        return false;

    const zip_int64_t index = zip_file_add(archive, entry->name, source, ZIP_FL_ENC_GUESS);

    if (index < 0) {
        zip_source_free(source);
        return false;
    }

    const zip_uint64_t i = (zip_uint64_t)index;
    const zip_uint32_t mode = S_IFREG | S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;

    return zip_file_set_dostime(archive, i, DOS_TIME, DOS_DATE, 0) == 0 &&
           zip_file_set_external_attributes(archive, i, 0, ZIP_OPSYS_UNIX, mode << 16) == 0 &&
           (entry->method != ZIP_CM_STORE ||
            zip_set_file_compression(archive, i, ZIP_CM_STORE, 0) == 0);
}

static zip_int64_t note_fault(zip_error_t *fault, int code)
{
    zip_error_set(fault, code, errno);
    return -1;
}

/* What libzip asks of the source that is the archive itself. Left to its own means it would write
 * to a further temporary file, which nobody removes when a signal ends the program. What is made
 * is new: there is nothing to read. */
static zip_int64_t serve_archive(void *state, void *data, zip_uint64_t length,
                                 zip_source_cmd_t command)
{
    YomiZip *zip = state;
    zip_int64_t place = 0;

    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_BEGIN_WRITE,
            ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE,
            ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE, -1);
    case ZIP_SOURCE_STAT:
        errno = ENOENT;
        return note_fault(&zip->fault, ZIP_ER_READ);
    case ZIP_SOURCE_WRITE:
        if (!write_at(zip->file, data, length, (off_t)zip->place))
            return note_fault(&zip->fault, ZIP_ER_WRITE);
        zip->place += length;
        zip->size = MAX(zip->size, zip->place);
        return (zip_int64_t)length;
    case ZIP_SOURCE_SEEK_WRITE:
        place = zip_source_seek_compute_offset(zip->place, zip->size, data, length, &zip->fault);
        if (place < 0)
            return -1;
        zip->place = (zip_uint64_t)place;
        return 0;
    case ZIP_SOURCE_TELL_WRITE:
        return (zip_int64_t)zip->place;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&zip->fault, data, length);
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_FREE: /* file and state are YomiZip's */
        return 0;
    default:
        zip_error_set(&zip->fault, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

static bool write_entries(YomiZip *zip, GError **error)
{
    g_auto(zip_error_t) fault;

    zip_error_init(&fault);

    zip_source_t *source = zip_source_function_create(serve_archive, zip, &fault);
    g_autoptr(zip_t) archive =
        source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &fault) : NULL;

    if (!archive) {
        zip_source_free(source);
        return fail(error, zip, zip_error_strerror(&fault));
    }
    for (guint i = 0; i < zip->entries->len; i++) {
        Entry *entry = zip->entries->pdata[i];

        g_assert(entry->filled);
        if (!hand_over(archive, entry))
            return fail(error, zip, zip_strerror(archive));
    }
    if (zip_close(archive) < 0)
        return fail(error, zip, zip_strerror(archive));
    (void)g_steal_pointer(&archive); /* zip_close() freed it */
    return true;
}

static bool write_archive(YomiZip *zip, GError **error)
{
    zip->file = open(zip->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (zip->file < 0)
        return fail(error, zip, g_strerror(errno));

    bool written = write_entries(zip, error);

    if (close(zip->file) != 0 && written)
        written = fail(error, zip, g_strerror(errno));
    if (!written)
        unlink(zip->path);
    return written;
}

YomiZip *yomi_zip_new(const char *path, const char *name, GError **error)
{
    static const char type[] = "application/epub+zip";
    g_autoptr(YomiZip) zip = g_new0(YomiZip, 1);

    zip->path = g_strdup(path);
    zip->name = g_strdup(name);
    zip_error_init(&zip->fault);
    zip->entries = g_ptr_array_new_with_free_func(free_entry);
    zip->by_name = g_hash_table_new(g_str_hash, g_str_equal);
    zip->spill = -1;
    if (!open_spill(zip, error) ||
        !yomi_zip_add(zip, "mimetype", g_strdup(type), strlen(type), true, error))
        return NULL;
    return g_steal_pointer(&zip);
}

void yomi_zip_reserve(YomiZip *zip, const char *name)
{
    Entry *entry = g_new0(Entry, 1);

    /* Outside ASCII a name would need the UTF-8 flag, which some readers do not look at. */
    g_assert(g_str_is_ascii(name) && !g_hash_table_contains(zip->by_name, name));
    entry->name = g_strdup(name);
    entry->spill = &zip->spill;
    zip_error_init(&entry->fault);
    g_ptr_array_add(zip->entries, entry);
    g_hash_table_insert(zip->by_name, entry->name, entry);
}

bool yomi_zip_add(YomiZip *zip, const char *name, char *data, gsize length, bool stored,
                  GError **error)
{
    g_autofree char *owned = data;
    gsize n = length;
    g_autofree char *deflated = stored ? NULL : deflate_bytes(owned, length, &n);

    if (!g_hash_table_contains(zip->by_name, name))
        yomi_zip_reserve(zip, name);

    Entry *entry = g_hash_table_lookup(zip->by_name, name);

    g_assert(!entry->filled);
    entry->filled = true;
    entry->start = zip->end;
    entry->length = deflated ? n : length;
    entry->size = length;
    entry->crc = (guint32)crc32_z(0, (const Bytef *)owned, length);
    entry->method = deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    return spill_bytes(zip, deflated ? deflated : owned, entry->length, error);
}

bool yomi_zip_finish(YomiZip *zip, GError **error)
{
    const bool written = write_archive(zip, error);

    yomi_zip_free(zip);
    return written;
}

void yomi_zip_free(YomiZip *zip)
{
    if (!zip)
        return;
    if (zip->spill >= 0)
        close(zip->spill);
    g_hash_table_unref(zip->by_name);
    g_ptr_array_unref(zip->entries);
    zip_error_fini(&zip->fault);
    g_free(zip->path);
    g_free(zip->name);
    g_free(zip);
}
