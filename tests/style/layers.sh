#!/bin/bash
# layers.sh -- a folder of src/ includes only what the table in src/cmake/layers.cmake allows.
# Usage: layers.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

exec cmake -DROOT="$1" -P "$(dirname "${BASH_SOURCE[0]}")/../../src/cmake/layers.cmake"
