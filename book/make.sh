#!/bin/bash
# make.sh -- installs what is missing, builds yomiyasu and makes this book: dist/*.epub.
# SPDX-License-Identifier: MIT
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source src/cmake/packages.sh

install_packages "${build_packages[@]}"
cmake --preset release
cmake --build build/release --target yomiyasu
build/release/yomiyasu build book -o dist
