#!/bin/bash
# large.sh -- a chapter of 2 MB and 3,000 notes: no document is too long, every link leads somewhere and back, and half
# the book takes half the time.
# Usage: large.sh PROGRAM WORK
# SPDX-License-Identifier: MIT
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1 work=$2
export TIMEFORMAT=%U

"$here/../node.sh" --version
rm -rf "$work"
mkdir -p "$work"
# Builds the book at the scale $1 and prints the seconds of CPU that it took.
build()
{
    "$here/../node.sh" "$here/large-book.mjs" "$work/book-$1" "$1" >&2
    time "$program" build -q "$work/book-$1" -o "$work/out-$1" >&2
}

half=$(build 0.5 2>&1) || { echo "$half"; exit 1; }
whole=$(build 1 2>&1) || { echo "$whole"; exit 1; }
echo "CPU: $whole s, for half the book $half s"
awk "BEGIN { exit !($whole < 3 * $half + 0.2) }" || { echo "that is more than twice as much"; exit 1; }
"$here/../node.sh" "$here/large-check.mjs" "$work"/out-1/*.epub
