#!/bin/bash
# run.sh -- runs cases of this folder and compares what they print with what they are to print.
# Usage: run.sh [--update] PROGRAM CASE...       CASE is "build/two-editions", "diag/bad-utf8" ...
#
# A case is a folder:
#   cmd              bash, run inside a copy of the folder, with yomiyasu in the PATH;
#                    in diag/ it may be absent: yomiyasu check book --lang en
#   stdout, stderr   what is expected there; nothing when the file is absent
#   status           the exit code; 0 when the file is absent
# --update rewrites the last three.
# SPDX-License-Identifier: MIT
set -euo pipefail

update=false
if [[ ${1:-} == --update ]]; then
    update=true
    shift
fi
program=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/bin"
ln -s "$program" "$tree/bin/yomiyasu"
export PATH="$tree/bin:$PATH" LC_ALL=C.UTF-8
unset NO_COLOR SOURCE_DATE_EPOCH

# Leaves stdout, stderr and status of the case $1 in $tree/out.
run_case()
{
    local status=0

    rm -rf "$tree/case" "$tree/out"
    mkdir "$tree/out"
    cp -a "$here/$1" "$tree/case"
    rm -f "$tree"/case/{stdout,stderr,status}
    if [[ ! -f $tree/case/cmd && $1 == diag/* ]]; then
        echo "yomiyasu check book --lang en" >"$tree/case/cmd"
    fi
    (cd "$tree/case" && bash cmd) >"$tree/out/stdout" 2>"$tree/out/stderr" </dev/null || status=$?
    echo "$status" >"$tree/out/status"
}

# What the case $1 expects as $2: the file, or what its absence means.
expected()
{
    if [[ -f $here/$1/$2 ]]; then
        cat "$here/$1/$2"
    elif [[ $2 == status ]]; then
        echo 0
    fi
}

# Compares; with --update takes over what has come.
settle_case()
{
    local file different=0

    for file in stdout stderr status; do
        if $update; then
            expected "$1" "$file" | cmp -s - "$tree/out/$file" && continue
            echo "$1: new $file"
            rm -f "$here/$1/$file"
            expected "$1" "$file" | cmp -s - "$tree/out/$file" || cp "$tree/out/$file" "$here/$1/$file"
        else
            diff -u --label "$1/$file (expected)" --label "$1/$file (found)" \
                <(expected "$1" "$file") "$tree/out/$file" || different=1
        fi
    done
    return "$different"
}

failed=0
for name in "$@"; do
    run_case "$name"
    settle_case "$name" || failed=1
done
exit "$failed"
