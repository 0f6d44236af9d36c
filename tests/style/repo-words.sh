#!/bin/bash
# repo-words.sh -- no file names a folder or a server that exists only where someone worked on it.
# Usage: repo-words.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need git
# The clone may belong to someone else than the one who tests it.
git=(git -c safe.directory='*' -C "$1")
"${git[@]}" rev-parse --git-dir >/dev/null 2>&1 || missing "the git repository of $1"
pattern='(^|[^A-Za-z0-9_.-])/(home|root|Users|work)/|registry\.npmjs\.org|(deb|ftp)\.[a-z.]*debian\.org|"resolve[d]":'
verdict "$("${git[@]}" ls-files -z --cached --others --exclude-standard |
    (cd "$1" && xargs -0 -r grep -nIEs "$pattern") | cut -c 1-200 || true)"
