/* file.c -- files that appear whole or not at all, and paths that stay inside the project. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
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
    bool kept; /* what stood under the target's name stands under the temporary one */
    struct YomiOutput *next;
};

/* The outputs whose temporary name is in use: the one global state of the program. A signal handler
 * is given nothing but a number, so it can find the names only here. It is changed with the signals
 * blocked. */
static struct YomiOutput *on_the_way;

static const int deadly_signals[] = {SIGINT, SIGTERM, SIGHUP};

/* Nothing but what signal-safety(7) allows. The handler is used up (SA_RESETHAND): the signal comes
 * again when it returns, and ends the program as it would have without us. */
static void clean_up(int number)
{
    for (const struct YomiOutput *output = on_the_way; output; output = output->next)
        unlink(output->temporary);
    raise(number);
}

void yomi_file_clean_on_signals(void)
{
    struct sigaction action = {.sa_handler = clean_up, .sa_flags = (int)SA_RESETHAND};

    for (size_t i = 0; i < G_N_ELEMENTS(deadly_signals); i++)
        sigaddset(&action.sa_mask, deadly_signals[i]);
    for (size_t i = 0; i < G_N_ELEMENTS(deadly_signals); i++) {
        struct sigaction before;

        /* What nohup(1) and the like ignore stays ignored. */
        if (sigaction(deadly_signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(deadly_signals[i], &action, NULL);
    }
}

/* Holds the signals back until they are allowed again. */
static sigset_t block_signals(void)
{
    sigset_t deadly, before;

    sigemptyset(&deadly);
    for (size_t i = 0; i < G_N_ELEMENTS(deadly_signals); i++)
        sigaddset(&deadly, deadly_signals[i]);
    sigprocmask(SIG_BLOCK, &deadly, &before);
    return before;
}

static void allow_signals(sigset_t before)
{
    const int reason = errno;

    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = reason;
}

/* Takes @output off the list; the file under its temporary name is gone then. */
static void forget(const YomiOutput *output)
{
    const sigset_t before = block_signals();

    for (struct YomiOutput **place = &on_the_way; *place; place = &(*place)->next)
        if (*place == output) {
            unlink(output->temporary);
            *place = output->next;
            break;
        }
    allow_signals(before);
}

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

    const sigset_t before = block_signals();
    const int file = g_mkstemp_full(output->temporary, O_RDWR | O_CLOEXEC, 0666);

    if (file >= 0) {
        output->next = on_the_way;
        on_the_way = output;
    }
    allow_signals(before);
    if (file < 0) {
        refuse(output, error);
        return NULL;
    }
    close(file);
    return g_steal_pointer(&output);
}

int yomi_file_unnamed(const char *beside)
{
    g_autofree char *name = g_strconcat(beside, ".XXXXXX", NULL);
    const sigset_t before = block_signals();
    const int file = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);

    if (file >= 0)
        unlink(name);
    allow_signals(before);
    return file;
}

const char *yomi_output_target(const YomiOutput *output)
{
    return output->target;
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

/* For file systems that cannot exchange names: the old file gets a further name before the new one
 * takes its place; where there are no hard links either, it moves there. */
static bool exchange_by_steps(YomiOutput *output)
{
    g_autofree char *aside = g_strconcat(output->temporary, "~", NULL);

    if (is_folder(output->target)) {
        errno = EISDIR;
        return false;
    }
    if (link(output->target, aside) != 0 && rename(output->target, aside) != 0)
        return errno == ENOENT && rename(output->temporary, output->target) == 0;
    if (rename(output->temporary, output->target) != 0) {
        const int reason = errno;

        rename(aside, output->target);
        unlink(aside); /* still there when both names are those of one file (rename(2)) */
        errno = reason;
        return false;
    }
    output->kept = rename(aside, output->temporary) == 0;
    return true;
}

/* The file takes the target's name; what stood there takes the temporary one. */
static bool exchange(YomiOutput *output)
{
    const char *from = output->temporary, *to = output->target;

    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) != 0) {
        if (errno == ENOENT)
            return rename(from, to) == 0;
        return (errno == EINVAL || errno == ENOSYS) && exchange_by_steps(output);
    }
    if (is_folder(from)) { /* made meanwhile: it is not ours to replace */
        renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE);
        errno = EISDIR;
        return false;
    }
    output->kept = true;
    return true;
}

static void take_back(YomiOutput *output)
{
    if (output->kept)
        rename(output->temporary, output->target);
    else
        unlink(output->target);
    output->committed = output->kept = false;
}

static bool commit_all(YomiOutput *const *outputs, size_t count, GError **error)
{
    for (size_t i = 0; i < count; i++) {
        g_assert(!outputs[i]->committed);
        if (!exchange(outputs[i]))
            return refuse(outputs[i], error);
        outputs[i]->committed = true;
    }
    for (size_t i = 0; i < count; i++)
        if (!sync_folder(outputs[i]->folder))
            return refuse(outputs[i], error);
    return true;
}

bool yomi_outputs_commit(YomiOutput *const *outputs, size_t count, GError **error)
{
    const sigset_t before = block_signals();
    const bool done = commit_all(outputs, count, error);

    for (size_t i = count; i-- > 0;) {
        if (!done && outputs[i]->committed)
            take_back(outputs[i]);
        if (done)
            forget(outputs[i]);
    }
    allow_signals(before);
    return done;
}

bool yomi_output_commit(YomiOutput *output, GError **error)
{
    return yomi_outputs_commit(&output, 1, error);
}

void yomi_output_free(YomiOutput *output)
{
    if (!output)
        return;
    forget(output);
    if (!output->committed)
        remove_folders(output);
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
