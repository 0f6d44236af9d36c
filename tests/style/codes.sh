#!/bin/bash
# codes.sh -- each diagnostic code has a folder of examples under tests/golden/diag/, and no folder lacks its code.
# Usage: codes.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# shellcheck disable=SC2016
words=$(perl -0777 -ne 's{/\*.*?\*/}{}gs; print "$1\n" while /\bYOMI_CODE\(\s*\w+,\s*"([^"]+)"/g' "$1/src/base/codes.def" | sort)
folders=$(find "$1/tests/golden/diag" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' 2>/dev/null | sort || true)
found=$(
    uniq -d <<<"$words" | sed 's/.*/src\/base\/codes.def: the code & stands there twice/'
    comm -23 <(uniq <<<"$words") <(echo "$folders") | sed '/./s/.*/src\/base\/codes.def: the code & has no folder tests\/golden\/diag\/&\//'
    comm -13 <(uniq <<<"$words") <(echo "$folders") | sed '/./s/.*/tests\/golden\/diag\/&\/: no code of src\/base\/codes.def has this name/'
)
verdict "$found"
