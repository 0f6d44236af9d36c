#!/bin/bash
# fonts.sh -- the fonts of book/: small, and the same bytes wherever the book is copied.
# Usage: fonts.sh ROOT PROGRAM
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/../style/common.sh"

most=250000 # bytes of the vertical edition's fonts, compressed
need unzip
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

"$2" build -q "$1/book" -o "$tree/here"
cp -r "$1/book" "$tree/elsewhere"
"$2" build -q "$tree/elsewhere" -o "$tree/there"

size=$(unzip -v "$tree/here/als-vertical.epub" | awk '$8 ~ /^EPUB\/fonts\// { sum += $3 } END { print sum + 0 }')
found=$(
    if [[ $size -eq 0 || $size -gt $most ]]; then
        echo "als-vertical.epub: $size bytes of compressed fonts; there must be some, and at most $most"
    fi
    for edition in "$tree"/here/*.epub; do
        cmp -s "$edition" "$tree/there/${edition##*/}" || echo "${edition##*/}: another one elsewhere"
    done
)
verdict "$found"
