#!/bin/bash
# completion.sh -- the completions offer the commands of 'yomiyasu help', and the options of each command's help.
# Usage: completion.sh ROOT PROGRAM
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

source "$1/docs/completion/yomiyasu.bash"
zsh=$1/docs/completion/_yomiyasu

# What bash offers behind the words "$@", the last of which is begun; one a line.
offered()
{
    COMP_WORDS=(yomiyasu "$@")
    COMP_CWORD=$#
    _yomiyasu
    printf '%s\n' "${COMPREPLY[@]}" | sort
}

# The long options that the file of zsh names for the command $1: its own, and those it shares.
zsh_options()
{
    local block name

    block=$(sed -n "/^$1)\$/,/;;/p" "$zsh")
    for name in common walk; do
        # shellcheck disable=SC2016 # the file says $common
        grep -qF "\$$name" <<<"$block" && block+=$(sed -n "/^$name=(/,/^)/p" "$zsh")
    done
    grep -oE -- '--[a-z][a-z-]*[][},]' <<<"$block" | tr -d '][},' | sort -u
}

compare()
{
    comm -23 <(echo "$2") <(echo "$3") | sed "/./s|.*|$1: & is missing|"
    comm -13 <(echo "$2") <(echo "$3") | sed "/./s|.*|$1: there is no &|"
}

commands=$("$2" help | sed -n 's/^  *\([a-z][a-z-]*\)   *[^ ].*/\1/p' | sort -u)
[[ -n $commands ]] || verdict "$2 help: lists no command"
found=$(
    compare "yomiyasu.bash" "$commands" "$(offered "" | grep -v ^-)"
    compare "yomiyasu.bash: help" "$commands" "$(offered help "")"
    compare "_yomiyasu" "$commands" "$(sed -n '/^commands=(/,/^)/s/^ *.\([a-z-]*\):.*/\1/p' "$zsh" | sort)"
    for command in $commands; do
        options=$("$2" "$command" --help | grep -oE -- '--[a-z][a-z-]*' | sort -u)
        # Examples show options of the same command only.
        compare "yomiyasu.bash: $command" "$options" "$(offered "$command" -)"
        compare "_yomiyasu: $command" "$options" "$(zsh_options "$command")"
    done
)
verdict "$found"
