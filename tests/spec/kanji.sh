#!/bin/bash
# kanji.sh -- the tables of kanji in src/jp/ are what their generators make, and grade.txt agrees with
# Debian's kanjidic (grades) and unicode-data (常用漢字).
# Usage: kanji.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/../style/common.sh"

jp=$1/src/jp
kanjidic=/usr/share/edict/kanjidic
unihan=/usr/share/unicode/Unihan_OtherMappings.txt.bz2
ipadic=/usr/share/mecab/dic/ipadic/Verb.csv

# One kanji a line, with its grade, sorted.
committed()
{
    perl -CSD -ne 'print map "$_ $1\n", split //, $2 if /^(\d) (\S+)$/' "$jp/grade.txt" | LC_ALL=C sort
}

# The same of kanjidic and Unihan: a joyo kanji that no grade has is 7.
from_packages()
{
    perl -CSD -e '
        my %grade;
        open my $unihan, "-|", "bzcat $ARGV[1]" or die;
        while (<$unihan>) { $grade{chr hex $1} = 7 if /^U\+(\w+)\tkJoyoKanji\t2010$/ }
        open my $kanjidic, "-|", "iconv -f EUC-JP -t UTF-8 $ARGV[0]" or die;
        while (<$kanjidic>) { $grade{$1} = $2 if /^([^#]) .* G([1-6]) / }
        print map "$_ $grade{$_}\n", keys %grade;
    ' "$kanjidic" "$unihan" | LC_ALL=C sort
}

need perl
found=$(diff <(perl "$jp/make-grade.pl" "$jp/grade.txt") "$jp/grade.inc" >/dev/null ||
    echo "src/jp/grade.inc: not what make-grade.pl makes of grade.txt")
[[ -z $found ]] || verdict "$found"
need bzcat
need iconv
for file in "$kanjidic" "$unihan" "$ipadic"; do
    [[ -f $file ]] || missing "$file"
done
found=$(
    diff <(from_packages) <(committed) | sed -n 's/^</src\/jp\/grade.txt: missing:/p; s/^>/src\/jp\/grade.txt: the packages have not:/p'
    diff <(perl "$jp/make-onkun.pl" "$jp/grade.txt") "$jp/onkun.inc" >/dev/null ||
        echo "src/jp/onkun.inc: not what make-onkun.pl makes"
)
verdict "$found"
