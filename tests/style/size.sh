#!/bin/bash
# size.sh -- a C file has about 500 lines; over 700 it is two files. (Functions: .clang-tidy.)
# Usage: size.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

found=$(c_files "$1" | while read -r file; do
    lines=$(wc -l <"$1/$file")
    [[ $lines -le 500 ]] || echo "$file: $lines lines, 500 are the goal" >&2
    [[ $lines -le 700 ]] || echo "$file: $lines lines, more than 700"
done)
verdict "$found"
