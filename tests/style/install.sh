#!/bin/bash
# install.sh -- what messages and manual pages name as docs/NAME.md is installed.
# Usage: install.sh ROOT BUILD
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$2" --prefix "$prefix" >/dev/null
verdict "$(grep -rhoE 'docs/[a-z-]+[.]md' "$1/src/base/codes.def" "$1/docs/man" | sort -u | while read -r page; do
    [[ -f $prefix/share/doc/yomiyasu/${page#docs/} ]] || echo "CMakeLists.txt: does not install $page"
done)"
