#!/bin/bash
# css.sh -- the style sheets leave page, ink and size to the reader, and know the classes that the program writes.
# Usage: css.sh ROOT PROGRAM
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$1
program=$2
book=$(mktemp -d)
trap 'rm -rf "$book"' EXIT

# A book of everything that has a class.
write_sample()
{
    mkdir -p "$book/chapters"
    cat >"$book/book.yaml" <<'END'
title: 見本
subtitle: 副題
language: ja
identifier: urn:uuid:6f1c7f2e-0f0a-4c0e-9c39-2f6f6b1f3a10
modified: 2026-11-23T00:00:00Z
publisher: 発行所
creators:
  - name: 著者
chapters:
  - chapters/01.md
  - chapters/02.md
editions:
  vertical: { writing-mode: vertical }
  horizontal: { writing-mode: horizontal }
  markup: { writing-mode: vertical, digits: markup }
lists: [tables]
END
    cat >"$book/chapters/01.md" <<'END'
---
date: 2026-11-23
---

# 第一の章

縦中横は^12^日、ALSは……、注は[^one]、文献は[@one]。

[^one]: 注の文。

> [!NOTE]
> 補足です。

> [!WARNING]
> 警告です。

表: 見本

| 始め | 中央 | 終わり |
| :--- | :--: | ---: |
| 一 | 二 | 三 |
END
    cat >"$book/references.yaml" <<'END'
- { id: one, type: document, title: A <sc>title</sc>, issued: 2026 }
END
    echo '# 第二の章' >"$book/chapters/02.md"
    printf 'term\treading\tdefinition\nALS\t\t病気の名前。\n' >"$book/terms.tsv"
}

# The classes in the pages of the EPUBs "$@", one a line; those of code name its language.
classes_of_pages()
{
    # shellcheck disable=SC2016
    perl -MIO::Uncompress::Unzip -e '
        for my $file (@ARGV) {
            my $zip = IO::Uncompress::Unzip->new($file) or die "$file: cannot be unzipped\n";
            do {
                my $page = do { local $/; <$zip> } // "";
                print map { "$_\n" } grep { !/^language-/ } map { split } $page =~ /\sclass="([^"]*)"/g
                    if $zip->getHeaderInfo->{Name} =~ /[.]xhtml$/;
            } while $zip->nextStream == 1;
        }' "$@" | sort -u
}

# The classes that stand as literals in the C files of src/write/ and src/epub/: some may be written
# only in a case that the sample has not.
classes_of_sources()
{
    # shellcheck disable=SC2016
    find "$root"/src/{write,epub} -name '*.c' -print0 2>/dev/null | xargs -0r perl -0777 -ne '
        s{/\*.*?\*/}{}gs;
        print map { "$_\n" } grep { !/%/ } map { split } /"class",\s*"([^"]*)"/g' | sort -u
}

# The classes in the selectors of css/.
classes_of_sheets()
{
    perl -0777 -ne 's{/\*.*?\*/|"[^"]*"}{}gs; print "$1\n" while /[.]([a-z][\w-]*)/g' "$root"/css/*.css | sort -u
}

write_sample
"$program" build "$book" -o "$book/dist" -q
pages=$(classes_of_pages "$book"/dist/*.epub)
known=$(grep -oP '(?<![\w])[.]\K[a-z]+' "$root/css/core.css" | sort -u)
found=$(
    for sheet in "$root"/css/*.css; do
        perl "$here/css.pl" "css/${sheet##*/}" <"$sheet"
    done
    sort -u <(echo "$pages") <(classes_of_sources) <(classes_of_sheets) | comm -23 - <(echo "$known") |
        sed '/./s/.*/css\/core.css: does not name the class &/'
    comm -13 <(echo "$pages") <(echo "$known") |
        sed '/./s/.*/css\/core.css: no page has the class &/'
)
verdict "$found"
