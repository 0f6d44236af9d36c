/* file.c -- files that appear whole or not at all, and paths that stay inside the project. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK(yomi - error - quark, yomi_error)

struct YomiOutput {
    char *target;
    char *folder;
    char *temporary;
    char *first_folder; /* the topmost one that was made for this output, or NULL */
    bool committed;
};

/* Sets @error from errno; always false. */
static bool refuse(const YomiOutput *output, GError **error)
{
    const int reason = errno;

    g_set_error(error, YOMI_ERROR, YOMI_ERROR_FAILED, "cannot write '%s': %s", output->target,
                g_strerror(reason));
    return false;
}

/* Makes output->folder and what is missing above it. */
static bool make_folders(YomiOutput *output)
{
    g_autofree char *missing = g_strdup(output->folder);
    g_autofree char *first = NULL;

    while (!g_file_test(missing, G_FILE_TEST_EXISTS) && strcmp(missing, ".") != 0) {
        g_free(first);
        first = missing;
        missing = g_path_get_dirname(first);
    }
    if (!first)
        return true;
    output->first_folder = g_steal_pointer(&first);
    return g_mkdir_with_parents(output->folder, 0777) == 0;
}

/* Takes back the folders that nothing came into. */
static void remove_folders(const YomiOutput *output)
{
    g_autofree char *folder = NULL;

    if (!output->first_folder)
        return;
    folder = g_strdup(output->folder);
    while ((g_rmdir(folder) == 0 || errno == ENOENT) && strcmp(folder, output->first_folder) != 0) {
        char *above = g_path_get_dirname(folder);

        g_free(folder);
        folder = above;
    }
}

/* Renaming onto a folder fails, but only when the work is done. A symbolic link is replaced like
 * any file, so nothing is ever written outside of the folder. */
static bool is_folder(const char *path)
{
    GStatBuf facts;

    return g_lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

YomiOutput *yomi_output_new(const char *path, GError **error)
{
    enum { NAME_BYTES = 200 }; /* of the target's: a name has 255 at most */
    g_autoptr(YomiOutput) output = g_new0(YomiOutput, 1);
    g_autofree char *name = g_path_get_basename(path);

    output->target = g_strdup(path);
    output->folder = g_path_get_dirname(path);
    if (is_folder(path)) {
        errno = EISDIR;
        refuse(output, error);
        return NULL;
    }
    if (!make_folders(output)) {
        refuse(output, error);
        return NULL;
    }
    output->temporary = g_strdup_printf("%s/.%.*s.XXXXXX", output->folder, NAME_BYTES, name);

    const int file = g_mkstemp_full(output->temporary, O_RDWR | O_CLOEXEC, 0666);

    if (file < 0) {
        refuse(output, error);
        g_clear_pointer(&output->temporary, g_free);
        return NULL;
    }
    close(file);
    return g_steal_pointer(&output);
}

const char *yomi_output_temporary(const YomiOutput *output)
{
    return output->temporary;
}

bool yomi_output_sync(YomiOutput *output, GError **error)
{
    const int file = open(output->temporary, O_RDONLY | O_CLOEXEC);

    if (file < 0)
        return refuse(output, error);
    if (fsync(file) != 0) {
        refuse(output, error);
        close(file);
        return false;
    }
    close(file);
    return true;
}

/* The folder's own data: without it a crash may bring the old name back. Some file systems cannot
 * sync a folder (EINVAL), and one may be closed to reading (EACCES): the file is there all the
 * same. */
static bool sync_folder(const char *path)
{
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (folder < 0)
        return errno == EACCES;

    const bool synced = fsync(folder) == 0 || errno == EINVAL;

    close(folder);
    return synced;
}

bool yomi_output_commit(YomiOutput *output, GError **error)
{
    g_assert(!output->committed);
    if (g_rename(output->temporary, output->target) != 0)
        return refuse(output, error);
    output->committed = true;
    return sync_folder(output->folder) || refuse(output, error);
}

void yomi_output_free(YomiOutput *output)
{
    if (!output)
        return;
    if (!output->committed) {
        if (output->temporary)
            g_unlink(output->temporary);
        remove_folders(output);
    }
    g_free(output->target);
    g_free(output->folder);
    g_free(output->temporary);
    g_free(output->first_folder);
    g_free(output);
}

static bool write_all(int file, const char *data, size_t length)
{
    while (length > 0) {
        const ssize_t written = write(file, data, length);

        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0) {
            data += written;
            length -= (size_t)written;
        }
    }
    return true;
}

