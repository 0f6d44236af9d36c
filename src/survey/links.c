/* links.c -- links between chapters that lead nowhere, or have no text. */
/* SPDX-License-Identifier: MIT */
#include "survey/links.h"

#include "base/file.h"
#include "base/text.h"

#include <string.h>

/* How many names are looked at in all, in search of what the author may have meant: a book with
 * ten thousand dead links has another trouble than slips of the finger. */
enum { PATIENCE = 50000 };

typedef struct {
    const YomiLabels *labels;
    YomiDiags *diags;
    unsigned patience;
} Links;

/* False when it would take too long to compare @n names. */
static bool may_compare(Links *links, unsigned n)
{
    if (n > links->patience)
        return false;
    links->patience -= n;
    return true;
}

/* The path, as the chapter @from would write it, whose file name is nearest to that of @path. */
static char *nearest_path(Links *links, const YomiChapter *from, const char *path)
{
    const GPtrArray *chapters = links->labels->chapters;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *folder = g_path_get_dirname(from->path);

    if (!may_compare(links, chapters->len))
        return NULL;
    for (guint i = 0; i < chapters->len; i++) {
        const YomiChapterLabels *chapter = chapters->pdata[i];

        g_ptr_array_add(names, g_path_get_basename(chapter->chapter->path));
    }
    g_ptr_array_add(names, NULL);

    const char *nearest = yomi_text_nearest(name, (const char *const *)names->pdata);
    guint place = 0;

    if (!nearest)
        return NULL;
    while (names->pdata[place] != nearest)
        place++;

    const char *found = ((YomiChapterLabels *)chapters->pdata[place])->chapter->path;
    g_autofree char *found_folder = g_path_get_dirname(found);

    return g_strdup(strcmp(folder, found_folder) == 0 ? nearest : found);
}

static char *nearest_anchor(Links *links, const YomiChapterLabels *chapter, const char *fragment)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    g_autofree char *slug = yomi_text_slug(fragment);

    if (!may_compare(links, chapter->anchors->len))
        return NULL;
    for (guint i = 0; i < chapter->anchors->len; i++)
        g_ptr_array_add(names, (void *)g_array_index(chapter->anchors, YomiAnchorLabel, i).name);
    g_ptr_array_add(names, NULL);
    return g_strdup(yomi_text_nearest(slug, (const char *const *)names->pdata));
}

/* The target, and what may have been meant: "02-cel.md (02-cells.md?)". */
static void report_dead(const Links *links, const YomiTargetLabel *link, const char *nearest)
{
    g_autofree char *subject = nearest ? g_strdup_printf("%s (%s?)", link->target, nearest) : NULL;

    yomi_diags_add(links->diags, YOMI_CODE_LINK_DEAD, link->span, subject ? subject : link->target);
}

/* @fragment, which is not NULL, is no place of @chapter. */
static void report_fragment(Links *links, const YomiTargetLabel *link,
                            const YomiChapterLabels *chapter, const char *fragment)
{
    g_autofree char *anchor = nearest_anchor(links, chapter, fragment);
    g_autofree char *nearest = anchor ? g_strconcat("#", anchor, NULL) : NULL;

    if (chapter->chapter->source) /* else the chapter could not be read, and that was said */
        report_dead(links, link, nearest);
}

static void report(Links *links, const YomiChapter *from, const YomiTargetLabel *link)
{
    const char *hash = strchr(link->target, '#');
    g_autofree char *raw = g_strndup(link->target, strcspn(link->target, "#"));
    g_autofree char *reference = yomi_link_decode(raw);
    g_autofree char *fragment = hash ? yomi_link_decode(hash + 1) : NULL;
    g_autofree char *path =
        *reference ? yomi_path_join(from->path, reference) : g_strdup(from->path);
    const YomiChapterLabels *chapter =
        path ? g_hash_table_lookup(links->labels->by_path, path) : NULL;
    g_autofree char *missing = NULL;

    if (chapter) {
        report_fragment(links, link, chapter, fragment);
    } else if (yomi_path_resolve(links->labels->book->root, from->path, reference, &missing) ==
               YOMI_PATH_MISSING) {
        g_autofree char *nearest = nearest_path(links, from, missing);

        report_dead(links, link, nearest);
    } else {
        yomi_diags_add(links->diags, YOMI_CODE_LINK_OUTSIDE_BOOK, link->span, link->target);
    }
}

static void check(Links *links, const YomiChapter *from, const YomiTargetLabel *link)
{
    g_autofree char *href = NULL;

    if (!yomi_labels_resolve(links->labels, from, link->target, &href))
        report(links, from, link);
    else if (link->bare && !yomi_labels_caption(links->labels, from, link->target))
        yomi_diags_add(links->diags, YOMI_CODE_LINK_EMPTY, link->span, link->target);
}

void yomi_survey_links(const YomiLabels *labels, YomiDiags *diags)
{
    Links links = {labels, diags, PATIENCE};

    for (guint i = 0; i < labels->chapters->len; i++) {
        const YomiChapterLabels *chapter = labels->chapters->pdata[i];

        for (guint j = 0; j < chapter->links->len; j++)
            check(&links, chapter->chapter, &g_array_index(chapter->links, YomiTargetLabel, j));
    }
}
