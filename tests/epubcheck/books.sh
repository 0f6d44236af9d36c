#!/bin/bash
# books.sh -- builds every book of the tree and shows the EPUBs to all checkers. A book that yomiyasu warned about must
# still be a valid EPUB; one that it was silent about must be faultless. Books with errors are the golden tests' matter.
# Usage: books.sh ROOT PROGRAM WORK
# SPDX-License-Identifier: MIT
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$2 work=$3
faultless=() valid=() refused=0 failures=0

cd "$1"
rm -rf "$work"
while read -r book; do
    out=$work/${book#./}
    mkdir -p "$out"
    status=0
    timeout 60 "$program" build "$book" -o "$out" --format json >"$out/stdout" 2>"$out/stderr" || status=$?
    if [[ $status -eq 1 ]] && grep -q '"severity":"error"' "$out/stderr"; then
        refused=$((refused + 1))
    elif [[ $status -ne 0 ]] || ! compgen -G "$out/*.epub" >/dev/null; then
        echo "$book: exit $status, EPUBs: $(compgen -G "$out/*.epub" || echo none)"
        cat "$out/stderr"
        failures=$((failures + 1))
    elif grep -q '"severity":"warning"' "$out/stderr"; then
        valid+=("$out"/*.epub)
    else
        faultless+=("$out"/*.epub)
    fi
done < <(find . \( -path ./build -o -path ./.git -o -name node_modules \) -prune -o -name book.yaml -printf '%h\n' | sort)

echo "EPUBs: ${#faultless[@]} to be faultless, ${#valid[@]} to be valid; books with errors: $refused"
status=0
"$here/../node.sh" "$here/check.mjs" "${faultless[@]}" --valid-only "${valid[@]}" || status=$?
[[ $failures -eq 0 ]] || exit 1
exit "$status"
