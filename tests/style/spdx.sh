#!/bin/bash
# spdx.sh -- a C file begins with its name, one sentence and its licence.
# Usage: spdx.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

found=$(c_files "$1" | while read -r file; do
    name=$(basename "$file")
    [[ $(head -n 1 "$1/$file") == "/* $name -- "[!*]* ]] ||
        echo "$file:1: the first line is not '/* $name -- sentence */'"
    head -n 10 "$1/$file" | grep -q 'SPDX-License-Identifier: MIT' ||
        echo "$file: no line 'SPDX-License-Identifier: MIT' among the first ten"
done)
verdict "$found"
