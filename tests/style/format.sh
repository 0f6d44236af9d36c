#!/bin/bash
# format.sh -- C files are formatted as .clang-format says. To mend: clang-format -i FILE
# Usage: format.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need clang-format
cd "$1" || exit
c_files . | xargs -r clang-format --dry-run -Werror
