/* file.c -- tests of base/file: outputs that appear whole, paths that stay inside. */
/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
    char *folder;
} Fixture;

static void set_up(Fixture *f)
{
    g_autoptr(GError) error = NULL;

    f->folder = g_dir_make_tmp("yomiyasu-XXXXXX", &error);
    g_assert_no_error(error);
}

static void remove_tree(const char *path)
{
    GStatBuf facts;

    if (g_lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode)) {
        g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);

        for (const char *name; folder && (name = g_dir_read_name(folder));) {
            g_autofree char *inner = g_build_filename(path, name, NULL);

            remove_tree(inner);
        }
    }
    g_remove(path);
}

static void tear_down(Fixture *f)
{
    remove_tree(f->folder);
    g_free(f->folder);
}

static char *path_of(const Fixture *f, const char *name)
{
    return g_build_filename(f->folder, name, NULL);
}

static void put(const Fixture *f, const char *name, const char *text)
{
    g_autofree char *path = path_of(f, name);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0777), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void check_text(const Fixture *f, const char *name, const char *expected)
{
    g_autofree char *path = path_of(f, name);
    g_autofree char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, expected);
}

static unsigned count_entries(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    unsigned count = 0;

    g_assert_nonnull(folder);
    while (g_dir_read_name(folder))
        count++;
    return count;
}

static YomiOutput *begin(const Fixture *f, const char *name, const char *text)
{
    g_autofree char *path = path_of(f, name);
    g_autoptr(GError) error = NULL;
    YomiOutput *output = yomi_output_new(path, &error);

    g_assert_no_error(error);
    g_assert_true(g_file_set_contents(yomi_output_temporary(output), text, -1, NULL));
    return output;
}

static void an_output_appears_on_commit(const Fixture *f)
{
    g_autoptr(GError) error = NULL;

    put(f, "a.epub", "old");

    g_autoptr(YomiOutput) output = begin(f, "a.epub", "new");
    g_autofree char *folder = g_path_get_dirname(yomi_output_temporary(output));
    g_autofree char *name = g_path_get_basename(yomi_output_temporary(output));

    g_assert_cmpstr(folder, ==, f->folder);
    g_assert_true(g_str_has_prefix(name, ".a.epub."));
    check_text(f, "a.epub", "old");
    g_assert_true(yomi_output_sync(output, &error));
    check_text(f, "a.epub", "old");
    g_assert_true(yomi_output_commit(output, &error));
    g_assert_no_error(error);
    check_text(f, "a.epub", "new");
    g_assert_cmpuint(count_entries(f->folder), ==, 1);
}

/* Several outputs take their names together, or none does: old files come back, new ones go. */
static void all_appear_or_none(const Fixture *f)
{
    g_autofree char *folder = path_of(f, "c.epub");
    g_autoptr(GError) error = NULL;

    put(f, "a.epub", "old");

    YomiOutput *outputs[] = {begin(f, "a.epub", "new"), begin(f, "b.epub", "new"),
                             begin(f, "c.epub", "new")};

    for (size_t i = 0; i < G_N_ELEMENTS(outputs); i++)
        g_assert_true(yomi_output_sync(outputs[i], NULL));
    g_assert_cmpint(g_mkdir(folder, 0777), ==, 0); /* meanwhile */
    g_assert_false(yomi_outputs_commit(outputs, G_N_ELEMENTS(outputs), &error));
    g_assert_true(g_str_has_suffix(error->message, "c.epub': Is a directory"));
    for (size_t i = 0; i < G_N_ELEMENTS(outputs); i++)
        yomi_output_free(outputs[i]);
    check_text(f, "a.epub", "old");
    g_assert_true(g_file_test(folder, G_FILE_TEST_IS_DIR));
    g_assert_cmpuint(count_entries(f->folder), ==, 2);
}

static void all_appear(const Fixture *f)
{
    put(f, "a.epub", "old");

    YomiOutput *outputs[] = {begin(f, "a.epub", "A"), begin(f, "b.epub", "B")};

    for (size_t i = 0; i < G_N_ELEMENTS(outputs); i++)
        g_assert_true(yomi_output_sync(outputs[i], NULL));
    g_assert_true(yomi_outputs_commit(outputs, G_N_ELEMENTS(outputs), NULL));
    check_text(f, "a.epub", "A");
    check_text(f, "b.epub", "B");
    g_assert_cmpuint(count_entries(f->folder), ==, 2);
    for (size_t i = 0; i < G_N_ELEMENTS(outputs); i++)
        yomi_output_free(outputs[i]);
}

