#!/bin/bash
# tidy.sh -- clang-tidy, by .clang-tidy, over every C file that the build compiles.
# Usage: tidy.sh ROOT BUILD     BUILD holds compile_commands.json.
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need clang-tidy
[[ -f $2/compile_commands.json ]] || missing "$2/compile_commands.json"
cd "$1" || exit
# Those that the build does not compile have no flags to be read with.
c_files . | grep '\.c$' | while read -r file; do
    ! grep -qF "/$file\"" "$2/compile_commands.json" || echo "$file"
done | xargs -r -n 4 -P 2 clang-tidy --quiet -p "$2" 2> >(grep -v "warnings\? generated" >&2)
