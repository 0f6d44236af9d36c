#!/bin/bash
# banned.sh -- functions that overflow, are not reentrant or start a shell; assertions stay on.
# Usage: banned.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Comments and strings may name them; they are blanked, the lines stay.
# shellcheck disable=SC2016
program='
    s{/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\x27(?:\\.|[^\x27\\\n])\x27}{$& =~ s/[^\n]//gr}gse;
    my $line = 0;
    for (split /\n/) {
        $line++;
        print "$ARGV:$line: $1 is banned\n"
            while /\b(v?sprintf|strcpy|strcat|strtok|localtime|gmtime|system|g_warning)\s*\(/g;
        print "$ARGV:$line: $1 is banned: assertions are never compiled out\n"
            while /\b(G_DISABLE_ASSERT|NDEBUG)\b/g;
    }'
found=$(c_files "$1" | (cd "$1" && xargs -r perl -0777 -ne "$program"))
found+=$(grep -nE 'G_DISABLE_ASSERT|NDEBUG' "$1"/CMakeLists.txt "$1"/CMakePresets.json 2>/dev/null || true)
verdict "$found"