bool yomi_file_write(const char *path, const char *data, size_t length, GError **error)
{
    g_autoptr(YomiOutput) output = yomi_output_new(path, error);

    if (!output)
        return false;

    const int file = open(output->temporary, O_WRONLY | O_CLOEXEC);

    if (file < 0)
        return refuse(output, error);
    if (!write_all(file, data, length)) {
        refuse(output, error);
        close(file);
        return false;
    }
    if (close(file) != 0)
        return refuse(output, error);
    return yomi_output_sync(output, error) && yomi_output_commit(output, error);
}

/* A slash of either kind at the start, a drive's letter, or a scheme (RFC 3986 section 3.1). */
static bool is_absolute(const char *reference)
{
    const char *p = reference;

    if (*p == '/' || *p == '\\')
        return true;
    if (!g_ascii_isalpha(*p))
        return false;
    while (g_ascii_isalnum(*p) || *p == '+' || *p == '-' || *p == '.')
        p++;
    return *p == ':';
}

/* Follows @path from the folder @parts; false when it climbs out of the first one. */
static bool follow(GPtrArray *parts, const char *path)
{
    g_auto(GStrv) steps = g_strsplit(path, "/", -1);

    for (char **step = steps; *step; step++) {
        if (strcmp(*step, "..") == 0) {
            if (parts->len == 0)
                return false;
            g_ptr_array_remove_index(parts, parts->len - 1);
        } else if (**step && strcmp(*step, ".") != 0) {
            g_ptr_array_add(parts, g_strdup(*step));
        }
    }
    return true;
}

/* @reference as seen from the file @from, without "." and ".."; NULL when it leads out. */
static char *normalise(const char *from, const char *reference)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folder = from ? g_path_get_dirname(from) : NULL;

    if ((folder && !follow(parts, folder)) || !follow(parts, reference))
        return NULL;
    g_ptr_array_add(parts, NULL);
    return g_strjoinv("/", (char **)parts->pdata);
}

char *yomi_path_join(const char *from, const char *reference)
{
    return is_absolute(reference) ? NULL : normalise(from, reference);
}

static bool is_inside(const char *root, const char *path)
{
    const size_t length = strlen(root);

    if (strcmp(root, "/") == 0)
        return true;
    return strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* What the normalised path @inside leads to once its symbolic links are followed. */
static YomiPathState judge(const char *root, const char *inside)
{
    g_autofree char *whole = g_build_filename(root, inside, NULL);
    g_autofree char *real_root = realpath(root, NULL);
    g_autofree char *real = realpath(whole, NULL);
    GStatBuf facts;

    /* A folder that may not be looked into is the machine's refusal: reading the file says so. */
    if (!real)
        return errno == EACCES ? YOMI_PATH_GOOD : YOMI_PATH_MISSING;
    if (!real_root || !is_inside(real_root, real))
        return YOMI_PATH_OUTSIDE;
    if (g_stat(real, &facts) != 0)
        return YOMI_PATH_MISSING;
    return S_ISREG(facts.st_mode) ? YOMI_PATH_GOOD : YOMI_PATH_NO_FILE;
}

YomiPathState yomi_path_resolve(const char *root, const char *from, const char *reference,
                                char **out_path)
{
    g_autofree char *path = NULL;

    *out_path = NULL;
    if (is_absolute(reference))
        return YOMI_PATH_ABSOLUTE;
    path = normalise(from, reference);
    if (!path)
        return YOMI_PATH_OUTSIDE;

    const YomiPathState state = judge(root, path);

    if (state == YOMI_PATH_GOOD || state == YOMI_PATH_MISSING)
        *out_path = g_steal_pointer(&path);
    return state;
}
