/* file.h -- files that appear whole or not at all, and paths that stay inside the project. */
/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define YOMI_ERROR (yomi_error_quark())
GQuark yomi_error_quark(void);

enum {
    YOMI_ERROR_FAILED, /* the machine refused: whoever runs the program reads the message */
    YOMI_ERROR_USAGE,  /* the command line asks for something that is not there */
};

/*
 * A file being made beside its target: same folder, a hidden name of our own. Nothing is seen
 * under the target's name before yomi_output_commit(), and what stood there before is untouched
 * when anything fails. Freeing an output that was not committed removes it, and the folders made
 * for it. A symbolic link under the target's name is replaced, not followed.
 */
typedef struct YomiOutput YomiOutput;

/* The folder of @path is made when it is missing. */
YomiOutput *yomi_output_new(const char *path, GError **error);
const char *yomi_output_temporary(const YomiOutput *output); /* where to write; lent */
const char *yomi_output_target(const YomiOutput *output);    /* what to call it; lent */

/* The data is synced: the file is complete on the disk, and still under its temporary name. */
bool yomi_output_sync(YomiOutput *output, GError **error);

/* Renames to the target and syncs the folder. Only after yomi_output_sync(). */
bool yomi_output_commit(YomiOutput *output, GError **error);

/* The same for several: when one fails, those before it are taken back, and everything stands as it
 * did before. */
bool yomi_outputs_commit(YomiOutput *const *outputs, size_t count, GError **error);
void yomi_output_free(YomiOutput *output);

/* From now on INT, TERM and HUP remove the outputs that are on their way before they end the
 * program, unless they are ignored. Outputs are for one thread at a time. */
void yomi_file_clean_on_signals(void);

/* A file without a name, in the folder of the file @beside: gone when closed, however the program
 * ends. -1 with errno when the machine refuses. */
int yomi_file_unnamed(const char *beside);

/* Writes @length bytes to @path by an output of the above kind. */
bool yomi_file_write(const char *path, const char *data, size_t length, GError **error);

typedef enum {
    YOMI_PATH_GOOD,
    YOMI_PATH_ABSOLUTE, /* starts with a slash, or names a drive or a scheme */
    YOMI_PATH_OUTSIDE,  /* leaves the project by ".." or through a symbolic link */
    YOMI_PATH_MISSING,  /* no such file */
    YOMI_PATH_NO_FILE,  /* a folder, a device, ... */
} YomiPathState;

/* Judges @reference, written in the file @from (both paths inside the project folder @root; @from
 * is NULL for the project's root). On GOOD and MISSING, *out_path is the normalised path inside
 * the project, with slashes; yours. */
YomiPathState yomi_path_resolve(const char *root, const char *from, const char *reference,
                                char **out_path);

/* The same path without a look at the disk, or NULL when @reference is absolute or leads out;
 * yours. */
char *yomi_path_join(const char *from, const char *reference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YomiOutput, yomi_output_free)