/* A child that has two outputs on their way gets the signal @number. */
static int end_child(const Fixture *f, int number)
{
    const pid_t child = fork();
    int status = 0;

    if (child == 0) {
        yomi_file_clean_on_signals();
        begin(f, "a.epub", "new");
        begin(f, "b.epub", "new");
        raise(number);
        _exit(0);
    }
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    return status;
}

static void signals_leave_nothing(const Fixture *f)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};

    put(f, "a.epub", "old");
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        const int status = end_child(f, numbers[i]);

        g_assert_true(WIFSIGNALED(status) && WTERMSIG(status) == numbers[i]);
        check_text(f, "a.epub", "old");
        g_assert_cmpuint(count_entries(f->folder), ==, 1);
    }
}

static void ignored_signals_stay_ignored(const Fixture *f)
{
    signal(SIGHUP, SIG_IGN);
    g_assert_cmpint(end_child(f, SIGHUP), ==, 0);
    signal(SIGHUP, SIG_DFL);
    g_assert_cmpuint(count_entries(f->folder), ==, 2); /* it went on, and freed nothing */
}

static void a_file_may_have_no_name(const Fixture *f)
{
    g_autofree char *good = path_of(f, "a.epub");
    g_autofree char *bad = path_of(f, "none/a.epub");
    const int file = yomi_file_unnamed(good);

    g_assert_cmpint(write(file, "text", 4), ==, 4);
    g_assert_cmpuint(count_entries(f->folder), ==, 0);
    close(file);
    g_assert_cmpint(yomi_file_unnamed(bad), ==, -1);
}

static void a_dropped_output_leaves_nothing(const Fixture *f)
{
    put(f, "a.epub", "old");
    yomi_output_free(begin(f, "a.epub", "new"));
    check_text(f, "a.epub", "old");
    g_assert_cmpuint(count_entries(f->folder), ==, 1);
    yomi_output_free(NULL);
}

static void folders_come_and_go_with_the_output(const Fixture *f)
{
    yomi_output_free(begin(f, "x/y/z/a.epub", "new"));
    g_assert_cmpuint(count_entries(f->folder), ==, 0);

    g_autoptr(YomiOutput) first = begin(f, "x/y/a.epub", "A");
    g_autoptr(YomiOutput) second = begin(f, "x/y/b.epub", "B");

    g_assert_true(yomi_output_sync(second, NULL) && yomi_output_commit(second, NULL));
    g_clear_pointer(&first, yomi_output_free);
    check_text(f, "x/y/b.epub", "B");
}

static void an_existing_folder_stays(const Fixture *f)
{
    g_autofree char *folder = path_of(f, "dist");

    g_assert_cmpint(g_mkdir(folder, 0777), ==, 0);
    yomi_output_free(begin(f, "dist/a.epub", "new"));
    g_assert_cmpuint(count_entries(folder), ==, 0);
}

static void a_new_file_has_the_mode_of_any_new_file(const Fixture *f)
{
    g_autofree char *path = path_of(f, "a.epub");
    const mode_t before = umask(027);
    GStatBuf facts;

    g_assert_true(yomi_file_write(path, "text", 4, NULL));
    umask(before);
    g_assert_cmpint(g_stat(path, &facts), ==, 0);
    g_assert_cmpuint(facts.st_mode & 0777, ==, 0640);
}

static void a_symbolic_link_is_replaced(const Fixture *f)
{
    g_autofree char *path = path_of(f, "a.epub");

    put(f, "elsewhere.txt", "mine");
    g_assert_cmpint(symlink("elsewhere.txt", path), ==, 0);
    g_assert_true(yomi_file_write(path, "new", 3, NULL));
    check_text(f, "elsewhere.txt", "mine");
    check_text(f, "a.epub", "new");
    g_assert_false(g_file_test(path, G_FILE_TEST_IS_SYMLINK));
}

