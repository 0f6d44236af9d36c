#!/bin/bash
# help-man.sh -- every command has a manual page, and the page and --help know the same long options.
# Usage: help-man.sh ROOT PROGRAM
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# In "yomiyasu help" a command is an indented word before two spaces and its sentence.
commands=$("$2" help | sed -n 's/^  *\([a-z][a-z-]*\)   *[^ ].*/\1/p' | sort -u)
[[ -n $commands ]] || verdict "$2 help: lists no command"
found=$(for command in $commands; do
    page=docs/man/yomiyasu-$command.1
    if [[ ! -f $1/$page ]]; then
        echo "$page: missing, though the command '$command' exists"
        continue
    fi
    help=$("$2" "$command" --help) || echo "yomiyasu $command --help: exit $?"
    in_help=$(grep -oE -- '--[a-z][a-z-]*' <<<"$help" | sed 's/^--//' | sort -u || true)
    in_page=$(grep -v '^\.\\"' "$1/$page" | grep -oE -- 'Fl -[a-z][a-z-]*' | sed 's/^Fl -//' | sort -u || true)
    comm -23 <(echo "$in_help") <(echo "$in_page") | sed "/./s|.*|$page: --& of 'yomiyasu $command --help' is missing|"
    comm -13 <(echo "$in_help") <(echo "$in_page") | sed "/./s|.*|$page: --& is not in 'yomiyasu $command --help'|"
done
for page in "$1"/docs/man/yomiyasu-*.1; do
    command=$(basename "$page" .1)
    grep -qxF "${command#yomiyasu-}" <<<"$commands" || echo "docs/man/$command.1: yomiyasu has no such command"
done)
verdict "$found"
