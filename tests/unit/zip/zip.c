/* zip.c -- the bytes of the container, read by hand (PKWARE APPNOTE 4.3). */
/* SPDX-License-Identifier: MIT */
#include "zip/zip.h"

#include "base/file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static guint get16(const char *bytes)
{
    const guint8 *p = (const guint8 *)bytes;

    return p[0] | (guint)p[1] << 8;
}

static guint32 get32(const char *bytes)
{
    return get16(bytes) | (guint32)get16(bytes + 2) << 16;
}

static char *new_folder(void)
{
    char *folder = g_dir_make_tmp("yomi-zip-XXXXXX", NULL);

    g_assert_nonnull(folder);
    return folder;
}

static guint count_files(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;

    while (g_dir_read_name(dir))
        n++;
    return n;
}

static void remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        g_assert_cmpint(g_unlink(path), ==, 0);
    }
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void add(YomiZip *zip, const char *name, const char *text)
{
    g_autoptr(GError) error = NULL;

    yomi_zip_add(zip, name, g_strdup(text), strlen(text), false, &error);
    g_assert_no_error(error);
}

/* A container with a reserved place, an empty entry, one that deflates and one that does not. */
static void write_sample(const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *pattern = g_strnfill(100000, 'a');
    YomiZip *zip = yomi_zip_new(path, path, &error);

    g_assert_no_error(error);
    yomi_zip_reserve(zip, "EPUB/package.opf");
    add(zip, "EPUB/empty.txt", "");
    add(zip, "EPUB/long.txt", pattern);
    add(zip, "EPUB/short.txt", "x");
    add(zip, "EPUB/package.opf", "<package/>");
    g_assert_true(yomi_zip_finish(zip, &error));
    g_assert_no_error(error);
}

static char *read_sample(const char *folder, gsize *out_length)
{
    g_autofree char *path = g_build_filename(folder, "book.epub", NULL);
    char *bytes = NULL;

    write_sample(path);
    g_assert_true(g_file_get_contents(path, &bytes, out_length, NULL));
    g_assert_cmpuint(count_files(folder), ==, 1);
    return bytes;
}

/* One line per entry: what its local header says, the central one being the same. */
static void describe(GString *out, const char *bytes, const char *central)
{
    const char *local = bytes + get32(central + 42);

    g_assert_cmphex(get32(central), ==, 0x02014b50);
    g_assert_cmphex(get32(local), ==, 0x04034b50);
    g_assert_cmpmem(central + 6, 24, local + 4, 24); /* version needed ... name's length */
    g_assert_cmpuint(get16(central + 30), ==, 0);    /* extra */
    g_assert_cmpuint(get16(local + 28), ==, 0);      /* extra */
    g_assert_cmpuint(get16(central + 32), ==, 0);    /* comment */
    g_assert_cmpuint(get16(central + 34), ==, 0);    /* disk */
    g_assert_cmpuint(get16(central + 36), ==, 0);    /* internal attributes */
    g_assert_cmphex(get32(central + 38), ==, 0100644U << 16);
    g_assert_cmpmem(central + 46, get16(central + 28), local + 30, get16(local + 26));
    g_string_append_printf(out, "%.*s: version %u flags %u method %u time %u date %u size %u%s\n",
                           (int)get16(local + 26), local + 30, get16(local + 4), get16(local + 6),
                           get16(local + 8), get16(local + 10), get16(local + 12),
                           get32(local + 22),
                           get32(local + 18) < get32(local + 22) ? ", smaller here" : "");
}

static void bytes_are_as_ocf_wants(void)
{
    g_autofree char *folder = new_folder();
    gsize length = 0;
    g_autofree char *bytes = read_sample(folder, &length);
    const char *end = bytes + length - 22; /* no comment after it */
    const char *central = bytes + get32(end + 16);
    g_autoptr(GString) out = g_string_new(NULL);

    /* OCF 4.3: the type is found at fixed places */
    g_assert_cmpmem(bytes, 4, "PK\3\4", 4);
    g_assert_cmpmem(bytes + 30, 28, "mimetypeapplication/epub+zip", 28);
    g_assert_cmphex(get32(bytes + 14), ==, 0x2cab616f); /* CRC-32 of the type */

    g_assert_cmphex(get32(end), ==, 0x06054b50);
    g_assert_cmpuint(get16(end + 10), ==, 5);
    for (guint i = 0; i < get16(end + 10); i++) {
        describe(out, bytes, central);
        central += 46 + get16(central + 28);
    }
    g_assert_true(central == end);
    g_assert_cmpstr(
        out->str, ==,
        "mimetype: version 10 flags 0 method 0 time 0 date 33 size 20\n"
        "EPUB/package.opf: version 10 flags 0 method 0 time 0 date 33 size 10\n"
        "EPUB/empty.txt: version 10 flags 0 method 0 time 0 date 33 size 0\n"
        "EPUB/long.txt: version 20 flags 0 method 8 time 0 date 33 size 100000, smaller here\n"
        "EPUB/short.txt: version 10 flags 0 method 0 time 0 date 33 size 1\n");
    remove_folder(folder);
}

