#!/bin/bash
# selftest.sh -- each check of this folder passes a small sound tree and reports every fault planted in it.
# Usage: selftest.sh CHECK
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
check=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

# What the check is given; tidy and help-man take one more.
arguments=("$tree")

run_check()
{
    "$here/$check.sh" "${arguments[@]}" >"$tree/.output" 2>&1
}

# The tree as it stands has nothing to report: "passes WHY".
passes()
{
    local status=0

    run_check || status=$?
    if [[ $status -eq 77 ]]; then
        cat "$tree/.output"
        exit 77
    elif [[ $status -ne 0 ]]; then
        echo "FAILED: reported, though $1:"
        cat "$tree/.output"
        failures=$((failures + 1))
    fi
}

# With the text of standard input as FILE the check fails and says WORDS; then FILE is as before.
reports()
{
    local file=$1 words=$2 before=""

    mkdir -p "$(dirname "$tree/$file")"
    if [[ -f $tree/$file ]]; then
        before=$(cat "$tree/$file")
    fi
    cat >"$tree/$file"
    if run_check; then
        echo "FAILED: passed, though it should say: $words"
        failures=$((failures + 1))
    elif ! tr -s ' \n' '  ' <"$tree/.output" | grep -qF -- "$words"; then
        echo "FAILED: does not say: $words"
        cat "$tree/.output"
        failures=$((failures + 1))
    fi
    rm "$tree/$file"
    [[ -z $before ]] || printf '%s\n' "$before" >"$tree/$file"
}

write()
{
    mkdir -p "$(dirname "$tree/$1")"
    cat >"$tree/$1"
}

plant_layers()
{
    write src/base/text.c <<<$'#include "base/text.h"\n#include <glib.h>\n#include <string.h>'
    write src/read/markdown.c <<<$'#include "doc/node.h"\n#include <cmark.h>'
    write src/epub/assemble.c <<<$'#include "epub/assemble.h"\n#include "zip/zip.h"\n#include "pass/pass.h"'
    write src/cli/cmd_build.c <<<'#include "build/build.h"'
    write src/main.c <<<'#include "cli/command.h"'
    passes "every include is in the table"
    reports src/base/span.c "base/span.c: base/ may not include pass/" <<<'#include "pass/pass.h"'
    reports src/pass/tcy.c "pass/tcy.c: pass/ may not include read/" <<<'#  include "read/markdown.h"'
    reports src/book/book.c "book/book.c: book/ may not include xml/" <<<'#include "xml/xml.h"'
    reports src/main.c "main.c: main.c may not include build/" <<<'#include "build/build.h"'
    reports src/pass/ids.c "pass/ids.c: <cmark.h> is included in read/ only" <<<'#include <cmark.h>'
    reports src/cli/help.c "cli/help.c: <libxml/tree.h> is included in xml/ only" <<<'#include <libxml/tree.h>'
    reports src/epub/nav.c "epub/nav.c: <zip.h> is included in zip/ only" <<<'#include <zip.h>'
    reports src/book/project.c "<yaml.h> is included in yaml/ only" <<<'#include <yaml.h>'
    reports src/base/file.c "<gio/gio.h> is not used in this program" <<<'#include <gio/gio.h>'
    reports src/base/file.c "<curl/curl.h> has no door" <<<'#include <curl/curl.h>'
    reports src/base/file.c "write the folder" <<<'#include "file.h"'
    reports src/new/new.c "new/new.c: new has no row" <<<'#include "base/text.h"'
}

plant_banned()
{
    write src/base/text.c <<'EOF'
/* sprintf(a, b) may be named here,
 * and system("here"); */
const char *word = "strcpy(here)"; // or gmtime(here)
int quote = '"', my_system(int), rest = snprintf(0, 0, "x"), second = '"';
void *time = gmtime_r(0, 0);
EOF
    passes "comments, strings and longer names are no calls"
    local name
    for name in sprintf vsprintf strcpy strcat strtok localtime gmtime system g_warning; do
        reports src/pass/a.c "src/pass/a.c:2: $name is banned" <<<$'int x = \'"\';\n'"void f(void) { $name (1); }"
    done
    reports tests/unit/base/a.c "tests/unit/base/a.c:1: strcpy is banned" <<<'void f(void) { strcpy(a, b); }'
    reports src/base/a.h "G_DISABLE_ASSERT is banned" <<<'#define G_DISABLE_ASSERT'
    reports CMakeLists.txt "G_DISABLE_ASSERT" <<<'add_compile_definitions(G_DISABLE_ASSERT)'
}

plant_spdx()
{
    write src/base/a.c <<<$'/* a.c -- one sentence. */\n/* SPDX-License-Identifier: MIT */'
    passes "the file begins as it should"
    reports src/base/b.c "src/base/b.c:1: the first line" <<<$'/* a.c -- one sentence. */\n/* SPDX-License-Identifier: MIT */'
    reports src/base/b.c "src/base/b.c:1: the first line" <<<$'/* b.c -- */\n/* SPDX-License-Identifier: MIT */'
    reports tests/unit/base/b.c "no line 'SPDX" <<<$'/* b.c -- one sentence. */\nint a;'
}

