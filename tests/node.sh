#!/bin/bash
# node.sh -- runs Node 20 or newer: the machine's, else the one that tests/run.sh took from npm.
# Usage: tests/node.sh SCRIPT ARG...     Exit 77 when what the tests need is not installed.
# SPDX-License-Identifier: MIT
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

for node in node "$root"/build/node/node_modules/node-linux-*/bin/node; do
    major=$("$node" -p 'process.versions.node.split(".")[0]' 2>/dev/null) || continue
    if [[ $major -ge 20 && -d $root/tests/node_modules ]]; then
        exec "$node" "$@"
    fi
done
echo "Node 20 or tests/node_modules is missing: run tests/run.sh, which installs both"
[[ ${CI:-} != true ]] || exit 1
exit 77
