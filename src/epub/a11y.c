/* a11y.c -- the package's accessibility metadata, from what was written. */
/* SPDX-License-Identifier: MIT */
#include "epub/a11y.h"

#include <stdbool.h>

/* The vocabulary wants one value (accessibility 2.3). In a vertical book 扉, 奥付 and wide tables
 * lie horizontally, and may be more pages than the text; a horizontal book has no vertical page. */
static bool is_vertical(const YomiFacts *facts)
{
    return facts->vertical_pages > 0;
}

static void write_meta(YomiMarkup *markup, const char *property, const char *value)
{
    yomi_markup_open(markup, "meta", YOMI_MARKUP_LINE);
    yomi_markup_attr(markup, "property", property);
    yomi_markup_text(markup, value);
    yomi_markup_close(markup);
}

/* Each informative image has an alternative text, else no book is written: so text alone is always
 * enough. */
static void write_modes(YomiMarkup *markup, const YomiFacts *facts)
{
    const bool visual = facts->informative_images > 0;

    write_meta(markup, "schema:accessMode", "textual");
    if (visual)
        write_meta(markup, "schema:accessMode", "visual");
    write_meta(markup, "schema:accessModeSufficient", "textual");
    if (visual)
        write_meta(markup, "schema:accessModeSufficient", "textual,visual");
}

static void write_features(YomiMarkup *markup, const YomiFacts *facts)
{
    const struct {
        const char *name;
        bool present;
    } features[] = {
        /* nav reaches every document; the spine is linear and our sheets reorder nothing */
        {"tableOfContents", true},
        {"readingOrder", true},
        {"index", facts->index_entries > 0},
        {"structuralNavigation", facts->headings > 0 && facts->skipped_levels == 0},
        {"ARIA", facts->roles > 0},
        {"alternativeText", facts->informative_images > 0},
        /* a figure needs one where its author has written one */
        {"longDescription", facts->descriptions > 0},
        /* our sheets set no colours and leave every size to the reader */
        {"displayTransformability", true},
        {"pageBreakMarkers", facts->print_pages > 0},
        {"pageNavigation", facts->print_pages > 0},
        {"fullRubyAnnotations", facts->rubies > 0 && facts->bare_ideographs == 0},
        {"rubyAnnotations", facts->rubies > 0 && facts->bare_ideographs > 0},
        {"verticalWriting", is_vertical(facts)},
        {"horizontalWriting", !is_vertical(facts)},
        {"withoutAdditionalWordSegmentation", true},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(features); i++)
        if (features[i].present)
            write_meta(markup, "schema:accessibilityFeature", features[i].name);
}

static const char *describe_ruby(const YomiFacts *facts)
{
    if (facts->rubies == 0)
        return "ルビはありません。";
    return facts->bare_ideographs > 0 ? "ルビは一部の言葉にあります。"
                                      : "すべての漢字にルビがあります。";
}

char *yomi_a11y_summary(const YomiFacts *facts)
{
    GString *out = g_string_new(is_vertical(facts) ? "縦書き版です。" : "横書き版です。");

    if (is_vertical(facts) && facts->horizontal_pages > 0)
        g_string_append(out, "扉や奥付など、横書きのページもあります。");
    g_string_append(out, describe_ruby(facts));
    if (facts->informative_images > 0)
        g_string_append(out, "図の内容は、代替テキストでも読めます。");
    if (facts->descriptions > 0)
        g_string_append(out, "情報の多い図には、くわしい説明があります。");
    g_string_append(out, "アクセシビリティの基準に合うかどうかは、まだ人の手で評価していません。");
    return g_string_free(out, FALSE);
}

void yomi_a11y_write(YomiMarkup *markup, const YomiFacts *facts)
{
    g_autofree char *summary = yomi_a11y_summary(facts);

    write_modes(markup, facts);
    write_features(markup, facts);
    /* There is no script, sound or video in the book, and a picture that moves is an error. */
    write_meta(markup, "schema:accessibilityHazard", "none");
    write_meta(markup, "schema:accessibilitySummary", summary);
}