plant_size()
{
    seq 700 | write src/base/a.c
    passes "700 lines are allowed"
    reports src/base/b.h "src/base/b.h: 701 lines, more than 700" < <(seq 701)
}

plant_format()
{
    cp "$here/../../.clang-format" "$tree"
    write src/base/a.c <<<$'int f(int a)\n{\n    g_autoptr(GString) text = NULL;\n\n    return a;\n}'
    passes "the file is formatted"
    reports src/base/b.c "b.c:1:" <<<$'int f( int a )\n{\n  return a;\n}'
}

plant_tidy()
{
    cp "$here/../../.clang-tidy" "$tree"
    local file
    for file in a b; do
        printf '{"directory": "%s", "file": "%s/src/base/%s.c", "command": "cc -std=c17 -c src/base/%s.c"},' \
            "$tree" "$tree" $file $file
    done | sed 's/^/[/; s/,$/]/' | write build/compile_commands.json
    arguments+=("$tree/build")
    write src/base/a.c <<<$'int f(int a);\n\nint f(int a)\n{\n    return a + 1;\n}'
    passes "nothing is wrong with it"
    reports src/base/b.c "misc-redundant-expression" <<<$'int f(int a);\n\nint f(int a)\n{\n    return a == a;\n}'
    reports src/base/b.c "clang-analyzer-core.DivideZero" <<<$'int f(void);\n\nint f(void)\n{\n    int zero = 0;\n\n    return 1 / zero;\n}'
}

plant_codes()
{
    mkdir -p "$tree"/tests/golden/diag/{note-undefined,title-missing}
    write src/base/codes.def <<'EOF'
/* YOMI_CODE(EXAMPLE, "example", ...) is how a row looks. */
YOMI_CODE(NOTE_UNDEFINED, "note-undefined", ERROR, "a", "b")
YOMI_CODE(TITLE_MISSING,
          "title-missing", WARNING, "a", "b")
EOF
    passes "codes and folders agree"
    reports src/base/codes.def "title-missing/: no code of src/base/codes.def" <<<'YOMI_CODE(NOTE_UNDEFINED, "note-undefined")'
    reports src/base/codes.def "the code extra has no folder" < <(cat "$tree/src/base/codes.def"; echo 'YOMI_CODE(EXTRA, "extra", ERROR)')
    reports src/base/codes.def "the code note-undefined stands there twice" < <(cat "$tree/src/base/codes.def"; echo 'YOMI_CODE(AGAIN, "note-undefined", ERROR)')
}

plant_help_man()
{
    write program <<'EOF'
#!/bin/bash
case $* in
help) printf 'Commands:\n  build  makes the EPUBs\n  check  only looks\n' ;;
'build --help') printf '  -o, --output DIR  where to\n  --format text|json  of messages\n' ;;
'check --help') printf '  --format text|json  of messages\n' ;;
esac
EOF
    chmod +x "$tree/program"
    arguments+=("$tree/program")
    write docs/man/yomiyasu-build.1 <<<$'.It Fl o , Fl -output Ar dir\n.It Fl -format Ar form\n.\\" Fl -not-yet'
    write docs/man/yomiyasu-check.1 <<<'.It Fl -format Ar form'
    passes "pages and help agree"
    reports docs/man/yomiyasu-build.1 "--output of 'yomiyasu build --help' is missing" <<<'.It Fl -format Ar form'
    reports docs/man/yomiyasu-check.1 "--lang is not in 'yomiyasu check --help'" <<<'.It Fl -format , Fl -lang'
    reports docs/man/yomiyasu-site.1 "yomiyasu-site.1: yomiyasu has no such command" <<<'.Dd'
    rm "$tree/docs/man/yomiyasu-check.1"
    reports docs/man/x.1 "yomiyasu-check.1: missing" <<<'.Dd'
}

plant_mandoc()
{
    local page=$'.Dd November 23, 2026\n.Dt X 1\n.Os\n.Sh NAME\n.Nm x\n.Nd a page\n.Sh DESCRIPTION\nWords.'

    write docs/man/x.1 <<<"$page"
    passes "the page is clean"
    reports docs/man/y.1 "unknown macro" <<<"$page"$'\n.Unknown word'
    reports docs/man/y.1 "WARNING: skipping paragraph" <<<"$page"$'\n.Sh MORE\n.Pp\nWords.'
}

