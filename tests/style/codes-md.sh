#!/bin/bash
# codes-md.sh -- docs/codes.md is what src/base/codes.def says. To mend: cmake --build BUILD --target codes
# Usage: codes-md.sh ROOT PROGRAM
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

diff -u --label docs/codes.md --label "yomiyasu explain --markdown" "$1/docs/codes.md" <("$2" explain --markdown)
