/* ncx.c -- toc.ncx says what nav.xhtml says. */
/* SPDX-License-Identifier: MIT */
#include "epub/ncx.h"

#include "sample.h"

static void same_entries_as_nav(void)
{
    Sample sample;

    sample_init(&sample, true);
    sample.book.subtitle = (char *)"家族のために";
    sample_check(yomi_ncx_write(sample.labels, "urn:uuid:1"), NULL, NULL,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<ncx version=\"2005-1\" xmlns=\"http://www.daisy.org/z3986/2005/ncx/\""
                 " xml:lang=\"ja\">\n"
                 "<head>\n"
                 "<meta content=\"urn:uuid:1\" name=\"dtb:uid\"/>\n"
                 "<meta content=\"2\" name=\"dtb:depth\"/>\n"
                 "<meta content=\"0\" name=\"dtb:totalPageCount\"/>\n"
                 "<meta content=\"0\" name=\"dtb:maxPageNumber\"/>\n"
                 "</head>\n"
                 "<docTitle><text>ALSの本　家族のために</text></docTitle>\n"
                 "<navMap>\n"
                 "<navPoint id=\"nav-1\" playOrder=\"1\">\n"
                 "<navLabel><text>扉</text></navLabel>\n"
                 "<content src=\"text/titlepage.xhtml\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-2\" playOrder=\"2\">\n"
                 "<navLabel><text>まえがき</text></navLabel>\n"
                 "<content src=\"text/preface.xhtml\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-3\" playOrder=\"3\">\n"
                 "<navLabel><text>目次</text></navLabel>\n"
                 "<content src=\"nav.xhtml\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-4\" playOrder=\"4\">\n"
                 "<navLabel><text>病気のこと</text></navLabel>\n"
                 "<content src=\"text/chapter-1.xhtml\"/>\n"
                 "<navPoint id=\"nav-5\" playOrder=\"5\">\n"
                 "<navLabel><text>原因 &amp; 症状</text></navLabel>\n"
                 "<content src=\"text/chapter-1.xhtml#chapter-1-section-1\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-6\" playOrder=\"6\">\n"
                 "<navLabel><text>病気のこと（2）</text></navLabel>\n"
                 "<content src=\"text/chapter-1-2.xhtml\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-7\" playOrder=\"7\">\n"
                 "<navLabel><text>治療</text></navLabel>\n"
                 "<content src=\"text/chapter-1-3.xhtml#chapter-1-section-3\"/>\n"
                 "</navPoint>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-8\" playOrder=\"8\">\n"
                 "<navLabel><text>これから</text></navLabel>\n"
                 "<content src=\"text/chapter-2.xhtml\"/>\n"
                 "</navPoint>\n"
                 "<navPoint id=\"nav-9\" playOrder=\"9\">\n"
                 "<navLabel><text>奥付</text></navLabel>\n"
                 "<content src=\"text/colophon.xhtml\"/>\n"
                 "</navPoint>\n"
                 "</navMap>\n"
                 "</ncx>\n");
    sample_clear(&sample);
}

static void depth_is_counted(void)
{
    Sample sample;

    sample_init(&sample, true);
    g_ptr_array_remove_index(sample.labels->chapters, 1); /* the one that has sections */
    sample_check(yomi_ncx_write(sample.labels, "urn:uuid:1"), "<head>", "</head>",
                 "<head>\n"
                 "<meta content=\"urn:uuid:1\" name=\"dtb:uid\"/>\n"
                 "<meta content=\"1\" name=\"dtb:depth\"/>\n"
                 "<meta content=\"0\" name=\"dtb:totalPageCount\"/>\n"
                 "<meta content=\"0\" name=\"dtb:maxPageNumber\"/>\n"
                 "</head>\n");
    sample_clear(&sample);
}

static void parts_make_a_level_more(void)
{
    Sample sample;

    sample_init(&sample, false);
    sample.preface.kind = YOMI_CHAPTER_PART;
    sample.first.in_part = true;
    sample_notes(&sample, &sample.first, 1, 0);
    sample_notes(&sample, &sample.first, 1, 1);

    GString *written = yomi_ncx_write(sample.labels, "urn:x");

    g_assert_nonnull(strstr(written->str, "<meta content=\"3\" name=\"dtb:depth\"/>"));
    g_assert_nonnull(strstr(written->str, "<text>注（2）</text>"));
    g_string_free(written, TRUE);
    sample_clear(&sample);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ncx/entries", same_entries_as_nav);
    g_test_add_func("/ncx/depth", depth_is_counted);
    g_test_add_func("/ncx/parts", parts_make_a_level_more);
    return g_test_run();
}
