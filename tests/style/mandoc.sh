#!/bin/bash
# mandoc.sh -- the manual pages are clean mdoc.
# Usage: mandoc.sh ROOT
# SPDX-License-Identifier: MIT
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need mandoc
verdict "$(mandoc -T lint -W warning "$1"/docs/man/*.[1-9] 2>&1 || true)"