static void check_refused(const char *path, const char *reason)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *expected = g_strdup_printf("cannot write '%s': %s", path, reason);

    g_assert_false(yomi_file_write(path, "text", 4, &error));
    g_assert_error(error, YOMI_ERROR, YOMI_ERROR_FAILED);
    g_assert_cmpstr(error->message, ==, expected);
}

static void a_folder_is_no_target(const Fixture *f)
{
    g_autofree char *path = path_of(f, "a.epub");

    g_assert_cmpint(g_mkdir(path, 0777), ==, 0);
    check_refused(path, "Is a directory");
    g_assert_cmpuint(count_entries(f->folder), ==, 1);
}

static void a_file_is_no_folder(const Fixture *f)
{
    g_autofree char *path = path_of(f, "dist/a.epub");

    put(f, "dist", "a file");
    check_refused(path, "Not a directory");
    check_text(f, "dist", "a file");
}

static void a_folder_may_be_read_only(const Fixture *f)
{
    g_autofree char *folder = path_of(f, "dist");
    g_autofree char *path = path_of(f, "dist/a.epub");

    if (geteuid() == 0) {
        g_test_skip("root may write everywhere");
        return;
    }
    g_assert_cmpint(g_mkdir(folder, 0555), ==, 0);
    check_refused(path, "Permission denied");
}

static void a_long_name_fits(const Fixture *f)
{
    char name[256] = {0};

    memset(name, 'a', 255);

    g_autofree char *path = path_of(f, name);

    g_assert_true(yomi_file_write(path, "text", 4, NULL));
    check_text(f, name, "text");
}

static void every_byte_is_written(const Fixture *f)
{
    const size_t size = 3000000;
    g_autofree char *path = path_of(f, "big");
    g_autofree char *text = g_malloc(size);
    g_autofree char *read = NULL;
    gsize length = 0;

    for (size_t i = 0; i < size; i++)
        text[i] = (char)(i * 7);
    g_assert_true(yomi_file_write(path, text, size, NULL));
    g_assert_true(g_file_get_contents(path, &read, &length, NULL));
    g_assert_cmpuint(length, ==, size);
    g_assert_true(memcmp(read, text, size) == 0);
}

/* Asserts what @reference, seen from @from, is; @path is NULL when there is none to give. */
static void check_path(const Fixture *f, const char *from, const char *reference,
                       YomiPathState state, const char *path)
{
    g_autofree char *found = NULL;

    g_assert_cmpint(yomi_path_resolve(f->folder, from, reference, &found), ==, state);
    g_assert_cmpstr(found, ==, path);
}

static void paths_are_normalised(const Fixture *f)
{
    const char *from = "chapters/01.md";

    put(f, "chapters/01.md", "");
    put(f, "images/図 1.png", "");
    check_path(f, NULL, "chapters/01.md", YOMI_PATH_GOOD, "chapters/01.md");
    check_path(f, NULL, "./chapters//./01.md", YOMI_PATH_GOOD, "chapters/01.md");
    check_path(f, NULL, "images/../chapters/01.md", YOMI_PATH_GOOD, "chapters/01.md");
    check_path(f, from, "01.md", YOMI_PATH_GOOD, "chapters/01.md");
    check_path(f, from, "../images/図 1.png", YOMI_PATH_GOOD, "images/図 1.png");
    check_path(f, from, "02.md", YOMI_PATH_MISSING, "chapters/02.md");
    check_path(f, from, "01.md/02.md", YOMI_PATH_MISSING, "chapters/01.md/02.md");
    check_path(f, from, "..\\images\\a.png", YOMI_PATH_MISSING, "chapters/..\\images\\a.png");
    check_path(f, "01.md", "chapters", YOMI_PATH_NO_FILE, NULL);
    check_path(f, from, "..", YOMI_PATH_NO_FILE, NULL);
    check_path(f, from, "", YOMI_PATH_NO_FILE, NULL);
}

static void absolute_paths_are_known(const Fixture *f)
{
    const char *const references[] = {
        "/etc/passwd",    "//host/a",   "\\\\host\\a",  "C:\\a.png", "c:/a.png", "file:a",
        "https://e.org/", "mailto:a@b", "x-y+z.1:rest", "\\temp\\a", NULL};

    for (const char *const *reference = references; *reference; reference++)
        check_path(f, "chapters/01.md", *reference, YOMI_PATH_ABSOLUTE, NULL);
    check_path(f, NULL, "1:2", YOMI_PATH_MISSING, "1:2");
    check_path(f, NULL, "図:1", YOMI_PATH_MISSING, "図:1");
}