plant_css()
{
    # Writes an EPUB with one page, whose classes are in the file classes.
    write program <<'EOF'
#!/bin/bash
mkdir -p "$4"
{ printf '<p class="'; cat "$(dirname "$0")/classes"; echo '"/>'; } |
    perl -MIO::Compress::Zip=zip -e 'zip "-" => $ARGV[0], Name => "EPUB/text/a.xhtml"' "$4/a.epub"
EOF
    chmod +x "$tree/program"
    arguments+=("$tree/program")
    write classes <<<'vrtl tcy language-c'
    write src/write/page.c <<'EOF'
attr(m, "class", "tcy"); attr(m, "class", mode); attrf(m, "class", "language-%s", name); /* "class", "x" */
EOF
    write css/core.css <<'EOF'
/* .vrtl .tcy: 1px, red, float: left, !important, p:hover { color: red } */
html.vrtl { -webkit-writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }
p { -webkit-margin-before: 1.8em; margin-block-start: 1.8em; padding: 0.5em; border: thin solid; quotes: "#fff"; }
li { border-collapse: collapse; border: medium double currentColor; max-width: 80vw; content: "p { margin-left: 1px }"; }
EOF
    passes "comments and strings are no rules"
    local rule words
    while IFS='|' read -r rule words; do
        reports css/vertical.css "css/vertical.css:2: $words" <<<$'/* vertical */\n'"p { $rule }"
    done <<'EOF'
color: inherit|color: inherit: colours are the reader's
background: none|background: none: colours are the reader's
border: thin solid red|border: thin solid red: colours are the reader's
text-decoration: underline #F00|text-decoration: underline #F00: colours are the reader's
outline-color: currentColor|outline-color: currentColor: colours are the reader's
font-size: 12px|font-size: 12px: write em, not px
line-height: 1.5pt|line-height: 1.5pt: write em, not pt
font-size: 120%|font-size: 120%: write em, not %
font-size: 2vw|font-size: 2vw: write em, not vw
text-indent: -1em|text-indent: -1em: no negative values
text-indent: 1em !important|text-indent: 1em !important: the reader may override anything
margin-left: 1em|margin-left: 1em: sides have the names of the flow
border-top: thin solid|border-top: thin solid: sides have the names of the flow
padding: 0 1em|padding: 0 1em: sides have the names of the flow
text-align: left|text-align: left: sides have the names of the flow
margin-block: 1em|margin-block: 1em: write each side, with its twin
margin-block-end: 1em|margin-block-end needs -webkit-margin-after before it
-webkit-padding-start: 1em|-webkit-padding-start stands without padding-inline-start
float: inline-start|float: inline-start: nothing leaves the flow
position: relative|position: relative: nothing leaves the flow
height: 10em|height: 10em: nothing has a fixed size
direction: rtl|direction: rtl: EPUB forbids it
unicode-bidi: embed|unicode-bidi: embed: EPUB forbids it
text-align-last: justify|text-align-last: justify: it breaks ruby in some readers
writing-mode: vertical-rl|writing-mode needs -webkit-writing-mode before it
-epub-line-break: strict; line-break: strict|line-break needs -webkit-line-break before it
-webkit-text-orientation: upright|-webkit-text-orientation stands without text-orientation
text-emphasis-style: filled; -epub-text-emphasis-style: filled|text-emphasis-style needs -webkit-text-emphasis-style before it
text-combine-upright: all|text-combine-upright needs -webkit-text-combine before it
EOF
    reports css/vertical.css "css/vertical.css:2: .vrtl ul, ol: say .vrtl or .hltr" <<<$'\n.vrtl ul, ol { list-style-type: none; }'
    reports css/vertical.css "css/vertical.css:2: em, .a [lang] em: kana and kanji are never slanted" \
        <<<$'\nem, .a [lang] em { font-style: italic; }'
    reports css/vertical.css "css/vertical.css:1: @import: the pages link each sheet" <<<'@import "core.css";'
    reports css/vertical.css "css/vertical.css:2: :nth-child: a class does it" <<<$'\nli:nth-child(2) { margin: 0; }'
    reports css/vertical.css "css/core.css: does not name the class notes" <<<'.notes { margin: 0; }'
    reports src/epub/notes.c "css/core.css: does not name the class back" <<<'attr(m, "class", "back");'
    reports classes "css/core.css: does not name the class label" <<<'vrtl tcy label'
    reports classes "css/core.css: no page has the class tcy" <<<'vrtl'
}

plant_repo_words()
{
    git init -q "$tree"
    write .gitignore <<<$'/build/\n.output'
    write README.md <<<'Run tests/home/run.sh; the rest is in ~/books and http://example.org/root/.'
    write build/log <<<"/home""/someone/"
    passes "no such word is in a file of ours"
    reports src/a.c "src/a.c:1:" <<<"read /home""/someone/notes"
    reports a.md "a.md:1:" <<<"cd /root""/x"
    reports a.json "a.json:1:" <<<'{"res''olved": "https://example.org/a.tgz"}'
    reports a.sh "a.sh:1:" <<<'curl https://registry''.npmjs.org/a'
}

"plant_${check//-/_}"
if [[ $failures -ne 0 ]]; then
    exit 1
fi
echo "$check: passes what is sound and reports what is not"