static void bytes_are_the_same_everywhere(void)
{
    static const char *const zones[] = {"UTC", "Asia/Tokyo", "America/St_Johns",
                                        "Pacific/Kiritimati", "Africa/Monrovia"};
    gsize length = 0;
    g_autofree char *first_folder = new_folder();
    g_autofree char *first = read_sample(first_folder, &length);

    remove_folder(first_folder);
    for (guint i = 0; i < G_N_ELEMENTS(zones); i++) {
        g_autofree char *folder = new_folder();
        gsize n = 0;

        g_setenv("TZ", zones[i], TRUE);
        tzset();
        setlocale(LC_ALL, i % 2 ? "C" : "C.UTF-8");

        const mode_t mask = umask(i % 2 ? 077 : 0);
        g_autofree char *bytes = read_sample(folder, &n);

        umask(mask);
        g_assert_cmpmem(bytes, (int)n, first, (int)length);
        remove_folder(folder);
    }
    g_unsetenv("TZ");
    tzset();
}

static char *noise(gsize length)
{
    char *bytes = g_malloc(length);
    guint32 state = 1;

    for (gsize i = 0; i < length; i++) {
        state = state * 1664525 + 1013904223;
        bytes[i] = (char)(state >> 24);
    }
    return bytes;
}

/* Lets files grow to @limit bytes, as on a full disk, and says what came of a large entry. */
static char *write_within(const char *path, rlim_t limit)
{
    enum { LARGE = 300000 };
    struct rlimit before, small;
    g_autoptr(GError) error = NULL;

    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = limit;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);

    g_autoptr(YomiZip) zip = yomi_zip_new(path, "dist/book.epub", &error);
    bool good = zip && yomi_zip_add(zip, "EPUB/noise.bin", noise(LARGE), LARGE, false, &error);

    if (good)
        good = yomi_zip_finish(g_steal_pointer(&zip), &error);
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_DFL);
    g_assert_true(good == !error);
    return error ? g_strdup(error->message) : NULL;
}

static void a_full_disk_leaves_nothing(void)
{
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "book.epub", NULL);
    const char *start = "cannot write 'dist/book.epub': "; /* not the path */
    g_autofree char *spill = write_within(path, 100000);   /* while adding */
    g_autofree char *archive = write_within(path, 300030); /* while libzip writes */
    g_autofree char *ending = write_within(path, 300100);  /* at its table of contents */

    g_assert_true(spill && g_str_has_prefix(spill, start));
    g_assert_true(archive && g_str_has_prefix(archive, start));
    g_assert_true(ending && g_str_has_prefix(ending, start));
    g_assert_cmpuint(count_files(folder), ==, 0);

    g_autofree char *enough = write_within(path, 400000);

    g_assert_null(enough);
    g_assert_cmpuint(count_files(folder), ==, 1);
    remove_folder(folder);
}

static void a_missing_folder_is_said(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "no", "book.epub", NULL);

    g_assert_null(yomi_zip_new(path, path, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_true(g_str_has_prefix(error->message, "cannot write '"));
    remove_folder(folder);
}

static void a_read_only_folder_is_said(void)
{
    if (geteuid() == 0) {
        g_test_skip("root may write everywhere");
        return;
    }

    g_autoptr(GError) error = NULL;
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "book.epub", NULL);

    g_assert_cmpint(g_chmod(folder, 0500), ==, 0);
    g_assert_null(yomi_zip_new(path, path, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_cmpint(g_chmod(folder, 0700), ==, 0);
    remove_folder(folder);
}

/* The folder vanishes between the last entry and the end. */
static void a_late_refusal_is_said(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "book.epub", NULL);
    YomiZip *zip = yomi_zip_new(path, path, &error);

    g_assert_no_error(error);
    remove_folder(folder);
    g_assert_false(yomi_zip_finish(zip, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
}

static void dropping_writes_nothing(void)
{
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "book.epub", NULL);
    YomiZip *zip = yomi_zip_new(path, path, NULL);

    add(zip, "EPUB/a.txt", "a");
    yomi_zip_free(zip);
    yomi_zip_free(NULL);
    g_assert_cmpuint(count_files(folder), ==, 0);
    remove_folder(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/zip/bytes", bytes_are_as_ocf_wants);
    g_test_add_func("/zip/same-everywhere", bytes_are_the_same_everywhere);
    g_test_add_func("/zip/full-disk", a_full_disk_leaves_nothing);
    g_test_add_func("/zip/missing-folder", a_missing_folder_is_said);
    g_test_add_func("/zip/read-only-folder", a_read_only_folder_is_said);
    g_test_add_func("/zip/late-refusal", a_late_refusal_is_said);
    g_test_add_func("/zip/dropped", dropping_writes_nothing);
    return g_test_run();
}
