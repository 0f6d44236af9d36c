# shellcheck shell=bash
# yomiyasu.bash -- completion for bash.
# SPDX-License-Identifier: MIT

_yomiyasu()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]:-} words=""

    # bash makes three words of --format=json
    if [[ $word == = ]]; then
        word=""
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    case $before in
    --format) words="text json" ;;
    --lang) words="ja en" ;;
    --edition | --dump-after) return ;;
    -o | --output)
        _yomiyasu_folders "$word"
        return
        ;;
    esac
    if [[ -z $words ]]; then
        words=$(_yomiyasu_words "$command" "$word")
    fi
    # shellcheck disable=SC2207 # the words have no spaces
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    if [[ $COMP_CWORD -gt 1 && $word != -* && -z $words ]]; then
        _yomiyasu_folders "$word"
    fi
}

# What may stand behind the command $1, where $2 is begun; nothing when it is a folder.
_yomiyasu_words()
{
    if [[ $COMP_CWORD -eq 1 ]]; then
        echo "new build check readings explain help --version --help"
        return
    fi
    case $1:$2 in
    new:-*) echo "--lang --help" ;;
    build:-*) echo "--output --edition --dump-after --format --quiet --verbose --lang --help" ;;
    check:-*) echo "--edition --format --quiet --verbose --lang --help" ;;
    readings:-*) echo "--format --all --report --quiet --lang --help" ;;
    explain:-*) echo "--all --list --markdown --lang --help" ;;
    help:-*) echo "--lang --help" ;;
    explain:*) yomiyasu explain --list 2>/dev/null | cut -d ' ' -f 1 ;;
    help:*) echo "new build check readings explain help" ;;
    esac
}

_yomiyasu_folders()
{
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -d -- "$1")
}

complete -F _yomiyasu yomiyasu
