# shellcheck shell=bash
# common.sh -- sourced by the checks of this folder.
# SPDX-License-Identifier: MIT
set -euo pipefail

# A tool that is missing skips the check at home and fails it in CI.
need()
{
    command -v "$1" >/dev/null && return 0
    missing "$1"
}

missing()
{
    echo "missing: $1"
    [[ ${CI:-} != true ]] || exit 1
    exit 77
}

# The C files below the folders src/ and tests/unit/ of the tree $1, relative to it, one a line.
c_files()
{
    (cd "$1" && { find src tests/unit -name '*.[ch]' 2>/dev/null || true; } | LC_ALL=C sort)
}

# A check ends with this: the findings "$1", one a line, are its output and its verdict.
verdict()
{
    [[ -n $1 ]] || exit 0
    printf '%s\n' "$1"
    exit 1
}
