/* main.c -- the program's first and last steps; the rest is in cli/. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "cli/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* A caller may have closed the first three descriptors. Then the first file that we open would take
 * one of them, and messages would run into it. Opened for reading, they refuse what is written. */
static bool open_standard_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != stream)
            return false;
    return true;
}

/* What was asked for did not arrive when a stream is full or closed. */
static int close_streams(int status)
{
    if (ferror(stdout) || fclose(stdout) != 0) {
        fprintf(stderr, "yomiyasu: cannot write to standard output: %s\n", g_strerror(errno));
        return YOMI_EXIT_REFUSED;
    }
    return ferror(stderr) ? YOMI_EXIT_REFUSED : status;
}

int main(int argc, char **argv)
{
    /* No setlocale(): nothing that is written may depend on the locale. */
    if (!open_standard_streams())
        return YOMI_EXIT_REFUSED;
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write(), not the end */
    signal(SIGXFSZ, SIG_IGN); /* and so is a file that may not grow */
    yomi_file_clean_on_signals();
    return close_streams(yomi_command_main(argc, argv));
}