static void paths_stay_inside(const Fixture *f)
{
    const char *from = "chapters/01.md";

    put(f, "chapters/01.md", "");
    check_path(f, from, "../../a.png", YOMI_PATH_OUTSIDE, NULL);
    check_path(f, from, "../a/../../b/c.png", YOMI_PATH_OUTSIDE, NULL);
    check_path(f, NULL, "..", YOMI_PATH_OUTSIDE, NULL);
    check_path(f, NULL, "chapters/../../x/chapters/01.md", YOMI_PATH_OUTSIDE, NULL);
}

static void links_stay_inside(const Fixture *f)
{
    g_autofree char *out = path_of(f, "book/out.txt");
    g_autofree char *in = path_of(f, "book/in.txt");
    g_autofree char *up = path_of(f, "book/up");
    g_autofree char *loop = path_of(f, "book/loop");
    g_autofree char *pipe = path_of(f, "book/pipe");
    g_autofree char *beside = path_of(f, "book/beside.txt");
    g_autofree char *other = path_of(f, "other");

    put(f, "secret.txt", "");
    put(f, "bookish/a.txt", "");
    put(f, "book/a.txt", "");
    g_assert_cmpint(symlink("../secret.txt", out), ==, 0);
    g_assert_cmpint(symlink("a.txt", in), ==, 0);
    g_assert_cmpint(symlink("..", up), ==, 0);
    g_assert_cmpint(symlink("loop", loop), ==, 0);
    g_assert_cmpint(symlink("../bookish/a.txt", beside), ==, 0);
    g_assert_cmpint(symlink("book", other), ==, 0);
    g_assert_cmpint(mkfifo(pipe, 0666), ==, 0);

    const Fixture inner = {.folder = other}; /* a link to the project is as good as the project */

    check_path(&inner, NULL, "out.txt", YOMI_PATH_OUTSIDE, NULL);
    check_path(&inner, NULL, "in.txt", YOMI_PATH_GOOD, "in.txt");
    check_path(&inner, NULL, "up/secret.txt", YOMI_PATH_OUTSIDE, NULL);
    check_path(&inner, NULL, "up/book/a.txt", YOMI_PATH_GOOD, "up/book/a.txt");
    check_path(&inner, NULL, "loop", YOMI_PATH_MISSING, "loop");
    check_path(&inner, NULL, "beside.txt", YOMI_PATH_OUTSIDE, NULL);
    check_path(&inner, NULL, "pipe", YOMI_PATH_NO_FILE, NULL);
}

typedef struct {
    const char *name;
    void (*test)(const Fixture *f);
} Case;

static const Case cases[] = {
    {"/file/output/commit", an_output_appears_on_commit},
    {"/file/output/all", all_appear},
    {"/file/output/all-or-none", all_appear_or_none},
    {"/file/output/signals", signals_leave_nothing},
    {"/file/output/ignored-signals", ignored_signals_stay_ignored},
    {"/file/unnamed", a_file_may_have_no_name},
    {"/file/output/drop", a_dropped_output_leaves_nothing},
    {"/file/output/folders", folders_come_and_go_with_the_output},
    {"/file/output/existing-folder", an_existing_folder_stays},
    {"/file/output/mode", a_new_file_has_the_mode_of_any_new_file},
    {"/file/output/link", a_symbolic_link_is_replaced},
    {"/file/output/target-is-folder", a_folder_is_no_target},
    {"/file/output/folder-is-file", a_file_is_no_folder},
    {"/file/output/read-only", a_folder_may_be_read_only},
    {"/file/output/long-name", a_long_name_fits},
    {"/file/write", every_byte_is_written},
    {"/file/path/normalised", paths_are_normalised},
    {"/file/path/absolute", absolute_paths_are_known},
    {"/file/path/inside", paths_stay_inside},
    {"/file/path/links", links_stay_inside},
};

static void run(gconstpointer data)
{
    const Case *one = data;
    Fixture f = {NULL};

    set_up(&f);
    one->test(&f);
    tear_down(&f);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_test_add_data_func(cases[i].name, &cases[i], run);
    return g_test_run();
}
